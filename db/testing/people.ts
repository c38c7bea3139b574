import "server-only";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import pg from "pg";
import { openSubject } from "@/db/accounts/enter";
import { insertAttempt } from "@/db/attempts/write";
import { withActor } from "@/db/client";
import { ownDatabase } from "@/db/testing/own-database";
import type { Holder, Visitor } from "@/domain/access/actor";

/** Builders of the integration tests: real rows through the real doors. */

export function aVisitor(): Visitor {
  return { role: "visitor", requestId: randomUUID() };
}

export function sha256(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

export function holderOf(...subjects: [string, ...string[]]): Holder {
  return { role: "holder", subjects, requestId: randomUUID() };
}

/** A new browser with a draft of its own. */
export async function aHolder(tokenHash: Buffer = randomBytes(32)): Promise<Holder> {
  const opened = await withActor(aVisitor(), (tx) =>
    openSubject(tx, { tokenHash, subjectId: randomUUID(), resumeCodeHmac: randomBytes(32) }),
  );
  if (opened === undefined) throw new Error("no subject was opened");
  return holderOf(opened.subjectId);
}

export async function anAttempt(holder: Holder): Promise<string> {
  return withActor(holder, async (tx) => (await insertAttempt(tx, { subjectId: holder.subjects[0] })).id);
}

/** An administrator's connection, for looking beneath the rules and for breaking things on purpose. */
export async function asAdministrator<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  return connected(ownDatabase().adminUrl, work);
}

export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
