import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { ONLINE_SECTORS } from "@/domain/law/facts";
import { isTelecom } from "@/domain/routes/eligibility";

/** Who sells through someone else's platform, who serves over the network, and everybody else (arts. 13 and 31; RT03d). */
export function sellingPlace(facts: AttemptFacts): "platform" | "online" | "anywhere" {
  const { sector, soldThrough } = facts.service;
  if (soldThrough === "platform") return "platform";
  if (!isTelecom(facts) && (soldThrough !== undefined || ONLINE_SECTORS.includes(sector))) return "online";
  return "anywhere";
}
