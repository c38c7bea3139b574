import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { RemindersPage } from "@/components/reminders/reminders-page";
import { listContacts } from "@/db/accounts/read";
import { comingDates, listNotices, readChoice } from "@/db/reminders/read";
import { masked } from "@/domain/accounts/masked";
import { dayOfInstant } from "@/domain/time/instant";
import { currentActor } from "@/server/accounts/visitor";
import { storyNow } from "@/server/clock";
import { chooseReminders } from "./actions";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("reminders");
  return { title: t("title") };
}

export default async function Reminders({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  setRequestLocale(locale);
  const actor = await currentActor();
  const today = dayOfInstant(storyNow().toISOString());
  const dates = (await comingDates(actor)).filter(({ on }) => on >= today);
  return (
    <RemindersPage
      person={actor.role === "consumer" ? await personOf(actor) : undefined}
      dates={dates}
      locale={locale === "en" ? "en" : "zh-CN"}
      save={chooseReminders}
      idempotency={randomUUID()}
      saved={query.saved === "yes"}
    />
  );
}

async function personOf(actor: Parameters<typeof readChoice>[0]) {
  const [contacts, choice, notices] = await Promise.all([
    listContacts(actor),
    readChoice(actor),
    listNotices(actor),
  ]);
  const shown = (kind: "email" | "phone") => {
    const contact = contacts.find((each) => each.kind === kind);
    return contact && masked(contact);
  };
  return { mail: shown("email"), phone: shown("phone"), choice, notices };
}
