import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { ComingDate } from "@/domain/attempts/timeline";
import type { Deadline } from "@/domain/routes/deadlines";
import { deadlinesOf } from "@/domain/routes/deadlines-of-attempt";
import { miitAppealEligibility } from "@/domain/routes/miit-appeal";
import type { PlainDate } from "@/domain/time/plain-date";

/** Deadlines of a way that nobody is on yet would only fill the list. */
const SHOWN = [
  "operator-answer",
  "appeal-bar-fees",
  "appeal-bar-other",
  "appeal-acceptance",
  "appeal-answer",
  "market-acceptance",
  "market-complaint-bar",
  "limitation",
  "limitation-restarted",
];

/** The days that the timeline of a record carries besides what happened: last days, and the day on which the appeal opens. */
export function comingDatesOf(facts: AttemptFacts, today: PlainDate): readonly ComingDate[] {
  const { opensOn } = miitAppealEligibility(facts, today);
  return [
    ...deadlinesOf(facts, today)
      .filter(({ id }) => SHOWN.includes(id))
      .map(dateOf),
    ...(opensOn === undefined
      ? []
      : [{ key: "appeal-opens", code: "appeal-opens", on: opensOn, who: "you" } as const]),
  ];
}

function dateOf({ key, id, side, lastDay, rolled }: Deadline): ComingDate {
  const who = side === "user" ? "calendar" : id === "operator-answer" ? "provider" : "authority";
  return { key, code: id, on: rolled ?? lastDay, who };
}
