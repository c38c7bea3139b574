import type { Strength } from "@/domain/law/finding";
import type { ProvisionId } from "@/domain/law/provision-ids";
import type { SignalCode } from "@/domain/law/signals";

/**
 * The backbone: which tactic meets which provision (FACTS a2, all rows `D`: they select which verified articles are
 * cited and support an opinion, they never stand as law). A provision that is not in the statute book yet has no row here.
 */

/** Where a row comes from: the table a2, the decision J15 on telecom, or our own reading of the article's words. */
export type Basis = "a2" | "J15" | "words";

export type Ground = {
  readonly provision: ProvisionId;
  readonly strength: Strength;
  readonly basis: Basis;
  /** Which of the provision's places is met; all of them when absent. */
  readonly place?: string;
  /** The strength when this tactic is the only one on record (T02: persuasion alone is lawful). */
  readonly alone?: Strength;
  /** Counts only once it was met on two different days (T14: "needs repetition over days"). */
  readonly onSeveralDays?: true;
  /** Counts only beside a standard term on record, because the article speaks of one. */
  readonly withTerms?: true;
};

export type Tactic = { readonly tactic: string; readonly grounds: readonly Ground[] };

/** The option to cancel or change during the term (R15), with the article that says whom the measures bind. */
const renewalOption = (strength: Strength) =>
  [
    { provision: "auto-renewal-cancel-or-change", strength, basis: "a2", place: "scope" },
    { provision: "auto-renewal-cancel-or-change", strength, basis: "a2", place: "option" },
  ] as const satisfies readonly Ground[];

export const OBSTACLE_GROUNDS = {
  "hidden-entry": {
    tactic: "T01",
    grounds: [
      { provision: "right-to-know", strength: "supporting", basis: "words" },
      {
        provision: "standard-term-notice",
        strength: "supporting",
        basis: "a2",
        place: "coercion",
        withTerms: true,
      },
      { provision: "no-technical-coercion", strength: "arguable", basis: "a2", place: "coercion" },
      { provision: "telecom-free-choice", strength: "arguable", basis: "J15", place: "choice" },
      { provision: "telecom-forbidden-acts", strength: "arguable", basis: "a2", place: "whole" },
      ...renewalOption("direct"),
      { provision: "telecom-regulator-remedy", strength: "supporting", basis: "words" },
    ],
  },
  "repeated-dissuasion": {
    tactic: "T02",
    grounds: [
      { provision: "free-choice", strength: "arguable", basis: "a2", alone: "supporting" },
      { provision: "fair-trade", strength: "arguable", basis: "a2", alone: "supporting" },
      {
        provision: "telecom-forbidden-acts",
        strength: "arguable",
        basis: "a2",
        place: "harassment",
        alone: "supporting",
      },
      {
        provision: "telecom-free-choice",
        strength: "arguable",
        basis: "J15",
        place: "choice",
        alone: "supporting",
      },
      { provision: "telecom-regulator-remedy", strength: "supporting", basis: "words" },
    ],
  },
  "callback-deferral": {
    tactic: "T03",
    grounds: [
      { provision: "telecom-forbidden-acts", strength: "arguable", basis: "a2", place: "delay" },
      { provision: "complaint-mechanism", strength: "arguable", basis: "a2" },
      { provision: "telecom-free-choice", strength: "supporting", basis: "J15", place: "choice" },
      { provision: "telecom-regulator-remedy", strength: "supporting", basis: "words" },
    ],
  },
  "window-only": {
    tactic: "T04",
    grounds: [
      { provision: "no-limit-on-change", strength: "arguable", basis: "a2" },
      { provision: "telecom-free-choice", strength: "arguable", basis: "J15", place: "choice" },
      ...renewalOption("direct"),
      { provision: "online-standard-terms", strength: "arguable", basis: "a2", place: "change" },
      { provision: "forbidden-contract-terms", strength: "arguable", basis: "a2", place: "change" },
      { provision: "void-standard-term", strength: "arguable", basis: "words", withTerms: true },
    ],
  },
  "delayed-effect": {
    tactic: "T05",
    grounds: [
      { provision: "fair-trade", strength: "supporting", basis: "a2" },
      { provision: "no-forced-deal", strength: "supporting", basis: "a2" },
      { provision: "void-standard-term", strength: "supporting", basis: "a2" },
      { provision: "marked-price-and-renewal", strength: "supporting", basis: "a2", place: "marking" },
    ],
  },
  "bot-wall": {
    tactic: "T06",
    grounds: [
      { provision: "complaint-mechanism", strength: "arguable", basis: "a2" },
      { provision: "true-answer", strength: "supporting", basis: "a2", place: "answer" },
      { provision: "ecommerce-complaint-channel", strength: "arguable", basis: "a2" },
      { provision: "human-review", strength: "supporting", basis: "a2" },
    ],
  },
  "refund-refused": {
    tactic: "T07",
    grounds: [
      { provision: "refund-not-delayed", strength: "arguable", basis: "a2" },
      { provision: "refund-fifteen-days", strength: "arguable", basis: "a2" },
      { provision: "refund-in-consumers-favour", strength: "arguable", basis: "a2" },
      { provision: "prepaid-performance", strength: "supporting", basis: "a2", place: "refund" },
      { provision: "leave-on-rule-change", strength: "direct", basis: "a2", place: "refund" },
    ],
  },
  "undisclosed-term": {
    tactic: "T08",
    grounds: [
      { provision: "unnotified-term", strength: "direct", basis: "a2" },
      { provision: "standard-term-notice", strength: "direct", basis: "a2", place: "notice" },
      { provision: "right-to-know", strength: "arguable", basis: "words" },
      { provision: "conspicuous-terms", strength: "direct", basis: "a2" },
      { provision: "notice-burden-of-proof", strength: "supporting", basis: "a2" },
      { provision: "forbidden-contract-terms", strength: "supporting", basis: "a2", place: "penalty" },
      { provision: "penalty-reduction", strength: "supporting", basis: "a2" },
      { provision: "platform-rules-limits", strength: "supporting", basis: "words", place: "penalty" },
    ],
  },
  "in-person-only": {
    tactic: "T09",
    grounds: [
      { provision: "telecom-forbidden-acts", strength: "arguable", basis: "a2", place: "delay" },
      { provision: "telecom-forbidden-acts", strength: "arguable", basis: "a2", place: "harassment" },
      { provision: "no-forced-deal", strength: "arguable", basis: "a2" },
      ...renewalOption("arguable"),
      { provision: "telecom-regulator-remedy", strength: "supporting", basis: "words" },
    ],
  },
  "false-loss-warning": {
    tactic: "T10",
    grounds: [
      { provision: "true-answer", strength: "arguable", basis: "a2", place: "misleading" },
      { provision: "price-fraud", strength: "arguable", basis: "a2" },
      { provision: "fraud", strength: "arguable", basis: "a2" },
    ],
  },
  "preticked-renewal": {
    tactic: "T11",
    grounds: [
      { provision: "marked-price-and-renewal", strength: "direct", basis: "a2", place: "renewal" },
      { provision: "auto-renewal-cancel-or-change", strength: "direct", basis: "a2", place: "scope" },
      { provision: "auto-renewal-cancel-or-change", strength: "direct", basis: "a2", place: "notice" },
      { provision: "no-preticked-tie-in", strength: "arguable", basis: "a2" },
    ],
  },
  "new-customers-only": {
    tactic: "T12",
    grounds: [
      { provision: "telecom-free-choice", strength: "arguable", basis: "a2", place: "choice" },
      { provision: "telecom-free-choice", strength: "supporting", basis: "a2", place: "tariffs" },
      { provision: "no-unequal-price", strength: "arguable", basis: "a2" },
      { provision: "ported-in-equal-rights", strength: "arguable", basis: "a2" },
    ],
  },
  "bundle-lock": {
    tactic: "T13",
    grounds: [
      { provision: "no-technical-coercion", strength: "arguable", basis: "a2", place: "bundle" },
      { provision: "telecom-forbidden-acts", strength: "arguable", basis: "a2", place: "designation" },
      { provision: "forbidden-contract-terms", strength: "arguable", basis: "a2", place: "choice" },
      { provision: "telecom-regulator-remedy", strength: "supporting", basis: "words" },
      { provision: "platform-rules-limits", strength: "arguable", basis: "words", place: "choice" },
    ],
  },
  "system-excuse": {
    tactic: "T14",
    grounds: [
      {
        provision: "telecom-forbidden-acts",
        strength: "arguable",
        basis: "a2",
        place: "delay",
        onSeveralDays: true,
      },
      { provision: "complaint-mechanism", strength: "arguable", basis: "a2", onSeveralDays: true },
      { provision: "telecom-regulator-remedy", strength: "supporting", basis: "words", onSeveralDays: true },
    ],
  },
  "plan-delisted": {
    tactic: "T15",
    grounds: [
      { provision: "telecom-free-choice", strength: "arguable", basis: "a2", place: "choice" },
      { provision: "telecom-free-choice", strength: "supporting", basis: "a2", place: "tariffs" },
      { provision: "right-to-know", strength: "supporting", basis: "words" },
    ],
  },
  "charged-after-cancelling": {
    tactic: "T16",
    grounds: [
      ...renewalOption("direct"),
      { provision: "unjust-enrichment", strength: "direct", basis: "a2" },
    ],
  },
  "excessive-data": {
    tactic: "T17",
    grounds: [
      { provision: "no-excessive-data", strength: "arguable", basis: "a2" },
      { provision: "needless-data-refusal", strength: "arguable", basis: "a2" },
    ],
  },
  "marketing-after-cancelling": {
    tactic: "T18",
    grounds: [
      { provision: "stop-marketing", strength: "direct", basis: "a2" },
      { provision: "unwanted-messages", strength: "direct", basis: "a2" },
    ],
  },
  "mid-term-change": {
    tactic: "T19",
    grounds: [
      { provision: "kept-promise", strength: "arguable", basis: "a2" },
      { provision: "member-benefits-kept", strength: "direct", basis: "a2" },
      { provision: "prepaid-performance", strength: "arguable", basis: "a2", place: "quality" },
      { provision: "leave-on-rule-change", strength: "direct", basis: "a2", place: "leave" },
    ],
  },
  "no-downgrade-clause": {
    tactic: "T20",
    grounds: [
      { provision: "no-limit-on-change", strength: "direct", basis: "a2" },
      { provision: "void-standard-term", strength: "direct", basis: "a2" },
      { provision: "online-standard-terms", strength: "direct", basis: "a2", place: "change" },
      { provision: "forbidden-contract-terms", strength: "direct", basis: "a2", place: "change" },
      { provision: "standard-term-notice", strength: "arguable", basis: "words", place: "unfair" },
      { provision: "standard-term-notice", strength: "arguable", basis: "words", place: "void" },
      { provision: "platform-rules-limits", strength: "arguable", basis: "words", place: "choice" },
    ],
  },
} as const satisfies Record<string, Tactic>;

export type ObstacleCode = keyof typeof OBSTACLE_GROUNDS;

/** The same table for facts beside the tactics (domain/law/signals.ts). */
export const SIGNAL_GROUNDS = {
  "on-record": [
    { provision: "telecom-itemised-bill", strength: "direct", basis: "words" },
    { provision: "copy-of-records", strength: "direct", basis: "words" },
    { provision: "ecommerce-records", strength: "direct", basis: "words" },
  ],
  "open-ended-contract": [{ provision: "open-ended-termination", strength: "direct", basis: "words" }],
  "contract-term-over": [{ provision: "open-ended-termination", strength: "arguable", basis: "words" }],
  "wants-another-plan": [{ provision: "change-needs-agreement", strength: "supporting", basis: "words" }],
  "lower-price-elsewhere": [
    { provision: "no-unequal-price", strength: "arguable", basis: "words" },
    { provision: "no-algorithmic-discrimination", strength: "arguable", basis: "words" },
  ],
  "shown-false": [
    { provision: "price-fraud", strength: "arguable", basis: "words" },
    { provision: "fraud", strength: "arguable", basis: "words" },
  ],
  "sole-interpretation": [
    { provision: "online-standard-terms", strength: "direct", basis: "words", place: "interpretation" },
    { provision: "forbidden-contract-terms", strength: "direct", basis: "words", place: "interpretation" },
  ],
  "rules-changed": [{ provision: "leave-on-rule-change", strength: "direct", basis: "words" }],
  "platform-measure": [{ provision: "human-review", strength: "direct", basis: "words" }],
} as const satisfies Record<SignalCode, readonly Ground[]>;

export type GroundOf = Ground & { readonly obstacle: ObstacleCode | SignalCode };

/** True for one of the twenty tactics, false for a signal. */
export const isTactic = (code: ObstacleCode | SignalCode): code is ObstacleCode => code in OBSTACLE_GROUNDS;

/** The table read from the other side: what can set a provision off, in the order of the tactics. */
export function groundsOf(provision: ProvisionId): readonly GroundOf[] {
  return BY_PROVISION.get(provision) ?? [];
}

const BY_PROVISION = invert();

function invert(): ReadonlyMap<ProvisionId, readonly GroundOf[]> {
  const found = new Map<ProvisionId, GroundOf[]>();
  for (const [obstacle, { grounds }] of Object.entries(OBSTACLE_GROUNDS) as [ObstacleCode, Tactic][]) {
    for (const ground of grounds) {
      const list = found.get(ground.provision) ?? [];
      list.push({ ...ground, obstacle });
      found.set(ground.provision, list);
    }
  }
  for (const [obstacle, grounds] of Object.entries(SIGNAL_GROUNDS) as [SignalCode, readonly Ground[]][]) {
    for (const ground of grounds)
      found.set(ground.provision, [...(found.get(ground.provision) ?? []), { ...ground, obstacle }]);
  }
  return found;
}
