import type { Language } from "@/domain/time/format-date";

/**
 * Whom a letter speaks to. A letter to the provider says 贵公司 and "you"; one to an authority speaks of the provider as
 * 被申诉人 (appeal measures art. 12), 被投诉人 (complaint measures art. 10) or 被举报人 (art. 29) and asks through the reader; one
 * to a court of 被告 (Civil Procedure Law art. 124).
 */
export type Voice = "to-provider" | "appeal" | "market" | "association" | "report" | "court";

export const THIRD_PERSON = {
  appeal: { "zh-CN": "被申诉人", en: "the respondent" },
  market: { "zh-CN": "被投诉人", en: "the trader" },
  association: { "zh-CN": "被投诉人", en: "the trader" },
  report: { "zh-CN": "被举报人", en: "the reported trader" },
  court: { "zh-CN": "被告", en: "the defendant" },
} as const satisfies Record<Exclude<Voice, "to-provider">, Record<Language, string>>;

/** Until when a letter can speak: 截至写信之日. */
export const TO_THIS_DAY = {
  "to-provider": { "zh-CN": "截至写信之日", en: "To the day of this letter" },
  appeal: { "zh-CN": "截至申诉之日", en: "To the day of this appeal" },
  market: { "zh-CN": "截至投诉之日", en: "To the day of this complaint" },
  association: { "zh-CN": "截至投诉之日", en: "To the day of this request" },
  report: { "zh-CN": "截至举报之日", en: "To the day of this report" },
  court: { "zh-CN": "截至起诉之日", en: "To the day of filing" },
} as const satisfies Record<Voice, Record<Language, string>>;

/**
 * Our own words for the reader of the letter. They are written once, to the provider; for an authority the provider
 * becomes the third person. `kept` are the person's words inside the text (names of plans): they are never touched.
 */
export function spoken(
  text: string,
  language: Language,
  voice: Voice,
  kept: readonly (string | undefined)[] = [],
): string {
  if (voice === "to-provider") return text;
  const who = THIRD_PERSON[voice][language];
  const change = language === "zh-CN" ? inChinese : inEnglish;
  return withoutTouching(
    text,
    kept.filter((words): words is string => words !== undefined && words !== ""),
    (part) => change(part, who),
  );
}

function inChinese(text: string, who: string): string {
  return text
    .replace(/(?<=，)请贵公司/gu, `请求${who}`)
    .replace(/(?:本人)?请贵公司/gu, `本人请求${who}`)
    .replace(/(^|[，；。])请(?!求)(即|予)?/gu, (_, before, how) => {
      const deed = how === "即" ? "即予" : how === "予" ? "予以" : "";
      return `${before}请求${who}${deed}`;
    })
    .replaceAll("贵公司", who);
}

/** "I ask that the respondent state ...": after it a verb has one form, so an imperative can stand as it is. */
function inEnglish(text: string, who: string): string {
  const capital = who.replace(/^t/, "T");
  return text
    .replace(/\bI ask you\b/g, `I ask ${who}`)
    .replace(/\b[Pp]lease\b/g, `I ask that ${who}`)
    .replace(/\byou (hold|reckon)\b/g, `${who} $1s`)
    .replace(/\byou rely\b/g, `${who} relies`)
    .replace(/\bYour\b/g, `${capital}'s`)
    .replace(/\byour\b/g, `${who}'s`)
    .replace(/\bYou\b/g, capital)
    .replace(/\byou\b/g, who);
}

/** Changes what stands between the kept words, and nothing of them. */
function withoutTouching(text: string, kept: readonly string[], change: (part: string) => string): string {
  const next = kept
    .map((words) => ({ words, at: text.indexOf(words) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.words.length - a.words.length)[0];
  if (next === undefined) return change(text);
  const after = text.slice(next.at + next.words.length);
  const rest = after === "" ? "" : withoutTouching(`\u0000${after}`, kept, change).replace("\u0000", "");
  return `${change(text.slice(0, next.at))}${next.words}${rest}`;
}

/** A request as it stands in the letter: imperatives of the English mirror become "I ask that the respondent ...". */
export function spokenRequest(
  text: string,
  language: Language,
  voice: Voice,
  kept: readonly (string | undefined)[] = [],
): string {
  const asked =
    voice === "to-provider" || language === "zh-CN" || /^Please\b/.test(text)
      ? text
      : `Please ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
  return spoken(asked, language, voice, kept);
}
