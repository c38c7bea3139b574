import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Route } from "@/domain/attempts/codes";
import type { Eligibility } from "@/domain/routes/eligibility";
import { standingOf } from "@/domain/routes/handled-elsewhere";
import { serviceOrder } from "@/domain/routes/service-order";
import type { PlainDate } from "@/domain/time/plain-date";

/** The one thing to do next on the way of the routes. */
export type NextStep =
  | { readonly kind: "take"; readonly route: Route }
  /** The route opens by itself on a day. */
  | { readonly kind: "wait"; readonly route: Route; readonly opensOn: PlainDate }
  /** A fact decides whether the route is open. */
  | { readonly kind: "answer"; readonly route: Route; readonly missing: readonly string[] }
  /** A body has the case: wait for it, or say what came of it. */
  | { readonly kind: "pending"; readonly route: Route; readonly because: string }
  | { readonly kind: "settled" }
  | { readonly kind: "nothing" };

/** Bodies that take a case and answer it: while one of them has it, nothing else is the next step. */
const ANSWERING: readonly Route[] = ["miit-appeal", "market-complaint", "association-mediation"];

/**
 * Walks the order of the service (FACTS c): the first stage that can be taken, opens, or waits for a fact decides. A case
 * that lies with a body comes before everything; the platform's own appeal is passed over until a measure is known.
 * `found` holds every route of the order.
 */
export function nextStep(found: readonly Eligibility[], facts: AttemptFacts): NextStep {
  const route = (name: Route) => found.find((each) => each.route === name);
  if (route("operator-complaint")?.reason === "settled") return { kind: "settled" };
  const pending = pendingCase(facts);
  if (pending) return pending;
  for (const stage of serviceOrder(facts).stages) {
    const here = stage.flatMap((name) => route(name) ?? []);
    const step = stepOf(here);
    if (step) return step;
  }
  return { kind: "nothing" };
}

function stepOf(stage: readonly Eligibility[]): NextStep | undefined {
  const open = stage.find(({ status, recommended }) => status === "open" && recommended);
  if (open) return { kind: "take", route: open.route };
  for (const { route, opensOn, status, reason, missing } of stage) {
    if (opensOn !== undefined) return { kind: "wait", route, opensOn };
    if (status === "needs" && reason !== "measure-unknown") return { kind: "answer", route, missing };
  }
  return undefined;
}

function pendingCase({ history = [] }: AttemptFacts): NextStep | undefined {
  const index = history.findIndex(
    (entry) => ANSWERING.includes(entry.route) && ["filed", "handled"].includes(standingOf(entry)),
  );
  const entry = history[index];
  return entry && { kind: "pending", route: entry.route, because: `/history/${index}` };
}
