import { expect, it } from "vitest";
import type { LawFacts } from "@/domain/law/facts";
import { telecomItemisedBill } from "@/domain/law/provisions/telecom-itemised-bill";
import { situationOf } from "@/domain/law/situation";
import { plainDate } from "@/domain/time/plain-date";
import { blockedDowngrade, blockedMembership } from "@/fixtures/law-facts";

const judge = (facts: LawFacts, today = "2026-11-23") =>
  telecomItemisedBill.assess(situationOf(facts, plainDate(today)));

it("is a right of every telecom user, whatever happened", () => {
  expect(judge(blockedDowngrade(["bot-wall"]))).toMatchObject({
    verdict: "applies",
    part: "claim",
    strength: "direct",
    because: ["/events/0", "/service/sector"],
    citations: [{ act: "telecom-regulations-2016", article: 33, paragraph: 1 }],
  });
});

it("is none of a video member, and asks what kind of service it is", () => {
  expect(judge(blockedMembership(["bot-wall"]))).toMatchObject({ reason: "other-sector" });
  expect(judge(blockedDowngrade(["bot-wall"], "2026-09-03", { service: {} })).missing).toEqual([
    "/service/sector",
  ]);
  expect(judge({}).missing).toEqual(["/events"]);
});

it("is judged by the text of today", () => {
  expect(judge(blockedDowngrade(["bot-wall"]), "2016-02-06").verdict).toBe("applies");
  expect(judge(blockedDowngrade(["bot-wall"]), "2016-02-05").reason).toBe("text-not-held");
});
