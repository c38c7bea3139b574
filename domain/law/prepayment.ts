import type { Condition } from "@/domain/law/condition";
import type { LawPlan } from "@/domain/law/facts";
import type { Situation } from "@/domain/law/situation";
import { addDays } from "@/domain/time/arithmetic";
import { isPlainDate } from "@/domain/time/plain-date";

/** Whether a term was paid in advance, as far as the sum or the paid period says so; undefined where nothing does. */
export function paidInAdvance(plan: LawPlan | undefined): boolean | undefined {
  if (plan?.prepaidFen !== undefined) return plan.prepaidFen > 0;
  return plan?.paidTo === undefined ? undefined : true;
}

/** Paid in advance for a term: said by the sum or by the paid period. Nothing said is asked, never assumed. */
export const isPrepaid: Condition = ({ facts: { currentPlan } }) => {
  const known = paidInAdvance(currentPlan);
  const bySum = known === undefined || currentPlan?.prepaidFen !== undefined;
  return {
    state: known === undefined ? "missing" : known ? "met" : "unmet",
    pointers: [bySum ? "/currentPlan/prepaidFen" : "/currentPlan/paidTo"],
  };
};

/** The contract is silent on how a refund is reckoned. */
export const refundTermsAreSilent: Condition = ({ facts: { refund } }) => ({
  state: refund?.hasTerms === undefined ? "missing" : refund.hasTerms ? "unmet" : "met",
  pointers: ["/refund/hasTerms"],
});

const FIFTEEN = 15;

/**
 * Over fifteen days without the money (measures of punishment art. 8, 10): counted from the agreed day, and for prepaid
 * services without one from the request; the first day is not counted. A plain refusal of a prepaid refund counts at once.
 */
export const refundIsOverdue: Condition = (situation) => {
  const { facts, today } = situation;
  const { askedOn, dueOn, answer } = facts.refund ?? {};
  if (answer === "paid") return { state: "unmet", pointers: ["/refund/answer"] };
  if (saidNoToPrepaid(situation)) return { state: "met", pointers: ["/refund/answer"] };
  const prepaid = isPrepaid(situation);
  if (dueOn === undefined && prepaid.state === "missing") return prepaid;
  const [start, pointer] =
    dueOn !== undefined || prepaid.state === "unmet"
      ? [dueOn, "/refund/dueOn"]
      : [askedOn, "/refund/askedOn"];
  if (start === undefined || !isPlainDate(start)) return { state: "missing", pointers: [pointer] };
  return { state: addDays(start, FIFTEEN) < today ? "met" : "unmet", pointers: [pointer] };
};

/** Which of the two articles the facts meet: the one on prepaid services or the general one. */
export function refundPlace(situation: Situation): readonly string[] {
  return isPrepaid(situation).state === "met" ? ["prepaid"] : ["general"];
}

function saidNoToPrepaid(situation: Situation): boolean {
  return situation.facts.refund?.answer === "refused" && isPrepaid(situation).state === "met";
}
