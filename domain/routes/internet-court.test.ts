import { describe, expect, it } from "vitest";
import { routeOf } from "@/domain/routes/assess-routes";
import { plainDate } from "@/domain/time/plain-date";
import { student, TODAY, video } from "@/fixtures/route-facts";

const provider = (province?: string, address?: string) =>
  video({ service: { sector: "video", provider: { name: "某视频", province, address } } });
const court = (facts = provider("北京市"), today = "2025-10-31") =>
  routeOf("internet-court", facts, plainDate(today));

describe("the internet courts (RT11)", () => {
  it("follow the list of 2018 until its last day, within the districts of three cities", () => {
    expect(court()).toMatchObject({
      status: "open",
      citations: [{ act: "internet-courts-2018", article: 2, item: 2 }, { article: 24 }],
    });
    expect(court(provider("广东省", "广州市天河区某路1号")).status).toBe("open");
    expect(court(provider("广东省", "深圳市南山区某路1号"))).toMatchObject({
      status: "not-applicable",
      reason: "other-place",
    });
    expect(court(provider("浙江省"))).toMatchObject({
      status: "needs",
      missing: ["/service/provider/address"],
    });
    expect(court(provider())).toMatchObject({ missing: ["/service/provider/province"] });
    expect(court(provider("上海市")).status).toBe("not-applicable");
  });

  it("are not claimed by a list that nobody here has read: since 1 November 2025 the court must be asked", () => {
    for (const today of ["2025-11-01", TODAY])
      expect(court(undefined, today)).toMatchObject({
        status: "not-applicable",
        reason: "text-not-held",
        citations: [{ act: "civil-procedure-law-2023", article: 24 }],
        warnings: [{ code: "ask-the-court" }],
      });
  });

  it("are not for a phone plan, which is not performed online", () => {
    expect(court(student())).toMatchObject({ status: "not-applicable", reason: "not-online" });
  });
});
