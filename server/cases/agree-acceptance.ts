import "server-only";
import { z } from "zod";
import { hasConsent } from "@/db/cases/consents";
import { caseFor } from "@/db/cases/write";
import { insertConsent, lockOwnMember } from "@/db/members/write";
import { ACCEPTANCE_CONSENT } from "@/domain/cases/consents";
import { isPresentText } from "@/server/cases/consent-texts";
import { done, invalid, refuse } from "@/server/outcome";
import { useCase } from "@/server/use-case";

const input = z.strictObject({
  caseId: z.uuid(),
  choice: z.string().max(20).default(""),
  /** Of the words that the page showed. */
  textHash: z.string().regex(/^[0-9a-f]{64}$/),
});

/**
 * The person lets the association accept the dispute, or not yet: no choice is an error beside the question, waiting
 * changes nothing. Agreeing is a consent of its own; acceptance itself is the association's step afterwards. Refuses
 * `case.not-found`, `member.not-found`, `member.not-verified`, `consent.changed`.
 */
export const agreeToAcceptance = useCase({
  verb: "case.agree",
  may: "case.agree",
  input,
  async run({ input, tx }) {
    const { caseId, choice, textHash } = input;
    const groupCase = await caseFor(tx, caseId);
    if (groupCase === undefined) return refuse("case.not-found");
    if (choice !== "wait" && choice !== "agree") return invalid({ choice: "choice-required" });
    const own = await lockOwnMember(tx, caseId);
    if (own === undefined) return refuse("member.not-found");
    const nothing = { slug: groupCase.slug, attemptId: own.attemptId, agreed: false };
    if (choice === "wait") return done(nothing);
    if (own.status !== "verified") return refuse("member.not-verified");
    const about = { title: groupCase.title ?? "", organiser: groupCase.organiser };
    if (!isPresentText(ACCEPTANCE_CONSENT, textHash, about)) return refuse("consent.changed");
    if (await hasConsent(tx, { ...own, caseId }, ACCEPTANCE_CONSENT)) return done(nothing);
    const { subjectId, attemptId } = own;
    await insertConsent(tx, { groupCase, subjectId, attemptId, purpose: ACCEPTANCE_CONSENT, textHash });
    return done({ ...nothing, agreed: true });
  },
  audit: ({ input }, { agreed, attemptId }) =>
    agreed
      ? { action: "acceptance.agreed", stream: `attempt:${attemptId}`, detail: { case: input.caseId } }
      : undefined,
});
