import { type Entry, entriesOfKind } from "@/domain/attempts/entries";
import type { PromiseOnRecord } from "@/domain/attempts/promises";
import { lastCheck } from "@/domain/attempts/replies";
import { extensionOf, type SentLetter, sentLetters } from "@/domain/attempts/sending";
import { addDays, addMonths } from "@/domain/time/arithmetic";
import { dayOfInstant } from "@/domain/time/instant";
import type { PlainDate } from "@/domain/time/plain-date";

/**
 * Days of an attempt on which a person may want to hear from us. `asks`: something to answer from that day on, so never
 * before it; `acts`: a last day or an opening, of which people want to know in time; `news`: what an association decided
 * about a member, told once, as soon as it is so, and written by the decision itself.
 */
export const MILESTONES = {
  "promise-due": "asks",
  "extension-over": "asks",
  "answer-over": "asks",
  "still-solved": "asks",
  "appeal-opens": "acts",
  "act-by": "acts",
  "authority-answer": "asks",
  "member-verified": "news",
  "member-accepted": "news",
  "member-refused": "news",
} as const;
export type MilestoneCode = keyof typeof MILESTONES;
export type NewsCode = Extract<MilestoneCode, `member-${string}`>;

export type Milestone = {
  /** Stable within an attempt: the same thing on another day is the same milestone, moved. */
  readonly key: string;
  readonly code: MilestoneCode;
  readonly on: PlainDate;
};

/** What is read of a deadline; `domain/routes/deadlines.ts` gives it. */
export type DatedDeadline = {
  readonly key: string;
  readonly side: "user" | "authority";
  readonly lastDay: PlainDate;
  readonly rolled?: PlainDate;
  readonly metBy?: string;
};

export type MilestoneFacts = {
  readonly entries: readonly Entry[];
  readonly promises: readonly Pick<PromiseOnRecord, "key" | "dueAt" | "state">[];
  /** The operator's last days and the person's bars, as far as the routes hold any. */
  readonly deadlines: readonly DatedDeadline[];
  /** The first day of a route that is not open yet. */
  readonly appealOpensOn: PlainDate | undefined;
  /** Resolved and withdrawn attempts are only asked whether it stays so. */
  readonly status: string;
};

/** Of a person's own last days, those that end a way they are on; the later reading of J04 is no date to wait for. */
const TOLD_IN_TIME =
  /^(appeal-bar-(fees|other)|market-complaint-bar|limitation|judicial|court-fee|evidence)(-\d+)?$/;
/** Nobody is told of a last day that lies years away or long behind. */
const HORIZON_DAYS = 400;
/** A promise whose time was over before this hour is asked about on the same morning, else on the next. */
const MORNING = 9;

/** Every milestone of an attempt that lies ahead or not more than a week behind, each once, in the order of the days. */
export function milestonesOf(facts: MilestoneFacts, today: PlainDate): readonly Milestone[] {
  if (facts.status === "withdrawn") return [];
  const sent = sentLetters(facts.entries);
  const closed = facts.status === "resolved";
  const all = closed
    ? afterTheBill(facts.entries, sent)
    : [...promised(facts), ...extended(sent), ...bound(facts, sent), ...afterTheBill(facts.entries, sent)];
  const [first, last] = [addDays(today, -7), addDays(today, HORIZON_DAYS)];
  const seen = new Set<string>();
  return all
    .filter(({ key, on }) => on >= first && on <= last && !seen.has(key) && Boolean(seen.add(key)))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.key < b.key ? -1 : 1));
}

function promised({ promises }: MilestoneFacts): Milestone[] {
  return promises.flatMap(({ key, dueAt, state }): Milestone[] =>
    dueAt === undefined || (state !== "open" && state !== "due")
      ? []
      : [{ key: `promise-${key}`, code: "promise-due", on: askedOn(dueAt) }],
  );
}

/** The first day whose morning comes after the promise ran out: nobody is asked before its time. */
function askedOn(dueAt: string): PlainDate {
  const day = dayOfInstant(dueAt);
  const hour = new Date(Date.parse(dueAt) + 8 * 3_600_000).getUTCHours();
  return hour < MORNING ? day : addDays(day, 1);
}

function extended(sent: readonly SentLetter[]): Milestone[] {
  return sent.flatMap(({ entry, replies }): Milestone[] => {
    const until = extensionOf({ replies });
    return until === undefined
      ? []
      : [{ key: `extension-${entry}`, code: "extension-over", on: addDays(until, 1) }];
  });
}

/** Last days by law: the person's own in time, the others' on the day after. */
function bound({ deadlines, appealOpensOn }: MilestoneFacts, sent: readonly SentLetter[]): Milestone[] {
  if (sent.length === 0) return [];
  const open = deadlines.filter(
    ({ metBy, side, key }) => metBy === undefined && (side === "authority" || TOLD_IN_TIME.test(key)),
  );
  return [
    ...open.map(
      ({ key, side, lastDay, rolled }): Milestone =>
        side === "user"
          ? { key, code: "act-by", on: lastDay }
          : {
              key,
              code: key.startsWith("operator-answer") ? "answer-over" : "authority-answer",
              on: addDays(rolled ?? lastDay, 1),
            },
    ),
    ...(appealOpensOn === undefined
      ? []
      : [{ key: "appeal-opens", code: "appeal-opens", on: appealOpensOn } as const]),
  ];
}

/** 解决了吗 is asked again after the next bill: a month after a good answer, or the day after the bill that was named. */
function afterTheBill(entries: readonly Entry[], sent: readonly SentLetter[]): Milestone[] {
  const check = lastCheck(entries);
  const good = sent
    .flatMap(({ replies }) => replies.filter(({ judgement }) => judgement === "satisfied"))
    .at(-1);
  const kept = entriesOfKind(entries, "promise").findLast(({ detail }) => detail.outcome === "kept");
  if (check?.detail.nextBillOn !== undefined)
    return [{ key: "bill", code: "still-solved", on: addDays(check.detail.nextBillOn, 1) }];
  if (check?.detail.solved === "no") return [];
  const since = check?.detail.on ?? good?.on ?? kept?.detail.on;
  return since === undefined
    ? []
    : [{ key: "bill", code: "still-solved", on: addDays(addMonths(since, 1), 1) }];
}
