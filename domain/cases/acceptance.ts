import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Route } from "@/domain/attempts/codes";
import type { Citation } from "@/domain/law/citation";
import { canStillBeTaken, type Eligibility } from "@/domain/routes/eligibility";
import { alreadyFiled, elsewhere } from "@/domain/routes/handled-elsewhere";
import { marketComplaintEligibility } from "@/domain/routes/market-complaint";
import { miitAppealEligibility } from "@/domain/routes/miit-appeal";
import type { PlainDate } from "@/domain/time/plain-date";

const OWN = "association-mediation";

/** Acceptance by the association, seen from one person's record. Interest in a case is never acceptance. */
export type Acceptance = {
  /**
   * What stands in the way: another body handles the dispute or it lies there and nobody knows whether it was taken
   * (one mediation route at a time, FACTS b1), or an association has it already.
   */
  readonly against: readonly {
    readonly route: Route;
    readonly standing: "handled" | "filed" | "already";
  }[];
  /** Mediation that ended elsewhere: to be confirmed with that body, no bar. */
  readonly ended: readonly Route[];
  /** Routes that the person could still take and that acceptance closes, each with the place that says so. */
  readonly closes: readonly { readonly route: Route; readonly citations: readonly Citation[] }[];
};

/**
 * The guard of FACTS b1 for the association: the appeal centre and the market regulator refuse what a consumer
 * association has accepted. What is closed is asked of the routes themselves: a route is lost when it can be taken
 * with this history and cannot with the acceptance of `today` in it. Pure.
 */
export function acceptanceOf(facts: AttemptFacts, today: PlainDate): Acceptance {
  const history = facts.history ?? [];
  const at = (pointer: string) => history[Number(pointer.split("/")[2])]?.route;
  const routes = (pointers: readonly string[]) =>
    [...new Set(pointers.map(at))].filter((route) => route !== undefined);
  const { handled, filed, ended } = elsewhere(facts, OWN);
  const accepted: AttemptFacts = {
    ...facts,
    history: [...history, { route: OWN, on: today, acceptedOn: today }],
  };
  return {
    against: [
      ...routes(handled).map((route) => ({ route, standing: "handled" as const })),
      ...routes(filed).map((route) => ({ route, standing: "filed" as const })),
      ...routes(alreadyFiled(facts, OWN)).map((route) => ({ route, standing: "already" as const })),
    ],
    ended: routes(ended),
    closes: [miitAppealEligibility, marketComplaintEligibility].flatMap((of) =>
      lost(of, facts, accepted, today),
    ),
  };
}

function lost(
  of: (facts: AttemptFacts, today: PlainDate) => Eligibility,
  before: AttemptFacts,
  after: AttemptFacts,
  today: PlainDate,
) {
  if (!canStillBeTaken(of(before, today))) return [];
  const { route, status, citations } = of(after, today);
  return status === "closed" ? [{ route, citations }] : [];
}
