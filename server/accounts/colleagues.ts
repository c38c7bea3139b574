import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { openChallenge } from "@/db/accounts/sign-in";
import { enqueue } from "@/db/jobs/write";
import {
  agreeFactorReset,
  askFactorReset,
  type ColleagueChange,
  changeColleague as changeRow,
  insertInvitation,
  withdrawInvitation as withdrawRow,
} from "@/db/staff/write";
import type { AuditAction, AuditDetail, AuditEntry } from "@/domain/access/audit-actions";
import { contactOf } from "@/server/accounts/contact-address";
import { overThreshold } from "@/server/accounts/message-thresholds";
import { proofOfNews } from "@/server/accounts/proofs";
import { requireStepUp } from "@/server/accounts/step-up";
import { done, type Outcome, refuse } from "@/server/outcome";
import { type Request, type UseCase, useCase } from "@/server/use-case";

/** What the head of an association's accounts does: always after a fresh second factor (SECURITY section 4). */

const ROLES = ["officer", "lead"] as const;
const name = z.string().trim().min(1, "name").max(60, "name");
const asked = z.strictObject({
  address: z.string().max(300, "address"),
  role: z.enum(ROLES, "role"),
  name,
  locale: z.enum(["zh-CN", "en"]),
});

const invite = useCase({
  verb: "staff.invite",
  may: "staff.govern",
  input: asked
    .omit({ address: true })
    .extend({ contact: z.strictObject({ kind: z.enum(["email", "phone"]), value: z.string() }) }),
  async run({ input: { contact, role, name: called, locale }, actor, tx, now }) {
    const stale = requireStepUp(actor, now);
    if (stale !== undefined) return stale;
    const [invitation, id, messageId] = [randomUUID(), randomUUID(), randomUUID()];
    const row = { id: invitation, orgId: actor.org, contact, role, name: called, invitedBy: actor.person };
    if (!(await insertInvitation(tx, row))) return refuse("invitation.twice");
    const news = { id, way: "invitation" as const, contact, proof: proofOfNews(), nextPath: "/account" };
    await openChallenge(tx, { ...news, locale, messageId });
    await enqueue(tx, "send-message", { message: messageId });
    return done({ invitation });
  },
  audit: ({ actor, input: { role } }, { invitation }) => ({
    action: "staff.invited",
    stream: `org:${actor.org}`,
    detail: { invitation, role },
  }),
});

/**
 * Invites an address to work for the association and sends word there. Whether the address has an account, or works for
 * somebody else, is not looked at and cannot be told from the answer (X15); the person accepts after signing in.
 */
export const inviteColleague: UseCase<{ invitation: string }> = {
  ...invite,
  async perform(request: Request): Promise<Outcome<{ invitation: string }>> {
    const parsed = asked.safeParse(request.input);
    const contact = parsed.success ? contactOf(parsed.data.address) : undefined;
    if (!parsed.success || contact === undefined) {
      const wrong = parsed.success ? "address" : String(parsed.error.issues[0]?.path[0] ?? "address");
      return { ok: false, fields: { [wrong]: wrong } };
    }
    if (request.actor.role === "org-admin") {
      const refused = await overThreshold(contact, request.addressPrefix);
      if (refused !== undefined) return refused;
    }
    const { address: _, ...rest } = parsed.data;
    return invite.perform({ ...request, input: { ...rest, contact }, idempotency: undefined });
  },
};

export const withdrawInvitation = useCase({
  verb: "invitation.withdraw",
  may: "staff.govern",
  input: z.strictObject({ invitation: z.uuid() }),
  async run({ input: { invitation }, actor, tx, now }) {
    const stale = requireStepUp(actor, now);
    if (stale !== undefined) return stale;
    return (await withdrawRow(tx, invitation)) ? done({ invitation }) : refuse("invitation.not-found");
  },
  audit: ({ actor }, { invitation }) => ({
    action: "invitation.withdrawn",
    stream: `org:${actor.org}`,
    detail: { invitation },
  }),
});

/**
 * Changes role or name of an officer or lead, disables or enables the account, or ends every session; from the next request
 * on it holds. One's own account and other heads of accounts are the operator's to change.
 */
export const changeColleague = useCase({
  verb: "staff.change",
  may: "staff.govern",
  input: z.strictObject({
    person: z.uuid(),
    change: z.enum(["role", "name", "disable", "enable", "end"]),
    role: z.enum(ROLES).optional(),
    name: name.optional(),
  }),
  async run({ input: { person, change, role, name: called }, actor, tx, now }) {
    const stale = requireStepUp(actor, now);
    if (stale !== undefined) return stale;
    const wanted = changeOf(change, role, called);
    if (wanted === undefined) return { ok: false, fields: { [change]: change } };
    return (await changeRow(tx, person, wanted)) ? done({ person }) : refuse("staff.not-found");
  },
  audit: ({ input: { change, role } }, { person }) => entryOf(person, ACTIONS[change], role && { role }),
});

const ACTIONS = {
  role: "staff.changed",
  name: "staff.changed",
  disable: "staff.disabled",
  enable: "staff.enabled",
  end: "staff.sessions-ended",
} as const satisfies Record<string, AuditAction>;

function changeOf(
  change: keyof typeof ACTIONS,
  role?: "officer" | "lead",
  called?: string,
): ColleagueChange | undefined {
  if (change === "role") return role && { role };
  if (change === "name") return called === undefined ? undefined : { name: called };
  if (change === "end") return { end: true };
  return { disabled: change === "disable" };
}

/** The first of two people: asks that a colleague's lost second factor is taken away. */
export const askReset = useCase({
  verb: "factor.ask-reset",
  may: "staff.govern",
  input: z.strictObject({ person: z.uuid() }),
  async run({ input: { person }, actor, tx, now }) {
    const stale = requireStepUp(actor, now);
    if (stale !== undefined) return stale;
    return (await askFactorReset(tx, person)) ? done({ person }) : refuse("staff.not-found");
  },
  audit: (_, { person }) => entryOf(person, "factor.reset-asked"),
});

/** The second of two people: agrees. The person's factors are gone, the sessions too; they set one up anew. */
export const agreeReset = useCase({
  verb: "factor.agree-reset",
  may: "factor.reset",
  input: z.strictObject({ reset: z.uuid() }),
  async run({ input: { reset }, actor, tx, now }) {
    const stale = requireStepUp(actor, now);
    if (stale !== undefined) return stale;
    const person = await agreeFactorReset(tx, reset);
    return person === null ? refuse("reset.not-found") : done({ person });
  },
  audit: (_, { person }) => entryOf(person, "factor.reset"),
});

function entryOf(person: string, action: AuditAction, detail?: AuditDetail): AuditEntry {
  return { action, stream: `person:${person}`, ...(detail ? { detail } : {}) };
}
