import { describe, expect, it } from "vitest";
import { assess } from "@/domain/law/assess";
import { feeRelief } from "@/domain/letters/court/fee-relief";
import { printedParagraphs } from "@/domain/letters/edits";
import { GOLDEN_PAPERS } from "@/domain/letters/golden/court-papers";
import { GOLDEN_TODAY } from "@/domain/letters/golden/letters";
import { letterText } from "@/domain/letters/letter-text";
import { type Particulars, RELIEF_GROUNDS, RELIEFS } from "@/domain/letters/particulars";

const { facts, particulars } = GOLDEN_PAPERS["court-fee-relief"];

const compose = (given: Particulars) =>
  feeRelief.compose({
    facts,
    assessment: assess(facts, GOLDEN_TODAY),
    today: GOLDEN_TODAY,
    language: "zh-CN",
    particulars: given,
  });
function letter(given: Particulars) {
  const made = compose(given);
  if ("missing" in made) throw new Error(made.missing.join(", "));
  return made;
}

describe("the application for relief from court fees", () => {
  it("tells the hardship in the person's own words and lists the proof", () => {
    const text = letterText(letter(particulars));
    expect(text).toContain("本人在校读书，没有收入。");
    expect(text).toContain("1. 最低生活保障证明（民政部门出具）");
    expect(text).toContain("申请免交本案诉讼费用");
  });

  it("cites the item that the person named, and natural persons only for a waiver", () => {
    const articles = { waiver: 45, reduction: 46, deferral: 47 } as const;
    for (const relief of RELIEFS)
      for (const reliefGround of RELIEF_GROUNDS[relief]) {
        const places = printedParagraphs(letter({ ...particulars, relief, reliefGround }))
          .flatMap(({ citations }) => citations)
          .map(({ article, paragraph }) => `${article}.${paragraph ?? ""}`);
        expect(places.some((place) => place.startsWith(`${articles[relief]}.`))).toBe(true);
        expect(places.includes("44.2")).toBe(relief === "waiver");
        expect(places).toContain("48.1");
      }
  });

  it("refuses a ground that its relief does not know", () => {
    expect(compose({ ...particulars, relief: "waiver", reliefGround: "legal-aid" })).toEqual({
      missing: ["/particulars/reliefGround"],
    });
  });

  it("names what it lacks, the proof too", () => {
    expect(compose({})).toEqual({
      missing: [
        "/particulars/domicile",
        "/particulars/hardship",
        "/particulars/relief",
        "/particulars/reliefGround",
        "/particulars/hardshipProofs",
      ],
    });
  });
});
