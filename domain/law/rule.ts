import type { Condition } from "@/domain/law/condition";
import type { Finding, Strength } from "@/domain/law/finding";
import type { GroundOf } from "@/domain/law/obstacle-grounds";
import type { Cited } from "@/domain/law/placed-citations";
import type { Provision } from "@/domain/law/provision";
import type { Situation } from "@/domain/law/situation";

/** What a provision may ask for beside its grounds. */
export type Demands = {
  /** Only services of these sectors; asked for when it is not known. */
  readonly sectors?: readonly string[];
  readonly conditions?: readonly Condition[];
  /** The question that could still set the provision off when obstacles are on record but none of its own. */
  readonly openQuestion?: Condition;
  /** The most that it can carry in this situation, where a decision of FACTS j keeps it weaker than the ground table. */
  readonly atMost?: (situation: Situation) => Strength | undefined;
  /** Which of the places that the grounds name the facts meet, where facts and not tactics decide that. */
  readonly placesIn?: (situation: Situation) => readonly string[];
};

/** One provision as data for the scales (weigh-grounds.ts), with what can be read off its tables once. */
export type Rule = Demands &
  Pick<Provision, "versions" | "governedBy" | "telecomOnly"> & {
    readonly grounds: readonly GroundOf[];
    readonly beside: readonly Cited[];
    /** One of the grounds is a tactic of the provider, so that it waits for the tactics to be named. */
    readonly byTactic: boolean;
    /** Sectors to which one of its acts does not speak; it is never cited there (domain/law/exceptions.ts). */
    readonly excepted: ReadonlySet<string>;
  };

/** What came of the facts: a finding without what is the same for all facts, and without how much it carries. */
export type Outcome = Omit<Finding, "provision" | "rule" | "strength" | "part">;
