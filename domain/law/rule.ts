import type { CitedByGrounds } from "@/domain/law/cited-grounds";
import type { Condition } from "@/domain/law/condition";
import type { Finding, Strength } from "@/domain/law/finding";
import type { GroundWithBit } from "@/domain/law/ground-set";
import type { Cited } from "@/domain/law/placed-citations";
import type { GovernedBy, Version } from "@/domain/law/provision";
import type { Situation } from "@/domain/law/situation";
import type { Timeline } from "@/domain/time/timeline";

/** One provision as data: what can set it off, and what it asks for beside (grounded.ts makes it from its table). */
export type Rule = {
  readonly grounds: readonly GroundWithBit[];
  readonly citedBy: CitedByGrounds;
  readonly beside: Cited | undefined;
  /** One of the grounds is a tactic of the provider, so that it waits for the tactics to be named. */
  readonly byTactic: boolean;
  /** Sectors to which one of its acts does not speak; it is never cited there (domain/law/exceptions.ts). */
  readonly excepted: ReadonlySet<string>;
  readonly versions: Timeline<Version>;
  readonly governedBy: GovernedBy;
  readonly telecomOnly: boolean;
  readonly sectors: readonly string[] | undefined;
  readonly conditions: readonly Condition[];
  readonly openQuestion: Condition | undefined;
  readonly atMost: ((situation: Situation) => Strength | undefined) | undefined;
  readonly placesIn: ((situation: Situation) => readonly string[]) | undefined;
};

/** What came of the facts: a finding without what is the same for all facts, and without how much it carries. */
export type Outcome = Omit<Finding, "provision" | "rule" | "strength" | "part">;
