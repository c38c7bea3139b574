import { expect, it } from "vitest";
import type { LawFacts } from "@/domain/law/facts";
import { portedInEqualRights } from "@/domain/law/provisions/ported-in-equal-rights";
import { situationOf } from "@/domain/law/situation";
import { plainDate } from "@/domain/time/plain-date";
import { blockedDowngrade } from "@/fixtures/law-facts";

const judge = (facts: LawFacts, today = "2026-11-23") =>
  portedInEqualRights.assess(situationOf(facts, plainDate(today)));

const ported = (portedIn: boolean | undefined, on = "2026-09-03") =>
  judge(blockedDowngrade(["new-customers-only"], on, { service: { sector: "telecom-plan", portedIn } }));

it("counts a ported-in number as new where a plan is for new customers only", () => {
  expect(ported(true)).toMatchObject({
    verdict: "applies",
    strength: "arguable",
    because: ["/events/0/obstacles/0", "/service/sector", "/service/portedIn"],
    citations: [{ act: "number-portability-rules-2019", article: 6 }],
  });
});

it("is nothing for another number, and asks where nobody said", () => {
  expect(ported(false)).toMatchObject({ verdict: "does-not-apply", because: ["/service/portedIn"] });
  expect(ported(undefined).missing).toEqual(["/service/portedIn"]);
});

it("speaks of mobile numbers, not of broadband, and of no other tactic", () => {
  const broadband = { service: { sector: "broadband", portedIn: true } };
  expect(judge(blockedDowngrade(["new-customers-only"], "2026-09-03", broadband)).reason).toBe(
    "other-sector",
  );
  expect(judge(blockedDowngrade(["bot-wall"])).reason).toBe("no-such-fact");
});

it("knows the first day of its text", () => {
  expect(ported(true, "2019-12-01").verdict).toBe("applies");
  expect(ported(true, "2019-11-30").reason).toBe("not-in-force-yet");
});
