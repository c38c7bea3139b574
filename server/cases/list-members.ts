import "server-only";
import { z } from "zod";
import { caseFor } from "@/db/cases/write";
import { type MemberRow, type MembersPage, membersPage } from "@/db/members/read";
import type { Actor } from "@/domain/access/actor";
import { keyOf } from "@/server/grants/list-records";
import { done, refuse } from "@/server/outcome";
import { useCase } from "@/server/use-case";

const joined = z.tuple([z.string().max(60), z.uuid()]).optional();
const input = z.strictObject({
  caseId: z.uuid(),
  page: z.strictObject({ after: joined, before: joined, size: z.number().int().min(1).max(101) }),
});

/** Being a member is sensitive by itself: reading the list is a row in the log of the case. */
const listMembers = useCase({
  verb: "members.list",
  may: "granted.read",
  limit: "staff-lists",
  input,
  async run({ input, actor, tx }) {
    const groupCase = await caseFor(tx, input.caseId);
    if (groupCase?.orgId !== actor.org) return refuse("case.not-found");
    return done(await membersPage(tx, actor.org, input.caseId, input.page));
  },
  audit: ({ input }, rows) => ({
    action: "members.listed",
    stream: `case:${input.caseId}`,
    detail: { rows: rows.length },
  }),
});

/** One page of the members of an own case, masked, and the reading in the log; `limited` beyond 60 lists a minute. */
export async function seeMembers(
  actor: Actor,
  caseId: string,
  page: MembersPage,
): Promise<{ readonly rows: readonly MemberRow[]; readonly limited: boolean }> {
  const outcome = await listMembers.perform({ actor, input: { caseId, page }, addressPrefix: keyOf(actor) });
  if (outcome.ok) return { rows: outcome.value, limited: false };
  return { rows: [], limited: "refusal" in outcome && outcome.refusal.code === "rate.limited" };
}
