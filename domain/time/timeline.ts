import { isPlainDate, type PlainDate } from "@/domain/time/plain-date";

/** A value begins to hold on a day and holds until the next start. Ends are never written, so rows cannot overlap. */
export type Start<Value> = {
  readonly from: PlainDate;
  readonly value: Value | "repealed";
  /** Where a person can check this start. */
  readonly source: string;
};

export type Timeline<Value> = {
  readonly starts: readonly Start<Value>[];
  /** The day on which a person last checked that nothing is missing at the end. */
  readonly verifiedOn: PlainDate;
};

export type Moment<Value> =
  | { readonly state: "holds"; readonly value: Value; readonly since: PlainDate; readonly source: string }
  | { readonly state: "not-yet"; readonly opensOn: PlainDate }
  | { readonly state: "repealed"; readonly since: PlainDate; readonly source: string };

/** Loads a timeline. Throws a RangeError when it is empty, unsorted, doubled, or a start has no source. */
export function timeline<Value>(verifiedOn: PlainDate, starts: readonly Start<Value>[]): Timeline<Value> {
  if (!isPlainDate(verifiedOn))
    throw new RangeError("a timeline needs the day on which it was last verified");
  if (starts.length === 0) throw new RangeError("a timeline needs at least one start");
  for (const [index, start] of starts.entries()) {
    if (!isPlainDate(start.from)) throw new RangeError(`start ${index} has no calendar day`);
    if (start.source.trim() === "") throw new RangeError(`the start of ${start.from} has no source`);
    const before = starts[index - 1];
    if (before && before.from === start.from) throw new RangeError(`two starts on ${start.from}`);
    if (before && before.from > start.from) throw new RangeError(`${start.from} stands after ${before.from}`);
  }
  return Object.freeze({ verifiedOn, starts: Object.freeze([...starts]) });
}

/** What held on a day. Before the first start and after a repeal it says so; it never answers with a neighbour. */
export function at<Value>(line: Timeline<Value>, date: PlainDate): Moment<Value> {
  let found: Start<Value> | undefined;
  for (const start of line.starts) {
    if (start.from > date) break;
    found = start;
  }
  if (!found) {
    const first = line.starts[0];
    if (!first) throw new RangeError("a timeline needs at least one start");
    return { state: "not-yet", opensOn: first.from };
  }
  if (found.value === "repealed") return { state: "repealed", since: found.from, source: found.source };
  return { state: "holds", value: found.value as Value, since: found.from, source: found.source };
}
