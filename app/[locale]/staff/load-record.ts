import type { ShownLog } from "@/components/staff/log-words";
import type { ShownRecord } from "@/components/staff/record-view";
import { shownField, type UnmaskingRow, unmaskingsOf } from "@/db/grants/read";
import { colleagueNames, type LogRow, logOfRecord } from "@/db/log/read";
import { type Actor, isSignedIn } from "@/domain/access/actor";
import { timelineOf } from "@/domain/attempts/timeline";
import { assess } from "@/domain/law/assess";
import { comingDatesOf } from "@/domain/routes/coming-dates";
import { dayOfInstant } from "@/domain/time/instant";
import { plainDate } from "@/domain/time/plain-date";
import { storyNow } from "@/server/clock";
import { lookAt } from "@/server/grants/look-at";
import { dayOf } from "./load-staff";

/**
 * One granted record as page and panel show it. Opening it leaves a row in the log; undefined without a living grant.
 * `shownId` names a field that the actor asked to see within the last minute.
 */
export async function loadRecord(actor: Actor, id: string, shownId = ""): Promise<ShownRecord | undefined> {
  const record = await lookAt(actor, id);
  if (record === undefined) return undefined;
  const [shown, rows, unmaskings, names] = await Promise.all([
    shownField(actor, id, shownId),
    logOfRecord(actor, id),
    unmaskingsOf(actor, [id]),
    colleagueNames(actor),
  ]);
  const { facts, sources, entries } = record;
  const moment = storyNow().toISOString();
  const today = dayOfInstant(moment);
  const letters = record.letters.map((letter) => ({ ...letter, composedOn: plainDate(letter.composedOn) }));
  const dates = facts === null ? [] : comingDatesOf(facts, today);
  return {
    id: record.id,
    status: record.status,
    facts,
    hasAddress: record.hasAddress,
    findings: facts === null ? [] : assess(facts, today).findings,
    letters,
    timeline: timelineOf({ facts: facts ?? undefined, sources, entries, letters, dates }, moment),
    today,
    until: dayOf(record.expiresAt),
    shown,
    log: rows.slice(0, 10).map((row) => shownLog(row, actor, unmaskings, names)),
  };
}

const ACTOR = /^person:([0-9a-f-]{36})$/;

/** A row of the log for the eyes of the association: colleagues by name or the first signs of an id, members without. */
export function shownLog(
  row: LogRow,
  actor: Actor,
  unmaskings: readonly UnmaskingRow[],
  names: ReadonlyMap<string, string>,
): ShownLog {
  const id = ACTOR.exec(row.actor)?.[1];
  const unmasking = unmaskings.find((one) => one.id === row.detail.unmasking);
  return {
    seq: row.seq,
    at: new Date(row.at).toISOString(),
    action: row.action,
    stream: row.stream,
    detail: row.detail,
    who: row.actor.startsWith("system:") ? { kind: "system", id: "" } : whoOf(id, actor, names),
    unmasking: unmasking && { reason: unmasking.reason, note: unmasking.note },
  };
}

function whoOf(id: string | undefined, actor: Actor, names: ReadonlyMap<string, string>): ShownLog["who"] {
  // A browser with a draft, before its person signed in.
  if (id === undefined) return { kind: "member", id: "" };
  if (isSignedIn(actor) && actor.person === id) return { kind: "you", id: "" };
  const name = names.get(id);
  return name === undefined ? { kind: "member", id: "" } : { kind: "colleague", id: name || id.slice(0, 8) };
}
