import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answersOfFacts } from "@/domain/attempts/answers-of-facts";
import { type AttemptFacts, attemptFactsSchema } from "@/domain/attempts/attempt-facts";
import {
  CHANNELS,
  EVENT_KINDS,
  MEASURE_REVIEWS,
  OBSTACLES,
  OTHER_PRICES,
  PERIODS,
  REFUND_ANSWERS,
  REMEDIES,
  SECTORS,
} from "@/domain/attempts/codes";
import { factsFromAnswers, letterReady } from "@/domain/attempts/facts-from-answers";
import { startOf } from "@/domain/attempts/steps/moment";
import { contextOf, errorsOf, SAVED_STEPS, type SavedStep } from "@/domain/attempts/steps/pages";
import { PROVINCES } from "@/domain/attempts/steps/provinces";
import type { Answer } from "@/domain/attempts/steps/raw";
import { lean } from "@/domain/attempts/steps/reader";
import { addDays } from "@/domain/time/arithmetic";
import { type PlainDate, plainDate } from "@/domain/time/plain-date";
import { studentPhonePlan } from "@/fixtures/stories/student-phone-plan";

const TODAY = plainDate("2026-11-23");
let count = 0;
const newItem = () => `00000000-0000-4000-8000-${String(++count).padStart(12, "0")}`;

const words = (most: number) =>
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: Math.min(most, 30) })
    .map((text) => text.replace(/\p{C}/gu, "").trim())
    .filter((text) => text.length > 0 && [...text].length <= most);
const opt = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const past = fc.integer({ min: 0, max: 700 }).map((days) => addDays(TODAY, -days));
const any = fc.integer({ min: -3_000, max: 3_000 }).map((days) => addDays(TODAY, days));
const fen = fc.integer({ min: 0, max: 10_000_000 });
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}:00`);
const instantOf = (day: fc.Arbitrary<PlainDate>) =>
  fc.tuple(day, time).map(([date, clock]) => `${date}T${clock}+08:00`);
const when = fc.oneof(
  past,
  instantOf(past),
  fc.tuple(past, past).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
);
const some = <T>(values: readonly T[]) =>
  fc.subarray([...values]).map((chosen) => values.filter((value) => chosen.includes(value)));
const event = fc.record({
  when,
  channel: fc.constantFrom(...CHANNELS),
  kind: fc.constantFrom(...EVENT_KINDS),
  obstacles: some(OBSTACLES),
  minutes: opt(fc.integer({ min: 0, max: 5_000 })),
  note: opt(words(2_000)),
  amountFen: opt(fen),
  reference: opt(words(60)),
});
const withPromise = fc
  .tuple(
    event,
    opt(fc.record({ text: words(500), outcome: opt(fc.constantFrom("kept", "broken")) })),
    opt(time),
  )
  .map(([base, promise, clock]) => ({
    ...base,
    promise: promise && {
      ...promise,
      dueAt: clock === undefined ? undefined : `${addDays(plainDate(lastDay(base.when)), 2)}T${clock}+08:00`,
    },
  }));
const lastDay = (moment: string | { to: string }) =>
  typeof moment === "string" ? moment.slice(0, 10) : moment.to;
const direction = fc.record({
  steps: opt(fc.integer({ min: 0, max: 99 })),
  minutes: opt(fc.integer({ min: 0, max: 999 })),
  humanAfterMinutes: opt(fc.integer({ min: 0, max: 999 })),
  effectiveOn: opt(any),
});

/** Questions for one kind of service only are not asked of another. */
function onlyAskedOf<Given extends { service: { sector: string; portedIn?: boolean | undefined } }>(
  facts: Given,
) {
  const { sector, portedIn } = facts.service;
  return {
    service: { ...facts.service, portedIn: sector === "telecom-plan" ? portedIn : undefined },
    ...(sector !== "platform-membership" && { ruleChange: undefined, platformMeasure: undefined }),
  };
}

/** Facts that the wizard has questions for; events in the order of time, as `factsFromAnswers` gives them. */
const askedFacts: fc.Arbitrary<AttemptFacts> = fc
  .record({
    consumer: fc.record({
      name: opt(words(100)),
      province: opt(fc.constantFrom(...PROVINCES)),
      city: opt(words(50)),
      phone: opt(fc.constantFrom("13800000000", "010-12345678", "+86 138 0000 0000")),
      address: opt(words(200)),
      postcode: opt(fc.constantFrom("100080", "000001")),
    }),
    service: fc.record({
      sector: fc.constantFrom(...SECTORS),
      provider: fc.record({ name: words(100), province: opt(fc.constantFrom(...PROVINCES)) }),
      account: opt(words(100)),
      soldThrough: opt(fc.constantFrom("own-site", "app-store", "platform")),
      portedIn: opt(fc.boolean()),
    }),
    otherPrice: opt(
      fc.record({
        priceFen: fen,
        whose: fc.constantFrom(...OTHER_PRICES),
        sameTerms: opt(fc.boolean()),
        told: opt(fc.boolean()),
        seenOn: opt(past),
      }),
    ),
    refund: opt(
      fc
        .record({
          askedOn: opt(past),
          dueOn: opt(any),
          answer: opt(fc.constantFrom(...REFUND_ANSWERS)),
          hasTerms: opt(fc.boolean()),
        })
        .filter((refund) => Object.keys(lean(refund)).length > 0),
    ),
    ruleChange: opt(fc.record({ on: opt(past), accepted: fc.boolean() })),
    platformMeasure: opt(fc.record({ on: opt(past), review: fc.constantFrom(...MEASURE_REVIEWS) })),
    currentPlan: fc.record({
      name: words(100),
      priceFen: opt(fen),
      period: fc.constantFrom(...PERIODS),
      autoRenews: opt(fc.boolean()),
      startedOn: opt(past.map((day) => addDays(day, -800))),
      contractEndsOn: opt(any),
      prepaidFen: opt(fen),
      paidFrom: opt(any),
      paidTo: opt(any),
      openEnded: opt(fc.boolean()),
    }),
    targetPlan: fc.oneof(
      fc.constant({ cancel: true as const }),
      fc.record({ name: words(100), priceFen: opt(fen), period: opt(fc.constantFrom(...PERIODS)) }),
    ),
    events: fc.array(withPromise, { maxLength: 5 }),
    terms: opt(
      fc.array(
        fc.record({
          text: words(2_000),
          shownOn: opt(past),
          shownHow: opt(words(200)),
          falsehood: opt(
            fc.record({ shownBy: words(200), reliedOn: opt(fc.boolean()), aboutPrice: opt(fc.boolean()) }),
          ),
        }),
        { maxLength: 3 },
      ),
    ),
    comparison: opt(
      fc
        .record({ up: direction, down: direction })
        .filter(({ up, down }) => Object.keys(lean(up)).length + Object.keys(lean(down)).length > 0),
    ),
    bills: opt(
      fc.array(fc.record({ from: past, days: fc.integer({ min: 0, max: 400 }), paidFen: fen }), {
        minLength: 1,
        maxLength: 4,
      }),
    ),
    remedies: some(REMEDIES),
  })
  .map(
    (facts) =>
      lean({
        ...facts,
        ...onlyAskedOf(facts),
        bills: facts.bills
          ?.map(({ from, days, paidFen }) => ({ from, to: addDays(from, days), paidFen }))
          .toSorted((a, b) => (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1)),
        events: facts.events.toSorted((a, b) =>
          startOf(a.when) < startOf(b.when) ? -1 : startOf(a.when) > startOf(b.when) ? 1 : 0,
        ),
      }) as AttemptFacts,
  );

describe("facts and answers", () => {
  test("what the wizard can ask comes back unchanged", () => {
    fc.assert(
      fc.property(askedFacts, (facts) => {
        expect(attemptFactsSchema.safeParse(facts).success).toBe(true);
        expect(factsFromAnswers(answersOfFacts(facts, newItem), TODAY).facts).toEqual(facts);
      }),
      { numRuns: 200 },
    );
  });

  test("the student's story survives the wizard, and every page of it is without errors", () => {
    const { facts } = studentPhonePlan(plainDate("2026-09-01"));
    const answers = answersOfFacts(facts, newItem);
    const context = contextOf(answers, TODAY);
    expect(factsFromAnswers(answers, TODAY).facts).toEqual(facts);
    for (const { step, item, raw } of answers.filter(({ step }) => step !== "contact"))
      expect(errorsOf(step as SavedStep, item, raw, context)).toEqual({});
  });

  test("whatever is typed, facts come out well-formed or not at all, and nothing throws", () => {
    const value = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.constantFrom(
        "day",
        "part",
        "between",
        "unknown",
        "cheaper",
        "cancel",
        "yes",
        "no",
        "other",
        "promise",
      ),
      fc.constantFrom(
        "2025-02-29",
        "2024-13-01",
        "0000-00-00",
        "9999",
        "-1",
        "二〇二四年",
        "２０２６－０９－０３",
      ),
      fc.constantFrom(
        "-1",
        "1e309",
        "１２３．４５",
        "10000000000000",
        "一千元",
        "hotline",
        "request",
        "hidden-entry",
      ),
      fc.constantFrom(...SECTORS, ...CHANNELS, ...EVENT_KINDS, ...OBSTACLES, ...REMEDIES, ...PERIODS),
    );
    const field = fc.constantFrom(
      ..."sector provider province planName planPrice startedOn contractEndsOn target targetName when day time month part from to channel kind minutes note amount reference codes at-hidden-entry upgradeEasier type text event due dueOn dueTime outcome shownOn upSteps portedIn rulesChanged rulesChangedOn measure measureOn paid openEnded refundAskedOn refundAnswer otherPrice otherWhose otherTold falseBy falseRelied remedies name phone postcode _refused __proto__ constructor position recordedOn".split(
        " ",
      ),
    );
    const raw = fc.array(fc.tuple(field, fc.oneof(value, fc.array(value, { maxLength: 4 }))), {
      maxLength: 14,
    });
    const answer = fc
      .tuple(fc.constantFrom(...SAVED_STEPS), fc.constantFrom("", "a", "b"), raw)
      .map(([step, item, pairs]): Answer => ({ step, item, raw: Object.fromEntries(pairs) }));
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 12 }), (answers) => {
        const { facts } = factsFromAnswers(answers, TODAY);
        if (facts !== undefined) expect(attemptFactsSchema.safeParse(facts).success).toBe(true);
        const context = contextOf(answers, TODAY);
        for (const { step, item, raw: typed } of answers) errorsOf(step as SavedStep, item, typed, context);
      }),
      { numRuns: 1_000 },
    );
  });

  test("a wrong price does not take the plan's name away", () => {
    const answers: Answer[] = [
      { step: "service", item: "", raw: { sector: "video", provider: "某视频平台" } },
      { step: "plans", item: "", raw: { planName: "黄金会员", planPrice: "二十", target: "cancel" } },
    ];
    const { facts, missing } = factsFromAnswers(answers, TODAY);
    expect(facts?.currentPlan).toEqual({ name: "黄金会员", period: "month" });
    expect(missing).toEqual(["/events", "/remedies"]);
    expect(letterReady(facts)).toBe(false);
  });

  test("two promises of one call both stand in the timeline", () => {
    const answers: Answer[] = [
      { step: "service", item: "", raw: { sector: "telecom-plan", provider: "某通信公司" } },
      {
        step: "tried",
        item: "e",
        raw: { when: "day", day: "2026-09-03", channel: "hotline", kind: "request" },
      },
      {
        step: "said",
        item: "p",
        raw: { position: "1", text: "48小时内回电", due: "48h", outcome: "broken" },
      },
      { step: "said", item: "q", raw: { position: "2", text: "会发短信", due: "unknown" } },
    ];
    const { facts, sources } = factsFromAnswers(answers, TODAY);
    expect(facts?.events.map(({ kind, promise }) => [kind, promise])).toEqual([
      ["request", { text: "48小时内回电", dueAt: "2026-09-05T23:59:00+08:00", outcome: "broken" }],
      ["promise", { text: "会发短信" }],
    ]);
    expect(sources["/events/1"]).toEqual({ step: "said", item: "q" });
  });
});

test("another person's price alone is asked whose it is, and is no fact until then", () => {
  const raw = { target: "cancel", otherPrice: "15" };
  const answers: Answer[] = [
    { step: "service", item: "", raw: { sector: "video", provider: "某视频平台" } },
    { step: "plans", item: "", raw },
  ];
  expect(errorsOf("plans", "", raw, contextOf(answers, TODAY))).toEqual({
    otherWhose: { code: "other-whose-required" },
  });
  expect(factsFromAnswers(answers, TODAY).facts?.otherPrice).toBeUndefined();
});
