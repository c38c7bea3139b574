import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AttemptFacts, attemptFactsSchema } from "@/domain/attempts/attempt-facts";
import { ROUTES, SECTORS } from "@/domain/attempts/codes";
import { questionFor } from "@/domain/law/question";
import { marketComplaintEligibility } from "@/domain/routes/market-complaint";
import { miitAppealEligibility } from "@/domain/routes/miit-appeal";
import { addDays } from "@/domain/time/arithmetic";
import { plainDate } from "@/domain/time/plain-date";
import { studentPhonePlan } from "@/fixtures/stories/student-phone-plan";
import { videoMembership } from "@/fixtures/stories/video-membership";

const FIRST = plainDate("2026-09-01");
const STORIES = [studentPhonePlan(FIRST).facts, videoMembership(FIRST).facts];

const day = fc.integer({ min: 0, max: 1_200 }).map((days) => addDays(FIRST, days));
const entry = fc.record(
  {
    route: fc.constantFrom(...ROUTES),
    on: day,
    acceptedOn: day,
    repliedOn: day,
    outcome: fc.constantFrom("none", "refused", "partial", "accepted"),
  },
  { requiredKeys: ["route", "on"] },
);
const event = fc.record({
  when: day,
  channel: fc.constant("hotline"),
  kind: fc.constantFrom("request", "reply", "complaint-to-operator", "charge", "done"),
});
const attempt: fc.Arbitrary<AttemptFacts> = fc
  .record({
    story: fc.constantFrom(...STORIES),
    sector: fc.constantFrom(...SECTORS),
    history: fc.array(entry, { maxLength: 4 }),
    events: fc.array(event, { maxLength: 3 }),
    keepsObstacles: fc.boolean(),
    remedies: fc.subarray(["refund-difference", "perform-downgrade"]),
  })
  .map(({ story, sector, history, events, keepsObstacles, remedies }) =>
    attemptFactsSchema.parse({
      ...story,
      service: { ...story.service, sector },
      events: [...(keepsObstacles ? story.events : []), ...events],
      history,
      remedies,
    }),
  );

describe("the first two routes, whatever the facts", () => {
  it("answer with a citation, point only at what is there, and ask only for what has a question", () => {
    fc.assert(
      fc.property(attempt, day, (facts, today) => {
        for (const found of [miitAppealEligibility(facts, today), marketComplaintEligibility(facts, today)]) {
          expect(found.citations.length).toBeGreaterThan(0);
          expect(found.missing.length > 0).toBe(found.status === "needs");
          expect(found.opensOn !== undefined).toBe(found.status === "opens-on");
          for (const pointer of [...found.because, ...found.warnings.flatMap(({ because }) => because)])
            expect(valueAt(facts, pointer), pointer).toBeDefined();
          for (const pointer of [...found.missing, ...(found.venue?.missing ?? [])])
            expect(questionFor(pointer), pointer).toBeDefined();
          const ahead = found.opensOn ?? today;
          if (found.closesOn !== undefined) expect(found.closesOn >= ahead).toBe(true);
        }
      }),
    );
  });

  it("never advise what would bar the appeal, and never both at once", () => {
    fc.assert(
      fc.property(attempt, day, (facts, today) => {
        const appeal = miitAppealEligibility(facts, today);
        const market = marketComplaintEligibility(facts, today);
        const telecom = ["telecom-plan", "broadband"].includes(facts.service.sector);
        expect(appeal.status === "not-applicable").toBe(!telecom);
        if (telecom) expect(market.recommended).toBe(false);
        expect(appeal.recommended && market.recommended).toBe(false);
        if (telecom && market.status === "open")
          expect(market.warnings.map(({ code }) => code)).toContain("bars-the-appeal");
      }),
    );
  });

  it("close each other once one of them took the case", () => {
    fc.assert(
      fc.property(attempt, day, fc.boolean(), (facts, on, first) => {
        const route = first ? "miit-appeal" : "market-complaint";
        const taken = { ...facts, history: [{ route, on, acceptedOn: on } as const] };
        const other = first ? marketComplaintEligibility(taken, on) : miitAppealEligibility(taken, on);
        expect(["closed", "not-applicable"]).toContain(other.status);
        expect(other.conflicts).toEqual([]);
      }),
    );
  });
});

function valueAt(facts: object, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .reduce<unknown>(
      (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
      facts,
    );
}
