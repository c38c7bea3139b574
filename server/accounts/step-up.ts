import "server-only";
import type { Staff } from "@/domain/access/actor";
import { isStepUpFresh } from "@/domain/access/step-up";
import { type Refused, refuse } from "@/server/outcome";

/**
 * For a use-case about something sensitive (full identity number, export, role change, filing): a refusal when the
 * second factor was last shown ten minutes ago or longer, to be answered with `/sign-in/second`; else undefined. `now` is
 * the moment of the request.
 */
export function requireStepUp(actor: Staff, now: string): Refused | undefined {
  return isStepUpFresh(actor, now) ? undefined : refuse("step-up.needed");
}
