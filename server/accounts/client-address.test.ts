import { describe, expect, test } from "vitest";
import { addressPrefix, prefixOf } from "@/server/accounts/client-address";
import {
  draftCookieName,
  draftCookieOptions,
  hashOfToken,
  newDraftToken,
} from "@/server/accounts/draft-cookie";

const from = (value: string, hops: number) => addressPrefix(new Headers({ "x-forwarded-for": value }), hops);

describe("the client's network", () => {
  test("is read as many hops from the right as are trusted; what the client claims counts for nothing", () => {
    expect(from("203.0.113.7", 1)).toBe("203.0.113.0/24");
    expect(from("6.6.6.6, 203.0.113.7", 1)).toBe("203.0.113.0/24");
    expect(from("6.6.6.6, 203.0.113.7, 10.0.0.1", 2)).toBe("203.0.113.0/24");
    expect(from("203.0.113.7", 0)).toBe("direct");
    expect(from("203.0.113.7", 2)).toBe("direct");
    expect(addressPrefix(new Headers(), 1)).toBe("direct");
  });

  test("is a /24 or a /56, never the full address", () => {
    expect(prefixOf("198.51.100.200")).toBe("198.51.100.0/24");
    expect(prefixOf("::ffff:198.51.100.200")).toBe("198.51.100.0/24");
    expect(prefixOf("2001:db8:85a3:1234::8a2e:370:7334")).toBe("2001:db8:85a3:1200::/56");
    expect(prefixOf("2001:db8:85a3:12ff:1:2:3:4")).toBe("2001:db8:85a3:1200::/56");
    expect(prefixOf("2001:DB8::1")).toBe("2001:db8:0:0::/56");
    expect(prefixOf("::1")).toBe("0:0:0:0::/56");
    for (const text of ["", "x", "1.2.3", "1.2.3.4.5", "999.1.1.1", "a".repeat(10_000)])
      expect(prefixOf(text)).toBe("direct");
  });

  test("every prefix is a key that the counter's table accepts", () => {
    for (const key of ["direct", "198.51.100.0/24", "2001:db8:85a3:1200::/56"]) {
      expect(`resume-wrong-prefix:${key}`).toMatch(/^[0-9a-zA-Z:./_-]+$/);
    }
  });
});

describe("the draft cookie", () => {
  test("has the host prefix and Secure on https only, and is never readable by script", () => {
    expect(draftCookieName(true)).toBe("__Host-parity-draft");
    expect(draftCookieName(false)).toBe("parity-draft");
    const life = 180 * 24 * 60 * 60;
    expect(draftCookieOptions(true)).toEqual({
      httpOnly: true,
      secure: true,
      sameSite: "lax",
      path: "/",
      maxAge: life,
    });
    expect(draftCookieOptions(false).secure).toBe(false);
  });

  test("holds 32 random bytes of which the database knows a hash", () => {
    const token = newDraftToken();
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    expect(newDraftToken()).not.toBe(token);
    expect(hashOfToken(token)).toHaveLength(32);
    expect(hashOfToken(token).toString("base64url")).not.toBe(token);
  });
});
