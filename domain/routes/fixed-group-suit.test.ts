import { expect, it } from "vitest";
import { routeOf } from "@/domain/routes/assess-routes";
import { student, TODAY } from "@/fixtures/route-facts";

it("needs ten people who are known; fewer sue jointly, one alone does not (RT12)", () => {
  const suit = (people?: number) =>
    routeOf("fixed-group-suit", student(), TODAY, people === undefined ? {} : { people });
  expect(suit()).toMatchObject({
    status: "closed",
    reason: "one-person",
    citations: [{ article: 56 }, { article: 75 }],
  });
  expect(suit(9)).toMatchObject({
    status: "closed",
    reason: "too-few-people",
    citations: [{ article: 56 }, { article: 75 }, { article: 55, paragraph: 1 }],
  });
  expect(suit(10)).toMatchObject({ status: "open", reason: "ready" });
});
