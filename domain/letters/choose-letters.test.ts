import { describe, expect, it } from "vitest";
import { type AttemptFacts, attemptFactsSchema } from "@/domain/attempts/attempt-facts";
import { assess } from "@/domain/law/assess";
import { chooseLetters, LETTER_GROUPS } from "@/domain/letters/choose-letters";
import { LETTER_KINDS, type LetterKind } from "@/domain/letters/letter";
import { plainDate } from "@/domain/time/plain-date";
import { GOLDEN_LETTERS } from "@/fixtures/letters-of-every-kind";

const today = plainDate("2026-11-23");
const facts = (value: unknown): AttemptFacts => attemptFactsSchema.parse(value);
const student = GOLDEN_LETTERS["student-appeal"].facts;
const asked = facts({ ...student, history: undefined });

const choose = (about: AttemptFacts) =>
  chooseLetters({ facts: about, assessment: assess(about, today), today });
const of = (about: AttemptFacts, kind: LetterKind) => {
  const choice = choose(about).find((each) => each.kind === kind);
  if (choice === undefined) throw new Error(`${kind} has no place`);
  return choice;
};
const now = (about: AttemptFacts) =>
  choose(about).flatMap(({ kind, group }) => (group === "now" ? [kind] : []));

describe("choosing a letter", () => {
  it("gives every kind one place, and at most one is the next step, for every story", () => {
    for (const { facts: about } of Object.values(GOLDEN_LETTERS)) {
      const choices = choose(about);
      expect(choices.map(({ kind }) => kind)).toEqual([...LETTER_KINDS]);
      for (const { group } of choices) expect(LETTER_GROUPS).toContain(group);
      expect(choices.filter(({ group }) => group === "now").length).toBeLessThan(2);
    }
  });

  it("starts with the provider, then the appeal for telecom", () => {
    expect(now(asked)).toEqual(["operator-complaint"]);
    expect(of(asked, "miit-appeal")).toMatchObject({
      group: "later",
      route: { reason: "operator-not-asked" },
    });
    expect(now(student)).toEqual(["miit-appeal"]);
  });

  it("says from which day a letter can be written", () => {
    const waiting = facts({ ...student, history: [{ route: "operator-complaint", on: "2026-11-20" }] });
    expect(of(waiting, "miit-appeal")).toMatchObject({ group: "later", route: { opensOn: "2026-12-06" } });
  });

  it("never advises for telecom what would bar the appeal, and says that it would", () => {
    const { group, route } = of(student, "market-complaint");
    expect(group).toBe("also");
    expect(route?.warnings.map(({ code }) => code)).toContain("bars-the-appeal");
  });

  it("offers an end of the contract only to who wants one and is not bound", () => {
    expect(of(student, "termination-notice")).toMatchObject({ group: "not", bar: "wish-is-change" });
    const { facts: line } = GOLDEN_LETTERS["line-to-end"];
    expect(of(line, "termination-notice")).toMatchObject({ group: "also", missing: [] });
    const bound = facts({ ...line, currentPlan: { ...line.currentPlan, contractEndsOn: "2027-06-30" } });
    expect(of(bound, "termination-notice")).toMatchObject({ group: "not", bar: "term-runs" });
    const unknown = facts({
      ...line,
      currentPlan: { ...line.currentPlan, openEnded: false, contractEndsOn: undefined },
    });
    expect(of(unknown, "termination-notice").bar).toBe("term-runs");
  });

  it("names the facts that a letter lacks, and no declaration", () => {
    const bare = facts({ ...student, consumer: { name: "张倩", phone: "13800000000" } });
    expect(of(bare, "miit-appeal").missing).toEqual(["/consumer/address", "/consumer/postcode"]);
    expect(of(asked, "market-report").missing).toEqual(["/terms"]);
  });
});
