import { enoughPeople } from "@/domain/routes/group-suits";
import { cited } from "@/domain/routes/route-citations";
import type { RouteRule } from "@/domain/routes/route-rule";
import { suit } from "@/domain/routes/suit-rows";

/** RT13, a suit for people whose number is not known at filing: the court may, and need not, publish a notice (art. 57). */
export const OPEN_GROUP_SUIT: RouteRule = suit(
  "open-group-suit",
  [enoughPeople("group.open")],
  (_, today) => ({ status: "open", reason: "ready", citations: cited(today, "group.open", "group.many") }),
  (_, today, { taken }) =>
    taken ? [{ code: "court-decides", because: [], citations: cited(today, "group.open") }] : [],
);
