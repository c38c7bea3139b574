import { REMEDIES } from "@/domain/attempts/codes";
import type { Raw } from "@/domain/attempts/steps/raw";
import { readerOf } from "@/domain/attempts/steps/reader";
import type { PlainDate } from "@/domain/time/plain-date";

/** What the person wants. At least one: a complaint without a request asks for nothing. */
export function parseWishes(raw: Raw, today: PlainDate) {
  const read = readerOf(raw, today);
  const remedies = read.choices("remedies", REMEDIES);
  if (remedies.length === 0) read.fail("remedies", "remedy-required");
  return read.done({ remedies });
}
