import "server-only";
import { sql } from "drizzle-orm";
import { connectionFailure } from "@/db/database-failure";
import { mainPool } from "@/db/pools";
import type { Tx } from "@/db/transaction";
import type { Staff } from "@/domain/access/actor";
import type { Device } from "@/domain/accounts/device";
import type { ContactAddress } from "@/domain/accounts/masked";
import { CHALLENGE, SESSION } from "@/domain/accounts/thresholds";

/** The doors of sign-in: functions of `parity_enter` that see one challenge or one session. Only hashes pass here. */

/** An invitation is news that a message brings; it opens no door. */
export type Way = "code" | "link" | "invitation";

/** Stores a challenge and, with `messageId`, the message that brings it. Whether somebody is registered is not asked. */
export async function openChallenge(
  tx: Tx,
  challenge: {
    id: string;
    way: Way;
    contact: ContactAddress;
    proof: Buffer;
    nextPath: string;
    locale: string;
    messageId?: string;
  },
): Promise<void> {
  const { id, way, contact, proof, nextPath, locale, messageId = null } = challenge;
  const row = JSON.stringify({ id, way, ...contact, nextPath, locale });
  await tx.execute(
    sql`select entry.open_challenge(${row}::jsonb, ${proof}, ${CHALLENGE[way].seconds}, ${messageId})`,
  );
}

export type ChallengeState = ContactAddress & {
  readonly state: "open" | "used" | "expired" | "exhausted";
  /** Tries that are left. */
  readonly left: number;
  readonly message: "queued" | "sending" | "sent" | "failed" | "late" | null;
  readonly receipt: "delivered" | "undelivered" | null;
};

/** What a page may say of a challenge that it was given the id or the link of; looking consumes nothing. */
export async function challengeState(
  seek: { id: string } | { link: Buffer },
  requestId: string,
): Promise<ChallengeState | undefined> {
  const [id, link] = "id" in seek ? [seek.id, null] : [null, seek.link];
  const answer = await asked<ChallengeState | null>(requestId, {
    name: "challenge-state",
    text: "select entry.challenge_state($1, $2, $3) as answer",
    values: [id, link, CHALLENGE.code.tries],
  });
  return answer ?? undefined;
}

export type SignInAnswer =
  | {
      readonly outcome: "entered";
      readonly person: string;
      readonly session: string;
      readonly next: string;
      readonly staff: boolean;
    }
  | { readonly outcome: "wrong"; readonly left: number }
  | { readonly outcome: "unknown" | "used" | "expired" | "exhausted" };

/**
 * Uses a challenge up by one atomic step, makes the person on the first time, gives them the drafts of the browser and
 * opens a session. A wrong code counts, so its transaction must commit.
 */
export async function signIn(
  tx: Tx,
  attempt: {
    proof: Buffer;
    /** Only for a code. */
    challengeId?: string;
    sidHash: Buffer;
    /** Of the browser's draft token. */
    tokenHash: Buffer;
    /** Id for a first subject, when the person has none. */
    subjectId: string;
    device: Device;
    /** The session that the browser had until now. */
    before?: string;
  },
): Promise<SignInAnswer> {
  const row = JSON.stringify({
    way: attempt.challengeId === undefined ? "link" : "code",
    challenge: attempt.challengeId,
    subject: attempt.subjectId,
    device: attempt.device,
    before: attempt.before,
    tries: CHALLENGE.code.tries,
    consumerIdle: SESSION.consumer.idle,
    consumerAbsolute: SESSION.consumer.absolute,
    staffIdle: SESSION.staff.idle,
    staffAbsolute: SESSION.staff.absolute,
  });
  const { rows } = await tx.execute<{ answer: SignInAnswer }>(
    sql`select entry.sign_in(${row}::jsonb, ${attempt.proof}, ${attempt.sidHash}, ${attempt.tokenHash}) as answer`,
  );
  if (rows[0] === undefined) throw new Error("sign-in had no answer");
  return rows[0].answer;
}

export type ContactAnswer =
  | { readonly outcome: "added" | "taken" | "unknown" | "used" | "expired" | "exhausted" }
  | { readonly outcome: "wrong"; readonly left: number };

/** Uses a code's challenge up and gives its address to the actor's person. A wrong code counts: commit it. */
export async function addContact(tx: Tx, challengeId: string, proof: Buffer): Promise<ContactAnswer> {
  const { rows } = await tx.execute<{ answer: ContactAnswer }>(
    sql`select entry.add_contact(${challengeId}, ${proof}, ${CHALLENGE.code.tries}) as answer`,
  );
  if (rows[0] === undefined) throw new Error("adding an address had no answer");
  return rows[0].answer;
}

/** The drafts that a token holds become the person's. */
export async function linkDrafts(tx: Tx, person: string, tokenHash: Buffer): Promise<void> {
  await tx.execute(sql`select entry.link_drafts(${person}, ${tokenHash})`);
}

export type SessionAnswer = {
  readonly session: string;
  readonly person: string;
  readonly subjects: readonly string[];
  /** Null for a consumer. */
  readonly role: Staff["role"] | null;
  readonly org: string | null;
  readonly secondFactorAt: string | null;
  readonly enrolled: boolean;
};

/** Who has the living session with this secret id; undefined when it ended, idled out, was revoked or never was. */
export async function sessionOf(sidHash: Buffer, requestId: string): Promise<SessionAnswer | undefined> {
  const answer = await asked<SessionAnswer | null>(requestId, {
    name: "session-of",
    text: "select entry.session_of($1) as answer",
    values: [sidHash],
  });
  return answer ?? undefined;
}

/** Notes what a provider says of a message; true when this was the first word of it. */
export async function noteReceipt(
  messageId: string,
  receipt: "delivered" | "undelivered",
  requestId: string,
): Promise<boolean> {
  return asked<boolean>(requestId, {
    name: "note-receipt",
    text: "select entry.note_receipt($1, $2) as answer",
    values: [messageId, receipt],
  });
}

async function asked<T>(
  requestId: string,
  question: { name: string; text: string; values: unknown[] },
): Promise<T> {
  try {
    const { rows } = await mainPool().query<{ answer: T }>(question);
    return (rows[0]?.answer ?? null) as T;
  } catch (error) {
    throw connectionFailure(error, requestId);
  }
}
