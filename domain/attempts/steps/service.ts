import { MEASURE_REVIEWS, SECTORS } from "@/domain/attempts/codes";
import { YES_NO } from "@/domain/attempts/steps/plans";
import { PROVINCES } from "@/domain/attempts/steps/provinces";
import type { Raw } from "@/domain/attempts/steps/raw";
import { type Reader, readerOf } from "@/domain/attempts/steps/reader";
import type { PlainDate } from "@/domain/time/plain-date";

export const SOLD_THROUGH = ["own-site", "app-store", "platform"] as const;
/** Answers on a change of the platform's rules, and on a measure of the platform with what came of the appeal. */
export const RULE_CHANGES = ["not-accepted", "accepted", "no"] as const;
export const MEASURES_TAKEN = ["no", ...MEASURE_REVIEWS] as const;
export const SERVICE_FIELDS = [
  "sector",
  "provider",
  "province",
  "account",
  "soldThrough",
  "portedIn",
  "rulesChanged",
  "rulesChangedOn",
  "measure",
  "measureOn",
] as const;
/** Fields that belong to one kind of service; for another they are neither shown in the check nor read. */
export const FIELDS_OF_SECTOR: Readonly<Record<string, string>> = {
  portedIn: "telecom-plan",
  rulesChanged: "platform-membership",
  rulesChangedOn: "platform-membership",
  measure: "platform-membership",
  measureOn: "platform-membership",
};

/** Which service, from whom. Only these two are required: no letter can be written to nobody. */
export function parseService(raw: Raw, today: PlainDate) {
  const read = readerOf(raw, today);
  const sector = read.choice("sector", SECTORS, "sector-required");
  const ported = sector === "telecom-plan" ? read.choice("portedIn", YES_NO) : undefined;
  return read.done({
    sector,
    provider: {
      name: read.text("provider", 100, "provider-required"),
      province: read.choice("province", PROVINCES),
    },
    account: read.text("account", 100),
    soldThrough: read.choice("soldThrough", SOLD_THROUGH),
    portedIn: ported === undefined ? undefined : ported === "yes",
    platform: sector === "platform-membership" ? platformOf(read) : undefined,
  });
}

/** What only a trading platform does: change its rules under a member, or take a measure under them. */
function platformOf(read: Reader) {
  const rules = read.choice("rulesChanged", RULE_CHANGES);
  const rulesOn = read.date("rulesChangedOn", { notAfter: read.today });
  const measure = read.choice("measure", MEASURES_TAKEN);
  const measureOn = read.date("measureOn", { notAfter: read.today });
  return {
    ruleChange:
      rules === undefined || rules === "no" ? undefined : { on: rulesOn, accepted: rules === "accepted" },
    platformMeasure:
      measure === undefined || measure === "no" ? undefined : { on: measureOn, review: measure },
  };
}
