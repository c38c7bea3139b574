import { OBSTACLES, SECTORS } from "@/domain/attempts/codes";
import { type Raw, typed } from "@/domain/attempts/steps/raw";
import { readerOf } from "@/domain/attempts/steps/reader";
import type { PlainDate } from "@/domain/time/plain-date";

export const CASE_FIELDS = [
  "title",
  "summary",
  "provider",
  "sector",
  "obstacles",
  "from",
  "to",
  "cap",
] as const;

const FEWEST_MEMBERS = 2;
const MOST_MEMBERS = 1_000_000;

/**
 * The form of a case as staff typed it. Everything but the cap is needed before it opens; the provider is an id of
 * the registry, whose existence the server asks for.
 */
export function parseCase(raw: Raw, today: PlainDate) {
  const read = readerOf(raw, today);
  const obstacles = read.choices("obstacles", OBSTACLES);
  if (obstacles.length === 0) read.fail("obstacles", "obstacles-required");
  const from = read.date("from", { missing: "date-required" });
  const to = read.date("to", { missing: "date-required" });
  if (from !== undefined && to !== undefined && from > to) read.fail("to", "span-reversed");
  const cap = read.count("cap", MOST_MEMBERS);
  if (cap !== undefined && cap < FEWEST_MEMBERS) read.fail("cap", "number-unreadable");
  return read.done({
    title: read.text("title", 100, "title-required"),
    summary: read.text("summary", 2_000, "summary-required"),
    providerId: typed(raw, "provider") || read.fail("provider", "provider-required"),
    sector: read.choice("sector", SECTORS, "sector-required"),
    obstacles,
    from,
    to,
    cap,
  });
}
