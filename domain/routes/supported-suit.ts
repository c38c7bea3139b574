import { cited } from "@/domain/routes/route-citations";
import type { RouteRule } from "@/domain/routes/route-rule";
import { suit } from "@/domain/routes/suit-rows";

/** RT15, a suit of one's own that an association supports without becoming a party (art. 15). */
export const SUPPORTED_SUIT: RouteRule = {
  ...suit(
    "supported-suit",
    [],
    (_, today) => ({
      status: "open",
      reason: "ready",
      because: ["/remedies"],
      citations: cited(today, "support.right", "support.association"),
    }),
    (_, today, { taken }) =>
      taken ? [{ code: "not-a-party", because: [], citations: cited(today, "support.right") }] : [],
  ),
  advised: () => false,
};
