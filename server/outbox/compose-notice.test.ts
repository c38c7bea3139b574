import { describe, expect, it } from "vitest";
import type { DigestItem } from "@/domain/reminders/due";
import { MILESTONES, type MilestoneCode } from "@/domain/reminders/milestones";
import { plainDate } from "@/domain/time/plain-date";
import { composeNotice } from "@/server/outbox/compose-notice";

const ORIGIN = "https://parity.example";
const ON = plainDate("2027-03-01");
const item = (code: MilestoneCode, attempt = "a"): DigestItem => ({
  attempt,
  key: code,
  code,
  on: ON,
  offset: 0,
});
const CODES = Object.keys(MILESTONES) as MilestoneCode[];

describe.each(["zh-CN", "en"] as const)("a reminder in %s", (locale) => {
  const said = (...items: readonly DigestItem[]) => composeNotice({ locale, items }, ORIGIN);

  it.each(CODES)("says %s with its day, one next step, and what we never ask for", (code) => {
    const { subject, body } = said(item(code));
    expect(body).not.toMatch(/[{}]/);
    expect(body).toMatch(locale === "en" ? /(28 February|1 March) 2027/ : /2027年(2月28日|3月1日)/);
    expect(body.match(/https:\/\//g)).toHaveLength(1);
    expect(body).toMatch(locale === "en" ? /never ask for a code/ : /从不索要验证码/);
    expect(subject).not.toMatch(/\d/);
  });

  it.each(["answer-over", "extension-over", "authority-answer"] as const)(
    "names the last day of what is over, not the day after it: %s",
    (code) => {
      expect(said(item(code)).body).toContain(locale === "en" ? "28 February 2027" : "2027年2月28日");
      expect(said(item(code)).body).not.toContain(locale === "en" ? "1 March" : "3月1日");
    },
  );

  it("leads to the record where there is one, and counts what is too much to list", () => {
    expect(said(item("act-by")).body).toContain(`${ORIGIN}${locale === "en" ? "/en" : ""}/attempts/a `);
    const many = said(...CODES.map((code, index) => item(code, String(index))));
    expect(many.body).toContain(`${ORIGIN}${locale === "en" ? "/en" : ""}/attempts `);
    const beyond = CODES.length - 3;
    expect(many.body).toContain(locale === "en" ? `${beyond} more.` : `另有 ${beyond} 项。`);
  });
});
