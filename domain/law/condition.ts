import type { Situation } from "@/domain/law/situation";

/** A fact beside the obstacles that a provision asks for: met, unmet, or not known yet. */
export type Condition = (situation: Situation) => {
  readonly state: "met" | "unmet" | "missing";
  readonly pointers: readonly string[];
};
