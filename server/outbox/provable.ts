import "server-only";
import { keepMessageCheck } from "@/db/reminders/write";
import type { Tx } from "@/db/transaction";
import { masked } from "@/domain/accounts/masked";
import type { PlainDate } from "@/domain/time/plain-date";
import en from "@/messages/en/verify.json";
import { localePath } from "@/messages/locales";
import zh from "@/messages/zh-CN/verify.json";
import { checkCodeOf, hmacOfCheckCode } from "@/server/outbox/check-code";
import { originOfLinks, type Sendable } from "@/server/outbox/dispatch";

/**
 * Gives a message the line by which its reader can check it, and keeps what `/verify` may say of it. The line tells to open
 * the site oneself: a link in a message proves nothing about the message.
 */
export async function provable(
  tx: Tx,
  message: Sendable & {
    id: string;
    kind: "sign-in" | "reminder";
    locale: "zh-CN" | "en";
    sentOn: PlainDate;
  },
): Promise<Sendable> {
  const code = checkCodeOf(message.id);
  const codeHmac = hmacOfCheckCode(code);
  if (codeHmac === undefined) throw new Error("a code of ours is none");
  const { id: messageId, kind, sentOn, to, subject, body } = message;
  await keepMessageCheck(tx, { codeHmac, messageId, kind, sentOn, recipient: masked(to) });
  const words = (message.locale === "en" ? en : zh).line;
  const page = `${originOfLinks()}${localePath(message.locale, "/verify")}`;
  const line = words.replace("{page}", page).replace("{code}", code);
  return { to, subject, body: `${body}${message.locale === "en" || to.kind === "email" ? " " : ""}${line}` };
}
