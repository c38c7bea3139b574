import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type FormAction, Hidden } from "@/components/attempts/step-form";
import { useTimelineWords } from "@/components/attempts/timeline-words";
import { BackLink } from "@/components/elements/back-link";
import { Button } from "@/components/elements/button";
import { Notice } from "@/components/elements/notice";
import { PageColumn } from "@/components/elements/page-column";
import type { PromiseOnRecord } from "@/domain/attempts/promises";
import { ACTORS, type TimelineActor, type TimelineItem } from "@/domain/attempts/timeline";
import { formatDate, formatDateWithWeekday, formatSpanEnds, type Language } from "@/domain/time/format-date";
import { clockOf, isInstant } from "@/domain/time/instant";
import type { PlainDate } from "@/domain/time/plain-date";

/** The case river: one list of everything, newest first on screen with a switch, oldest first on paper. */
export function TimelinePage(props: {
  base: string;
  attemptId: string;
  /** The oldest first. */
  items: readonly TimelineItem[];
  letters: readonly { id: string; kind: string }[];
  promises: readonly Pick<PromiseOnRecord, "key" | "text">[];
  /** Whose record of what, for the head of the paper. */
  about: { readonly name: string | undefined; readonly matter: string } | undefined;
  today: PlainDate;
  order: "newest" | "oldest";
  actor: TimelineActor | undefined;
  /** The one next step, as a link of its own. */
  next: ReactNode;
  strike: FormAction;
  idempotencyOf: () => string;
  problem: boolean;
}) {
  const t = useTranslations("timeline");
  const r = useTranslations("replies.refused");
  const language = useLocale() as Language;
  const { base, items, today, order, actor } = props;
  const shown = items.filter((item) => actor === undefined || item.actor === actor);
  const lists = { oldest: shown, newest: [...shown].reverse() };
  const link = (query: string) => `${base}/timeline${query === "" ? "" : `?${query}`}`;
  const kept = [order === "oldest" ? "order=oldest" : "", actor === undefined ? "" : `actor=${actor}`];
  const river = (which: "newest" | "oldest", screen: boolean) => (
    <River
      {...props}
      items={lists[which]}
      which={which}
      className={screen ? "print:hidden" : "hidden print:grid"}
      marked={screen}
      today={today}
    />
  );
  return (
    <PageColumn>
      <BackLink href={base} />
      <div className="grid gap-1">
        <h1 className="text-h1">{t("title")}</h1>
        {props.about !== undefined && (
          <p className="hidden print:block">
            {props.about.matter}
            {props.about.name !== undefined && ` · ${t("printedBy", { name: props.about.name })}`}
            {` · ${t("printedOn", { date: formatDate(today, language) })}`}
          </p>
        )}
      </div>
      {props.problem && (
        <div id="problem">
          <Notice kind="danger" title={r("title")}>
            <p>{r("entry")}</p>
          </Notice>
        </div>
      )}
      <p className="text-ink-2">{t("lead")}</p>
      <p className="no-print flex flex-wrap gap-x-4">
        <a
          href={link(
            [`order=${order === "newest" ? "oldest" : "newest"}`, kept[1]].filter(Boolean).join("&"),
          )}
          className="tap"
        >
          {t(order === "newest" ? "oldest" : "newest")}
        </a>
        <a href="#today" className="tap">
          {t("toNext")}
        </a>
      </p>
      <nav aria-label={t("filter")} className="no-print flex flex-wrap items-center gap-x-4">
        <span className="text-ink-2">{t("filter")}</span>
        {[undefined, ...ACTORS].map((each) =>
          each === actor ? (
            <strong key={each ?? "all"} aria-current="true" className="font-semibold">
              {t(each === undefined ? "all" : `actors.${each}`)}
            </strong>
          ) : (
            <a
              key={each ?? "all"}
              href={link([kept[0], each === undefined ? "" : `actor=${each}`].filter(Boolean).join("&"))}
              className="tap"
            >
              {t(each === undefined ? "all" : `actors.${each}`)}
            </a>
          ),
        )}
      </nav>
      {items.length === 0 ? <p>{t("empty")}</p> : river(order, true)}
      {/* On paper it is exhibit 1: always from the first day on. */}
      {items.length > 0 && river("oldest", false)}
      <p className="no-print text-small text-ink-2">{t("print")}</p>
    </PageColumn>
  );
}

type RiverProps = {
  attemptId: string;
  items: readonly TimelineItem[];
  letters: readonly { id: string; kind: string }[];
  promises: readonly Pick<PromiseOnRecord, "key" | "text">[];
  today: PlainDate;
  which: "newest" | "oldest";
  className: string;
  /** Only one of the two lists carries the ids that links go to. */
  marked: boolean;
  next: ReactNode;
  strike: FormAction;
  idempotencyOf: () => string;
};

function River(props: RiverProps) {
  const { items, today, which } = props;
  const ahead = (item: TimelineItem) => item.on > today;
  const first = items.findIndex((item) => (which === "oldest" ? ahead(item) : !ahead(item)));
  const cut = first < 0 ? items.length : first;
  return (
    <ol className={`grid gap-0 ${props.className}`}>
      {items.slice(0, cut).map((item) => (
        <Line key={item.id} item={item} {...props} />
      ))}
      <Today {...props} />
      {items.slice(cut).map((item) => (
        <Line key={item.id} item={item} {...props} />
      ))}
    </ol>
  );
}

function Today({ today, marked, next }: RiverProps) {
  const t = useTranslations("timeline");
  const language = useLocale() as Language;
  return (
    <li id={marked ? "today" : undefined} className="border-l-4 border-indigo py-3 pl-4">
      <p className="font-semibold text-indigo">
        {t("today")} · {formatDateWithWeekday(today, language)}
      </p>
      {next}
    </li>
  );
}

function spanWords({ on, until }: TimelineItem, language: Language): string {
  if (until === undefined) return formatDate(on, language);
  return formatSpanEnds(on, until, language).join(language === "zh-CN" ? "至" : " to ");
}

/** The time of day, where the person told it. */
function clockOfItem({ what }: TimelineItem): string | undefined {
  const when = what.kind === "event" ? what.event.when : undefined;
  return typeof when === "string" && isInstant(when) ? clockOf(when) : undefined;
}

function Line(props: RiverProps & { item: TimelineItem }) {
  const t = useTranslations("timeline");
  const language = useLocale() as Language;
  const { item, today, marked } = props;
  const words = useTimelineWords(
    new Map(props.letters.map(({ id, kind }) => [id, kind])),
    new Map(props.promises.map(({ key, text }) => [key, text])),
  )(item);
  const clock = clockOfItem(item);
  const future = item.on > today;
  const struck = item.correctedBy !== undefined;
  const entry = item.what.kind === "entry" ? item.what.entry : undefined;
  const strikable = entry !== undefined && !struck && !["sent", "struck"].includes(entry.kind);
  return (
    <li
      id={marked ? item.id : undefined}
      className={`grid gap-1 border-l-4 py-3 pl-4 ${future ? "border-dashed border-line" : "border-line-soft"}`}
    >
      <p className="text-small text-ink-2">
        <span className="nowrap">{spanWords(item, language)}</span>
        {clock !== undefined && <span className="nowrap"> {clock}</span>} · {t(`actors.${item.actor}`)} ·{" "}
        {t(`source.${item.source}`)}
        {future && ` · ${t("ahead")}`}
      </p>
      <p className={struck ? "line-through" : "font-semibold"}>{words.title}</p>
      {words.details.map((detail) => (
        <p key={detail} className={`whitespace-pre-line ${struck ? "line-through" : ""}`}>
          {detail}
        </p>
      ))}
      {struck && (
        <p className="text-small">
          <a href={`#entry-${item.correctedBy}`}>{t("corrected")}</a>
        </p>
      )}
      {item.corrects !== undefined && (
        <p className="text-small">
          <a href={`#entry-${item.corrects}`}>{t("corrects")}</a>
        </p>
      )}
      {marked && strikable && entry !== undefined && (
        <form action={props.strike} className="no-print">
          <Hidden name="attempt" value={props.attemptId} />
          <Hidden name="entry" value={entry.id} />
          <Hidden name="idempotency" value={props.idempotencyOf()} />
          <Button kind="quiet">{t("strike")}</Button>
        </form>
      )}
    </li>
  );
}
