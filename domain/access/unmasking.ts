import type { AttemptFacts } from "@/domain/attempts/attempt-facts";

/**
 * What staff see masked and may look at one at a time, with a fresh second factor and a reason (LOOK section 5,
 * SECURITY section 3).
 */
export const MASKED_FIELDS = ["name", "phone", "account", "address"] as const;
export type MaskedField = (typeof MASKED_FIELDS)[number];

export const UNMASKING_REASONS = ["contact", "same-person", "document", "correction"] as const;
export type UnmaskingReason = (typeof UNMASKING_REASONS)[number];

/** How long the page shows a value before it is masked again. */
export const UNMASKED_SECONDS = 60;
/** Beside the chosen reason, in the words of the member of staff. */
export const SHORTEST_NOTE = 4;
export const LONGEST_NOTE = 200;

/** The value behind one mask, as typed; undefined when the record has none. */
export function valueBehind({ consumer, service }: AttemptFacts, field: MaskedField): string | undefined {
  return field === "account" ? service.account : consumer[field];
}
