import { cited } from "@/domain/routes/route-citations";
import type { RouteRule } from "@/domain/routes/route-rule";
import { suit } from "@/domain/routes/suit-rows";

/** RT10, the suit in the simple or ordinary procedure: also the way for a claim that the downgrade be carried out. */
export const LAWSUIT: RouteRule = suit("lawsuit", [], (_, today) => ({
  status: "open",
  reason: "ready",
  because: ["/remedies"],
  citations: cited(today, "court.way", "court.conditions"),
}));
