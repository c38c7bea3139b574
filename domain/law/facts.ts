import type { ObstacleCode } from "@/domain/law/obstacle-grounds";
import type { When } from "@/domain/time/when";

/**
 * The small shape of facts that the rules read. Everything may be missing: a draft is assessed as it grows, and
 * what is missing becomes a question. `AttemptFacts` fits this shape (domain/attempts/fits-law-facts.test.ts).
 */
export type LawFacts = {
  readonly service?: { readonly sector?: string } | undefined;
  readonly currentPlan?: { readonly startedOn?: string | undefined } | undefined;
  readonly targetPlan?: { readonly name?: string } | { readonly cancel: true } | undefined;
  readonly events?: readonly LawEvent[] | undefined;
  /** Clauses and pop-ups, word for word. An empty list says: there was none. */
  readonly terms?: readonly { readonly text: string }[] | undefined;
};

export type LawEvent = {
  readonly when: When;
  readonly kind: string;
  readonly obstacles?: readonly ObstacleCode[] | undefined;
};

/** The two sectors that the Telecommunications Regulations speak to (基础电信业务). */
export const TELECOM_SECTORS: readonly string[] = ["telecom-plan", "broadband"];
