import { z } from "zod";
import {
  CHANNELS,
  EVENT_KINDS,
  MEASURE_REVIEWS,
  OBSTACLES,
  OTHER_PRICES,
  PERIODS,
  REFUND_ANSWERS,
  REMEDIES,
  ROUTES,
  SECTORS,
} from "@/domain/attempts/codes";
import { REPLY_PROBLEMS } from "@/domain/attempts/entries";
import { fenSchema } from "@/domain/money/fen";
import { isInstant } from "@/domain/time/instant";
import { plainDateSchema } from "@/domain/time/plain-date";

/**
 * The one truth about an attempt (PRODUCT 4.3): what the wizard fills, the API accepts and every rule reads.
 * Strict everywhere, every text and list bounded, so that a forged field or a flood is refused at the door.
 */

/** Length counts characters as people do: a rare character outside the basic plane is one, not two. */
const text = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most * 2)
    .refine((value) => [...value].length <= most, { error: "text.too-long" });
const minutes = z.number().int().min(0).max(100_000);

/** A moment with its offset, `2026-09-04T10:30:00+08:00`, whose day in Shanghai lies in our calendar. */
export const instantSchema = z.iso
  .datetime({ offset: true })
  .refine(isInstant, { error: "instant.out-of-range" });

/** People remember "early September": a span of days is as good an answer as a day. */
const spanSchema = z
  .strictObject({ from: plainDateSchema, to: plainDateSchema })
  .refine((span) => span.from <= span.to, { error: "span.reversed" });

export const whenSchema = z.union([plainDateSchema, instantSchema, spanSchema]);

const consumerSchema = z.strictObject({
  name: text(100).optional(),
  province: text(30).optional(),
  city: text(50).optional(),
  age: z.number().int().min(0).max(130).optional(),
  phone: text(30).optional(),
  address: text(200).optional(),
  postcode: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
});

const serviceSchema = z.strictObject({
  sector: z.enum(SECTORS),
  provider: z.strictObject({
    name: text(100),
    province: text(30).optional(),
    address: text(200).optional(),
  }),
  /** The account or the phone number that the service runs on. */
  account: text(100).optional(),
  soldThrough: z.enum(["own-site", "app-store", "platform"]).optional(),
  /** The number was brought along from another operator (携号转入). */
  portedIn: z.boolean().optional(),
});

const currentPlanSchema = z.strictObject({
  name: text(100),
  priceFen: fenSchema.optional(),
  period: z.enum(PERIODS),
  autoRenews: z.boolean().optional(),
  contractEndsOn: plainDateSchema.optional(),
  startedOn: plainDateSchema.optional(),
  prepaidFen: fenSchema.optional(),
  paidFrom: plainDateSchema.optional(),
  paidTo: plainDateSchema.optional(),
  /** No term was agreed: it runs on from month to month. */
  openEnded: z.boolean().optional(),
});

/** What others pay for the same service, and whether the person was told. */
const otherPriceSchema = z.strictObject({
  priceFen: fenSchema,
  whose: z.enum(OTHER_PRICES),
  sameTerms: z.boolean().optional(),
  told: z.boolean().optional(),
  seenOn: plainDateSchema.optional(),
});

/** A refund that was asked for: when, by when it was agreed, what came of it, whether the contract says how. */
const refundSchema = z.strictObject({
  askedOn: plainDateSchema.optional(),
  dueOn: plainDateSchema.optional(),
  answer: z.enum(REFUND_ANSWERS).optional(),
  hasTerms: z.boolean().optional(),
});

/** What shows that the words of a clause or pop-up are not true, and what they led to. */
const falsehoodSchema = z.strictObject({
  shownBy: text(200),
  reliedOn: z.boolean().optional(),
  aboutPrice: z.boolean().optional(),
});

const targetPlanSchema = z.union([
  z.strictObject({
    name: text(100),
    priceFen: fenSchema.optional(),
    period: z.enum(PERIODS).optional(),
  }),
  z.strictObject({ cancel: z.literal(true) }),
]);

export const promiseSchema = z.strictObject({
  text: text(500),
  dueAt: instantSchema.optional(),
  /** Absent while the promise is open or nobody said how it ended. */
  outcome: z.enum(["kept", "broken"]).optional(),
});

export const eventSchema = z.strictObject({
  when: whenSchema,
  channel: z.enum(CHANNELS),
  kind: z.enum(EVENT_KINDS),
  obstacles: z.array(z.enum(OBSTACLES)).max(OBSTACLES.length).default([]),
  minutes: minutes.optional(),
  note: text(2_000).optional(),
  amountFen: fenSchema.optional(),
  /** 工单号 */
  reference: text(60).optional(),
  promise: promiseSchema.optional(),
  /** Of what the provider let the person know after a letter: what the person finds wrong with it, and its words. */
  answer: z
    .strictObject({
      problems: z.array(z.enum(REPLY_PROBLEMS)).max(REPLY_PROBLEMS.length).default([]),
      quote: text(500).optional(),
    })
    .optional(),
});
export type AttemptEvent = z.infer<typeof eventSchema>;

const directionSchema = z.strictObject({
  steps: z.number().int().min(0).max(1_000).optional(),
  minutes: minutes.optional(),
  humanAfterMinutes: minutes.optional(),
  effectiveOn: plainDateSchema.optional(),
});

export const attemptFactsSchema = z.strictObject({
  consumer: consumerSchema.default({}),
  service: serviceSchema,
  currentPlan: currentPlanSchema,
  targetPlan: targetPlanSchema,
  events: z.array(eventSchema).max(2_000).default([]),
  bills: z
    .array(z.strictObject({ from: plainDateSchema, to: plainDateSchema, paidFen: fenSchema }))
    .max(500)
    .optional(),
  /** Clauses and pop-ups, word for word. */
  terms: z
    .array(
      z.strictObject({
        text: text(2_000),
        shownOn: plainDateSchema.optional(),
        shownHow: text(200).optional(),
        falsehood: falsehoodSchema.optional(),
      }),
    )
    .max(50)
    .optional(),
  comparison: z
    .strictObject({ up: directionSchema.default({}), down: directionSchema.default({}) })
    .optional(),
  history: z
    .array(
      z.strictObject({
        route: z.enum(ROUTES),
        on: plainDateSchema,
        reference: text(60).optional(),
        /** The number of the post or the courier, where the filing went by it. */
        tracking: text(60).optional(),
        arrivedOn: plainDateSchema.optional(),
        acceptedOn: plainDateSchema.optional(),
        repliedOn: plainDateSchema.optional(),
        outcome: z.enum(["none", "refused", "partial", "accepted"]).optional(),
      }),
    )
    .max(200)
    .optional(),
  otherPrice: otherPriceSchema.optional(),
  refund: refundSchema.optional(),
  /** A change of the platform's rules during a paid membership. */
  ruleChange: z.strictObject({ on: plainDateSchema.optional(), accepted: z.boolean().optional() }).optional(),
  /** A measure against the person that the platform rests on its rules, and what came of the appeal. */
  platformMeasure: z
    .strictObject({ on: plainDateSchema.optional(), review: z.enum(MEASURE_REVIEWS).optional() })
    .optional(),
  remedies: z.array(z.enum(REMEDIES)).max(REMEDIES.length).default([]),
});
export type AttemptFacts = z.infer<typeof attemptFactsSchema>;
