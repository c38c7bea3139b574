import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { type Answer, typed } from "@/domain/attempts/steps/raw";
import { lean } from "@/domain/attempts/steps/reader";
import { isPlainDate } from "@/domain/time/plain-date";

type Entry = NonNullable<AttemptFacts["history"]>[number];

/**
 * Where the acceptance of a group case lies with the attempt: one item for each membership. Nobody types it; the
 * database writes it when the association accepts (`app.enter_acceptance`), and leaving adds the day of the end.
 */
export const ACCEPTANCE_STEP = "acceptance";

/** Acceptances by an association, as entries of the history that the routes read. */
export function acceptancesOf(answers: readonly Answer[]): readonly Entry[] {
  return answers
    .filter(({ step }) => step === ACCEPTANCE_STEP)
    .flatMap(({ raw }): Entry[] => {
      const [on, endedOn] = [typed(raw, "acceptedOn"), typed(raw, "endedOn")];
      if (!isPlainDate(on)) return [];
      const repliedOn = isPlainDate(endedOn) ? endedOn : undefined;
      return [lean({ route: "association-mediation", on, acceptedOn: on, repliedOn } as Entry)];
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
}
