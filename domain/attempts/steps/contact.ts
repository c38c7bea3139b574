import { PROVINCES } from "@/domain/attempts/steps/provinces";
import type { Raw } from "@/domain/attempts/steps/raw";
import { halfWidth, readerOf } from "@/domain/attempts/steps/reader";
import type { PlainDate } from "@/domain/time/plain-date";

export const CONTACT_FIELDS = ["name", "phone", "province", "city", "address", "postcode"] as const;

/** Who signs. Asked once, before the first letter; only the person's own contact (FACTS RT03b). */
export function parseContact(raw: Raw, today: PlainDate) {
  const read = readerOf(raw, today);
  // The form always sends this field. A contact without it came with a story: nobody left anything out yet.
  const phone = read.text("phone", 30, raw.phone === undefined ? undefined : "phone-required");
  const plainPhone = phone === undefined ? undefined : halfWidth(phone);
  const goodPhone = plainPhone !== undefined && /^\+?[\d][\d\s()-]{4,}$/.test(plainPhone);
  if (plainPhone !== undefined && !goodPhone) read.fail("phone", "phone-unreadable");
  const postcode = read.text("postcode", 12);
  const plainPostcode = postcode === undefined ? undefined : halfWidth(postcode).replace(/\s/g, "");
  const goodPostcode = plainPostcode !== undefined && /^\d{6}$/.test(plainPostcode);
  if (plainPostcode !== undefined && !goodPostcode) read.fail("postcode", "postcode-unreadable");
  return read.done({
    name: read.text("name", 100, "name-required"),
    phone: goodPhone ? plainPhone : undefined,
    province: read.choice("province", PROVINCES),
    city: read.text("city", 50),
    address: read.text("address", 200),
    postcode: goodPostcode ? plainPostcode : undefined,
  });
}
