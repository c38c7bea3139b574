import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { ROUTES } from "@/domain/attempts/codes";
import type { Answer, Raw } from "@/domain/attempts/steps/raw";
import { lean, readerOf } from "@/domain/attempts/steps/reader";
import type { PlainDate } from "@/domain/time/plain-date";

/**
 * "Already filed elsewhere?", asked on the routes page: one item for each filing that our letters know nothing of, and the
 * page itself for what some routes hang on. The page of filings stands apart from the wizard.
 */
export const ROUTES_STEP = "routes";

type Filing = NonNullable<AttemptFacts["history"]>[number];

/** Routes on which a person files something; nobody files a suit in the public interest or a supported one. */
export const FILED_ROUTES = ROUTES.filter(
  (route) => !["public-interest-suit", "supported-suit", "legal-aid"].includes(route),
);
export const FILING_OUTCOMES = ["none", "refused", "partial", "accepted"] as const;
export const FILING_FIELDS = ["route", "on", "reference", "acceptedOn", "repliedOn", "outcome"] as const;

/** One filing as typed. Nothing happens to it before it was filed. */
export function parseFiling(raw: Raw, today: PlainDate) {
  const read = readerOf(raw, today);
  const route = read.choice("route", FILED_ROUTES, "route-required");
  const on = read.date("on", { missing: "date-required", notAfter: today });
  const after = (field: "acceptedOn" | "repliedOn") => {
    const day = read.date(field, { notAfter: today });
    return day !== undefined && on !== undefined && day < on ? read.fail(field, "before-filing") : day;
  };
  return read.done({
    route,
    on,
    reference: read.text("reference", 60),
    acceptedOn: after("acceptedOn"),
    repliedOn: after("repliedOn"),
    outcome: read.choice("outcome", FILING_OUTCOMES),
  });
}

/** A filing that can be read, with the item where it was typed. */
export type TypedFiling = { readonly item: string; readonly filing: Filing };

/** Every filing typed on the routes page that says what was filed and when, in the order of the days. */
export function typedFilings(answers: readonly Answer[], today: PlainDate): readonly TypedFiling[] {
  return answers
    .filter(({ step, item }) => step === ROUTES_STEP && item !== "")
    .flatMap(({ item, raw }): TypedFiling[] => {
      const { route, on, ...rest } = parseFiling(raw, today).value;
      if (route === undefined || on === undefined) return [];
      return [{ item, filing: lean({ route, on, ...rest }) as Filing }];
    })
    .toSorted((a, b) => (a.filing.on < b.filing.on ? -1 : a.filing.on > b.filing.on ? 1 : 0));
}

const YES_NO = ["yes", "no"] as const;
export const CIRCUMSTANCE_FIELDS = [
  "foreign",
  "arbitrationAgreed",
  "platformMeasure",
  "claim",
  "averageWage",
] as const;

/** What some routes hang on, as typed on the routes page; whatever was not answered stays open. */
export function parseCircumstances(raw: Raw, today: PlainDate) {
  const read = readerOf(raw, today);
  const yes = (field: "foreign" | "arbitrationAgreed" | "platformMeasure") => {
    const answer = read.choice(field, YES_NO);
    return answer === undefined ? undefined : answer === "yes";
  };
  return read.done({
    foreign: yes("foreign"),
    arbitrationAgreed: yes("arbitrationAgreed"),
    platformMeasure: yes("platformMeasure"),
    claimFen: read.fen("claim"),
    averageWageFen: read.fen("averageWage"),
  });
}
