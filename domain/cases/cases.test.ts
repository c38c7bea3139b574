import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attemptFactsSchema } from "@/domain/attempts/attempt-facts";
import { parseCase } from "@/domain/cases/case-form";
import { type Criteria, matches } from "@/domain/cases/criteria";
import { checkJoin, JOIN_QUESTION_NAMES } from "@/domain/cases/join-check";
import { closedDoor } from "@/domain/cases/join-refusals";
import {
  CASE_STATUSES,
  isRegistered,
  isVerified,
  MEMBER_STATUSES,
  mayMoveCase,
  mayMoveMember,
} from "@/domain/cases/lifecycle";
import { shownCount } from "@/domain/cases/shown-count";
import { plainDate } from "@/domain/time/plain-date";

const CRITERIA: Criteria = {
  providerId: "p",
  sector: "telecom-plan",
  obstacles: ["callback-deferral", "bot-wall"],
  from: plainDate("2026-08-01"),
  to: plainDate("2026-10-31"),
};

const factsWith = (...events: { when: unknown; obstacles?: string[] }[]) =>
  attemptFactsSchema.parse({
    service: { sector: "telecom-plan", provider: { name: "某通信公司" } },
    currentPlan: { name: "59元套餐", period: "month" },
    targetPlan: { cancel: true },
    events: events.map((event) => ({ channel: "hotline", kind: "obstacle", ...event })),
  });

const fitOf = (events: Parameters<typeof factsWith>, providerId: string | null = "p") =>
  Object.fromEntries(
    matches(CRITERIA, { facts: factsWith(...events), providerId }).reasons.map(({ criterion, fits }) => [
      criterion,
      fits,
    ]),
  );

describe("whether a record fits", () => {
  test("one obstacle of the list within the period is enough; a span counts where it touches", () => {
    for (const when of ["2026-08-01", "2026-10-31", { from: "2026-07-01", to: "2026-08-01" }]) {
      expect(fitOf([{ when, obstacles: ["bot-wall"] }])).toEqual({
        provider: "yes",
        sector: "yes",
        obstacles: "yes",
        period: "yes",
      });
    }
  });

  test("the day before and after, another obstacle, another or unknown provider, nothing told yet", () => {
    for (const when of ["2026-07-31", "2026-11-01"]) {
      expect(fitOf([{ when, obstacles: ["bot-wall"] }])).toMatchObject({ obstacles: "no", period: "no" });
    }
    expect(fitOf([{ when: "2026-09-01", obstacles: ["hidden-entry"] }])).toMatchObject({ obstacles: "no" });
    // The obstacle outside of the period and another event inside of it do not add up.
    expect(
      fitOf([
        { when: "2026-01-01", obstacles: ["bot-wall"] },
        { when: "2026-09-01", obstacles: ["hidden-entry"] },
      ]),
    ).toMatchObject({ obstacles: "no", period: "yes" });
    expect(fitOf([{ when: "2026-09-01" }], "other")).toMatchObject({ provider: "no", obstacles: "unknown" });
    expect(fitOf([], null)).toMatchObject({ provider: "unknown", obstacles: "unknown", period: "unknown" });
    expect(matches(CRITERIA, { facts: undefined, providerId: "p" }).fits).toBe(false);
  });
});

describe("the join check", () => {
  const candidate = { facts: factsWith({ when: "2026-09-01", obstacles: ["bot-wall"] }), providerId: "p" };
  const YES = { own: "yes", adult: "yes", done: "no", sued: "no" };

  test("asks at most eight things, the four of the record among them", () => {
    expect(JOIN_QUESTION_NAMES.length + 4).toBeLessThanOrEqual(8);
  });

  test("says yes only when nothing stands against it and nothing is open", () => {
    expect(checkJoin(CRITERIA, candidate, YES)).toMatchObject({
      verdict: "yes",
      against: [],
      unanswered: [],
    });
    expect(checkJoin(CRITERIA, candidate, {})).toMatchObject({ verdict: "open" });
    expect(checkJoin(CRITERIA, candidate, { ...YES, sued: "maybe" })).toMatchObject({ unanswered: ["sued"] });
    for (const [name, answer] of [
      ["own", "no"],
      ["adult", "no"],
      ["done", "yes"],
      ["sued", "yes"],
    ] as const) {
      expect(checkJoin(CRITERIA, candidate, { ...YES, [name]: answer })).toMatchObject({
        verdict: "no",
        against: [name],
      });
    }
    expect(checkJoin(CRITERIA, { ...candidate, providerId: "other" }, YES).against).toEqual(["provider"]);
  });
});

describe("states", () => {
  test("nobody is verified without being registered, nothing leaves the end, interest is not acceptance", () => {
    for (const status of MEMBER_STATUSES) {
      if (isVerified(status)) expect(isRegistered(status)).toBe(true);
      expect(mayMoveMember("paid", status, "lead")).toBe(false);
      expect(mayMoveMember("refused", status, "consumer")).toBe(false);
    }
    for (const status of CASE_STATUSES) expect(mayMoveCase("closed", status, "lead")).toBe(false);
    expect(mayMoveMember("interested", "accepted", "lead")).toBe(false);
    expect(mayMoveMember("interested", "verified", "officer")).toBe(false);
    expect(mayMoveMember("joined", "verified", "consumer")).toBe(false);
    expect(mayMoveMember("filed", "left", "consumer")).toBe(false);
    expect(mayMoveCase("open", "accepted", "officer")).toBe(false);
  });

  test("below ten no number is shown, from ten on the exact one", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (people) => {
        expect(shownCount(people)).toBe(people < 10 ? "fewer-than-10" : people);
      }),
    );
  });

  test("the door of a case", () => {
    const open = { status: "open", registered: 9, memberCap: 10 } as const;
    expect(closedDoor(open)).toBeUndefined();
    expect(closedDoor({ ...open, registered: 10 })).toBe("case.full");
    expect(closedDoor({ ...open, registered: 10, memberCap: null })).toBeUndefined();
    for (const status of CASE_STATUSES.filter((status) => status !== "open")) {
      expect(closedDoor({ ...open, status })).toBe("case.not-open");
    }
  });
});

test("the form of a case names every field that is wrong, and keeps what is right", () => {
  const today = plainDate("2026-11-23");
  expect(Object.keys(parseCase({}, today).errors).sort()).toEqual(
    ["from", "obstacles", "provider", "sector", "summary", "title", "to"].sort(),
  );
  const { value, errors } = parseCase(
    { title: "标题", from: "2026-9-1", to: "2026-8-1", cap: "１", obstacles: ["bot-wall", "nonsense"] },
    today,
  );
  expect(errors).toMatchObject({
    to: { code: "span-reversed" },
    cap: {},
    obstacles: { code: "choice-unknown" },
  });
  expect(value).toMatchObject({ title: "标题", from: "2026-09-01" });
});
