import { expect, it } from "vitest";
import type { LawFacts } from "@/domain/law/facts";
import { telecomFreeChoice } from "@/domain/law/provisions/telecom-free-choice";
import { situationOf } from "@/domain/law/situation";
import { plainDate } from "@/domain/time/plain-date";
import { blockedDowngrade } from "@/fixtures/law-facts";

const judge = (facts: LawFacts) => telecomFreeChoice.assess(situationOf(facts, plainDate("2026-11-23")));

it("applies, with its articles and the facts that it rests on", () => {
  const finding = judge(blockedDowngrade(["new-customers-only"]));
  expect(finding).toMatchObject({
    verdict: "applies",
    strength: "arguable",
    because: ["/events/0/obstacles/0", "/service/sector", "/targetPlan"],
  });
  expect(finding.citations).toMatchObject([
    { act: "telecom-regulations-2016", article: 30, paragraph: 1 },
    { act: "telecom-regulations-2016", article: 30, paragraph: 2 },
  ]);
});

it("names published tariffs only where a plan is said to be off sale or for others", () => {
  expect(judge(blockedDowngrade(["plan-delisted"])).places).toEqual(["tariffs", "choice"]);
  expect(judge(blockedDowngrade(["window-only"])).places).toEqual(["choice"]);
});

it("does not apply to a tactic that it does not speak of", () => {
  expect(judge(blockedDowngrade(["false-loss-warning"]))).toMatchObject({
    verdict: "does-not-apply",
    reason: "no-such-fact",
    citations: [],
  });
});

it("knows the first day of its text, and does not judge the day before", () => {
  expect(judge(blockedDowngrade(["new-customers-only"], "2016-02-06")).verdict).toBe("applies");
  expect(judge(blockedDowngrade(["new-customers-only"], "2016-02-05"))).toMatchObject({
    verdict: "does-not-apply",
    reason: "text-not-held",
    because: ["/events/0/when"],
    citations: [],
  });
});

it("speaks only to telecom, and asks when the sector is unknown", () => {
  const video = blockedDowngrade(["new-customers-only"], "2026-09-03", { service: { sector: "video" } });
  expect(judge(video)).toMatchObject({
    verdict: "does-not-apply",
    reason: "other-sector",
    because: ["/service/sector"],
  });
  const unknown = blockedDowngrade(["new-customers-only"], "2026-09-03", { service: {} });
  expect(judge(unknown)).toMatchObject({ verdict: "needs", missing: ["/service/sector"] });
});

it("is a right to choose a plan: it asks which one, and rests when the person only wants to leave", () => {
  const open = blockedDowngrade(["new-customers-only"], "2026-09-03", { targetPlan: undefined });
  expect(judge(open)).toMatchObject({ verdict: "needs", missing: ["/targetPlan"] });
  const leaving = blockedDowngrade(["new-customers-only"], "2026-09-03", { targetPlan: { cancel: true } });
  expect(judge(leaving)).toMatchObject({ verdict: "does-not-apply", because: ["/targetPlan/cancel"] });
});
