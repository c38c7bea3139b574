import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { letterDefinition } from "@/domain/letters/compose-letter";
import { PAPER_KINDS, questionsOf, RELIEF_CHOICES } from "@/domain/letters/court/questions";
import { readPaper } from "@/domain/letters/court/read-questions";
import { plainDate } from "@/domain/time/plain-date";

const TODAY = plainDate("2026-11-23");
const NUMBER = "100000199003070026";

describe("the fields of a paper", () => {
  it("are read into the particulars that the paper prints", () => {
    const { particulars, errors, own } = readPaper(
      "civil-complaint",
      "court",
      {
        sex: "female",
        age: "３６",
        ethnicity: " 汉族 ",
        identityNumber: "100000 19900307 0026",
        guardianName: "",
        defendantDomicile: "某路2号",
        claims: ["refund-difference"],
        witnessName1: "李某",
        witnessDomicile1: "某路5号",
      },
      TODAY,
    );
    expect([errors, own]).toEqual([{}, {}]);
    expect(particulars).toEqual({
      sex: "female",
      age: 36,
      ethnicity: "汉族",
      identityNumber: NUMBER,
      defendant: { domicile: "某路2号" },
      claims: ["refund-difference"],
      witnesses: [{ name: "李某", domicile: "某路5号" }],
    });
  });

  it("keep what belongs to another paper out", () => {
    const raw = { identityNumber: NUMBER, hardship: "困难", sex: "female", notice: "公告" };
    expect(readPaper("evidence-list", "court", raw, TODAY).particulars).toEqual({});
  });

  it("name a number that is wrong, lies ahead, or says something else than age and sex", () => {
    const own = (raw: Record<string, string>) => readPaper("civil-complaint", "court", raw, TODAY).own;
    expect(own({ identityNumber: "100000199003070027" })).toEqual({
      identityNumber: "identity-number-wrong",
    });
    expect(own({ identityNumber: "100000202703070020" })).toEqual({
      identityNumber: "identity-number-wrong",
    });
    expect(own({ identityNumber: NUMBER, age: "35", sex: "male" })).toEqual({
      age: "age-differs",
      sex: "sex-differs",
    });
  });

  it("read a mandate by the place that it is for", () => {
    const raw = { agentName1: "赵某", agentStanding1: "relative", powers: ["settle"] };
    expect(readPaper("power-of-attorney", "court", raw, TODAY).particulars).toEqual({
      forum: "court",
      agents: [{ name: "赵某", standing: "relative" }],
      powers: ["settle"],
    });
    const none = readPaper("power-of-attorney", "court", { agentName1: "赵某" }, TODAY);
    expect(none.particulars.powers).toEqual([]);
    const market = readPaper(
      "power-of-attorney",
      "market",
      { agentName1: "赵某", powers: ["lodge"], periodFrom: "2026-12-01", periodTo: "2026-11-01" },
      TODAY,
    );
    expect(market.own).toEqual({ periodTo: "period-reversed" });
    expect(market.particulars.period).toBeUndefined();
  });

  it("split the relief from its ground, and the proofs into lines", () => {
    for (const choice of RELIEF_CHOICES) {
      const { particulars } = readPaper("fee-relief", "court", { relief: choice }, TODAY);
      expect(`${particulars.relief}.${particulars.reliefGround}`).toBe(choice);
    }
    const { particulars } = readPaper(
      "fee-relief",
      "court",
      { hardshipProofs: "低保证明\r\n\r\n在读证明" },
      TODAY,
    );
    expect(particulars.hardshipProofs).toEqual(["低保证明", "在读证明"]);
  });

  it("ask for nothing that the paper does not print", () => {
    for (const kind of PAPER_KINDS)
      for (const forum of ["court", "market"] as const) {
        const raw = Object.fromEntries(
          questionsOf(kind, forum).flatMap(({ questions }) =>
            questions.map((question) => {
              if (question.type === "date") return [question.field, "2026-12-01"];
              if (question.type === "number" || question.type === "yuan") return [question.field, "20"];
              if ("options" in question) return [question.field, question.options[0] ?? ""];
              return [question.field, question.field.includes("dentity") ? NUMBER : "字"];
            }),
          ),
        );
        const printed: readonly string[] = letterDefinition(kind)?.particulars ?? [];
        const { particulars } = readPaper(kind, forum, raw, TODAY);
        expect(Object.keys(particulars).filter((key) => !printed.includes(key))).toEqual([]);
        expect(Object.keys(particulars).length).toBeGreaterThan(0);
      }
  });

  it("never throw, and never lose all for one, whatever is typed", () => {
    const value = fc.oneof(fc.string({ unit: "binary" }), fc.array(fc.string(), { maxLength: 4 }));
    fc.assert(
      fc.property(
        fc.constantFrom(...PAPER_KINDS),
        fc.constantFrom("court" as const, "market" as const),
        fc.dictionary(
          fc.constantFrom(
            "sex",
            "age",
            "domicile",
            "ethnicity",
            "identityNumber",
            "guardianName",
            "guardianRelation",
            "agentName1",
            "agentIdentity1",
            "powers",
            "periodFrom",
            "lossYuan",
            "hardship",
            "hardshipProofs",
            "relief",
            "notice",
          ),
          value,
        ),
        (kind, forum, raw) => {
          const { particulars, errors } = readPaper(kind, forum, { ...raw, court: "某法院" }, TODAY);
          const asks = questionsOf(kind, forum).some(({ questions }) =>
            questions.some(({ field }) => field === "court"),
          );
          if (asks && errors.court === undefined) expect(particulars.court).toBe("某法院");
        },
      ),
      { numRuns: 500 },
    );
  });
});
