import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AccountPage, INVITATION_PROBLEMS } from "@/components/accounts/account-page";
import { PASSKEY_PROBLEMS, PASSKEY_SAID } from "@/components/accounts/passkey-list";
import { isSignedIn, isStaff } from "@/domain/access/actor";
import { may } from "@/domain/access/may";
import { localePath } from "@/messages/locales";
import { currentActor } from "@/server/accounts/visitor";
import { problemIn } from "../sign-in/problems";
import {
  acceptInvitation,
  addPasskey,
  endOthers,
  endSession,
  removePasskey,
  renamePasskey,
  replaceFactor,
} from "./actions";
import { loadAccount, loadPasskeys } from "./load-account";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("accounts.account");
  return { title: t("title") };
}

export default async function Account({ params, searchParams }: Props) {
  const [{ locale }, { ended, passkey, contact, invitation }] = await Promise.all([params, searchParams]);
  setRequestLocale(locale);
  const actor = await currentActor();
  if (!isSignedIn(actor)) redirect(localePath(locale, "/sign-in?next=/account"));
  if (actor.role === "entering") redirect(localePath(locale, "/sign-in/second?next=%2Faccount"));
  const [account, passkeys] = await Promise.all([loadAccount(locale), loadPasskeys(locale)]);
  return (
    <AccountPage
      {...account}
      current={actor.session}
      end={endSession}
      endOthers={endOthers}
      hasKey={passkeys?.hasKey ?? false}
      enrol={isStaff(actor) ? replaceFactor : undefined}
      passkeys={
        passkeys && {
          ...passkeys,
          add: addPasskey,
          rename: renamePasskey,
          remove: removePasskey,
          said: problemIn(PASSKEY_SAID, passkey),
          problem: problemIn(PASSKEY_PROBLEMS, passkey),
        }
      }
      accept={acceptInvitation}
      invitationProblem={problemIn(INVITATION_PROBLEMS, invitation)}
      mayAddContact={may(actor, "contact.add")}
      governs={may(actor, "staff.govern")}
      added={contact === "added"}
      ended={ended === "yes"}
    />
  );
}
