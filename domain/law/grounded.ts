import type { Citation } from "@/domain/law/citation";
import type { Finding, Reason, Strength } from "@/domain/law/finding";
import { type GroundOf, groundsOf } from "@/domain/law/obstacle-grounds";
import type { Provision, Version } from "@/domain/law/provision";
import type { Occurrence, Situation } from "@/domain/law/situation";
import { isPlainDate, type PlainDate } from "@/domain/time/plain-date";
import { at } from "@/domain/time/timeline";
import type { DayRange } from "@/domain/time/when";

/** A fact beside the obstacles that a provision asks for: met, unmet, or not known yet. */
export type Condition = (situation: Situation) => {
  readonly state: "met" | "unmet" | "missing";
  readonly pointers: readonly string[];
};

export type GroundedSpec = Omit<Provision, "assess"> & {
  readonly conditions?: readonly Condition[];
  /** The question that could still set the provision off when obstacles are on record but none of its own. */
  readonly openQuestion?: Condition;
};

type Outcome = Pick<Finding, "verdict" | "reason" | "because" | "missing" | "citations"> & {
  strength?: Strength;
};

const ORDER: readonly Strength[] = ["direct", "arguable", "supporting"];

/** Builds a provision that is set off by the tactics of the ground table, within its sector, conditions and dates. */
export function grounded(spec: GroundedSpec): Provision {
  const { conditions = [], openQuestion, ...rest } = spec;
  const grounds = groundsOf(spec.id);
  const usual = strongest(grounds.map((ground) => ground.strength));
  return {
    ...rest,
    assess(situation) {
      const outcome = weigh(situation, { ...rest, conditions, openQuestion, grounds });
      return { provision: spec.id, rule: spec.rule, strength: usual, ...outcome };
    },
  };
}

type Rule = Omit<Provision, "assess"> & {
  readonly conditions: readonly Condition[];
  readonly openQuestion: Condition | undefined;
  readonly grounds: readonly GroundOf[];
};

function weigh(situation: Situation, rule: Rule): Outcome {
  const { sector, met, eventCount } = situation;
  if (rule.telecomOnly && sector === "other") return no("other-sector", ["/service/sector"]);
  if (eventCount === 0) return needs(["/events"]);
  if (met.size === 0) return needs(["/events/0/obstacles"]);

  const onRecord = rule.grounds.filter((ground) => met.has(ground.obstacle));
  if (onRecord.length === 0) return withoutGround(situation, rule);
  const counted = onRecord.filter(
    (ground) => !ground.onSeveralDays || severalDays(met.get(ground.obstacle) ?? []),
  );
  if (counted.length === 0) return needs(["/events"], pointersOf(onRecord, situation));
  if (rule.telecomOnly && sector === "unknown")
    return needs(["/service/sector"], pointersOf(counted, situation));

  const because: string[] = rule.telecomOnly ? ["/service/sector"] : [];
  for (const condition of rule.conditions) {
    const { state, pointers } = condition(situation);
    if (state === "missing") return needs(pointers, pointersOf(counted, situation));
    if (state === "unmet") return no("no-such-fact", pointers);
    because.push(...pointers);
  }
  const dated = rule.governedBy === "event" ? byEvent : byOneDay;
  const strength = strongest(
    counted.map((ground) => (met.size === 1 ? ground.alone : undefined) ?? ground.strength),
  );
  return { strength, ...dated(situation, rule, counted, because) };
}

function withoutGround(situation: Situation, rule: Rule): Outcome {
  const answer = rule.openQuestion?.(situation);
  return answer?.state === "missing" ? needs(answer.pointers) : no("no-such-fact", ["/events"]);
}

/** The law of the event's day. A span of days across a change of the text asks for the exact day. */
function byEvent(
  situation: Situation,
  rule: Rule,
  grounds: readonly GroundOf[],
  also: readonly string[],
): Outcome {
  const meeting = new Map<Version, Set<GroundOf>>();
  const because = new Set<string>();
  const unclear = new Set<string>();
  const outside = new Map<Reason, string>();
  for (const ground of grounds) {
    for (const { pointer, whenPointer, days } of situation.met.get(ground.obstacle) ?? []) {
      const answer = days && versionDuring(rule, days);
      if (answer === undefined) unclear.add(whenPointer);
      else if (typeof answer === "string") outside.set(answer, whenPointer);
      else {
        because.add(pointer);
        const set = meeting.get(answer.version);
        if (set) set.add(ground);
        else meeting.set(answer.version, new Set([ground]));
      }
    }
  }
  if (meeting.size > 0) return applies([...because, ...also], meeting);
  if (unclear.size > 0) return needs([...unclear]);
  const [reason, pointer] = [...outside][0] ?? (["no-such-fact", "/events"] as const);
  return no(reason, [pointer]);
}

/** The law of one day: the contract's or today's. */
function byOneDay(
  situation: Situation,
  rule: Rule,
  grounds: readonly GroundOf[],
  also: readonly string[],
): Outcome {
  const met = pointersOf(grounds, situation);
  let day: PlainDate = situation.today;
  if (rule.governedBy === "contract") {
    const started = situation.facts.currentPlan?.startedOn;
    if (started === undefined || !isPlainDate(started)) return needs(["/currentPlan/startedOn"], met);
    day = started;
  }
  const pointers = rule.governedBy === "contract" ? ["/currentPlan/startedOn"] : [];
  const answer = versionDuring(rule, { from: day, to: day });
  if (answer === undefined || typeof answer === "string") return no(answer ?? "text-not-held", pointers);
  return applies([...met, ...also, ...pointers], new Map([[answer.version, new Set(grounds)]]));
}

/** The version that held on all of these days, why there is none, or undefined when they lie across a change. */
function versionDuring(rule: Rule, days: DayRange): { readonly version: Version } | Reason | undefined {
  const first = at(rule.versions, days.from);
  if (days.to !== days.from) {
    const last = at(rule.versions, days.to);
    const same =
      first.state === last.state &&
      (first.state !== "holds" || first.value === (last.state === "holds" ? last.value : undefined));
    if (!same) return undefined;
  }
  if (first.state === "not-yet") return "not-in-force-yet";
  if (first.state === "repealed") return "repealed";
  return first.value === "not-held" ? "text-not-held" : { version: first.value };
}

function applies(because: readonly string[], meeting: ReadonlyMap<Version, ReadonlySet<GroundOf>>): Outcome {
  const citations = [...meeting].flatMap(([version, grounds]) => citationsOf(version, [...grounds]));
  return { verdict: "applies", reason: "facts-meet", because, missing: [], citations };
}

/** The places that the grounds name, in the order of the act; a whole article gives way to its own paragraph or item. */
function citationsOf(version: Version, grounds: readonly GroundOf[]): readonly Citation[] {
  if (version === "not-held") return [];
  const named = new Set(
    grounds.flatMap((ground) => (ground.place === undefined ? Object.keys(version) : [ground.place])),
  );
  const places = Object.entries(version).flatMap(([name, citation]) => (named.has(name) ? [citation] : []));
  return places.filter(
    (place) =>
      place.paragraph ??
      place.item ??
      !places.some((other) => other !== place && other.article === place.article),
  );
}

function pointersOf(grounds: readonly GroundOf[], { met }: Situation): readonly string[] {
  const obstacles = new Set(grounds.map((ground) => ground.obstacle));
  return [...obstacles].flatMap((obstacle) =>
    (met.get(obstacle) ?? []).map((occurrence) => occurrence.pointer),
  );
}

/** True when at least two of them surely lie on different days. */
function severalDays(occurrences: readonly Occurrence[]): boolean {
  let firstEnd: PlainDate | undefined;
  let lastStart: PlainDate | undefined;
  for (const { days } of occurrences) {
    if (!days) continue;
    if (firstEnd === undefined || days.to < firstEnd) firstEnd = days.to;
    if (lastStart === undefined || days.from > lastStart) lastStart = days.from;
  }
  return firstEnd !== undefined && lastStart !== undefined && firstEnd < lastStart;
}

function strongest(strengths: readonly Strength[]): Strength {
  return ORDER.find((strength) => strengths.includes(strength)) ?? "supporting";
}

function needs(missing: readonly string[], because: readonly string[] = []): Outcome {
  return { verdict: "needs", reason: "fact-missing", because, missing, citations: [] };
}

function no(reason: Reason, because: readonly string[]): Outcome {
  return { verdict: "does-not-apply", reason, because, missing: [], citations: [] };
}
