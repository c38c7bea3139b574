import { useLocale, useTranslations } from "next-intl";
import { letterReference } from "@/components/attempts/letters-page";
import type { AttemptEvent } from "@/domain/attempts/attempt-facts";
import type { Entry } from "@/domain/attempts/entries";
import type { PromiseOnRecord } from "@/domain/attempts/promises";
import type { TimelineItem } from "@/domain/attempts/timeline";
import { momentText } from "@/domain/letters/moments";
import { formatYuan } from "@/domain/money/format-yuan";
import { formatDate, type Language } from "@/domain/time/format-date";
import { clockOf } from "@/domain/time/instant";

export type LineWords = { readonly title: string; readonly details: readonly string[] };

/** Dates that have words of their own; every other date reads 期限. */
const DATES = [
  "operator-answer",
  "appeal-opens",
  "appeal-bar-fees",
  "appeal-bar-other",
  "market-complaint-bar",
  "market-acceptance",
  "appeal-acceptance",
  "appeal-answer",
  "limitation",
  "limitation-restarted",
  "still-solved",
] as const;

/**
 * What one line of the timeline says: a sentence, and what belongs to it. `letters` gives the kind of each letter,
 * `promises` the words of each promise.
 */
export function useTimelineWords(
  letters: ReadonlyMap<string, string>,
  promises: ReadonlyMap<string, string>,
): (item: TimelineItem) => LineWords {
  const t = useTranslations("timeline");
  const a = useTranslations("attempts");
  const r = useTranslations("replies");
  const kinds = useTranslations("letters.kinds");
  const language = useLocale() as Language;
  const day = (date: Parameters<typeof formatDate>[0]) => formatDate(date, language);
  const list = (words: readonly string[]) => words.join(language === "en" ? "; " : "、");
  const letterTitle = (id: string) => {
    const key = `${letters.get(id) ?? ""}.title`;
    return `${kinds.has(key) ? kinds(key as "miit-appeal.title") : ""} ${letterReference(id)}`.trim();
  };
  const due = (dueAt: string | undefined) => (dueAt === undefined ? "" : momentText(dueAt, language));

  // Nobody said until when: then nothing is said about it.
  const promised = ({ text, dueAt }: { text: string; dueAt?: string | undefined }) =>
    dueAt === undefined ? t("promisedUndated", { text }) : t("promised", { text, date: due(dueAt) });

  function ofEvent(event: AttemptEvent): LineWords {
    const { promise, minutes, amountFen, note, reference, obstacles } = event;
    return {
      title: `${a(`kinds.${event.kind}`)} · ${a(`channels.${event.channel}`)}`,
      details: [
        ...(note === undefined ? [] : [note]),
        ...(obstacles.length === 0
          ? []
          : [t("obstacles", { list: list(obstacles.map((code) => a(`obstacles.${code}.name`))) })]),
        ...(minutes === undefined ? [] : [t("minutes", { count: minutes })]),
        ...(amountFen === undefined ? [] : [t("amount", { amount: formatYuan(amountFen, language) })]),
        ...(reference === undefined ? [] : [r("reference", { number: reference })]),
        ...(promise === undefined ? [] : [promised(promise)]),
      ],
    };
  }

  function ofEntry(entry: Entry): LineWords {
    const details: string[] = [];
    switch (entry.kind) {
      case "sent": {
        const { tracking, reference, letter, way } = entry.detail;
        if (tracking !== undefined) details.push(r("tracking", { number: tracking }));
        if (reference !== undefined) details.push(r("reference", { number: reference }));
        return {
          title: t("entry.sent", { title: letterTitle(letter), way: r(`sent.ways.${way}`) }),
          details,
        };
      }
      case "arrived": {
        const { letter, proof } = entry.detail;
        return {
          title: t("entry.arrived", { title: letterTitle(letter), proof: r(`sent.proofs.${proof}`) }),
          details,
        };
      }
      case "taken":
        return {
          title: `${letterTitle(entry.detail.letter)} · ${t(`entry.taken.${entry.detail.outcome}`)}`,
          details,
        };
      case "answered": {
        const { judgement, problems, obstacles, quote, reference, promise, extendedTo } = entry.detail;
        const wrong = [...problems, ...obstacles].map((code) => {
          const key = `reply.problem.${code}`;
          return r.has(key)
            ? r(key as "reply.problem.only-spoken")
            : a(`obstacles.${code as "bot-wall"}.name`);
        });
        if (wrong.length > 0) details.push(t("problems", { list: list(wrong) }));
        if (quote !== undefined) details.push(t("quote", { text: quote }));
        if (reference !== undefined) details.push(r("reference", { number: reference }));
        if (promise !== undefined) details.push(promised(promise));
        if (extendedTo !== undefined) details.push(t("extended", { date: day(extendedTo) }));
        return { title: t("entry.answered", { judgement: r(`reply.judgements.${judgement}`) }), details };
      }
      case "promise": {
        const text = promises.get(entry.detail.promise);
        if (text !== undefined) details.push(t("about", { text }));
        return { title: t(`entry.promise.${entry.detail.outcome}`), details };
      }
      case "checked":
        return { title: t(`entry.checked.${entry.detail.solved}`), details };
      case "struck":
        return { title: t("entry.struck"), details };
    }
  }

  const ofPromise = ({ text, state, dueAt }: PromiseOnRecord): LineWords => ({
    title: t("promiseDue", { text }),
    details: [
      ...(dueAt === undefined || clockOf(dueAt) === undefined ? [] : [due(dueAt)]),
      r(`promise.state.${state}`),
    ],
  });

  return ({ what }) => {
    switch (what.kind) {
      case "event":
        return ofEvent(what.event);
      case "entry":
        return ofEntry(what.entry);
      case "promise":
        return ofPromise(what.promise);
      case "letter-made":
        return {
          title: t("letterMade", {
            title: kinds.has(`${what.letterKind}.title`)
              ? kinds(`${what.letterKind}.title` as "miit-appeal.title")
              : what.letterKind,
            reference: letterReference(what.letter),
          }),
          details: [],
        };
      case "date":
        return { title: t(`date.${DATES.find((code) => code === what.date.code) ?? "other"}`), details: [] };
    }
  };
}
