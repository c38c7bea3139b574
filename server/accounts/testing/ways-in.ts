import "server-only";
import { randomUUID } from "node:crypto";
import { sessionOf } from "@/db/accounts/sign-in";
import { asAdministrator, aVisitor, sha256 } from "@/db/testing/people";
import type { Actor } from "@/domain/access/actor";
import { askSignIn } from "@/server/accounts/ask-sign-in";
import { signInByCode } from "@/server/accounts/enter";
import { codeOf } from "@/server/accounts/proofs";
import { actorOfSession } from "@/server/accounts/visitor";

/** Builders for tests about accounts: people who come in by the real doors. */

export const aPrefix = () => `198.51.${Math.floor(Math.random() * 250)}.0/24`;
export const aMail = () => `p.${randomUUID()}@mail.example`;
export const aMobile = () => `138${String(Math.floor(Math.random() * 1e8)).padStart(8, "0")}`;

export async function actorWith(sidHash: Buffer): Promise<Actor | undefined> {
  const answer = await sessionOf(sidHash, randomUUID());
  return answer && actorOfSession(answer, randomUUID());
}

/** A challenge for an address, as its form opens it. */
export async function askedFor(address: string): Promise<string> {
  const input = { address, way: "code", locale: "zh-CN" };
  const outcome = await askSignIn.perform({ actor: aVisitor(), input, addressPrefix: aPrefix() });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value.challenge;
}

/** Signs an address in and answers with who that is now. */
export async function signedInAs<Who extends Actor>(
  address: string,
): Promise<{ actor: Who; sidHash: Buffer; again: () => Promise<Actor | undefined> }> {
  const challenge = await askedFor(address);
  const sidHash = sha256(randomUUID());
  const browser = { sidHash, tokenHash: sha256(randomUUID()), device: "iphone" as const };
  const input = { challenge, code: codeOf(challenge), ...browser };
  const outcome = await signInByCode.perform({ actor: aVisitor(), input, addressPrefix: aPrefix() });
  if (!outcome.ok || outcome.value.outcome !== "entered") throw new Error(JSON.stringify(outcome));
  const actor = await actorWith(sidHash);
  if (actor === undefined) throw new Error("no session");
  return { actor: actor as Who, sidHash, again: () => actorWith(sidHash) };
}

/** As a second factor shown in this session just now, where the factor itself is not what is tested. */
export async function pastSecondFactor(sidHash: Buffer, person: string): Promise<void> {
  await asAdministrator(async (admin) => {
    await admin.query(
      "insert into app.factors (person_id, secret, confirmed_at) values ($1, $2, now()) on conflict do nothing",
      [person, Buffer.alloc(60)],
    );
    await admin.query("update app.sessions set second_factor_at = now() where sid_hash = $1", [sidHash]);
  });
}

/** What was written to the log about one stream, oldest first. */
export async function loggedOn(stream: string): Promise<{ action: string; actor: string }[]> {
  const { rows } = await asAdministrator((admin) =>
    admin.query<{ action: string; actor: string }>(
      "select action, actor from audit.log where stream = $1 order by seq",
      [stream],
    ),
  );
  return rows;
}

export async function forgetLimits(): Promise<void> {
  await asAdministrator((admin) => admin.query("delete from limits.buckets"));
}
