import fc from "fast-check";
import { expect, it } from "vitest";
import { type AttemptFacts, attemptFactsSchema } from "@/domain/attempts/attempt-facts";
import { OBSTACLES } from "@/domain/attempts/codes";
import { factWords } from "@/domain/attempts/fact-words";
import { assess } from "@/domain/law/assess";
import { plainDate } from "@/domain/time/plain-date";
import { studentPhonePlan } from "@/fixtures/stories/student-phone-plan";

const TODAY = plainDate("2026-11-23");
const student = studentPhonePlan(plainDate("2026-09-01")).facts;

/** Everything that a finding can rest on, said at once. */
const full: AttemptFacts = attemptFactsSchema.parse({
  ...student,
  currentPlan: {
    ...student.currentPlan,
    startedOn: "2024-05-06",
    autoRenews: true,
    openEnded: true,
    prepaidFen: 24_800,
    paidTo: "2027-01-01",
  },
  events: [{ when: "2026-09-03", channel: "app", kind: "obstacle", obstacles: OBSTACLES }],
  terms: [
    {
      text: "降级将损失全部权益",
      shownOn: "2026-09-03",
      falsehood: { shownBy: "截图", reliedOn: true, aboutPrice: true },
    },
  ],
  otherPrice: {
    priceFen: 1_900,
    whose: "another-account",
    sameTerms: true,
    told: false,
    seenOn: "2026-09-03",
  },
  refund: { askedOn: "2026-09-03", dueOn: "2026-09-10", answer: "partial", hasTerms: false },
  ruleChange: { on: "2026-09-03", accepted: false },
  platformMeasure: { on: "2026-09-03", review: "machine-only" },
  comparison: {
    up: { steps: 1, humanAfterMinutes: 1, effectiveOn: "2026-09-03" },
    down: { steps: 6, humanAfterMinutes: 30, effectiveOn: "2026-10-01" },
  },
});

it("has words in both languages for every fact that a finding of any sector rests on", () => {
  for (const sector of ["telecom-plan", "video", "cloud-storage", "platform-membership"] as const) {
    const facts: AttemptFacts = {
      ...full,
      service: { ...full.service, sector, soldThrough: "own-site", portedIn: true },
    };
    const applying = assess(facts, TODAY).findings.filter(({ verdict }) => verdict === "applies");
    expect(applying.length).toBeGreaterThan(20);
    for (const pointer of new Set(applying.flatMap(({ because }) => because))) {
      if (pointer.startsWith("/events") || pointer === "/service/sector") continue;
      expect(factWords(pointer, facts, "zh-CN"), pointer).toMatch(/\p{Script=Han}/u);
      expect(factWords(pointer, facts, "en"), pointer).toMatch(/[A-Za-z]/);
    }
  }
});

it("says amounts and days, and nothing about what is not there", () => {
  expect(factWords("/otherPrice", full, "en")).toBe("Others pay 19 yuan");
  expect(factWords("/currentPlan/startedOn", full, "zh-CN")).toBe("套餐开始于2024年5月6日");
  expect(factWords("/otherPrice", student, "en")).toBeUndefined();
  fc.assert(fc.property(fc.string(), (pointer) => factWords(`/${pointer}x`, student, "en") === undefined));
});
