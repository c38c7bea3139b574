import "server-only";
import { contradictions } from "@/domain/attempts/contradictions";
import { assess } from "@/domain/law/assess";
import type { Finding } from "@/domain/law/finding";
import type { PlainDate } from "@/domain/time/plain-date";
import { json } from "@/server/api/json-answer";
import { fieldProblems, problem } from "@/server/api/problem";
import { type AssessmentAnswer, assessmentRequestSchema } from "@/server/api/schemas";

/** Everything that the product knows of an attempt on one day, from the engine that the pages use. Stores nothing. */
export function assessmentAnswer(body: unknown, now: PlainDate): Response {
  const read = assessmentRequestSchema.safeParse(body);
  if (!read.success) {
    const tooMany = read.error.issues.some(
      ({ code, path }) => code === "too_big" && path.join("/") === "facts/events",
    );
    return problem(tooMany ? "too-large" : "malformed", fieldProblems(read.error));
  }
  const { facts, today = now } = read.data;
  const assessment = assess(facts, today);
  const answer: AssessmentAnswer = {
    statuteBook: assessment.statuteBook,
    findings: assessment.findings.map(findingOf),
    routes: [],
    deadlines: [],
    damages: [],
    contradictions: contradictions(facts, today).map(({ code, pointers }) => ({
      code,
      pointers: [...pointers],
    })),
    missing: [...assessment.missing],
  };
  return json(answer);
}

function findingOf({ provision, rule, verdict, reason, because, missing, strength, citations }: Finding) {
  return {
    provision,
    rule,
    verdict,
    reason,
    because: [...because],
    missing: [...missing],
    strength,
    citations: [...citations],
  };
}
