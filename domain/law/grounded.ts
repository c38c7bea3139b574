import type { ActId } from "@/domain/law/acts";
import { besideAt } from "@/domain/law/beside";
import { exceptionTo } from "@/domain/law/exceptions";
import type { Finding, Part, Reason, Strength } from "@/domain/law/finding";
import { type GroundOf, groundsOf, isTactic } from "@/domain/law/obstacle-grounds";
import type { Beside, Provision } from "@/domain/law/provision";
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
  readonly beside?: readonly Beside[];
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

type Rule = GroundedSpec & { readonly grounds: readonly GroundOf[]; readonly acts: ReadonlySet<ActId> };

type Outcome = Omit<Finding, "provision" | "rule" | "strength" | "part">;

/** Seven kinds of signals, and two for each of the clauses that the facts can hold. */
const SIGNALS_AT_MOST = 110;

const STRONGEST_FIRST: readonly Strength[] = ["direct", "arguable", "supporting"];

/** Builds a provision that is set off by the tactics of the ground table, within its sector, conditions and dates. */
export function grounded(spec: GroundedSpec): Provision {
  const { id, rule: row, title, sentence, placeSentences, governedBy, telecomOnly, versions, proof } = spec;
  const { part = "ground", beside = [], requires = [], caution } = spec;
  const rule: Rule = { ...spec, grounds: groundsOf(id), acts: actsOf(versions) };
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
      const finding: Finding = {
        provision: id,
        rule: row,
        part,
        strength: strengthIn(situation, rule),
        ...weigh(situation, rule),
      };
      situation.answered.set(id, finding);
      return finding;
    },
  };
}

function weigh(situation: Situation, rule: Rule): Outcome {
  const { sector, met, eventCount, tactics } = situation;
  if (isExcepted(rule, situation)) return no("other-sector", ["/service/sector"]);
  if (rule.telecomOnly && sector === "other") return no("other-sector", ["/service/sector"]);
  const own = situation.facts.service?.sector;
  if (rule.sectors && own !== undefined && !rule.sectors.includes(own))
    return no("other-sector", ["/service/sector"]);

  const onRecord = rule.grounds.filter((ground) => met.has(ground.obstacle));
  if (onRecord.length === 0) {
    const byTactic = rule.grounds.some((ground) => isTactic(ground.obstacle));
    if (eventCount === 0) return needs(["/events"]);
    if (byTactic && tactics === 0) return needs(["/events/0/obstacles"]);
    return withoutGround(situation, rule);
  }
  const counted = onRecord.filter((ground) => counts(ground, situation));
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

/** An act that does not speak to this sector is never cited there (domain/law/exceptions.ts). */
function isExcepted({ acts }: Rule, { facts }: Situation): boolean {
  for (const id of acts) if (exceptionTo(id, facts.service?.sector)) return true;
  return false;
}

/** On record, but the article asks for more: another day, or a standard term. */
function notYet(situation: Situation, grounds: readonly GroundOf[]): Outcome {
  const because = pointersOf(grounds, situation);
  if (grounds.some((ground) => ground.onSeveralDays)) return needs(["/events"], because);
  return situation.facts.terms === undefined ? needs(["/terms"], because) : no("no-such-fact", ["/terms"]);
}

function withoutGround(situation: Situation, rule: Rule): Outcome {
  const answer = rule.openQuestion?.(situation);
  return answer?.state === "missing" ? needs(answer.pointers) : no("no-such-fact", ["/events"]);
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
  let outside: Outcome = no("no-such-fact", ["/events"]);
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
  const beside = besideAt(rule.beside ?? [], situation.today);
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

/** The strongest ground on record; before any is on record, the strongest that the table knows. */
function strengthIn(situation: Situation, { grounds, atMost }: Rule): Strength {
  const counted = grounds.filter((ground) => situation.met.has(ground.obstacle) && counts(ground, situation));
  const alone = situation.tactics === 1;
  const strengths = (counted.length > 0 ? counted : grounds).map(
    (ground) => (alone && counted.length > 0 ? ground.alone : undefined) ?? ground.strength,
  );
  const most = STRONGEST_FIRST.indexOf(atMost?.(situation) ?? "direct");
  const found = STRONGEST_FIRST.findIndex((strength) => strengths.includes(strength));
  return STRONGEST_FIRST[Math.max(most, found)] ?? "supporting";
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
