import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answersText, practiceServiceFrom, QUESTIONS, scoreOf } from "@/domain/attempts/practice";

describe("the practice", () => {
  it("counts what was right and what was answered", () => {
    const right = Object.fromEntries(QUESTIONS.map(({ id, choices, right }) => [id, choices[right]]));
    expect(scoreOf(answersText(right))).toEqual({ right: 3, answered: 3 });
    expect(scoreOf(answersText({ callback: "number" }))).toEqual({ right: 1, answered: 1 });
    expect(scoreOf(answersText({}))).toEqual({ right: 0, answered: 0 });
  });

  it("takes no address for answers that it did not write", () => {
    for (const text of ["", "1-2", "3-0-0", "1-2-0-1", "a-b-c", "1--2-"])
      expect(scoreOf(text)).toBeUndefined();
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (text) => {
        const score = scoreOf(text);
        if (score) expect(score.right).toBeLessThanOrEqual(score.answered);
      }),
    );
  });

  it("knows services and sectors, and nothing else", () => {
    expect(["telecom-plan", "video", "online", "x"].map(practiceServiceFrom)).toEqual([
      "telecom",
      "online",
      "online",
      undefined,
    ]);
  });
});
