import "server-only";
import { entriesWithin } from "@/db/attempts/entries";
import { answersOf, lockAttempt, saveFacts } from "@/db/attempts/write";
import { replaceMilestones } from "@/db/reminders/write";
import type { Tx } from "@/db/transaction";
import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Entry } from "@/domain/attempts/entries";
import { factsFromAnswers, type Sources } from "@/domain/attempts/facts-from-answers";
import type { AttemptStatus } from "@/domain/attempts/lifecycle";
import { promisesOf } from "@/domain/attempts/promises";
import { milestonesOf } from "@/domain/reminders/milestones";
import { deadlinesOf } from "@/domain/routes/deadlines-of-attempt";
import { miitAppealEligibility } from "@/domain/routes/miit-appeal";
import type { PlainDate } from "@/domain/time/plain-date";
import { providerOfAnswers } from "@/server/providers/provider-of-answers";

/**
 * Computes the facts again from all answers and from what happened since, and with them the dates that somebody may be
 * told of; stores both. Returns the answers.
 */
export async function refreshFacts(tx: Tx, attemptId: string, today: PlainDate) {
  const answers = await answersOf(tx, attemptId);
  const entries = await entriesWithin(tx, attemptId);
  const { facts, sources } = factsFromAnswers(answers, today, entries);
  const providerId = await providerOfAnswers(tx, answers);
  await saveFacts(tx, { attemptId, facts: facts ?? null, providerId });
  const attempt = await lockAttempt(tx, attemptId);
  if (attempt !== undefined) {
    const dates = facts === undefined ? [] : datesOf({ facts, sources, entries, today, attempt });
    await replaceMilestones(tx, attempt, dates);
  }
  return answers;
}

function datesOf(known: {
  facts: AttemptFacts;
  sources: Sources;
  entries: readonly Entry[];
  today: PlainDate;
  attempt: { status: AttemptStatus };
}) {
  const { facts, sources, entries, today, attempt } = known;
  // Whether a promise is open or due makes no difference to its date.
  const promises = promisesOf(facts, sources, entries, `${today}T00:00:00+08:00`);
  const deadlines = deadlinesOf(facts, today);
  const appealOpensOn = miitAppealEligibility(facts, today).opensOn;
  return milestonesOf({ entries, promises, deadlines, appealOpensOn, status: attempt.status }, today);
}
