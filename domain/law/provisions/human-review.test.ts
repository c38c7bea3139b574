import { expect, it } from "vitest";
import type { LawFacts } from "@/domain/law/facts";
import { humanReview } from "@/domain/law/provisions/human-review";
import { situationOf } from "@/domain/law/situation";
import { plainDate } from "@/domain/time/plain-date";
import { blockedMembership } from "@/fixtures/law-facts";

const judge = (facts: LawFacts, today = "2026-11-23") =>
  humanReview.assess(situationOf(facts, plainDate(today)));

const platform = { service: { sector: "platform-membership" } };
const measure = (review: string | undefined, on = "2026-03-02") => ({
  ...platform,
  platformMeasure: { on, review },
});

it("asks for reasons of any measure, and for a person once a machine alone answered the appeal", () => {
  const places = (review: string | undefined) =>
    judge(blockedMembership(["bot-wall"], "2026-09-03", measure(review))).places;
  expect(places("not-appealed")).toEqual(["reasons"]);
  expect(places("by-human")).toEqual(["reasons"]);
  expect(places("machine-only")).toEqual(["reasons", "review"]);
});

it("applies directly to a measure on record, with its articles", () => {
  expect(judge(blockedMembership(["hidden-entry"], "2026-09-03", measure("machine-only")))).toMatchObject({
    verdict: "applies",
    strength: "direct",
    because: ["/platformMeasure", "/service/sector"],
    citations: [
      { act: "platform-rules-measures-2025", article: 19, paragraph: 1 },
      { act: "platform-rules-measures-2025", article: 19, paragraph: 2 },
    ],
  });
});

it("is no general right to a human agent: not for other services, not without a measure", () => {
  expect(judge(blockedMembership(["bot-wall"]))).toMatchObject({ reason: "other-sector", citations: [] });
  expect(judge(blockedMembership(["bot-wall"], "2026-09-03", platform))).toMatchObject({
    verdict: "needs",
    missing: ["/platformMeasure"],
  });
});

it("knows the first day of its text", () => {
  const on = (day: string) =>
    judge(blockedMembership(["hidden-entry"], "2026-09-03", measure(undefined, day)));
  expect(on("2026-02-01").verdict).toBe("applies");
  expect(on("2026-01-31").reason).toBe("not-in-force-yet");
});
