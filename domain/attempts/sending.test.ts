import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { filingsOf, replyEvents } from "@/domain/attempts/afterwards";
import { type Entry, readEntry, standing } from "@/domain/attempts/entries";
import { lastCheck, parseReply, repliesOf, stillWrong } from "@/domain/attempts/replies";
import { parseArrived, parseSent, sentLetters, waitingState } from "@/domain/attempts/sending";
import { addDays } from "@/domain/time/arithmetic";
import { plainDate } from "@/domain/time/plain-date";

const TODAY = plainDate("2026-11-23");
const LETTER = "0b6d8a34-54a4-4c2e-9f0e-000000000001";
let count = 0;
/** An entry as the database gives it back. */
function entry(kind: string, detail: object, corrects: string | null = null): Entry {
  count += 1;
  const id = `0b6d8a34-54a4-4c2e-9f0e-${String(count).padStart(12, "0")}`;
  const recordedAt = new Date(Date.parse("2026-11-23T04:00:00Z") + count * 1_000).toISOString();
  return readEntry({ id, kind, detail, corrects, recordedAt });
}
const sent = (on = "2026-11-01", more: object = {}) =>
  entry("sent", {
    letter: LETTER,
    kind: "operator-complaint",
    route: "operator-complaint",
    on,
    way: "post",
    ...more,
  });
const answered = (more: object = {}) =>
  entry("answered", { letter: LETTER, on: "2026-11-05", way: "phone", judgement: "unsatisfied", ...more });

describe("what a form says", () => {
  const letter = { composedOn: plainDate("2026-11-20") };
  test.each([
    [{ way: "post", on: "2026年11月21日", tracking: " ＥＸ１ " }, {}],
    [{ way: "post", on: "2026-11-19" }, { on: "before-letter" }],
    [{ way: "post", on: "2026-11-24" }, { on: "date-in-future" }],
    [
      { way: "pigeon", on: "2026-02-29" },
      { way: "choice-unknown", on: "date-not-real" },
    ],
    [{}, { way: "way-required", on: "date-required" }],
    [{ way: "post", on: "2026-11-21", tracking: "9".repeat(61) }, { tracking: "too-long" }],
  ])("sent %o", (raw, errors) => {
    const read = parseSent(raw, TODAY, letter).errors;
    expect(Object.fromEntries(Object.entries(read).map(([name, { code }]) => [name, code]))).toEqual(errors);
  });

  test("an arrival never lies before the sending; it needs a word on its proof", () => {
    const read = parseArrived({ arrivedOn: "2026-11-20" }, TODAY, plainDate("2026-11-21")).errors;
    expect(read).toMatchObject({ arrivedOn: { code: "before-sent" }, proof: { code: "proof-required" } });
  });

  test("an answer that does not satisfy says why, by a tick or by its words; a promise needs its time", () => {
    const base = { on: "2026-11-22", way: "phone", judgement: "unsatisfied" };
    const on = plainDate("2026-11-21");
    expect(parseReply(base, TODAY, on).errors).toMatchObject({ problems: { code: "problem-required" } });
    expect(parseReply({ ...base, quote: "请到营业厅" }, TODAY, on).errors).toEqual({});
    expect(parseReply({ ...base, judgement: "pending" }, TODAY, on).errors).toEqual({});
    const promised = { ...base, problems: ["only-spoken", "window-only"], promised: "48小时内回电" };
    expect(parseReply(promised, TODAY, on).errors).toMatchObject({ due: { code: "due-required" } });
    expect(parseReply({ ...promised, due: "unsaid" }, TODAY, on)).toMatchObject({
      errors: {},
      value: { promise: { text: "48小时内回电" } },
    });
    const { value, errors } = parseReply({ ...promised, due: "48h" }, TODAY, on);
    expect(errors).toEqual({});
    expect(value).toMatchObject({
      obstacles: ["window-only"],
      problems: ["only-spoken"],
      promise: { text: "48小时内回电", dueAt: "2026-11-24T23:59:00+08:00" },
    });
    // Ticks of an answer that satisfies after all say nothing.
    expect(parseReply({ ...promised, judgement: "satisfied", due: "24h" }, TODAY, on).value.problems).toEqual(
      [],
    );
  });

  test("whatever is typed, no form throws", () => {
    const raws = fc.dictionary(
      fc.constantFrom(
        "way",
        "on",
        "judgement",
        "problems",
        "quote",
        "due",
        "dueOn",
        "dueTime",
        "extendedTo",
        "promised",
      ),
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.array(fc.string()),
        fc.constantFrom("post", "48h", "other", "unsatisfied", "2026-11-22"),
      ),
    );
    fc.assert(
      fc.property(raws, (raw) => {
        parseSent(raw, TODAY, letter);
        parseReply(raw, TODAY, TODAY);
      }),
    );
  });
});

describe("corrections", () => {
  test("the last word stands, whatever was corrected how often; nothing is lost from the list", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 5 }), { maxLength: 12 }), (targets) => {
        const entries: Entry[] = [sent()];
        for (const target of targets) {
          const alive = standing(entries).filter(({ kind }) => kind === "sent");
          const old = alive[target % Math.max(alive.length, 1)];
          if (old) entries.push({ ...sent("2026-11-02"), corrects: old.id } as Entry);
        }
        expect(standing(entries)).toHaveLength(1);
        expect(sentLetters(entries)).toHaveLength(1);
      }),
    );
  });

  test("what was struck counts no more", () => {
    const wrong = answered();
    const entries = [sent(), wrong, entry("struck", { on: TODAY }, wrong.id)];
    expect(sentLetters(entries)[0]?.replies).toEqual([]);
    expect(filingsOf(entries)).toEqual([{ route: "operator-complaint", on: "2026-11-01" }]);
  });

  test("every kind is read back strictly", () => {
    expect(() =>
      entry("sent", { letter: LETTER, on: "2026-11-01", way: "post", kind: "x", extra: 1 }),
    ).toThrow();
    expect(() => entry("no-such-kind", {})).toThrow();
  });
});

describe("what the facts gain", () => {
  test("a filing with both numbers, the arrival and the judgement; the answer as an event with its tactics", () => {
    const entries = [
      sent("2026-11-01", { tracking: "EX1", reference: "GD-1" }),
      entry("arrived", { letter: LETTER, on: "2026-11-03", proof: "receipt" }),
      answered({
        reference: "GD-2",
        obstacles: ["window-only"],
        problems: ["no-ground-given"],
        quote: "不行",
      }),
    ];
    expect(filingsOf(entries)).toEqual([
      {
        route: "operator-complaint",
        on: "2026-11-01",
        // The number of the letter itself; the one that the answer named stands with the answer.
        reference: "GD-1",
        tracking: "EX1",
        arrivedOn: "2026-11-03",
        repliedOn: "2026-11-05",
        outcome: "refused",
      },
    ]);
    expect(replyEvents(entries).map(({ event }) => event)).toMatchObject([
      {
        kind: "reply",
        reference: "GD-2",
        obstacles: ["window-only"],
        answer: { problems: ["no-ground-given"], quote: "不行" },
      },
    ]);
  });

  test("who only says that they will get back has not answered: every day goes on counting", () => {
    const promise = { text: "48小时内回电", dueAt: "2026-11-07T23:59:00+08:00" };
    const entries = [sent(), answered({ judgement: "pending", promise })];
    expect(filingsOf(entries)).toEqual([{ route: "operator-complaint", on: "2026-11-01" }]);
    expect(replyEvents(entries)[0]?.event).toMatchObject({ kind: "promise", promise });
    const [letter] = sentLetters(entries);
    expect(letter && waitingState(letter, plainDate("2026-11-16"), plainDate("2026-11-10")).state).toBe(
      "counting",
    );
  });

  test("an answer of an authority is no event with the provider", () => {
    const entries = [sent("2026-11-01", { kind: "miit-appeal", route: "miit-appeal" }), answered()];
    expect(replyEvents(entries)).toEqual([]);
    expect(filingsOf(entries)).toMatchObject([{ route: "miit-appeal", outcome: "refused" }]);
  });

  test("还是这样吗: what no longer holds drops out, later complaints stay", () => {
    const first = answered({ problems: ["only-spoken", "still-charged"] });
    const check = entry("checked", { solved: "no", on: TODAY, gone: ["only-spoken"] });
    const later = answered({ on: "2026-11-10", problems: ["only-spoken"] });
    const entries = [sent(), first, check, later];
    expect(repliesOf(entries).map(({ problems }) => problems)).toEqual([["still-charged"], ["only-spoken"]]);
    expect(stillWrong(entries)).toEqual(["still-charged", "only-spoken"]);
    expect(lastCheck(entries)?.detail.solved).toBe("no");
  });
});

describe("where a sent letter stands", () => {
  const last = plainDate("2026-11-16");
  const state = (entries: readonly Entry[], today: string, lastDay: typeof last | undefined = last) => {
    const [letter] = sentLetters(entries);
    return letter && waitingState(letter, lastDay, plainDate(today)).state;
  };
  test.each([
    ["2026-11-02", "counting"],
    ["2026-11-13", "counting"],
    ["2026-11-14", "soon"],
    ["2026-11-16", "soon"],
    ["2026-11-17", "passed"],
  ])("on %s: %s", (today, expected) => {
    expect(state([sent()], today)).toBe(expected);
  });

  test("extended, partly answered, answered, without a term", () => {
    const extended = [sent(), answered({ judgement: "pending", extendedTo: "2026-11-30" })];
    // Who is not satisfied has an answer, whatever they asked for besides.
    expect(state([sent(), answered({ extendedTo: "2026-11-30" })], "2026-11-10")).toBe("answered");
    expect(state(extended, "2026-11-30")).toBe("extended");
    expect(state(extended, "2026-12-01")).toBe("passed");
    expect(state([sent(), answered({ judgement: "partial" })], "2026-11-06")).toBe("partly-answered");
    expect(state([sent(), answered()], "2026-11-06")).toBe("answered");
    const [alone] = sentLetters([sent()]);
    expect(alone && waitingState(alone, undefined, TODAY).state).toBe("no-term");
  });

  test("the last day is the recipient's own: nothing is over on it", () => {
    fc.assert(
      fc.property(fc.integer({ min: -30, max: 30 }), (days) => {
        expect(state([sent()], addDays(last, days)) === "passed").toBe(days > 0);
      }),
    );
  });
});
