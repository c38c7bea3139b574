import "server-only";
import { z } from "zod";
import { attemptFactsSchema } from "@/domain/attempts/attempt-facts";
import { ROUTES } from "@/domain/attempts/codes";
import { ACTS, type ActId } from "@/domain/law/acts";
import { LETTER_KINDS } from "@/domain/letters/letter";
import { circumstancesSchema } from "@/domain/routes/circumstances";
import { PUBLIC_STATUSES } from "@/domain/routes/public-status";
import { plainDateSchema } from "@/domain/time/plain-date";

/** What the public API reads and answers (PRODUCT 4.3). The OpenAPI document is written from these schemas. */

const todayField = plainDateSchema.describe(
  "The day on which the question is asked, in Asia/Shanghai. Today when absent.",
);

/** The facts of an attempt by their own name, so that a document of several requests says their shape once. */
export const factsSchema = attemptFactsSchema.meta({ id: "AttemptFacts" });

export const assessmentRequestSchema = z.strictObject({
  facts: factsSchema,
  circumstances: circumstancesSchema
    .optional()
    .describe("What some routes hang on beside the facts; what is absent is asked, never assumed"),
  today: todayField.optional(),
});

const pointer = z.string().describe("JSON pointer into `facts`, such as /events/0/obstacles/1");
const day = z.string().describe("YYYY-MM-DD, Asia/Shanghai");
const fen = z.number().int().describe("Whole fen, 1/100 yuan");

const citationSchema = z
  .object({
    act: z.enum(Object.keys(ACTS) as [ActId, ...ActId[]]),
    article: z.number().int(),
    paragraph: z.number().int().optional().describe("款, counted from 1"),
    item: z.number().int().optional().describe("项, counted from 1"),
    link: z.string().describe("Where the official text can be read"),
    version: z.string().describe("The version of the act, as its source names it"),
  })
  .meta({ id: "Citation" });
const citations = z.array(citationSchema);

const findingSchema = z
  .object({
    provision: z.string(),
    rule: z.string(),
    part: z
      .enum(["ground", "claim", "consequence", "counterpoint"])
      .describe(
        "ground: argues the case; claim: a right that can be exercised beside it; consequence: what an authority may order; counterpoint: what the provider may answer",
      ),
    verdict: z.enum(["applies", "does-not-apply", "needs"]),
    reason: z.string(),
    because: z.array(pointer),
    missing: z.array(pointer),
    strength: z.enum(["direct", "arguable", "supporting"]),
    citations,
    beside: citations
      .optional()
      .describe("What has to be read along with it, such as how fraud must be proved"),
  })
  .meta({ id: "Finding" });

const decision = z
  .string()
  .optional()
  .describe("The decision of ours where the texts are silent or can be read two ways");
const warningSchema = z.object({ code: z.string(), because: z.array(pointer), citations, decision });

const routeSchema = z
  .object({
    route: z.enum(ROUTES),
    status: z
      .enum(PUBLIC_STATUSES)
      .describe("A route that waits for a fact is closed; `reason` and `missing` say for which"),
    opensOn: day.optional(),
    closesOn: day.optional(),
    reason: z.string(),
    because: z.array(pointer),
    missing: z.array(pointer),
    conflicts: z.array(z.enum(ROUTES)).describe("Routes that this one would close"),
    recommended: z.boolean().describe("The next step that we advise; never what would bar a better route"),
    warnings: z.array(warningSchema),
    venue: z
      .object({
        kind: z.string(),
        province: z.string().optional(),
        address: z.string().optional(),
        missing: z.array(pointer),
        citations,
      })
      .optional(),
    decision,
    citations,
  })
  .meta({ id: "Route" });

const sumSchema = z.object({
  unit: z.enum(["day", "working-day", "month", "year"]),
  count: z.number().int(),
});

const deadlineSchema = z
  .object({
    id: z.string(),
    key: z.string().describe("Stable within one attempt"),
    route: z.enum(ROUTES).optional(),
    side: z.enum(["user", "authority"]).describe("Who has to keep it"),
    actBy: day.describe("The nominal last day, never rolled"),
    rolled: day
      .optional()
      .describe("On the authority's side: the last day after days off, where that year's calendar is known"),
    sum: sumSchema.extend({
      start: day.describe("Never counted itself"),
      startPointer: pointer.optional(),
      regime: z.enum(["civil", "court", "market", "nominal"]),
      skipped: z.array(z.object({ day, why: z.string() })),
    }),
    extension: z.object({ sum: sumSchema, actBy: day, rolled: day.optional() }).optional(),
    metBy: pointer.optional(),
    interruptions: z.array(z.object({ kind: z.string(), on: day, pointer })).optional(),
    calendar: z.string().describe("How well the days off of that time are known"),
    decision: decision,
    citations,
  })
  .meta({ id: "Deadline" });

const lineSchema = z
  .object({
    label: z.string(),
    formula: z.string(),
    inputs: z.array(
      z.object({
        name: z.string(),
        value: z.union([z.number(), z.string()]),
        unit: z.string(),
        pointer: pointer.optional(),
      }),
    ),
    fen,
  })
  .meta({ id: "DamageLine" });

const damageSchema = z
  .object({
    head: z.string(),
    row: z.string(),
    state: z
      .enum(["computed", "needs", "alternatives", "listed", "note"])
      .describe("Only `computed` counts in the total"),
    fen: fen.optional(),
    lines: z.array(lineSchema),
    alternatives: z.array(z.object({ basis: z.string(), fen, lines: z.array(lineSchema) })),
    perMonthFen: fen.optional(),
    because: z.array(pointer),
    missing: z.array(pointer),
    warnings: z.array(warningSchema),
    decision,
    citations,
  })
  .meta({ id: "Damage" });

const feeRange = z.object({ leastFen: fen, mostFen: fen });
const courtFeeSchema = z
  .object({
    procedure: z.enum(["ordinary", "simple"]),
    full: feeRange,
    due: feeRange,
    notes: z.array(z.object({ code: z.string(), citations })),
    citations,
  })
  .meta({ id: "CourtFee" });

export const assessmentSchema = z
  .object({
    statuteBook: z.string().describe("Hash of the statute book that spoke"),
    findings: z.array(findingSchema),
    routes: z.array(routeSchema),
    deadlines: z.array(deadlineSchema),
    damages: z.array(damageSchema),
    totalFen: fen.describe("The sum of the damages that count"),
    courtFees: z.array(courtFeeSchema).describe("For that total and the wishes that are no money"),
    contradictions: z.array(z.object({ code: z.string(), pointers: z.array(pointer) })),
    missing: z.array(pointer),
  })
  .meta({ id: "Assessment" });
export type AssessmentAnswer = z.input<typeof assessmentSchema>;

const words = z.object({ "zh-CN": z.string(), en: z.string() });

export const provisionsSchema = z
  .object({
    statuteBook: z.string(),
    provisions: z.array(
      z
        .object({
          id: z.string(),
          rule: z.string(),
          title: words,
          sentence: words.describe("Our plain words, not the official text"),
          governedBy: z.enum(["event", "contract", "today"]),
          page: z.string().describe("Its page in the rights library"),
          versions: z.array(
            z.object({
              from: day,
              state: z.enum(["held", "not-held", "repealed"]),
              source: z.string(),
              citations,
            }),
          ),
        })
        .meta({ id: "Provision" }),
    ),
  })
  .meta({ id: "Provisions" });
export type ProvisionsAnswer = z.input<typeof provisionsSchema>;

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    errors: z
      .array(z.object({ pointer: z.string().describe("JSON pointer into the body"), detail: z.string() }))
      .optional(),
  })
  .meta({ id: "Problem" });

export const letterKindSchema = z.enum(LETTER_KINDS);
export const letterLanguageSchema = z.enum(["zh-CN", "en"]).describe("zh-CN is what is sent; en mirrors it");
