import "server-only";
import { eq, sql } from "drizzle-orm";
import { challenges, demoOutbox, messages } from "@/db/accounts/schema";
import type { Way } from "@/db/accounts/sign-in";
import type { Tx } from "@/db/transaction";
import type { ContactAddress } from "@/domain/accounts/masked";

export type MessageRow = {
  readonly challengeId: string;
  readonly contact: ContactAddress;
  readonly way: Way;
  readonly locale: "zh-CN" | "en";
  readonly status: "queued" | "sending" | "sent" | "failed" | "late";
  /** False when its code or link opens nothing any more. */
  readonly alive: boolean;
};

/** One message with what it is about, locked until the end of the transaction; the worker's login only. */
export async function lockMessage(tx: Tx, id: string): Promise<MessageRow | undefined> {
  const { rows } = await tx.execute<Omit<MessageRow, "contact"> & ContactAddress>(
    sql`select c.id as "challengeId", c.kind, c.value, c.way, c.locale, m.status,
        c.used_at is null and c.expires_at > now() as alive
      from app.messages m join app.challenges c on c.id = m.challenge_id
      where m.id = ${id} for update of m`,
  );
  const [row] = rows;
  if (row === undefined) return undefined;
  const { kind, value, ...rest } = row;
  return { ...rest, contact: { kind, value } };
}

/** Moves a message on; `sending` counts a try, `sent` notes the moment. */
export async function noteMessage(tx: Tx, id: string, status: MessageRow["status"]): Promise<void> {
  const tries = status === "sending" ? sql`${messages.tries} + 1` : undefined;
  const sentAt = status === "sent" ? sql`now()` : undefined;
  await tx.update(messages).set({ status, tries, sentAt }).where(eq(messages.id, id));
}

/** Demo: puts a message where `/demo/outbox` shows it; the same message twice is there once. */
export async function putInOutbox(
  tx: Tx,
  message: { id: string; recipient: string; channel: "email" | "sms"; subject: string; body: string },
): Promise<void> {
  const { id, recipient, channel, subject, body } = message;
  await tx.execute(sql`insert into ${demoOutbox} (message_id, recipient, channel, subject, body)
    values (${id}, ${recipient}, ${channel}, ${subject}, ${body}) on conflict do nothing`);
}

/** Deletes challenges older than a day with their messages: addresses of people who may never have signed in. */
export async function sweepChallenges(tx: Tx): Promise<number> {
  const { rowCount } = await tx.execute(
    sql`delete from ${challenges} where created_at < now() - interval '1 day'`,
  );
  return rowCount ?? 0;
}
