import { useLocale, useTranslations } from "next-intl";
import { Details } from "@/components/elements/details";
import { CitationList } from "@/components/routes/citation-list";
import { DEADLINE_TITLES, deadlineExplanation } from "@/domain/routes/deadline-words";
import type { Deadline } from "@/domain/routes/deadlines";
import { daysBetween } from "@/domain/time/arithmetic";
import { formatDateWithWeekday, type Language } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";

/** Five months, two years, three years: how much of each is gone, with the last day printed. */
export function LimitationBars({ bars, today }: { bars: readonly Deadline[]; today: PlainDate }) {
  const t = useTranslations("routes.bars");
  return (
    <section aria-labelledby="bars" className="grid gap-3">
      <h2 id="bars" className="text-h2">
        {t("title")}
      </h2>
      {bars.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <>
          <p className="text-ink-2">{t("lead")}</p>
          <ul className="grid gap-4">
            {bars.map((bar) => (
              <Bar key={bar.key} bar={bar} today={today} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Bar({ bar, today }: { bar: Deadline; today: PlainDate }) {
  const t = useTranslations("routes.bars");
  const language = useLocale() as Language;
  const { start, lastDay } = bar;
  const left = daysBetween(today, lastDay);
  const whole = daysBetween(start, lastDay);
  const gone = Math.min(100, Math.max(0, Math.round((daysBetween(start, today) / whole) * 100)));
  return (
    <li className="grid gap-1">
      <p className="font-semibold">{DEADLINE_TITLES[bar.id][language]}</p>
      <svg viewBox="0 0 100 3" preserveAspectRatio="none" className="h-3 w-full" aria-hidden="true">
        <rect width="100" height="3" className="fill-line-soft" />
        <rect width={gone} height="3" className={left < 0 ? "fill-ink-2" : "fill-indigo"} />
      </svg>
      <p className="flex flex-wrap gap-x-3">
        <span>{t("lastDay", { date: formatDateWithWeekday(lastDay, language) })}</span>
        <span className="text-ink-2">{left < 0 ? t("passed") : t("left", { days: left })}</span>
      </p>
      <Details summary={useTranslations("routes.deadlines")("how")}>
        <p>{deadlineExplanation(bar, language)}</p>
        <CitationList citations={bar.citations} />
      </Details>
    </li>
  );
}
