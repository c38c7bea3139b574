import { expect, it } from "vitest";
import { routeOf } from "@/domain/routes/assess-routes";
import { student, TODAY } from "@/fixtures/route-facts";

it("belongs to the national and the provincial associations, never to a person (RT14)", () => {
  expect(routeOf("public-interest-suit", student(), TODAY, { people: 1_000 })).toMatchObject({
    status: "not-applicable",
    reason: "only-associations",
    conflicts: [],
    citations: [
      { act: "consumer-protection-law-2013", article: 47 },
      { act: "consumer-protection-regulations-2024", article: 41 },
    ],
  });
});
