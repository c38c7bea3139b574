import { describe, expect, it } from "vitest";
import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { calendarEntries } from "@/domain/routes/calendar-entries";
import { DEADLINE_RULES } from "@/domain/routes/deadline-rules";
import { DEADLINE_TITLES, deadlineExplanation, sumText } from "@/domain/routes/deadline-words";
import { deadlinesOf } from "@/domain/routes/deadlines-of-attempt";
import { type PlainDate, plainDate } from "@/domain/time/plain-date";
import { studentPhonePlan } from "@/fixtures/stories/student-phone-plan";

const TODAY = plainDate("2026-11-23");
const facts: AttemptFacts = {
  ...studentPhonePlan(plainDate("2026-09-01")).facts,
  history: [{ route: "operator-complaint", on: TODAY }],
};

const entries = (today: PlainDate = TODAY, language: "zh-CN" | "en" = "zh-CN", value = facts) =>
  calendarEntries(deadlinesOf(value, today), "attempt-1", language, today);

describe("the calendar of an attempt", () => {
  it("holds what lies ahead, in order, the person's own days with three reminders", () => {
    expect(entries().map(({ uid, day, alarms }) => [uid, day, alarms])).toEqual([
      ["attempt-1-operator-answer@parity", "2026-12-08", [0]],
      ["attempt-1-operator-answer-opens@parity", "2026-12-09", [0]],
      ["attempt-1-appeal-bar-fees@parity", "2027-02-01", [7, 2, 0]],
      ["attempt-1-appeal-bar-other@parity", "2028-09-01", [7, 2, 0]],
      ["attempt-1-limitation@parity", "2029-09-01", [7, 2, 0]],
      ["attempt-1-market-complaint-bar@parity", "2029-09-01", [7, 2, 0]],
    ]);
  });

  it("drops what is past or was kept, and keeps the day itself", () => {
    const on = (today: string) => entries(plainDate(today)).map(({ uid }) => uid);
    expect(on("2027-02-01")).toContain("attempt-1-appeal-bar-fees@parity");
    expect(on("2027-02-02")).not.toContain("attempt-1-appeal-bar-fees@parity");
    const appealed = { ...facts, history: [{ route: "miit-appeal" as const, on: TODAY }] };
    expect(entries(TODAY, "zh-CN", appealed).map(({ uid }) => uid)).not.toContain(
      "attempt-1-appeal-bar-fees@parity",
    );
  });

  it("keeps the uid when a date moves", () => {
    const moved = {
      ...facts,
      history: [{ route: "operator-complaint" as const, on: plainDate("2026-11-20") }],
    };
    const [before, after] = [entries()[0], entries(TODAY, "zh-CN", moved)[0]];
    expect(before?.uid).toBe(after?.uid);
    expect(after?.day).toBe("2026-12-05");
  });

  it("puts what a court must do on the rolled day", () => {
    const suit = {
      ...facts,
      history: [{ route: "small-claim" as const, on: plainDate("2026-11-21") }],
    };
    const entry = entries(TODAY, "en", suit).find(({ uid }) => uid.includes("court-filing"));
    expect(entry?.day).toBe("2026-11-30");
    expect(entry?.description).toContain("7 days from 21 November 2026");
    expect(entry?.description).toContain("28 November 2026");
    expect(entry?.description).toContain("moves to 30 November 2026");
    expect(entry?.description).toContain("as publicly reported");
  });

  it("says in both languages how the day was found, and names nobody", () => {
    const bar = entries().find(({ uid }) => uid.includes("appeal-bar-fees"));
    expect(bar?.title).toBe("电信用户申诉：收费争议最迟提起");
    expect(bar?.description).toBe(
      "从2026年9月1日起算5个月，当日不计，到2027年2月1日。请在这一天或以前办，遇到休息日也不往后推。依据：《电信用户申诉处理办法》第十一条第一项。",
    );
    for (const language of ["zh-CN", "en"] as const) {
      const text = JSON.stringify(entries(TODAY, language));
      expect(text).not.toContain(facts.service.provider.name);
      expect(text).not.toContain(facts.consumer.name);
    }
  });
});

describe("words of deadlines", () => {
  it("exist for every rule in both languages, without a mark of alarm", () => {
    for (const id of Object.keys(DEADLINE_RULES) as (keyof typeof DEADLINE_RULES)[]) {
      const { "zh-CN": zh, en } = DEADLINE_TITLES[id];
      expect(zh.length).toBeGreaterThan(4);
      expect(en.length).toBeGreaterThan(4);
      expect(`${zh}${en}`).not.toMatch(/[!！]/);
    }
  });

  it("name the missing calendar of a year, and count one as one", () => {
    const complaint = {
      ...facts,
      history: [{ route: "market-complaint" as const, on: TODAY, acceptedOn: TODAY }],
    };
    const mediation = deadlinesOf(complaint, TODAY).find(({ id }) => id === "market-mediation");
    expect(mediation && deadlineExplanation(mediation, "zh-CN")).toContain("放假安排还没有收录");
    expect(mediation && deadlineExplanation(mediation, "en")).toContain("not in our table yet");
    expect(sumText({ unit: "year", count: 1 }, "en")).toBe("1 year");
    expect(sumText({ unit: "working-day", count: 7 }, "zh-CN")).toBe("7个工作日");
  });
});
