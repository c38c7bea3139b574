import type { Staff } from "@/domain/access/actor";
import { STEP_UP_SECONDS } from "@/domain/accounts/thresholds";

/** Whether the second factor was shown within the last ten minutes. `now` is ISO 8601 in UTC. */
export function isStepUpFresh(actor: Pick<Staff, "secondFactorAt">, now: string): boolean {
  return isWithin(actor.secondFactorAt, now);
}

/** Whether a new key, made at `offeredAt`, may still be seen and confirmed: as long as the step-up that made it. */
export function isOfferFresh(offeredAt: string, now: string): boolean {
  // The database's clock and ours may differ by moments.
  return isWithin(offeredAt, now, 5_000);
}

function isWithin(then: string, now: string, slack = 0): boolean {
  const age = Date.parse(now) - Date.parse(then);
  return age >= -slack && age < STEP_UP_SECONDS * 1_000;
}
