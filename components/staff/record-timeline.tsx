import { useLocale, useTranslations } from "next-intl";
import { momentWords } from "@/components/attempts/event-words";
import { useTimelineWords } from "@/components/attempts/timeline-words";
import type { MomentText } from "@/domain/attempts/steps/moment";
import type { TimelineItem } from "@/domain/attempts/timeline";
import { formatDate, type Language } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";

/**
 * Everything that happened in a record and the days ahead, the oldest first, in the words of the person's own timeline;
 * what was put right stays, struck through.
 */
export function RecordTimeline(props: {
  items: readonly TimelineItem[];
  letters: readonly { readonly id: string; readonly kind: string }[];
  today: PlainDate;
}) {
  const t = useTranslations("timeline");
  const staff = useTranslations("staff.attempt");
  // Which promise an entry settled is known from what was typed on the pages, and that is not for staff to read.
  const wordsOf = useTimelineWords(new Map(props.letters.map(({ id, kind }) => [id, kind])), new Map());
  const language = useLocale() as Language;
  if (props.items.length === 0) return <p>{staff("noEvents")}</p>;
  return (
    <ol className="grid gap-3">
      {props.items.map((item) => {
        const { title, details } = wordsOf(item);
        const ahead = item.on > props.today;
        const struck = item.correctedBy !== undefined;
        return (
          <li
            key={item.id}
            className={`border-l-4 pl-4 ${ahead ? "border-dashed border-line" : "border-line-soft"}`}
          >
            <p className="text-small text-ink-2">
              <span className="nowrap">{dayOf(item, language)}</span> ·{" "}
              {item.actor === "you" ? staff("person") : t(`actors.${item.actor}`)} ·{" "}
              {t(`source.${item.source}`)}
              {ahead && ` · ${t("ahead")}`}
            </p>
            <p className={struck ? "line-through" : "font-semibold"}>{title}</p>
            {details.map((detail) => (
              <p key={detail} className={`whitespace-pre-line ${struck ? "line-through" : ""}`}>
                {detail}
              </p>
            ))}
            {struck && <p className="text-small text-ink-2">{t("corrected")}</p>}
          </li>
        );
      })}
    </ol>
  );
}

/** The moment of an event where one is known, else the day or the span of days. */
function dayOf({ on, until, what }: TimelineItem, language: Language): string {
  if (what.kind === "event") return momentWords(what.event.when as MomentText, language);
  return until === undefined
    ? formatDate(on, language)
    : `${formatDate(on, language)} – ${formatDate(until, language)}`;
}
