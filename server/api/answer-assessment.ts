import "server-only";
import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Remedy } from "@/domain/attempts/codes";
import { contradictions } from "@/domain/attempts/contradictions";
import { assessDamages } from "@/domain/damages/assess-damages";
import { courtFee } from "@/domain/damages/court-fee";
import { totalOf } from "@/domain/damages/damage-head";
import { assess } from "@/domain/law/assess";
import type { Finding } from "@/domain/law/finding";
import type { Fen } from "@/domain/money/fen";
import { assessRoutes } from "@/domain/routes/assess-routes";
import type { Deadline } from "@/domain/routes/deadlines";
import { deadlinesOf } from "@/domain/routes/deadlines-of-attempt";
import type { Eligibility } from "@/domain/routes/eligibility";
import { publicStatus } from "@/domain/routes/public-status";
import type { PlainDate } from "@/domain/time/plain-date";
import { type JsonAnswer, written } from "@/server/api/json-answer";
import { fieldProblems, problemAnswer } from "@/server/api/problem";
import { parsedBody } from "@/server/api/read-body";
import { type AssessmentAnswer, assessmentRequestSchema } from "@/server/api/schemas";

/**
 * Everything that the product knows of an attempt on one day, from the engine that the pages use. `body` as it came: JSON in
 * UTF-8. Stores nothing and throws nothing for what the sender wrote.
 */
export function assessmentAnswer(body: Uint8Array, now: PlainDate): JsonAnswer {
  const parsed = parsedBody(body);
  if ("broken" in parsed) return parsed.broken;
  const read = assessmentRequestSchema.safeParse(parsed.json);
  if (!read.success) {
    const tooMany = read.error.issues.some(
      ({ code, path }) => code === "too_big" && path.join("/") === "facts/events",
    );
    return problemAnswer(tooMany ? "too-large" : "malformed", fieldProblems(read.error));
  }
  const { facts, circumstances = {}, today = now } = read.data;
  const assessment = assess(facts, today);
  const damages = assessDamages(facts, assessment, today);
  const totalFen = totalOf(damages);
  const answer: Readonlier<AssessmentAnswer> = {
    statuteBook: assessment.statuteBook,
    findings: assessment.findings.map(findingOf),
    routes: assessRoutes(facts, today, circumstances).map(routeOf),
    deadlines: deadlinesOf(facts, today).map(deadlineOf),
    damages,
    totalFen,
    courtFees: (["ordinary", "simple"] as const).map((procedure) => feeOf(facts, totalFen, procedure, today)),
    contradictions: contradictions(facts, today),
    missing: [...new Set([...assessment.missing, ...damages.flatMap(({ missing }) => missing)])],
  };
  return written(JSON.stringify(answer));
}

/** What the engine answers is read-only throughout; the published shape does not say so. */
type Readonlier<Value> = Value extends object
  ? { readonly [Key in keyof Value]: Readonlier<Value[Key]> }
  : Value;

function findingOf(finding: Finding) {
  return {
    provision: finding.provision,
    rule: finding.rule,
    part: finding.part,
    verdict: finding.verdict,
    reason: finding.reason,
    because: finding.because,
    missing: finding.missing,
    strength: finding.strength,
    citations: finding.citations,
    beside: finding.beside,
  };
}

/** A route that waits for a fact reads `closed` here, with its reason and what is missing (docs/adr/0013). */
function routeOf(route: Eligibility) {
  return {
    route: route.route,
    status: publicStatus(route),
    reason: route.reason,
    opensOn: route.opensOn,
    closesOn: route.closesOn,
    because: route.because,
    missing: route.missing,
    conflicts: route.conflicts,
    recommended: route.recommended,
    warnings: route.warnings,
    venue: route.venue,
    decision: route.decision,
    citations: route.citations,
  };
}

function deadlineOf(deadline: Deadline) {
  const { extension } = deadline;
  return {
    id: deadline.id,
    key: deadline.key,
    route: deadline.route,
    side: deadline.side,
    actBy: deadline.lastDay,
    rolled: deadline.rolled,
    sum: {
      unit: deadline.sum.unit,
      count: deadline.sum.count,
      start: deadline.start,
      startPointer: deadline.startPointer,
      regime: deadline.regime,
      skipped: deadline.skipped,
    },
    extension: extension && { sum: extension.sum, actBy: extension.lastDay, rolled: extension.rolled },
    metBy: deadline.metBy,
    interruptions: deadline.interruptions,
    calendar: deadline.calendar,
    decision: deadline.decision,
    citations: deadline.citations,
  };
}

/** What the court would charge for the total, with the wishes that are no money as one claim beside it. */
function feeOf(facts: AttemptFacts, totalFen: Fen, procedure: "ordinary" | "simple", today: PlainDate) {
  const otherClaims = facts.remedies.filter((remedy) => !MONEY.includes(remedy)).length;
  const { full, due, notes, citations } = courtFee(
    { propertyFen: [totalFen], otherClaims, procedure },
    today,
  );
  return { procedure, full, due, notes, citations };
}

const MONEY: readonly Remedy[] = ["refund-difference", "refund-unused", "compensation"];
