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
  /** What is answered before the first start, then what is answered from each start on: `at` only looks up. */
  readonly moments: readonly Moment<Value>[];
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
  const [first] = starts;
  if (!first) throw new RangeError("a timeline needs at least one start");
  for (const [index, start] of starts.entries()) {
    if (!isPlainDate(start.from)) throw new RangeError(`start ${index} has no calendar day`);
    if (start.source.trim() === "") throw new RangeError(`the start of ${start.from} has no source`);
    const before = starts[index - 1];
    if (before && before.from === start.from) throw new RangeError(`two starts on ${start.from}`);
    if (before && before.from > start.from) throw new RangeError(`${start.from} stands after ${before.from}`);
  }
  const before: Moment<Value> = { state: "not-yet", opensOn: first.from };
  return Object.freeze({
    verifiedOn,
    starts: Object.freeze([...starts]),
    moments: Object.freeze([before, ...starts.map(momentFrom)].map((moment) => Object.freeze(moment))),
  });
}

function momentFrom<Value>({ from, value, source }: Start<Value>): Moment<Value> {
  return value === "repealed"
    ? { state: "repealed", since: from, source }
    : { state: "holds", value: value as Value, since: from, source };
}

/** What held on a day. Before the first start and after a repeal it says so; it never answers with a neighbour. */
export function at<Value>({ starts, moments }: Timeline<Value>, date: PlainDate): Moment<Value> {
  let begun = 0;
  for (const start of starts) {
    if (start.from > date) break;
    begun += 1;
  }
  const moment = moments[begun];
  if (!moment) throw new RangeError("a timeline was not made by `timeline`");
  return moment;
}
