import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Deadline } from "@/domain/routes/deadlines";
import { deadlinesOf } from "@/domain/routes/deadlines-of-attempt";
import { undatedOf } from "@/domain/routes/deadlines-of-filings";
import { type PlainDate, plainDate } from "@/domain/time/plain-date";
import { studentPhonePlan } from "@/fixtures/stories/student-phone-plan";

const TODAY = plainDate("2026-11-23");
const student = studentPhonePlan(plainDate("2026-09-01")).facts;

type Filing = NonNullable<AttemptFacts["history"]>[number];
const day = (text: string) => plainDate(text);

/** The student, refused on one known day, with what she filed since. */
function refused(
  on: string,
  history: readonly Filing[] = [],
  rest: Partial<AttemptFacts> = {},
): AttemptFacts {
  return {
    ...student,
    events: [{ when: day(on), channel: "hotline", kind: "obstacle", obstacles: ["repeated-dissuasion"] }],
    history: [...history],
    ...rest,
  };
}

function found(facts: AttemptFacts, key: string, today: PlainDate = TODAY): Deadline | undefined {
  return deadlinesOf(facts, today).find((deadline) => deadline.key === key);
}

describe("the bars on the appeal, by the worked example of FACTS e", () => {
  const facts = refused("2026-08-10", [], {
    bills: [{ from: day("2026-09-01"), to: day("2026-09-30"), paidFen: 5_900 }],
  });

  it("shows the day from the refusal first and the later reading from the charge beside it", () => {
    expect(found(facts, "appeal-bar-fees")).toMatchObject({
      side: "user",
      start: "2026-08-10",
      startPointer: "/events/0/when",
      sum: { unit: "month", count: 5 },
      lastDay: "2027-01-10",
      decision: "J04",
      regime: "nominal",
    });
    expect(found(facts, "appeal-bar-fees-by-charge")).toMatchObject({
      startPointer: "/bills/0/from",
      lastDay: "2027-02-01",
    });
    expect(found(facts, "appeal-bar-other")?.lastDay).toBe("2028-08-10");
  });

  it("never rolls what the person must keep, also when it is a Sunday", () => {
    expect(found(facts, "appeal-bar-fees")).not.toHaveProperty("rolled");
    expect(found(refused("2026-06-04"), "appeal-bar-fees")?.lastDay).toBe("2026-11-04");
    for (const { side, rolled } of deadlinesOf(facts, TODAY))
      if (side === "user") expect(rolled).toBeUndefined();
  });

  it("says by which filing it was kept, unless that filing was turned away", () => {
    const filing = { route: "miit-appeal", on: day("2026-10-10") } as const;
    expect(found(refused("2026-08-10", [filing]), "appeal-bar-fees")?.metBy).toBe("/history/0/on");
    const turnedAway = { ...filing, outcome: "refused" } as const;
    expect(found(refused("2026-08-10", [turnedAway]), "appeal-bar-fees")).not.toHaveProperty("metBy");
  });

  it("is not kept by a filing after the last day, which can still keep the longer one", () => {
    const late = refused("2026-01-10", [{ route: "miit-appeal", on: day("2026-06-11") }]);
    expect(found(late, "appeal-bar-fees")).toMatchObject({ lastDay: "2026-06-10" });
    expect(found(late, "appeal-bar-fees")).not.toHaveProperty("metBy");
    expect(found(late, "appeal-bar-other")?.metBy).toBe("/history/0/on");
    const inTime = refused("2026-01-10", [{ route: "miit-appeal", on: day("2026-06-10") }]);
    expect(found(inTime, "appeal-bar-fees")?.metBy).toBe("/history/0/on");
  });

  it("has none outside the telecom sectors", () => {
    const video = { ...facts, service: { ...facts.service, sector: "video" as const } };
    expect(deadlinesOf(video, TODAY).map(({ id }) => id)).toEqual([
      "market-complaint-bar",
      "limitation",
      "limitation-latest",
    ]);
  });
});

describe("the operator's answer (J01, J03)", () => {
  const facts = refused("2026-11-01", [{ route: "operator-complaint", on: TODAY }]);

  it("is counted in calendar days and not rolled", () => {
    expect(found(facts, "operator-answer")).toMatchObject({
      side: "authority",
      startPointer: "/history/0/on",
      lastDay: "2026-12-08",
      decision: "J01",
    });
    expect(found(facts, "operator-answer")).not.toHaveProperty("rolled");
  });

  it("is kept once the operator answered", () => {
    const answered = refused("2026-11-01", [
      { route: "operator-complaint", on: day("2026-11-02"), repliedOn: day("2026-11-09") },
    ]);
    expect(found(answered, "operator-answer")?.metBy).toBe("/history/0/repliedOn");
    const told = refused("2026-11-01", [
      { route: "operator-complaint", on: day("2026-11-02"), outcome: "refused" },
    ]);
    expect(found(told, "operator-answer")?.metBy).toBe("/history/0/outcome");
  });
});

describe("the appeal centre (RT02, J14)", () => {
  const facts = refused("2026-09-01", [
    {
      route: "miit-appeal",
      on: day("2026-11-20"),
      arrivedOn: TODAY,
      acceptedOn: day("2026-11-27"),
    },
  ]);

  it("decides within 5 working days and answers within 30 days by two readings, the later last", () => {
    expect(found(facts, "appeal-acceptance-0")).toMatchObject({
      start: "2026-11-23",
      lastDay: "2026-11-30",
      metBy: "/history/0/acceptedOn",
      calendar: "unverified",
      skipped: [
        { day: "2026-11-28", why: "weekend" },
        { day: "2026-11-29", why: "weekend" },
      ],
    });
    expect(found(facts, "appeal-answer-0")).toMatchObject({ lastDay: "2026-12-23", decision: "J14" });
    expect(found(facts, "appeal-answer-full-materials-0")).toMatchObject({
      start: "2026-11-27",
      lastDay: "2026-12-27",
      decision: "J14",
    });
  });
});

describe("waiting for a body", () => {
  const keys = ["appeal-acceptance-0", "appeal-answer-0"] as const;
  const ended = (rest: Partial<Filing>) =>
    keys.map(
      (key) => found(refused("2026-09-01", [{ route: "miit-appeal", on: TODAY, ...rest }]), key)?.metBy,
    );

  it("goes on until the day that was waited for, and ends when the case was turned away or is over", () => {
    expect(ended({})).toEqual([undefined, undefined]);
    expect(ended({ outcome: "none" })).toEqual([undefined, undefined]);
    expect(ended({ outcome: "accepted" })).toEqual(["/history/0/outcome", undefined]);
    expect(ended({ outcome: "refused" })).toEqual(["/history/0/outcome", "/history/0/outcome"]);
    expect(ended({ repliedOn: day("2026-12-01") })).toEqual(["/history/0/repliedOn", "/history/0/repliedOn"]);
  });
});

describe("the market regulator (RT03, RT04, L8, J12, J13)", () => {
  it("counts 7 working days, 60 days rolled over a holiday block only, and names its own counting article", () => {
    const facts = refused("2026-07-01", [
      { route: "market-complaint", on: TODAY, acceptedOn: day("2026-08-03") },
    ]);
    expect(found(facts, "market-acceptance-0")).toMatchObject({ lastDay: "2026-12-02", regime: "market" });
    expect(found(facts, "market-mediation-0")).toMatchObject({
      lastDay: "2026-10-02",
      rolled: "2026-10-08",
      calendar: "unverified",
    });
    const acts = found(facts, "market-mediation-0")?.citations.map(({ act, article }) => `${act}#${article}`);
    expect(acts).toContain("complaint-report-measures-2026#45");
    expect(acts).toContain("consumer-protection-regulations-2024#46");
  });

  it("leaves a plain weekend where it is, and shows the nominal day only for 2027", () => {
    const facts = refused("2026-07-01", [
      { route: "market-complaint", on: day("2026-09-01"), acceptedOn: day("2026-09-08") },
      { route: "market-complaint", on: TODAY, acceptedOn: TODAY },
    ]);
    expect(found(facts, "market-mediation-0")).toMatchObject({ lastDay: "2026-11-07", rolled: "2026-11-07" });
    expect(found(facts, "market-mediation-1")).toMatchObject({ lastDay: "2027-01-22", calendar: "none" });
    expect(found(facts, "market-mediation-1")).not.toHaveProperty("rolled");
  });

  it("computes nothing for a complaint lodged on the last day of the older measures, and says so", () => {
    const before = refused("2026-03-01", [{ route: "market-complaint", on: day("2026-04-14") }]);
    const after = refused("2026-03-01", [{ route: "market-complaint", on: day("2026-04-15") }]);
    expect(deadlinesOf(before, TODAY).map(({ key }) => key)).not.toContain("market-acceptance-0");
    expect(undatedOf(before, TODAY)).toMatchObject([
      {
        id: "lodged-before-the-measures",
        reason: "text-not-held",
        decision: "J12",
        because: ["/history/0/on"],
        citations: [{ act: "complaint-report-measures-2026", article: 46 }],
      },
    ]);
    expect(found(after, "market-acceptance-0")?.lastDay).toBe("2026-04-24");
  });

  it("bars a complaint after three years, uninterrupted, only where the text is held on the day of filing", () => {
    const facts = refused("2026-03-01", [{ route: "operator-complaint", on: day("2026-04-01") }]);
    expect(found(facts, "market-complaint-bar")).toMatchObject({ lastDay: "2029-03-01", decision: "J13" });
    expect(found(facts, "market-complaint-bar", day("2026-04-14"))).toBeUndefined();
  });

  it("gives a report 15 working days and as many again, a case 90 days and 30 more", () => {
    const facts = refused("2026-07-01", [
      { route: "market-report", on: TODAY, acceptedOn: day("2026-12-01") },
    ]);
    expect(found(facts, "report-check-0")).toMatchObject({
      lastDay: "2026-12-14",
      extension: { sum: { unit: "working-day", count: 30 }, lastDay: "2027-01-05" },
    });
    expect(found(facts, "report-decision-0")).toMatchObject({
      lastDay: "2027-03-01",
      extension: { lastDay: "2027-03-31" },
    });
  });
});

describe("limitation (L1 to L5)", () => {
  it("runs three years from the first refusal, and twenty at most", () => {
    const facts = refused("2026-08-10");
    expect(found(facts, "limitation")).toMatchObject({ lastDay: "2029-08-10", side: "user" });
    expect(found(facts, "limitation-latest")?.lastDay).toBe("2046-08-10");
    expect(found(facts, "limitation-restarted")).toBeUndefined();
    expect(found(facts, "limitation")?.citations.map(({ act, article }) => `${act}#${article}`)).toEqual([
      "civil-code-2020#188",
      "civil-code-2020#188",
      "limitation-rules-2020#2",
      "civil-code-2020#201",
      "civil-code-2020#202",
    ]);
  });

  it("starts anew from a letter that arrived, an authority asked, a suit; both dates are shown", () => {
    const facts = refused("2026-08-10", [
      { route: "operator-complaint", on: day("2026-09-01"), arrivedOn: day("2026-09-03") },
      { route: "miit-appeal", on: day("2026-10-01") },
      { route: "lawsuit", on: day("2026-11-05") },
    ]);
    expect(found(facts, "limitation")?.lastDay).toBe("2029-08-10");
    expect(found(facts, "limitation-restarted")).toMatchObject({
      start: "2026-11-05",
      lastDay: "2029-11-05",
      startPointer: "/history/2/on",
      interruptions: [
        { kind: "demand", on: "2026-09-03", pointer: "/history/0/arrivedOn" },
        { kind: "body", on: "2026-10-01", pointer: "/history/1/on" },
        { kind: "suit", on: "2026-11-05", pointer: "/history/2/on" },
      ],
    });
  });

  it("is not interrupted by a letter that is not known to have arrived, by a report, or too late", () => {
    const still = refused("2026-08-10", [
      { route: "operator-complaint", on: day("2026-09-01") },
      { route: "market-report", on: day("2026-09-02") },
    ]);
    expect(found(still, "limitation-restarted")).toBeUndefined();
    const late = refused("2022-08-10", [
      { route: "association-mediation", on: day("2025-08-11") },
      { route: "lawsuit", on: day("2026-01-01") },
    ]);
    expect(found(late, "limitation-restarted")).toBeUndefined();
    const inTime = refused("2022-08-10", [
      { route: "association-mediation", on: day("2025-08-10") },
      { route: "lawsuit", on: day("2026-01-01") },
    ]);
    expect(found(inTime, "limitation-restarted")?.lastDay).toBe("2029-01-01");
  });

  it("is interrupted by one's own suit, also where an association supports it, and not by a suit of the association", () => {
    const sued = (route: "supported-suit" | "public-interest-suit") =>
      found(refused("2026-08-10", [{ route, on: day("2026-10-01") }]), "limitation-restarted");
    expect(sued("supported-suit")).toMatchObject({
      lastDay: "2029-10-01",
      interruptions: [{ kind: "suit" }],
    });
    expect(sued("public-interest-suit")).toBeUndefined();
  });

  it("counts an agreement of the provider, and a complaint made by phone", () => {
    const agreed = refused("2026-08-10", [
      {
        route: "operator-complaint",
        on: day("2026-09-01"),
        repliedOn: day("2026-09-09"),
        outcome: "accepted",
      },
    ]);
    expect(found(agreed, "limitation-restarted")?.interruptions).toEqual([
      { kind: "agreement", on: "2026-09-09", pointer: "/history/0/repliedOn" },
    ]);
    const called = refused("2026-08-10");
    const withCall = {
      ...called,
      events: [
        ...called.events,
        {
          when: { from: day("2026-09-01"), to: day("2026-09-05") },
          channel: "hotline" as const,
          kind: "complaint-to-operator" as const,
          obstacles: [],
        },
      ],
    };
    expect(found(withCall, "limitation-restarted")?.start).toBe("2026-09-01");
  });
});

describe("rights that end by themselves (L6, L7), refunds (R21), mediation (RT08)", () => {
  it("gives a year to rescind for deceit from its first day, five years from the contract", () => {
    const facts = refused("2026-08-10", [], {
      currentPlan: { ...student.currentPlan, startedOn: day("2024-02-29") },
      terms: [
        { text: "降级后号码会被收回", shownOn: day("2026-08-12"), falsehood: { shownBy: "官网套餐说明" } },
      ],
    });
    expect(found(facts, "fraud-rescission")).toMatchObject({
      lastDay: "2027-08-12",
      startPointer: "/terms/0/shownOn",
    });
    expect(found(facts, "fraud-rescission-latest")?.lastDay).toBe("2029-02-28");
    const older = { ...facts, currentPlan: { ...facts.currentPlan, startedOn: day("2020-12-31") } };
    expect(found(older, "fraud-rescission-latest")).toBeUndefined();
    expect(found(older, "fraud-rescission")?.lastDay).toBe("2027-08-12");
    expect(found(refused("2026-08-10"), "fraud-rescission")).toBeUndefined();
  });

  it("gives a year for a statutory right to terminate, only to whoever wants to end", () => {
    expect(found(refused("2026-08-10"), "termination-right")).toBeUndefined();
    const cancel = refused("2026-08-10", [], { targetPlan: { cancel: true } });
    expect(found(cancel, "termination-right")?.lastDay).toBe("2027-08-10");
  });

  it("counts 15 days to refund from the day agreed, else from the request", () => {
    const prepaid = { ...student.currentPlan, prepaidFen: 60_000 };
    const asked = refused("2026-08-10", [], { refund: { askedOn: day("2026-09-01") }, currentPlan: prepaid });
    expect(found(asked, "refund-prepaid")).toMatchObject({
      lastDay: "2026-09-16",
      startPointer: "/refund/askedOn",
      citations: [{ act: "consumer-infringement-penalty-measures-2020", article: 10, paragraph: 2 }],
    });
    const agreed = refused("2026-08-10", [], {
      refund: { askedOn: day("2026-09-01"), dueOn: day("2026-09-10"), answer: "paid" },
    });
    expect(found(agreed, "refund-other")).toMatchObject({ lastDay: "2026-09-25", metBy: "/refund/answer" });
  });

  it("shows no day to refund from the request alone where nothing was paid in advance (art. 8 item 2)", () => {
    const refund = { askedOn: day("2026-09-01") };
    const { prepaidFen: _, ...monthly } = student.currentPlan;
    for (const currentPlan of [monthly, { ...monthly, prepaidFen: 0 }]) {
      const dates = deadlinesOf(refused("2026-08-10", [], { refund, currentPlan }), TODAY).map(
        ({ id }) => id,
      );
      expect(dates).not.toContain("refund-other");
      expect(dates).not.toContain("refund-prepaid");
    }
    const paidTo = { ...monthly, paidTo: day("2026-12-31") };
    expect(found(refused("2026-08-10", [], { refund, currentPlan: paidTo }), "refund-prepaid")?.lastDay).toBe(
      "2026-09-16",
    );
  });

  it("gives both sides 30 days to have a mediated agreement confirmed, and none without agreement", () => {
    const agreed = refused("2026-08-10", [
      {
        route: "peoples-mediation",
        on: day("2026-09-01"),
        repliedOn: day("2026-10-01"),
        outcome: "accepted",
      },
    ]);
    expect(found(agreed, "judicial-confirmation-0")).toMatchObject({ side: "user", lastDay: "2026-10-31" });
    const failed = refused("2026-08-10", [
      { route: "peoples-mediation", on: day("2026-09-01"), repliedOn: day("2026-10-01"), outcome: "none" },
    ]);
    expect(found(failed, "judicial-confirmation-0")).toBeUndefined();
  });
});

describe("courts and arbitration (RT09, RT10, RT16)", () => {
  it("rolls the court's days over a weekend and a holiday, and names what it can prolong", () => {
    const facts = refused("2026-03-01", [
      { route: "small-claim", on: day("2026-06-24"), acceptedOn: day("2026-08-02") },
    ]);
    expect(found(facts, "court-filing-0")).toMatchObject({ lastDay: "2026-07-01", rolled: "2026-07-01" });
    expect(found(facts, "trial-small-0")).toMatchObject({
      lastDay: "2026-10-02",
      rolled: "2026-10-08",
      regime: "court",
      extension: { sum: { unit: "month", count: 3 }, lastDay: "2026-11-02", rolled: "2026-11-02" },
    });
  });

  it("shows both procedures of a lawsuit, and only the ordinary one of a group", () => {
    const facts = refused("2026-03-01", [
      { route: "lawsuit", on: day("2026-05-01"), acceptedOn: day("2026-05-08") },
      { route: "open-group-suit", on: day("2026-05-01"), acceptedOn: day("2026-05-08") },
    ]);
    const keys = deadlinesOf(facts, TODAY).map(({ key }) => key);
    expect(found(facts, "trial-simple-0")?.lastDay).toBe("2026-08-08");
    expect(found(facts, "trial-ordinary-0")).toMatchObject({ lastDay: "2026-11-08", route: "lawsuit" });
    expect(found(facts, "trial-ordinary-1")?.route).toBe("open-group-suit");
    expect(keys).not.toContain("trial-simple-1");
  });

  it("gives an arbitration body five days, from the law of 2026 on", () => {
    const facts = refused("2026-03-01", [{ route: "arbitration", on: day("2026-11-02") }]);
    expect(found(facts, "arbitration-acceptance-0")?.lastDay).toBe("2026-11-07");
    const before = refused("2025-03-01", [{ route: "arbitration", on: day("2026-02-02") }]);
    expect(found(before, "arbitration-acceptance-0")).toBeUndefined();
  });
});

describe("what has no date yet", () => {
  it("says that an association has no number of days", () => {
    expect(
      undatedOf(refused("2026-08-10", [{ route: "association-mediation", on: TODAY }]), TODAY),
    ).toMatchObject([
      {
        key: "association-handling-0",
        reason: "no-day-limit",
        citations: [{ act: "consumer-protection-regulations-2024", article: 45 }],
      },
    ]);
  });

  it("names what a court starts or sets (L10 to L12), and no fee for an open group", () => {
    const facts = refused("2026-08-10", [
      { route: "lawsuit", on: TODAY },
      { route: "open-group-suit", on: TODAY },
    ]);
    const undated = undatedOf(facts, TODAY).map(({ key, reason, bound, sum }) => [
      key,
      reason,
      bound,
      `${sum?.count} ${sum?.unit}`,
    ]);
    expect(undated).toEqual([
      ["court-fee-payment-0", "starts-with-a-notice", undefined, "7 day"],
      ["defence-0", "starts-with-a-notice", undefined, "15 day"],
      ["evidence-simple-0", "set-by-the-court", "at-most", "15 day"],
      ["evidence-ordinary-0", "set-by-the-court", "at-least", "15 day"],
      ["open-group-notice-1", "set-by-the-court", "at-least", "30 day"],
      ["defence-1", "starts-with-a-notice", undefined, "15 day"],
      ["evidence-ordinary-1", "set-by-the-court", "at-least", "15 day"],
    ]);
  });
});

describe("deadlines in general", () => {
  const days = fc
    .integer({ min: 0, max: 900 })
    .map((n) => plainDate(`20${24 + Math.floor(n / 365)}-0${1 + (n % 9)}-1${n % 10}`));
  const filings = fc.array(
    fc.record(
      {
        route: fc.constantFrom<Filing["route"]>(
          "operator-complaint",
          "miit-appeal",
          "market-complaint",
          "market-report",
          "lawsuit",
          "peoples-mediation",
          "association-mediation",
          "arbitration",
        ),
        on: days,
        arrivedOn: days,
        acceptedOn: days,
        repliedOn: days,
        outcome: fc.constantFrom<NonNullable<Filing["outcome"]>>("none", "refused", "partial", "accepted"),
      },
      { requiredKeys: ["route", "on"] },
    ),
    { maxLength: 12 },
  );

  it("have different keys, citations, ends after their starts, and come in order", () => {
    fc.assert(
      fc.property(days, filings, (on, history) => {
        const all = deadlinesOf(refused(on, history as Filing[]), TODAY);
        expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
        for (const { start, lastDay, rolled, citations, extension } of all) {
          expect(lastDay > start).toBe(true);
          expect(rolled === undefined || rolled >= lastDay).toBe(true);
          expect(extension === undefined || extension.lastDay > lastDay).toBe(true);
          expect(citations.length).toBeGreaterThan(0);
        }
        const ends = all.map(({ lastDay }) => lastDay);
        expect(ends).toEqual([...ends].sort());
      }),
    );
  });

  it("stay silent rather than leave the calendar", () => {
    expect(deadlinesOf(refused("2198-06-01"), day("2198-06-02")).map(({ id }) => id)).not.toContain(
      "limitation",
    );
    expect(() => deadlinesOf(refused("2199-12-31"), day("2199-12-31"))).not.toThrow();
    expect(deadlinesOf(refused("1900-01-01"), TODAY).map(({ id }) => id)).toContain("limitation");
  });
});
