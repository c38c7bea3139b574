import fc from "fast-check";
import { expect, test } from "vitest";
import { type Entry, readEntry } from "@/domain/attempts/entries";
import { timelineOf } from "@/domain/attempts/timeline";
import { addDays } from "@/domain/time/arithmetic";
import { plainDate } from "@/domain/time/plain-date";
import { studentPhonePlan } from "@/fixtures/stories/student-phone-plan";

const NOW = "2026-11-23T04:00:00Z";
const START = plainDate("2026-09-01");
const { facts } = studentPhonePlan(START);
const LETTER = "0b6d8a34-54a4-4c2e-9f0e-000000000001";
const id = (n: number) => `0b6d8a34-54a4-4c2e-9f0e-${String(n).padStart(12, "0")}`;
const sentOn = (n: number, on: string, corrects: string | null = null): Entry =>
  readEntry({
    id: id(n),
    kind: "sent",
    detail: { letter: LETTER, kind: "operator-complaint", route: "operator-complaint", on, way: "post" },
    corrects,
    recordedAt: NOW,
  });

test("is in the order of the days, whatever comes in whatever order, and loses nothing", () => {
  const days = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 20 });
  fc.assert(
    fc.property(days, days, (letters, dates) => {
      const lines = timelineOf(
        {
          facts,
          sources: {},
          entries: letters.map((day, n) => sentOn(n, addDays(START, day))),
          letters: letters.map((day, n) => ({
            id: id(n),
            kind: "miit-appeal",
            composedOn: addDays(START, day),
          })),
          dates: dates.map((day, n) => ({
            key: `d${n}`,
            code: "limitation",
            on: addDays(START, day),
            who: "calendar",
          })),
        },
        NOW,
      );
      expect(lines).toHaveLength(facts.events.length + letters.length * 2 + dates.length);
      expect(new Set(lines.map((line) => line.id)).size).toBe(lines.length);
      for (const [index, line] of lines.entries())
        expect(line.on >= (lines[index - 1]?.on ?? START)).toBe(true);
    }),
  );
});

test("a correction points to the old line, which stays and points to it", () => {
  const entries = [sentOn(1, "2026-11-20"), sentOn(2, "2026-11-21", id(1))];
  const lines = timelineOf({ facts: undefined, sources: {}, entries, letters: [], dates: [] }, NOW);
  expect(lines).toMatchObject([{ correctedBy: id(2) }, { corrects: id(1) }]);
});

test("an answer to a letter has one line, and a promise one on the day when it is due", () => {
  const [request] = facts.events;
  if (request === undefined) throw new Error("no event");
  const event = {
    ...request,
    kind: "reply" as const,
    promise: { text: "回电", dueAt: "2026-11-25T10:00:00+08:00" },
  };
  const told = { ...facts, events: [event] };
  const sources = { "/events/0": { step: "replies" as const, item: id(1) } };
  const lines = timelineOf({ facts: told, sources, entries: [], letters: [], dates: [] }, NOW);
  expect(lines).toMatchObject([
    { on: "2026-11-25", actor: "provider", what: { kind: "promise", promise: { state: "open" } } },
  ]);
});
