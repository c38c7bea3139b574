import { useLocale, useTranslations } from "next-intl";
import { inBeijing, type MomentText } from "@/domain/attempts/steps/moment";
import { type Raw, typed } from "@/domain/attempts/steps/raw";
import { parseEvent } from "@/domain/attempts/steps/tried";
import { formatDate, formatSpanEnds, type Language } from "@/domain/time/format-date";
import { type PlainDate, plainDate } from "@/domain/time/plain-date";

/** A day, a moment or a span in words: 2026年9月3日 10:30; 2026年9月1日至2日. */
export function momentWords(moment: MomentText, language: Language): string {
  if (typeof moment !== "string") {
    if (moment.from === moment.to) return formatDate(moment.from, language);
    return formatSpanEnds(moment.from, moment.to, language).join(language === "zh-CN" ? "至" : " to ");
  }
  if (!moment.includes("T")) return formatDate(plainDate(moment), language);
  const { day, time } = inBeijing(moment);
  return `${formatDate(day, language)} ${time.slice(0, 5)}`;
}

/** How one event reads in a list: when, by which channel, what it was. Unreadable parts are named, not hidden. */
export function useEventWords(today: PlainDate) {
  const t = useTranslations("attempts");
  const language = useLocale() as Language;
  return (raw: Raw): string => {
    const { when, channel, kind } = parseEvent(raw, today).value;
    const unknown = typed(raw, "when") === "unknown";
    const parts = [
      unknown
        ? t("tried.unknownWhen")
        : when === undefined
          ? t("tried.whenUnclear")
          : momentWords(when as MomentText, language),
      channel === undefined ? undefined : t(`channels.${channel}`),
      kind === undefined ? undefined : t(`kinds.${kind}`),
    ];
    return parts.filter((part) => part !== undefined).join("\u00a0· ");
  };
}
