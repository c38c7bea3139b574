import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { MemberTable } from "@/components/staff/member-table";
import { membersOf, readOwnCase } from "@/db/cases/read";
import { typed } from "@/domain/attempts/steps/raw";
import { localePath } from "@/messages/locales";
import { currentActor } from "@/server/accounts/visitor";
import { verifyMember } from "../../../actions";
import { dayOf, keysetOf, keysetText, one, requireStaff } from "../../../load-staff";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const PAGE = 50;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("staff.members");
  return { title: t("title") };
}

export default async function Members({ params, searchParams }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const actor = await currentActor();
  requireStaff(actor);
  const query = await searchParams;
  const after = keysetOf(one(query.after));
  const [groupCase, found] = await Promise.all([
    readOwnCase(actor, id),
    membersOf(actor, id, { after: after && [after.at, after.id], size: PAGE + 1 }),
  ]);
  if (groupCase === undefined) notFound();
  const rows = found.slice(0, PAGE);
  const last = found.length > PAGE ? rows.at(-1) : undefined;
  const next = last && new URLSearchParams({ after: keysetText({ at: last.joinedAt, id: last.id }) });
  return (
    <MemberTable
      groupCase={{ ...groupCase, title: groupCase.title ?? typed(groupCase.raw, "title") }}
      rows={rows.map((row) => ({ ...row, joinedOn: dayOf(row.joinedAt) }))}
      nextHref={next && `${localePath(locale, `/staff/cases/${id}/members`)}?${next}`}
      changed={one(query.changed) === "yes"}
      verify={verifyMember}
    />
  );
}
