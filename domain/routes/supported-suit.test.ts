import { expect, it } from "vitest";
import { routeOf } from "@/domain/routes/assess-routes";
import { wouldClose } from "@/domain/routes/would-close";
import { filed, student, TODAY } from "@/fixtures/route-facts";

it("is the person's own suit with support, so that the suit does not close it (RT15)", () => {
  const suit = (change: object = {}, known: object = {}) =>
    routeOf("supported-suit", student(change), TODAY, known);
  expect(suit()).toMatchObject({
    status: "open",
    recommended: false,
    citations: [{ article: 15 }, { article: 37, paragraph: 1, item: 7 }],
  });
  expect(suit().warnings.map(({ code }) => code)).toEqual(["closes-mediation", "not-a-party"]);
  expect(suit().conflicts).not.toContain("lawsuit");
  expect(wouldClose(student(), "supported-suit", TODAY).map(({ route }) => route)).toEqual([
    "miit-appeal",
    "market-complaint",
    "association-mediation",
  ]);
  expect(suit(filed("lawsuit", { acceptedOn: "2026-10-02" })).status).toBe("open");
  expect(suit({}, { arbitrationAgreed: true }).status).toBe("closed");
});
