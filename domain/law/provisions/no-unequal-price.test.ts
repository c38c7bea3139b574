import { expect, it } from "vitest";
import type { LawFacts } from "@/domain/law/facts";
import { noUnequalPrice } from "@/domain/law/provisions/no-unequal-price";
import { situationOf } from "@/domain/law/situation";
import { plainDate } from "@/domain/time/plain-date";
import { blockedDowngrade } from "@/fixtures/law-facts";

const judge = (facts: LawFacts, today = "2026-11-23") =>
  noUnequalPrice.assess(situationOf(facts, plainDate(today)));
const EVENT = [{ when: "2026-09-03", kind: "request" }];
const price = { priceFen: 1_900, whose: "new-customers", sameTerms: true, told: false, seenOn: "2026-09-03" };

it("applies to another price on equal terms that nobody told of", () => {
  expect(judge(blockedDowngrade([], "2026-09-03", { events: EVENT, otherPrice: price }))).toMatchObject({
    verdict: "applies",
    strength: "arguable",
    because: ["/otherPrice", "/otherPrice/sameTerms", "/otherPrice/told"],
    citations: [{ act: "consumer-protection-regulations-2024", article: 9, paragraph: 2 }],
  });
});

it("does not apply to an offer that was announced, nor to other terms", () => {
  for (const change of [{ told: true }, { sameTerms: false }])
    expect(
      judge(blockedDowngrade(["new-customers-only"], "2026-09-03", { otherPrice: { ...price, ...change } })),
    ).toMatchObject({ verdict: "does-not-apply", reason: "no-such-fact" });
  expect(judge(blockedDowngrade(["bot-wall"]))).toMatchObject({ verdict: "does-not-apply" });
});

it("asks for the other price when a plan is for new customers only, then for the terms and for what was said", () => {
  const asked = (otherPrice: LawFacts["otherPrice"]) =>
    judge(blockedDowngrade(["new-customers-only"], "2026-09-03", { otherPrice })).missing;
  const { sameTerms: _terms, told: _told, ...bare } = price;
  expect(asked(undefined)).toEqual(["/otherPrice"]);
  expect(asked(bare)).toEqual(["/otherPrice/sameTerms"]);
  expect(asked({ ...bare, sameTerms: true })).toEqual(["/otherPrice/told"]);
});

it("knows the first day of its text", () => {
  const on = (seenOn: string) =>
    judge({ ...blockedDowngrade([]), events: EVENT, otherPrice: { ...price, seenOn } });
  expect(on("2024-07-01").verdict).toBe("applies");
  expect(on("2024-06-30")).toMatchObject({ reason: "not-in-force-yet", because: ["/otherPrice/seenOn"] });
});
