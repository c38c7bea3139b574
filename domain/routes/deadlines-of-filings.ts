import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Route } from "@/domain/attempts/codes";
import type { Citation } from "@/domain/law/citation";
import {
  type DeadlineDecision,
  type DeadlineId,
  type DeadlinePlace,
  deadlineCitations,
  deadlineRule,
  firstText,
} from "@/domain/routes/deadline-rules";
import { type Deadline, deadlineFrom } from "@/domain/routes/deadlines";
import { standingOf } from "@/domain/routes/handled-elsewhere";
import type { PlainDate } from "@/domain/time/plain-date";
import type { Sum } from "@/domain/time/working-days";

type Filing = NonNullable<AttemptFacts["history"]>[number];
type Day = "on" | "arrivedOn" | "acceptedOn" | "repliedOn";

/** A period that starts with a day of a filing, and the day that ends the waiting. */
type Period = {
  readonly id: DeadlineId;
  /** The first of these that is known is the start. */
  readonly from: readonly Day[];
  readonly until?: Day;
  readonly onlyIf?: (filing: Filing) => boolean;
};

const COURT_FILING: Period = { id: "court-filing", from: ["arrivedOn", "on"], until: "acceptedOn" };
const SUIT: readonly Period[] = [
  COURT_FILING,
  { id: "trial-simple", from: ["acceptedOn"], until: "repliedOn" },
  { id: "trial-ordinary", from: ["acceptedOn"], until: "repliedOn" },
];
/** Where many people stand on one side the simple procedure is barred (interpretation art. 257 item 3). */
const GROUP_SUIT: readonly Period[] = [
  COURT_FILING,
  { id: "trial-ordinary", from: ["acceptedOn"], until: "repliedOn" },
];

const PERIODS: Partial<Record<Route, readonly Period[]>> = {
  "miit-appeal": [
    { id: "appeal-acceptance", from: ["arrivedOn", "on"], until: "acceptedOn" },
    { id: "appeal-answer", from: ["arrivedOn", "on"], until: "repliedOn" },
    { id: "appeal-answer-full-materials", from: ["acceptedOn"], until: "repliedOn" },
  ],
  "market-complaint": [
    { id: "market-acceptance", from: ["arrivedOn", "on"], until: "acceptedOn" },
    { id: "market-mediation", from: ["acceptedOn"], until: "repliedOn" },
  ],
  "market-report": [
    { id: "report-check", from: ["arrivedOn", "on"], until: "acceptedOn" },
    { id: "report-decision", from: ["acceptedOn"], until: "repliedOn" },
  ],
  "peoples-mediation": [
    {
      id: "judicial-confirmation",
      from: ["repliedOn"],
      onlyIf: ({ outcome }) => outcome === "accepted" || outcome === "partial",
    },
  ],
  "small-claim": [COURT_FILING, { id: "trial-small", from: ["acceptedOn"], until: "repliedOn" }],
  lawsuit: SUIT,
  "internet-court": SUIT,
  "supported-suit": SUIT,
  "fixed-group-suit": GROUP_SUIT,
  "open-group-suit": GROUP_SUIT,
  "public-interest-suit": GROUP_SUIT,
  arbitration: [{ id: "arbitration-acceptance", from: ["arrivedOn", "on"], until: "acceptedOn" }],
};

/** What others must do after each filing, in the order of the history (FACTS b2; J14 gives the appeal two readings). */
export function filingDeadlines({ history = [] }: AttemptFacts): readonly Deadline[] {
  return history.flatMap((filing, index) =>
    (PERIODS[filing.route] ?? []).flatMap(({ id, from, until, onlyIf }) => {
      const day = from.find((name) => filing[name] !== undefined);
      const start = day && filing[day];
      if (!start || lodgedBeforeTheText(filing) || (onlyIf && !onlyIf(filing))) return [];
      const metBy = waitingEndedBy(filing, index, until);
      const startPointer = `/history/${index}/${day}`;
      const deadline = deadlineFrom(id, start, { startPointer, index, metBy, route: filing.route });
      return deadline ? [deadline] : [];
    }),
  );
}

/** The day that was waited for, an answer before it, or the word of the person that the filing was taken, refused or over. */
function waitingEndedBy(filing: Filing, index: number, until: Day | undefined): string | undefined {
  if (until === undefined) return undefined;
  const pointer = `/history/${index}`;
  if (filing[until] !== undefined) return `${pointer}/${until}`;
  const forAcceptance = until === "acceptedOn";
  if (forAcceptance && filing.repliedOn !== undefined) return `${pointer}/repliedOn`;
  const standing = standingOf(filing);
  const over = standing === "refused" || standing === "ended" || (forAcceptance && standing === "handled");
  return over ? `${pointer}/outcome` : undefined;
}

/** The complaint measures of 2026 have no transitional article and the older text is not held (FACTS J12). */
function lodgedBeforeTheText({ route, on }: Filing): boolean {
  return route === "market-complaint" && deadlineCitations(on, ["market.from"]).length === 0;
}

/** A period that has no date, said aloud with its reason, so that nobody waits for a day that the law does not name. */
export type Undated = {
  readonly key: string;
  readonly id: DeadlineId | "association-handling" | "platform-review" | "lodged-before-the-measures";
  readonly route: Route;
  readonly reason: /** The text of those days is not held: nothing is computed (J12). Ask the body in writing. */
    | "text-not-held"
    /** The text says "promptly" and no number of days. */
    | "no-day-limit"
    /** It counts from a notice or decision that is not on record yet; `sum` says how long. */
    | "starts-with-a-notice"
    /** The court sets it within the bound. */
    | "set-by-the-court";
  readonly sum?: Sum;
  readonly bound?: "at-least" | "at-most" | "usually-at-most";
  readonly side: "user" | "authority";
  readonly because: readonly string[];
  readonly decision?: DeadlineDecision;
  readonly citations: readonly Citation[];
};

/** What each filing brings that cannot be dated yet (FACTS b2, L10 to L12, d1). The text of `today` governs. */
export function undatedOf({ history = [] }: AttemptFacts, today: PlainDate): readonly Undated[] {
  return history.flatMap((filing, index) => undatedOfFiling(filing, index, today));
}

function undatedOfFiling(filing: Filing, index: number, today: PlainDate): readonly Undated[] {
  const { route } = filing;
  const common = { route, because: [`/history/${index}`] };
  if (lodgedBeforeTheText(filing))
    return [
      {
        ...common,
        key: `lodged-before-the-measures-${index}`,
        id: "lodged-before-the-measures",
        reason: "text-not-held",
        side: "authority",
        because: [`/history/${index}/on`],
        decision: "J12",
        citations: firstText("market.from"),
      },
    ];
  const prompt = PROMPT[route];
  if (prompt)
    return [
      {
        ...common,
        key: `${prompt.id}-${index}`,
        id: prompt.id,
        reason: "no-day-limit",
        side: "authority",
        citations: deadlineCitations(today, [prompt.place]),
      },
    ];
  return (LATER[route] ?? []).map(({ id, reason, bound }) => {
    const { sum, side, places } = deadlineRule(id);
    return {
      ...common,
      key: `${id}-${index}`,
      id,
      reason,
      ...(bound === undefined ? {} : { bound }),
      sum,
      side,
      citations: deadlineCitations(today, places),
    };
  });
}

const PROMPT: Partial<
  Record<Route, { readonly id: "association-handling" | "platform-review"; readonly place: DeadlinePlace }>
> = {
  "association-mediation": { id: "association-handling", place: "association.prompt" },
  "platform-appeal": { id: "platform-review", place: "platform.prompt" },
};

type Later = { readonly id: DeadlineId } & Pick<Undated, "reason" | "bound">;

const FEE: Later = { id: "court-fee-payment", reason: "starts-with-a-notice" };
const DEFENCE: Later = { id: "defence", reason: "starts-with-a-notice" };
const EVIDENCE_ORDINARY: Later = { id: "evidence-ordinary", reason: "set-by-the-court", bound: "at-least" };
const EVIDENCE_SIMPLE: Later = { id: "evidence-simple", reason: "set-by-the-court", bound: "at-most" };
const EVIDENCE_SMALL: Later = { id: "evidence-small", reason: "set-by-the-court", bound: "usually-at-most" };
const IN_COURT: readonly Later[] = [FEE, DEFENCE, EVIDENCE_SIMPLE, EVIDENCE_ORDINARY];

const LATER: Partial<Record<Route, readonly Later[]>> = {
  "market-complaint": [{ id: "market-end-notice", reason: "starts-with-a-notice" }],
  "small-claim": [FEE, DEFENCE, EVIDENCE_SMALL],
  lawsuit: IN_COURT,
  "internet-court": IN_COURT,
  "supported-suit": IN_COURT,
  "fixed-group-suit": [FEE, DEFENCE, EVIDENCE_ORDINARY],
  // No fee is paid in advance for an open group (interpretation art. 194).
  "open-group-suit": [
    { id: "open-group-notice", reason: "set-by-the-court", bound: "at-least" },
    DEFENCE,
    EVIDENCE_ORDINARY,
  ],
};
