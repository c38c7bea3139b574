import { type Raw, typed } from "@/domain/attempts/steps/raw";
import { type Candidate, type Criteria, type Criterion, matches } from "@/domain/cases/criteria";

/**
 * What joining asks beyond the record: yes or no, at most eight with the four criteria that the record answers by
 * itself. `decides` is the answer that stands in the way; the others only bring a note.
 */
const JOIN_QUESTIONS = {
  own: { stops: "no" },
  /** civil-code-2020 arts. 19 and 145, decision J16: a guardian joins for whoever is younger. */
  adult: { stops: "no" },
  done: { stops: "yes" },
  /** One dispute is not tried twice. */
  sued: { stops: "yes" },
} as const satisfies Record<string, { readonly stops: "yes" | "no" }>;
export type JoinQuestion = keyof typeof JOIN_QUESTIONS;
export const JOIN_QUESTION_NAMES = Object.keys(JOIN_QUESTIONS) as readonly JoinQuestion[];

export type JoinCheck = {
  /** `open` while a question has no answer. */
  readonly verdict: "yes" | "no" | "open";
  readonly fits: ReturnType<typeof matches>;
  /** What stands in the way, in the order of the page. */
  readonly against: readonly (Criterion | JoinQuestion)[];
  readonly unanswered: readonly JoinQuestion[];
};

/** Says whether this record may join this case, and why not. `answers` as typed; anything but yes and no is none. */
export function checkJoin(criteria: Criteria, candidate: Candidate, answers: Raw): JoinCheck {
  const fits = matches(criteria, candidate);
  const given = JOIN_QUESTION_NAMES.map((name) => ({ name, answer: typed(answers, name) }));
  const unanswered = given
    .filter(({ answer }) => answer !== "yes" && answer !== "no")
    .map(({ name }) => name);
  const against = [
    ...fits.reasons.filter(({ fits }) => fits !== "yes").map(({ criterion }) => criterion),
    ...given.filter(({ name, answer }) => answer === JOIN_QUESTIONS[name].stops).map(({ name }) => name),
  ];
  const verdict = against.length > 0 ? "no" : unanswered.length > 0 ? "open" : "yes";
  return { verdict, fits, against, unanswered };
}
