import type { Citation } from "@/domain/law/citation";

/** How directly the words of the law meet the facts (FACTS a2, "note on strength"). */
export type Strength = "direct" | "arguable" | "supporting";

/** Why a finding says what it says. `text-not-held`: we have not read the text of those days, so we do not judge. */
export type Reason =
  | "facts-meet"
  | "fact-missing"
  | "no-such-fact"
  | "other-sector"
  | "not-in-force-yet"
  | "repealed"
  | "text-not-held";

/**
 * What a provision is for: it argues the case (`ground`), it is a right that can be exercised (`claim`), it says what
 * an authority may order (`consequence`), or it is what the provider may answer (`counterpoint`).
 */
export type Part = "ground" | "claim" | "consequence" | "counterpoint";

/** A provision applied to facts. Pointers are JSON pointers into AttemptFacts ("/events/0/obstacles/1"). */
export type Finding = {
  readonly provision: string;
  /** The row of FACTS, "R07" of a1 or "T16" of a2. */
  readonly rule: string;
  readonly part: Part;
  readonly verdict: "applies" | "does-not-apply" | "needs";
  readonly reason: Reason;
  readonly because: readonly string[];
  /** What must be known first; only with the verdict `needs`. Each has a question in the wizard. */
  readonly missing: readonly string[];
  readonly strength: Strength;
  /** Names of those places within the provision ("delay", "harassment"), for `findingSentence`. */
  readonly places: readonly string[];
  /** Only with the verdict `applies`: the places of the law whose words meet the facts. */
  readonly citations: readonly Citation[];
  /** What has to be read along with it, such as how fraud must be proved; only with the verdict `applies`. */
  readonly beside?: readonly Citation[];
};

export type Assessment = {
  /** Hash of the statute book that spoke. */
  readonly statuteBook: string;
  readonly findings: readonly Finding[];
  readonly missing: readonly string[];
};
