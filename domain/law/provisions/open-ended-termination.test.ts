import { expect, it } from "vitest";
import type { LawFacts } from "@/domain/law/facts";
import { openEndedTermination } from "@/domain/law/provisions/open-ended-termination";
import { situationOf } from "@/domain/law/situation";
import { plainDate } from "@/domain/time/plain-date";
import { blockedDowngrade } from "@/fixtures/law-facts";

const judge = (facts: LawFacts, today = "2026-11-23") =>
  openEndedTermination.assess(situationOf(facts, plainDate(today)));

const leaving = (currentPlan: NonNullable<LawFacts["currentPlan"]>) =>
  judge(blockedDowngrade(["bot-wall"], "2026-09-03", { targetPlan: { cancel: true }, currentPlan }));

it("lets whoever wants to leave an open-ended contract end it", () => {
  expect(leaving({ openEnded: true, startedOn: "2024-05-06" })).toMatchObject({
    verdict: "applies",
    part: "claim",
    strength: "direct",
    because: ["/currentPlan/openEnded", "/currentPlan/startedOn"],
    citations: [{ act: "civil-code-2020", article: 563, paragraph: 2 }],
  });
});

it("is weaker once an agreed term has run out, and changes no price", () => {
  expect(leaving({ contractEndsOn: "2026-11-22", startedOn: "2024-05-06" }).strength).toBe("arguable");
  expect(leaving({ contractEndsOn: "2026-11-23", startedOn: "2024-05-06" }).verdict).toBe("does-not-apply");
  const staying = { currentPlan: { openEnded: true, startedOn: "2024-05-06" } };
  expect(judge(blockedDowngrade(["bot-wall"], "2026-09-03", staying)).strength).toBe("supporting");
});

it("asks only whoever wants to leave whether a term was agreed", () => {
  expect(leaving({}).missing).toEqual(["/currentPlan/openEnded"]);
  expect(leaving({ openEnded: false }).verdict).toBe("does-not-apply");
  expect(judge(blockedDowngrade(["bot-wall"])).missing).toEqual([]);
  expect(leaving({ openEnded: true }).missing).toEqual(["/currentPlan/startedOn"]);
});

it("leaves contracts made before the Civil Code unjudged", () => {
  expect(leaving({ openEnded: true, startedOn: "2021-01-01" }).verdict).toBe("applies");
  expect(leaving({ openEnded: true, startedOn: "2020-12-31" }).reason).toBe("not-in-force-yet");
});
