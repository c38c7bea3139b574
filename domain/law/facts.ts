import type { ObstacleCode } from "@/domain/law/obstacle-grounds";
import type { When } from "@/domain/time/when";

/**
 * The small shape of facts that the rules read. Everything may be missing: a draft is assessed as it grows, and
 * what is missing becomes a question. `AttemptFacts` fits this shape (domain/attempts/fits-law-facts.test.ts).
 */
export type LawFacts = {
  readonly service?:
    | {
        readonly sector?: string;
        readonly soldThrough?: string | undefined;
        /** The number was brought along from another operator (携号转入). */
        readonly portedIn?: boolean | undefined;
      }
    | undefined;
  readonly currentPlan?: LawPlan | undefined;
  readonly targetPlan?: { readonly name?: string } | { readonly cancel: true } | undefined;
  readonly events?: readonly LawEvent[] | undefined;
  /** Clauses and pop-ups, word for word. An empty list says: there was none. */
  readonly terms?: readonly LawTerm[] | undefined;
  /** The same service measured both ways; a part that was not measured is absent. */
  readonly comparison?: { readonly up?: LawDirection; readonly down?: LawDirection } | undefined;
  /** What others pay for the same service. */
  readonly otherPrice?: LawOtherPrice | undefined;
  readonly refund?: LawRefund | undefined;
  /** A change of the platform's rules during the membership. */
  readonly ruleChange?:
    | { readonly on?: string | undefined; readonly accepted?: boolean | undefined }
    | undefined;
  /** A measure against the consumer that the platform rests on its rules. */
  readonly platformMeasure?:
    | { readonly on?: string | undefined; readonly review?: string | undefined }
    | undefined;
};

export type LawPlan = {
  readonly startedOn?: string | undefined;
  readonly autoRenews?: boolean | undefined;
  readonly contractEndsOn?: string | undefined;
  /** No term was agreed: it runs on from month to month. */
  readonly openEnded?: boolean | undefined;
  readonly prepaidFen?: number | undefined;
  readonly paidFrom?: string | undefined;
  readonly paidTo?: string | undefined;
};

export type LawTerm = {
  readonly text: string;
  readonly shownOn?: string | undefined;
  /** What shows that these words are not true. */
  readonly falsehood?:
    | {
        readonly shownBy: string;
        readonly reliedOn?: boolean | undefined;
        readonly aboutPrice?: boolean | undefined;
      }
    | undefined;
};

export type LawOtherPrice = {
  readonly priceFen: number;
  /** `new-customers` or `another-account`. */
  readonly whose: string;
  readonly sameTerms?: boolean | undefined;
  /** The consumer was told beforehand that others pay another price. */
  readonly told?: boolean | undefined;
  readonly seenOn?: string | undefined;
};

export type LawRefund = {
  readonly askedOn?: string | undefined;
  /** The day by which it was agreed to be paid. */
  readonly dueOn?: string | undefined;
  /** `none`, `refused`, `partial` or `paid`. */
  readonly answer?: string | undefined;
  /** The contract says how a refund is reckoned. */
  readonly hasTerms?: boolean | undefined;
};

export type LawDirection = {
  readonly steps?: number | undefined;
  readonly humanAfterMinutes?: number | undefined;
  readonly effectiveOn?: string | undefined;
};

export type LawEvent = {
  readonly when: When;
  readonly kind: string;
  readonly obstacles?: readonly ObstacleCode[] | undefined;
};

/** The two sectors that the Telecommunications Regulations speak to (基础电信业务). */
export const TELECOM_SECTORS: readonly string[] = ["telecom-plan", "broadband"];

/** Sectors whose service is sold and given online by its nature. */
export const ONLINE_SECTORS: readonly string[] = [
  "video",
  "music",
  "cloud-storage",
  "office",
  "game",
  "platform-membership",
];
