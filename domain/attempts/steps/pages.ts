import { BILLS_STEP, parseBill } from "@/domain/attempts/steps/bills";
import { parseComparison } from "@/domain/attempts/steps/comparison";
import { parseContact } from "@/domain/attempts/steps/contact";
import { parseEvidence } from "@/domain/attempts/steps/evidence";
import { parseCircumstances, parseFiling } from "@/domain/attempts/steps/filing";
import type { MomentText } from "@/domain/attempts/steps/moment";
import { parseObstacles } from "@/domain/attempts/steps/obstacles";
import { parsePlans } from "@/domain/attempts/steps/plans";
import type { Answer, FieldErrors, Raw } from "@/domain/attempts/steps/raw";
import { isClause, parseClause, parsePromise } from "@/domain/attempts/steps/said";
import { parseService } from "@/domain/attempts/steps/service";
import { parseEvent } from "@/domain/attempts/steps/tried";
import { parseWishes } from "@/domain/attempts/steps/wishes";
import { itemsOf, type Step, stepsFor } from "@/domain/attempts/wizard";
import type { PlainDate } from "@/domain/time/plain-date";

/** A page that can be saved: the wizard's, the contact page before the first letter, the routes page and the bills. */
export const SAVED_STEPS = [
  "service",
  "plans",
  "tried",
  "obstacles",
  "said",
  "comparison",
  "evidence",
  "wishes",
  "contact",
  "routes",
  "damages",
] as const;
export type SavedStep = (typeof SAVED_STEPS)[number];

/** What one page needs to know of the others. */
export type Context = {
  readonly today: PlainDate;
  readonly startedOn: PlainDate | undefined;
  /** Events in the order of their positions, with their moment where it can be read. */
  readonly events: ReadonlyMap<string, MomentText>;
  readonly eventItems: readonly string[];
};

export function contextOf(answers: readonly Answer[], today: PlainDate): Context {
  const plans = rawOf(answers, "plans");
  const startedOn = plans === undefined ? undefined : parsePlans(plans, today).value.currentPlan.startedOn;
  const items = itemsOf(answers, "tried");
  const events = new Map<string, MomentText>();
  for (const { item, raw } of items) {
    const when = parseEvent(raw, today, startedOn).value.when;
    if (when !== undefined) events.set(item, when);
  }
  return { today, startedOn, events, eventItems: items.map(({ item }) => item) };
}

/** The raw page, if it was ever saved. */
export function rawOf(answers: readonly Answer[], step: SavedStep | Step, item = ""): Raw | undefined {
  return answers.find((answer) => answer.step === step && answer.item === item)?.raw;
}

/** What is wrong with one page or one repeated thing; empty when all is well. */
export function errorsOf(step: SavedStep, item: string, raw: Raw, context: Context): FieldErrors {
  const { today } = context;
  switch (step) {
    case "service":
      return parseService(raw, today).errors;
    case "plans":
      return parsePlans(raw, today).errors;
    case "tried":
      return item === "" ? {} : parseEvent(raw, today, context.startedOn).errors;
    case "obstacles":
      return parseObstacles(raw, today, context.eventItems).errors;
    case "said":
      if (item === "") return {};
      return isClause(raw) ? parseClause(raw, today).errors : parsePromise(raw, today, context.events).errors;
    case "comparison":
      return parseComparison(raw, today).errors;
    case "evidence":
      return parseEvidence(raw, today).errors;
    case "wishes":
      return parseWishes(raw, today).errors;
    case "contact":
      return parseContact(raw, today).errors;
    case "routes":
      return (item === "" ? parseCircumstances(raw, today) : parseFiling(raw, today)).errors;
    case "damages":
      return item === "" ? {} : parseBill(raw, today).errors;
  }
}

/** "open" was never saved, "wrong" holds something unreadable, "done" is fine. */
export type PageState = "open" | "wrong" | "done";

export function pageState(answers: readonly Answer[], step: Step, today: PlainDate): PageState {
  if (step === "check") return "open";
  const context = contextOf(answers, today);
  const own = answers.filter((answer) => answer.step === step);
  if (own.length === 0) return "open";
  if (step === "tried" && context.eventItems.length === 0 && stepsFor(answers).includes("said"))
    return "open";
  const wrong = own.some(({ item, raw }) => Object.keys(errorsOf(step, item, raw, context)).length > 0);
  return wrong ? "wrong" : "done";
}

/** The first page of these answers that is open or wrong; `check` when nothing is left. */
export function firstIncomplete(answers: readonly Answer[], today: PlainDate): Step {
  return stepsFor(answers).find((step) => pageState(answers, step, today) !== "done") ?? "check";
}

/** Saved pages and entries that hold something unreadable, of the pages that these answers ask for, the contact and the bills. */
export function wrongPages(
  answers: readonly Answer[],
  today: PlainDate,
): readonly { readonly step: SavedStep; readonly item: string }[] {
  const context = contextOf(answers, today);
  const asked: readonly string[] = [...stepsFor(answers), "contact", BILLS_STEP];
  return answers.flatMap(({ step, item, raw }) => {
    const saved = SAVED_STEPS.find((each) => each === step);
    if (saved === undefined || !asked.includes(step)) return [];
    return Object.keys(errorsOf(saved, item, raw, context)).length > 0 ? [{ step: saved, item }] : [];
  });
}
