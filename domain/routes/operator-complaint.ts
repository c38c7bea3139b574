import { complaintsOf, doneEvents, operatorAnswerOf } from "@/domain/routes/operator-answers";
import { cited } from "@/domain/routes/route-citations";
import type { RouteRule } from "@/domain/routes/route-rule";

/** RT01, the complaint to the provider: the first step of every order (FACTS c), open to anyone and for as often as needed. */
export const OPERATOR_COMPLAINT: RouteRule = {
  route: "operator-complaint",
  rows: [
    (facts, today) => {
      const agreed = operatorAnswerOf(facts);
      const done = doneEvents(facts);
      return agreed.state !== "agreed" || done.length === 0
        ? undefined
        : {
            status: "closed",
            reason: "settled",
            because: [...agreed.because, ...done],
            citations: cited(today, "operator.settling"),
          };
    },
    (facts, today) => ({
      status: "open",
      reason: "ready",
      because: complaintsOf(facts),
      citations: cited(today, "operator.mechanism", "operator.settling"),
    }),
  ],
  advised: (facts) => complaintsOf(facts).length === 0,
};
