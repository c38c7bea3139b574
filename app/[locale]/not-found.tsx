"use client";

import { usePathname } from "next/navigation";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { readPath } from "@/messages/locales";

/** Beside every page stands the one for "not found": as a reference to this it weighs a line, as markup a kilobyte. */
export default function NotFound() {
  return <NotFoundPage locale={readPath(usePathname()).locale} />;
}
