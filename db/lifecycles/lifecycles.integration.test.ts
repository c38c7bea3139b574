import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { changeStatus, lockAttempt } from "@/db/attempts/write";
import { withActor } from "@/db/client";
import { closePools } from "@/db/pools";
import { aHolder, anAttempt, asAdministrator } from "@/db/testing/people";
import { ATTEMPT_LIFECYCLE, ATTEMPT_STATUSES, mayMoveAttempt } from "@/domain/attempts/lifecycle";
import { CASE_LIFECYCLE, MEMBER_BEGINS, MEMBER_LIFECYCLE } from "@/domain/cases/lifecycle";
import { LETTER_LIFECYCLE } from "@/domain/letters/lifecycle";

afterAll(closePools);

const DRAFT_BY_PEOPLE = ["draft by holder", "draft by consumer"];

function movesOf(
  noun: string,
  table: Record<string, Partial<Record<string, readonly string[]>>>,
  begins: readonly string[] = DRAFT_BY_PEOPLE,
): string[] {
  const moves = Object.entries(table).flatMap(([from, targets]) =>
    Object.entries(targets).flatMap(([to, roles]) =>
      (roles ?? []).map((role) => `${noun}: ${from} > ${to} by ${role}`),
    ),
  );
  return [...begins.map((begin) => `${noun}:  > ${begin}`), ...moves].sort();
}

describe("the lifecycles", () => {
  test("stand in the database exactly as in the domain", async () => {
    const { rows } = await asAdministrator((admin) => admin.query("select * from app.lifecycles"));
    const stored = rows
      .map((row) => `${row.noun}: ${row.from_status} > ${row.to_status} by ${row.role}`)
      .sort();
    expect(stored).toEqual(
      [
        ...movesOf("attempts", ATTEMPT_LIFECYCLE),
        ...movesOf("letters", LETTER_LIFECYCLE),
        ...movesOf("group_cases", CASE_LIFECYCLE, ["draft by officer", "draft by lead"]),
        ...movesOf(
          "members",
          MEMBER_LIFECYCLE,
          MEMBER_BEGINS.map((status) => `${status} by consumer`),
        ),
      ].sort(),
    );
  });

  test("any walk: the database moves exactly when the domain says so (B-17)", async () => {
    const holder = await aHolder();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...ATTEMPT_STATUSES), { minLength: 1, maxLength: 6 }),
        async (walk) => {
          const attemptId = await anAttempt(holder);
          let status: (typeof ATTEMPT_STATUSES)[number] = "draft";
          for (const to of walk) {
            const allowed = to === status || mayMoveAttempt(status, to, "holder");
            const moved = withActor(holder, (tx) => changeStatus(tx, { attemptId, status: to }));
            if (allowed) {
              await moved;
              status = to;
            } else
              await expect(moved).rejects.toMatchObject({ code: "23514", constraint: "attempts_lifecycle" });
            expect((await withActor(holder, (tx) => lockAttempt(tx, attemptId)))?.status).toBe(status);
          }
        },
      ),
      { numRuns: 25, seed: 72 },
    );
  });

  test("a status outside of the table and a move without a role are refused too", async () => {
    const holder = await aHolder();
    const id = await anAttempt(holder);
    const forged = withActor(holder, (tx) =>
      tx.execute(sql`update app.attempts set status = 'won' where id = ${id}`),
    );
    await expect(forged).rejects.toMatchObject({ constraint: "attempts_lifecycle" });
    const nobody = asAdministrator((admin) =>
      admin.query("update app.attempts set status = 'recorded' where id = $1", [id]),
    );
    await expect(nobody).rejects.toMatchObject({ constraint: "attempts_lifecycle" });
  });
});
