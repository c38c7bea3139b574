import "server-only";
import { createTransport } from "nodemailer";
import { NotNow, type OutgoingMessage, PATIENCE, Undeliverable } from "@/server/outbox/delivery";

/**
 * Sends one mail through `smtpUrl`, whose parameter `from` names the sender. The Message-ID is the message's own id, so
 * that a second copy after a crash counts as the same mail where mailboxes look at it. Throws `Undeliverable` for a
 * final no (5xx), `NotNow` for everything else.
 */
export async function sendMail(message: OutgoingMessage, smtpUrl: string): Promise<void> {
  const url = new URL(smtpUrl);
  const from = url.searchParams.get("from") ?? `no-reply@${url.hostname}`;
  const transport = createTransport({
    host: url.hostname,
    port: Number(url.port) || (url.protocol === "smtps:" ? 465 : 587),
    secure: url.protocol === "smtps:",
    auth:
      url.username === ""
        ? undefined
        : { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    // What a mail holds is ours; it names no file and no address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      from: { name: "对等 Parity", address: from },
      to: { name: "", address: message.to.value },
      subject: message.subject,
      text: message.body,
      messageId: `<${message.id}@${from.slice(from.lastIndexOf("@") + 1)}>`,
      headers: { "Auto-Submitted": "auto-generated" },
    });
  } catch (error) {
    const status = error instanceof Error && "responseCode" in error ? Number(error.responseCode) : 0;
    if (status >= 500 && status < 600) throw new Undeliverable(`smtp-${status}`);
    throw new NotNow(status > 0 ? `smtp-${status}` : "smtp-unreachable");
  } finally {
    transport.close();
  }
}
