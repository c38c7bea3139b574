import { expect, it } from "vitest";
import { routeOf } from "@/domain/routes/assess-routes";
import { student, TODAY } from "@/fixtures/route-facts";

it("says that small consumer disputes are not named, and what remains (RT17)", () => {
  expect(routeOf("legal-aid", student(), TODAY)).toMatchObject({
    status: "not-applicable",
    reason: "not-named",
    citations: [{ act: "legal-aid-law-2021", article: 31 }],
    warnings: [
      { code: "local-rules", citations: [{ article: 31, item: 9 }] },
      { code: "fee-relief", citations: [{ act: "litigation-fees-2006", article: 44, paragraph: 1 }] },
    ],
  });
});
