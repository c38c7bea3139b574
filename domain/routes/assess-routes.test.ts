import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attemptFactsSchema } from "@/domain/attempts/attempt-facts";
import { REMEDIES, ROUTES, SECTORS } from "@/domain/attempts/codes";
import { questionFor } from "@/domain/law/question";
import { assessRoutes, routeOf } from "@/domain/routes/assess-routes";
import { type Circumstances, circumstanceOf } from "@/domain/routes/circumstances";
import { canStillBeTaken, type Eligibility } from "@/domain/routes/eligibility";
import { publicStatus } from "@/domain/routes/public-status";
import { wouldClose } from "@/domain/routes/would-close";
import { addDays } from "@/domain/time/arithmetic";
import { plainDate } from "@/domain/time/plain-date";
import { filed, student, TODAY, video } from "@/fixtures/route-facts";

const MEDIATION = ["miit-appeal", "market-complaint", "association-mediation"];

const day = fc.integer({ min: 0, max: 1_200 }).map((days) => addDays(plainDate("2026-09-01"), days));
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
  obstacles: fc.subarray(["bot-wall", "excessive-data", "charged-after-cancelling"]),
});
const facts = fc
  .record({
    sector: fc.constantFrom(...SECTORS),
    soldThrough: fc.constantFrom(undefined, "own-site", "app-store", "platform"),
    province: fc.constantFrom(undefined, "北京市", "广东省", "Ontario"),
    history: fc.array(entry, { maxLength: 4 }),
    events: fc.array(event, { maxLength: 3 }),
    remedies: fc.subarray([...REMEDIES]),
    terms: fc.subarray([{ text: "提交仲裁" }, { text: "由本公司所在地法院管辖" }]),
  })
  .map(({ sector, soldThrough, province, ...rest }) =>
    attemptFactsSchema.parse({
      ...student(),
      ...rest,
      service: { sector, soldThrough, provider: { name: "某公司", province } },
    }),
  );
const known: fc.Arbitrary<Circumstances> = fc.record(
  {
    foreign: fc.boolean(),
    arbitrationAgreed: fc.boolean(),
    platformMeasure: fc.boolean(),
    people: fc.integer({ min: 1, max: 20 }),
    claimFen: fc.integer({ min: 0, max: 10_000_000 }),
    averageWageFen: fc.integer({ min: 0, max: 20_000_000 }),
  },
  { requiredKeys: [] },
);

const find = (found: readonly Eligibility[], route: string) => found.find((each) => each.route === route);
const order = (found: readonly Eligibility[]) => found.map(({ route }) => route);

describe("all seventeen routes", () => {
  it("answer once each, with a citation, a reason and only what exists, whatever the facts", () => {
    fc.assert(
      fc.property(facts, day, known, (each, today, circumstances) => {
        const found = assessRoutes(each, today, circumstances);
        expect([...order(found)].sort()).toEqual([...ROUTES].sort());
        expect(found.filter(({ recommended }) => recommended).length).toBeLessThanOrEqual(1);
        for (const route of found) {
          expect(route.citations.length, route.route).toBeGreaterThan(0);
          expect(route.missing.length > 0, route.route).toBe(route.status === "needs");
          expect(route.opensOn !== undefined).toBe(route.status === "opens-on");
          expect(route.reason === "ready").toBe(route.status === "open");
          if (route.recommended) expect(route.status).toBe("open");
          if (!canStillBeTaken(route)) expect(route.conflicts).toEqual([]);
          if (publicStatus(route) === "open") expect(route.status).toBe("open");
          for (const { citations } of route.warnings) expect(citations.length).toBeGreaterThan(0);
          for (const pointer of route.missing)
            expect(questionFor(pointer) ?? circumstanceOf(pointer), pointer).toBeDefined();
        }
      }),
    );
  });

  it("never hold two mediation routes that are both open and recommended, or advise one that bars another", () => {
    fc.assert(
      fc.property(facts, day, known, (each, today, circumstances) => {
        const found = assessRoutes(each, today, circumstances);
        const advised = found.filter(
          ({ route, status, recommended }) => MEDIATION.includes(route) && status === "open" && recommended,
        );
        expect(advised.length).toBeLessThanOrEqual(1);
        const [one] = advised;
        const appeal = find(found, "miit-appeal");
        if (one && appeal && canStillBeTaken(appeal)) expect(one.route).toBe("miit-appeal");
      }),
    );
  });

  it("keep a route that was closed explained, by what closed it", () => {
    fc.assert(
      fc.property(facts, day, fc.constantFrom(...ROUTES), known, (each, today, taken, circumstances) => {
        const closing = wouldClose(each, taken, today, circumstances);
        const own = find(assessRoutes(each, today, circumstances), taken);
        for (const { route, citations } of closing) {
          expect(own?.conflicts, `${taken} closes ${route}`).toContain(route);
          expect(citations.length).toBeGreaterThan(0);
        }
        const history = [...(each.history ?? []), { route: taken, on: today, acceptedOn: today }];
        const after = assessRoutes({ ...each, history }, today, circumstances);
        for (const { route } of closing)
          expect(find(after, route)).toMatchObject({
            status: "closed",
            because: expect.arrayContaining([`/history/${history.length - 1}`]),
          });
      }),
    );
  });
});

describe("the order of a service (FACTS c)", () => {
  it("leads a phone plan from the operator to the appeal to the court, with no more than one step at a time", () => {
    const found = assessRoutes(student(), TODAY);
    expect(order(found).slice(0, 6)).toEqual([
      "operator-complaint",
      "miit-appeal",
      "market-complaint",
      "association-mediation",
      "small-claim",
      "lawsuit",
    ]);
    const recommended = (history: readonly object[]) =>
      assessRoutes(student({ history }), TODAY).find((each) => each.recommended)?.route;
    const asked = { route: "operator-complaint", on: "2026-10-01" };
    expect(recommended([])).toBe("operator-complaint");
    expect(recommended([{ ...asked, on: "2026-11-20" }])).toBeUndefined();
    expect(recommended([asked])).toBe("miit-appeal");
    const appeal = { route: "miit-appeal", on: "2026-10-20" };
    expect(recommended([asked, appeal])).toBeUndefined();
    const ended = { ...appeal, acceptedOn: "2026-10-22", repliedOn: "2026-11-20", outcome: "refused" };
    expect(recommended([asked, ended])).toBe("lawsuit");
  });

  it("leads a video member to the market regulator or the association, not both", () => {
    const asked = { route: "operator-complaint", on: "2026-10-01" };
    const refused = { route: "market-complaint", on: "2026-10-20", outcome: "refused" };
    const recommended = (history: readonly object[]) =>
      assessRoutes(video({ history }), TODAY).find((each) => each.recommended)?.route;
    expect(recommended([asked])).toBe("market-complaint");
    expect(recommended([asked, { ...refused, acceptedOn: "2026-10-22" }])).toBe("lawsuit");
  });
});

describe("day by day over the operator's fifteen days (J01)", () => {
  it("opens on exactly the day that was promised, closes on exactly the day after the last, and never goes back", () => {
    const told = student({
      ...filed("operator-complaint", {}, "2026-11-23"),
      remedies: ["refund-difference"],
    });
    const states: string[] = [];
    for (let today = plainDate("2026-11-23"); today <= "2027-02-05"; today = addDays(today, 1)) {
      const appeal = routeOf("miit-appeal", told, today);
      states.push(appeal.status);
      expect(appeal.status).toBe(
        today < "2026-12-09" ? "opens-on" : today <= "2027-02-01" ? "open" : "closed",
      );
      if (appeal.status === "opens-on") expect(appeal.opensOn).toBe("2026-12-09");
      expect(appeal.closesOn).toBe(appeal.status === "closed" ? undefined : "2027-02-01");
    }
    expect([...new Set(states)]).toEqual(["opens-on", "open", "closed"]);
  });

  it("keeps every promised day, whatever the facts", () => {
    fc.assert(
      fc.property(facts, day, (each, today) => {
        for (const { route, opensOn } of assessRoutes(each, today)) {
          if (opensOn === undefined) continue;
          expect(routeOf(route, each, addDays(opensOn, -1)).status).toBe("opens-on");
          expect(routeOf(route, each, opensOn).status).toBe("open");
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("the guard before a step that closes another (b1, J10, J11)", () => {
  const closes = (route: Parameters<typeof wouldClose>[1], each = student()) =>
    wouldClose(each, route, TODAY).map((closing) => closing.route);

  it("names what telecom loses: the appeal", () => {
    expect(closes("market-complaint")).toEqual(["miit-appeal", "association-mediation"]);
    expect(closes("association-mediation")).toEqual(["miit-appeal", "market-complaint"]);
    expect(wouldClose(student(), "market-complaint", TODAY)[0]).toMatchObject({
      reason: "handled-elsewhere",
      citations: [{ act: "telecom-user-appeal-measures-2016", article: 11, item: 4 }],
    });
  });

  it("names nothing for what closes nothing, or for a route that is closed itself", () => {
    for (const route of [
      "operator-complaint",
      "market-report",
      "privacy-complaint",
      "peoples-mediation",
    ] as const)
      expect(closes(route)).toEqual([]);
    expect(closes("market-complaint", student(filed("miit-appeal", { acceptedOn: "2026-10-02" })))).toEqual(
      [],
    );
    expect(closes("miit-appeal", video())).toEqual([]);
  });

  it("sees that a refused case lost nothing, and that an earlier one already closed the way", () => {
    expect(closes("market-complaint", student(filed("miit-appeal", { outcome: "refused" })))).toContain(
      "miit-appeal",
    );
    const court = student(filed("lawsuit", { acceptedOn: "2026-10-02" }));
    expect(closes("market-complaint", court)).toEqual([]);
  });
});
