import { eachOnce } from "@/components/attempts/use-fact-links";
import type { CircumstanceField } from "@/components/routes/circumstances-form";
import type { ListedFiling } from "@/components/routes/filing-list";
import type { Rung } from "@/components/routes/route-rung";
import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Route } from "@/domain/attempts/codes";
import {
  CIRCUMSTANCE_FIELDS,
  parseCircumstances,
  ROUTES_STEP,
  typedFilings,
} from "@/domain/attempts/steps/filing";
import { typed } from "@/domain/attempts/steps/raw";
import { letterDefinition } from "@/domain/letters/compose-letter";
import { LETTER_KINDS } from "@/domain/letters/letter";
import { assessRoutes } from "@/domain/routes/assess-routes";
import { type Circumstances, circumstanceOf } from "@/domain/routes/circumstances";
import type { DeadlineId } from "@/domain/routes/deadline-rules";
import { deadlinesOf } from "@/domain/routes/deadlines-of-attempt";
import { undatedOf } from "@/domain/routes/deadlines-of-filings";
import type { Eligibility } from "@/domain/routes/eligibility";
import { circumstancesOf, unansweredLoss } from "@/domain/routes/interruption";
import { type NextStep, nextStep } from "@/domain/routes/next-step";
import { routeProfile } from "@/domain/routes/route-profile";
import { serviceOrder } from "@/domain/routes/service-order";
import { wouldClose } from "@/domain/routes/would-close";
import { loadAttempt } from "../load-attempt";
import { placeOfPointer } from "../pointers";

type Loaded = Awaited<ReturnType<typeof loadAttempt>>;
type Words = (step: string) => string;

/** Shown as bars, because they run for months and years (LOOK 3.3). */
const BARS: readonly DeadlineId[] = [
  "appeal-bar-fees",
  "appeal-bar-other",
  "market-complaint-bar",
  "limitation",
  "limitation-restarted",
];
/** Decades away, or another matter: in the calendar and on the rights page, not here. */
const ELSEWHERE: readonly DeadlineId[] = ["limitation-latest", "fraud-rescission", "fraud-rescission-latest"];

/** Everything that the routes page shows, worked out from the answers as they are now. */
export async function loadRoutes(id: string, base: string, stepWords: Words) {
  const loaded = await loadAttempt(id);
  const { attempt, answers, facts, today } = loaded;
  const page = answers.find(({ step, item }) => step === ROUTES_STEP && item === "");
  const known = {
    place: placeOf(loaded, ""),
    raw: page?.raw ?? {},
    parked: answers.find(({ step, item }) => step === `${ROUTES_STEP}-other` && item === "")?.raw,
    errors: page === undefined ? {} : parseCircumstances(page.raw, today).errors,
  };
  if (facts === undefined) return { attempt, today, facts, known } as const;
  const circumstances = circumstancesOf(answers, today);
  const found = assessRoutes(facts, today, circumstances);
  const order = serviceOrder(facts);
  const next = nextStep(found, facts);
  const rung = (each: Eligibility) => rungOf(each, { ...loaded, facts }, circumstances, base, stepWords);
  const applies = ({ status }: Eligibility) => status !== "not-applicable";
  const beside = (each: Eligibility) => order.beside.includes(each.route);
  const deadlines = deadlinesOf(facts, today);
  return {
    attempt,
    today,
    facts,
    next,
    nextHref: hrefOf(next, { ...loaded, facts }, base),
    advice: order.advice,
    rungs: found.filter((each) => applies(each) && !beside(each)).map(rung),
    beside: found.filter((each) => applies(each) && beside(each)).map(rung),
    others: found.filter((each) => !applies(each)).map(rung),
    deadlines: deadlines.filter(({ id: name }) => !BARS.includes(name) && !ELSEWHERE.includes(name)),
    bars: deadlines.filter(({ id: name }) => BARS.includes(name)),
    undated: undatedOf(facts, today),
    ...filingsOf({ ...loaded, facts }, base),
    known: { ...known, asks: asksOf(found, known.raw) },
  } as const;
}

function rungOf(
  eligibility: Eligibility,
  loaded: Loaded & { readonly facts: AttemptFacts },
  known: Circumstances,
  base: string,
  stepWords: Words,
): Rung {
  const { facts, today } = loaded;
  const { route, status } = eligibility;
  const filings = (facts.history ?? []).filter((each) => each.route === route);
  return {
    eligibility,
    profile: routeProfile(route, today),
    closes: status === "open" ? wouldClose(facts, route, today, known).map((closing) => closing.route) : [],
    filedOn: filings.at(-1)?.on,
    taken: filings.some(({ acceptedOn }) => acceptedOn !== undefined),
    missing: eachOnce(
      eligibility.missing.map((pointer) => ({
        href: questionHref(pointer, loaded, base),
        label: stepWords(stepOf(pointer, loaded)),
      })),
    ),
    onward: status === "open" ? onwardOf(route, loaded, base) : undefined,
  };
}

/** To the letter of the route, or first to the page that says what is lost. */
function onwardOf(
  route: Route,
  { answers, facts, today }: Loaded & { readonly facts: AttemptFacts },
  base: string,
): Rung["onward"] {
  if (!LETTER_KINDS.some((kind) => kind === route || letterDefinition(kind).route === route))
    return undefined;
  return unansweredLoss(answers, facts, route, today).length > 0
    ? { href: `${base}/routes/before/${route}`, kind: "before" }
    : { href: `${base}/letters`, kind: "letter" };
}

function hrefOf(
  next: NextStep,
  loaded: Loaded & { readonly facts: AttemptFacts },
  base: string,
): string | undefined {
  if (next.kind === "take") return onwardOf(next.route, loaded, base)?.href ?? `#route-${next.route}`;
  if (next.kind === "answer") return questionHref(next.missing[0] ?? "", loaded, base);
  if (next.kind === "pending") return questionHref(`${next.because}/outcome`, loaded, base);
  return undefined;
}

/** Which question asks for a missing fact: this page, a filing on it, or a page of the wizard. */
function stepOf(pointer: string, { sources }: Loaded): string {
  if (circumstanceOf(pointer) !== undefined) return "known";
  if (pointer === "/history") return "complaint";
  return pointer.startsWith("/history") ? "filings" : placeOfPointer(pointer, sources).step;
}

function questionHref(pointer: string, loaded: Loaded & { readonly facts: AttemptFacts }, base: string) {
  if (circumstanceOf(pointer) !== undefined) return "#known";
  const entry = /^\/history\/(\d+)/.exec(pointer);
  if (entry) {
    const filing = loaded.facts.history?.[Number(entry[1])];
    const own = typedFilings(loaded.answers, loaded.today).find(
      (each) => JSON.stringify(each.filing) === JSON.stringify(filing),
    );
    return own ? `${base}/routes/filing?item=${own.item}` : "#filings";
  }
  if (pointer === "/history") return `${base}/routes/filing?item=new`;
  const { step, item } = placeOfPointer(pointer, loaded.sources);
  return `${base}/${step}${item === "" ? "" : `?item=${item}&then=list`}`;
}

function filingsOf(
  { attempt, answers, facts, today, entries }: Loaded & { readonly facts: AttemptFacts },
  base: string,
) {
  const own = typedFilings(answers, today);
  const readable = new Set(own.map(({ item }) => item));
  const rest = [...own];
  const sent = new Set(entries.map(({ kind }) => kind)).has("sent");
  const filings = (facts.history ?? []).map((filing, index): ListedFiling => {
    const at = rest.findIndex((each) => JSON.stringify(each.filing) === JSON.stringify(filing));
    const [mine] = at < 0 ? [] : rest.splice(at, 1);
    const key = `${index}`;
    if (mine === undefined)
      return { key, filing, from: filing.route === "association-mediation" && !sent ? "case" : "letter" };
    const place = placeOf({ attempt, answers }, mine.item);
    return { key, filing, from: "here", place, changeHref: `${base}/routes/filing?item=${mine.item}` };
  });
  const unreadable = answers
    .filter(({ step, item }) => step === ROUTES_STEP && item !== "" && !readable.has(item))
    .map(({ item }) => ({
      href: `${base}/routes/filing?item=${item}`,
      place: placeOf({ attempt, answers }, item),
    }));
  return { filings, unreadable };
}

/** Where a form of this page is stored, with the version that the person sees. */
export function placeOf({ attempt, answers }: Pick<Loaded, "attempt" | "answers">, item: string) {
  const row = answers.find((answer) => answer.step === ROUTES_STEP && answer.item === item);
  return { attemptId: attempt.id, step: ROUTES_STEP, item, version: row?.version ?? 0 };
}

const FIELD_OF: Readonly<Record<keyof Circumstances, CircumstanceField | undefined>> = {
  foreign: "foreign",
  arbitrationAgreed: "arbitrationAgreed",
  platformMeasure: "platformMeasure",
  claimFen: "claim",
  averageWageFen: "averageWage",
  people: undefined,
};

/** What some route waits for, and what was answered before. */
function asksOf(
  found: readonly Eligibility[],
  raw: Parameters<typeof typed>[0],
): readonly CircumstanceField[] {
  const missing = found.flatMap((each) =>
    each.missing.flatMap((pointer) => {
      const name = circumstanceOf(pointer);
      return name === undefined ? [] : [FIELD_OF[name]];
    }),
  );
  return CIRCUMSTANCE_FIELDS.filter((field) => missing.includes(field) || typed(raw, field) !== "");
}
