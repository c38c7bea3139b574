import { type CitedHere, onlyIn } from "@/domain/law/cited-grounds";
import type { Finding, Reason, Strength } from "@/domain/law/finding";
import { EVERY_GROUND, type GroundSet, strongestOf, weakerOf } from "@/domain/law/ground-set";
import type { GroundOf } from "@/domain/law/obstacle-grounds";
import { citationsOn } from "@/domain/law/placed-citations";
import { pointersTo } from "@/domain/law/record-pointers";
import type { Outcome, Rule } from "@/domain/law/rule";
import {
  type Occurrence,
  type OnRecord,
  type Situation,
  severalDays,
  whenPointerTo,
} from "@/domain/law/situation";
import { type HeldVersion, versionDuring } from "@/domain/law/version-during";
import { isPlainDate } from "@/domain/time/plain-date";

/** A text, and the grounds that were met while it held. */
type Meeting = { readonly version: HeldVersion; grounds: GroundSet };

/** Seven kinds of signals, and two for each of the clauses that the facts can hold. */
const SIGNALS_AT_MOST = 110;

const NOTHING: readonly never[] = Object.freeze([]);

/** What most provisions answer to most facts. */
const OTHER_SECTOR = no("other-sector", ["/service/sector"]);
const NOT_ON_RECORD = no("no-such-fact", ["/events"]);

/** What the provision says to the facts: of its grounds, those on record, and of these, those that count. */
export function weigh(situation: Situation, rule: Rule): Omit<Finding, "provision" | "rule" | "part"> {
  const onRecord = groundsOnRecord(rule, situation);
  const counted = countedGrounds(rule, onRecord, situation);
  return {
    strength: strengthIn(situation, rule, counted),
    ...outcomeOf(situation, rule, onRecord, counted),
  };
}

/** Its grounds that were met. */
function groundsOnRecord({ grounds }: Rule, { met }: Situation): GroundSet {
  let found: GroundSet = 0;
  for (const { obstacle, bit } of grounds) if (met.has(obstacle)) found |= bit;
  return found;
}

/** Those of them for which the article asks no more, such as a standard term or another day. */
function countedGrounds(rule: Rule, onRecord: GroundSet, situation: Situation): GroundSet {
  if (onRecord === 0) return 0;
  let found: GroundSet = 0;
  for (const ground of rule.grounds)
    if (onRecord & ground.bit && counts(ground, situation)) found |= ground.bit;
  return found;
}

function counts(ground: GroundOf, { met, facts }: Situation): boolean {
  if (ground.withTerms && (facts.terms ?? []).length === 0) return false;
  return !ground.onSeveralDays || severalDays(met.get(ground.obstacle)?.occurrences ?? []);
}

function outcomeOf(situation: Situation, rule: Rule, onRecord: GroundSet, counted: GroundSet): Outcome {
  const { sector, eventCount, tactics } = situation;
  const own = situation.facts.service?.sector;
  if (own !== undefined && rule.excepted.has(own)) return OTHER_SECTOR;
  if (rule.telecomOnly && sector === "other") return OTHER_SECTOR;
  if (rule.sectors && own !== undefined && !rule.sectors.includes(own)) return OTHER_SECTOR;

  if (onRecord === 0) {
    if (eventCount === 0) return needs(["/events"]);
    if (rule.byTactic && tactics === 0) return needs(["/events/0/obstacles"]);
    return withoutGround(situation, rule);
  }
  if (counted === 0) return notYet(situation, rule, onRecord);
  const bySector = rule.telecomOnly || rule.sectors !== undefined;
  if (bySector && sector === "unknown")
    return needs(["/service/sector"], pointersOf(rule, counted, situation));

  const also: string[] = bySector ? ["/service/sector"] : [];
  for (const condition of rule.conditions) {
    const { state, pointers } = condition(situation);
    if (state === "missing") return needs(pointers, pointersOf(rule, counted, situation));
    if (state === "unmet") return no("no-such-fact", pointers);
    also.push(...pointers);
  }
  return rule.governedBy === "event"
    ? byEvent(situation, rule, counted, also)
    : byOneDay(situation, rule, counted, also);
}

/** On record, but the article asks for more: another day, or a standard term. */
function notYet(situation: Situation, rule: Rule, onRecord: GroundSet): Outcome {
  const because = pointersOf(rule, onRecord, situation);
  if (rule.grounds.some(({ bit, onSeveralDays }) => onRecord & bit && onSeveralDays))
    return needs(["/events"], because);
  return situation.facts.terms === undefined ? needs(["/terms"], because) : no("no-such-fact", ["/terms"]);
}

function withoutGround(situation: Situation, rule: Rule): Outcome {
  const answer = rule.openQuestion?.(situation);
  return answer?.state === "missing" ? needs(answer.pointers) : NOT_ON_RECORD;
}

/** The law of each event's day. A span of days across a change of the text asks for the exact day. */
function byEvent(situation: Situation, rule: Rule, counted: GroundSet, also: readonly string[]): Outcome {
  const meetings: Meeting[] = [];
  const records: OnRecord[] = [];
  const single: Occurrence[] = [];
  const unclear: string[] = [];
  let outside = NOT_ON_RECORD;
  for (const { obstacle, bit } of rule.grounds) {
    const record = counted & bit ? situation.met.get(obstacle) : undefined;
    if (!record) continue;
    // The text of all days taken together, where one held throughout, which is the rule.
    const common = record.span && versionDuring(rule.versions, record.span);
    if (common?.state === "held") {
      meet(meetings, common.version, bit);
      if (!records.includes(record)) records.push(record);
      continue;
    }
    for (const occurrence of record.occurrences) {
      const answer = occurrence.days && versionDuring(rule.versions, occurrence.days);
      if (answer?.state === "held") {
        meet(meetings, answer.version, bit);
        single.push(occurrence);
      } else if (!answer || answer.state === "unclear") unclear.push(whenPointerTo(occurrence));
      else if (outside.reason !== answer.reason) outside = no(answer.reason, [whenPointerTo(occurrence)]);
    }
  }
  if (meetings.length > 0)
    return applies(situation, rule, pointersTo(situation, records, single), also, meetings);
  return unclear.length > 0 ? needs([...new Set(unclear)]) : outside;
}

function meet(meetings: Meeting[], version: HeldVersion, bit: GroundSet): void {
  for (const meeting of meetings) {
    if (meeting.version !== version) continue;
    meeting.grounds |= bit;
    return;
  }
  meetings.push({ version, grounds: bit });
}

/** The law of one day: the contract's or today's. */
function byOneDay(situation: Situation, rule: Rule, counted: GroundSet, also: readonly string[]): Outcome {
  const met = pointersOf(rule, counted, situation);
  const ofContract = rule.governedBy === "contract";
  const day = ofContract ? situation.facts.currentPlan?.startedOn : situation.today;
  if (day === undefined || !isPlainDate(day)) return needs(["/currentPlan/startedOn"], met);
  const pointers = ofContract ? ["/currentPlan/startedOn"] : NOTHING;
  const answer = versionDuring(rule.versions, { from: day, to: day });
  if (answer.state === "held")
    return applies(
      situation,
      rule,
      met,
      [...also, ...pointers],
      [{ version: answer.version, grounds: counted }],
    );
  return no(answer.state === "none" ? answer.reason : "text-not-held", pointers);
}

function applies(
  situation: Situation,
  rule: Rule,
  met: readonly string[],
  also: readonly string[],
  meetings: readonly Meeting[],
): Outcome {
  const { places, citations } = citedIn(situation, rule, meetings);
  const outcome = {
    verdict: "applies",
    reason: "facts-meet",
    because: withConditions(met, also),
    missing: NOTHING,
    places,
    citations,
  } as const;
  const beside = rule.beside && citationsOn(situation.today, rule.beside);
  return beside && beside.length > 0 ? { ...outcome, beside } : outcome;
}

function citedIn(situation: Situation, { citedBy, placesIn }: Rule, meetings: readonly Meeting[]): CitedHere {
  const allowed = placesIn?.(situation);
  const [first, ...others] = meetings.map(({ version, grounds }) => {
    const cited = citedBy(version, grounds);
    return allowed ? onlyIn(allowed, version, cited) : cited;
  });
  if (!first) return { places: NOTHING, citations: NOTHING };
  if (others.length === 0) return first;
  const places = [first, ...others].flatMap((cited) => cited.places);
  return {
    places: [...new Set(places)],
    citations: [first, ...others].flatMap((cited) => cited.citations),
  };
}

/** Signals stand at the end of what was met: only there can a condition point at the same fact. */
function withConditions(met: readonly string[], also: readonly string[]): readonly string[] {
  if (also.length === 0) return met;
  const signals = met.slice(-SIGNALS_AT_MOST);
  return met.concat(
    also.filter((pointer, index) => also.indexOf(pointer) === index && !signals.includes(pointer)),
  );
}

function needs(missing: readonly string[], because: readonly string[] = NOTHING): Outcome {
  return { verdict: "needs", reason: "fact-missing", because, missing, places: NOTHING, citations: NOTHING };
}

function no(reason: Reason, because: readonly string[]): Outcome {
  return {
    verdict: "does-not-apply",
    reason,
    because,
    missing: NOTHING,
    places: NOTHING,
    citations: NOTHING,
  };
}

/** The strongest ground that counts; before any does, the strongest that the table knows. */
function strengthIn(situation: Situation, { grounds, atMost }: Rule, counted: GroundSet): Strength {
  const found =
    counted === 0
      ? strongestOf(grounds, EVERY_GROUND)
      : strongestOf(grounds, counted, situation.tactics === 1);
  const most = atMost?.(situation);
  return most === undefined ? found : weakerOf(found, most);
}

function pointersOf({ grounds }: Rule, some: GroundSet, situation: Situation): readonly string[] {
  const records: OnRecord[] = [];
  for (const { obstacle, bit } of grounds) {
    const record = some & bit ? situation.met.get(obstacle) : undefined;
    if (record && !records.includes(record)) records.push(record);
  }
  return pointersTo(situation, records);
}
