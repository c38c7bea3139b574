import { z } from "zod";

/** Everything that the log can say. Written once, never renamed: the log is read years later. */
export const AUDIT_ACTIONS = [
  "draft.opened",
  "draft.resumed",
  "draft.resume-failed",
  "attempt.started",
  "attempt.recorded",
  "attempt.withdrawn",
  "answer.saved",
  "answer.removed",
  "letter.composed",
  "letter.edited",
  "letter.sent",
  "entry.recorded",
  "entry.corrected",
  "attempt.resolved",
  "attempt.reopened",
  "reminder.chosen",
  "case.checked",
  "case.joined",
  "case.left",
  "consent.given",
  "consent.withdrawn",
  "case.drafted",
  "case.edited",
  "case.published",
  "case.closed",
  "member.verified",
  "member.refused",
  "member.unverified",
  "member.accepted",
  "acceptance.agreed",
  "granted.read",
  "granted.listed",
  "members.listed",
  "field.unmasked",
  "provider.added",
  "provider.merged",
  "provider.address-added",
  "hotline.reported",
  "hotline.judged",
  "hotline.kept",
  "access.refused",
  "sign-in.asked",
  "sign-in.done",
  "sign-in.refused",
  "session.ended",
  "factor.enrolled",
  "factor.shown",
  "factor.refused",
  "factor.reset-asked",
  "factor.reset",
  "passkey.added",
  "passkey.renamed",
  "passkey.removed",
  "contact.added",
  "contact.refused",
  "staff.appointed",
  "staff.invited",
  "staff.changed",
  "staff.disabled",
  "staff.enabled",
  "staff.sessions-ended",
  "invitation.withdrawn",
  "invitation.accepted",
  "calendar.made",
  "calendar.stopped",
  "message.sent",
  "message.failed",
] as const;
export const auditActionSchema = z.enum(AUDIT_ACTIONS);
export type AuditAction = z.infer<typeof auditActionSchema>;

/** A stream is one attempt, one subject or one person, so that its extract verifies alone: `attempt:<uuid>`. */
export type AuditStream =
  | `attempt:${string}`
  | `subject:${string}`
  | `person:${string}`
  | `case:${string}`
  | `provider:${string}`
  | `org:${string}`
  | "hotlines"
  | "access"
  | "sign-in";

/**
 * What a row may carry beside its action: opaque ids, codes and counts. Free text is impossible by shape, so that
 * no personal word can reach a log that nobody can delete from.
 */
export const auditDetailSchema = z.record(
  z.string().regex(/^[a-z][a-zA-Z]{0,29}$/),
  z.union([z.string().regex(/^[a-zA-Z0-9:._-]{0,100}$/), z.number().int(), z.boolean()]),
);
export type AuditDetail = z.infer<typeof auditDetailSchema>;

export type AuditEntry = {
  readonly action: AuditAction;
  readonly stream: AuditStream;
  readonly detail?: AuditDetail;
};
