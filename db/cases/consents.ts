import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { consents } from "@/db/cases/schema";
import type { Reader } from "@/db/transaction";
import type { ConsentPurpose } from "@/domain/cases/consents";

type Place = { readonly caseId: string; readonly attemptId: string };

/** Whether the person's consent for this purpose lives, as far as the actor may see it. */
export async function hasConsent(reader: Reader, place: Place, purpose: ConsentPurpose): Promise<boolean> {
  const rows = await reader
    .select({ id: consents.id })
    .from(consents)
    .where(living(place.caseId, purpose, [place.attemptId]))
    .limit(1);
  return rows.length > 0;
}

/** Of these attempts, those whose people gave a living consent for the purpose in this case. */
export async function consentedAttempts(
  reader: Reader,
  caseId: string,
  purpose: ConsentPurpose,
  attemptIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (attemptIds.length === 0) return new Set();
  const rows = await reader
    .select({ attemptId: consents.attemptId })
    .from(consents)
    .where(living(caseId, purpose, attemptIds));
  return new Set(rows.map(({ attemptId }) => attemptId));
}

const living = (caseId: string, purpose: ConsentPurpose, attemptIds: readonly string[]) =>
  and(
    eq(consents.caseId, caseId),
    inArray(consents.attemptId, [...attemptIds]),
    eq(consents.purpose, purpose),
    isNull(consents.withdrawnAt),
  );
