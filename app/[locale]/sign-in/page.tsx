import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ASK_PROBLEMS, SignInPage } from "@/components/accounts/sign-in-page";
import { ownPath } from "@/domain/accounts/own-path";
import { typedBefore } from "@/server/accounts/typed-before";
import { isDemo } from "@/server/web/demo-mode";
import { askSignIn, signInAsDemo } from "./actions";
import { minutesIn, problemIn } from "./problems";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [t, shell] = await Promise.all([getTranslations("accounts.signIn"), getTranslations("shell")]);
  const title = t("title");
  const { problem, until } = await searchParams;
  return { title: problemIn(ASK_PROBLEMS, problem, until) ? shell("errorTitle", { title }) : title };
}

export default async function SignIn({ params, searchParams }: Props) {
  const [{ locale }, { problem, until, next }] = await Promise.all([params, searchParams]);
  setRequestLocale(locale);
  const known = problemIn(ASK_PROBLEMS, problem, until);
  return (
    <SignInPage
      action={askSignIn}
      demo={isDemo() ? signInAsDemo : undefined}
      problem={known}
      typed={known && (await typedBefore())}
      minutes={minutesIn(until)}
      next={ownPath(next)}
    />
  );
}
