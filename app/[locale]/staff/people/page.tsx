import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PEOPLE_PROBLEMS, PEOPLE_SAID, PeoplePage } from "@/components/accounts/people-page";
import { listColleagues, listInvitations, listResets } from "@/db/staff/read";
import { isStaff } from "@/domain/access/actor";
import { may } from "@/domain/access/may";
import { isStepUpFresh } from "@/domain/access/step-up";
import { masked } from "@/domain/accounts/masked";
import { formatDate, type Language } from "@/domain/time/format-date";
import { dayOfInstant } from "@/domain/time/instant";
import { typedBefore } from "@/server/accounts/typed-before";
import { currentActor } from "@/server/accounts/visitor";
import { minutesIn, problemIn } from "../../sign-in/problems";
import { agreeReset, askReset, changeColleague, inviteColleague, withdrawInvitation } from "./actions";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("accounts.people");
  return { title: t("title") };
}

/** The accounts of an association: its head keeps them, a lead only agrees to resets. */
export default async function People({ params, searchParams }: Props) {
  const [{ locale }, { said, problem, until, person }] = await Promise.all([params, searchParams]);
  setRequestLocale(locale);
  const actor = await currentActor();
  if (!isStaff(actor) || !may(actor, "factor.reset")) notFound();
  const [colleagues, invitations, resets] = await Promise.all([
    listColleagues(actor),
    listInvitations(actor),
    listResets(actor),
  ]);
  const known = problemIn(PEOPLE_PROBLEMS, problem, until);
  const day = (instant: string) =>
    formatDate(dayOfInstant(new Date(instant).toISOString()), locale as Language);
  return (
    <PeoplePage
      governs={may(actor, "staff.govern")}
      fresh={isStepUpFresh(actor, new Date().toISOString())}
      own={actor.person}
      colleagues={colleagues.map(({ contacts, ...rest }) => ({ ...rest, addresses: contacts.map(masked) }))}
      opened={typeof person === "string" ? person : undefined}
      invitations={invitations.map(({ contact, expiresAt, ...rest }) => ({
        ...rest,
        address: contact.value,
        until: day(expiresAt),
      }))}
      resets={resets}
      said={problemIn(PEOPLE_SAID, said)}
      problem={known}
      typed={known && (await typedBefore())}
      minutes={minutesIn(until)}
      invite={inviteColleague}
      withdraw={withdrawInvitation}
      change={changeColleague}
      askReset={askReset}
      agreeReset={agreeReset}
    />
  );
}
