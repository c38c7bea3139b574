import { useLocale, useTranslations } from "next-intl";
import type { NextStep } from "@/domain/reminders/next-step";
import { formatDateWithWeekday, type Language } from "@/domain/time/format-date";

/** Where the next step after sending is taken; `base` is the address of the attempt. */
export function placeOfNextStep(next: NextStep, base: string): string {
  switch (next.kind) {
    case "send":
      return `${base}/sent/${next.letter}`;
    case "appeal":
      return `${base}/letters#kind-miit-appeal`;
    case "other-route":
      return `${base}/routes`;
    case "ask-solved":
      return `${base}/replies/solved`;
    default:
      return `${base}/replies`;
  }
}

/** The words of the next step. */
export function useNextStepWords(): (next: NextStep) => string {
  const t = useTranslations("reminders.next");
  const language = useLocale() as Language;
  return (next) =>
    next.kind === "wait" && next.until !== undefined
      ? t("waitUntil", { date: formatDateWithWeekday(next.until, language) })
      : t(next.kind);
}

/** The next step as a link, for the timeline. */
export function NextStepLink({ next, base }: { next: NextStep; base: string }) {
  const t = useTranslations("timeline");
  const words = useNextStepWords();
  return (
    <p>
      <a href={placeOfNextStep(next, base)} className="tap">
        {t("next", { step: words(next) })}
      </a>
    </p>
  );
}
