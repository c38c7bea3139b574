import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { CheckAnswers } from "@/components/attempts/check-answers";
import { SaidList, TriedList } from "@/components/attempts/list-pages";
import { StepPage } from "@/components/attempts/step-page";
import { isStep } from "@/domain/attempts/wizard";
import { removeItem, saveStep, settleConflict } from "../../actions";
import { loadCheck } from "./load-check";
import { loadStep } from "./load-step";

type Props = {
  params: Promise<{ locale: string; id: string; step: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { id, step } = await params;
  const [t, shell] = await Promise.all([getTranslations("attempts"), getTranslations("shell")]);
  if (!isStep(step)) notFound();
  const title = t(`steps.${step}.title`);
  if (step === "check") return { title };
  const loaded = await loadStep(id, step, await searchParams);
  const wrong = loaded.kind === "question" && Object.keys(loaded.page.errors).length > 0;
  return { title: wrong ? shell("errorTitle", { title }) : title };
}

export default async function AttemptStep({ params, searchParams }: Props) {
  const { locale, id, step } = await params;
  setRequestLocale(locale);
  if (!isStep(step)) notFound();
  if (step === "check") return <CheckAnswers {...(await loadCheck(id, locale))} />;
  const loaded = await loadStep(id, step, await searchParams, locale);
  if (loaded.kind === "question")
    return <StepPage {...loaded.page} save={saveStep} settle={settleConflict} />;
  const List = loaded.kind === "tried" ? TriedList : SaidList;
  return <List {...loaded.page} save={saveStep} remove={removeItem} />;
}
