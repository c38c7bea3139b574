import { expect, it } from "vitest";
import type { LawFacts } from "@/domain/law/facts";
import { telecomForbiddenActs } from "@/domain/law/provisions/telecom-forbidden-acts";
import { situationOf } from "@/domain/law/situation";
import { plainDate } from "@/domain/time/plain-date";
import { blockedDowngrade } from "@/fixtures/law-facts";

const judge = (facts: LawFacts) => telecomForbiddenActs.assess(situationOf(facts, plainDate("2026-11-23")));

it("applies, with its articles and the facts that it rests on", () => {
  const finding = judge(blockedDowngrade(["callback-deferral"]));
  expect(finding).toMatchObject({
    verdict: "applies",
    strength: "arguable",
    because: ["/events/0/obstacles/0", "/service/sector"],
  });
  expect(finding.citations).toMatchObject([{ act: "telecom-regulations-2016", article: 40, item: 3 }]);
});

it("does not apply to a tactic that it does not speak of", () => {
  expect(judge(blockedDowngrade(["window-only"]))).toMatchObject({
    verdict: "does-not-apply",
    reason: "no-such-fact",
    citations: [],
  });
});

it("knows the first day of its text, and does not judge the day before", () => {
  expect(judge(blockedDowngrade(["callback-deferral"], "2016-02-06")).verdict).toBe("applies");
  expect(judge(blockedDowngrade(["callback-deferral"], "2016-02-05"))).toMatchObject({
    verdict: "does-not-apply",
    reason: "text-not-held",
    because: ["/events/0/when"],
    citations: [],
  });
});

it("speaks only to telecom", () => {
  const video = blockedDowngrade(["callback-deferral"], "2026-09-03", { service: { sector: "video" } });
  expect(judge(video)).toMatchObject({ verdict: "does-not-apply", reason: "other-sector", citations: [] });
});

it("cites each item that the tactics meet, and the whole article only where no item fits better", () => {
  const all = blockedDowngrade(["bundle-lock", "in-person-only", "hidden-entry"]);
  expect(judge(all).citations).toMatchObject([{ item: 1 }, { item: 3 }, { item: 5 }]);
  const [whole, ...others] = judge(blockedDowngrade(["hidden-entry"])).citations;
  expect(whole).toMatchObject({ article: 40 });
  expect(whole?.item).toBeUndefined();
  expect(others).toEqual([]);
});
