import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Route } from "@/domain/attempts/codes";
import type { Warning } from "@/domain/routes/eligibility";
import { cited, type RoutePlace } from "@/domain/routes/route-citations";
import type { PlainDate } from "@/domain/time/plain-date";

type Entry = NonNullable<AttemptFacts["history"]>[number];

/** Where an earlier filing stands, read from its dates (FACTS J11). */
export type Standing = "filed" | "handled" | "refused" | "ended";

/**
 * A body that refused the case without a day of acceptance never took it. An answer, or a result after acceptance, ends
 * it. A day of acceptance, or the bare word that it was accepted, means that it is being handled. Anything else was
 * filed and nobody knows yet.
 */
export function standingOf({ acceptedOn, repliedOn, outcome = "none" }: Entry): Standing {
  if (acceptedOn === undefined && outcome === "refused") return "refused";
  if (outcome === "partial" || (outcome !== "none" && (acceptedOn ?? repliedOn) !== undefined))
    return "ended";
  if (acceptedOn !== undefined) return repliedOn === undefined ? "handled" : "ended";
  return outcome === "accepted" ? "handled" : "filed";
}

/** Courts and arbitration: once they took the case it stays theirs, ended or not. */
const COURTS: readonly Route[] = [
  "small-claim",
  "lawsuit",
  "internet-court",
  "fixed-group-suit",
  "open-group-suit",
  "supported-suit",
  "arbitration",
];
/**
 * The mediation routes of FACTS b1. A report of an offence is a separate procedure, a public-interest suit blocks nobody,
 * a privacy complaint is another matter; the appeal centre counts as an administrative body (J11).
 */
const BODIES: readonly Route[] = ["association-mediation", "miit-appeal", "market-complaint"];

export type Elsewhere = {
  /** Taken by a body that excludes this route. */
  readonly handled: readonly string[];
  /** Filed, and nobody knows whether it was taken. */
  readonly filed: readonly string[];
  /** Ended at another mediation body: confirm with the body first. */
  readonly ended: readonly string[];
};

/** What the history says about other routes than `own`, as pointers. */
export function elsewhere({ history = [] }: AttemptFacts, own: Route): Elsewhere {
  const found = { handled: [] as string[], filed: [] as string[], ended: [] as string[] };
  for (const [index, entry] of history.entries()) {
    const isCourt = COURTS.includes(entry.route);
    if (entry.route === own || !(isCourt || BODIES.includes(entry.route))) continue;
    const standing = standingOf(entry);
    const pointer = `/history/${index}`;
    if (standing === "handled" || (standing === "ended" && isCourt)) found.handled.push(pointer);
    else if (standing === "filed") found.filed.push(pointer);
    else if (standing === "ended") found.ended.push(pointer);
  }
  return found;
}

/** Filings at a court or an arbitrator: taken, ended or not; and those of which nobody knows. A refused one is neither. */
export function courtFilings({ history = [] }: AttemptFacts): {
  readonly taken: readonly string[];
  readonly unknown: readonly string[];
} {
  const found = { taken: [] as string[], unknown: [] as string[] };
  for (const [index, entry] of history.entries()) {
    if (!COURTS.includes(entry.route)) continue;
    const standing = standingOf(entry);
    if (standing === "filed") found.unknown.push(`/history/${index}`);
    else if (standing !== "refused") found.taken.push(`/history/${index}`);
  }
  return found;
}

/** Earlier filings on the same route that a body took or still has before it. */
export function alreadyFiled({ history = [] }: AttemptFacts, own: Route): readonly string[] {
  return history.flatMap((entry, index) =>
    entry.route === own && standingOf(entry) !== "refused" ? [`/history/${index}`] : [],
  );
}

/** The warnings of J11: an ended case elsewhere, and people's mediation, which stands in neither list. */
export function elsewhereWarnings(
  facts: AttemptFacts,
  own: Route,
  today: PlainDate,
  place: RoutePlace,
): readonly Warning[] {
  const { ended } = elsewhere(facts, own);
  const mediated = (facts.history ?? []).flatMap(({ route }, index) =>
    route === "peoples-mediation" ? [`/history/${index}`] : [],
  );
  const citations = cited(today, place);
  const found = [
    { code: "ended-elsewhere", because: ended, citations, decision: "J11" },
    { code: "peoples-mediation", because: mediated, citations, decision: "J11" },
  ] as const;
  return found.filter(({ because }) => because.length > 0);
}
