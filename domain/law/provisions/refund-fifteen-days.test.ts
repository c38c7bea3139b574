import { expect, it } from "vitest";
import type { LawFacts } from "@/domain/law/facts";
import { refundFifteenDays } from "@/domain/law/provisions/refund-fifteen-days";
import { situationOf } from "@/domain/law/situation";
import { plainDate } from "@/domain/time/plain-date";
import { blockedMembership } from "@/fixtures/law-facts";

const judge = (facts: LawFacts, today = "2026-11-23") =>
  refundFifteenDays.assess(situationOf(facts, plainDate(today)));

const prepaid = { currentPlan: { prepaidFen: 24_800 } };
const refused = (rest: LawFacts) => blockedMembership(["refund-refused"], "2026-09-03", rest);

it("applies the day after the fifteenth day, the day of the request not counted", () => {
  const facts = refused({ ...prepaid, refund: { askedOn: "2026-09-03" } });
  expect(judge(facts, "2026-09-18")).toMatchObject({
    verdict: "does-not-apply",
    reason: "no-such-fact",
    because: ["/refund/askedOn"],
  });
  expect(judge(facts, "2026-09-19")).toMatchObject({
    verdict: "applies",
    strength: "arguable",
    places: ["prepaid"],
    citations: [{ act: "consumer-infringement-penalty-measures-2020", article: 10, paragraph: 2 }],
  });
});

it("applies at once to a plain refusal of a prepaid refund, and never once it is paid", () => {
  expect(judge(refused({ ...prepaid, refund: { answer: "refused" } }), "2026-09-04").verdict).toBe("applies");
  expect(judge(refused({ ...prepaid, refund: { answer: "paid", askedOn: "2026-01-01" } })).verdict).toBe(
    "does-not-apply",
  );
});

it("counts from the agreed day for services that are not prepaid, and asks for it", () => {
  const monthly = { currentPlan: { prepaidFen: 0 } };
  expect(judge(refused({ ...monthly, refund: { askedOn: "2026-01-01" } })).missing).toEqual([
    "/refund/dueOn",
  ]);
  expect(judge(refused({ ...monthly, refund: { dueOn: "2026-09-01" } }))).toMatchObject({
    verdict: "applies",
    places: ["general"],
    citations: [{ article: 8, item: 2 }],
  });
});

it("asks whether it was prepaid and when the refund was asked for; does not apply to another tactic", () => {
  expect(judge(refused({ currentPlan: {} })).missing).toEqual(["/currentPlan/prepaidFen"]);
  expect(judge(refused(prepaid)).missing).toEqual(["/refund/askedOn"]);
  expect(judge(blockedMembership(["bot-wall"])).verdict).toBe("does-not-apply");
});

it("does not judge by the revised words before their first day", () => {
  const early = (on: string) =>
    judge(blockedMembership(["refund-refused"], on, { ...prepaid, refund: { askedOn: on } }));
  expect(early("2020-10-23").verdict).toBe("applies");
  expect(early("2020-10-22").reason).toBe("text-not-held");
});
