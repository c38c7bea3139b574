import { expect, it } from "vitest";
import { localePath, readPath } from "@/messages/locales";

it("leaves Chinese without a prefix and puts English under /en", () => {
  expect(localePath("zh-CN", "/attempts")).toBe("/attempts");
  expect(localePath("en", "/attempts")).toBe("/en/attempts");
  expect(localePath("en", "/")).toBe("/en");
});

it.each([
  ["/", "zh-CN", "/"],
  ["/en", "en", "/"],
  ["/zh-CN/attempts/x", "zh-CN", "/attempts/x"],
  ["/en/attempts", "en", "/attempts"],
  ["/enough", "zh-CN", "/enough"],
  ["/en//evil.example", "en", "/evil.example"],
  ["//evil.example", "zh-CN", "/evil.example"],
])("reads %s", (pathname, locale, path) => {
  expect(readPath(pathname)).toEqual({ locale, path });
});
