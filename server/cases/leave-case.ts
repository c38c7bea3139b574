import "server-only";
import { z } from "zod";
import { caseFor, lockOwnMember, moveMember, withdrawConsents } from "@/db/cases/write";
import { mayMoveMember } from "@/domain/cases/lifecycle";
import { done, invalid, refuse } from "@/server/outcome";
import { useCase } from "@/server/use-case";

const input = z.strictObject({ caseId: z.uuid(), choice: z.string().max(20).default("") });

/**
 * Leaves a group case, or stays: no choice is an error beside the question, staying changes nothing. Leaving ends
 * every consent of the person in this case and with them the association's right to read; the place in the history
 * stays. Refuses `case.not-found`, `member.not-found`, `member.cannot-leave`.
 */
export const leaveCase = useCase({
  verb: "case.leave",
  may: "case.leave",
  input,
  async run({ input, tx }) {
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
    return done({ slug: groupCase.slug, attemptId: own.attemptId, left: true });
  },
  audit: ({ input }, { left, attemptId }) =>
    left
      ? { action: "case.left", stream: `attempt:${attemptId}`, detail: { case: input.caseId } }
      : undefined,
});
