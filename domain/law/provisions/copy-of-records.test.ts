import { expect, it } from "vitest";
import type { LawFacts } from "@/domain/law/facts";
import { copyOfRecords } from "@/domain/law/provisions/copy-of-records";
import { situationOf } from "@/domain/law/situation";
import { plainDate } from "@/domain/time/plain-date";
import { blockedDowngrade, blockedMembership } from "@/fixtures/law-facts";

const judge = (facts: LawFacts, today = "2026-11-23") =>
  copyOfRecords.assess(situationOf(facts, plainDate(today)));

it("is a right of everyone, whatever happened", () => {
  for (const facts of [blockedDowngrade(["bot-wall"]), blockedMembership(["hidden-entry"])])
    expect(judge(facts)).toMatchObject({
      verdict: "applies",
      part: "claim",
      strength: "direct",
      because: ["/events/0"],
      citations: [
        { act: "personal-information-protection-law-2021", article: 45, paragraph: 1 },
        { act: "personal-information-protection-law-2021", article: 45, paragraph: 2 },
        { act: "personal-information-protection-law-2021", article: 50, paragraph: 1 },
      ],
    });
});

it("waits for something to be on record", () => {
  expect(judge({ service: { sector: "video" } })).toMatchObject({ verdict: "needs", missing: ["/events"] });
});

it("is judged by the text of today", () => {
  expect(judge(blockedDowngrade(["bot-wall"]), "2021-11-01").verdict).toBe("applies");
  expect(judge(blockedDowngrade(["bot-wall"]), "2021-10-31")).toMatchObject({
    verdict: "does-not-apply",
    reason: "not-in-force-yet",
  });
});
