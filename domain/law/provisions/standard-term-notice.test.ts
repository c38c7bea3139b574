import { expect, it } from "vitest";
import type { LawFacts } from "@/domain/law/facts";
import { standardTermNotice } from "@/domain/law/provisions/standard-term-notice";
import { situationOf } from "@/domain/law/situation";
import { plainDate } from "@/domain/time/plain-date";
import { blockedDowngrade } from "@/fixtures/law-facts";

const judge = (facts: LawFacts) => standardTermNotice.assess(situationOf(facts, plainDate("2026-11-23")));

it("applies, with its articles and the facts that it rests on", () => {
  const finding = judge(blockedDowngrade(["undisclosed-term"]));
  expect(finding).toMatchObject({
    verdict: "applies",
    strength: "direct",
    because: ["/events/0/obstacles/0"],
  });
  expect(finding.citations).toMatchObject([
    { act: "consumer-protection-law-2013", article: 26, paragraph: 1 },
  ]);
});

it("can be argued against a clause that rules out a downgrade: what is unfair is void (paras. 2 and 3)", () => {
  const finding = judge(blockedDowngrade(["no-downgrade-clause"]));
  expect(finding).toMatchObject({ verdict: "applies", strength: "arguable", places: ["unfair", "void"] });
  expect(finding.citations).toMatchObject([
    { article: 26, paragraph: 2 },
    { article: 26, paragraph: 3 },
  ]);
});

it("does not apply to a tactic that it does not speak of", () => {
  expect(judge(blockedDowngrade(["bot-wall"]))).toMatchObject({
    verdict: "does-not-apply",
    reason: "no-such-fact",
    citations: [],
  });
});

it("knows the first day of its text, and does not judge the day before", () => {
  expect(judge(blockedDowngrade(["undisclosed-term"], "2014-03-15")).verdict).toBe("applies");
  expect(judge(blockedDowngrade(["undisclosed-term"], "2014-03-14"))).toMatchObject({
    verdict: "does-not-apply",
    reason: "text-not-held",
    because: ["/events/0/when"],
    citations: [],
  });
});

it("cites paragraph 2 for a hidden way down only beside a standard term on record", () => {
  expect(judge(blockedDowngrade(["hidden-entry"]))).toMatchObject({ verdict: "needs", missing: ["/terms"] });
  const none = blockedDowngrade(["hidden-entry"], "2026-09-03", { terms: [] });
  expect(judge(none)).toMatchObject({ verdict: "does-not-apply", because: ["/terms"] });
  const some = blockedDowngrade(["hidden-entry"], "2026-09-03", { terms: [{ text: "套餐变更以页面为准" }] });
  expect(judge(some)).toMatchObject({ strength: "supporting", citations: [{ article: 26, paragraph: 2 }] });
});
