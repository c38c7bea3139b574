import { expect, it } from "vitest";
import { routeOf } from "@/domain/routes/assess-routes";
import { student, TODAY } from "@/fixtures/route-facts";

it("needs ten people, and the court may refuse the notice (RT13)", () => {
  const suit = (people: number) => routeOf("open-group-suit", student(), TODAY, { people });
  expect(suit(9)).toMatchObject({ status: "closed", reason: "too-few-people" });
  const open = suit(10);
  expect(open).toMatchObject({ status: "open", citations: [{ article: 57, paragraph: 1 }, { article: 75 }] });
  expect(open.warnings.map(({ code }) => code)).toEqual(["closes-mediation", "court-decides"]);
});
