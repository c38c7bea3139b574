import { z } from "zod";
import { fenSchema } from "@/domain/money/fen";

/**
 * What some routes hang on and the record of the attempt does not hold. The routes page asks for it; nothing here is
 * ever assumed, so that an empty object means that nobody knows. Strict: an unknown field is refused.
 */
export const circumstancesSchema = z.strictObject({
  /** A party from abroad, or a fact that happened abroad (Civil Procedure Law art. 166 item 2; FACTS J09). */
  foreign: z.boolean().optional(),
  /** Both sides agreed on arbitration, in the contract or in a later paper (Arbitration Law art. 27). */
  arbitrationAgreed: z.boolean().optional(),
  /** The platform took a measure against the person under its own rules (platform rules measures art. 19). */
  platformMeasure: z.boolean().optional(),
  /** People with the same claim who sue together, this person included. */
  people: z.number().int().min(1).max(10_000_000).optional(),
  /** What would be claimed in court, in fen. */
  claimFen: fenSchema.optional(),
  /** The average yearly wage last published for the province of the court, in fen (interpretation art. 272). */
  averageWageFen: fenSchema.optional(),
});
export type Circumstances = z.infer<typeof circumstancesSchema>;

/** Where a missing circumstance is named, as a pointer beside the pointers into the facts. */
export function circumstancePointer(name: keyof Circumstances): string {
  return `/circumstances/${name}`;
}

/** The circumstance that a pointer names; undefined for a pointer into the facts. */
export function circumstanceOf(pointer: string): keyof Circumstances | undefined {
  return (Object.keys(circumstancesSchema.shape) as (keyof Circumstances)[]).find(
    (name) => circumstancePointer(name) === pointer,
  );
}
