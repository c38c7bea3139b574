import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Obstacle, Sector } from "@/domain/attempts/codes";
import type { PlainDate } from "@/domain/time/plain-date";
import { dayRange } from "@/domain/time/when";

/** What attempts of one case have in common. Published in versions; a member keeps the version of the joining. */
export type Criteria = {
  readonly providerId: string;
  readonly sector: Sector;
  /** Any one of them is enough. */
  readonly obstacles: readonly Obstacle[];
  readonly from: PlainDate;
  readonly to: PlainDate;
};

const CRITERIA = ["provider", "sector", "obstacles", "period"] as const;
export type Criterion = (typeof CRITERIA)[number];

/** `unknown`: the record does not say yet, and could. */
export type Fit = { readonly criterion: Criterion; readonly fits: "yes" | "no" | "unknown" };
export type Match = { readonly fits: boolean; readonly reasons: readonly Fit[] };

/** What a case looks at in a record; `providerId` is the living entry of the registry. */
export type Candidate = {
  readonly facts: Pick<AttemptFacts, "service" | "events"> | undefined;
  readonly providerId: string | null;
};

/**
 * Whether a record fits a case, with a reason for each criterion. An event counts for the period when it can have
 * happened in it; an obstacle counts only in an event that does.
 */
export function matches(criteria: Criteria, { facts, providerId }: Candidate): Match {
  if (facts === undefined) {
    return { fits: false, reasons: CRITERIA.map((criterion) => ({ criterion, fits: "unknown" })) };
  }
  const inPeriod = facts.events.filter(({ when }) => {
    const range = dayRange(when);
    return range !== undefined && range.from <= criteria.to && range.to >= criteria.from;
  });
  const met = inPeriod.some(({ obstacles }) => obstacles.some((code) => criteria.obstacles.includes(code)));
  const noneTold = facts.events.every(({ obstacles }) => obstacles.length === 0);
  const reasons: Fit[] = [
    {
      criterion: "provider",
      fits: providerId === null ? "unknown" : yesNo(providerId === criteria.providerId),
    },
    { criterion: "sector", fits: yesNo(facts.service.sector === criteria.sector) },
    { criterion: "obstacles", fits: met ? "yes" : noneTold ? "unknown" : "no" },
    { criterion: "period", fits: facts.events.length === 0 ? "unknown" : yesNo(inPeriod.length > 0) },
  ];
  return { fits: reasons.every(({ fits }) => fits === "yes"), reasons };
}

const yesNo = (holds: boolean) => (holds ? "yes" : "no");
