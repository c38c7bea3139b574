import { expect, expectTypeOf, it } from "vitest";
import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { OBSTACLES, type Obstacle, SECTORS } from "@/domain/attempts/codes";
import { type LawFacts, TELECOM_SECTORS } from "@/domain/law/facts";
import { OBSTACLE_GROUNDS, type ObstacleCode } from "@/domain/law/obstacle-grounds";

it("gives the rules the facts that they read", () => {
  expectTypeOf<AttemptFacts>().toExtend<LawFacts>();
  expectTypeOf<Obstacle>().toEqualTypeOf<ObstacleCode>();
  expect(Object.keys(OBSTACLE_GROUNDS)).toEqual([...OBSTACLES]);
  for (const sector of TELECOM_SECTORS) expect(SECTORS).toContain(sector);
});
