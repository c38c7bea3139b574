import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer } from "@/domain/attempts/steps/raw";
import { itemsOf, nextStep, previousStep, progress, STEPS, stepsFor } from "@/domain/attempts/wizard";

const choice = fc.constantFrom("yes", "no", "unknown", "");
const answers: fc.Arbitrary<readonly Answer[]> = fc
  .record({ tried: fc.boolean(), none: choice, easier: choice, page: fc.boolean(), last: fc.boolean() })
  .map(({ tried, none, easier, page, last }): Answer[] => [
    ...(tried ? [{ step: "tried", item: "e", raw: { when: "unknown" } }] : []),
    ...(page ? [{ step: "tried", item: "", raw: { seen: "yes", none } }] : []),
    ...(last ? [{ step: "obstacles", item: "", raw: { upgradeEasier: easier } }] : []),
  ]);

describe("the steps of the wizard", () => {
  test("at most nine pages, in order, the check last", () => {
    fc.assert(
      fc.property(answers, (given) => {
        const steps = stepsFor(given);
        expect(steps.length).toBeLessThanOrEqual(9);
        expect(steps.at(-1)).toBe("check");
        expect(steps).toEqual(STEPS.filter((step) => steps.includes(step)));
      }),
    );
  });

  test("forward through all pages the position rises by one, the total never grows, and both end alike", () => {
    fc.assert(
      fc.property(answers, (given) => {
        const seen = stepsFor(given).map((step) => progress(given, step));
        expect(seen.map(({ position }) => position)).toEqual(seen.map((_, index) => index + 1));
        for (const [index, { total }] of seen.entries())
          if (index > 0) expect(total).toBeLessThanOrEqual(seen[index - 1]?.total ?? 0);
        expect(seen.at(-1)?.total).toBe(seen.length);
      }),
    );
  });

  test("next and previous walk the same list both ways", () => {
    fc.assert(
      fc.property(answers, (given) => {
        const steps = stepsFor(given);
        for (const [index, step] of steps.entries()) {
          expect(nextStep(given, step)).toBe(steps[index + 1]);
          expect(previousStep(given, step)).toBe(steps[index - 1]);
        }
      }),
    );
  });

  test("an upgrade that would be no easier is not compared, and nobody is asked for obstacles of no try", () => {
    const harder: Answer[] = [{ step: "obstacles", item: "", raw: { upgradeEasier: "no" } }];
    expect(stepsFor(harder)).not.toContain("comparison");
    const untried: Answer[] = [{ step: "tried", item: "", raw: { seen: "yes", none: "yes" } }];
    expect(stepsFor(untried)).toEqual(["service", "plans", "tried", "evidence", "wishes", "check"]);
  });

  test("repeated things keep the order in which they were added", () => {
    const entry = (item: string, position: string): Answer => ({ step: "tried", item, raw: { position } });
    const order = itemsOf([entry("b", "10"), entry("a", "2"), entry("c", "1")], "tried");
    expect(order.map(({ item }) => item)).toEqual(["c", "a", "b"]);
  });
});
