import { expect, it } from "vitest";
import type { LawFacts } from "@/domain/law/facts";
import { complaintMechanism } from "@/domain/law/provisions/complaint-mechanism";
import { situationOf } from "@/domain/law/situation";
import { plainDate } from "@/domain/time/plain-date";
import { blockedDowngrade } from "@/fixtures/law-facts";

const judge = (facts: LawFacts) => complaintMechanism.assess(situationOf(facts, plainDate("2026-11-23")));

it("applies, with its articles and the facts that it rests on", () => {
  const finding = judge(blockedDowngrade(["callback-deferral"]));
  expect(finding).toMatchObject({
    verdict: "applies",
    strength: "arguable",
    because: ["/events/0/obstacles/0"],
  });
  expect(finding.citations).toMatchObject([
    { act: "consumer-protection-regulations-2024", article: 44, paragraph: 1 },
  ]);
});

it("does not apply to a tactic that it does not speak of", () => {
  expect(judge(blockedDowngrade(["hidden-entry"]))).toMatchObject({
    verdict: "does-not-apply",
    reason: "no-such-fact",
    citations: [],
  });
});

it("knows the first day of its text, and does not judge the day before", () => {
  expect(judge(blockedDowngrade(["callback-deferral"], "2024-07-01")).verdict).toBe("applies");
  expect(judge(blockedDowngrade(["callback-deferral"], "2024-06-30"))).toMatchObject({
    verdict: "does-not-apply",
    reason: "not-in-force-yet",
    because: ["/events/0/when"],
    citations: [],
  });
});

it("asks for another try before an excuse of the system counts", () => {
  expect(judge(blockedDowngrade(["system-excuse"]))).toMatchObject({
    verdict: "needs",
    missing: ["/events"],
  });
  const twice = {
    ...blockedDowngrade(["system-excuse"]),
    events: [
      { when: "2026-09-03", kind: "obstacle", obstacles: ["system-excuse" as const] },
      { when: "2026-09-05T09:00:00+08:00", kind: "obstacle", obstacles: ["system-excuse" as const] },
    ],
  };
  expect(judge(twice)).toMatchObject({ verdict: "applies", strength: "arguable" });
});
