import { circumstancePointer } from "@/domain/routes/circumstances";
import { cited, firstHeld } from "@/domain/routes/route-citations";
import type { RouteRule } from "@/domain/routes/route-rule";

/** RT06, the platform's own appeal against a measure under its rules, decided by a human when asked (art. 19). */
export const PLATFORM_APPEAL: RouteRule = {
  route: "platform-appeal",
  rows: [
    (_, today) =>
      cited(today, "platform.appeal").length > 0
        ? undefined
        : { status: "not-applicable", reason: "text-not-held", citations: firstHeld("platform.appeal") },
    ({ service: { sector, soldThrough } }, today) =>
      soldThrough === "platform" || sector === "platform-membership"
        ? undefined
        : {
            status: "not-applicable",
            reason: "no-platform",
            because: ["/service/sector"],
            citations: cited(today, "platform.appeal"),
          },
    // The routes page asks for it; the record of the attempt can hold it too (FACTS R37).
    ({ platformMeasure: onRecord }, today, { platformMeasure = onRecord && true }) => {
      const citations = cited(today, "platform.appeal", "platform.review");
      if (platformMeasure === undefined)
        return {
          status: "needs",
          reason: "measure-unknown",
          missing: [circumstancePointer("platformMeasure")],
          citations,
        };
      return platformMeasure
        ? {
            status: "open",
            reason: "ready",
            because: onRecord === undefined ? [] : ["/platformMeasure"],
            citations,
          }
        : { status: "not-applicable", reason: "no-measure", citations };
    },
  ],
  advised: () => true,
};
