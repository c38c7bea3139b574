import { getRequestConfig } from "next-intl/server";
import { DEFAULT_LOCALE, isLocale, type Locale } from "@/messages/locales";

/** One file per noun and language; the noun is the first part of every key. */
const NOUNS = [
  "access",
  "accounts",
  "api",
  "attempts",
  "cases",
  "court",
  "damages",
  "demo",
  "errors",
  "evidence",
  "home",
  "hotlines",
  "law",
  "letters",
  "practice",
  "providers",
  "reminders",
  "replies",
  "rights",
  "routes",
  "shell",
  "staff",
  "timeline",
  "verify",
] as const;

const read = new Map<Locale, Promise<Record<string, object>>>();

/** All words of a language; read once, because they change only with a build. */
function words(locale: Locale): Promise<Record<string, object>> {
  const known = read.get(locale);
  if (known !== undefined && process.env.NODE_ENV === "production") return known;
  const fresh = readWords(locale);
  read.set(locale, fresh);
  return fresh;
}

async function readWords(locale: Locale): Promise<Record<string, object>> {
  const files = await Promise.all(
    NOUNS.map(async (noun) => [noun, (await import(`./${locale}/${noun}.json`)).default] as const),
  );
  return Object.fromEntries(files);
}

/** What next-intl asks for on each request. A missing key throws: a page never shows a key's name. */
export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale;
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE;
  return {
    locale,
    messages: await words(locale),
    timeZone: "Asia/Shanghai",
    onError: (error) => {
      throw error;
    },
  };
});
