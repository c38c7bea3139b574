import { type CitedHere, citedByGrounds } from "@/domain/law/cited-grounds";
import type { Finding, Reason, Strength } from "@/domain/law/finding";
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
import { strongestOf, weakerOf } from "@/domain/law/strength";
import { type HeldVersion, versionDuring } from "@/domain/law/version-during";
import { isPlainDate } from "@/domain/time/plain-date";

type Grounds = readonly GroundOf[];

/** A text, and the grounds that were met while it held. */
type Meeting = { readonly version: HeldVersion; readonly grounds: GroundOf[] };

/** Seven kinds of signals, and two for each of the clauses that the facts can hold. */
const SIGNALS_AT_MOST = 110;

const NOTHING: readonly never[] = Object.freeze([]);

/** What most provisions answer to most facts. */
const OTHER_SECTOR = no("other-sector", ["/service/sector"]);
const NOT_ON_RECORD = no("no-such-fact", ["/events"]);

/** What the provision says to the facts: of its grounds, those on record, and of these, those that count. */
export function weigh(situation: Situation, rule: Rule): Omit<Finding, "provision" | "rule" | "part"> {
  const onRecord = rule.grounds.filter(({ obstacle }) => situation.met.has(obstacle));
  const counted = onRecord.filter((ground) => counts(ground, situation));
  return {
    strength: strengthIn(situation, rule, counted),
    ...outcomeOf(situation, rule, onRecord, counted),
  };
}

/** Whether the article asks no more for a ground on record, such as a standard term or another day. */
function counts(ground: GroundOf, { met, facts }: Situation): boolean {
  if (ground.withTerms && (facts.terms ?? []).length === 0) return false;
  return !ground.onSeveralDays || severalDays(met.get(ground.obstacle)?.occurrences ?? []);
}

function outcomeOf(situation: Situation, rule: Rule, onRecord: Grounds, counted: Grounds): Outcome {
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
function notYet(situation: Situation, onRecord: Grounds): Outcome {
  const because = pointersOf(onRecord, situation);
  if (onRecord.some(({ onSeveralDays }) => onSeveralDays)) return needs(["/events"], because);
  return situation.facts.terms === undefined ? needs(["/terms"], because) : no("no-such-fact", ["/terms"]);
}

function withoutGround(situation: Situation, rule: Rule): Outcome {
  const answer = rule.openQuestion?.(situation);
  return answer?.state === "missing" ? needs(answer.pointers) : NOT_ON_RECORD;
}

/** The law of each event's day. A span of days across a change of the text asks for the exact day. */
function byEvent(situation: Situation, rule: Rule, counted: Grounds, also: readonly string[]): Outcome {
  const meetings: Meeting[] = [];
  const records: OnRecord[] = [];
  const single: Occurrence[] = [];
  const unclear: string[] = [];
  let outside = NOT_ON_RECORD;
  for (const ground of counted) {
    const record = situation.met.get(ground.obstacle);
    if (!record) continue;
    // The text of all days taken together, where one held throughout, which is the rule.
    const common = record.span && versionDuring(rule.versions, record.span);
    if (common?.state === "held") {
      meet(meetings, common.version, ground);
      if (!records.includes(record)) records.push(record);
      continue;
    }
    for (const occurrence of record.occurrences) {
      const answer = occurrence.days && versionDuring(rule.versions, occurrence.days);
      if (answer?.state === "held") {
        meet(meetings, answer.version, ground);
        single.push(occurrence);
      } else if (!answer || answer.state === "unclear") unclear.push(whenPointerTo(occurrence));
      else if (outside.reason !== answer.reason) outside = no(answer.reason, [whenPointerTo(occurrence)]);
    }
  }
  if (meetings.length > 0)
    return applies(situation, rule, pointersTo(situation.all, records, single), also, meetings);
  return unclear.length > 0 ? needs([...new Set(unclear)]) : outside;
}

function meet(meetings: Meeting[], version: HeldVersion, ground: GroundOf): void {
  const known = meetings.find((meeting) => meeting.version === version);
  if (!known) meetings.push({ version, grounds: [ground] });
  else if (!known.grounds.includes(ground)) known.grounds.push(ground);
}

/** The law of one day: the contract's or today's. */
function byOneDay(situation: Situation, rule: Rule, counted: Grounds, also: readonly string[]): Outcome {
  const met = pointersOf(counted, situation);
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
      [{ version: answer.version, grounds: [...counted] }],
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
  const beside = rule.beside.flatMap((cited) => citationsOn(situation.today, cited));
  return beside.length > 0 ? { ...outcome, beside } : outcome;
}

function citedIn(situation: Situation, { placesIn }: Rule, meetings: readonly Meeting[]): CitedHere {
  const allowed = placesIn?.(situation);
  const cited = meetings.map(({ version, grounds }) => citedByGrounds(version, grounds, allowed));
  // One text is the rule.
  if (cited.length === 1 && cited[0]) return cited[0];
  return {
    places: [...new Set(cited.flatMap(({ places }) => places))],
    citations: cited.flatMap(({ citations }) => citations),
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
function strengthIn(situation: Situation, { grounds, atMost }: Rule, counted: Grounds): Strength {
  const found = counted.length === 0 ? strongestOf(grounds) : strongestOf(counted, situation.tactics === 1);
  const most = atMost?.(situation);
  return most === undefined ? found : weakerOf(found, most);
}

function pointersOf(grounds: Grounds, { met, all }: Situation): readonly string[] {
  const records: OnRecord[] = [];
  for (const { obstacle } of grounds) {
    const record = met.get(obstacle);
    if (record && !records.includes(record)) records.push(record);
  }
  return pointersTo(all, records);
}
