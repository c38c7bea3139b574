import type { Strength } from "@/domain/law/finding";
import { type GroundOf, groundsOf } from "@/domain/law/obstacle-grounds";
import type { ProvisionId } from "@/domain/law/provision-ids";

/** Some grounds of one provision, one bit for each. Hundreds of assessments a second make these for the whole book. */
export type GroundSet = number;

export type GroundWithBit = GroundOf & { readonly bit: GroundSet };

/** A number has no more bits than these to spare. */
const MOST_GROUNDS = 31;

export const EVERY_GROUND: GroundSet = ~0;

const STRONGEST_FIRST: readonly Strength[] = ["direct", "arguable", "supporting"];

/** What can set a provision off, each ground with its bit. Throws a RangeError when there are more grounds than bits. */
export function groundsWithBits(provision: ProvisionId): readonly GroundWithBit[] {
  const grounds = groundsOf(provision);
  if (grounds.length > MOST_GROUNDS)
    throw new RangeError(`${provision} has more grounds than a set can hold`);
  return grounds.map((ground, index) => ({ ...ground, bit: 1 << index }));
}

/** The strongest of some grounds; `alone`: their tactic is the only one on record. */
export function strongestOf(grounds: readonly GroundWithBit[], some: GroundSet, alone = false): Strength {
  let found: Strength = "supporting";
  for (const ground of grounds)
    if (some & ground.bit)
      found = strongerOf(found, alone ? (ground.alone ?? ground.strength) : ground.strength);
  return found;
}

export function weakerOf(one: Strength, other: Strength): Strength {
  return strongerOf(one, other) === one ? other : one;
}

function strongerOf(one: Strength, other: Strength): Strength {
  return STRONGEST_FIRST.indexOf(one) < STRONGEST_FIRST.indexOf(other) ? one : other;
}
