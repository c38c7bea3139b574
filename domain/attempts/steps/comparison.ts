import type { Raw } from "@/domain/attempts/steps/raw";
import { readerOf } from "@/domain/attempts/steps/reader";
import type { PlainDate } from "@/domain/time/plain-date";

export const DIRECTIONS = ["up", "down"] as const;
export const MEASURES = ["Steps", "Minutes", "Human", "EffectiveOn"] as const;
/** Every field of the page: upSteps, upMinutes and so on. */
export const COMPARISON_FIELDS: readonly string[] = DIRECTIONS.flatMap((direction) =>
  MEASURES.map((measure) => `${direction}${measure}`),
);

/** The same service both ways. Measures stay apart: no score is made of them. */
export function parseComparison(raw: Raw, today: PlainDate) {
  const read = readerOf(raw, today);
  const direction = (name: (typeof DIRECTIONS)[number]) => ({
    steps: read.count(`${name}Steps`, 1_000),
    minutes: read.count(`${name}Minutes`, 100_000),
    humanAfterMinutes: read.count(`${name}Human`, 100_000),
    effectiveOn: read.date(`${name}EffectiveOn`),
  });
  return read.done({ up: direction("up"), down: direction("down") });
}
