import "server-only";
import { z } from "zod";
import { putInOutbox } from "@/db/accounts/messages";
import { lockNotice, noteNotice } from "@/db/reminders/write";
import type { System } from "@/domain/access/actor";
import { isQuiet } from "@/domain/reminders/due";
import { fieldsOfError, log } from "@/server/log";
import { composeNotice } from "@/server/outbox/compose-notice";
import { Undeliverable } from "@/server/outbox/delivery";
import { deliver, originOfLinks, outboxOf, type Sendable } from "@/server/outbox/dispatch";
import { provable } from "@/server/outbox/provable";
import { done, refuse } from "@/server/outcome";
import { useCase } from "@/server/use-case";

const input = z.strictObject({ notice: z.uuid() });

/**
 * Takes a digest up. What is sent or failed stays as it is; one whose day is over, or whose hour fell into the quiet ones
 * after long trouble, is dropped rather than sent at night: the page asks the same thing, and the next day is near.
 */
const takeUp = useCase({
  verb: "notice.take-up",
  may: "message.send",
  input,
  async run({ input: { notice: id }, tx, today, moment }) {
    const notice = await lockNotice(tx, id);
    if (notice === undefined) return refuse("message.not-found");
    if (notice.status !== "queued" && notice.status !== "sending") return done<Sendable | null>(null);
    if (notice.contact === undefined || notice.day !== today || isQuiet(moment)) {
      await noteNotice(tx, id, "failed");
      return done<Sendable | null>(null);
    }
    await noteNotice(tx, id, "sending");
    const words = { to: notice.contact, ...composeNotice(notice, originOfLinks()) };
    const { locale } = notice;
    const sendable = await provable(tx, { id, kind: "reminder", locale, sentOn: today, ...words });
    const demo = outboxOf(sendable);
    if (demo === undefined) return done<Sendable | null>(sendable);
    // Nothing leaves the house: outbox and state are one transaction.
    await putInOutbox(tx, { id, recipient: sendable.to.value, ...demo });
    await noteNotice(tx, id, "sent");
    return done<Sendable | null>(null);
  },
  audit: () => undefined,
});

const settle = useCase({
  verb: "notice.settle",
  may: "message.send",
  input: input.extend({ status: z.enum(["sent", "failed"]) }),
  async run({ input: { notice, status }, tx }) {
    await noteNotice(tx, notice, status);
    return done({ notice, status });
  },
  audit: () => undefined,
});

/**
 * The job that sends one digest. Runs at least once: what is sent is not sent again, and one whose sending broke off goes
 * out under the same key, by which gateways and mailboxes know it. Throws while another try is worth it.
 */
export async function sendNotice(actor: System, payload: { notice: string }, last: boolean): Promise<void> {
  const request = { actor, addressPrefix: "job" };
  const taken = await takeUp.perform({ ...request, input: payload });
  if (!taken.ok || taken.value === null) return;
  try {
    await deliver({ id: payload.notice, ...taken.value });
  } catch (error) {
    log.warn("notice.not-sent", { requestId: actor.requestId, ...fieldsOfError(error) });
    const final = error instanceof Undeliverable;
    if (final || last) await settle.perform({ ...request, input: { ...payload, status: "failed" } });
    if (final) return;
    throw error;
  }
  await settle.perform({ ...request, input: { ...payload, status: "sent" } });
}
