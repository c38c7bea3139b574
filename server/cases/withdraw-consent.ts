import "server-only";
import { z } from "zod";
import { caseFor } from "@/db/cases/write";
import { lockOwnMember, moveMember, withdrawConsents } from "@/db/members/write";
import { ACCEPTANCE_CONSENT } from "@/domain/cases/consents";
import { done, refuse } from "@/server/outcome";
import { useCase } from "@/server/use-case";

const input = z.strictObject({
  caseId: z.uuid(),
  /** The consent to be a member at all is taken back by leaving. */
  purpose: z.enum(["pass-to-association", "publish-in-figures", ACCEPTANCE_CONSENT]),
});

/**
 * Takes back one consent and stays a member (personal-information-protection-law-2021, art. 15). Without the consent
 * to pass the record on, the association's right to read ends at once; who was not verified yet is counted as interest
 * again, and what staff decided before stands. The consent to acceptance can be taken back until the association has
 * accepted; from then on leaving the case ends it. Refuses `case.not-found`, `member.not-found`,
 * `member.accepted-already`.
 */
export const withdrawConsent = useCase({
  verb: "case.withdraw-consent",
  may: "case.leave",
  input,
  async run({ input, tx }) {
    const { caseId, purpose } = input;
    const groupCase = await caseFor(tx, caseId);
    if (groupCase === undefined) return refuse("case.not-found");
    const own = await lockOwnMember(tx, caseId);
    if (own === undefined) return refuse("member.not-found");
    if (purpose === ACCEPTANCE_CONSENT && own.status !== "verified") return refuse("member.accepted-already");
    const ended = await withdrawConsents(tx, caseId, purpose);
    if (ended > 0 && purpose === "pass-to-association" && own.status === "joined") {
      await moveMember(tx, { ...own, caseId, status: "interested" });
    }
    return done({ ended, attemptId: own.attemptId });
  },
  audit: ({ input }, { ended, attemptId }) =>
    ended > 0
      ? {
          action: "consent.withdrawn",
          stream: `attempt:${attemptId}`,
          detail: { case: input.caseId, purpose: input.purpose },
        }
      : undefined,
});
