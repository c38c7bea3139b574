import { expect, it } from "vitest";
import { routeOf } from "@/domain/routes/assess-routes";
import { student, TODAY } from "@/fixtures/route-facts";

it("is open only where data was demanded beyond need (RT07, T17)", () => {
  expect(routeOf("privacy-complaint", student(), TODAY)).toMatchObject({
    status: "not-applicable",
    reason: "no-data-issue",
    citations: [{ article: 65, paragraph: 1 }],
  });
  const when = "2026-11-01";
  const events = [{ when, channel: "app", kind: "obstacle", obstacles: ["bot-wall", "excessive-data"] }];
  expect(routeOf("privacy-complaint", student({ events }), TODAY)).toMatchObject({
    status: "open",
    because: ["/events/0/obstacles/1"],
    conflicts: [],
    citations: [{ article: 65 }, { article: 66, paragraph: 1 }],
  });
});
