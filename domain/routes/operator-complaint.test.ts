import { describe, expect, it } from "vitest";
import { routeOf } from "@/domain/routes/assess-routes";
import { filed, student, TODAY, video } from "@/fixtures/route-facts";

const complaint = (facts = student()) => routeOf("operator-complaint", facts, TODAY);

describe("the complaint to the provider (RT01)", () => {
  it("is open to anyone and the first step until it was made", () => {
    for (const facts of [student(), video()])
      expect(complaint(facts)).toMatchObject({
        status: "open",
        reason: "ready",
        recommended: true,
        conflicts: [],
        citations: [
          { act: "consumer-protection-regulations-2024", article: 44, paragraph: 1 },
          { act: "consumer-protection-law-2013", article: 39, item: 1 },
        ],
      });
    expect(complaint(student(filed("operator-complaint")))).toMatchObject({
      status: "open",
      recommended: false,
      because: ["/history/0"],
    });
  });

  it("is over once the provider agreed and did what was asked", () => {
    const done = { when: "2026-11-20", channel: "hotline", kind: "done" };
    const agreed = filed("operator-complaint", { repliedOn: "2026-10-03", outcome: "accepted" });
    expect(complaint(student({ ...agreed, events: [done] }))).toMatchObject({
      status: "closed",
      reason: "settled",
      because: ["/history/0/outcome", "/events/0"],
    });
    expect(complaint(student({ events: [done] })).status).toBe("open");
  });
});
