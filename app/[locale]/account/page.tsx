import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AccountPage } from "@/components/accounts/account-page";
import { listContacts, listSessions } from "@/db/accounts/read";
import { isSignedIn, isStaff } from "@/domain/access/actor";
import { localePath } from "@/messages/locales";
import { currentActor } from "@/server/accounts/visitor";
import { endOthers, endSession, replaceFactor } from "./actions";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("accounts.account");
  return { title: t("title") };
}

export default async function Account({ params, searchParams }: Props) {
  const [{ locale }, { ended }] = await Promise.all([params, searchParams]);
  setRequestLocale(locale);
  const actor = await currentActor();
  if (!isSignedIn(actor)) redirect(localePath(locale, "/sign-in?next=/account"));
  if (actor.role === "entering") redirect(localePath(locale, "/sign-in/second?next=%2Faccount"));
  const [contacts, sessions] = await Promise.all([listContacts(actor), listSessions(actor)]);
  const written = new Intl.DateTimeFormat(locale, {
    timeZone: "Asia/Shanghai",
    dateStyle: "medium",
    timeStyle: "short",
  });
  return (
    <AccountPage
      contacts={contacts}
      sessions={sessions.map(({ id, device, createdAt, lastSeenAt }) => ({
        id,
        device,
        since: written.format(new Date(createdAt)),
        seen: written.format(new Date(lastSeenAt)),
      }))}
      current={actor.session}
      end={endSession}
      endOthers={endOthers}
      enrol={isStaff(actor) ? replaceFactor : undefined}
      ended={ended === "yes"}
    />
  );
}
