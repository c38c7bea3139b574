import { expect, it } from "vitest";
import type { LawFacts } from "@/domain/law/facts";
import { autoRenewalCancelOrChange } from "@/domain/law/provisions/auto-renewal-cancel-or-change";
import { situationOf } from "@/domain/law/situation";
import { plainDate } from "@/domain/time/plain-date";
import { blockedDowngrade, blockedMembership } from "@/fixtures/law-facts";

const judge = (facts: LawFacts) =>
  autoRenewalCancelOrChange.assess(situationOf(facts, plainDate("2026-11-23")));

it("applies directly to a window in the middle of a term that renews by itself", () => {
  const finding = judge(blockedMembership(["window-only"]));
  expect(finding).toMatchObject({
    verdict: "applies",
    strength: "direct",
    because: ["/events/0/obstacles/0", "/service/sector", "/currentPlan/autoRenews"],
    places: ["scope", "option"],
  });
  expect(finding.citations).toMatchObject([
    { act: "network-trading-measures-2025", article: 2, paragraph: 1, version: "2025-03-18" },
    { act: "network-trading-measures-2025", article: 18, paragraph: 2, version: "2025-03-18" },
  ]);
});

it("meets a renewal ticked beforehand with the duty of notice, without asking whether it renews", () => {
  const finding = judge(blockedMembership(["preticked-renewal"], "2026-09-03", { currentPlan: {} }));
  expect(finding).toMatchObject({ verdict: "applies", places: ["scope", "notice"] });
});

it("does not apply to a plan that does not renew by itself, nor to a tactic that it does not speak of", () => {
  expect(
    judge(blockedMembership(["window-only"], "2026-09-03", { currentPlan: { autoRenews: false } })),
  ).toMatchObject({
    verdict: "does-not-apply",
    reason: "no-such-fact",
    because: ["/currentPlan/autoRenews"],
    citations: [],
  });
  expect(judge(blockedMembership(["false-loss-warning"]))).toMatchObject({ verdict: "does-not-apply" });
});

it("asks whether it renews, and where an unknown kind of service was bought", () => {
  expect(judge(blockedMembership(["window-only"], "2026-09-03", { currentPlan: {} }))).toMatchObject({
    verdict: "needs",
    missing: ["/currentPlan/autoRenews"],
  });
  const other = blockedMembership(["window-only"], "2026-09-03", { service: { sector: "other" } });
  expect(judge(other)).toMatchObject({ verdict: "needs", missing: ["/service/soldThrough"] });
  expect(judge({ ...other, service: {} })).toMatchObject({ verdict: "needs", missing: ["/service/sector"] });
});

it("uses the amended words from 18 March 2025 on, and does not judge by them the day before", () => {
  expect(judge(blockedMembership(["window-only"], "2025-03-18")).verdict).toBe("applies");
  expect(judge(blockedMembership(["window-only"], "2025-03-17"))).toMatchObject({
    verdict: "does-not-apply",
    reason: "text-not-held",
    because: ["/events/0/when"],
    citations: [],
  });
  expect(judge(blockedMembership(["window-only"], "2021-05-01")).reason).toBe("text-not-held");
  expect(judge(blockedMembership(["window-only"], "2021-04-30")).reason).toBe("not-in-force-yet");
  const span = { from: "2025-03-17", to: "2025-03-18" };
  expect(judge(blockedMembership(["window-only"], span))).toMatchObject({
    verdict: "needs",
    missing: ["/events/0/when"],
  });
});

it("counts for telecom only when the plan was bought online and renews, and asks nobody for it", () => {
  const telecom = (soldThrough: string | undefined, autoRenews: boolean | undefined) =>
    judge(
      blockedDowngrade(["hidden-entry"], "2026-09-03", {
        service: { sector: "telecom-plan", soldThrough },
        currentPlan: { autoRenews },
      }),
    );
  expect(telecom("own-site", true)).toMatchObject({ verdict: "applies", strength: "arguable" });
  expect(telecom(undefined, true)).toMatchObject({ verdict: "does-not-apply", because: ["/service/sector"] });
  expect(telecom(undefined, undefined).missing).toEqual([]);
  expect(telecom("own-site", false).verdict).toBe("does-not-apply");
});

it("never stands alone for telecom", () => {
  const alone = blockedDowngrade(["charged-after-cancelling"], "2026-09-03", {
    service: { sector: "telecom-plan", soldThrough: "own-site" },
    currentPlan: { autoRenews: true },
  });
  expect(judge(alone)).toMatchObject({ verdict: "does-not-apply", because: ["/service/sector"] });
  expect(judge({ ...alone, service: { sector: "video" } })).toMatchObject({ verdict: "applies" });
});

it("points at the steps that were counted, where the way down is the longer one", () => {
  const steps = (up: number, down: number) =>
    judge(
      blockedMembership(["hidden-entry"], "2026-09-03", {
        comparison: { up: { steps: up }, down: { steps: down } },
      }),
    ).because;
  expect(steps(1, 6)).toEqual(expect.arrayContaining(["/comparison/up/steps", "/comparison/down/steps"]));
  expect(steps(6, 6).join(" ")).not.toContain("comparison");
});

it("knows no number of days for the notice", () => {
  expect(JSON.stringify(autoRenewalCancelOrChange)).not.toMatch(/五日|5日|five days/);
});
