import { expect, it } from "vitest";
import { inQuotes } from "@/domain/letters/clean-text";

it("quotes once, and what is quoted inside in single marks", () => {
  expect(inQuotes("59元套餐")).toBe("“59元套餐”");
  for (const given of ["“59元套餐”", '"59元套餐"', "「59元套餐」"])
    expect(inQuotes(given)).toBe("“59元套餐”");
  expect(inQuotes("“大”套餐")).toBe("“‘大’套餐”");
  expect(inQuotes("“升级”和“降级”")).toBe("“‘升级’和‘降级’”");
  expect(inQuotes("")).toBe("“”");
});
