import "server-only";
import { z } from "zod";
import { memberFor, moveMember } from "@/db/cases/write";
import { mayMoveMember } from "@/domain/cases/lifecycle";
import { done, refuse } from "@/server/outcome";
import { useCase } from "@/server/use-case";

const input = z.strictObject({
  memberId: z.uuid(),
  version: z.coerce.number().int().min(1).max(2_000_000_000),
  decision: z.enum(["verified", "refused"]),
});

/**
 * A person looked at a member and decided; no score ever does. Only a member whose record was passed on can be
 * verified, and nobody decides about a member of another association. Refuses `member.not-found`, `member.changed`,
 * `member.cannot-move`.
 */
export const verifyMember = useCase({
  verb: "member.verify",
  may: "member.verify",
  input,
  async run({ input, actor, tx }) {
    const member = await memberFor(tx, actor.org, input.memberId);
    if (member === undefined) return refuse("member.not-found");
    if (member.status === input.decision) return done({ caseId: member.caseId, decision: input.decision });
    if (!mayMoveMember(member.status, input.decision, actor.role)) return refuse("member.cannot-move");
    const moved = await moveMember(tx, {
      id: member.id,
      caseId: member.caseId,
      status: input.decision,
      version: input.version,
    });
    if (!moved) return refuse("member.changed");
    return done({ caseId: member.caseId, decision: input.decision });
  },
  audit: ({ input }, { caseId, decision }) => ({
    action: decision === "verified" ? "member.verified" : "member.refused",
    stream: `case:${caseId}`,
    detail: { member: input.memberId },
  }),
});
