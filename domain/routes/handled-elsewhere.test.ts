import { describe, expect, it } from "vitest";
import { type AttemptFacts, attemptFactsSchema } from "@/domain/attempts/attempt-facts";
import { ROUTES, type Route } from "@/domain/attempts/codes";
import { elsewhere, elsewhereWarnings, standingOf } from "@/domain/routes/handled-elsewhere";
import { plainDate } from "@/domain/time/plain-date";
import { studentPhonePlan } from "@/fixtures/stories/student-phone-plan";

const TODAY = plainDate("2026-11-23");
const student = studentPhonePlan(plainDate("2026-09-01")).facts;
type Entry = NonNullable<AttemptFacts["history"]>[number];

const on = plainDate("2026-10-01");
const later = plainDate("2026-10-20");

function withHistory(...entries: readonly (Partial<Entry> & { route: Route })[]): AttemptFacts {
  return attemptFactsSchema.parse({ ...student, history: entries.map((entry) => ({ on, ...entry })) });
}

describe("where an earlier filing stands (J11)", () => {
  it.each([
    ["filed", {}],
    ["filed", { arrivedOn: later }],
    ["filed", { outcome: "none" }],
    ["handled", { acceptedOn: later }],
    ["handled", { acceptedOn: later, outcome: "none" }],
    ["handled", { outcome: "accepted" }],
    ["refused", { outcome: "refused" }],
    ["refused", { outcome: "refused", repliedOn: later }],
    ["ended", { acceptedOn: later, outcome: "refused" }],
    ["ended", { acceptedOn: later, repliedOn: later }],
    ["ended", { repliedOn: later, outcome: "accepted" }],
    ["ended", { outcome: "partial" }],
  ] as const)("%s after %j", (standing, entry) => {
    expect(standingOf({ route: "association-mediation", on, ...entry })).toBe(standing);
  });
});

describe("what excludes a mediation route", () => {
  const excluding = (own: Route, entry: Partial<Entry> = { acceptedOn: later }) =>
    ROUTES.filter((route) => elsewhere(withHistory({ route, ...entry }), own).handled.length > 0);

  it("is every court, arbitration, the association and the other authority, once they took the case", () => {
    const courts = [
      "small-claim",
      "lawsuit",
      "internet-court",
      "fixed-group-suit",
      "open-group-suit",
      "supported-suit",
      "arbitration",
    ];
    expect(excluding("miit-appeal")).toEqual(["market-complaint", "association-mediation", ...courts]);
    expect(excluding("market-complaint")).toEqual(["miit-appeal", "association-mediation", ...courts]);
  });

  it("leaves out a report, a public-interest suit and the complaint to the provider", () => {
    for (const route of [
      "market-report",
      "public-interest-suit",
      "operator-complaint",
      "privacy-complaint",
    ] as const)
      expect(elsewhere(withHistory({ route, acceptedOn: later }), "miit-appeal").handled).toEqual([]);
  });

  it("is still a court after it has ended, and a mediation body no longer for sure", () => {
    const ended = { acceptedOn: later, repliedOn: later };
    expect(excluding("miit-appeal", ended)).not.toContain("market-complaint");
    expect(excluding("miit-appeal", ended)).toContain("lawsuit");
    expect(
      elsewhereWarnings(
        withHistory({ route: "market-complaint", ...ended }, { route: "peoples-mediation" }),
        "miit-appeal",
        TODAY,
        "appeal.elsewhere",
      ).map(({ code, because }) => `${code} ${because}`),
    ).toEqual(["ended-elsewhere /history/0", "peoples-mediation /history/1"]);
  });
});
