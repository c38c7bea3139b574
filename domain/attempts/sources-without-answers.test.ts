import { expect, test } from "vitest";
import type { AttemptEvent } from "@/domain/attempts/attempt-facts";
import { readEntry } from "@/domain/attempts/entries";
import { factsFromAnswers } from "@/domain/attempts/facts-from-answers";
import { sourcesWithoutAnswers } from "@/domain/attempts/sources-without-answers";
import { timelineOf } from "@/domain/attempts/timeline";
import { plainDate } from "@/domain/time/plain-date";
import { studentPhonePlan } from "@/fixtures/stories/student-phone-plan";

const LETTER = "0b6d8a34-54a4-4c2e-9f0e-000000000001";
const row = (n: number, kind: string, detail: object) =>
  readEntry({
    id: `0b6d8a34-54a4-4c2e-9f0e-${String(n).padStart(12, "0")}`,
    kind,
    detail,
    corrects: null,
    recordedAt: "2026-10-02T02:00:00.000Z",
  });
const ENTRIES = [
  row(2, "sent", {
    letter: LETTER,
    kind: "operator-complaint",
    route: "operator-complaint",
    on: "2026-09-10",
    way: "post",
  }),
  row(3, "answered", {
    letter: LETTER,
    on: "2026-10-01",
    way: "phone",
    judgement: "unsatisfied",
    obstacles: ["plan-delisted"],
    problems: ["only-spoken"],
    quote: "不能办",
    promise: { text: "三天内回电", dueAt: "2026-10-04T10:00:00+08:00" },
  }),
  row(4, "promise", { promise: "0b6d8a34-54a4-4c2e-9f0e-000000000003", outcome: "broken", on: "2026-10-05" }),
];

/** As `facts` come back from the database: the fields of each object in another order. */
const reordered = <Value>(value: Value): Value => {
  if (Array.isArray(value)) return value.map(reordered) as Value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, part]) => [key, reordered(part)] as const)
      .toReversed(),
  ) as Value;
};

test("an answer to a letter is known again, its promise and its end with it; it has one line and not two", () => {
  const { facts } = studentPhonePlan(plainDate("2026-09-01"));
  const answers = [
    {
      step: "service",
      item: "",
      version: 1,
      raw: { sector: facts.service.sector, provider: facts.service.provider.name },
    },
  ];
  const after = factsFromAnswers(answers, plainDate("2026-10-06"), ENTRIES).facts?.events ?? [];
  expect(after).toHaveLength(1);
  const stored = reordered({ ...facts, events: [...facts.events, ...after] as AttemptEvent[] });
  const sources = sourcesWithoutAnswers(stored, ENTRIES);
  const index = facts.events.length;
  expect(sources[`/events/${index}`]).toEqual({ step: "replies", item: ENTRIES[1]?.id });
  expect(new Set(Object.values(sources).map(({ item }) => item)).size).toBe(index + 1);
  const lines = timelineOf(
    { facts: stored, sources, entries: ENTRIES, letters: [], dates: [] },
    "2026-10-06T02:00:00Z",
  );
  const promised = facts.events.filter(({ promise }) => promise?.dueAt !== undefined).length;
  expect(lines.filter(({ what }) => what.kind === "event")).toHaveLength(index);
  const promises = lines.flatMap(({ what }) => (what.kind === "promise" ? [what.promise] : []));
  expect(promises).toHaveLength(promised + 1);
  expect(promises.at(-1)).toMatchObject({ text: "三天内回电", state: "broken" });
});
