import { randomBytes, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { subjectsOfToken } from "@/db/accounts/enter";
import { lettersOf } from "@/db/letters/read";
import type { Actor } from "@/domain/access/actor";
import { startAttempt } from "@/server/attempts/start-attempt";
import { preparePaper } from "@/server/letters/prepare-paper";

const addressPrefix = "direct";

beforeAll(() => {
  process.env.NEXTAUTH_SECRET = randomBytes(32).toString("base64");
  process.env.DEMO = "1";
});

async function holderWithAttempt(): Promise<{ actor: Actor; attemptId: string }> {
  const requestId = randomUUID();
  const tokenHash = randomBytes(32);
  const visitor = { role: "visitor", requestId } as const;
  const started = await startAttempt.perform({
    actor: visitor,
    input: { age: "yes" },
    tokenHash,
    addressPrefix,
  });
  const [subject] = await subjectsOfToken(tokenHash, requestId);
  if (!started.ok || subject === undefined) throw new Error("no draft");
  return {
    actor: { role: "holder", subjects: [subject], requestId },
    attemptId: started.value.attemptId,
  };
}

describe("a paper with particulars", () => {
  test("is prepared for the owner, and stores no letter", async () => {
    const { actor, attemptId } = await holderWithAttempt();
    const input = { attemptId, kind: "civil-complaint" };
    expect(await preparePaper.perform({ actor, input, addressPrefix })).toEqual({ ok: true, value: input });
    expect(await lettersOf(actor, attemptId)).toEqual([]);
  });

  test("takes no particular at all, so that none can reach the database or the log", async () => {
    const { actor, attemptId } = await holderWithAttempt();
    const identityNumber = "100000199003070026";
    const outcome = await preparePaper.perform({
      actor,
      input: { attemptId, kind: "civil-complaint", identityNumber },
      addressPrefix,
    });
    expect(outcome.ok).toBe(false);
    expect(JSON.stringify(outcome)).not.toContain(identityNumber);
  });

  test("is not there for anybody else, and not for other letters", async () => {
    const [own, other] = [await holderWithAttempt(), await holderWithAttempt()];
    const foreign = { attemptId: own.attemptId, kind: "fee-relief" };
    expect(await preparePaper.perform({ actor: other.actor, input: foreign, addressPrefix })).toMatchObject({
      refusal: { code: "attempt.not-found" },
    });
    const letter = { attemptId: own.attemptId, kind: "operator-complaint" };
    expect((await preparePaper.perform({ actor: own.actor, input: letter, addressPrefix })).ok).toBe(false);
  });
});
