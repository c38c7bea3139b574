/** Why staff do not verify a member; the person reads it. A score is never a reason, a person decides. */
export const REFUSAL_REASONS = ["does-not-fit", "not-shown", "duplicate", "handled-elsewhere"] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];
