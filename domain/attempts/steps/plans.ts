import { OTHER_PRICES, PERIODS, REFUND_ANSWERS } from "@/domain/attempts/codes";
import type { Raw } from "@/domain/attempts/steps/raw";
import { type Reader, readerOf } from "@/domain/attempts/steps/reader";
import type { PlainDate } from "@/domain/time/plain-date";

export const TARGETS = ["cheaper", "cancel"] as const;
export const YES_NO = ["yes", "no"] as const;
/** Folded away on the page, because they are asked of some people only. */
export const FOLDED_PLANS_FIELDS = [
  "refundAskedOn",
  "refundDueOn",
  "refundAnswer",
  "refundTerms",
  "otherPrice",
  "otherWhose",
  "otherSameTerms",
  "otherTold",
  "otherSeenOn",
] as const;
export const PLANS_FIELDS = [
  "planName",
  "planPrice",
  "planPeriod",
  "target",
  "targetName",
  "targetPrice",
  "targetPeriod",
  "autoRenews",
  "startedOn",
  "openEnded",
  "contractEndsOn",
  "prepaid",
  "paidFrom",
  "paidTo",
  ...FOLDED_PLANS_FIELDS,
] as const;

/** From which plan to which. Everything but the direction may stay open. */
export function parsePlans(raw: Raw, today: PlainDate) {
  const read = readerOf(raw, today);
  const renews = read.choice("autoRenews", YES_NO);
  const target = read.choice("target", TARGETS, "target-required");
  const currentPlan = {
    name: read.text("planName", 100),
    priceFen: read.fen("planPrice"),
    period: read.choice("planPeriod", PERIODS),
    autoRenews: renews === undefined ? undefined : renews === "yes",
    contractEndsOn: read.date("contractEndsOn"),
    startedOn: read.date("startedOn", { notAfter: today }),
    prepaidFen: read.fen("prepaid"),
    paidFrom: read.date("paidFrom"),
    paidTo: read.date("paidTo"),
    openEnded: yes(read, "openEnded"),
  };
  const { startedOn, contractEndsOn, paidFrom, paidTo } = currentPlan;
  if (startedOn && contractEndsOn && contractEndsOn < startedOn)
    read.fail("contractEndsOn", "contract-reversed");
  if (paidFrom && paidTo && paidTo < paidFrom) read.fail("paidTo", "paid-reversed");
  return read.done({
    currentPlan,
    cancels: target === undefined ? undefined : target === "cancel",
    targetPlan:
      target === "cancel"
        ? undefined
        : {
            name: read.text("targetName", 100),
            priceFen: read.fen("targetPrice"),
            period: read.choice("targetPeriod", PERIODS),
          },
    refund: refundOf(read),
    otherPrice: otherPriceOf(read),
  });
}

const yes = (read: Reader, field: string): boolean | undefined => {
  const answer = read.choice(field, YES_NO);
  return answer === undefined ? undefined : answer === "yes";
};

/** A refund that was asked for; nothing answered says nothing. */
function refundOf(read: Reader) {
  const refund = {
    askedOn: read.date("refundAskedOn", { notAfter: read.today }),
    dueOn: read.date("refundDueOn"),
    answer: read.choice("refundAnswer", REFUND_ANSWERS),
    hasTerms: yes(read, "refundTerms"),
  };
  return Object.values(refund).every((part) => part === undefined) ? undefined : refund;
}

/** What others pay. A price alone does not say whose it is, so that is asked. */
function otherPriceOf(read: Reader) {
  const priceFen = read.fen("otherPrice");
  const whose = read.choice("otherWhose", OTHER_PRICES);
  const rest = {
    sameTerms: yes(read, "otherSameTerms"),
    told: yes(read, "otherTold"),
    seenOn: read.date("otherSeenOn", { notAfter: read.today }),
  };
  if (priceFen === undefined) return undefined;
  return whose === undefined ? read.fail("otherWhose", "other-whose-required") : { priceFen, whose, ...rest };
}
