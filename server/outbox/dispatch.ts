import "server-only";
import { environment } from "@/server/environment";
import { NotNow, type OutgoingMessage } from "@/server/outbox/delivery";
import { sendMail } from "@/server/outbox/send-mail";
import { sendSms } from "@/server/outbox/send-sms";

export type Sendable = Pick<OutgoingMessage, "to" | "subject" | "body">;

/** Hands a message to the provider of its channel. Throws `NotNow` or `Undeliverable`. */
export async function deliver(message: OutgoingMessage): Promise<void> {
  const { smtpUrl, smsUrl } = environment();
  if (message.to.kind === "email" && smtpUrl !== undefined) return sendMail(message, smtpUrl);
  if (message.to.kind === "phone" && smsUrl !== undefined) return sendSms(message, smsUrl);
  throw new NotNow(message.to.kind === "email" ? "no-smtp-url" : "no-sms-url");
}

/** The demo without a provider for this channel keeps the message to itself; undefined where it really goes out. */
export function outboxOf({ to, subject, body }: Sendable) {
  const { demo, smtpUrl, smsUrl } = environment();
  const provider = to.kind === "email" ? smtpUrl : smsUrl;
  if (!demo || provider !== undefined) return undefined;
  return { channel: to.kind === "email" ? ("email" as const) : ("sms" as const), subject, body };
}

/** The address of this installation, never the Host of a request. */
export function originOfLinks(): string {
  const { appOrigin, host, port } = environment();
  return appOrigin ?? `http://${host.includes(":") && !host.startsWith("[") ? `[${host}]` : host}:${port}`;
}
