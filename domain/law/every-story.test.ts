import { describe, expect, it } from "vitest";
import { assess } from "@/domain/law/assess";
import { EXCEPTIONS } from "@/domain/law/exceptions";
import { explainFinding } from "@/domain/law/explain-finding";
import type { LawFacts } from "@/domain/law/facts";
import { OBSTACLE_GROUNDS, type ObstacleCode } from "@/domain/law/obstacle-grounds";
import { questionFor } from "@/domain/law/question";
import { STATUTE_BOOK } from "@/domain/law/statute-book";
import { addMonths } from "@/domain/time/arithmetic";
import { type PlainDate, plainDate } from "@/domain/time/plain-date";
import { allStories } from "@/fixtures/stories/all-stories";

/** From the first day of the oldest text held to a year ahead, quarter by quarter. */
const QUARTERS: readonly PlainDate[] = quarters(plainDate("2014-01-01"), plainDate("2027-11-23"));
const SECTORS = ["telecom-plan", "broadband", "video", "cloud-storage", "platform-membership", "other"];

function quarters(from: PlainDate, to: PlainDate): readonly PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = from; day <= to; day = addMonths(day, 3)) days.push(day);
  return days;
}

describe("the whole book over time", () => {
  const told = new Map(
    QUARTERS.map((day) => [day, new Map(allStories(day).map(({ id, facts }) => [id, facts]))]),
  );

  it.each(allStories(plainDate("2026-09-01")).map(({ id }) => id))(
    "has no gap and does not throw for %s",
    (id) => {
      const problems = [...told].flatMap(([day, stories]) => {
        const facts = stories.get(id);
        if (facts === undefined) throw new Error(`no story ${id} on ${day}`);
        return [...problemsOf(facts, day), ...problemsOf(facts, addMonths(day, 3))];
      });
      expect(problems).toEqual([]);
    },
  );

  it("has no gap and does not throw for everything at once, in every kind of service", () => {
    const problems = QUARTERS.flatMap((day) =>
      SECTORS.flatMap((sector) => problemsOf(everything(sector, day), day)),
    );
    expect(problems).toEqual([]);
  });

  it("is asked and answered: every provision applies to something and fails to apply to something", () => {
    const applied = new Set<string>();
    const failed = new Set<string>();
    for (const sector of SECTORS) {
      for (const { provision, verdict } of assess(
        everything(sector, plainDate("2026-09-01")),
        plainDate("2026-11-23"),
      ).findings) {
        if (verdict === "applies") applied.add(provision);
        if (verdict === "does-not-apply") failed.add(provision);
      }
    }
    for (const { provision, verdict } of assess(
      {
        service: { sector: "other" },
        targetPlan: { cancel: true },
        events: [{ when: "2010-01-01", kind: "request" }],
      },
      plainDate("2010-01-01"),
    ).findings)
      if (verdict !== "applies") failed.add(provision);
    const ids = STATUTE_BOOK.map(({ id }) => id).sort();
    expect([...applied].sort()).toEqual(ids);
    expect([...failed].sort()).toEqual(ids);
  });
});

/** What is wrong with an assessment, in words; collected, because an assertion for each finding would take a minute. */
function problemsOf(facts: LawFacts, today: PlainDate): readonly string[] {
  const { findings } = assess(facts, today);
  const wrong = findings.flatMap((finding) => {
    const applies = finding.verdict === "applies";
    const excepted = EXCEPTIONS.some(
      ({ act, sectors }) =>
        sectors.includes(facts.service?.sector ?? "") &&
        finding.citations.some((citation) => citation.act === act),
    );
    const holds =
      finding.reason.length > 0 &&
      finding.citations.length > 0 === applies &&
      finding.missing.every((pointer) => questionFor(pointer) !== undefined) &&
      explainFinding(finding, facts, "zh-CN").proof.length > 0 === (finding.verdict !== "does-not-apply") &&
      !excepted;
    return holds ? [] : [`${finding.provision} on ${today}: ${JSON.stringify(finding)}`];
  });
  return findings.length === STATUTE_BOOK.length
    ? wrong
    : [...wrong, `${findings.length} findings on ${today}`];
}

/** Every tactic and every other fact that a rule can rest on. */
function everything(sector: string, day: PlainDate): LawFacts {
  return {
    service: { sector, soldThrough: "own-site", portedIn: true },
    currentPlan: { startedOn: day, autoRenews: true, openEnded: true, prepaidFen: 24_800 },
    targetPlan: { name: "基础套餐" },
    events: [
      { when: day, kind: "obstacle", obstacles: Object.keys(OBSTACLE_GROUNDS) as ObstacleCode[] },
      { when: addMonths(day, 1), kind: "obstacle", obstacles: ["system-excuse"] },
    ],
    terms: [
      { text: "不支持降级", shownOn: day, falsehood: { shownBy: "截图", reliedOn: true, aboutPrice: true } },
    ],
    otherPrice: { priceFen: 1_500, whose: "another-account", sameTerms: true, told: false, seenOn: day },
    refund: { askedOn: day, answer: "refused", hasTerms: false },
    ruleChange: { on: day, accepted: false },
    platformMeasure: { on: day, review: "machine-only" },
  };
}
