import { PERIODS } from "@/domain/attempts/codes";
import type { Raw } from "@/domain/attempts/steps/raw";
import { readerOf } from "@/domain/attempts/steps/reader";
import type { PlainDate } from "@/domain/time/plain-date";

export const TARGETS = ["cheaper", "cancel"] as const;
export const YES_NO = ["yes", "no"] as const;
export const PLANS_FIELDS = [
  "planName",
  "planPrice",
  "planPeriod",
  "autoRenews",
  "startedOn",
  "contractEndsOn",
  "prepaid",
  "paidFrom",
  "paidTo",
  "target",
  "targetName",
  "targetPrice",
  "targetPeriod",
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
  });
}
