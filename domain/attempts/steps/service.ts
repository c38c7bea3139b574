import { SECTORS } from "@/domain/attempts/codes";
import { PROVINCES } from "@/domain/attempts/steps/provinces";
import type { Raw } from "@/domain/attempts/steps/raw";
import { readerOf } from "@/domain/attempts/steps/reader";
import type { PlainDate } from "@/domain/time/plain-date";

export const SOLD_THROUGH = ["own-site", "app-store", "platform"] as const;
export const SERVICE_FIELDS = ["sector", "provider", "province", "account", "soldThrough"] as const;

/** Which service, from whom. Only these two are required: no letter can be written to nobody. */
export function parseService(raw: Raw, today: PlainDate) {
  const read = readerOf(raw, today);
  return read.done({
    sector: read.choice("sector", SECTORS, "sector-required"),
    provider: {
      name: read.text("provider", 100, "provider-required"),
      province: read.choice("province", PROVINCES),
    },
    account: read.text("account", 100),
    soldThrough: read.choice("soldThrough", SOLD_THROUGH),
  });
}
