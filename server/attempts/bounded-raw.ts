import "server-only";
import { z } from "zod";
import { MOST_STORED, REFUSED_FIELD } from "@/domain/attempts/steps/raw";
import { lengthOf } from "@/domain/attempts/steps/reader";

/** A form's own fields as they arrive: names are plain, the number of fields and values is bounded by the reader. */
export const rawSchema = z.record(
  z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,59}$/),
  z.union([z.string(), z.array(z.string()).max(300)]),
);
export type RawFields = Record<string, string | string[]>;

/**
 * What is stored of a form: every field as typed. A field beyond 20,000 characters is not stored: its earlier text
 * stays, and its name is kept under `_refused`, so that the page can say so beside the field.
 */
export function bounded(raw: RawFields, before: RawFields | undefined): RawFields {
  const refused: string[] = [];
  const kept: RawFields = {};
  for (const [field, value] of Object.entries(raw)) {
    const long = (typeof value === "string" ? [value] : value).some((text) => lengthOf(text) > MOST_STORED);
    if (!long) kept[field] = value;
    else {
      refused.push(field);
      const earlier = before?.[field];
      if (earlier !== undefined) kept[field] = earlier;
    }
  }
  return refused.length === 0 ? kept : { ...kept, [REFUSED_FIELD]: refused };
}
