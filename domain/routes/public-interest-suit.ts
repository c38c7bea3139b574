import { cited } from "@/domain/routes/route-citations";
import type { RouteRule } from "@/domain/routes/route-rule";

/** RT14, the suit in the public interest: only the national and the provincial consumer associations bring it (FACTS d2). */
export const PUBLIC_INTEREST_SUIT: RouteRule = {
  route: "public-interest-suit",
  rows: [
    (_, today) => ({
      status: "not-applicable",
      reason: "only-associations",
      citations: cited(today, "public.plaintiffs", "public.plaintiffs-again"),
    }),
  ],
};
