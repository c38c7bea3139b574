/** The states of an attempt (PRODUCT section 1) and who may move it. The database enforces the same table. */
export const ATTEMPT_STATUSES = ["draft", "recorded", "sent", "answered", "resolved", "withdrawn"] as const;
export type AttemptStatus = (typeof ATTEMPT_STATUSES)[number];

type Moves = { readonly [To in AttemptStatus]?: readonly ("holder" | "consumer" | "system")[] };

export const ATTEMPT_LIFECYCLE = {
  draft: { recorded: ["holder", "consumer"], withdrawn: ["holder", "consumer"] },
  // Back to draft: whoever changes a recorded answer so that the record is incomplete again.
  recorded: {
    draft: ["holder", "consumer"],
    sent: ["holder", "consumer"],
    withdrawn: ["holder", "consumer"],
  },
  sent: {
    answered: ["holder", "consumer"],
    resolved: ["holder", "consumer"],
    withdrawn: ["holder", "consumer"],
  },
  answered: {
    sent: ["holder", "consumer"],
    resolved: ["holder", "consumer"],
    withdrawn: ["holder", "consumer"],
  },
  resolved: { sent: ["holder", "consumer"] },
  withdrawn: {},
} as const satisfies Record<AttemptStatus, Moves>;

/** Whether this role may move an attempt so; staying where it is is not a move. */
export function mayMoveAttempt(from: AttemptStatus, to: AttemptStatus, role: string): boolean {
  const roles: readonly string[] | undefined = (ATTEMPT_LIFECYCLE[from] as Moves)[to];
  return roles?.includes(role) ?? false;
}
