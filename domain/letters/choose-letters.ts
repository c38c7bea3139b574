import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Route } from "@/domain/attempts/codes";
import type { EvidenceKind } from "@/domain/attempts/steps/evidence";
import type { Assessment } from "@/domain/law/finding";
import { composeLetter, letterDefinition } from "@/domain/letters/compose-letter";
import { LETTER_KINDS, type LetterKind } from "@/domain/letters/letter";
import type { LetterBar, LetterCaution } from "@/domain/letters/letter-definition";
import type { Declaration } from "@/domain/letters/letter-input";
import { assessRoutes } from "@/domain/routes/assess-routes";
import type { Eligibility } from "@/domain/routes/eligibility";
import type { PlainDate } from "@/domain/time/plain-date";

/**
 * Which letter now, which later and why not yet. `now`: the next step in the order of the service (FACTS c); `also`: can
 * be written today; `court`: papers with questions of their own, each on its own page; `later`: opens on a day or when a fact is known; `not`: not for this
 * record, with the reason.
 */
export const LETTER_GROUPS = ["now", "also", "later", "court", "not"] as const;
export type LetterGroup = (typeof LETTER_GROUPS)[number];

export type LetterChoice = {
  readonly kind: LetterKind;
  readonly group: LetterGroup;
  readonly route?: Eligibility;
  readonly bar?: LetterBar;
  readonly cautions: readonly LetterCaution[];
  readonly declares: readonly Declaration[];
  /** Facts that the letter cannot do without: pointers into AttemptFacts. */
  readonly missing: readonly string[];
};

const PARTICULARS = "/particulars/";

/** Every kind of letter with its place, in the order of the kinds. Never throws for facts that the schema accepts. */
export function chooseLetters(input: {
  readonly facts: AttemptFacts;
  readonly assessment: Assessment;
  readonly today: PlainDate;
  readonly held?: readonly EvidenceKind[];
}): readonly LetterChoice[] {
  const { facts, today } = input;
  const routes = new Map(assessRoutes(facts, today).map((route) => [route.route, route]));
  return LETTER_KINDS.map((kind) => {
    const { route: name, bar, cautions = [], declares = [], particulars } = letterDefinition(kind);
    const route = routes.get(name ?? (kind as Route));
    const barred = bar?.(facts, today);
    const composed = composeLetter(kind, { ...input, language: "zh-CN", confirmed: declares });
    const lacks = "missing" in composed ? composed.missing : [];
    return {
      kind,
      group:
        particulars === undefined
          ? groupOf(kind, barred, name === undefined && kind !== "operator-complaint" ? undefined : route)
          : "court",
      ...(route === undefined ? {} : { route }),
      ...(barred === undefined ? {} : { bar: barred }),
      cautions,
      declares,
      missing: lacks.filter((pointer) => !pointer.startsWith(PARTICULARS)),
    };
  });
}

function groupOf(kind: LetterKind, bar: LetterBar | undefined, route: Eligibility | undefined): LetterGroup {
  if (bar !== undefined) return "not";
  // A letter to the provider can be written on any day; the routes only say whether it is the next step.
  if (kind === "operator-complaint") return route?.recommended ? "now" : "also";
  if (route === undefined) return "also";
  if (route.status === "open") return route.recommended ? "now" : "also";
  return route.status === "opens-on" || route.status === "needs" ? "later" : "not";
}
