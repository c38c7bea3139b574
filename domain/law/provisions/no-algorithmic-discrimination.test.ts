import { expect, it } from "vitest";
import type { LawFacts } from "@/domain/law/facts";
import { noAlgorithmicDiscrimination } from "@/domain/law/provisions/no-algorithmic-discrimination";
import { situationOf } from "@/domain/law/situation";
import { plainDate } from "@/domain/time/plain-date";
import { blockedMembership } from "@/fixtures/law-facts";

const judge = (facts: LawFacts, today = "2026-11-23") =>
  noAlgorithmicDiscrimination.assess(situationOf(facts, plainDate(today)));

const price = { priceFen: 1_500, whose: "another-account", sameTerms: true, seenOn: "2026-09-03" };
const seen = (otherPrice: LawFacts["otherPrice"], rest: LawFacts = {}) =>
  judge(blockedMembership(["hidden-entry"], "2026-09-03", { otherPrice, ...rest }));

it("is arguable where another account saw another price at the same time on equal terms", () => {
  expect(seen(price)).toMatchObject({
    verdict: "applies",
    strength: "arguable",
    because: ["/otherPrice", "/otherPrice/whose", "/service/sector", "/otherPrice/sameTerms"],
    citations: [{ act: "algorithm-recommendation-2021", article: 21 }],
  });
});

it("is nothing about an offer for new customers, nor without another price", () => {
  expect(seen({ ...price, whose: "new-customers" })).toMatchObject({ because: ["/otherPrice/whose"] });
  expect(seen(undefined)).toMatchObject({ verdict: "does-not-apply", reason: "no-such-fact" });
});

it("asks for equal terms, and where an unknown kind of service was bought", () => {
  const { sameTerms: _sameTerms, ...bare } = price;
  expect(seen(bare).missing).toEqual(["/otherPrice/sameTerms"]);
  expect(seen(price, { service: { sector: "other" } }).missing).toEqual(["/service/soldThrough"]);
});

it("knows the first day of its text", () => {
  expect(seen({ ...price, seenOn: "2022-03-01" }).verdict).toBe("applies");
  expect(seen({ ...price, seenOn: "2022-02-28" }).reason).toBe("not-in-force-yet");
});
