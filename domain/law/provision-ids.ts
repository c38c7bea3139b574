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
  "standard-term-notice",
  "marked-price-and-renewal",
  "kept-promise",
  "no-excessive-data",
  "refund-not-delayed",
  "stop-marketing",
] as const;
export type ProvisionId = (typeof PROVISION_IDS)[number];
