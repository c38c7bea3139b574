import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { UNMASK_PROBLEMS, UnmaskPage } from "@/components/staff/unmask-page";
import { isStaff } from "@/domain/access/actor";
import { isStepUpFresh } from "@/domain/access/step-up";
import { MASKED_FIELDS } from "@/domain/access/unmasking";
import { localePath } from "@/messages/locales";
import { currentActor } from "@/server/accounts/visitor";
import { lookAt } from "@/server/grants/look-at";
import { unmaskField } from "../../../actions";
import { one, requireStaff } from "../../../load-staff";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("staff.unmask");
  const asked = one((await searchParams).field);
  const field = MASKED_FIELDS.find((name) => name === asked);
  return { title: t("title", { field: field === undefined ? "" : t(`fields.${field}`) }) };
}

/** One field, one reason. A second factor older than ten minutes is asked for first, and the way leads back here. */
export default async function Unmask({ params, searchParams }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const actor = await currentActor();
  requireStaff(actor);
  const query = await searchParams;
  const field = MASKED_FIELDS.find((name) => name === one(query.field));
  if (field === undefined || !isStaff(actor)) notFound();
  const here = localePath(locale, `/staff/attempts/${id}/unmask?field=${field}`);
  if (!isStepUpFresh(actor, new Date().toISOString())) {
    redirect(localePath(locale, `/sign-in/second?next=${encodeURIComponent(here)}`));
  }
  if ((await lookAt(actor, id)) === undefined) notFound();
  return (
    <UnmaskPage
      attemptId={id}
      field={field}
      problems={one(query.problem)
        .split(" ")
        .flatMap((word) => UNMASK_PROBLEMS.filter((problem) => problem === word))}
      unmask={unmaskField}
    />
  );
}
