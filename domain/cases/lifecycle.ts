/**
 * Here live group cases: who fits, what joining asks, the states of a case and of its members. The database enforces
 * the same two tables (migration `cases`).
 */
export const CASE_STATUSES = [
  "draft",
  "open",
  "accepted",
  "filing",
  "filed",
  "registering",
  "decided",
  "settled",
  "closed",
] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

export const MEMBER_STATUSES = [
  "interested",
  "joined",
  "verified",
  "accepted",
  "mandated",
  "filed",
  "settled",
  "paid",
  "left",
  "refused",
] as const;
export type MemberStatus = (typeof MEMBER_STATUSES)[number];

type Mover = "consumer" | "officer" | "lead";
type Moves<Status extends string> = { readonly [To in Status]?: readonly Mover[] };

const STAFF = ["officer", "lead"] as const;

export const CASE_LIFECYCLE = {
  draft: { open: STAFF, closed: STAFF },
  // Acceptance by the association is a step of its own: from there on other mediation routes are barred (FACTS b1).
  open: { accepted: ["lead"], closed: STAFF },
  accepted: { filing: ["lead"], closed: ["lead"] },
  filing: { accepted: ["lead"], filed: ["lead"] },
  filed: { registering: ["lead"], decided: ["lead"], settled: ["lead"] },
  registering: { decided: ["lead"], settled: ["lead"] },
  decided: { settled: ["lead"], closed: ["lead"] },
  settled: { closed: ["lead"] },
  closed: {},
} as const satisfies Record<CaseStatus, Moves<CaseStatus>>;

/**
 * A new member is `interested` (counted, the association sees a number) or `joined` (the record was passed to the
 * association with a consent of its own). Before filing everybody may leave; afterwards the law of procedure decides.
 */
export const MEMBER_LIFECYCLE = {
  interested: { joined: ["consumer"], left: ["consumer"] },
  joined: { interested: ["consumer"], verified: STAFF, refused: STAFF, left: ["consumer"] },
  verified: { joined: STAFF, accepted: ["lead"], refused: STAFF, left: ["consumer"] },
  accepted: { mandated: ["consumer"], left: ["consumer"] },
  mandated: { filed: ["lead"], left: ["consumer"] },
  filed: { settled: ["consumer"] },
  settled: { paid: ["lead"] },
  paid: {},
  left: { interested: ["consumer"], joined: ["consumer"] },
  refused: {},
} as const satisfies Record<MemberStatus, Moves<MemberStatus>>;

/** How a member may begin, and at whose hand. */
export const MEMBER_BEGINS = ["interested", "joined"] as const satisfies readonly MemberStatus[];

/** Whether this role may move a case so. */
export function mayMoveCase(from: CaseStatus, to: CaseStatus, role: string): boolean {
  const roles: readonly string[] | undefined = (CASE_LIFECYCLE[from] as Moves<CaseStatus>)[to];
  return roles?.includes(role) ?? false;
}

/** Whether this role may move a member so. */
export function mayMoveMember(from: MemberStatus, to: MemberStatus, role: string): boolean {
  const roles: readonly string[] | undefined = (MEMBER_LIFECYCLE[from] as Moves<MemberStatus>)[to];
  return roles?.includes(role) ?? false;
}

/** Members that the number of registered people counts. */
export const isRegistered = (status: MemberStatus): boolean => status !== "left" && status !== "refused";

/** Members whom staff have verified, whatever came after. */
export const isVerified = (status: MemberStatus): boolean =>
  isRegistered(status) && status !== "interested" && status !== "joined";
