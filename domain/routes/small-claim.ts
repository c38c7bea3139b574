import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { PROVINCES } from "@/domain/attempts/steps/provinces";
import { circumstancePointer } from "@/domain/routes/circumstances";
import type { Row } from "@/domain/routes/eligibility";
import { isMoney } from "@/domain/routes/money-remedies";
import { cited } from "@/domain/routes/route-citations";
import type { RouteRule } from "@/domain/routes/route-rule";
import { suit } from "@/domain/routes/suit-rows";

/** RT09, the small-claims procedure: a simple claim for money up to half of the province's average yearly wage. */

/** A claim that the court order the downgrade is no claim for money (FACTS RT09a). */
const onlyMoney: Row = ({ remedies }, today) => {
  const because = remedies.flatMap((remedy, index) => (isMoney(remedy) ? [] : [`/remedies/${index}`]));
  return because.length === 0
    ? undefined
    : {
        status: "not-applicable",
        reason: "not-only-money",
        because,
        citations: cited(today, "small.money"),
      };
};

/** Cases with a foreign element are excluded; an address outside the mainland is asked about, never judged (J09). */
const domestic: Row = (facts, today, { foreign }) => {
  const citations = cited(today, "small.foreign");
  if (foreign === true)
    return { status: "not-applicable", reason: "foreign-party", citations, decision: "J09" };
  const because = abroad(facts);
  if (foreign === false || because.length === 0) return undefined;
  const missing = [circumstancePointer("foreign")];
  return { status: "needs", reason: "foreign-party", because, missing, citations, decision: "J09" };
};

/** Numerous claimants bar the simple procedure, and the small-claims procedure with it (FACTS d1). */
const few: Row = (_, today, { people }) =>
  (people ?? 1) < MANY
    ? undefined
    : {
        status: "not-applicable",
        reason: "too-many-people",
        citations: cited(today, "group.no-simple", "group.many"),
      };
const MANY = 10;

/** Half of the average yearly wage last published for the court's province; no table of ours holds one, so it is asked. */
const underTheCap: Row = (_, today, { claimFen, averageWageFen }) => {
  const citations = cited(today, "small.money", "small.wage");
  const missing = [
    ...(claimFen === undefined ? [circumstancePointer("claimFen")] : []),
    ...(averageWageFen === undefined ? [circumstancePointer("averageWageFen")] : []),
  ];
  if (claimFen === undefined) return { status: "needs", reason: "amount-unknown", missing, citations };
  if (averageWageFen === undefined) return { status: "needs", reason: "wage-unknown", missing, citations };
  return claimFen * 2 <= averageWageFen
    ? { status: "open", reason: "ready", because: ["/remedies"], citations }
    : { status: "closed", reason: "above-the-cap", citations: cited(today, "small.money", "small.agreed") };
};

export const SMALL_CLAIM: RouteRule = suit("small-claim", [onlyMoney, few, domestic], underTheCap);

function abroad({ consumer, service }: AttemptFacts): readonly string[] {
  const outside = (province: string | undefined) =>
    province !== undefined && !PROVINCES.some((known) => known === province);
  return [
    ...(outside(consumer.province) ? ["/consumer/province"] : []),
    ...(outside(service.provider.province) ? ["/service/provider/province"] : []),
  ];
}
