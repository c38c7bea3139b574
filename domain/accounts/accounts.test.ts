import { describe, expect, test } from "vitest";
import { deviceOf } from "@/domain/accounts/device";
import { mailAddressOf } from "@/domain/accounts/mail-address";
import { masked } from "@/domain/accounts/masked";
import { ownPath } from "@/domain/accounts/own-path";
import { CHALLENGE, LIMITS, SESSION, STEP_UP_SECONDS } from "@/domain/accounts/thresholds";

test("the thresholds of SECURITY section 4, written out a second time", () => {
  const of = ({ points, seconds }: { points: number; seconds: number }) => [points, seconds];
  expect(of(LIMITS["code-address-hour"])).toEqual([5, 3_600]);
  expect(of(LIMITS["code-address-day"])).toEqual([10, 86_400]);
  expect(of(LIMITS["code-prefix"])).toEqual([30, 3_600]);
  expect(of(LIMITS["spend-sms"])).toEqual([2_000, 86_400]);
  expect(of(LIMITS["spend-email"])).toEqual([20_000, 86_400]);
  expect(of(LIMITS["sign-in-prefix"])).toEqual([20, 600]);
  expect(of(LIMITS["second-factor-person"])).toEqual([5, 600]);
  expect(of(LIMITS["resume-wrong-prefix"])).toEqual([5, 600]);
  expect(of(LIMITS["resume-wrong-all"])).toEqual([200, 3_600]);
  expect(CHALLENGE).toEqual({
    invitation: { seconds: 86_400, tries: 0 },
    code: { seconds: 300, tries: 5 },
    link: { seconds: 600, tries: 1 },
  });
  expect(SESSION.consumer).toEqual({ idle: 604_800, absolute: 604_800 });
  expect(SESSION.staff).toEqual({ idle: 1_800, absolute: 43_200 });
  expect(STEP_UP_SECONDS).toBe(600);
});

describe("where a person wanted to go (A-19)", () => {
  test.each(["/", "/attempts", "/en/attempts/new?age=yes&x=%2Fy", "/cases/a-b_c/join"])(
    "%s is ours",
    (path) => {
      expect(ownPath(path)).toBe(path);
    },
  );

  test.each([
    "//evil",
    "/\\evil",
    "https:evil",
    "https://evil.com",
    "/%2f%2fevil",
    "/%252f%252fevil",
    "/%5cevil",
    "javascript:alert(1)",
    "/%09/evil",
    "/%0d%0aSet-Cookie:x",
    "@evil",
    "/@evil",
    "/%",
    "",
    " /x",
    `/${"a".repeat(8_192)}`,
    undefined,
    ["/attempts"],
  ])("%j leads home", (path) => {
    expect(ownPath(path)).toBe("/");
  });
});

describe("a mail address", () => {
  test.each([
    ["A.B+c@Mail.Example", "a.b+c@mail.example"],
    [" name@qq.com ", "name@qq.com"],
    ["x@xn--fiqs8s.cn", "x@xn--fiqs8s.cn"],
  ])("%s is kept as %s", (typed, kept) => expect(mailAddressOf(typed)).toBe(kept));

  test.each([
    ".a@b.cn",
    "a.@b.cn",
    "a..b@b.cn",
    "a@-b.cn",
    "a@b_c.cn",
    "a@b.1",
    `${"a".repeat(65)}@b.cn`,
    "名@b.cn",
    "a@b.cn\u0000",
  ])("%j is none", (typed) => expect(mailAddressOf(typed)).toBeUndefined());
});

test("an address is shown so that only its owner knows it again", () => {
  expect(masked({ kind: "phone", value: "+8613800138000" })).toBe("138****8000");
  expect(masked({ kind: "email", value: "zhangqian@qq.com" })).toBe("z***@qq.com");
});

test("a device is a kind and nothing more", () => {
  expect(deviceOf("Mozilla/5.0 (Linux; Android 14; K) AppleWebKit")).toBe("android");
  expect(deviceOf("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)")).toBe("iphone");
  expect(deviceOf("Mozilla/5.0 (Windows NT 10.0)")).toBe("windows");
  expect(deviceOf(null)).toBe("other");
});
