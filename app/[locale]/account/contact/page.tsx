import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { CONTACT_PROBLEMS, ContactPage } from "@/components/accounts/contact-page";
import { may } from "@/domain/access/may";
import { localePath } from "@/messages/locales";
import { viewOfCode } from "@/server/accounts/challenge-view";
import { typedBefore } from "@/server/accounts/typed-before";
import { currentActor } from "@/server/accounts/visitor";
import { isDemo } from "@/server/web/demo-mode";
import { minutesIn, problemIn } from "../../sign-in/problems";
import { addContact, askContact } from "../actions";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [t, shell] = await Promise.all([getTranslations("accounts.contact"), getTranslations("shell")]);
  const { problem, until } = await searchParams;
  const title = t("title");
  return { title: problemIn(CONTACT_PROBLEMS, problem, until) ? shell("errorTitle", { title }) : title };
}

/** Another way to sign in to the same account: an address, then the code that came there. */
export default async function Contact({ params, searchParams }: Props) {
  const [{ locale }, { c, problem, until }] = await Promise.all([params, searchParams]);
  setRequestLocale(locale);
  if (!may(await currentActor(), "contact.add")) redirect(localePath(locale, "/account"));
  const challenge = typeof c === "string" ? c : "";
  const view = await viewOfCode(challenge);
  const known = problemIn(CONTACT_PROBLEMS, problem, until);
  return (
    <ContactPage
      ask={askContact}
      add={addContact}
      challenge={view && challenge}
      address={view?.address}
      left={view?.left ?? 0}
      notSent={view?.notSent ?? false}
      problem={known}
      typed={known && (await typedBefore())?.address}
      minutes={minutesIn(until)}
      demo={isDemo()}
    />
  );
}
