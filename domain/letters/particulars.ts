import { z } from "zod";

/**
 * What only one document needs to know of a person. Asked beside that document, handed to it, and never part of the
 * stored facts (PRODUCT 4.3, SECURITY section 3): an attempt goes to an association without them.
 */
export const PARTICULARS = [
  "identityNumber",
  "sex",
  "ethnicity",
  "occupation",
  "employer",
  "domicile",
] as const;
export type Particular = (typeof PARTICULARS)[number];

const MOST = 200;
const text = z.string().trim().min(1).max(MOST).optional();

export const particularsSchema = z.strictObject({
  identityNumber: text,
  sex: text,
  ethnicity: text,
  occupation: text,
  employer: text,
  domicile: text,
} satisfies Record<Particular, z.ZodType>);

export type Particulars = z.infer<typeof particularsSchema>;
