import "server-only";
import { z } from "zod";
import { decideMember, lockMember } from "@/db/members/write";
import { tellMember } from "@/db/reminders/write";
import { mayMoveMember } from "@/domain/cases/lifecycle";
import { REFUSAL_REASONS } from "@/domain/cases/refusal-reasons";
import { done, refuse } from "@/server/outcome";
import { useCase } from "@/server/use-case";

const input = z.strictObject({
  memberId: z.uuid(),
  version: z.coerce.number().int().min(1).max(2_000_000_000),
  decision: z.enum(["verified", "refused", "joined"]),
  reason: z.union([z.literal(""), z.enum(REFUSAL_REASONS)]).default(""),
});

/**
 * A person looked at a member and decided; no score ever does. Only a member whose record was passed on can be
 * verified, a verification can be taken back before acceptance, a refusal names its reason, which the person reads.
 * Nobody decides about a member of another association. The person is told once, if they want messages. Refuses `member.not-found`, `member.changed`,
 * `member.cannot-move`, `member.reason-missing`.
 */
export const verifyMember = useCase({
  verb: "member.verify",
  may: "member.verify",
  input,
  async run({ input, actor, tx, today }) {
    const { decision, reason } = input;
    const member = await lockMember(tx, actor.org, input.memberId);
    if (member === undefined) return refuse("member.not-found");
    const { id, caseId } = member;

    if (member.status === decision) return done({ caseId, decision });
    if (!mayMoveMember(member.status, decision, actor.role)) return refuse("member.cannot-move");
    if (member.version !== input.version) return refuse("member.changed");
    if (decision === "verified") await decideMember(tx, id, { status: decision, verifiedBy: actor.person });
    else if (decision === "joined") await decideMember(tx, id, { status: decision });
    else if (reason === "") return refuse("member.reason-missing");
    else await decideMember(tx, id, { status: decision, refusal: reason });
    const code = NEWS[decision];
    await tellMember(tx, member, code && { code, on: today });
    return done({ caseId, decision });
  },
  audit: ({ input }, { caseId, decision }) => ({
    action: DECIDED[decision],
    stream: `case:${caseId}`,
    detail: { member: input.memberId, ...(input.reason === "" ? {} : { reason: input.reason }) },
  }),
});

/** What the person hears of; a verification that was taken back before anybody was told is not told at all. */
const NEWS = { verified: "member-verified", refused: "member-refused", joined: undefined } as const;

const DECIDED = {
  verified: "member.verified",
  refused: "member.refused",
  joined: "member.unverified",
} as const;
