import type { Measure } from "@/bench/measure";
import { assess } from "@/domain/law/assess";
import type { LawEvent, LawFacts } from "@/domain/law/facts";
import { OBSTACLE_GROUNDS, type ObstacleCode } from "@/domain/law/obstacle-grounds";
import { addDays } from "@/domain/time/arithmetic";
import { plainDate } from "@/domain/time/plain-date";
import { studentPhonePlan } from "@/fixtures/stories/student-phone-plan";

const TODAY = plainDate("2026-11-23");
const CODES = Object.keys(OBSTACLE_GROUNDS) as ObstacleCode[];
const MOST_MS = 1;
/** Ten times the events take ten times as long, and up to twice that for memory; a square would be ten times that. */
const MOST_GROWTH = 2;

/**
 * One attempt against the whole statute book: the student's story, and records of 10 to 10,000 events with three
 * obstacles each, to see that time grows with the events and not faster (PRODUCT section 9, `assessment`).
 */
export async function benchAssessment(): Promise<Measure[]> {
  const story = studentPhonePlan(plainDate("2026-09-01")).facts;
  const typical = timed(story, 2_000).median;
  const bySize = [10, 100, 1_000, 10_000].map((size) => ({
    size,
    ...timed(longRecord(size), Math.max(60, 20_000 / size)),
  }));
  const [, hundred, thousand, tenThousand] = bySize.map(({ fastest }) => fastest);
  const growth = Math.max((thousand ?? 0) / (hundred ?? 1), (tenThousand ?? 0) / (thousand ?? 1)) / 10;
  return [
    { id: "assessment", value: rounded(typical), unit: "ms p50", budget: MOST_MS, holds: typical <= MOST_MS },
    ...bySize.map(({ size, median: ms }) => {
      const budget = Math.max(MOST_MS, size * 0.01);
      return { id: `assessment-${size}`, value: rounded(ms), unit: "ms p50", budget, holds: ms <= budget };
    }),
    {
      id: "assessment-growth",
      value: rounded(growth),
      unit: "times linear",
      budget: MOST_GROWTH,
      holds: growth <= MOST_GROWTH,
    },
  ];
}

/** A record of `size` events: days, moments and spans in turn, three of the twenty obstacles each. */
export function longRecord(size: number): LawFacts {
  const events = Array.from({ length: size }, (_, index): LawEvent => {
    const day = addDays(plainDate("2024-01-01"), index % 1_000);
    const whens: readonly LawEvent["when"][] = [
      day,
      `${day}T10:30:00+08:00`,
      { from: day, to: addDays(day, 2) },
    ];
    const obstacles = [0, 7, 13]
      .map((shift) => CODES[(index + shift) % CODES.length])
      .filter((code) => code !== undefined);
    return { when: whens[index % 3] ?? day, kind: "obstacle", obstacles };
  });
  return {
    service: { sector: "telecom-plan" },
    currentPlan: { startedOn: "2024-05-06" },
    targetPlan: { name: "8元保号套餐" },
    events,
    terms: [{ text: "不支持降级" }],
  };
}

/** Milliseconds. The fastest run tells growth: it is the one that the rest of the machine disturbed least. */
function timed(facts: LawFacts, runs: number): { median: number; fastest: number } {
  const round = () => {
    const start = performance.now();
    assess(facts, TODAY);
    return performance.now() - start;
  };
  for (let run = 0; run < Math.min(200, runs); run += 1) round();
  const times = Array.from({ length: runs }, round).sort((one, other) => one - other);
  return { median: times[Math.floor(times.length / 2)] ?? Number.NaN, fastest: times[0] ?? Number.NaN };
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
