import { describe, expect, it } from "vitest";
import { filingsOf, replyEvents } from "@/domain/attempts/afterwards";
import { type AttemptFacts, attemptFactsSchema } from "@/domain/attempts/attempt-facts";
import { type Entry, readEntry } from "@/domain/attempts/entries";
import { assess } from "@/domain/law/assess";
import { composeLetter } from "@/domain/letters/compose-letter";
import type { LetterKind } from "@/domain/letters/letter";
import { DECLARATIONS } from "@/domain/letters/letter-input";
import { letterText } from "@/domain/letters/letter-text";
import { plainDate } from "@/domain/time/plain-date";
import { GOLDEN_LETTERS } from "@/fixtures/letters-of-every-kind";

const [FIRST, SECOND] = ["0b6d8a34-54a4-4c2e-9f0e-00000000000a", "0b6d8a34-54a4-4c2e-9f0e-00000000000b"];
const entry = (id: number, kind: string, detail: object): Entry =>
  readEntry({
    id: `0b6d8a34-54a4-4c2e-9f0e-${String(id).padStart(12, "0")}`,
    kind,
    detail,
    corrects: null,
    recordedAt: new Date(Date.parse("2026-11-01T00:00:00Z") + id).toISOString(),
  });
const sent = (id: number, letter: string, more: object) =>
  entry(id, "sent", { letter, kind: "operator-complaint", route: "operator-complaint", ...more });

/** The student: a first complaint by telephone, two days of waiting for a call, a second one by post. */
const ENTRIES = [
  sent(1, FIRST, { on: "2026-12-01", way: "hotline", reference: "GD-1182" }),
  entry(2, "answered", {
    letter: FIRST,
    on: "2026-12-01",
    way: "sms",
    judgement: "pending",
    problems: ["only-spoken"],
    quote: "已经加急处理",
    reference: "GD-1183",
    promise: { text: "48小时内给您回电", dueAt: "2026-12-03T23:59:00+08:00" },
  }),
  entry(3, "promise", {
    promise: "0b6d8a34-54a4-4c2e-9f0e-000000000002",
    outcome: "broken",
    on: "2026-12-04",
  }),
  sent(4, SECOND, { on: "2026-12-04", way: "post", tracking: "EX998877665CN" }),
  entry(5, "arrived", { letter: SECOND, on: "2026-12-06", proof: "receipt" }),
];

function factsWith(entries: readonly Entry[]): AttemptFacts {
  const { events, ...told } = GOLDEN_LETTERS["student-appeal"].facts;
  return attemptFactsSchema.parse({
    ...told,
    events: [...events, ...replyEvents(entries).map(({ event }) => event)],
    history: filingsOf(entries),
  });
}

function textOf(kind: LetterKind, entries: readonly Entry[], on: string, language: "zh-CN" | "en" = "zh-CN") {
  const [facts, today] = [factsWith(entries), plainDate(on)];
  const letter = composeLetter(kind, {
    facts,
    assessment: assess(facts, today),
    today,
    language,
    held: [],
    confirmed: DECLARATIONS,
  });
  if ("missing" in letter) throw new Error(`missing ${letter.missing.join(", ")}`);
  return letterText(letter);
}

describe("the letters after the first", () => {
  const three = () => textOf("operator-complaint", ENTRIES, "2026-12-20");

  it("cite every letter before with its day, its own number, and the day on which it arrived", () => {
    expect(three()).toContain("2026年12月1日，本人曾就此向贵公司投诉，工单号为GD-1182。");
    expect(three()).toContain(
      "2026年12月4日，本人曾就此向贵公司投诉，邮件号为EX998877665CN，于2026年12月6日送达。",
    );
    const english = textOf("operator-complaint", ENTRIES, "2026-12-20", "en");
    expect(english).toContain("reference GD-1182");
    expect(english).toContain("tracking number EX998877665CN, delivered on 6 December 2026");
  });

  it("tell everything in the order of the days", () => {
    const text = three();
    const places = ["2026年9月3日10:00", "GD-1182", "GD-1183", "EX998877665CN"].map((words) =>
      text.indexOf(words),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it("name the broken promise with its day, and no hour that nobody told", () => {
    expect(three()).toContain(
      "“48小时内给您回电”，按此计算，期限为2026年12月3日。据本人记录，该承诺到期没有兑现。",
    );
  });

  it("call a word that they will get back no answer, and no telephone call what was a message", () => {
    const text = three();
    expect(text).toContain("2026年12月1日，贵公司与本人联系，工单号为GD-1183。");
    expect(text).toContain("贵公司2026年12月1日回话的原话为：“已经加急处理”。");
    expect(text).toContain("贵公司2026年12月1日的回话只有口头告知，没有书面答复。");
  });
});

describe("the appeal after silence", () => {
  const appeal = (on: string, entries = ENTRIES) => textOf("miit-appeal", entries, on);

  it("holds both numbers, and nothing in it is called an answer of the operator", () => {
    const text = appeal("2026-12-17");
    for (const number of ["GD-1182", "GD-1183", "EX998877665CN"]) expect(text).toContain(number);
    expect(text).toContain("至2026年12月16日已满15日，本人的记录中没有被申诉人的答复");
    expect(text.replaceAll("没有被申诉人的答复", "")).not.toMatch(/被申诉人(当时|2026年12月1日)的?答复/);
  });

  it("counts a letter by post from the day on which it arrived", () => {
    const posted = ENTRIES.slice(3);
    const fifteen = /已满15日/;
    expect(appeal("2026-12-21", posted)).not.toMatch(fifteen);
    expect(appeal("2026-12-22", posted)).toContain("至2026年12月21日已满15日");
    expect(appeal("2026-12-20", posted.slice(0, 1))).toContain("至2026年12月19日已满15日");
  });
});
