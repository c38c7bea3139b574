import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type AttemptFacts, attemptFactsSchema } from "@/domain/attempts/attempt-facts";
import { assess } from "@/domain/law/assess";
import type { Finding } from "@/domain/law/finding";
import { PROVISION_IDS } from "@/domain/law/provision-ids";
import type { Clause } from "@/domain/letters/clause";
import { CLAUSES } from "@/domain/letters/clauses";
import { composeLetter, isLetterKind } from "@/domain/letters/compose-letter";
import { editableParagraphs } from "@/domain/letters/edits";
import { GOLDEN_FACTS, GOLDEN_TODAY } from "@/domain/letters/golden/letters";
import type { Letter, LetterKind } from "@/domain/letters/letter";
import { DECLARATIONS, type LetterInput } from "@/domain/letters/letter-input";
import { letterText } from "@/domain/letters/letter-text";
import { spoken } from "@/domain/letters/voice";
import { GOLDEN_LETTERS, type GoldenLetter } from "@/fixtures/letters-of-every-kind";

/** `GOLDEN=write` rewrites the golden letters; the difference is what a lawyer reviews. */
const WRITE = process.env.GOLDEN === "write";

const inputFor = (facts: AttemptFacts, more: Partial<LetterInput> = {}): LetterInput => ({
  facts,
  assessment: assess(facts, GOLDEN_TODAY),
  today: GOLDEN_TODAY,
  language: "zh-CN",
  held: ["call-log", "screenshots"],
  confirmed: DECLARATIONS,
  ...more,
});

function compose(kind: LetterKind, facts: AttemptFacts, more: Partial<LetterInput> = {}): Letter {
  const letter = composeLetter(kind, inputFor(facts, more));
  if ("missing" in letter) throw new Error(`missing ${letter.missing.join(", ")}`);
  return letter;
}

const missingOf = (kind: LetterKind, facts: AttemptFacts, more: Partial<LetterInput> = {}) => {
  const letter = composeLetter(kind, inputFor(facts, more));
  return "missing" in letter ? letter.missing : [];
};
const ids = (letter: Letter) => editableParagraphs(letter).map(({ id }) => id);
const withoutQuotes = (text: string) => text.replaceAll(/“[^”]*”/g, "");
const appeal = GOLDEN_LETTERS["student-appeal"].facts;
const market = GOLDEN_LETTERS["video-market"].facts;

/** Who else reads a letter reads of the provider in the third person. */
const TO_THE_PROVIDER: readonly LetterKind[] = ["operator-complaint", "records-demand", "termination-notice"];
const composeOrThrow = compose;
const ALL: readonly [string, GoldenLetter][] = Object.entries(GOLDEN_LETTERS);

describe.each(ALL)("the golden letter %s", (name, { kind, facts, particulars }) => {
  const compose = (asked: LetterKind, about: AttemptFacts, more: Partial<LetterInput> = {}) =>
    composeOrThrow(asked, about, { ...(particulars === undefined ? {} : { particulars }), ...more });

  it.each(["zh-CN", "en"] as const)("reads in %s as reviewed", (language) => {
    const file = new URL(`./golden/${name}.${language}.txt`, import.meta.url);
    const text = letterText(compose(kind, facts, { language }));
    if (WRITE) writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, "utf8"));
  });

  it("has the same paragraphs, each once, in both languages", () => {
    const zh = ids(compose(kind, facts));
    expect(ids(compose(kind, facts, { language: "en" }))).toEqual(zh);
    expect(new Set(zh).size).toBe(zh.length);
  });

  it("speaks to the provider only where the provider is the reader", () => {
    const zh = withoutQuotes(letterText(compose(kind, facts)));
    const en = withoutQuotes(letterText(compose(kind, facts, { language: "en" })));
    if (TO_THE_PROVIDER.includes(kind)) expect(zh).toContain("贵公司");
    else {
      expect(zh).not.toMatch(/贵公司|。请(?!求|将)/);
      expect(en).not.toMatch(/\b[Yy]ours?\b|\byou\b/);
    }
  });
});

describe("the telecom user appeal", () => {
  it("holds every field of the appeal measures art. 12 and the earlier complaint with its number", () => {
    const text = letterText(compose("miit-appeal", appeal));
    for (const field of [
      "北京市电信用户申诉受理机构：",
      "申诉人：张倩",
      "地址：北京市海淀区某路1号",
      "电话号码：13800000000",
      "邮政编码：100080",
      "被申诉人：某通信公司",
      "被申诉人地址：北京市西城区某大街2号",
      "一、申诉要求",
      "二、事实根据",
      "四、理由",
      "2026年11月6日，本人向被申诉人投诉，工单号为T20261106001。",
      "至2026年11月21日已满15日",
      "1. 此前向被申诉人投诉的凭证（复制件）",
    ])
      expect(text).toContain(field);
    expect(text.endsWith("申诉人：张倩\n2026年11月23日\n")).toBe(true);
  });

  it("names each missing field instead of leaving a gap", () => {
    const bare = attemptFactsSchema.parse({
      ...appeal,
      consumer: {},
      service: { ...appeal.service, provider: { name: "某通信公司" } },
      history: [],
      events: [],
    });
    expect(missingOf("miit-appeal", bare, { confirmed: [] })).toEqual([
      "/consumer/name",
      "/consumer/phone",
      "/consumer/address",
      "/consumer/postcode",
      "/service/provider/province",
      "/service/provider/address",
      "/events",
      "/history",
      "/particulars/no-other-body",
    ]);
    expect(missingOf("miit-appeal", market)).toEqual(expect.arrayContaining(["/service/sector"]));
  });

  it("says that no body has the matter only when the person confirmed it and the history agrees", () => {
    expect(missingOf("miit-appeal", appeal, { confirmed: [] })).toEqual(["/particulars/no-other-body"]);
    const taken = attemptFactsSchema.parse({
      ...appeal,
      history: [
        ...(appeal.history ?? []),
        { route: "market-complaint", on: "2026-11-10", acceptedOn: "2026-11-12" },
      ],
    });
    expect(missingOf("miit-appeal", taken)).toEqual(["/particulars/no-other-body"]);
    const refused = attemptFactsSchema.parse({
      ...appeal,
      history: [
        ...(appeal.history ?? []),
        { route: "market-complaint", on: "2026-11-10", outcome: "refused" },
      ],
    });
    expect(missingOf("miit-appeal", refused)).toEqual([]);
    const ended = attemptFactsSchema.parse({
      ...appeal,
      history: [
        ...(appeal.history ?? []),
        {
          route: "association-mediation",
          on: "2026-10-01",
          acceptedOn: "2026-10-03",
          repliedOn: "2026-10-20",
        },
      ],
    });
    expect(letterText(compose("miit-appeal", ended))).toMatch(/此前曾由其他机构处理，现已终结/);
    expect(letterText(compose("miit-appeal", ended))).not.toContain("没有被人民法院");
  });

  it("claims neither silence nor an unsatisfying answer before the sixteenth day", () => {
    const on = (day: string) =>
      attemptFactsSchema.parse({ ...appeal, history: [{ route: "operator-complaint", on: day }] });
    const silent = /其未在15日内答复|对其处理结果不满意|已满15日/;
    expect(letterText(compose("miit-appeal", on("2026-11-08")))).not.toMatch(silent);
    expect(letterText(compose("miit-appeal", on("2026-11-07")))).toMatch(/其未在15日内答复/);
  });

  it("calls an answer unsatisfying only while the wish is not carried out", () => {
    const { facts } = GOLDEN_LETTERS["student-appeal-answered"];
    expect(letterText(compose("miit-appeal", facts))).toContain("对其处理结果不满意");
    const done = attemptFactsSchema.parse({
      ...facts,
      events: [...facts.events, { when: "2026-10-01", channel: "hotline", kind: "done" }],
    });
    expect(letterText(compose("miit-appeal", done))).not.toContain("不满意");
  });
});

describe("the complaint to the market regulator", () => {
  it("holds every field of the complaint measures art. 10", () => {
    const text = letterText(compose("market-complaint", market));
    for (const field of [
      "被投诉人住所地县级市场监督管理部门：",
      "投诉人：刘女士",
      "电话号码：13900000000",
      "通讯地址：北京市朝阳区某路3号（邮编100020）",
      "被投诉人：某视频平台",
      "被投诉人地址：某市某区某路4号",
      "一、投诉请求",
      "二、事实依据",
      "为生活消费需要",
    ])
      expect(text).toContain(field);
  });

  it("needs no postcode, but both confirmations and the trader's address", () => {
    const bare = attemptFactsSchema.parse({
      ...market,
      consumer: { ...market.consumer, postcode: undefined },
      service: { ...market.service, provider: { name: "某视频平台" } },
    });
    expect(missingOf("market-complaint", bare, { confirmed: [] })).toEqual([
      "/service/provider/address",
      "/particulars/no-other-body",
      "/particulars/living-needs",
    ]);
  });

  it("never cites the E-Commerce Law for video, the article on fines, or the telecom rules", () => {
    const acts = (facts: AttemptFacts) =>
      editableParagraphs(compose("market-complaint", facts)).flatMap(({ citations }) =>
        citations.map(({ act, article }) => `${act}#${article}`),
      );
    for (const { facts } of Object.values(GOLDEN_LETTERS)) {
      const cited = acts(
        attemptFactsSchema.parse({ ...facts, consumer: { ...facts.consumer, address: "某路" } }),
      ).join(" ");
      expect(cited).not.toMatch(/consumer-protection-law-2013#56|telecom-regulations/);
      if (facts.service.sector === "video" || facts.service.sector === "music")
        expect(cited).not.toMatch(/ecommerce-law/);
    }
    expect(acts(market).join(" ")).toContain("network-trading-measures-2025#18");
  });

  it("quotes the pop-ups word for word and tells the human within a minute beside the bot", () => {
    const text = letterText(compose("market-complaint", market));
    expect(text).toContain("原文为：“当前周期内不支持降级操作，请于到期前3日内再试”");
    expect(text).toContain("升级方面，约1分钟后接通人工客服；降级方面，智能客服没有转接人工。");
  });

  it("withholds compensation that no finding carries", () => {
    const { facts } = GOLDEN_LETTERS["video-market-refund"];
    const letter = compose("market-complaint", facts);
    expect(letter.withheld).toEqual(["compensation"]);
    expect(letterText(letter)).not.toContain("赔偿本人");
  });
});

describe("the voice", () => {
  it("turns every clause of the book to an authority without losing the thread", () => {
    const finding = (places: string[], strength: Finding["strength"]): Finding => ({
      provision: "x",
      rule: "R00",
      part: "ground",
      verdict: "applies",
      reason: "facts-meet",
      because: [],
      missing: [],
      strength,
      places,
      citations: [],
    });
    for (const id of PROVISION_IDS)
      for (const strength of ["direct", "arguable"] as const)
        for (const known of [true, false]) {
          const clause: Clause = CLAUSES[id];
          const words = clause.applied({
            finding: finding(known ? ["option"] : [], strength),
            done: known,
            has: () => known,
            item: () => known,
          });
          expect(spoken(words["zh-CN"], "zh-CN", "appeal")).not.toMatch(
            /贵公司|(^|[，；。])请(?!求)|请求请求/,
          );
          expect(spoken(words.en, "en", "market")).not.toMatch(/\b[Yy]our?\b|\bplease\b/i);
        }
  });

  it("never touches the person's own words", () => {
    const plan = "“请贵公司your plan，请看”";
    expect(spoken(`请为本人将${plan}变更，请说明`, "zh-CN", "appeal", [plan])).toBe(
      `请求被申诉人为本人将${plan}变更，请求被申诉人说明`,
    );
    const facts = attemptFactsSchema.parse({
      ...appeal,
      currentPlan: { ...GOLDEN_FACTS.student.currentPlan, name: "贵公司套餐 your plan" },
      events: [{ ...appeal.events[0], note: "贵公司说：请稍等。" }],
    });
    for (const language of ["zh-CN", "en"] as const) {
      const text = letterText(compose("miit-appeal", facts, { language }));
      expect(text).toContain("贵公司套餐 your plan");
      expect(text).toContain("贵公司说：请稍等。");
    }
  });

  it("knows its kinds", () => {
    expect(["miit-appeal", "market-report", "toString", ""].map(isLetterKind)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
