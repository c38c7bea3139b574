import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Remedy } from "@/domain/attempts/codes";

const MONEY: readonly Remedy[] = ["refund-difference", "refund-unused", "compensation"];

/** Whether a wish is a claim for money; anything else asks for an act. */
export function isMoney(remedy: Remedy): boolean {
  return MONEY.includes(remedy);
}

export function asksMoney({ remedies }: AttemptFacts): boolean {
  return remedies.some(isMoney);
}

/** Nothing but money is asked. */
export function asksOnlyMoney({ remedies }: AttemptFacts): boolean {
  return remedies.length > 0 && remedies.every(isMoney);
}
