/** The provisions of the statute book, by row of FACTS a1. */
export const PROVISION_IDS = [
  "right-to-know",
  "free-choice",
  "fair-trade",
  "no-forced-deal",
  "true-answer",
  "no-limit-on-change",
  "no-technical-coercion",
  "complaint-mechanism",
  "telecom-free-choice",
  "telecom-forbidden-acts",
  "unnotified-term",
  "void-standard-term",
] as const;
export type ProvisionId = (typeof PROVISION_IDS)[number];
