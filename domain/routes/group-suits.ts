import type { Row } from "@/domain/routes/eligibility";
import { cited, type RoutePlace } from "@/domain/routes/route-citations";

/** "人数众多" is generally ten or more (interpretation art. 75; FACTS d1). */
const MANY = 10;

/** One person alone cannot start a suit by representatives; two to nine sue jointly without them. */
export function enoughPeople(form: RoutePlace): Row {
  return (_, today, { people }) => {
    if (people === undefined || people < 2)
      return { status: "closed", reason: "one-person", citations: cited(today, form, "group.many") };
    if (people < MANY)
      return {
        status: "closed",
        reason: "too-few-people",
        citations: cited(today, form, "group.many", "group.joint"),
      };
    return undefined;
  };
}
