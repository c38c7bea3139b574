import type { Occurrence, OnRecord } from "@/domain/law/situation";

/** JSON pointers to whole records and single occurrences, each once, in the order of the facts: one pass, no sorting. */
export function pointersTo(
  all: readonly Occurrence[],
  records: readonly OnRecord[],
  single: readonly Occurrence[] = [],
): readonly string[] {
  if (records.length === 1 && records[0] && single.length === 0) return records[0].pointers;
  const picked = new Uint8Array(all.length);
  for (const { occurrences } of records) for (const { index } of occurrences) picked[index] = 1;
  for (const { index } of single) picked[index] = 1;
  const pointers: string[] = [];
  for (const { index, at } of all) if (picked[index] === 1) pointers.push(at);
  return pointers;
}
