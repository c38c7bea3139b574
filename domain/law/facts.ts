import type { ObstacleCode } from "@/domain/law/obstacle-grounds";
import type { When } from "@/domain/time/when";

/**
 * The small shape of facts that the rules read. Everything may be missing: a draft is assessed as it grows, and
 * what is missing becomes a question. `AttemptFacts` fits this shape (domain/attempts/fits-law-facts.test.ts).
 */
export type LawFacts = {
  readonly service?: { readonly sector?: string; readonly soldThrough?: string | undefined } | undefined;
  readonly currentPlan?:
    | { readonly startedOn?: string | undefined; readonly autoRenews?: boolean | undefined }
    | undefined;
  readonly targetPlan?: { readonly name?: string } | { readonly cancel: true } | undefined;
  readonly events?: readonly LawEvent[] | undefined;
  /** Clauses and pop-ups, word for word. An empty list says: there was none. */
  readonly terms?: readonly { readonly text: string }[] | undefined;
  /** The same service measured both ways; a part that was not measured is absent. */
  readonly comparison?: { readonly up?: LawDirection; readonly down?: LawDirection } | undefined;
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
