import { notFound } from "next/navigation";
import { cache } from "react";
import { candidates, readCase } from "@/db/cases/read";
import { membershipsOf } from "@/db/members/read";
import { currentActor } from "@/server/accounts/visitor";

/** A case with what the actor has to do with it, read once per request. */
export const loadCase = cache(async (slug: string) => {
  const actor = await currentActor();
  const groupCase = await readCase(actor, slug);
  if (groupCase === undefined) notFound();
  const [attempts, memberships] = await Promise.all([candidates(actor), membershipsOf(actor)]);
  return { actor, groupCase, attempts, member: memberships.find(({ caseId }) => caseId === groupCase.id) };
});

export const one = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? value[0] : value) ?? "";
