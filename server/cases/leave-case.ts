import "server-only";
import { z } from "zod";
import { answersOf, saveAnswer } from "@/db/attempts/write";
import { caseFor } from "@/db/cases/write";
import { lockOwnMember, moveMember, type OwnMember, withdrawConsents } from "@/db/members/write";
import { tellMember } from "@/db/reminders/write";
import type { Tx } from "@/db/transaction";
import { ACCEPTANCE_STEP } from "@/domain/attempts/steps/acceptance";
import { mayMoveMember } from "@/domain/cases/lifecycle";
import type { PlainDate } from "@/domain/time/plain-date";
import { refreshFacts } from "@/server/attempts/refresh-facts";
import { done, invalid, refuse } from "@/server/outcome";
import { useCase } from "@/server/use-case";

const input = z.strictObject({ caseId: z.uuid(), choice: z.string().max(20).default("") });

/**
 * Leaves a group case, or stays: no choice is an error beside the question, staying changes nothing. Leaving ends
 * every consent of the person in this case and with them the association's right to read; the place in the history
 * stays, and an acceptance gets its last day. Refuses `case.not-found`, `member.not-found`, `member.cannot-leave`.
 */
export const leaveCase = useCase({
  verb: "case.leave",
  may: "case.leave",
  input,
  async run({ input, tx, today }) {
    const { caseId, choice } = input;
    const groupCase = await caseFor(tx, caseId);
    if (groupCase === undefined) return refuse("case.not-found");
    if (choice !== "stay" && choice !== "leave") return invalid({ choice: "choice-required" });
    const place = { slug: groupCase.slug, attemptId: "" };
    if (choice === "stay") return done({ ...place, left: false });
    const own = await lockOwnMember(tx, caseId);
    if (own === undefined) return refuse("member.not-found");
    if (own.status === "left") return done({ ...place, left: false });
    if (!mayMoveMember(own.status, "left", "consumer")) return refuse("member.cannot-leave");
    await moveMember(tx, { ...own, caseId, status: "left" });
    await withdrawConsents(tx, caseId);
    await tellMember(tx, own, undefined);
    await endAcceptance(tx, own, today);
    return done({ slug: groupCase.slug, attemptId: own.attemptId, left: true });
  },
  audit: ({ input }, { left, attemptId }) =>
    left
      ? { action: "case.left", stream: `attempt:${attemptId}`, detail: { case: input.caseId } }
      : undefined,
});

/** What the association had accepted ended today, in the history that the routes read. */
async function endAcceptance(tx: Tx, own: OwnMember, today: PlainDate): Promise<void> {
  const answers = await answersOf(tx, own.attemptId);
  const accepted = answers.find(
    ({ step, raw }) => step === ACCEPTANCE_STEP && raw.member === own.id && raw.endedOn === undefined,
  );
  if (accepted === undefined) return;
  await saveAnswer(tx, {
    attemptId: own.attemptId,
    subjectId: own.subjectId,
    step: ACCEPTANCE_STEP,
    item: accepted.item,
    raw: { ...accepted.raw, endedOn: today },
    expectedVersion: accepted.version,
  });
  await refreshFacts(tx, own.attemptId, today);
}
