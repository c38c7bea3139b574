import type { Occurrence, OnRecord, Situation } from "@/domain/law/situation";

const NOTHING: readonly never[] = Object.freeze([]);

/** JSON pointers to whole records and single occurrences, each once, in the order of the facts: one pass, no sorting. */
export function pointersTo(
  { all }: Situation,
  records: readonly OnRecord[],
  single: readonly Occurrence[] = NOTHING,
): readonly string[] {
  const [only] = records;
  if (only && records.length === 1 && single.length === 0) return only.pointers;
  const picked = new Uint8Array(all.length);
  for (const { occurrences } of records) for (const { index } of occurrences) picked[index] = 1;
  for (const { index } of single) picked[index] = 1;
  const pointers: string[] = [];
  for (const { index, at } of all) if (picked[index] === 1) pointers.push(at);
  return pointers;
}
