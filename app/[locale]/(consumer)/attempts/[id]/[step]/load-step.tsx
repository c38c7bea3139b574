import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { LetterOffer } from "@/components/attempts/letter-offer";
import type { Asked } from "@/components/attempts/step-page";
import type { AnswerRow } from "@/db/attempts/read";
import { findProviders, readProvider } from "@/db/providers/read";
import { isIdentifier } from "@/domain/access/identifier";
import { letterReady } from "@/domain/attempts/facts-from-answers";
import { contextOf, errorsOf, type SavedStep } from "@/domain/attempts/steps/pages";
import { type Raw, typed } from "@/domain/attempts/steps/raw";
import { isClause } from "@/domain/attempts/steps/said";
import { itemsOf, previousStep, progress, type Step } from "@/domain/attempts/wizard";
import { chosenProvider } from "@/domain/providers/chosen-provider";
import { localePath } from "@/messages/locales";
import { isDemo } from "@/server/web/demo-mode";
import { clockTime, loadAttempt } from "../load-attempt";

export type Query = Record<string, string | string[] | undefined>;
type Loaded = Awaited<ReturnType<typeof loadAttempt>>;

const one = (query: Query, name: string): string => {
  const value = query[name];
  return (Array.isArray(value) ? value[0] : value) ?? "";
};

/** Everything that one page of the wizard shows: a question, or the list of a page with repeated things. */
export async function loadStep(id: string, step: Exclude<Step, "check">, query: Query, locale = "zh-CN") {
  const loaded = await loadAttempt(id);
  const base = localePath(locale, `/attempts/${loaded.attempt.id}`);
  const item = one(query, "item");
  if ((step === "tried" || step === "said") && item === "") {
    const items = itemsOf(loaded.answers, step);
    const seen = loaded.answers.some((answer) => answer.step === step && answer.item === "");
    const startsHere = step === "tried" && items.length === 0 && !seen && one(query, "list") === "";
    if (!startsHere) return listOf(loaded, step, base);
    return questionOf(loaded, step, "new", query, base);
  }
  const question = questionOf(loaded, step, item, query, base);
  if (step !== "service") return question;
  const matches = await matchesOf(loaded, question.page.raw, one(query, "find") !== "");
  return { ...question, page: { ...question.page, matches } };
}

/** What the registry has for the typed name: when it was searched, and while a choice for this name stands. */
async function matchesOf({ actor }: Loaded, raw: Raw, searched: boolean) {
  const name = typed(raw, "provider");
  const choice = chosenProvider(raw);
  const chosen = typeof choice === "object" ? choice.id : choice;
  if (!searched && typeof choice !== "object") return undefined;
  const choices = searched
    ? await findProviders(actor, name, { samples: isDemo() })
    : [await readProvider(actor, chosen ?? "")].filter((provider) => provider !== undefined);
  return { name, searched, choices, chosen: searched ? chosen : choices[0]?.id };
}

function listOf(loaded: Loaded, step: "tried" | "said", base: string) {
  const { answers, attempt, today } = loaded;
  const context = contextOf(answers, today);
  const row = rowOf(answers, step, "");
  const items = itemsOf(answers, step).map((answer) => ({
    ...answer,
    version: rowOf(answers, step, answer.item)?.version ?? 0,
    wrong: Object.keys(errorsOf(step, answer.item, answer.raw, context)).length > 0,
  }));
  const page = {
    place: { attemptId: attempt.id, step, item: "", version: row?.version ?? 0 },
    page: row?.raw ?? {},
    items,
    today,
    href: `${base}/${step}`,
    progress: progress(answers, step),
    backHref: backOf(answers, step, base),
    savedAt: lastSaved(answers, step),
    offer: offerOf(loaded, base),
    hasEvents: context.eventItems.length > 0,
  };
  return { kind: step, page } as const;
}

function questionOf(loaded: Loaded, step: Exclude<Step, "check">, asked: string, query: Query, base: string) {
  const { answers, attempt, today } = loaded;
  const listed = step === "tried" || step === "said";
  const isNew = listed && asked === "new";
  const item = isNew ? randomUUID() : asked;
  if (listed ? !isIdentifier(item) : item !== "") notFound();
  const row = rowOf(answers, step, item);
  const parked = rowOf(answers, `${step}-other`, item);
  if (listed && !isNew && row === undefined && parked === undefined) notFound();
  const raw: Raw = row?.raw ?? {};
  const context = contextOf(answers, today);
  const then = one(query, "then");
  const refused = one(query, "refused");
  const page = {
    asked: askedOf(step, parked?.raw ?? raw, isNew ? one(query, "type") : ""),
    place: {
      attemptId: attempt.id,
      step,
      item,
      version: row?.version ?? 0,
      leadsTo: ["check", "list", "letter"].includes(then) ? then : undefined,
    },
    raw,
    errors: row === undefined ? {} : errorsOf(step, item, raw, context),
    parked: parked?.raw,
    events: itemsOf(answers, "tried"),
    today,
    position: listed ? positionOf(answers, step, row) : undefined,
    progress: progress(answers, step),
    backHref:
      listed && itemsOf(answers, step).length > 0 ? `${base}/${step}` : backOf(answers, step, base, then),
    savedAt: row === undefined ? undefined : clockTime(row.updatedAt),
    refused: refused === "rate" || refused === "many" ? refused : undefined,
    offer: step === "service" || step === "plans" ? undefined : offerOf(loaded, base),
  } as const;
  return { kind: "question", page } as const;
}

function askedOf(step: Exclude<SavedStep, "routes" | "damages">, raw: Raw, type: string): Asked {
  if (step === "tried") return "event";
  if (step !== "said") return step;
  return type === "clause" || isClause(raw) ? "clause" : "promise";
}

const rowOf = (answers: readonly AnswerRow[], step: string, item: string) =>
  answers.find((answer) => answer.step === step && answer.item === item);

function positionOf(answers: readonly AnswerRow[], step: Step, row: AnswerRow | undefined): string {
  const own = row?.raw.position;
  if (typeof own === "string") return own;
  const taken = itemsOf(answers, step).map(({ raw }) => Number(raw.position) || 0);
  return String(Math.max(0, ...taken) + 1);
}

function backOf(answers: readonly AnswerRow[], step: Step, base: string, then = ""): string {
  if (then === "check") return `${base}/check`;
  const before = previousStep(answers, step);
  return before === undefined ? base : `${base}/${before}`;
}

function lastSaved(answers: readonly AnswerRow[], step: Step): string | undefined {
  const times = answers.filter((answer) => answer.step === step).map(({ updatedAt }) => updatedAt);
  const last = times.toSorted().at(-1);
  return last === undefined ? undefined : clockTime(last);
}

function offerOf({ facts }: Loaded, base: string) {
  return (
    <LetterOffer
      ready={letterReady(facts)}
      wishMissing={facts !== undefined && facts.events.length > 0 && facts.remedies.length === 0}
      letterHref={`${base}/letters`}
      wishHref={`${base}/wishes?then=letter`}
    />
  );
}
