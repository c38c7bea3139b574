import { cache } from "react";
import { lettersOf } from "@/db/letters/read";
import { promisesOf } from "@/domain/attempts/promises";
import { sentLetters, waitingState } from "@/domain/attempts/sending";
import { nextStepAfter } from "@/domain/reminders/next-step";
import { operatorAnswer } from "@/domain/routes/deadlines";
import { deadlinesOf } from "@/domain/routes/deadlines-of-attempt";
import { isTelecom } from "@/domain/routes/eligibility";
import { miitAppealEligibility } from "@/domain/routes/miit-appeal";
import { loadAttempt } from "../load-attempt";

/** An attempt with everything that came after its letters; read once per request. */
export const loadAfter = cache(async (id: string) => {
  const loaded = await loadAttempt(id);
  const { actor, attempt, facts, sources, entries, today, moment } = loaded;
  const letters = await lettersOf(actor, attempt.id);
  const telecom = facts !== undefined && isTelecom(facts);
  const sent = sentLetters(entries).map((letter) => {
    const counts = telecom && letter.route === "operator-complaint";
    const answer = counts ? operatorAnswer(letter.arrived?.on ?? letter.on) : undefined;
    return { ...letter, answer, waiting: waitingState(letter, answer?.lastDay, today) };
  });
  const promises = facts === undefined ? [] : promisesOf(facts, sources, entries, moment);
  const appeal = facts === undefined ? undefined : miitAppealEligibility(facts, today);
  const next = nextStepAfter(
    {
      status: attempt.status,
      entries,
      promises,
      letters,
      appeal: appeal?.status ?? "not-applicable",
      lastDay: sent.at(-1)?.answer?.lastDay,
    },
    today,
  );
  const deadlines = facts === undefined ? [] : deadlinesOf(facts, today);
  return { ...loaded, letters, sent, promises, appeal, next, deadlines };
});
