import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Route } from "@/domain/attempts/codes";
import { type Circumstances, circumstancePointer } from "@/domain/routes/circumstances";
import { type Deadline, deadlineFrom } from "@/domain/routes/deadlines";
import { isTelecom, type Row, type Venue, type Warning } from "@/domain/routes/eligibility";
import { courtFilings } from "@/domain/routes/handled-elsewhere";
import { firstRefusalDay, firstRefusalPointer } from "@/domain/routes/operator-deadlines";
import { cited } from "@/domain/routes/route-citations";
import type { RouteRule } from "@/domain/routes/route-rule";
import type { PlainDate } from "@/domain/time/plain-date";

/** What every way to a court has in common (Civil Procedure Law arts. 24, 122 to 127; Arbitration Law arts. 5 and 27). */

/** Ways to a court: one dispute goes one of them. A supported suit is the person's own suit and stands apart. */
export const SUITS: readonly Route[] = [
  "small-claim",
  "lawsuit",
  "internet-court",
  "fixed-group-suit",
  "open-group-suit",
];

/**
 * Closed where a court or an arbitrator has or had the same dispute; while nobody knows, that is the question. The article
 * that is held speaks of a case that was decided; that one still pending bars as well is our decision (P08).
 */
export const beforeACourt: Row = (facts, today) => {
  const { taken, unknown } = courtFilings(facts);
  const citations = cited(today, "court.decided");
  if (taken.length > 0)
    return { status: "closed", reason: "already-filed", because: taken, citations, decision: "P08" };
  if (unknown.length === 0) return undefined;
  const missing = unknown.map((pointer) => `${pointer}/outcome`);
  return { status: "needs", reason: "filed-elsewhere", because: unknown, missing, citations };
};

/** An arbitration agreement keeps the dispute from the court; a clause on record is asked about first. */
export const withoutArbitration: Row = (facts, today, known) => {
  const { state, because } = arbitrationOf(facts, known);
  const citations = cited(today, "court.arbitrated", "arbitration.instead");
  if (state === "agreed") return { status: "closed", reason: "arbitration-agreed", because, citations };
  if (state !== "clause") return undefined;
  const missing = [circumstancePointer("arbitrationAgreed")];
  return { status: "needs", reason: "arbitration-clause", because, missing, citations };
};

/** A suit needs a concrete claim. */
export const withAClaim: Row = ({ remedies }, today) =>
  remedies.length > 0
    ? undefined
    : {
        status: "needs",
        reason: "nothing-asked",
        missing: ["/remedies"],
        citations: cited(today, "court.claim"),
      };

/** What is known of an arbitration agreement: the person's own word first, then a clause that speaks of it. */
export function arbitrationOf(
  { terms = [] }: AttemptFacts,
  { arbitrationAgreed }: Circumstances,
): { readonly state: "agreed" | "none" | "clause"; readonly because: readonly string[] } {
  const because = terms.flatMap(({ text }, index) => (text.includes("仲裁") ? [`/terms/${index}/text`] : []));
  if (arbitrationAgreed !== undefined) return { state: arbitrationAgreed ? "agreed" : "none", because };
  return { state: because.length > 0 ? "clause" : "none", because };
}

/** Every way to a court asks for the same limitation of the same events. */
const LIMITATIONS = new WeakMap<AttemptFacts["events"], readonly Deadline[]>();

/** Three years from the first refusal; a court may not raise them by itself, so that they close nothing (L1, L5). */
function limitationOf(facts: AttemptFacts): readonly Deadline[] {
  const known = LIMITATIONS.get(facts.events);
  if (known) return known;
  const refused = firstRefusalDay(facts);
  const deadline = refused && deadlineFrom("limitation", refused.on, { startPointer: refused.pointer });
  const found = deadline ? [deadline] : [];
  LIMITATIONS.set(facts.events, found);
  return found;
}

function warningsOf(facts: AttemptFacts, today: PlainDate): readonly Warning[] {
  const [limitation] = limitationOf(facts);
  const clauses = (facts.terms ?? []).flatMap(({ text }, index) =>
    /法院|管辖/.test(text) ? [`/terms/${index}/text`] : [],
  );
  return [
    {
      code: "closes-mediation",
      because: [],
      citations: cited(
        today,
        "market.elsewhere",
        ...(isTelecom(facts) ? (["appeal.elsewhere"] as const) : []),
      ),
    },
    ...(limitation !== undefined && limitation.lastDay < today
      ? [
          {
            code: "limitation-passed",
            because: firstRefusalPointer(facts),
            citations: limitation.citations,
          } as const,
        ]
      : []),
    ...(clauses.length > 0
      ? [
          {
            code: "venue-clause",
            because: clauses,
            citations: cited(today, "court.venue-clause"),
          } as const,
        ]
      : []),
  ];
}

/** Where the defendant is or where the contract is performed; for services bought online no other place is assumed (RT10a). */
function courtVenue({ service }: AttemptFacts, today: PlainDate): Venue {
  const { address, province } = service.provider;
  return {
    kind: "court-of-the-defendant-or-of-performance",
    address,
    province,
    missing: address === undefined ? ["/service/provider/address"] : [],
    citations: cited(today, "court.venue", "court.performance"),
  };
}

/** A way to a court: its own rows come before the common ones; what surrounds them is the same for all. */
export function suit(
  route: Route,
  own: readonly Row[],
  open: Row,
  warnings?: RouteRule["warnings"],
): RouteRule {
  return {
    route,
    rows: [...own, ...(SUITS.includes(route) ? [beforeACourt] : []), withoutArbitration, withAClaim, open],
    deadlines: limitationOf,
    warnings: (facts, today, ruled, known) => [
      ...(ruled.taken ? warningsOf(facts, today) : []),
      ...(warnings?.(facts, today, ruled, known) ?? []),
    ],
    conflicts: (facts) => [
      ...(isTelecom(facts) ? (["miit-appeal"] as const) : []),
      "market-complaint",
      "association-mediation",
      ...(SUITS.includes(route) ? SUITS.filter((other) => other !== route) : []),
      "arbitration",
    ],
    venue: courtVenue,
    advised: () => true,
  };
}
