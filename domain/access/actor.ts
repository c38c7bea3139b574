/**
 * Who asks. Access sits at the top of the domain: it may look at every noun below, none may look at it.
 * A `visitor` has no subject yet, a `holder` holds the drafts of a browser, a `consumer` is a person who signed in and
 * holds every subject of theirs. Staff belong to one association; `entering` is a member of staff who has shown the
 * first factor and not yet the second, and may do nothing else. A `system` actor is a job.
 */
export type Visitor = { readonly role: "visitor"; readonly requestId: string };

/** Subject ids (uuid), at least one; the first is where new attempts go. */
type Subjects = readonly [string, ...string[]];

export type Holder = { readonly role: "holder"; readonly subjects: Subjects; readonly requestId: string };

/** What every signed-in actor has: ids of the person and of the session row. */
type SignedIn = { readonly person: string; readonly session: string; readonly requestId: string };

export type Consumer = SignedIn & { readonly role: "consumer"; readonly subjects: Subjects };

export type Entering = SignedIn & {
  readonly role: "entering";
  readonly org: string;
  /** False before the first enrolment of a second factor. */
  readonly enrolled: boolean;
};

type OfStaff = SignedIn & {
  readonly org: string;
  /** When the second factor was last shown in this session, ISO 8601 in UTC. */
  readonly secondFactorAt: string;
};
export type Officer = OfStaff & { readonly role: "officer" };
export type Lead = OfStaff & { readonly role: "lead" };
export type OrgAdmin = OfStaff & { readonly role: "org-admin" };
export type Staff = Officer | Lead | OrgAdmin;

export type System = { readonly role: "system"; readonly job: string; readonly requestId: string };

export type Actor = Visitor | Holder | Consumer | Entering | Staff | System;
export type Role = Actor["role"];

/** Every role, in the order of growing power; a new role of the union must be added here to compile. */
export const ROLES = [
  "visitor",
  "holder",
  "consumer",
  "entering",
  "officer",
  "lead",
  "org-admin",
  "system",
] as const satisfies readonly Role[];

/** The roles of people who work for an association. */
export const STAFF_ROLES = ["officer", "lead", "org-admin"] as const satisfies readonly Staff["role"][];

/** Whether the actor owns subjects: a browser with a draft, or a person who signed in. */
export function isOwner(actor: Actor): actor is Holder | Consumer {
  return actor.role === "holder" || actor.role === "consumer";
}

/** Whether the actor works for an association and has shown both factors. */
export function isStaff(actor: Actor): actor is Staff {
  return (STAFF_ROLES as readonly string[]).includes(actor.role);
}

/** Whether there is a living session behind the actor. */
export function isSignedIn(actor: Actor): actor is Consumer | Entering | Staff {
  return "session" in actor;
}

/** How the actor stands in the audit log: an opaque id, never a name. */
export function actorLabel(actor: Actor): string {
  if (actor.role === "visitor") return "visitor";
  if (actor.role === "holder") return `subject:${actor.subjects[0]}`;
  if (actor.role === "system") return `system:${actor.job}`;
  return `person:${actor.person}`;
}
