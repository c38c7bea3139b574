import "server-only";
import { z } from "zod";
import { lockMessage, noteMessage, putInOutbox } from "@/db/accounts/messages";
import type { System } from "@/domain/access/actor";
import { fieldsOfError, log } from "@/server/log";
import { composeMessage } from "@/server/outbox/compose";
import { Undeliverable } from "@/server/outbox/delivery";
import { deliver, originOfLinks, outboxOf } from "@/server/outbox/dispatch";
import { provable } from "@/server/outbox/provable";
import { done, refuse } from "@/server/outcome";
import { useCase } from "@/server/use-case";

const input = z.strictObject({ message: z.uuid() });
const settled = input.extend({ status: z.enum(["sent", "failed"]) });

/** Takes a message up: what is sent, failed or too late stays as it is, and then there is nothing to send. */
const takeUp = useCase({
  verb: "message.take-up",
  may: "message.send",
  input,
  async run({ input: { message: id }, tx, today }) {
    const message = await lockMessage(tx, id);
    if (message === undefined) return refuse("message.not-found");
    if (message.status !== "queued" && message.status !== "sending") return done(null);
    await noteMessage(tx, id, message.alive ? "sending" : "late");
    if (!message.alive) return done(null);
    const words = { to: message.contact, ...composeMessage(message, originOfLinks()) };
    const { locale } = message;
    const sendable = await provable(tx, { id, kind: "sign-in", locale, sentOn: today, ...words });
    const demo = outboxOf(sendable);
    if (demo === undefined) return done(sendable);
    // Nothing leaves the house: outbox and state are one transaction.
    await putInOutbox(tx, { id, recipient: sendable.to.value, ...demo });
    await noteMessage(tx, id, "sent");
    return done(null);
  },
  audit: () => undefined,
});

const settle = useCase({
  verb: "message.settle",
  may: "message.send",
  input: settled,
  async run({ input: { message, status }, tx }) {
    await noteMessage(tx, message, status);
    return done({ message, status });
  },
  audit: (_, { message, status }) => ({
    action: status === "sent" ? "message.sent" : "message.failed",
    stream: "sign-in",
    detail: { message },
  }),
});

/**
 * The job that sends one message. Runs at least once: a message that is sent is not sent again, and one whose sending
 * broke off goes out under the same key, by which gateways and mailboxes know it. Throws while another try is worth it.
 */
export async function sendMessage(actor: System, payload: { message: string }, last: boolean): Promise<void> {
  const request = { actor, addressPrefix: "job" };
  const taken = await takeUp.perform({ ...request, input: payload });
  if (!taken.ok || taken.value === null) return;
  const outgoing = { id: payload.message, ...taken.value };
  try {
    await deliver(outgoing);
  } catch (error) {
    log.warn("message.not-sent", { requestId: actor.requestId, ...fieldsOfError(error) });
    const final = error instanceof Undeliverable;
    if (final || last) await settle.perform({ ...request, input: { ...payload, status: "failed" } });
    if (final) return;
    throw error;
  }
  await settle.perform({ ...request, input: { ...payload, status: "sent" } });
}
