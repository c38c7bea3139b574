import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { fastest } from "@/db/testing/fastest";
import { hmacOfCode, normalisedCode, resumeCodeOf, spacedCode } from "@/server/accounts/resume-code";

beforeAll(() => {
  process.env.NEXTAUTH_SECRET = "kM3v9QpZ7xT1bW5rY8nL2cF6hJ4gD0sA";
  process.env.DEMO = "1";
});

describe("the resume code", () => {
  test("eight characters without look-alikes, the same for the same subject, another for another", () => {
    const codes = Array.from({ length: 500 }, () => resumeCodeOf(randomUUID()));
    for (const code of codes) expect(code).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
    expect(new Set(codes).size).toBe(500);
    const id = randomUUID();
    expect(resumeCodeOf(id)).toBe(resumeCodeOf(id));
  });

  test("every character is used, about equally", () => {
    const counts = new Map<string, number>();
    for (let n = 0; n < 4_000; n += 1) {
      for (const c of resumeCodeOf(`subject ${n}`)) counts.set(c, (counts.get(c) ?? 0) + 1);
    }
    expect(counts.size).toBe(32);
    for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(200);
  });

  test("is read however people write it", () => {
    const widen = (text: string) =>
      text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(
        fc.uuid(),
        fc.constantFrom("", " ", "-", "－", "　", " – ", "\u00a0", "·"),
        (id, between) => {
          const code = resumeCodeOf(id);
          const typed = code.slice(0, 4) + between + code.slice(4);
          for (const form of [typed, typed.toLowerCase(), widen(typed), ` ${typed}\r\n`, spacedCode(code)]) {
            expect(normalisedCode(form)).toBe(code);
          }
        },
      ),
      { seed: 72 },
    );
  });

  test("what is no code is none; 10,000 characters are refused at once (A-22)", async () => {
    for (const typed of [
      "",
      "ABCD234",
      "ABCD23456",
      "ABCD234O",
      "ABCD2341",
      "ABCD234I",
      "代码代码代码代码",
      "ABCD234\0",
    ]) {
      expect(normalisedCode(typed), typed).toBeUndefined();
    }
    expect(normalisedCode("A".repeat(10_000))).toBeUndefined();
    expect(await fastest(() => normalisedCode("A".repeat(10_000)))).toBeLessThan(50);
  });

  test("is looked up by an HMAC that tells nothing of it and is no code's own hash", () => {
    expect(hmacOfCode("ABCD2345")).toHaveLength(32);
    expect(hmacOfCode("ABCD2345").equals(hmacOfCode("ABCD2346"))).toBe(false);
    expect(hmacOfCode("ABCD2345").toString("latin1")).not.toContain("ABCD");
  });
});
