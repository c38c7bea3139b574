import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { RESUME_PROBLEMS, ResumePage, type ResumeProblem } from "@/components/attempts/resume-page";
import { resumeDraft } from "./actions";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const problemOf = (text: unknown): ResumeProblem | undefined => RESUME_PROBLEMS.find((each) => each === text);

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [t, shell] = await Promise.all([getTranslations("access.resume"), getTranslations("shell")]);
  const title = t("title");
  return { title: problemOf((await searchParams).problem) ? shell("errorTitle", { title }) : title };
}

/** Another device goes on here: eight characters, no account. */
export default async function Resume({ params, searchParams }: Props) {
  const [{ locale }, { problem, minutes }] = await Promise.all([params, searchParams]);
  setRequestLocale(locale);
  const wait = Number(minutes);
  return (
    <ResumePage
      action={resumeDraft}
      problem={problemOf(problem)}
      minutes={Number.isInteger(wait) && wait > 0 && wait < 1_000 ? wait : 10}
    />
  );
}
