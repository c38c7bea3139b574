import type { Staff } from "@/domain/access/actor";
import { STEP_UP_SECONDS } from "@/domain/accounts/thresholds";

/** Whether the second factor was shown within the last ten minutes. `now` is ISO 8601 in UTC. */
export function isStepUpFresh(actor: Pick<Staff, "secondFactorAt">, now: string): boolean {
  const age = Date.parse(now) - Date.parse(actor.secondFactorAt);
  return age >= 0 && age < STEP_UP_SECONDS * 1_000;
}
