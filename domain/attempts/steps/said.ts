import { hoursAfter, inBeijing, lastDayOf, type MomentText } from "@/domain/attempts/steps/moment";
import { YES_NO } from "@/domain/attempts/steps/plans";
import { type Raw, typed } from "@/domain/attempts/steps/raw";
import { type Reader, readerOf } from "@/domain/attempts/steps/reader";
import { readTime } from "@/domain/attempts/steps/tried";
import type { PlainDate } from "@/domain/time/plain-date";

export const OUTCOMES = ["kept", "broken", "open"] as const;
export const PROMISE_FIELDS = ["text", "event", "due", "dueOn", "dueTime", "outcome"] as const;
export const CLAUSE_FIELDS = ["text", "shownHow", "shownOn", "falseBy", "falseRelied", "falsePrice"] as const;

/** Which of the two kinds of words this item holds. */
export const isClause = (raw: Raw): boolean => typed(raw, "type") === "clause";

/** Something the provider said it would do, and from which event on. `events` gives each event's moment. */
export function parsePromise(raw: Raw, today: PlainDate, events: ReadonlyMap<string, MomentText>) {
  const read = readerOf(raw, today);
  const text = read.text("text", 500, "promise-text-required");
  const items = [...events.keys()];
  const only = items.length === 1 ? items[0] : undefined;
  const chosen = typed(raw, "event");
  const event = items.includes(chosen) ? chosen : only;
  if (event === undefined) read.fail("event", "promise-event-required");
  const outcome = read.choice("outcome", OUTCOMES);
  return read.done({
    event,
    promise: {
      text,
      dueAt: readDue(event === undefined ? undefined : events.get(event)),
      outcome: outcome === "open" ? undefined : outcome,
    },
  });

  function readDue(said: MomentText | undefined): string | undefined {
    const due = read.choice("due", ["1h", "24h", "48h", "other"] as const, "due-required");
    if (due === undefined) return undefined;
    if (due !== "other") return said === undefined ? undefined : hoursAfter(said, hoursOf(due));
    const day = read.date("dueOn", { missing: "date-required" });
    const time = readTime(read, "dueTime");
    if (day === undefined) return undefined;
    if (said !== undefined && day < firstDay(said)) return read.fail("dueOn", "due-before-event");
    return `${day}T${time ?? "23:59:00"}+08:00`;
  }
}

const hoursOf = (due: "1h" | "24h" | "48h"): 1 | 24 | 48 => (due === "1h" ? 1 : due === "24h" ? 24 : 48);

function firstDay(moment: MomentText): PlainDate {
  if (typeof moment !== "string") return moment.from;
  return moment.includes("T") ? inBeijing(moment).day : lastDayOf(moment);
}

/** A clause or a pop-up, word for word. */
export function parseClause(raw: Raw, today: PlainDate) {
  const read = readerOf(raw, today);
  return read.done({
    text: read.text("text", 2_000, "clause-text-required"),
    shownOn: read.date("shownOn", { notAfter: today }),
    shownHow: read.text("shownHow", 200),
    falsehood: falsehoodOf(read),
  });
}

/** What shows the words to be untrue; the two further answers count only beside it. */
function falsehoodOf(read: Reader) {
  const shownBy = read.text("falseBy", 200);
  const relied = read.choice("falseRelied", YES_NO);
  const price = read.choice("falsePrice", YES_NO);
  if (shownBy === undefined) return undefined;
  return {
    shownBy,
    reliedOn: relied === undefined ? undefined : relied === "yes",
    aboutPrice: price === undefined ? undefined : price === "yes",
  };
}
