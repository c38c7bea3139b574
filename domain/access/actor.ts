/**
 * Who asks. Access sits at the top of the domain: it may look at every noun below, none may look at it.
 * A `visitor` has no subject yet, a `holder` holds one or more (drafts of a browser, later those of a person),
 * a `system` actor is a job. Staff and provider roles (PRODUCT section 1) join this union with their first use.
 */
export type Visitor = { readonly role: "visitor"; readonly requestId: string };

export type Holder = {
  readonly role: "holder";
  /** Subject ids (uuid), at least one; the first is where new attempts go. */
  readonly subjects: readonly [string, ...string[]];
  readonly requestId: string;
};

export type System = { readonly role: "system"; readonly job: string; readonly requestId: string };

export type Actor = Visitor | Holder | System;
export type Role = Actor["role"];

/** Every role, in the order of growing power; a new role of the union must be added here to compile. */
export const ROLES = ["visitor", "holder", "system"] as const satisfies readonly Role[];

/** How the actor stands in the audit log: an opaque id, never a name. */
export function actorLabel(actor: Actor): string {
  switch (actor.role) {
    case "visitor":
      return "visitor";
    case "holder":
      return `subject:${actor.subjects[0]}`;
    case "system":
      return `system:${actor.job}`;
  }
}
