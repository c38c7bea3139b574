import { sectorsExcepted } from "@/domain/law/exceptions";
import type { Finding, Part, Reason, Strength } from "@/domain/law/finding";
import { type GroundOf, groundsOf, isTactic } from "@/domain/law/obstacle-grounds";
import { type CitedPlace, citationsOn, citedPlace, type Placed } from "@/domain/law/placed-citations";
import type { Provision } from "@/domain/law/provision";
import {
  type GroundCode,
  pointerTo,
  type Situation,
  severalDays,
  whenPointerTo,
} from "@/domain/law/situation";
import {
  type Answer,
  actsOf,
  citationsOf,
  type HeldVersion,
  placesOf,
  versionDuring,
} from "@/domain/law/version-during";
import { isPlainDate } from "@/domain/time/plain-date";

/** A fact beside the obstacles that a provision asks for: met, unmet, or not known yet. */
export type Condition = (situation: Situation) => {
  readonly state: "met" | "unmet" | "missing";
  readonly pointers: readonly string[];
};

export type GroundedSpec = Omit<Provision, "assess" | "part" | "beside" | "requires"> & {
  readonly requires?: Provision["requires"];
  /** A ground unless it says otherwise. */
  readonly part?: Part;
  readonly beside?: readonly Placed[];
  /** Only services of these sectors; asked for when it is not known. */
  readonly sectors?: readonly string[];
  readonly conditions?: readonly Condition[];
  /** The question that could still set the provision off when obstacles are on record but none of its own. */
  readonly openQuestion?: Condition;
  /** The most that it can carry in this situation, where a decision of FACTS j keeps it weaker than the ground table. */
  readonly atMost?: (situation: Situation) => Strength | undefined;
  /** Which of the places that the grounds name the facts meet, where facts and not tactics decide that. */
  readonly placesIn?: (situation: Situation) => readonly string[];
};

/** A provision with what can be read off its tables once: hundreds of assessments a second ask for it. */
type Rule = Omit<GroundedSpec, "beside"> & {
  readonly beside: readonly CitedPlace[];
  readonly grounds: readonly GroundOf[];
  /** One of the grounds is a tactic of the provider, so that it waits for the tactics to be named. */
  readonly byTactic: boolean;
  /** Sectors to which one of its acts does not speak; it is never cited there (domain/law/exceptions.ts). */
  readonly excepted: ReadonlySet<string>;
};

type Outcome = Omit<Finding, "provision" | "rule" | "strength" | "part">;

/** Seven kinds of signals, and two for each of the clauses that the facts can hold. */
const SIGNALS_AT_MOST = 110;

const STRONGEST_FIRST: readonly Strength[] = ["direct", "arguable", "supporting"];
const WEAKEST = STRONGEST_FIRST.length - 1;

/** What most provisions answer to most facts. */
const OTHER_SECTOR = no("other-sector", ["/service/sector"]);
const NOT_ON_RECORD = no("no-such-fact", ["/events"]);

/** Builds a provision that is set off by the tactics of the ground table, within its sector, conditions and dates. */
export function grounded(spec: GroundedSpec): Provision {
  const { id, rule: row, title, sentence, placeSentences, governedBy, telecomOnly, versions, proof } = spec;
  const { part = "ground", requires = [], caution } = spec;
  const beside = (spec.beside ?? []).map(citedPlace);
  const grounds = groundsOf(id);
  const rule: Rule = {
    ...spec,
    beside,
    grounds,
    byTactic: grounds.some((ground) => isTactic(ground.obstacle)),
    excepted: sectorsExcepted(actsOf(versions)),
  };
  const found = (outcome: Outcome, strength: Strength): Finding => ({
    provision: id,
    rule: row,
    part,
    strength,
    ...outcome,
  });
  // What a provision mostly answers is one constant each, whose text the public API writes once.
  const always = new Map(
    rule.atMost
      ? []
      : [NOT_ON_RECORD, OTHER_SECTOR].map((outcome) => [
          outcome,
          Object.freeze(found(outcome, strongestOf(grounds))),
        ]),
  );
  return {
    id,
    rule: row,
    part,
    title,
    sentence,
    ...(placeSentences && { placeSentences }),
    governedBy,
    telecomOnly,
    versions,
    beside,
    requires,
    ...(caution && { caution }),
    proof,
    assess: (situation) => {
      const before = situation.answered.get(id);
      if (before) return before;
      const onRecord = grounds.filter((ground) => situation.met.has(ground.obstacle));
      const counted = onRecord.filter((ground) => counts(ground, situation));
      const outcome = weigh(situation, rule, onRecord, counted);
      const finding =
        (counted.length === 0 ? always.get(outcome) : undefined) ??
        found(outcome, strengthIn(situation, rule, counted));
      situation.answered.set(id, finding);
      return finding;
    },
  };
}

/** `onRecord`: its grounds that were met; `counted`: those of them for which the article asks no more. */
function weigh(
  situation: Situation,
  rule: Rule,
  onRecord: readonly GroundOf[],
  counted: readonly GroundOf[],
): Outcome {
  const { sector, eventCount, tactics } = situation;
  const own = situation.facts.service?.sector;
  if (own !== undefined && rule.excepted.has(own)) return OTHER_SECTOR;
  if (rule.telecomOnly && sector === "other") return OTHER_SECTOR;
  if (rule.sectors && own !== undefined && !rule.sectors.includes(own)) return OTHER_SECTOR;

  if (onRecord.length === 0) {
    if (eventCount === 0) return needs(["/events"]);
    if (rule.byTactic && tactics === 0) return needs(["/events/0/obstacles"]);
    return withoutGround(situation, rule);
  }
  if (counted.length === 0) return notYet(situation, onRecord);
  const bySector = rule.telecomOnly || rule.sectors !== undefined;
  if (bySector && sector === "unknown") return needs(["/service/sector"], pointersOf(counted, situation));

  const also: string[] = bySector ? ["/service/sector"] : [];
  for (const condition of rule.conditions ?? []) {
    const { state, pointers } = condition(situation);
    if (state === "missing") return needs(pointers, pointersOf(counted, situation));
    if (state === "unmet") return no("no-such-fact", pointers);
    also.push(...pointers);
  }
  return rule.governedBy === "event"
    ? byEvent(situation, rule, counted, also)
    : byOneDay(situation, rule, counted, also);
}

/** On record, but the article asks for more: another day, or a standard term. */
function notYet(situation: Situation, grounds: readonly GroundOf[]): Outcome {
  const because = pointersOf(grounds, situation);
  if (grounds.some((ground) => ground.onSeveralDays)) return needs(["/events"], because);
  return situation.facts.terms === undefined ? needs(["/terms"], because) : no("no-such-fact", ["/terms"]);
}

function withoutGround(situation: Situation, rule: Rule): Outcome {
  const answer = rule.openQuestion?.(situation);
  return answer?.state === "missing" ? needs(answer.pointers) : NOT_ON_RECORD;
}

/** The law of each event's day. A span of days across a change of the text asks for the exact day. */
function byEvent(
  situation: Situation,
  rule: Rule,
  grounds: readonly GroundOf[],
  also: readonly string[],
): Outcome {
  const meeting = new Map<HeldVersion, Set<GroundOf>>();
  const picked = new Uint8Array(situation.all.length);
  const unclear = new Set<string>();
  let outside = NOT_ON_RECORD;
  for (const [obstacle, own] of byObstacle(grounds)) {
    const common = versionOfAll(situation, rule, obstacle);
    let known: HeldVersion | undefined;
    for (const occurrence of situation.met.get(obstacle) ?? []) {
      const { index, days } = occurrence;
      const answer = common ?? (days ? versionDuring(rule.versions, days) : UNCLEAR);
      if (answer.state === "held") {
        picked[index] = 1;
        if (answer.version !== known) addAll(meeting, answer.version, own);
        known = answer.version;
      } else if (answer.state === "unclear") unclear.add(whenPointerTo(occurrence));
      else if (outside.reason !== answer.reason) outside = no(answer.reason, [whenPointerTo(occurrence)]);
    }
  }
  if (meeting.size > 0) return applies(situation, rule, pointersTo(situation, picked), also, meeting);
  return unclear.size > 0 ? needs([...unclear]) : outside;
}

const UNCLEAR: Answer = { state: "unclear" };

/** The text of all days of an obstacle taken together, where one held throughout, which is the rule. */
function versionOfAll(situation: Situation, rule: Rule, obstacle: GroundCode): Answer | undefined {
  const span = situation.spans.get(obstacle);
  const answer = span && versionDuring(rule.versions, span);
  return answer?.state === "unclear" ? undefined : answer;
}

function addAll<Key, Value>(to: Map<Key, Set<Value>>, key: Key, values: readonly Value[]): void {
  const set = to.get(key);
  if (!set) to.set(key, new Set(values));
  else for (const value of values) set.add(value);
}

/** The law of one day: the contract's or today's. */
function byOneDay(
  situation: Situation,
  rule: Rule,
  grounds: readonly GroundOf[],
  also: readonly string[],
): Outcome {
  const met = pointersOf(grounds, situation);
  const ofContract = rule.governedBy === "contract";
  const day = ofContract ? situation.facts.currentPlan?.startedOn : situation.today;
  if (day === undefined || !isPlainDate(day)) return needs(["/currentPlan/startedOn"], met);
  const pointers = ofContract ? ["/currentPlan/startedOn"] : [];
  const answer = versionDuring(rule.versions, { from: day, to: day });
  if (answer.state === "held")
    return applies(situation, rule, met, [...also, ...pointers], new Map([[answer.version, grounds]]));
  return no(answer.state === "none" ? answer.reason : "text-not-held", pointers);
}

function applies(
  situation: Situation,
  rule: Rule,
  met: readonly string[],
  also: readonly string[],
  meeting: ReadonlyMap<HeldVersion, Iterable<GroundOf>>,
): Outcome {
  const allowed = rule.placesIn?.(situation);
  const places: string[] = [];
  const citations = [...meeting].flatMap(([version, grounds]) => {
    const own = placesOf(version, grounds).filter((place) => allowed?.includes(place) ?? true);
    places.push(...own.filter((place) => !places.includes(place)));
    return citationsOf(version, own);
  });
  // Signals stand at the end of what was met: only there can a condition point at the same fact.
  const signals = met.slice(-SIGNALS_AT_MOST);
  const because = met.concat(
    also.filter((pointer, index) => also.indexOf(pointer) === index && !signals.includes(pointer)),
  );
  const beside = citationsOn(situation.today, rule.beside);
  return {
    verdict: "applies",
    reason: "facts-meet",
    because,
    missing: [],
    places,
    citations,
    ...(beside.length > 0 && { beside }),
  };
}

function needs(missing: readonly string[], because: readonly string[] = []): Outcome {
  return { verdict: "needs", reason: "fact-missing", because, missing, places: [], citations: [] };
}

function no(reason: Reason, because: readonly string[]): Outcome {
  return { verdict: "does-not-apply", reason, because, missing: [], places: [], citations: [] };
}

function counts(ground: GroundOf, { met, facts }: Situation): boolean {
  if (ground.withTerms && (facts.terms ?? []).length === 0) return false;
  return !ground.onSeveralDays || severalDays(met.get(ground.obstacle) ?? []);
}

/** The strongest ground that counts; before any does, the strongest that the table knows. */
function strengthIn(situation: Situation, { grounds, atMost }: Rule, counted: readonly GroundOf[]): Strength {
  const alone = situation.tactics === 1 && counted.length > 0;
  const found = STRONGEST_FIRST.indexOf(strongestOf(counted.length > 0 ? counted : grounds, alone));
  const most = STRONGEST_FIRST.indexOf(atMost?.(situation) ?? "direct");
  return STRONGEST_FIRST[Math.max(most, found)] ?? "supporting";
}

/** The strongest of some grounds; `alone`: their tactic is the only one on record. */
function strongestOf(grounds: readonly GroundOf[], alone = false): Strength {
  let found = WEAKEST;
  for (const ground of grounds)
    found = Math.min(found, STRONGEST_FIRST.indexOf((alone ? ground.alone : undefined) ?? ground.strength));
  return STRONGEST_FIRST[found] ?? "supporting";
}

function byObstacle(grounds: readonly GroundOf[]): ReadonlyMap<GroundCode, readonly GroundOf[]> {
  const found = new Map<GroundCode, GroundOf[]>();
  for (const ground of grounds) found.set(ground.obstacle, [...(found.get(ground.obstacle) ?? []), ground]);
  return found;
}

function pointersOf(grounds: readonly GroundOf[], situation: Situation): readonly string[] {
  const picked = new Uint8Array(situation.all.length);
  for (const obstacle of byObstacle(grounds).keys()) {
    for (const { index } of situation.met.get(obstacle) ?? []) picked[index] = 1;
  }
  return pointersTo(situation, picked);
}

/** Pointers to the picked occurrences in the order of the record: one pass, no sorting. */
function pointersTo({ all }: Situation, picked: Uint8Array): readonly string[] {
  const pointers: string[] = [];
  for (const occurrence of all) if (picked[occurrence.index] === 1) pointers.push(pointerTo(occurrence));
  return pointers;
}
