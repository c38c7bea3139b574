import type { Eligibility } from "@/domain/routes/eligibility";

/** The four statuses of PRODUCT section 3, as the public API answers them. */
export const PUBLIC_STATUSES = ["open", "opens-on", "closed", "not-applicable"] as const;
export type PublicStatus = (typeof PUBLIC_STATUSES)[number];

/**
 * A route that waits for a fact cannot be taken today: it answers `closed`, with the reason and the pointers to what is
 * missing, and never `open` on a guess (docs/adr/0013-routes.md).
 */
export function publicStatus({ status }: Pick<Eligibility, "status">): PublicStatus {
  return status === "needs" ? "closed" : status;
}
