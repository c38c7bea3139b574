"use client";

import { usePathname } from "next/navigation";
import { BrokenPage } from "@/components/shell/broken-page";
import { readPath } from "@/messages/locales";

/** A bug or an outage. `digest` is the reference that the log line of the same fault carries. */
export default function LocaleError({ error }: { error: Error & { digest?: string } }) {
  return <BrokenPage locale={readPath(usePathname()).locale} reference={error.digest} />;
}
