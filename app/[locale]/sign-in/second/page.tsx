import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { SECOND_PROBLEMS, SecondPage } from "@/components/accounts/second-page";
import { isStaff } from "@/domain/access/actor";
import { ownPath } from "@/domain/accounts/own-path";
import { localePath } from "@/messages/locales";
import { factorView } from "@/server/accounts/factor-view";
import { currentActor } from "@/server/accounts/visitor";
import { enrolFactor, showFactor } from "../actions";
import { minutesIn, problemIn } from "../problems";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("accounts.second");
  return { title: t("title") };
}

/** The second factor at sign-in of staff, and again before what is sensitive. */
export default async function Second({ params, searchParams }: Props) {
  const [{ locale }, { problem, minutes, next }] = await Promise.all([params, searchParams]);
  setRequestLocale(locale);
  const actor = await currentActor();
  if (actor.role !== "entering" && !isStaff(actor)) redirect(localePath(locale, "/sign-in"));
  const { stage, key, demoDigits } = await factorView(actor);
  return (
    <SecondPage
      enrol={enrolFactor}
      show={showFactor}
      next={ownPath(next)}
      stage={stage}
      authenticator={key}
      demoDigits={demoDigits}
      problem={problemIn(SECOND_PROBLEMS, problem)}
      minutes={minutesIn(minutes)}
    />
  );
}
