import { describe, expect, it } from "vitest";
import { appealBars, operatorAnswer } from "@/domain/routes/deadlines";
import { firstComplaint, firstRefusal, operatorDeadlines } from "@/domain/routes/operator-deadlines";
import { plainDate } from "@/domain/time/plain-date";
import { studentPhonePlan } from "@/fixtures/stories/student-phone-plan";

const facts = studentPhonePlan(plainDate("2026-09-01")).facts;

describe("the operator's answer (FACTS J01)", () => {
  it("gives the operator the whole 15th day and opens the appeal on the next", () => {
    expect(operatorAnswer(plainDate("2026-11-23"))).toEqual({
      id: "operator-answer",
      key: "operator-answer",
      route: "operator-complaint",
      side: "authority",
      start: "2026-11-23",
      regime: "nominal",
      skipped: [],
      calendar: "verified",
      sum: { unit: "day", count: 15 },
      days: 15,
      lastDay: "2026-12-08",
      opensOn: "2026-12-09",
      decision: "J01",
      citations: [
        {
          act: "telecom-user-appeal-measures-2016",
          article: 10,
          item: 4,
          link: expect.stringContaining("miit.gov.cn"),
          version: "2016",
        },
      ],
    });
  });

  it("says nothing about days whose text is not held", () => {
    expect(operatorAnswer(plainDate("2016-07-29"))).toBeUndefined();
    expect(operatorAnswer(plainDate("2016-07-30"))?.lastDay).toBe("2016-08-14");
    expect(appealBars(plainDate("2016-07-29"))).toEqual([]);
  });
});

describe("the bars on the appeal (FACTS L9, J04)", () => {
  it("counts five months from the first refusal, as the worked example", () => {
    const [fees, other] = appealBars(plainDate("2026-08-10"));
    expect(fees?.lastDay).toBe("2027-01-10");
    expect(other?.lastDay).toBe("2028-08-10");
    expect(fees?.citations).toMatchObject([
      { act: "telecom-user-appeal-measures-2016", article: 11, item: 1 },
    ]);
  });

  it("ends on the last day of a shorter month", () => {
    expect(appealBars(plainDate("2026-09-30"))[0]?.lastDay).toBe("2027-02-28");
  });
});

describe("deadlines read from an attempt", () => {
  it("takes the first refusal of the student from the earlier end of what she remembers", () => {
    expect(firstRefusal(facts)).toBe("2026-09-01");
    expect(operatorDeadlines(facts).appealBars[0]?.lastDay).toBe("2027-02-01");
    expect(operatorDeadlines(facts).answer).toBeUndefined();
  });

  it("takes the complaint from the history or from the events, whichever came first", () => {
    const complained = {
      ...facts,
      events: [
        ...facts.events,
        {
          when: { from: plainDate("2026-11-20"), to: plainDate("2026-11-24") },
          channel: "letter" as const,
          kind: "complaint-to-operator" as const,
          obstacles: [],
        },
      ],
      history: [{ route: "operator-complaint" as const, on: plainDate("2026-11-23") }],
    };
    expect(firstComplaint(complained)).toBe("2026-11-23");
    expect(operatorDeadlines(complained).answer?.opensOn).toBe("2026-12-09");
  });

  it("counts nothing outside the telecom sectors", () => {
    const video = { ...facts, service: { ...facts.service, sector: "video" as const } };
    expect(operatorDeadlines(video)).toEqual({ answer: undefined, appealBars: [] });
  });
});
