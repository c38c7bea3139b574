import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { ROUTES, type Route, type Sector } from "@/domain/attempts/codes";

/** In which order the routes of a service are worth taking (FACTS c): our advice, drawn from the rules, never law. */

/** One step of the order: alternatives of which one is taken. */
export type Stage = readonly Route[];

export type ServiceOrder = {
  readonly service: "telecom" | "media" | "software" | "app-store" | "platform" | "other";
  readonly stages: readonly Stage[];
  /** Open at any time beside the order; they close nothing. */
  readonly beside: readonly Route[];
  /** What stops the loss meanwhile, worded as advice. */
  readonly advice: readonly ("cancel-in-the-store" | "tell-the-payment-provider")[];
};

const MEDIATION: Stage = ["market-complaint", "association-mediation"];
const COURT: Stage = ["small-claim", "lawsuit", "arbitration"];
const ONLINE_COURT: Stage = ["small-claim", "lawsuit", "internet-court", "arbitration"];
const BESIDE: readonly Route[] = ["market-report", "privacy-complaint", "peoples-mediation"];

/** For telecom the mediation that bars the appeal stands behind it, and is never advised itself (J10). */
const STAGES = {
  telecom: [["operator-complaint"], ["miit-appeal"], MEDIATION, COURT],
  media: [["operator-complaint"], MEDIATION, ONLINE_COURT],
  software: [["operator-complaint"], MEDIATION, ONLINE_COURT],
  "app-store": [["operator-complaint"], MEDIATION, ONLINE_COURT],
  platform: [["operator-complaint"], ["platform-appeal"], MEDIATION, ONLINE_COURT],
  other: [["operator-complaint"], MEDIATION, COURT],
} as const satisfies Record<ServiceOrder["service"], readonly Stage[]>;

const SERVICE_OF: Readonly<Record<Sector, ServiceOrder["service"]>> = {
  "telecom-plan": "telecom",
  broadband: "telecom",
  video: "media",
  music: "media",
  "cloud-storage": "software",
  office: "software",
  game: "software",
  "platform-membership": "platform",
  other: "other",
};

/**
 * The order for these facts. Who sold decides before what was sold, except that telecom keeps its own way. Porting a
 * number follows the telecom order; the facts do not ask for it.
 */
export function serviceOrder(facts: AttemptFacts): ServiceOrder {
  const { sector, soldThrough } = facts.service;
  const bySector = SERVICE_OF[sector];
  const service =
    bySector === "telecom" || soldThrough === undefined || soldThrough === "own-site"
      ? bySector
      : soldThrough;
  const charged = facts.events.some(({ obstacles }) => obstacles.includes("charged-after-cancelling"));
  return {
    service,
    stages: STAGES[service],
    beside: BESIDE,
    advice: [
      ...(soldThrough === "app-store" ? (["cancel-in-the-store"] as const) : []),
      ...(charged ? (["tell-the-payment-provider"] as const) : []),
    ],
  };
}

/** Every route once: the stages, then what stands beside them, then the others as FACTS lists them. */
export function routesInOrder({ stages, beside }: ServiceOrder): readonly Route[] {
  return [...new Set([...stages.flat(), ...beside, ...ROUTES])];
}
