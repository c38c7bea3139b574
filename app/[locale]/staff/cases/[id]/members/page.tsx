import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { MEMBERS_SAID, MemberTable } from "@/components/staff/member-table";
import { criteriaVersions, readOwnCase } from "@/db/cases/read";
import type { MemberRow } from "@/db/members/read";
import { isSignedIn } from "@/domain/access/actor";
import { may } from "@/domain/access/may";
import { typed } from "@/domain/attempts/steps/raw";
import { type Criteria, matches } from "@/domain/cases/criteria";
import { localePath } from "@/messages/locales";
import { currentActor } from "@/server/accounts/visitor";
import { seeMembers } from "@/server/cases/list-members";
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

/** Reading the list leaves a row in the log of the case. */
export default async function Members({ params, searchParams }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const actor = await currentActor();
  requireStaff(actor);
  const query = await searchParams;
  const after = keysetOf(one(query.after));
  const before = after === undefined ? keysetOf(one(query.before)) : undefined;
  const [groupCase, versions] = await Promise.all([readOwnCase(actor, id), criteriaVersions(actor, id)]);
  if (groupCase === undefined) notFound();
  const seen = await seeMembers(actor, id, {
    after: after && [after.at, after.id],
    before: before && [before.at, before.id],
    size: PAGE + 1,
  });
  const more = seen.rows.length > PAGE;
  const rows = before === undefined ? seen.rows.slice(0, PAGE) : seen.rows.slice(-PAGE);
  const href = (name: "after" | "before", row: MemberRow | undefined) =>
    row &&
    `${localePath(locale, `/staff/cases/${id}/members`)}?${new URLSearchParams({
      [name]: keysetText({ at: row.joinedAt, id: row.id }),
    })}`;
  return (
    <MemberTable
      groupCase={{ ...groupCase, title: groupCase.title ?? typed(groupCase.raw, "title") }}
      rows={rows.map((row) => ({
        ...row,
        joinedOn: dayOf(row.joinedAt),
        fits: fitsOf(row, versions[0]),
        verifiedByYou: isSignedIn(actor) && row.verifiedBy === actor.person,
      }))}
      place={placeOf(query)}
      mayAccept={may(actor, "member.accept")}
      limited={seen.limited}
      said={MEMBERS_SAID.find((word) => word === one(query.said))}
      nextHref={before !== undefined || more ? href("after", rows.at(-1)) : undefined}
      prevHref={after !== undefined || (before !== undefined && more) ? href("before", rows[0]) : undefined}
      verify={verifyMember}
    />
  );
}

/** Where the reader is in the list, so that a decision leads back to the same page. */
const placeOf = (query: Record<string, string | string[] | undefined>): string =>
  (["after", "before"] as const).flatMap((name) =>
    one(query[name]) ? [`${name}=${one(query[name])}`] : [],
  )[0] ?? "";

/** By the criteria of today, whatever the person read when joining. */
function fitsOf({ facts, providerId }: MemberRow, criteria: Criteria | undefined): "yes" | "no" | "unknown" {
  if (facts === null || criteria === undefined) return "unknown";
  return matches(criteria, { facts, providerId }).fits ? "yes" : "no";
}
