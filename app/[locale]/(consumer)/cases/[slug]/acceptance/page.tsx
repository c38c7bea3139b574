import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AcceptancePage } from "@/components/cases/acceptance-page";
import { consentsOf } from "@/db/members/read";
import { acceptanceOf } from "@/domain/cases/acceptance";
import { ACCEPTANCE_CONSENT } from "@/domain/cases/consents";
import { dayOfInstant } from "@/domain/time/instant";
import { isLocale, localePath } from "@/messages/locales";
import { acceptanceText } from "@/server/cases/consent-texts";
import { agreeToAcceptance } from "../../actions";
import { loadCase, one } from "../load-case";

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("cases.acceptance");
  return { title: t("see") };
}

/** Before the association may accept, the person reads what that closes and decides; whoever decided is led back. */
export default async function AcceptanceConsent({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const { actor, groupCase, attempts, member } = await loadCase(slug);
  const home = localePath(locale, `/cases/${groupCase.slug}/join`);
  if (member === undefined || member.status === "left" || member.status === "refused") redirect(home);
  const given = await consentsOf(actor, groupCase.id);
  const agreed = given.some(
    ({ purpose, withdrawnAt }) => purpose === ACCEPTANCE_CONSENT && withdrawnAt === null,
  );
  if (agreed || member.acceptedOn !== null) redirect(home);
  const facts = attempts.find(({ id }) => id === member.attemptId)?.facts;
  const query = await searchParams;
  return (
    <AcceptancePage
      groupCase={groupCase}
      verified={member.status === "verified" && facts !== undefined}
      acceptance={facts && acceptanceOf(facts, dayOfInstant(new Date().toISOString()))}
      consent={acceptanceText(isLocale(locale) ? locale : "zh-CN", groupCase)}
      missing={one(query.missing) === "yes"}
      changed={one(query.changed) === "yes"}
      agree={agreeToAcceptance}
    />
  );
}
