import "server-only";
import { z } from "zod";
import { hasConsent } from "@/db/cases/consents";
import { lockMember, markAccepted, recordOfMember } from "@/db/members/write";
import { tellMember } from "@/db/reminders/write";
import { acceptanceOf } from "@/domain/cases/acceptance";
import { ACCEPTANCE_CONSENT } from "@/domain/cases/consents";
import { mayMoveMember } from "@/domain/cases/lifecycle";
import { done, refuse } from "@/server/outcome";
import { useCase } from "@/server/use-case";

const input = z.strictObject({
  memberId: z.uuid(),
  version: z.coerce.number().int().min(1).max(2_000_000_000),
  choice: z.string().max(20).default(""),
});

/**
 * The association accepts one person's dispute: a step of its own, never a consequence of interest (PRODUCT section 3).
 * It takes two people: who verified the member does not accept. The person has agreed to it separately, the same guard runs over the history of the record as it stands now, and
 * today becomes the day of acceptance. The person is told once, if they want messages. No choice and the safe choice change nothing. Refuses `member.not-found`,
 * `member.changed`, `member.cannot-move`, `member.verified-by-you`, `consent.missing`, `attempt.not-found` (the right to read has ended),
 * `member.handled-elsewhere`.
 */
export const acceptMember = useCase({
  verb: "member.accept",
  may: "member.accept",
  input,
  async run({ input, actor, tx, today }) {
    const member = await lockMember(tx, actor.org, input.memberId);
    if (member === undefined) return refuse("member.not-found");
    const { caseId } = member;
    if (input.choice !== "accept") return done({ caseId, accepted: false });
    if (member.status === "accepted") return done({ caseId, accepted: false });
    if (!mayMoveMember(member.status, "accepted", actor.role)) return refuse("member.cannot-move");
    if (member.version !== input.version) return refuse("member.changed");
    if (member.verifiedBy === actor.person) return refuse("member.verified-by-you");
    if (!(await hasConsent(tx, member, ACCEPTANCE_CONSENT))) return refuse("consent.missing");
    const facts = await recordOfMember(tx, member.attemptId);
    if (facts === undefined) return refuse("attempt.not-found");
    if (acceptanceOf(facts, today).against.length > 0) return refuse("member.handled-elsewhere");
    await markAccepted(tx, { id: member.id, on: today, by: actor.person });
    await tellMember(tx, member, { code: "member-accepted", on: today });
    return done({ caseId, accepted: true });
  },
  audit: ({ input }, { caseId, accepted }) =>
    accepted
      ? { action: "member.accepted", stream: `case:${caseId}`, detail: { member: input.memberId } }
      : undefined,
});
