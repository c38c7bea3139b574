import "server-only";
import { NotNow, type OutgoingMessage, PATIENCE, Undeliverable } from "@/server/outbox/delivery";
import { signatureOf } from "@/server/outbox/signature";

/**
 * Hands one SMS to the gateway of `smsUrl` (docs/sms-adapter.md): signed JSON with an idempotency key; 2xx means taken,
 * 409 taken before. Redirects are not followed. Throws `Undeliverable` for another 4xx, `NotNow` for 408, 425, 429, 5xx
 * and silence.
 */
export async function sendSms(message: OutgoingMessage, smsUrl: string): Promise<void> {
  const url = new URL(smsUrl);
  const [key, secret] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
  url.username = "";
  url.password = "";
  const body = JSON.stringify({ id: message.id, to: message.to.value, text: message.body });
  const seconds = Math.floor(Date.now() / 1_000);
  let status: number;
  try {
    const answer = await fetch(url, {
      method: "POST",
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE),
      headers: {
        "Content-Type": "application/json",
        "Idempotency-Key": message.id,
        "X-Parity-Key": key,
        "X-Parity-Timestamp": String(seconds),
        "X-Parity-Signature": signatureOf(secret, seconds, body),
      },
      body,
    });
    await answer.body?.cancel();
    status = answer.status;
  } catch {
    throw new NotNow("sms-unreachable");
  }
  if ((status >= 200 && status < 300) || status === 409) return;
  const final = status >= 400 && status < 500 && ![408, 425, 429].includes(status);
  throw final ? new Undeliverable(`sms-${status}`) : new NotNow(`sms-${status}`);
}
