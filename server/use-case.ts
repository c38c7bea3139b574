import "server-only";
import { createHash } from "node:crypto";
import type { z } from "zod";
import { touchSubjects } from "@/db/accounts/write";
import { appendAudit } from "@/db/audit/write";
import { actAs, withActor } from "@/db/client";
import { claimKey, keepResult } from "@/db/idempotency/write";
import type { Tx } from "@/db/transaction";
import { type Actor, isOwner, isSignedIn } from "@/domain/access/actor";
import type { AuditEntry, AuditStream } from "@/domain/access/audit-actions";
import { isIdentifier } from "@/domain/access/identifier";
import { type ActorOf, may, type Verb } from "@/domain/access/may";
import type { Limit } from "@/domain/accounts/thresholds";
import { dayOfInstant } from "@/domain/time/instant";
import type { PlainDate } from "@/domain/time/plain-date";
import { take } from "@/server/accounts/limits";
import { openDraft } from "@/server/accounts/open-draft";
import { storyNow } from "@/server/clock";
import { type Outcome, refuse } from "@/server/outcome";

/** What a use-case knows while it runs. Only the database may be awaited inside (SECURITY S11). */
export type Running<Input, V extends Verb> = {
  readonly input: Input;
  readonly actor: ActorOf<V>;
  readonly tx: Tx;
  /** The moment of the request, ISO 8601 in UTC: what sessions, codes and factors go by. */
  readonly now: string;
  /** The same moment for people's matters; only in the demo it can lie ahead (`server/clock.ts`). */
  readonly moment: string;
  /** The day of `moment` in Asia/Shanghai. */
  readonly today: PlainDate;
  /** The key of the form, when it had one. */
  readonly idempotency: string | undefined;
  /** /24 or /56 of the client, "direct" when no proxy is trusted. */
  readonly addressPrefix: string;
};

export type Definition<Schema extends z.ZodType, Value, V extends Verb> = {
  /** Its name: the namespace of idempotency keys and the word in the log. */
  readonly verb: string;
  /** A `z.strictObject`: an unknown field is refused. */
  readonly input: Schema;
  readonly may: V;
  /** Replaces the general limit on writes. */
  readonly limit?: Limit;
  /** A visitor becomes the holder of a new draft in the same transaction (first form of a new attempt). */
  readonly opensDraft?: true;
  /** Decides and writes. A refusal or field errors roll everything back. The value must be plain JSON. */
  run(running: Running<z.output<Schema>, V>): Promise<Outcome<Value>>;
  /** The row of the log, appended last in the same transaction; undefined when nothing happened. */
  audit(running: Running<z.output<Schema>, V>, value: Value): AuditEntry | undefined;
};

/** A request as it reaches a use-case; `input` is whatever came over the wire. */
export type Request = {
  readonly actor: Actor;
  readonly input: unknown;
  readonly idempotency?: string | undefined;
  readonly addressPrefix: string;
  /** SHA-256 of the browser's token; only a use-case that opens a draft needs it. */
  readonly tokenHash?: Buffer;
  readonly now?: Date;
};

export type UseCase<Value> = {
  readonly verb: string;
  readonly may: Verb;
  readonly opensDraft: boolean;
  perform(request: Request): Promise<Outcome<Value>>;
};

/**
 * The one wrapper of every verb: rate, strict parse, permission, idempotency, one transaction as the actor, audit row
 * last, a refusal as a value. Throws `DatabaseFailure` or a bug; never for wrong input or a rule's "no".
 */
export function useCase<Schema extends z.ZodType, Value, V extends Verb>(
  definition: Definition<Schema, Value, V>,
): UseCase<Value> {
  return {
    verb: definition.verb,
    may: definition.may,
    opensDraft: definition.opensDraft ?? false,
    async perform(request) {
      const { actor } = request;
      // A job was counted when a person asked for it.
      const allowance = actor.role === "system" ? undefined : await take(...bucketOf(definition, request));
      if (allowance?.allowed === false) return refuse("rate.limited", { retryAfter: allowance.retryAfter });
      const parsed = definition.input.safeParse(request.input);
      if (!parsed.success) return { ok: false, fields: fieldsOf(parsed.error) };
      const opens = definition.opensDraft === true && actor.role === "visitor" && may(actor, "draft.open");
      if (!opens && !may(actor, definition.may)) return refuse("access.denied");
      const outcome = await transact(definition, request, parsed.data);
      if (!outcome.ok && "refusal" in outcome && outcome.refusal.code.endsWith(".not-found")) {
        await noteRefusal(actor, definition.verb);
      }
      return outcome;
    },
  };
}

/** Carries a "no" out of the transaction, which must roll back. */
class Declined extends Error {
  constructor(readonly outcome: Outcome<never>) {
    super("declined");
  }
}

async function transact<Schema extends z.ZodType, Value, V extends Verb>(
  definition: Definition<Schema, Value, V>,
  request: Request,
  input: z.output<Schema>,
): Promise<Outcome<Value>> {
  const now = (request.now ?? new Date()).toISOString();
  const moment = (request.now ?? storyNow()).toISOString();
  const { idempotency, addressPrefix } = request;
  if (idempotency !== undefined && !isIdentifier(idempotency)) return refuse("idempotency.invalid");
  try {
    return await withActor(request.actor, async (tx) => {
      const entries: AuditEntry[] = [];
      const actor = definition.opensDraft ? await withDraft(tx, request, entries) : request.actor;
      if (!may(actor, definition.may)) throw new Declined(refuse("access.denied"));
      const key = keyOf(actor, definition.verb, idempotency, input);
      if (key !== undefined) {
        const claim = await claimKey(tx, key);
        if (!claim.claimed && claim.same) return { ok: true, value: claim.result as Value };
        if (!claim.claimed) throw new Declined(refuse("idempotency.mismatch"));
      }
      if (isOwner(actor)) await touchSubjects(tx);
      const today = dayOfInstant(moment);
      const running = { input, actor, tx, now, moment, today, idempotency, addressPrefix };
      const outcome = await definition.run(running);
      if (!outcome.ok) throw new Declined(outcome);
      if (key !== undefined) await keepResult(tx, key, outcome.value ?? null);
      const entry = definition.audit(running, outcome.value);
      if (entry !== undefined) entries.push(entry);
      for (const last of entries) await appendAudit(tx, last);
      return outcome;
    });
  } catch (error) {
    if (error instanceof Declined) return error.outcome;
    throw error;
  }
}

/** Opens the draft of a browser that holds none; the row of the log waits until the end. */
async function withDraft(tx: Tx, { actor, tokenHash }: Request, entries: AuditEntry[]): Promise<Actor> {
  if (actor.role !== "visitor" || tokenHash === undefined) return actor;
  const { subjectId, opened } = await openDraft(tx, tokenHash);
  const holder: Actor = { role: "holder", subjects: [subjectId], requestId: actor.requestId };
  await actAs(tx, holder);
  if (opened) entries.push({ action: "draft.opened", stream: `subject:${subjectId}` });
  return holder;
}

function keyOf(actor: Actor, verb: string, idempotency: string | undefined, input: unknown) {
  if (idempotency === undefined || !isOwner(actor)) return undefined;
  const requestHash = createHash("sha256").update(canonical(input)).digest();
  return { subjectId: actor.subjects[0], key: idempotency, verb, requestHash };
}

/** The same value always gives the same text: fields sorted at every depth. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  fields.sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(",")}}`;
}

// Codes, not sentences, and no value that was typed: zod's own messages never reach a screen.
function fieldsOf(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const path = issue.path.map(String).join(".");
    if (path in fields) continue;
    fields[path] = issue.code === "custom" ? issue.message : `field.${issue.code.replaceAll("_", "-")}`;
  }
  return fields;
}

function bucketOf(
  { limit, opensDraft }: { readonly limit?: Limit; readonly opensDraft?: true },
  { actor, addressPrefix }: Request,
): [Limit, string] {
  if (limit !== undefined) return [limit, addressPrefix];
  if (opensDraft && actor.role === "visitor") return ["draft-open-prefix", addressPrefix];
  if (isSignedIn(actor)) return ["holder-writes", actor.person];
  return isOwner(actor) ? ["holder-writes", actor.subjects[0]] : ["visitor-writes", addressPrefix];
}

/** A call for something that is not there or not yours leaves a row: probing shows. */
async function noteRefusal(actor: Actor, verb: string): Promise<void> {
  const stream = streamOf(actor);
  if (stream === undefined) return;
  await withActor(actor, (tx) => appendAudit(tx, { action: "access.refused", stream, detail: { verb } }));
}

function streamOf(actor: Actor): AuditStream | undefined {
  if (isSignedIn(actor)) return `person:${actor.person}`;
  return isOwner(actor) ? `subject:${actor.subjects[0]}` : undefined;
}
