import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { ONLINE_SECTORS } from "@/domain/law/facts";
import type { Row } from "@/domain/routes/eligibility";
import { cited } from "@/domain/routes/route-citations";
import type { RouteRule } from "@/domain/routes/route-rule";
import { suit } from "@/domain/routes/suit-rows";

/**
 * RT11, the internet courts of Beijing, Hangzhou and Guangzhou: contracts for online services that are made and performed
 * online, within the districts of those cities. The list of 2018 was changed on 1 November 2025 by a text that is known
 * from reports only: from that day on nothing is claimed, and the person is told to ask the court.
 */

/** Province of the three cities, and the city where it is not the province itself. */
const CITIES: Readonly<Record<string, string | undefined>> = {
  北京市: undefined,
  浙江省: "杭州",
  广东省: "广州",
};

const servedOnline: Row = ({ service }, today) =>
  ONLINE_SECTORS.includes(service.sector)
    ? undefined
    : {
        status: "not-applicable",
        reason: "not-online",
        because: ["/service/sector"],
        citations: cited(today, "court.venue", "internet.contracts"),
      };

const listHeld: Row = (_, today) =>
  cited(today, "internet.contracts").length > 0
    ? undefined
    : { status: "not-applicable", reason: "text-not-held", citations: cited(today, "court.venue") };

/** The defendant's place is the only one that the record can show; no place of performance is assumed (RT10a). */
const inTheCity: Row = ({ service: { provider } }: AttemptFacts, today) => {
  const citations = cited(today, "internet.contracts", "court.venue");
  const { province, address } = provider;
  if (province === undefined)
    return { status: "needs", reason: "other-place", missing: ["/service/provider/province"], citations };
  const because = ["/service/provider/province"];
  if (!(province in CITIES)) return { status: "not-applicable", reason: "other-place", because, citations };
  const city = CITIES[province];
  if (city !== undefined && address === undefined)
    return {
      status: "needs",
      reason: "other-place",
      because,
      missing: ["/service/provider/address"],
      citations,
    };
  return city === undefined || address?.includes(city)
    ? { status: "open", reason: "ready", because, citations }
    : { status: "not-applicable", reason: "other-place", because, citations };
};

export const INTERNET_COURT: RouteRule = suit(
  "internet-court",
  [servedOnline, listHeld],
  inTheCity,
  (_, today, { ruling }) =>
    ruling.reason === "text-not-held"
      ? [{ code: "ask-the-court", because: ["/service/sector"], citations: cited(today, "court.venue") }]
      : [],
);
