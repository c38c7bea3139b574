import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { StepPage } from "@/components/attempts/step-page";
import { contextOf, errorsOf } from "@/domain/attempts/steps/pages";
import { localePath } from "@/messages/locales";
import { saveStep, settleConflict } from "../../actions";
import { clockTime, loadAttempt } from "../load-attempt";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

async function load(id: string) {
  const loaded = await loadAttempt(id);
  const row = loaded.answers.find(({ step }) => step === "contact");
  const parked = loaded.answers.find(({ step }) => step === "contact-other");
  const context = contextOf(loaded.answers, loaded.today);
  const errors = row === undefined ? {} : errorsOf("contact", "", row.raw, context);
  return { ...loaded, row, parked, errors };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, shell] = await Promise.all([getTranslations("attempts"), getTranslations("shell")]);
  const { errors } = await load((await params).id);
  const title = t("steps.contact.title");
  return { title: Object.keys(errors).length > 0 ? shell("errorTitle", { title }) : title };
}

/** Who signs: asked once, before the first letter. */
export default async function Contact({ params, searchParams }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const { attempt, row, parked, errors, today } = await load(id);
  const { then } = await searchParams;
  const base = localePath(locale, `/attempts/${attempt.id}`);
  return (
    <StepPage
      asked="contact"
      place={{
        attemptId: attempt.id,
        step: "contact",
        item: "",
        version: row?.version ?? 0,
        leadsTo: then === "check" ? then : undefined,
      }}
      raw={row?.raw ?? {}}
      errors={errors}
      parked={parked?.raw}
      events={[]}
      today={today}
      backHref={then === "check" ? `${base}/check` : base}
      savedAt={row === undefined ? undefined : clockTime(row.updatedAt)}
      save={saveStep}
      settle={settleConflict}
    />
  );
}
