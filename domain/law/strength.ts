import type { Strength } from "@/domain/law/finding";
import type { GroundOf } from "@/domain/law/obstacle-grounds";

const STRONGEST_FIRST: readonly Strength[] = ["direct", "arguable", "supporting"];

/** The strongest of some grounds; `alone`: their tactic is the only one on record. */
export function strongestOf(grounds: readonly GroundOf[], alone = false): Strength {
  let found: Strength = "supporting";
  for (const ground of grounds)
    found = strongerOf(found, alone ? (ground.alone ?? ground.strength) : ground.strength);
  return found;
}

export function weakerOf(one: Strength, other: Strength): Strength {
  return strongerOf(one, other) === one ? other : one;
}

function strongerOf(one: Strength, other: Strength): Strength {
  return STRONGEST_FIRST.indexOf(one) < STRONGEST_FIRST.indexOf(other) ? one : other;
}
