/** The coded words of an attempt (PRODUCT sections 1 to 4). Order is the order in which people meet them. */

export const SECTORS = [
  "telecom-plan",
  "broadband",
  "video",
  "music",
  "cloud-storage",
  "office",
  "game",
  "platform-membership",
  "other",
] as const;
export type Sector = (typeof SECTORS)[number];

/** FACTS a2, T01 to T20. A long queue and a quick human for an upsell have no code: they are facts. */
export const OBSTACLES = [
  "hidden-entry",
  "repeated-dissuasion",
  "callback-deferral",
  "window-only",
  "delayed-effect",
  "bot-wall",
  "refund-refused",
  "undisclosed-term",
  "in-person-only",
  "false-loss-warning",
  "preticked-renewal",
  "new-customers-only",
  "bundle-lock",
  "system-excuse",
  "plan-delisted",
  "charged-after-cancelling",
  "excessive-data",
  "marketing-after-cancelling",
  "mid-term-change",
  "no-downgrade-clause",
] as const;
export type Obstacle = (typeof OBSTACLES)[number];

export const CHANNELS = [
  "app",
  "website",
  "mini-program",
  "hotline",
  "online-chat",
  "store",
  "email",
  "letter",
] as const;
export type Channel = (typeof CHANNELS)[number];

export const EVENT_KINDS = [
  "request",
  "obstacle",
  "promise",
  "reply",
  "complaint-to-operator",
  "charge",
  "done",
] as const;

export const REMEDIES = [
  "perform-downgrade",
  "refund-difference",
  "refund-unused",
  "stop-auto-renewal",
  "written-explanation",
  "apology",
  "compensation",
] as const;
export type Remedy = (typeof REMEDIES)[number];

export const PERIODS = ["month", "quarter", "year"] as const;
export type Period = (typeof PERIODS)[number];

/** Who pays another price for the same service: whoever is new, or another account or device at the same time. */
export const OTHER_PRICES = ["new-customers", "another-account"] as const;

/** What came of a request for a refund. */
export const REFUND_ANSWERS = ["none", "refused", "partial", "paid"] as const;

/** What came of an appeal against a measure of a platform; `machine-only`: a person was asked for and none decided. */
export const MEASURE_REVIEWS = ["not-appealed", "by-human", "machine-only"] as const;

/** FACTS b2, RT01 to RT17. */
export const ROUTES = [
  "operator-complaint",
  "miit-appeal",
  "market-complaint",
  "market-report",
  "association-mediation",
  "platform-appeal",
  "privacy-complaint",
  "peoples-mediation",
  "small-claim",
  "lawsuit",
  "internet-court",
  "fixed-group-suit",
  "open-group-suit",
  "public-interest-suit",
  "supported-suit",
  "arbitration",
  "legal-aid",
] as const;
export type Route = (typeof ROUTES)[number];
