import type { Raw } from "@/domain/attempts/steps/raw";
import { readerOf } from "@/domain/attempts/steps/reader";
import type { PlainDate } from "@/domain/time/plain-date";

/** What a consumer may hold. Order is the order of the annex list. */
export const EVIDENCE_KINDS = [
  "call-recording",
  "call-log",
  "chat-record",
  "screenshots",
  "screen-recording",
  "sms",
  "contract",
  "bills",
  "letters",
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** What the person says to hold: a statement, not yet a sealed file. */
export function parseEvidence(raw: Raw, today: PlainDate) {
  const read = readerOf(raw, today);
  return read.done({ held: read.choices("held", EVIDENCE_KINDS) });
}
