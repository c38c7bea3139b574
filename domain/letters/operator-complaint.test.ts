import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type AttemptFacts, attemptFactsSchema } from "@/domain/attempts/attempt-facts";
import { assess } from "@/domain/law/assess";
import { PROVISION_IDS } from "@/domain/law/provision-ids";
import { CLAUSES } from "@/domain/letters/clauses";
import { editableParagraphs } from "@/domain/letters/edits";
import { GOLDEN_FACTS, GOLDEN_TODAY } from "@/domain/letters/golden/letters";
import { type Letter, paragraphText } from "@/domain/letters/letter";
import type { LetterInput } from "@/domain/letters/letter-input";
import { letterText, letterTextHash } from "@/domain/letters/letter-text";
import { composeOperatorComplaint } from "@/domain/letters/operator-complaint";
import { plainDate } from "@/domain/time/plain-date";
import { studentPhonePlan } from "@/fixtures/stories/student-phone-plan";

/** `GOLDEN=write` rewrites the golden letters; the difference is what a lawyer reviews. */
const WRITE = process.env.GOLDEN === "write";

function compose(facts: AttemptFacts, more: Partial<LetterInput> = {}): Letter {
  const letter = composeOperatorComplaint({
    facts,
    assessment: assess(facts, GOLDEN_TODAY),
    today: GOLDEN_TODAY,
    language: "zh-CN",
    held: ["call-log", "screenshots"],
    ...more,
  });
  if ("missing" in letter) throw new Error(`missing ${letter.missing.join(", ")}`);
  return letter;
}

const ids = (letter: Letter) => editableParagraphs(letter).map(({ id }) => id);

describe.each(Object.entries(GOLDEN_FACTS))("the golden letter %s", (name, facts) => {
  it.each(["zh-CN", "en"] as const)("reads in %s as reviewed", (language) => {
    const file = new URL(`./golden/${name}.${language}.txt`, import.meta.url);
    const text = letterText(compose(facts, { language }));
    if (WRITE) writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, "utf8"));
  });

  it("has the same paragraphs, each once, in both languages", () => {
    const zh = ids(compose(facts));
    expect(ids(compose(facts, { language: "en" }))).toEqual(zh);
    expect(new Set(zh).size).toBe(zh.length);
  });

  it("gives no verdict, no threat and no promise", () => {
    const text = letterText(compose(facts)).replaceAll(/“[^”]*”/g, "");
    expect(text).not.toMatch(/违法|欺诈|侵权|否则|后果自负|严惩|曝光|一定|！/);
    expect(letterText(compose(facts, { language: "en" }))).not.toMatch(/illegal|fraud|unlawful|!/i);
  });

  it("cites only what the findings cite, and the condition for an appeal", () => {
    const cited = new Set(
      assess(facts, GOLDEN_TODAY).findings.flatMap(({ verdict, citations }) =>
        verdict === "applies" ? citations.map((citation) => JSON.stringify(citation)) : [],
      ),
    );
    for (const paragraph of editableParagraphs(compose(facts)))
      for (const citation of paragraph.citations)
        expect(cited.has(JSON.stringify(citation)) || paragraph.id === "reply.appeal").toBe(true);
  });
});

describe("the complaint to the operator", () => {
  it("asks for name and telephone first, and for at least one event", () => {
    const facts = attemptFactsSchema.parse({
      ...GOLDEN_FACTS.student,
      consumer: { name: " \u202E " },
      events: [],
    });
    const input = {
      facts,
      assessment: assess(facts, GOLDEN_TODAY),
      today: GOLDEN_TODAY,
      language: "zh-CN" as const,
    };
    expect(composeOperatorComplaint(input)).toEqual({
      missing: ["/consumer/name", "/consumer/phone", "/events"],
    });
  });

  it("tells the fixture of the student as the golden letter does", () => {
    const { facts } = studentPhonePlan(plainDate("2026-09-01"));
    const withPhone = { ...facts, consumer: { ...facts.consumer, phone: "13800000000" } };
    expect(letterText(compose(withPhone))).toBe(letterText(compose(GOLDEN_FACTS.student)));
  });

  it("puts events in date order whatever the order of telling", () => {
    const turned = { ...GOLDEN_FACTS.student, events: [...GOLDEN_FACTS.student.events].reverse() };
    expect(letterText(compose(turned))).toBe(letterText(compose(GOLDEN_FACTS.student)));
  });

  it("sums the difference of the bills after the first refused request only", () => {
    const bills = ["2026-09-01", "2026-10-01", "2026-11-01"].map((from, index) => ({
      from: plainDate(from),
      to: plainDate(["2026-09-30", "2026-10-31", "2026-11-30"][index] ?? ""),
      paidFen: 5_900,
    }));
    const text = letterText(compose({ ...GOLDEN_FACTS.student, bills }));
    expect(text).toContain("计费的2期费用与“8元保号套餐”同期费用的差额，合计102元。");
  });

  it("names no sum when a price is not known", () => {
    expect(letterText(compose(GOLDEN_FACTS["unknown-prices"]))).not.toMatch(/差额（/);
  });

  it("withholds compensation and an apology that no finding carries, and says so", () => {
    const facts: AttemptFacts = { ...GOLDEN_FACTS["video-member"], remedies: ["apology", "compensation"] };
    const letter = compose(facts);
    expect(letter.withheld).toEqual(["apology", "compensation"]);
    expect(letterText(letter)).not.toMatch(/请.{0,4}赔偿|致歉/);
    expect(letter.sections.find(({ id }) => id === "requests")?.paragraphs).toHaveLength(2);
  });

  it("speaks of the telecom appeal only to telecom operators", () => {
    expect(letterText(compose(GOLDEN_FACTS.student))).toContain("《电信用户申诉处理办法》第十条第四项");
    expect(letterText(compose(GOLDEN_FACTS["video-member"]))).not.toContain("电信");
  });

  it("keeps places of the law, dates and amounts in one piece, and loses no character in doing so", () => {
    const fixed = editableParagraphs(compose(GOLDEN_FACTS.student)).flatMap(({ lines }) =>
      lines.flat().flatMap((run) => (run.fixed ? [run.text] : [])),
    );
    expect(fixed).toEqual(
      expect.arrayContaining(["第四十条第三项", "2026年9月3日10:00", "59元", "48小时", "15日内"]),
    );
    expect(Math.max(...fixed.map(({ length }) => length))).toBeLessThan(24);
  });

  it("lets a forged line, markup and long words stand as plain words", () => {
    const note = '#read("/etc/passwd")\r\n\u202E= heading\u0000 $x$ @ref <img src=x>';
    const [first] = GOLDEN_FACTS.student.events;
    if (first === undefined) throw new Error("the story has events");
    const text = letterText(compose({ ...GOLDEN_FACTS.student, events: [{ ...first, note }] }));
    expect(text).toContain('#read("/etc/passwd")\n　　= heading $x$ @ref <img src=x>。');
  });

  it("has a clause in both languages for every provision", () => {
    expect(Object.keys(CLAUSES).sort()).toEqual([...PROVISION_IDS].sort());
  });

  it("hashes the text: same letter, same hash; one character, another hash", () => {
    const one = letterTextHash(compose(GOLDEN_FACTS.student));
    expect(one).toMatch(/^[0-9a-f]{64}$/);
    expect(letterTextHash(compose(GOLDEN_FACTS.student))).toBe(one);
    expect(letterTextHash(compose(GOLDEN_FACTS.student, { edits: { opening: "您好。" } }))).not.toBe(one);
  });
});

describe("edits", () => {
  const facts = GOLDEN_FACTS.student;
  const call = "facts.event.2026-09-03T1000000800.hotline.promise";

  it("replace our words, line by line, keep the original and survive a change of facts", () => {
    const edits = { [call]: "第一行\n第二行" };
    const added = { ...facts.events[0], when: plainDate("2026-08-30") } as AttemptFacts["events"][number];
    for (const story of [facts, { ...facts, events: [added, ...facts.events] }]) {
      const edited = editableParagraphs(compose(story, { edits })).find(({ id }) => id === call);
      expect(edited?.lines.map((line) => line.map(({ text }) => text).join(""))).toEqual([
        "第一行",
        "第二行",
      ]);
      expect(edited?.edited?.original).toContain("多次拨打、长时间排队后接通人工客服");
    }
  });

  it("are handed back when their paragraph is gone", () => {
    const edits = { [call]: "我自己的话", opening: "您好。" };
    const letter = compose({ ...facts, events: facts.events.slice(0, 1) }, { edits });
    expect(letter.orphanedEdits).toEqual([{ id: call, text: "我自己的话" }]);
    expect(letter.opening && paragraphText(letter.opening)).toBe("您好。");
  });

  it("that are blank or change nothing are no edits", () => {
    const plain = compose(facts);
    expect(compose(facts, { edits: { opening: " \n ", "reply.ask": paragraphText(reply(plain)) } })).toEqual(
      plain,
    );
    function reply(letter: Letter) {
      const found = editableParagraphs(letter).find(({ id }) => id === "reply.ask");
      if (found === undefined) throw new Error("the letter asks for an answer");
      return found;
    }
  });
});
