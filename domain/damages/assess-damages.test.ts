import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { assessDamages } from "@/domain/damages/assess-damages";
import { courtFee } from "@/domain/damages/court-fee";
import { type DamageHead, type HeadId, totalOf } from "@/domain/damages/damage-head";
import { assess } from "@/domain/law/assess";
import type { Finding } from "@/domain/law/finding";
import { questionFor } from "@/domain/law/question";
import { MOST_FEN } from "@/domain/money/fen";
import { deadlinesOf } from "@/domain/routes/deadlines-of-attempt";
import { undatedOf } from "@/domain/routes/deadlines-of-filings";
import { addDays, addMonths } from "@/domain/time/arithmetic";
import { type PlainDate, plainDate } from "@/domain/time/plain-date";
import { studentPhonePlan } from "@/fixtures/stories/student-phone-plan";
import { videoMembership } from "@/fixtures/stories/video-membership";

const TODAY = plainDate("2026-11-23");
const student = studentPhonePlan(plainDate("2026-09-01")).facts;

type Bill = NonNullable<AttemptFacts["bills"]>[number];
type Event = AttemptFacts["events"][number];
const day = (text: string) => plainDate(text);

function month(from: string, paidFen: number): Bill {
  return { from: day(from), to: addDays(addMonths(day(from), 1), -1), paidFen };
}

function event(when: Event["when"], rest: Partial<Event>): Event {
  return { when, channel: "app", kind: "obstacle", obstacles: [], ...rest };
}

/** 59 yuan, asked for 8, refused on 2026-08-10, changed on 2026-11-10: the worked example of FACTS e. */
const example: AttemptFacts = {
  ...student,
  events: [
    event(day("2026-08-10"), { obstacles: ["repeated-dissuasion"] }),
    event(day("2026-11-10"), { kind: "done" }),
  ],
  bills: ["2026-08-01", "2026-09-01", "2026-10-01", "2026-11-01"].map((from) => month(from, 5_900)),
};

function heads(facts: AttemptFacts, findings: readonly Finding[] = [], today = TODAY): readonly DamageHead[] {
  return assessDamages(facts, { findings }, today);
}

function head(id: HeadId, facts: AttemptFacts, findings: readonly Finding[] = []): DamageHead | undefined {
  return heads(facts, findings).find((one) => one.head === id);
}

function finding(rule: string, verdict: Finding["verdict"] = "applies"): Finding {
  const missing = verdict === "needs" ? ["/terms/0/falsehood"] : [];
  return {
    provision: "any",
    rule,
    verdict,
    part: "ground",
    reason: "facts-meet",
    because: ["/terms/0/text"],
    missing,
    strength: "arguable",
    places: [],
    citations: [],
  };
}

describe("D1, the price difference (J05)", () => {
  it("gives 153 yuan in the worked example: September, October, November", () => {
    const difference = head("price-difference", example);
    expect(difference).toMatchObject({ state: "computed", fen: 15_300, perMonthFen: 5_100, missing: [] });
    expect(difference?.lines.map(({ fen, label }) => [label, fen])).toEqual([
      ["bill", 5_100],
      ["bill", 5_100],
      ["bill", 5_100],
    ]);
    expect(difference?.lines[0]?.inputs).toEqual([
      { name: "paid", value: 5_900, unit: "fen", pointer: "/bills/1/paidFen" },
      { name: "target-price", value: 800, unit: "fen", pointer: "/targetPlan/priceFen" },
      { name: "from", value: "2026-09-01", unit: "date", pointer: "/bills/1" },
      { name: "to", value: "2026-09-30", unit: "date", pointer: "/bills/1" },
    ]);
    expect(totalOf(heads(example))).toBe(15_300);
  });

  it("leaves out the bill that began before the refusal, and says so", () => {
    const warnings = head("price-difference", example)?.warnings ?? [];
    expect(warnings.find(({ code }) => code === "bill-covers-both-sides")).toMatchObject({
      because: ["/bills/0"],
      decision: "J05",
    });
  });

  it("counts by days where the bill itself covers a part of a month", () => {
    const parted = {
      ...example,
      bills: [
        { from: day("2026-08-01"), to: day("2026-08-10"), paidFen: 1_903 },
        { from: day("2026-08-11"), to: day("2026-08-31"), paidFen: 3_997 },
      ],
    };
    // 21 of 31 days: 8 yuan become 5.42.
    expect(head("price-difference", parted)).toMatchObject({
      fen: 3_997 - 542,
      lines: [{ label: "part-bill", formula: "paid-minus-target-by-days" }],
    });
  });

  it("asks for bills and for the target's price, and shows what a month adds", () => {
    expect(head("price-difference", student)).toMatchObject({
      state: "needs",
      missing: ["/bills"],
      perMonthFen: 5_100,
    });
    const noPrice = { ...example, targetPlan: { name: "8元保号套餐" } };
    expect(head("price-difference", noPrice)).toMatchObject({
      state: "needs",
      missing: ["/targetPlan/priceFen"],
    });
    expect(head("price-difference", noPrice)).not.toHaveProperty("fen");
  });

  it("takes the last day of a remembered span, and asks for the day when a bill depends on it", () => {
    const span = {
      ...example,
      events: [event({ from: day("2026-08-25"), to: day("2026-09-02") }, { obstacles: ["bot-wall"] })],
    };
    expect(head("price-difference", span)).toMatchObject({
      state: "needs",
      fen: 10_200,
      missing: ["/events/0/when"],
    });
  });

  it("counts charges that no bill covers, once, and asks for an amount that is missing", () => {
    const charged = {
      ...example,
      bills: [month("2026-09-01", 5_900)],
      events: [
        ...example.events,
        event(day("2026-09-03"), { kind: "charge", amountFen: 5_900 }),
        event(day("2026-10-03"), { kind: "charge", amountFen: 5_900 }),
        event(day("2026-11-03"), { kind: "charge" }),
      ],
    };
    expect(head("price-difference", charged)).toMatchObject({
      state: "needs",
      fen: 10_200,
      missing: ["/events/4/amountFen"],
    });
  });

  it("compares over the period of each price: a year of 216 yuan is 18 a month", () => {
    const yearly = {
      ...example,
      targetPlan: { name: "年付套餐", priceFen: 21_600, period: "year" as const },
    };
    expect(head("price-difference", yearly)?.fen).toBe(3 * (5_900 - 1_800));
    const quarter = {
      ...example,
      bills: [{ from: day("2026-09-01"), to: day("2026-11-30"), paidFen: 17_700 }],
    };
    expect(head("price-difference", quarter)?.fen).toBe(15_300);
  });

  it("counts at the old price only: what a bill adds above it is left out and named", () => {
    const above = { ...example, bills: [month("2026-09-01", 7_400)] };
    const difference = head("price-difference", above);
    expect(difference?.fen).toBe(5_100);
    expect(difference?.warnings.map(({ code }) => code)).toContain("above-plan-price");
  });

  it("counts no bill whose days overlap another's, and asks about it", () => {
    const double = { ...example, bills: [month("2026-09-01", 5_900), month("2026-09-01", 5_900)] };
    expect(head("price-difference", double)).toMatchObject({
      state: "needs",
      fen: 5_100,
      missing: ["/bills/1/from"],
    });
  });

  it("is no head for whoever was never refused, nor for whoever cancels", () => {
    expect(head("price-difference", { ...example, events: [], remedies: [] })).toBeUndefined();
    expect(head("price-difference", { ...example, targetPlan: { cancel: true } })).toBeUndefined();
    const onlyMarketing = [event(day("2026-08-10"), { obstacles: ["marketing-after-cancelling"] })];
    expect(head("price-difference", { ...example, events: onlyMarketing, remedies: [] })).toBeUndefined();
  });

  it("cites the telecom regulations for telecom only", () => {
    const acts = (facts: AttemptFacts) => head("price-difference", facts)?.citations.map(({ act }) => act);
    expect(acts(example)).toContain("telecom-regulations-2016");
    const video = { ...example, service: { ...example.service, sector: "video" as const } };
    expect(acts(video)).not.toContain("telecom-regulations-2016");
  });
});

/** A year of 365 days for 365 yuan, asked back on its hundredth day. */
const prepaid: AttemptFacts = {
  ...videoMembership(day("2026-04-01")).facts,
  currentPlan: {
    name: "连续包年",
    period: "year",
    startedOn: day("2026-01-01"),
    prepaidFen: 36_500,
    paidFrom: day("2026-01-01"),
    paidTo: day("2026-12-31"),
  },
  targetPlan: { cancel: true },
  events: [event(day("2026-04-10"), { kind: "request" })],
  remedies: ["refund-unused"],
};

describe("D2, the unused term (J06)", () => {
  it("counts the day of the request as used, divides by days and rounds half a fen up", () => {
    expect(head("unused-term", prepaid)).toMatchObject({
      state: "computed",
      fen: 26_500,
      decision: "J06",
      lines: [
        {
          formula: "prepaid-by-unused-days",
          inputs: [
            { name: "prepaid", value: 36_500 },
            { name: "asked-on", value: "2026-04-10", pointer: "/events/0/when" },
            { name: "days", value: 265 },
            { name: "of-days", value: 365 },
          ],
        },
      ],
    });
    const odd = { ...prepaid, currentPlan: { ...prepaid.currentPlan, prepaidFen: 19_800 } };
    expect(head("unused-term", odd)?.fen).toBe(14_375); // 14,375.34
  });

  it("takes the day that the refund was asked for where it was given, and nothing once it was paid", () => {
    expect(head("unused-term", { ...prepaid, refund: { askedOn: day("2026-12-31") } })?.fen).toBe(0);
    expect(head("unused-term", { ...prepaid, refund: { askedOn: day("2025-12-01") } })?.fen).toBe(36_500);
    expect(head("unused-term", { ...prepaid, refund: { answer: "paid" } })).toBeUndefined();
  });

  it("takes the day on which the refund was refused before any other refusal, where no request is told of", () => {
    const looked = event(day("2026-04-08"), { obstacles: ["hidden-entry"] });
    const refusedRefund = event(day("2026-04-10"), { obstacles: ["refund-refused"] });
    expect(head("unused-term", { ...prepaid, events: [looked, refusedRefund] })?.fen).toBe(26_500);
    expect(head("unused-term", { ...prepaid, events: [looked] })?.fen).toBe(26_700);
  });

  it("rests on the end of a contract only where the contract shall end", () => {
    const articles = (facts: AttemptFacts) =>
      head("unused-term", facts)?.citations.map(({ article }) => article);
    expect(articles(prepaid)).toEqual([53, 10, 566]);
    expect(articles({ ...prepaid, targetPlan: { name: "基础会员" } })).toEqual([53, 10]);
  });

  it("asks for each fact that it lacks", () => {
    const plan = { name: "连续包年", period: "year" as const };
    expect(head("unused-term", { ...prepaid, currentPlan: plan, events: [] })).toMatchObject({
      state: "needs",
      missing: ["/currentPlan/prepaidFen", "/currentPlan/paidFrom", "/currentPlan/paidTo", "/refund/askedOn"],
    });
  });
});

describe("D3, charges after cancelling", () => {
  const cancelled: AttemptFacts = {
    ...example,
    targetPlan: { cancel: true },
    events: [
      event(day("2026-09-15"), { kind: "done" }),
      event(day("2026-10-05"), { kind: "charge", amountFen: 2_500 }),
      event(day("2026-08-05"), { kind: "charge", amountFen: 2_500 }),
    ],
    bills: [],
  };

  it("returns each later deduction in full, and none before", () => {
    expect(head("charges-after-cancelling", cancelled)).toMatchObject({
      state: "computed",
      fen: 2_500,
      lines: [{ label: "charge-after-cancelling", formula: "charge-in-full", fen: 2_500 }],
      citations: [{ act: "civil-code-2020", article: 985 }],
    });
  });

  it("cites the measures on online trading only where their rule applies (J15)", () => {
    const renews = { ...cancelled, currentPlan: { ...cancelled.currentPlan, autoRenews: true } };
    const acts = (findings: readonly Finding[]) =>
      head("charges-after-cancelling", renews, findings)?.citations.map(
        ({ act, article }) => `${act} ${article}`,
      );
    expect(acts([])).toEqual(["civil-code-2020 985"]);
    expect(acts([finding("R15", "needs")])).toEqual(["civil-code-2020 985"]);
    expect(acts([finding("R15")])).toContain("network-trading-measures-2025 18");
  });

  it("takes what an event calls charged after cancelling or without notice, also beside a downgrade, once only", () => {
    const flagged = {
      ...example,
      events: [
        ...example.events,
        event(day("2026-10-20"), { kind: "charge", obstacles: ["preticked-renewal"], amountFen: 1_000 }),
      ],
    };
    expect(head("charges-after-cancelling", flagged)).toMatchObject({ fen: 1_000 });
    // The October bill holds the flawed charge: it is not asked for a second time as a difference.
    expect(head("price-difference", flagged)?.fen).toBe(10_200);
  });

  it("asks for the amount of a charge that is only told of", () => {
    const told = {
      ...cancelled,
      events: [event(day("2026-10-05"), { obstacles: ["charged-after-cancelling"] })],
    };
    expect(head("charges-after-cancelling", told)).toMatchObject({
      state: "needs",
      missing: ["/events/0/amountFen"],
    });
  });

  it("counts charges after a refused cancellation only where the contract could be ended at any time", () => {
    const refused = {
      ...cancelled,
      events: [
        event(day("2026-09-15"), { obstacles: ["hidden-entry"] }),
        event(day("2026-10-05"), { kind: "charge", amountFen: 2_500 }),
      ],
    };
    const beside = head("charges-after-cancelling", refused);
    expect(beside).toMatchObject({
      state: "alternatives",
      alternatives: [{ basis: "end-by-notice", fen: 2_500 }],
    });
    expect(beside).not.toHaveProperty("fen");
    expect(head("charges-after-cancelling", refused, [finding("R15")])).toMatchObject({
      state: "computed",
      fen: 2_500,
      alternatives: [],
    });
    expect(head("charges-after-cancelling", refused, [finding("R15", "needs")])?.state).toBe("alternatives");
  });
});

describe("D4, three times the fee", () => {
  const asks = { ...example, remedies: ["compensation" as const] };

  it("stands on a finding of fraud only: refusing and delaying are none", () => {
    const note = head("fraud-compensation", asks);
    expect(note).toMatchObject({ state: "note", alternatives: [] });
    expect(note?.warnings.map(({ code }) => code)).toContain("refusal-is-not-fraud");
    expect(head("fraud-compensation", example)).toBeUndefined();
    expect(head("fraud-compensation", asks, [finding("R43", "needs")])).toMatchObject({
      state: "needs",
      missing: ["/terms/0/falsehood"],
    });
  });

  it("shows every base, the least of 500 yuan, and counts none", () => {
    const shown = head("fraud-compensation", asks, [finding("R43")]);
    expect(shown?.alternatives.map(({ basis, fen }) => [basis, fen])).toEqual([
      ["one-period", 50_000],
      ["disputed-charges", 50_000],
    ]);
    expect(shown).not.toHaveProperty("fen");
    const year = head("fraud-compensation", { ...prepaid }, [finding("R43")]);
    expect(year?.alternatives).toMatchObject([
      { basis: "paid-term", fen: 109_500, lines: [{ formula: "three-times" }] },
    ]);
    expect(totalOf(heads(prepaid, [finding("R43")]))).toBe(26_500);
  });

  it("always says how strictly fraud is proved and that nothing may be threatened (J08, D4c)", () => {
    for (const findings of [[], [finding("R43")], [finding("R43", "needs")]]) {
      const warnings = head("fraud-compensation", asks, findings)?.warnings ?? [];
      expect(warnings.find(({ code }) => code === "beyond-reasonable-doubt")).toMatchObject({
        decision: "J08",
        citations: [{ act: "civil-procedure-interpretation-2022", article: 109 }],
      });
      expect(warnings.find(({ code }) => code === "no-threats")?.citations).toMatchObject([
        { act: "consumer-protection-regulations-2024", article: 49, paragraph: 2 },
        { act: "complaint-report-measures-2026", article: 42 },
      ]);
    }
  });

  it("follows the statute book: words shown to be untrue that led to a decision, never the refusal alone", () => {
    const { facts } = videoMembership(day("2026-09-01"));
    const priced = { ...facts, currentPlan: { ...facts.currentPlan, priceFen: 25_800 } };
    const untrue = { shownBy: "会员权益说明", reliedOn: true };
    const terms = priced.terms?.map((term, index) => (index === 1 ? { ...term, falsehood: untrue } : term));
    const by = (value: AttemptFacts) => head("fraud-compensation", value, assess(value, TODAY).findings);
    expect(by({ ...priced, terms })?.alternatives).toMatchObject([{ basis: "one-period", fen: 77_400 }]);
    expect(by(priced)).toBeUndefined();
    expect(by({ ...priced, remedies: ["compensation"] })?.alternatives).toEqual([]);
  });

  it("brings the rescission with it", () => {
    expect(head("rescission", asks, [finding("R43")])?.row).toBe("D11");
    expect(head("rescission", asks)).toBeUndefined();
  });
});

describe("D5, interest on prepaid money", () => {
  it("has no figure where the rate of the contract's day is not known, and says so", () => {
    const interest = head("prepaid-interest", prepaid);
    expect(interest).toMatchObject({ state: "listed", alternatives: [] });
    expect(interest?.warnings.map(({ code }) => code)).toEqual(["rate-not-fixed-here", "rate-unknown"]);
  });

  it("shows a comparison beside the total where the rate is known", () => {
    const in2025 = {
      ...prepaid,
      currentPlan: {
        ...prepaid.currentPlan,
        startedOn: day("2025-06-01"),
        paidFrom: day("2025-06-01"),
        paidTo: day("2026-05-31"),
      },
    };
    const refund = head("unused-term", in2025)?.fen ?? 0;
    const interest = head("prepaid-interest", in2025);
    // 227 days at 3.0% on what is to be refunded.
    expect(interest?.alternatives).toMatchObject([
      { basis: "rate-by-analogy", fen: Math.round((refund * 0.03 * 227) / 365) },
    ]);
    expect(interest?.state).toBe("alternatives");
    expect(totalOf(heads(in2025))).toBe(refund);
  });

  it("does not know a rate before the first day of its table", () => {
    const old = { ...prepaid, currentPlan: { ...prepaid.currentPlan, startedOn: day("2025-05-19") } };
    expect(head("prepaid-interest", old)?.warnings.map(({ code }) => code)).toContain("rate-unknown");
  });
});

describe("what goes beside the figures (D6 to D10)", () => {
  it("names the duty to limit the loss and the limit of what could be foreseen with every difference", () => {
    expect(heads(example).map(({ row }) => row)).toEqual(["D1", "D7", "D10"]);
    expect(head("duty-to-limit-loss", example)?.citations).toMatchObject([
      { act: "civil-code-2020", article: 591, paragraph: 1 },
      { act: "civil-code-2020", article: 591, paragraph: 2 },
    ]);
  });

  it("names ending by notice for a cancellation, costs with a refund, the cut of a penalty with a penalty clause", () => {
    const terms = [{ text: "提前解约须支付违约金200元" }];
    expect(heads({ ...prepaid, terms }).map(({ row }) => row)).toEqual(["D2", "D5", "D6", "D8", "D9"]);
    expect(head("penalty-reduction", { ...prepaid, terms })?.because).toEqual(["/terms/0/text"]);
  });
});

describe("the sums in general", () => {
  const monthly = fc
    .array(fc.record({ gap: fc.integer({ min: 0, max: 2 }), paidFen: fc.integer({ min: 0, max: 20_000 }) }), {
      minLength: 1,
      maxLength: 10,
    })
    .map((rows) => {
      let from = day("2026-01-01");
      return rows.flatMap(({ gap, paidFen }) => {
        from = addMonths(from, gap);
        const bill = month(from, paidFen);
        from = addMonths(from, 1);
        return bill.from <= TODAY ? [bill] : [];
      });
    });
  const charges = fc.array(
    fc.record({
      offset: fc.integer({ min: 0, max: 320 }),
      amountFen: fc.option(fc.integer({ min: 0, max: 9_000 }), { nil: undefined }),
      flaw: fc.constantFrom([], ["charged-after-cancelling"], ["preticked-renewal"]),
      kind: fc.constantFrom("charge", "obstacle"),
    }),
    { maxLength: 8 },
  );
  const cases = fc.record({
    bills: monthly,
    charges,
    cancels: fc.boolean(),
    target: fc.integer({ min: 0, max: 6_000 }),
    prepaidFen: fc.option(fc.integer({ min: 0, max: 60_000 }), { nil: undefined }),
    refusedAt: fc.integer({ min: 0, max: 300 }),
    findings: fc.constantFrom([], [finding("R15")], [finding("R43")]),
  });
  type Case = typeof cases extends fc.Arbitrary<infer Value> ? Value : never;

  function factsOf({ bills, charges: rows, cancels, target, prepaidFen, refusedAt }: Case): AttemptFacts {
    const at = (offset: number): PlainDate => addDays(day("2026-01-01"), offset);
    const { priceFen: _, ...plan } = student.currentPlan;
    return {
      ...student,
      currentPlan: {
        ...plan,
        ...(prepaidFen === undefined
          ? {}
          : { prepaidFen, paidFrom: day("2026-03-01"), paidTo: day("2027-02-28") }),
      },
      targetPlan: cancels ? { cancel: true } : { name: "8元保号套餐", priceFen: target, period: "month" },
      events: [
        event(at(refusedAt), { kind: "request", obstacles: ["bot-wall"] }),
        ...rows.map(({ offset, amountFen, flaw, kind }) =>
          event(at(offset), { kind, amountFen, obstacles: [...flaw] } as Partial<Event>),
        ),
      ],
      bills,
      remedies: ["refund-difference", "refund-unused", "compensation"],
    };
  }

  it("add up, are never negative, and never exceed what was paid", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const facts = factsOf(one);
        const found = heads(facts, one.findings);
        for (const { fen, lines, alternatives } of found) {
          if (fen !== undefined) expect(lines.reduce((sum, line) => sum + line.fen, 0)).toBe(fen);
          for (const line of [...lines, ...alternatives.flatMap((other) => other.lines)])
            expect(Number.isSafeInteger(line.fen) && line.fen >= 0).toBe(true);
        }
        const paid =
          one.bills.reduce((sum, { paidFen }) => sum + paidFen, 0) +
          facts.events.reduce((sum, { amountFen = 0 }) => sum + amountFen, 0) +
          (one.prepaidFen ?? 0);
        expect(totalOf(found)).toBeLessThanOrEqual(paid);
      }),
    );
  });

  it("count each amount in one line only", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const amounts = heads(factsOf(one), one.findings)
          .filter(({ fen }) => fen !== undefined)
          .flatMap(({ lines }) => lines)
          .flatMap(({ inputs }) => inputs.filter(({ name }) => name === "paid" || name === "charged"))
          .map(({ pointer }) => pointer);
        expect(new Set(amounts).size).toBe(amounts.length);
      }),
    );
  });

  it("do not depend on the order in which bills were entered", () => {
    fc.assert(
      fc.property(cases, fc.infiniteStream(fc.nat()), (one, numbers) => {
        const shuffled = one.bills
          .map((bill) => ({ bill, at: numbers.next().value }))
          .sort((left, right) => left.at - right.at)
          .map(({ bill }) => bill);
        const sums = (facts: AttemptFacts) =>
          heads(facts, one.findings).map(({ head: id, fen, lines }) => [
            id,
            fen,
            lines.map((line) => line.fen),
          ]);
        expect(sums({ ...factsOf(one), bills: shuffled })).toEqual(sums(factsOf(one)));
      }),
    );
  });

  it("grow with what was paid and shrink with a dearer target", () => {
    fc.assert(
      fc.property(cases, fc.nat(), fc.integer({ min: 1, max: 5_000 }), (one, which, more) => {
        const difference = (value: Case) => head("price-difference", factsOf(value))?.fen ?? 0;
        const bills = one.bills.map((bill, index) =>
          index === which % one.bills.length ? { ...bill, paidFen: bill.paidFen + more } : bill,
        );
        expect(difference({ ...one, bills })).toBeGreaterThanOrEqual(difference(one));
        expect(difference({ ...one, target: one.target + more })).toBeLessThanOrEqual(difference(one));
      }),
    );
  });

  it("give the same within a fen for a month and for its two parts, after the refusal", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 29 }), fc.integer({ min: 800, max: 9_000 }), (cut, paidFen) => {
        const { priceFen: _, ...currentPlan } = student.currentPlan;
        const first = Math.round((paidFen * cut) / 30);
        const whole = { ...example, currentPlan, bills: [month("2026-09-01", paidFen)] };
        const parted = {
          ...whole,
          bills: [
            { from: day("2026-09-01"), to: addDays(day("2026-09-01"), cut - 1), paidFen: first },
            { from: addDays(day("2026-09-01"), cut), to: day("2026-09-30"), paidFen: paidFen - first },
          ],
        };
        const sum = (facts: AttemptFacts) => head("price-difference", facts)?.fen ?? 0;
        expect(Math.abs(sum(parted) - sum(whole))).toBeLessThanOrEqual(2);
      }),
    );
  });

  it("take the two stories of the report without a gap or a throw", () => {
    const anchors = ["2025-01-01", "2026-04-15", "2026-09-01", "2027-10-01"].map(day);
    for (const story of [studentPhonePlan, videoMembership])
      for (const anchor of anchors) {
        const { facts } = story(anchor);
        const found = assessDamages(facts, assess(facts, TODAY), TODAY);
        for (const { missing, citations, state } of found) {
          expect(state === "needs").toBe(missing.length > 0);
          expect(citations.length).toBeGreaterThan(0);
        }
      }
  });

  it("answer without a throw at the edges of the calendar and of money", () => {
    const edge = fc
      .constantFrom(
        ["1900-01-01", "1900-02-28", "2025-05-20", "2025-12-31", "2026-01-31", "2026-11-23"],
        ["2199-11-30", "2199-12-01", "2199-12-30", "2199-12-31", "2024-02-29", "2025-06-01"],
      )
      .chain((days) => fc.constantFrom(...days))
      .map(day);
    const money = fc.constantFrom(0, 1, 5_900, MOST_FEN);
    const period = fc.constantFrom<"month" | "quarter" | "year">("month", "quarter", "year");
    const some = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
    fc.assert(
      fc.property(
        fc.record({
          priceFen: some(money),
          period,
          startedOn: some(edge),
          prepaidFen: some(money),
          paidFrom: some(edge),
          paidTo: some(edge),
        }),
        fc.oneof(
          fc.record({ name: fc.constant("某套餐"), priceFen: some(money), period }),
          fc.constant({ cancel: true as const }),
        ),
        fc.array(fc.record({ from: edge, to: edge, paidFen: money }), { maxLength: 6 }),
        fc.array(
          fc.record({
            when: edge,
            amountFen: some(money),
            kind: fc.constantFrom("charge", "done", "obstacle", "request"),
          }),
          {
            maxLength: 6,
          },
        ),
        some(fc.record({ askedOn: some(edge) })),
        edge,
        (currentPlan, targetPlan, bills, events, refund, today) => {
          const facts: AttemptFacts = {
            ...student,
            currentPlan: { name: "原套餐", ...currentPlan },
            targetPlan,
            bills,
            refund,
            events: events.map(({ when, amountFen, kind }, index) =>
              event(when, {
                kind,
                amountFen,
                obstacles: index % 2 ? ["bot-wall"] : ["charged-after-cancelling"],
              } as Partial<Event>),
            ),
            remedies: ["refund-difference", "refund-unused", "compensation"],
          };
          const found = heads(facts, [finding("R43")], today);
          expect(Number.isSafeInteger(totalOf(found))).toBe(true);
          expect(() =>
            courtFee({ propertyFen: [totalOf(found)], otherClaims: 1, procedure: "simple" }, today),
          ).not.toThrow();
          expect(() => undatedOf(facts, today)).not.toThrow();
          expect(deadlinesOf(facts, today).every(({ lastDay }) => lastDay <= "2199-12-31")).toBe(true);
          for (const pointer of found.flatMap(({ missing }) => missing))
            expect(questionFor(pointer)).toBeDefined();
        },
      ),
      { numRuns: 300 },
    );
  });
});
