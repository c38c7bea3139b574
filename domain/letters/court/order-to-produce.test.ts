import { describe, expect, it } from "vitest";
import { type AttemptFacts, attemptFactsSchema } from "@/domain/attempts/attempt-facts";
import { assess } from "@/domain/law/assess";
import { orderToProduce } from "@/domain/letters/court/order-to-produce";
import { recordsOf } from "@/domain/letters/court/provider-records";
import { printedParagraphs } from "@/domain/letters/edits";
import { GOLDEN_PAPERS } from "@/domain/letters/golden/court-papers";
import { GOLDEN_TODAY } from "@/domain/letters/golden/letters";
import { letterText } from "@/domain/letters/letter-text";
import { type Particulars, PROVIDER_RECORDS } from "@/domain/letters/particulars";
import { plainDate } from "@/domain/time/plain-date";

const { facts, particulars } = GOLDEN_PAPERS["court-produce"];
const video = GOLDEN_PAPERS["court-complaint-video"].facts;

function compose(changed: AttemptFacts, given: Particulars) {
  return orderToProduce.compose({
    facts: changed,
    assessment: assess(changed, GOLDEN_TODAY),
    today: GOLDEN_TODAY,
    language: "zh-CN",
    particulars: given,
  });
}
function letter(...args: Parameters<typeof compose>) {
  const made = compose(...args);
  if ("missing" in made) throw new Error(made.missing.join(", "));
  return made;
}
const placesOf = (made: ReturnType<typeof letter>) =>
  printedParagraphs(made).flatMap(({ citations }) =>
    citations.map(({ act, article, item }) => [act, article, item].join("#")),
  );

describe("the application for an order to produce records", () => {
  it("answers the four points of evidence rules art. 45 for each record", () => {
    const made = letter(facts, { ...particulars, records: PROVIDER_RECORDS.slice() });
    const records = made.sections.filter(({ id }) => id.startsWith("record-"));
    expect(records).toHaveLength(PROVIDER_RECORDS.length);
    for (const { table } of records) {
      expect(table?.rows.map((row) => row[0]?.lines[0]?.[0]?.text)).toEqual([
        "书证的名称或者内容",
        "需要证明的事实",
        "事实的重要性",
        "由对方控制的根据",
        "应当提交的理由",
      ]);
      for (const row of table?.rows ?? []) expect(row[1]?.lines.length).toBeGreaterThan(0);
    }
  });

  it("names the records that the events point to, with moments and numbers", () => {
    expect(recordsOf(facts)).toEqual(["work-orders", "call-recordings", "operation-logs", "billing-records"]);
    expect(recordsOf(video)).toEqual(["work-orders", "chat-records", "operation-logs"]);
    expect(letterText(letter(facts, particulars))).toContain("工单号K20260903001");
  });

  it("rests accounts on accounts and bills, and records about a person on that person's right to them", () => {
    const own = placesOf(letter(facts, { ...particulars, records: ["call-recordings"] }));
    expect(own).toEqual(
      expect.arrayContaining([
        "civil-procedure-interpretation-2022#112#",
        "civil-evidence-rules-2019#45#",
        "civil-evidence-rules-2019#47#3",
        "civil-evidence-rules-2019#99#",
        "personal-information-protection-law-2021#45#",
      ]),
    );
    const bills = placesOf(letter(facts, { ...particulars, records: ["billing-records"] }));
    expect(bills).toEqual(
      expect.arrayContaining(["civil-evidence-rules-2019#47#4", "telecom-regulations-2016#33#"]),
    );
    expect(placesOf(letter(video, { records: ["billing-records"] })).join()).not.toContain("telecom");
  });

  it("is made before the period for evidence ends, the last day included", () => {
    expect(letterText(letter(facts, particulars))).toContain("在举证期限届满（2026年12月20日）前提出");
    expect(letterText(letter(facts, { ...particulars, evidencePeriodEndsOn: GOLDEN_TODAY }))).toContain(
      "届满",
    );
    expect(compose(facts, { ...particulars, evidencePeriodEndsOn: plainDate("2026-11-22") })).toEqual({
      missing: ["/particulars/evidencePeriodEndsOn"],
    });
  });

  it("names what it lacks", () => {
    const bare = attemptFactsSchema.parse({ ...facts, consumer: {}, events: [], bills: undefined });
    expect(compose(bare, {})).toEqual({
      missing: ["/consumer/name", "/consumer/phone", "/particulars/records"],
    });
  });
});
