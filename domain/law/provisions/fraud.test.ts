import { expect, it } from "vitest";
import type { LawFacts } from "@/domain/law/facts";
import { OBSTACLE_GROUNDS, type ObstacleCode } from "@/domain/law/obstacle-grounds";
import { fraud } from "@/domain/law/provisions/fraud";
import { situationOf } from "@/domain/law/situation";
import { plainDate } from "@/domain/time/plain-date";
import { blockedMembership } from "@/fixtures/law-facts";

const judge = (facts: LawFacts, today = "2026-11-23") => fraud.assess(situationOf(facts, plainDate(today)));

const term = (falsehood: object | undefined, shownOn = "2026-09-03") => ({
  terms: [
    { text: "降级将损失全部权益，无法恢复", shownOn, ...(falsehood && { falsehood }) },
  ] as LawFacts["terms"],
});
const untrue = { shownBy: "降级后权益仍可使用的页面截图", reliedOn: true, aboutPrice: true };

it("applies, arguably, to words that are shown to be untrue and led to a decision; fraud must be proved beyond reasonable doubt", () => {
  expect(judge(blockedMembership(["false-loss-warning"], "2026-09-03", term(untrue)))).toMatchObject({
    verdict: "applies",
    strength: "arguable",
    citations: [{ act: "civil-code-general-interpretation-2022", article: 21 }],
    beside: [{ act: "civil-procedure-interpretation-2022", article: 109 }],
  });
  expect(judge(blockedMembership(["bot-wall"], "2026-09-03", term(untrue))).because[0]).toBe(
    "/terms/0/falsehood",
  );
});

it("never follows from any refusal or delay, not even all of them together", () => {
  const codes = Object.keys(OBSTACLE_GROUNDS) as ObstacleCode[];
  for (const obstacles of [...codes.map((code) => [code]), codes])
    for (const facts of [{}, term(undefined), term({ ...untrue, reliedOn: false })])
      expect(judge(blockedMembership(obstacles, "2026-09-03", facts)).verdict).not.toBe("applies");
});

it("asks what shows the warning to be untrue, and whether it led to anything", () => {
  const asked = (terms: LawFacts) =>
    judge(blockedMembership(["false-loss-warning"], "2026-09-03", terms)).missing;
  expect(asked({})).toEqual(["/terms"]);
  expect(asked(term(undefined))).toEqual(["/terms/0/falsehood"]);
  const { reliedOn: _reliedOn, ...bare } = untrue;
  expect(asked(term(bare))).toEqual(["/terms/0/falsehood/reliedOn"]);
});

it("knows the first day of its text, and asks on which day the words were shown", () => {
  const on = (day: string) => judge(blockedMembership(["false-loss-warning"], day, term(untrue, day)));
  expect(on("2022-03-01").verdict).toBe("applies");
  expect(on("2022-02-28").reason).toBe("not-in-force-yet");
  const terms = [{ text: "降级将损失全部权益", falsehood: untrue }];
  expect(judge(blockedMembership(["bot-wall"], "2026-09-03", { terms })).missing).toEqual([
    "/terms/0/shownOn",
  ]);
});
