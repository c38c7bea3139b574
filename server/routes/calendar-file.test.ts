import { afterEach, describe, expect, it } from "vitest";
import type { CalendarEntry } from "@/domain/routes/calendar-entries";
import { plainDate } from "@/domain/time/plain-date";
import { calendarFile } from "@/server/routes/calendar-file";

const STAMP = new Date("2026-11-23T08:00:00Z");
const zone = process.env.TZ;

const ENTRIES: readonly CalendarEntry[] = [
  {
    uid: "a1-appeal-bar-fees@parity",
    day: plainDate("2027-01-10"),
    title: "电信用户申诉：收费争议最迟提起",
    description: "从2026年8月10日起算5个月，当日不计；逗号,分号;反斜杠\\与\n换行。".repeat(4),
    alarms: [7, 2, 0],
  },
  {
    uid: "a1-trial-simple-0@parity",
    day: plainDate("2026-12-31"),
    title: "End of the case, simple procedure",
    description: "Source.",
    alarms: [0],
  },
];

const file = (at = STAMP) => calendarFile(ENTRIES, "Parity 期限", at);

afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe("the iCalendar file", () => {
  it("ends every line with CR LF and folds it within 75 octets without splitting a character", () => {
    const text = file();
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    for (const line of text.split("\r\n")) {
      expect(Buffer.byteLength(line, "utf8")).toBeLessThanOrEqual(75);
      expect(line).not.toContain("\uFFFD");
    }
    expect(text.startsWith("BEGIN:VCALENDAR\r\n")).toBe(true);
    expect(text.trimEnd().endsWith("END:VCALENDAR")).toBe(true);
  });

  it("writes whole days as dates, in every time zone of the machine alike", () => {
    const files = ["UTC", "Asia/Shanghai", "America/New_York", "Pacific/Kiritimati"].map((name) => {
      process.env.TZ = name;
      return file();
    });
    expect(new Set(files).size).toBe(1);
    expect(files[0]).toContain("DTSTART;VALUE=DATE:20270110\r\n");
    expect(files[0]).toContain("DTEND;VALUE=DATE:20270111\r\n");
    expect(files[0]).toContain("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n");
  });

  it("is the same for the same entries but for the stamp", () => {
    expect(file()).toBe(file());
    const later = file(new Date("2026-11-24T09:30:00Z"));
    expect(later).not.toBe(file());
    expect(later.replaceAll("DTSTAMP:20261124T093000Z", "DTSTAMP:20261123T080000Z")).toBe(file());
  });

  it("reminds at nine in the morning, seven and two days before and on the day", () => {
    const triggers = file().match(/TRIGGER[^\r]*/g);
    expect(triggers).toEqual([
      "TRIGGER;RELATED=START:-P6DT15H",
      "TRIGGER;RELATED=START:-P1DT15H",
      "TRIGGER;RELATED=START:PT9H",
      "TRIGGER;RELATED=START:PT9H",
    ]);
  });

  it("escapes what people's words could break, and unfolds to them again", () => {
    const unfolded = file().replaceAll("\r\n ", "");
    const written = /^DESCRIPTION:(从.*)$/mu.exec(unfolded)?.[1];
    const read = written
      ?.replaceAll("\\n", "\n")
      .replaceAll("\\,", ",")
      .replaceAll("\\;", ";")
      .replaceAll("\\\\", "\\");
    expect(read?.trimEnd()).toBe(ENTRIES[0]?.description);
  });

  it("is a calendar without entries when nothing lies ahead", () => {
    const empty = calendarFile([], "Parity 期限", STAMP);
    expect(empty).not.toContain("VEVENT");
    expect(empty).toContain("END:VCALENDAR");
  });
});
