import { cited } from "@/domain/routes/route-citations";
import type { RouteRule } from "@/domain/routes/route-rule";

/** RT07, the complaint about personal data: only where data was demanded that the downgrade does not need (T17). */
export const PRIVACY_COMPLAINT: RouteRule = {
  route: "privacy-complaint",
  rows: [
    ({ events }, today) => {
      const because = events.flatMap(({ obstacles }, index) => {
        const at = obstacles.indexOf("excessive-data");
        return at < 0 ? [] : [`/events/${index}/obstacles/${at}`];
      });
      return because.length === 0
        ? undefined
        : {
            status: "open",
            reason: "ready",
            because,
            citations: cited(today, "privacy.right", "privacy.powers"),
          };
    },
    (_, today) => ({
      status: "not-applicable",
      reason: "no-data-issue",
      citations: cited(today, "privacy.right"),
    }),
  ],
};
