import { enoughPeople } from "@/domain/routes/group-suits";
import { cited } from "@/domain/routes/route-citations";
import type { RouteRule } from "@/domain/routes/route-rule";
import { suit } from "@/domain/routes/suit-rows";

/** RT12, a suit by elected representatives of people who are all known when it is filed (art. 56). */
export const FIXED_GROUP_SUIT: RouteRule = suit(
  "fixed-group-suit",
  [enoughPeople("group.fixed")],
  (_, today) => ({ status: "open", reason: "ready", citations: cited(today, "group.fixed", "group.many") }),
);
