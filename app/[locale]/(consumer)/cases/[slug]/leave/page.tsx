import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { LeavePage, type Leaving } from "@/components/cases/leave-page";
import { mayMoveMember } from "@/domain/cases/lifecycle";
import { dayOfInstant } from "@/domain/time/instant";
import { leave } from "../../actions";
import { loadCase, one } from "../load-case";

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("cases.join");
  return { title: t("leave") };
}

export default async function LeaveCase({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const { groupCase, member } = await loadCase(slug);
  return (
    <LeavePage
      groupCase={groupCase}
      leaving={leavingOf(member, groupCase.status === "open")}
      missing={one((await searchParams).missing) === "yes"}
      idempotency={randomUUID()}
      leave={leave}
    />
  );
}

function leavingOf(member: Awaited<ReturnType<typeof loadCase>>["member"], open: boolean): Leaving {
  if (member === undefined) return "not-member";
  if (member.status === "left") {
    return { leftOn: dayOfInstant(new Date(member.updatedAt).toISOString()), open };
  }
  return mayMoveMember(member.status, "left", "consumer") ? "may" : "cannot";
}
