import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { CODE_PROBLEMS, CodePage } from "@/components/accounts/code-page";
import { localePath } from "@/messages/locales";
import { viewOfCode } from "@/server/accounts/challenge-view";
import { isDemo } from "@/server/web/demo-mode";
import { signInByCode } from "../actions";
import { minutesIn, problemIn } from "../problems";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [t, shell] = await Promise.all([getTranslations("accounts.code"), getTranslations("shell")]);
  const title = t("title");
  const { problem, until } = await searchParams;
  return { title: problemIn(CODE_PROBLEMS, problem, until) ? shell("errorTitle", { title }) : title };
}

export default async function Code({ params, searchParams }: Props) {
  const [{ locale }, { c, problem, until }] = await Promise.all([params, searchParams]);
  setRequestLocale(locale);
  const challenge = typeof c === "string" ? c : "";
  const view = await viewOfCode(challenge);
  if (view === undefined) redirect(localePath(locale, "/sign-in"));
  return (
    <CodePage
      action={signInByCode}
      challenge={challenge}
      address={view.address}
      problem={problemIn(CODE_PROBLEMS, problem, until)}
      left={view.left}
      minutes={minutesIn(until)}
      notSent={view.notSent}
      demo={isDemo()}
    />
  );
}
