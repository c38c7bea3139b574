import { whenText } from "@/domain/letters/moments";
import type { Language } from "@/domain/time/format-date";
import type { When } from "@/domain/time/when";

/** A moment inside a list: 2026年9月4日至7日, 4 to 7 September 2026, without the words that open a sentence. */
export function spanText(when: When, language: Language): string {
  const text = whenText(when, language);
  return language === "zh-CN" ? text.replace(/间$/u, "") : text.replace(/^Between (.*) and /u, "$1 to ");
}
