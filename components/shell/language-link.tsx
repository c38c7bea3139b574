"use client";

import { usePathname } from "next/navigation";
import { type Locale, localePath, readPath } from "@/messages/locales";

/** The same page in the other language. The path is known on the server too, so it works without script. */
export function LanguageLink({ label, to }: { label: string; to: Locale }) {
  const { path } = readPath(usePathname());
  return (
    <a href={localePath(to, path)} hrefLang={to} lang={to} className="nav-link">
      {label}
    </a>
  );
}
