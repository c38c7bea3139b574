import { useLocale, useTranslations } from "next-intl";
import { Details } from "@/components/elements/details";
import { Tag, type TagKind } from "@/components/elements/tag";
import { CitationList } from "@/components/routes/citation-list";
import { DEADLINE_TITLES, deadlineExplanation } from "@/domain/routes/deadline-words";
import type { Deadline } from "@/domain/routes/deadlines";
import type { Undated } from "@/domain/routes/deadlines-of-filings";
import { daysBetween } from "@/domain/time/arithmetic";
import { formatDate, formatDateWithWeekday, type Language } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";

const SOON_DAYS = 2;
const LOOK = { kept: "bamboo", passed: "plain", soon: "amber", running: "plain" } as const satisfies Record<
  string,
  TagKind
>;

/** Every running deadline in the order of the days: who must act, by when, and how the date was worked out. */
export function DeadlineStrip(props: {
  deadlines: readonly Deadline[];
  undated: readonly Undated[];
  today: PlainDate;
}) {
  const t = useTranslations("routes.deadlines");
  const name = useTranslations("routes.name");
  return (
    <section aria-labelledby="deadlines" className="grid gap-3">
      <h2 id="deadlines" className="text-h2">
        {t("title")}
      </h2>
      {props.deadlines.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <ol className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,18rem),1fr))] gap-3">
          {props.deadlines.map((deadline) => (
            <Item key={deadline.key} deadline={deadline} today={props.today} />
          ))}
        </ol>
      )}
      {props.undated.length > 0 && (
        <div className="grid gap-1">
          <p>{t("undated")}</p>
          <ul className="grid list-disc gap-1 pl-6">
            {props.undated.map(({ key, route, reason, citations }) => (
              <li key={key}>
                {name(route)} · {t(`reason.${reason}`)}
                <CitationList citations={citations} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function Item({ deadline, today }: { deadline: Deadline; today: PlainDate }) {
  const t = useTranslations("routes.deadlines");
  const language = useLocale() as Language;
  const { id, side, lastDay, rolled, extension, citations } = deadline;
  const until = rolled ?? lastDay;
  const days = daysBetween(today, until);
  const state =
    deadline.metBy !== undefined ? "kept" : days < 0 ? "passed" : days <= SOON_DAYS ? "soon" : "running";
  const who = side === "user" ? t("you") : t(id === "operator-answer" ? "operator" : "authority");
  return (
    <li className="grid gap-1 border-l-4 border-line-soft pl-4">
      <p className="font-semibold">{DEADLINE_TITLES[id][language]}</p>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span>{t("entry", { who, date: formatDateWithWeekday(lastDay, language) })}</span>
        <Tag long kind={LOOK[state]}>
          {t(state, { days })}
        </Tag>
      </p>
      {rolled !== undefined && rolled !== lastDay && (
        <p className="text-ink-2">{t("rolled", { date: formatDateWithWeekday(rolled, language) })}</p>
      )}
      {extension && (
        <p className="text-ink-2">{t("longest", { date: formatDate(extension.lastDay, language) })}</p>
      )}
      <Details summary={t("how")}>
        <p>{deadlineExplanation(deadline, language)}</p>
        <CitationList citations={citations} />
      </Details>
    </li>
  );
}
