import type { Obstacle } from "@/domain/attempts/codes";
import {
  type Entry,
  type EntryDetail,
  entriesOfKind,
  JUDGEMENTS,
  REPLY_OBSTACLES,
  REPLY_PROBLEMS,
  REPLY_WAYS,
  type ReplyProblem,
} from "@/domain/attempts/entries";
import { hoursAfter } from "@/domain/attempts/steps/moment";
import { type Raw, typed } from "@/domain/attempts/steps/raw";
import { readerOf } from "@/domain/attempts/steps/reader";
import { readTime } from "@/domain/attempts/steps/tried";
import type { PlainDate } from "@/domain/time/plain-date";

/** `unsaid`: a promise without a time is kept as one, and nobody is asked about it. */
export const PROMISE_DUES = ["24h", "48h", "other", "unsaid"] as const;

/**
 * The reply tree: when, how, whether it satisfies, and what is wrong with it. Several ticks are usual; an answer that does
 * not satisfy needs at least one tick or the words themselves, so that the next letter has something to say.
 */
export function parseReply(raw: Raw, today: PlainDate, sentOn: PlainDate) {
  const read = readerOf(raw, today);
  const on = read.date("on", { missing: "date-required", notAfter: today });
  if (on !== undefined && on < sentOn) read.fail("on", "before-sent");
  const way = read.choice("way", REPLY_WAYS, "reply-way-required");
  const judgement = read.choice("judgement", JUDGEMENTS, "judgement-required");
  const ticked = read.choices("problems", [...REPLY_OBSTACLES, ...REPLY_PROBLEMS]);
  const quote = read.text("quote", 500);
  const wrong = judgement === "partial" || judgement === "unsatisfied";
  const ticks = wrong || judgement === "pending";
  if (wrong && ticked.length === 0 && quote === undefined) read.fail("problems", "problem-required");
  const said = read.text("promised", 500);
  return read.done({
    on,
    way,
    judgement,
    obstacles: REPLY_OBSTACLES.filter((code) => ticks && (ticked as readonly string[]).includes(code)),
    problems: REPLY_PROBLEMS.filter((code) => ticks && (ticked as readonly string[]).includes(code)),
    quote,
    reference: read.text("reference", 60),
    promise: said === undefined ? undefined : { text: said, dueAt: readDue() },
    extendedTo: readExtension(),
  });

  function readDue(): string | undefined {
    const due = read.choice("due", PROMISE_DUES, "due-required");
    if (due === undefined || due === "unsaid" || on === undefined) return undefined;
    if (due !== "other") return hoursAfter(on, due === "24h" ? 24 : 48);
    const day = read.date("dueOn", { missing: "date-required" });
    const time = readTime(read, "dueTime");
    if (day === undefined) return undefined;
    return day < on ? read.fail("dueOn", "due-before-event") : `${day}T${time ?? "23:59:00"}+08:00`;
  }

  function readExtension(): PlainDate | undefined {
    const day = read.date("extendedTo");
    return day !== undefined && on !== undefined && day < on
      ? read.fail("extendedTo", "due-before-event")
      : day;
  }
}

/** Whether an authority took the matter, and when it said so. */
export function parseTaken(raw: Raw, today: PlainDate, sentOn: PlainDate) {
  const read = readerOf(raw, today);
  const on = read.date("takenOn", { missing: "date-required", notAfter: today });
  if (on !== undefined && on < sentOn) read.fail("takenOn", "before-sent");
  return read.done({
    on,
    outcome: read.choice("outcome", ["accepted", "refused"] as const, "taken-required"),
  });
}

/** 解决了吗, and which complaints about earlier answers no longer hold. */
export function parseChecked(raw: Raw, today: PlainDate) {
  const read = readerOf(raw, today);
  const nextBillOn = typed(raw, "nextBillOn") === "" ? undefined : read.date("nextBillOn");
  return read.done({
    solved: read.choice("solved", ["yes", "no"] as const, "solved-required"),
    gone: read.choices("gone", [...REPLY_PROBLEMS, ...REPLY_OBSTACLES]),
    nextBillOn,
  });
}

/** One answer as it counts today: what the person later said to be no longer so has dropped out. */
export type Reply = EntryDetail<"answered"> & { readonly entry: string };

/** Every answer to a letter, in the order of the days, without what no longer holds. */
export function repliesOf(entries: readonly Entry[]): readonly Reply[] {
  const checks = entriesOfKind(entries, "checked");
  return entriesOfKind(entries, "answered")
    .map(({ id, detail, recordedAt }): Reply => {
      const gone: readonly string[] = checks
        .filter((check) => check.recordedAt >= recordedAt)
        .flatMap((check) => check.detail.gone);
      return {
        ...detail,
        entry: id,
        obstacles: detail.obstacles.filter((code) => !gone.includes(code)),
        problems: detail.problems.filter((code) => !gone.includes(code)),
      };
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** What is still wrong with the answers so far, for the question 还是这样吗. */
export function stillWrong(entries: readonly Entry[]): readonly (Obstacle | ReplyProblem)[] {
  const codes = repliesOf(entries).flatMap(({ obstacles, problems }) => [...obstacles, ...problems]);
  return [...new Set(codes)];
}

/** The last word on 解决了吗; undefined while it was never answered. */
export function lastCheck(entries: readonly Entry[]) {
  return entriesOfKind(entries, "checked").at(-1);
}
