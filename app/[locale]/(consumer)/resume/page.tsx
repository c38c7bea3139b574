import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { RESUME_PROBLEMS, ResumePage, type ResumeProblem } from "@/components/attempts/resume-page";
import { secondsUntil } from "@/server/web/waiting";
import { resumeDraft } from "./actions";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** A wait that is over is no problem any more. */
const problemOf = (text: unknown, until: unknown): ResumeProblem | undefined =>
  text === "limited" && secondsUntil(until) === undefined
    ? undefined
    : RESUME_PROBLEMS.find((each) => each === text);

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [t, shell] = await Promise.all([getTranslations("access.resume"), getTranslations("shell")]);
  const title = t("title");
  const { problem, until } = await searchParams;
  return { title: problemOf(problem, until) ? shell("errorTitle", { title }) : title };
}

/** Another device goes on here: eight characters, no account. */
export default async function Resume({ params, searchParams }: Props) {
  const [{ locale }, { problem, until }] = await Promise.all([params, searchParams]);
  setRequestLocale(locale);
  return (
    <ResumePage
      action={resumeDraft}
      problem={problemOf(problem, until)}
      minutes={Math.ceil((secondsUntil(until) ?? 60) / 60)}
    />
  );
}
