import "server-only";
import type { MessageRow } from "@/db/accounts/messages";
import { CHALLENGE } from "@/domain/accounts/thresholds";
import en from "@/messages/en/accounts.json";
import { localePath } from "@/messages/locales";
import zh from "@/messages/zh-CN/accounts.json";
import { codeOf, linkTokenOf } from "@/server/accounts/proofs";

/**
 * The words of a message about signing in, composed when it is sent: no code and no link is stored anywhere. `origin` is
 * the address of this installation, never the Host of a request. Mail and SMS carry no evidence and no case, only the
 * way in.
 */
export function composeMessage(
  message: Pick<MessageRow, "challengeId" | "way" | "locale">,
  origin: string,
): { subject: string; body: string } {
  const words = (message.locale === "en" ? en : zh).message;
  const path = localePath(message.locale, `/sign-in/link/${linkTokenOf(message.challengeId)}`);
  const parts = {
    code: codeOf(message.challengeId),
    link: `${origin}${path}`,
    minutes: String(CHALLENGE[message.way].seconds / 60),
    site: `${origin}${localePath(message.locale, "/sign-in?next=/account")}`,
  };
  const filled = (text: string) =>
    text.replace(/\{(code|link|minutes|site)\}/g, (_, name: keyof typeof parts) => parts[name]);
  const { subject, body } = {
    code: { subject: words.codeSubject, body: words.codeBody },
    link: { subject: words.linkSubject, body: words.linkBody },
    invitation: { subject: words.invitationSubject, body: words.invitationBody },
  }[message.way];
  return { subject: filled(subject), body: filled(body) };
}
