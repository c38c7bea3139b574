import { describe, expect, it } from "vitest";
import { type AttemptFacts, attemptFactsSchema } from "@/domain/attempts/attempt-facts";
import { citationText } from "@/domain/law/citation-text";
import { marketComplaintEligibility } from "@/domain/routes/market-complaint";
import { plainDate } from "@/domain/time/plain-date";
import { studentPhonePlan } from "@/fixtures/stories/student-phone-plan";
import { videoMembership } from "@/fixtures/stories/video-membership";

const student = studentPhonePlan(plainDate("2026-09-01")).facts;
const video = videoMembership(plainDate("2026-09-01")).facts;

const complaint = (change: object = {}, today = "2026-11-23", facts: AttemptFacts = video) =>
  marketComplaintEligibility(attemptFactsSchema.parse({ ...facts, ...change }), plainDate(today));
const asked = { route: "operator-complaint", on: "2026-10-01" };
const places = ({ citations }: { readonly citations: ReturnType<typeof complaint>["citations"] }) =>
  citations.map((citation) => citationText(citation, "zh-CN"));

describe("the complaint of the video member", () => {
  it("is open at the county bureau of the trader's domicile, whose address is still asked for", () => {
    const found = complaint();
    expect(found).toMatchObject({
      status: "open",
      reason: "ready",
      closesOn: "2029-09-01",
      conflicts: ["association-mediation"],
      warnings: [],
      venue: { kind: "county-of-domicile", missing: ["/service/provider/address"] },
    });
    expect(places(found)).toEqual(["《市场监督管理投诉举报处理办法》第十三条第二款"]);
    expect(found.venue && places(found.venue)).toEqual(places(found));
  });

  it("is recommended once the provider was asked", () => {
    expect(complaint().recommended).toBe(false);
    expect(complaint({ history: [asked] }).recommended).toBe(true);
  });

  it("goes to the published address or the platform's bureau when bought on a platform", () => {
    const service = {
      ...video.service,
      soldThrough: "platform",
      provider: { name: "某商家", address: "某路1号" },
    };
    expect(complaint({ service }).venue).toMatchObject({
      kind: "county-published-or-of-the-platform",
      address: "某路1号",
      missing: [],
      citations: [{ article: 13, paragraph: 3 }],
    });
    const shop = { sector: "other", provider: { name: "某店" } };
    expect(complaint({ service: shop }).venue).toMatchObject({
      kind: "county-of-business-or-domicile",
      citations: [{ article: 13, paragraph: 1 }],
    });
  });

  it("ends three years after the first refusal, without any interruption (L8, J13)", () => {
    expect(complaint({}, "2029-09-01").status).toBe("open");
    const late = complaint({}, "2029-09-02");
    expect(late).toMatchObject({
      status: "closed",
      reason: "time-barred",
      because: ["/events/0/when"],
      deadlines: [{ id: "market-complaint-bar", sum: { unit: "year", count: 3 }, decision: "J13" }],
    });
    expect(places(late)).toEqual(["《市场监督管理投诉举报处理办法》第十六条第四项"]);
  });
});

describe("other bodies", () => {
  it.each(["miit-appeal", "association-mediation", "lawsuit"])(
    "%s closes it once it took the case",
    (route) => {
      const entry = { route, on: "2026-10-02" };
      const taken = complaint({ history: [{ ...entry, acceptedOn: "2026-10-05" }] });
      expect(taken).toMatchObject({ status: "closed", reason: "handled-elsewhere", because: ["/history/0"] });
      expect(places(taken)).toEqual(["《市场监督管理投诉举报处理办法》第十六条第二项"]);
      expect(complaint({ history: [{ ...entry, outcome: "refused" }] }).status).toBe("open");
      expect(complaint({ history: [entry] })).toMatchObject({
        status: "needs",
        reason: "filed-elsewhere",
        missing: ["/history/0/outcome"],
      });
    },
  );

  it("warns where mediation elsewhere has ended or people's mediation was tried (J11)", () => {
    const ended = {
      route: "association-mediation",
      on: "2026-10-02",
      acceptedOn: "2026-10-05",
      outcome: "partial",
    };
    const found = complaint({ history: [ended, { route: "peoples-mediation", on: "2026-10-20" }] });
    expect(found.status).toBe("open");
    expect(found.warnings.map(({ code }) => code)).toEqual(["ended-elsewhere", "peoples-mediation"]);
  });

  it("is lodged once; a report of an offence is a separate procedure", () => {
    expect(complaint({ history: [{ route: "market-complaint", on: "2026-10-02" }] })).toMatchObject({
      status: "closed",
      reason: "already-filed",
    });
    expect(
      complaint({ history: [{ route: "market-report", on: "2026-10-02", acceptedOn: "2026-10-03" }] }),
    ).toMatchObject({ status: "open", warnings: [] });
  });
});

describe("the complaint of the student", () => {
  it("is open with the warning that it bars the appeal, and never recommended (J10)", () => {
    for (const history of [
      [],
      [asked],
      [asked, { route: "miit-appeal", on: "2026-11-01", outcome: "refused" }],
    ]) {
      const found = complaint({ history }, "2026-11-23", student);
      expect(found).toMatchObject({
        status: "open",
        recommended: false,
        conflicts: ["miit-appeal", "association-mediation"],
        venue: { kind: "county-of-business-or-domicile" },
      });
      expect(found.warnings.map(({ code, decision }) => `${code} ${decision}`)).toEqual([
        "bars-the-appeal J10",
        "only-prices-adverts-terms J10",
      ]);
      expect(found.warnings.map((warning) => places(warning).join())).toEqual([
        "《电信用户申诉处理办法》第十一条第四项",
        "《市场监督管理投诉举报处理办法》第十六条第一项",
      ]);
    }
  });
});

describe("before 15 April 2026 (J12)", () => {
  it("computes nothing and advises to ask in writing", () => {
    const found = complaint({}, "2026-04-14");
    expect(found).toMatchObject({
      status: "not-applicable",
      reason: "text-not-held",
      deadlines: [],
      conflicts: [],
      citations: [{ article: 46 }],
    });
    expect(found.warnings.map(({ code, decision }) => `${code} ${decision}`)).toEqual(["ask-in-writing J12"]);
    expect(found.venue).toBeUndefined();
    expect(complaint({ events: [] }, "2026-04-15")).toMatchObject({ status: "open" });
  });

  it("says of an old complaint that no deadline is known for it", () => {
    const old = { route: "market-complaint", on: "2026-04-14", outcome: "refused" };
    const found = complaint({ history: [old] });
    expect(found.status).toBe("open");
    expect(found.warnings.map(({ code, because }) => `${code} ${because}`)).toEqual([
      "lodged-before-the-measures /history/0/on",
    ]);
    expect(complaint({ history: [{ ...old, on: "2026-04-15" }] }).warnings).toEqual([]);
  });
});
