import "server-only";
import { z } from "zod";
import { answersOf, lockAttempt, saveAnswer } from "@/db/attempts/write";
import { candidateFor, caseFor, criteriaOf } from "@/db/cases/write";
import type { Tx } from "@/db/transaction";
import type { Raw } from "@/domain/attempts/steps/raw";
import { checkJoin, JOIN_QUESTION_NAMES, type JoinCheck } from "@/domain/cases/join-check";
import { done, refuse } from "@/server/outcome";
import { useCase } from "@/server/use-case";

/** Under this step the answers of the check lie with the attempt, one row for each case. */
export const JOIN_STEP = "join";

const answer = z.string().max(20).default("");
const input = z.strictObject({
  caseId: z.uuid(),
  attemptId: z.uuid(),
  ...(Object.fromEntries(JOIN_QUESTION_NAMES.map((name) => [name, answer])) as Record<
    (typeof JOIN_QUESTION_NAMES)[number],
    typeof answer
  >),
});

/**
 * Stores the answers of the join check as given and says what they add up to. Storing them joins nothing. Refuses
 * `case.not-found`, `attempt.not-found`.
 */
export const checkJoinCase = useCase({
  verb: "case.check",
  may: "case.check",
  input,
  async run({ input, tx }) {
    const { caseId, attemptId, ...answers } = input;
    const groupCase = await caseFor(tx, caseId);
    if (groupCase === undefined) return refuse("case.not-found");
    const attempt = await lockAttempt(tx, attemptId);
    if (attempt === undefined) return refuse("attempt.not-found");
    const before = (await answersOf(tx, attemptId)).find(
      ({ step, item }) => step === JOIN_STEP && item === caseId,
    );
    await saveAnswer(tx, {
      attemptId,
      subjectId: attempt.subjectId,
      step: JOIN_STEP,
      item: caseId,
      raw: answers,
      expectedVersion: before?.version ?? 0,
    });
    const check = await joinCheckOf(tx, caseId, groupCase.criteriaVersion, attemptId, answers);
    if (check === undefined) return refuse("attempt.not-found");
    return done({ slug: groupCase.slug, verdict: check.verdict });
  },
  audit: ({ input }, { verdict }) => ({
    action: "case.checked",
    stream: `attempt:${input.attemptId}`,
    detail: { case: input.caseId, verdict },
  }),
});

/** The check of one attempt against the published criteria of a case; undefined when the attempt is not there. */
export async function joinCheckOf(
  tx: Tx,
  caseId: string,
  criteriaVersion: number,
  attemptId: string,
  answers: Raw,
): Promise<JoinCheck | undefined> {
  const [criteria, candidate] = [
    await criteriaOf(tx, caseId, criteriaVersion),
    await candidateFor(tx, attemptId),
  ];
  if (criteria === undefined || candidate === undefined) return undefined;
  return checkJoin(criteria, candidate, answers);
}
