import { expect, expectTypeOf, it } from "vitest";
import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { OBSTACLES, type Obstacle, SECTORS } from "@/domain/attempts/codes";
import { EXCEPTIONS } from "@/domain/law/exceptions";
import { type LawFacts, ONLINE_SECTORS, TELECOM_SECTORS } from "@/domain/law/facts";
import { OBSTACLE_GROUNDS, type ObstacleCode } from "@/domain/law/obstacle-grounds";

it("gives the rules the facts that they read", () => {
  expectTypeOf<AttemptFacts>().toExtend<LawFacts>();
  expectTypeOf<Obstacle>().toEqualTypeOf<ObstacleCode>();
  expect(Object.keys(OBSTACLE_GROUNDS)).toEqual([...OBSTACLES]);
  const named = [...TELECOM_SECTORS, ...ONLINE_SECTORS, ...EXCEPTIONS.flatMap(({ sectors }) => sectors)];
  for (const sector of named) expect(SECTORS).toContain(sector);
  expect(TELECOM_SECTORS.filter((sector) => ONLINE_SECTORS.includes(sector))).toEqual([]);
});
