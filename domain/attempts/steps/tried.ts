import { CHANNELS, EVENT_KINDS } from "@/domain/attempts/codes";
import {
  lastDayOf,
  MONTH_PARTS,
  type MomentText,
  partOfMonth,
  unknownMoment,
} from "@/domain/attempts/steps/moment";
import { type Raw, typed } from "@/domain/attempts/steps/raw";
import { halfWidth, type Reader, readerOf, UNKNOWN } from "@/domain/attempts/steps/reader";
import { isPlainDate, type PlainDate } from "@/domain/time/plain-date";

export const EVENT_FIELDS = [
  "when",
  "day",
  "time",
  "month",
  "part",
  "from",
  "to",
  "channel",
  "kind",
  "note",
  "minutes",
  "reference",
  "amount",
] as const;

/** One event of the timeline. `startedOn` is the start of the contract: nobody downgrades before it. */
export function parseEvent(raw: Raw, today: PlainDate, startedOn?: PlainDate) {
  const read = readerOf(raw, today);
  const when = readWhen(read, startedOn);
  if (when !== undefined && startedOn !== undefined && lastDayOf(when) < startedOn)
    read.fail(fieldOfWhen(raw), "event-before-contract");
  return read.done({
    when,
    channel: read.choice("channel", CHANNELS, "channel-required"),
    kind: read.choice("kind", EVENT_KINDS, "kind-required"),
    minutes: read.count("minutes", 100_000),
    note: read.text("note", 2_000),
    amountFen: read.fen("amount"),
    reference: read.text("reference", 60),
  });
}

/** The field of the form that the answer to "when" was typed into. */
function fieldOfWhen(raw: Raw): string {
  return { day: "day", part: "month", between: "to" }[typed(raw, "when")] ?? "when";
}

function readWhen(read: Reader, startedOn: PlainDate | undefined): MomentText | undefined {
  const mode = typed(read.raw, "when");
  if (mode === "") return read.fail("when", "when-required");
  if (mode === "day") return readDay(read);
  if (mode === "part") return readPart(read);
  if (mode === "between") return readBetween(read);
  if (mode !== UNKNOWN) return read.fail("when", "choice-unknown");
  const recorded = typed(read.raw, "recordedOn");
  return unknownMoment(isPlainDate(recorded) && recorded <= read.today ? recorded : read.today, startedOn);
}

function readDay(read: Reader): string | undefined {
  const day = read.date("day", { missing: "date-required", notAfter: read.today });
  const time = readTime(read, "time");
  return day === undefined ? undefined : time === undefined ? day : `${day}T${time}+08:00`;
}

/** `14:05`, `14点05`, `１４：０５` as `14:05:00`. */
export function readTime(read: Reader, field: string): string | undefined {
  const value = halfWidth(typed(read.raw, field)).trim();
  if (value === "") return undefined;
  const match = /^(\d{1,2})[:点时](\d{1,2})?分?(?::(\d{2}))?$/.exec(value);
  const [hour, minute, second] = [Number(match?.[1]), Number(match?.[2] ?? 0), Number(match?.[3] ?? 0)];
  if (!match || hour > 23 || minute > 59 || second > 59) return read.fail(field, "time-unreadable");
  return [hour, minute, second].map((part) => String(part).padStart(2, "0")).join(":");
}

function readPart(read: Reader): MomentText | undefined {
  const part = read.choice("part", MONTH_PARTS, "part-required");
  const value = halfWidth(typed(read.raw, "month")).trim();
  const match = /^(\d{4})[-/.年](\d{1,2})月?$/.exec(value);
  const [year, month] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || month < 1 || month > 12 || year < 1900 || year > 2199)
    return read.fail("month", "month-unreadable");
  if (part === undefined) return undefined;
  return partOfMonth(year, month, part, read.today) ?? read.fail("month", "month-in-future");
}

function readBetween(read: Reader): MomentText | undefined {
  const from = read.date("from", { missing: "date-required", notAfter: read.today });
  const to = read.date("to", { missing: "date-required", notAfter: read.today });
  if (from === undefined || to === undefined) return undefined;
  return from <= to ? { from, to } : read.fail("to", "span-reversed");
}
