import { expect, it } from "vitest";
import type { LawFacts } from "@/domain/law/facts";
import { refundInConsumersFavour } from "@/domain/law/provisions/refund-in-consumers-favour";
import { situationOf } from "@/domain/law/situation";
import { plainDate } from "@/domain/time/plain-date";
import { blockedMembership } from "@/fixtures/law-facts";

const judge = (facts: LawFacts, today = "2026-11-23") =>
  refundInConsumersFavour.assess(situationOf(facts, plainDate(today)));

const silent = { currentPlan: { prepaidFen: 24_800 }, refund: { hasTerms: false } };

it("applies to a prepaid contract that is silent on refunds", () => {
  expect(judge(blockedMembership(["refund-refused"], "2026-09-03", silent))).toMatchObject({
    verdict: "applies",
    strength: "arguable",
    because: ["/events/0/obstacles/0", "/currentPlan/prepaidFen", "/refund/hasTerms"],
    citations: [{ act: "consumer-infringement-penalty-measures-2020", article: 10, paragraph: 1 }],
  });
});

it("does not apply where the contract says how, and asks where that is not known", () => {
  const terms = (hasTerms: boolean | undefined) =>
    judge(blockedMembership(["refund-refused"], "2026-09-03", { ...silent, refund: { hasTerms } }));
  expect(terms(true)).toMatchObject({ verdict: "does-not-apply", because: ["/refund/hasTerms"] });
  expect(terms(undefined).missing).toEqual(["/refund/hasTerms"]);
  expect(judge(blockedMembership(["bot-wall"], "2026-09-03", silent)).verdict).toBe("does-not-apply");
});

it("does not judge by the revised words before their first day", () => {
  expect(judge(blockedMembership(["refund-refused"], "2020-10-23", silent)).verdict).toBe("applies");
  expect(judge(blockedMembership(["refund-refused"], "2020-10-22", silent)).reason).toBe("text-not-held");
});
