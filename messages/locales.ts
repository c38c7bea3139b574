/** The languages of the screen. zh-CN has no prefix in addresses, English lives under `/en`. */
export const LOCALES = ["zh-CN", "en"] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = "zh-CN";

export function isLocale(text: string | undefined): text is Locale {
  return text === "zh-CN" || text === "en";
}

/** The public address of a page: `localePath("en", "/attempts")` is `/en/attempts`, in Chinese it is `/attempts`. */
export function localePath(locale: string, path: string): string {
  if (locale !== "en") return path;
  return path === "/" ? "/en" : `/en${path}`;
}

/** The language and the bare path of an address as the browser or the router writes it. */
export function readPath(pathname: string): { locale: Locale; path: string } {
  const match = /^\/(en|zh-CN)(?=\/|$)/.exec(pathname);
  // One leading slash: two would make a link to the same page an address of another host.
  const path = `/${pathname.slice(match?.[0].length ?? 0).replace(/^\/+/, "")}`;
  if (!match) return { locale: DEFAULT_LOCALE, path };
  return { locale: match[1] === "en" ? "en" : "zh-CN", path };
}
