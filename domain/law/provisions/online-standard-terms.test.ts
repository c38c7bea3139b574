import { expect, it } from "vitest";
import type { LawFacts } from "@/domain/law/facts";
import { onlineStandardTerms } from "@/domain/law/provisions/online-standard-terms";
import { situationOf } from "@/domain/law/situation";
import { plainDate } from "@/domain/time/plain-date";
import { blockedDowngrade, blockedMembership } from "@/fixtures/law-facts";

const judge = (facts: LawFacts) => onlineStandardTerms.assess(situationOf(facts, plainDate("2026-11-23")));

it("applies directly to a clause that rules out a downgrade, and arguably to a message that names a window", () => {
  const finding = judge(blockedMembership(["no-downgrade-clause"]));
  expect(finding).toMatchObject({
    verdict: "applies",
    strength: "direct",
    because: ["/events/0/obstacles/0", "/service/sector"],
  });
  expect(finding.citations).toMatchObject([
    { act: "network-trading-measures-2025", article: 21, item: 4, version: "2025-03-18" },
  ]);
  expect(judge(blockedMembership(["window-only"]))).toMatchObject({
    verdict: "applies",
    strength: "arguable",
  });
});

it("applies to a clause that reserves its interpretation, on the day on which it was shown", () => {
  const shown = (text: string, shownOn?: string) =>
    judge(
      blockedMembership(["bot-wall"], "2026-09-03", {
        terms: [{ text, ...(shownOn === undefined ? {} : { shownOn }) }],
      }),
    );
  for (const text of ["最终解释权归平台所有", "本公司保留对本规则的最终解释权", "本协议解释权由我司享有"]) {
    const finding = shown(text, "2026-09-01");
    expect(finding, text).toMatchObject({
      verdict: "applies",
      strength: "direct",
      places: ["interpretation"],
      because: ["/terms/0/text", "/service/sector"],
    });
    expect(finding.citations).toMatchObject([{ article: 21, item: 5 }]);
  }
  expect(shown("最终解释权归平台所有").missing).toEqual(["/terms/0/shownOn"]);
  for (const text of ["平台不享有最终解释权", "请到期前3日内再试"])
    expect(shown(text, "2026-09-01").verdict, text).toBe("does-not-apply");
});

it("does not apply to a tactic that it does not speak of", () => {
  expect(judge(blockedMembership(["bot-wall"]))).toMatchObject({
    verdict: "does-not-apply",
    reason: "no-such-fact",
    citations: [],
  });
});

it("speaks to telecom only when the plan was bought online", () => {
  expect(judge(blockedDowngrade(["window-only"]))).toMatchObject({
    verdict: "does-not-apply",
    because: ["/service/sector"],
  });
  const online = { service: { sector: "telecom-plan", soldThrough: "own-site" } };
  expect(judge(blockedDowngrade(["window-only"], "2026-09-03", online))).toMatchObject({
    verdict: "applies",
    because: ["/events/0/obstacles/0", "/service/soldThrough"],
  });
});

it("uses the amended words from 18 March 2025 on, and does not judge the day before", () => {
  expect(judge(blockedMembership(["window-only"], "2025-03-18")).verdict).toBe("applies");
  expect(judge(blockedMembership(["window-only"], "2025-03-17"))).toMatchObject({
    verdict: "does-not-apply",
    reason: "text-not-held",
    because: ["/events/0/when"],
  });
});
