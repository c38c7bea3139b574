import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ACCEPTANCE_SAID, MemberAcceptance } from "@/components/staff/member-acceptance";
import { membersOf } from "@/db/members/read";
import { isSignedIn } from "@/domain/access/actor";
import { isIdentifier } from "@/domain/access/identifier";
import { may } from "@/domain/access/may";
import { acceptanceOf } from "@/domain/cases/acceptance";
import { dayOfInstant } from "@/domain/time/instant";
import { currentActor } from "@/server/accounts/visitor";
import { storyNow } from "@/server/clock";
import { lookAt } from "@/server/grants/look-at";
import { acceptMember } from "../../../../actions";
import { one, requireStaff } from "../../../../load-staff";

type Props = {
  params: Promise<{ locale: string; id: string; memberId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("staff.members");
  return { title: t("accept") };
}

/** What acceptance does to one person, before a lead decides; the same guard runs again with the decision. */
export default async function Acceptance({ params, searchParams }: Props) {
  const { locale, id, memberId } = await params;
  setRequestLocale(locale);
  const actor = await currentActor();
  requireStaff(actor);
  if (!may(actor, "member.accept") || !isIdentifier(memberId)) notFound();
  const [member] = await membersOf(actor, id, { only: memberId, size: 1 });
  if (member === undefined) notFound();
  const record = await lookAt(actor, member.attemptId);
  const { said } = await searchParams;
  const today = dayOfInstant(storyNow().toISOString());
  return (
    <MemberAcceptance
      caseId={id}
      member={{ ...member, verifiedByYou: isSignedIn(actor) && member.verifiedBy === actor.person }}
      acceptance={record?.facts ? acceptanceOf(record.facts, today) : undefined}
      said={ACCEPTANCE_SAID.find((word) => word === one(said))}
      accept={acceptMember}
    />
  );
}
