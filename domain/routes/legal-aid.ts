import { cited } from "@/domain/routes/route-citations";
import type { RouteRule } from "@/domain/routes/route-rule";

/**
 * RT17, legal aid and relief from court fees. The list of art. 31 does not name small consumer disputes, and we say so;
 * local rules can add to it, and relief from fees is asked of the court when one sues and is in hardship.
 */
export const LEGAL_AID: RouteRule = {
  route: "legal-aid",
  rows: [
    (_, today) => ({ status: "not-applicable", reason: "not-named", citations: cited(today, "aid.list") }),
  ],
  warnings: (_, today) => [
    { code: "local-rules", because: [], citations: cited(today, "aid.local") },
    { code: "fee-relief", because: [], citations: cited(today, "aid.fees") },
  ],
};
