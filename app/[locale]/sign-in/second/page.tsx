import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { SECOND_PROBLEMS, SecondPage } from "@/components/accounts/second-page";
import { isStaff } from "@/domain/access/actor";
import { deviceOf } from "@/domain/accounts/device";
import { ownPath } from "@/domain/accounts/own-path";
import { localePath } from "@/messages/locales";
import { factorView } from "@/server/accounts/factor-view";
import { namedAddressOf, relyingPartyOf } from "@/server/accounts/relying-party";
import { currentActor } from "@/server/accounts/visitor";
import { ownOrigin } from "@/server/web/origin";
import { addFirstPasskey, enrolFactor, showFactor, showPasskey } from "../actions";
import { minutesIn, problemIn } from "../problems";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [t, shell] = await Promise.all([getTranslations("accounts.second"), getTranslations("shell")]);
  const { problem, until } = await searchParams;
  const title = t("title");
  return { title: problemIn(SECOND_PROBLEMS, problem, until) ? shell("errorTitle", { title }) : title };
}

/** The second factor at sign-in of staff, and again before what is sensitive. */
export default async function Second({ params, searchParams }: Props) {
  const [{ locale }, { problem, until, next }] = await Promise.all([params, searchParams]);
  setRequestLocale(locale);
  const actor = await currentActor();
  if (actor.role !== "entering" && !isStaff(actor)) redirect(localePath(locale, "/sign-in"));
  const received = await headers();
  const site = relyingPartyOf(ownOrigin(received));
  const [t, { stage, key, demoDigits, passkeys }] = await Promise.all([
    getTranslations("accounts.account"),
    factorView(actor, site),
  ]);
  return (
    <SecondPage
      enrol={enrolFactor}
      show={showFactor}
      showPasskey={showPasskey}
      addPasskey={addFirstPasskey}
      passkeys={passkeys}
      named={site !== undefined}
      namedAddress={namedAddressOf(received)}
      device={t(`devices.${deviceOf(received.get("user-agent"))}`)}
      next={ownPath(next)}
      backHref={isStaff(actor) ? backOf(ownPath(next)) : undefined}
      stage={stage}
      authenticator={key}
      demoDigits={demoDigits}
      problem={problemIn(SECOND_PROBLEMS, problem, until)}
      minutes={minutesIn(until)}
    />
  );
}

/** Where the asking page was opened from: the record of a field, else the page itself without what it asked. */
const backOf = (next: string): string => (next.split("?")[0] ?? "/").replace(/\/unmask$/, "");
