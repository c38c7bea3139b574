import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { listContacts, listSessions, readFactor } from "@/db/accounts/read";
import { listPasskeys } from "@/db/passkeys/read";
import { myInvitations } from "@/db/staff/read";
import { isStaff } from "@/domain/access/actor";
import { isStepUpFresh } from "@/domain/access/step-up";
import { deviceOf } from "@/domain/accounts/device";
import { namedAddressOf, relyingPartyOf } from "@/server/accounts/relying-party";
import { currentActor } from "@/server/accounts/visitor";
import { ownOrigin } from "@/server/web/origin";

/** An instant as the page writes it. */
function writtenIn(locale: string): (instant: string) => string {
  const format = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
    timeZone: "Asia/Shanghai",
    dateStyle: "medium",
    timeStyle: "short",
  });
  return (instant) => format.format(new Date(instant));
}

/** One's own ways in, devices and invitations. */
export async function loadAccount(locale: string) {
  const actor = await currentActor();
  const [contacts, sessions, invitations] = await Promise.all([
    listContacts(actor),
    listSessions(actor),
    myInvitations(actor),
  ]);
  const written = writtenIn(locale);
  return {
    contacts,
    invitations: actor.role === "consumer" ? invitations : [],
    sessions: sessions.map(({ id, device, createdAt, lastSeenAt }) => ({
      id,
      device,
      since: written(createdAt),
      seen: written(lastSeenAt),
    })),
  };
}

/** The passkeys of a member of staff; undefined for everybody else. */
export async function loadPasskeys(locale: string) {
  const actor = await currentActor();
  if (!isStaff(actor)) return undefined;
  const received = await headers();
  const site = relyingPartyOf(ownOrigin(received));
  const [t, passkeys, factor] = await Promise.all([
    getTranslations("accounts.account"),
    listPasskeys(actor),
    readFactor(actor),
  ]);
  const written = writtenIn(locale);
  return {
    hasKey: factor?.confirmed ?? false,
    named: site !== undefined,
    namedAddress: namedAddressOf(received),
    fresh: isStepUpFresh(actor, new Date().toISOString()),
    device: t(`devices.${deviceOf(received.get("user-agent"))}`),
    passkeys: passkeys.map(({ id, name, rpId, backedUp, createdAt, lastUsedAt }) => ({
      id,
      name,
      backedUp,
      made: written(createdAt),
      used: lastUsedAt === null ? undefined : written(lastUsedAt),
      elsewhere: rpId === site?.id ? undefined : rpId,
    })),
  };
}
