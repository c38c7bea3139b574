import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { cache } from "react";
import { CasePage } from "@/components/cases/case-page";
import { readCase } from "@/db/cases/read";
import { membershipsOf } from "@/db/members/read";
import { dayOfInstant } from "@/domain/time/instant";
import { currentActor } from "@/server/accounts/visitor";

type Props = { params: Promise<{ locale: string; slug: string }> };

const load = cache(async (slug: string) => {
  const groupCase = await readCase(await currentActor(), slug);
  if (groupCase === undefined) notFound();
  return groupCase;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, summary } = await load((await params).slug);
  return { title, description: summary.slice(0, 120) };
}

export default async function Case({ params }: Props) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const [groupCase, actor] = await Promise.all([load(slug), currentActor()]);
  const places = await membershipsOf(actor);
  const isMember = places.some(({ caseId, status }) => caseId === groupCase.id && status !== "left");
  return (
    <CasePage
      groupCase={groupCase}
      since={dayOfInstant(new Date(groupCase.criteriaSince).toISOString())}
      mine={isMember ? "yes" : actor.role === "consumer" ? "no" : "unknown"}
    />
  );
}
