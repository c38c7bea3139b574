import { DeadlineStrip } from "@/components/routes/deadline-strip";
import { LimitationBars } from "@/components/routes/limitation-bars";
import { RouteRung } from "@/components/routes/route-rung";
import { type AttemptFacts, attemptFactsSchema } from "@/domain/attempts/attempt-facts";
import type { Route } from "@/domain/attempts/codes";
import { assessRoutes } from "@/domain/routes/assess-routes";
import { deadlinesOf } from "@/domain/routes/deadlines-of-attempt";
import { undatedOf } from "@/domain/routes/deadlines-of-filings";
import { routeProfile } from "@/domain/routes/route-profile";
import { wouldClose } from "@/domain/routes/would-close";
import { plainDate } from "@/domain/time/plain-date";

const TODAY = plainDate("2026-11-23");
const BARS: readonly string[] = ["appeal-bar-fees", "appeal-bar-other", "market-complaint-bar", "limitation"];

const factsWith = (history: readonly object[]): AttemptFacts =>
  attemptFactsSchema.parse({
    service: { sector: "telecom-plan", provider: { name: "示例通信", province: "北京市" } },
    currentPlan: { name: "59元套餐", priceFen: 5_900, period: "month" },
    targetPlan: { name: "8元套餐", priceFen: 800 },
    events: [
      { when: "2026-09-01", channel: "hotline", kind: "obstacle", obstacles: ["repeated-dissuasion"] },
    ],
    remedies: ["perform-downgrade"],
    history,
  });

const asked = { route: "operator-complaint", on: "2026-10-01" };
/** Each route once: recommended, opening, left alone, waiting for a fact, taken, closed, and not applicable. */
const STATES: readonly (readonly [route: Route, history: readonly object[]])[] = [
  ["operator-complaint", []],
  ["miit-appeal", [{ ...asked, on: "2026-11-20" }]],
  ["market-complaint", [asked]],
  ["lawsuit", [{ route: "small-claim", on: "2026-10-20" }]],
  ["association-mediation", [{ route: "association-mediation", on: "2026-10-20", acceptedOn: "2026-10-22" }]],
  ["fixed-group-suit", []],
  ["internet-court", []],
];

/** A rung of the ladder in every state, then the strip and the bars. */
export function RouteSamples() {
  const facts = factsWith([
    { ...asked, on: "2026-11-10" },
    { route: "association-mediation", on: "2026-11-12" },
  ]);
  const deadlines = deadlinesOf(facts, TODAY);
  return (
    <>
      {STATES.map(([route, history]) => (
        <Sample key={route} route={route} facts={factsWith(history)} />
      ))}
      <DeadlineStrip
        deadlines={deadlines.filter(({ id }) => !BARS.includes(id))}
        undated={undatedOf(facts, TODAY)}
        today={TODAY}
      />
      <LimitationBars bars={deadlines.filter(({ id }) => BARS.includes(id))} today={TODAY} />
    </>
  );
}

function Sample({ route, facts }: { route: Route; facts: AttemptFacts }) {
  const eligibility = assessRoutes(facts, TODAY).find((each) => each.route === route);
  if (eligibility === undefined) return null;
  const filings = (facts.history ?? []).filter((each) => each.route === route);
  return (
    <RouteRung
      rung={{
        eligibility,
        profile: routeProfile(route, TODAY),
        closes:
          eligibility.status === "open" ? wouldClose(facts, route, TODAY).map((each) => each.route) : [],
        filedOn: filings.at(-1)?.on,
        taken: filings.some(({ acceptedOn }) => acceptedOn !== undefined),
        missing: [],
        onward: undefined,
      }}
    />
  );
}
