import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { GrantedAttempt } from "@/components/staff/granted-attempt";
import { assess } from "@/domain/law/assess";
import { dayOfInstant } from "@/domain/time/instant";
import { plainDate } from "@/domain/time/plain-date";
import { currentActor } from "@/server/accounts/visitor";
import { lookAt } from "@/server/grants/look-at";
import { dayOf, requireStaff } from "../../load-staff";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("staff.attempt");
  return { title: t("title", { number: (await params).id.slice(0, 8) }) };
}

/** Opening it leaves a row in the log; without a living grant the page does not exist. */
export default async function GrantedRecord({ params }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const actor = await currentActor();
  requireStaff(actor);
  const attempt = await lookAt(actor, id);
  if (attempt === undefined) notFound();
  const { facts, letters } = attempt;
  return (
    <GrantedAttempt
      id={attempt.id}
      status={attempt.status}
      facts={facts}
      findings={facts === null ? [] : assess(facts, dayOfInstant(new Date().toISOString())).findings}
      letters={letters.map(({ kind, composedOn }) => ({ kind, composedOn: plainDate(composedOn) }))}
      until={dayOf(attempt.expiresAt)}
    />
  );
}
