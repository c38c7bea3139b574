import { describe, expect, it } from "vitest";
import { conditionMet, earlierComplaints } from "@/domain/letters/earlier-complaints";
import { deadlinesOf } from "@/domain/routes/deadlines-of-attempt";
import { miitAppealEligibility } from "@/domain/routes/miit-appeal";
import { plainDate } from "@/domain/time/plain-date";
import { filed, student } from "@/fixtures/route-facts";

const ON = "2026-11-01";
const complaint = (rest: object) => student(filed("operator-complaint", rest, ON));
const told = (...kinds: readonly string[]) =>
  student({
    events: kinds.map((kind, index) => ({ when: `2026-11-0${index + 1}`, channel: "hotline", kind })),
  });
const answers = (facts: ReturnType<typeof student>) => earlierComplaints(facts).map(({ answer }) => answer);

describe("an answer without an outcome", () => {
  it("is not judged, neither by the letter nor by the route", () => {
    const facts = complaint({ repliedOn: "2026-11-05" });
    expect(answers(facts)).toEqual(["unjudged"]);
    for (const today of ["2026-11-06", "2026-12-31"]) {
      expect(conditionMet(facts, plainDate(today))).toBeUndefined();
      expect(miitAppealEligibility(facts, plainDate(today)).reason).toBe("answer-not-judged");
    }
  });

  it("told as an event is no judgement either; done is done", () => {
    expect(answers(told("complaint-to-operator", "reply"))).toEqual(["unjudged"]);
    expect(answers(told("complaint-to-operator", "reply", "done"))).toEqual(["answered"]);
    expect(answers(told("complaint-to-operator"))).toEqual(["silent"]);
  });
});

describe("an answer that the person judged", () => {
  it.each(["refused", "partial", "none"])("%s is unsatisfying, and opens the route at once", (outcome) => {
    const facts = complaint({ repliedOn: "2026-11-05", outcome });
    expect(answers(facts)).toEqual(["unsatisfied"]);
    expect(conditionMet(facts, plainDate("2026-11-06"))).toBe("unsatisfied");
    expect(miitAppealEligibility(facts, plainDate("2026-11-06")).status).toBe("open");
  });

  it("that agreed is answered, and silence runs out after the fifteenth day (J01)", () => {
    expect(answers(complaint({ outcome: "accepted" }))).toEqual(["answered"]);
    const refusedAgain = {
      when: "2026-11-20",
      channel: "hotline",
      kind: "obstacle",
      obstacles: ["system-excuse"],
    };
    const broken = student({
      ...filed("operator-complaint", { outcome: "accepted" }, ON),
      events: [refusedAgain],
    });
    expect(answers(broken)).toEqual(["unsatisfied"]);
    expect(conditionMet(broken, plainDate("2026-11-21"))).toBe("unsatisfied");
    expect(miitAppealEligibility(broken, plainDate("2026-11-21")).status).toBe("open");
    const silent = complaint({ outcome: "none" });
    expect(conditionMet(silent, plainDate("2026-11-16"))).toBeUndefined();
    expect(conditionMet(silent, plainDate("2026-11-17"))).toBe("unanswered");
    expect(miitAppealEligibility(silent, plainDate("2026-11-16")).status).toBe("opens-on");
    expect(miitAppealEligibility(silent, plainDate("2026-11-17")).status).toBe("open");
  });

  it("counts from the arrival where it is on record, in the letter and in the route", () => {
    const posted = complaint({ arrivedOn: "2026-11-05" });
    expect(conditionMet(posted, plainDate("2026-11-20"))).toBeUndefined();
    expect(miitAppealEligibility(posted, plainDate("2026-11-20"))).toMatchObject({
      status: "opens-on",
      opensOn: "2026-11-21",
    });
    expect(conditionMet(posted, plainDate("2026-11-21"))).toBe("unanswered");
    expect(miitAppealEligibility(posted, plainDate("2026-11-21")).status).toBe("open");
    expect(deadlinesOf(posted, plainDate("2026-11-20"))).toContainEqual(
      expect.objectContaining({
        id: "operator-answer",
        lastDay: "2026-11-20",
        startPointer: "/history/0/arrivedOn",
      }),
    );
  });
});
