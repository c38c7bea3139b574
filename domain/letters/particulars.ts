import { z } from "zod";
import { isIdentityNumber, normalIdentityNumber } from "@/domain/letters/court/identity-number";
import { fenSchema } from "@/domain/money/fen";
import { plainDateSchema } from "@/domain/time/plain-date";

/**
 * What only one document needs to know. Asked beside that document, handed to it, and never part of the stored facts
 * (PRODUCT 4.3, SECURITY section 3): an attempt goes to an association without them. Everything is optional here; each
 * document names what it requires and does not get.
 */

export const SEXES = ["male", "female"] as const;

/** What a complaint to a court can ask for beside its costs; each must be carried by the facts. */
export const CLAIMS = [
  "perform-downgrade",
  "refund-difference",
  "refund-unused",
  "stop-auto-renewal",
] as const;
export type Claim = (typeof CLAIMS)[number];

/** Civil Procedure Law art. 62 para. 2: what an agent may do only with special authority, each named by itself. */
export const SPECIAL_POWERS = ["admit", "waive", "change", "settle", "counterclaim", "appeal"] as const;
export type SpecialPower = (typeof SPECIAL_POWERS)[number];

/** What an agent can be asked to do before a market regulator (complaint measures art. 11: the powers are stated). */
export const MARKET_POWERS = ["lodge", "supplement", "mediate", "agree", "withdraw", "receive"] as const;
export type MarketPower = (typeof MARKET_POWERS)[number];

/** Civil Procedure Law art. 61 para. 2: who can be an agent in court. */
export const AGENT_STANDINGS = [
  "lawyer",
  "legal-worker",
  "relative",
  "staff",
  "community",
  "employer",
  "organisation",
] as const;
export type AgentStanding = (typeof AGENT_STANDINGS)[number];

/** Records that a provider keeps and a consumer can name. */
export const PROVIDER_RECORDS = [
  "work-orders",
  "call-recordings",
  "chat-records",
  "operation-logs",
  "billing-records",
  "order-records",
] as const;
export type ProviderRecord = (typeof PROVIDER_RECORDS)[number];

/**
 * Fee measures art. 45 to 47: what is asked for, and the item of the article that the person names. Only items that a
 * natural person in a dispute about a service can meet.
 */
export const RELIEF_GROUNDS = {
  waiver: ["disabled-without-income", "subsistence-allowance", "other"],
  reduction: ["disaster", "preferential-treatment", "other"],
  deferral: ["legal-aid", "other"],
} as const;
const GROUNDS = [...new Set(Object.values(RELIEF_GROUNDS).flat())];
export const RELIEFS = ["waiver", "reduction", "deferral"] as const;
export type Relief = (typeof RELIEFS)[number];

const text = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most * 2)
    .refine((value) => [...value].length <= most, { error: "text.too-long" });

const identityNumber = z
  .string()
  .max(60)
  .overwrite(normalIdentityNumber)
  .refine(isIdentityNumber, { error: "identity-number.wrong" });

const witness = z.strictObject({ name: text(100), domicile: text(200).optional() });

const agent = z.strictObject({
  name: text(100),
  standing: z.enum(AGENT_STANDINGS).optional(),
  /** Law firm, association, community or employer. */
  organisation: text(100).optional(),
  identityNumber: identityNumber.optional(),
  phone: text(30).optional(),
});

const exhibit = z.strictObject({
  name: text(100),
  form: z.enum(["original", "copy", "electronic"]),
  source: text(200),
  proves: text(300),
  summary: text(300).optional(),
  pages: text(20).optional(),
  /** SHA-256 of an electronic file, 64 hexadecimal digits. */
  sha256: z
    .string()
    .regex(/^[0-9a-fA-F]{64}$/)
    .optional(),
});

export const particularsSchema = z.strictObject({
  identityNumber: identityNumber.optional(),
  /** In either language; 男 and 女 are what identity documents print. */
  sex: z.enum([...SEXES, "男", "女"]).optional(),
  /** Full years; where the answers do not hold it and no identity number was given. */
  age: z.number().int().min(0).max(130).optional(),
  ethnicity: text(20).optional(),
  /** 无 is an answer. */
  occupation: text(60).optional(),
  employer: text(100).optional(),
  domicile: text(200).optional(),
  /** The statutory agent of a person under 18 (Civil Procedure Law art. 60, FACTS J16). */
  guardian: z
    .strictObject({
      name: text(100),
      relation: text(30),
      phone: text(30).optional(),
      domicile: text(200).optional(),
    })
    .optional(),
  defendant: z
    .strictObject({
      domicile: text(200).optional(),
      legalRepresentative: text(100).optional(),
      phone: text(30).optional(),
    })
    .optional(),
  court: text(60).optional(),
  /** 案号, once the court gave one. */
  caseNumber: text(60).optional(),
  /** Which of the claims to make; all that the facts carry when absent. */
  claims: z.array(z.enum(CLAIMS)).max(CLAIMS.length).optional(),
  witnesses: z.array(witness).max(5).optional(),
  exhibits: z.array(exhibit).max(50).optional(),
  forum: z.enum(["court", "market"]).optional(),
  agents: z.array(agent).max(2).optional(),
  /** Empty: none of the powers that need special authority. */
  powers: z
    .array(z.enum([...SPECIAL_POWERS, ...MARKET_POWERS]))
    .max(SPECIAL_POWERS.length + MARKET_POWERS.length)
    .optional(),
  period: z
    .strictObject({ from: plainDateSchema, to: plainDateSchema })
    .refine(({ from, to }) => from <= to, { error: "span.reversed" })
    .optional(),
  /** The court's public notice for registration: its number or its title and day. */
  notice: text(200).optional(),
  /** What the person lost, in their own words, where the facts give no sum. */
  loss: text(500).optional(),
  lossFen: fenSchema.optional(),
  records: z.array(z.enum(PROVIDER_RECORDS)).max(PROVIDER_RECORDS.length).optional(),
  evidencePeriodEndsOn: plainDateSchema.optional(),
  relief: z.enum(RELIEFS).optional(),
  reliefGround: z.enum(GROUNDS).optional(),
  hardship: text(800).optional(),
  hardshipProofs: z.array(text(100)).max(10).optional(),
});

export type Particulars = z.infer<typeof particularsSchema>;
export type Particular = keyof Particulars;
export type Exhibit = z.infer<typeof exhibit>;
