import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type AttemptFacts, attemptFactsSchema } from "@/domain/attempts/attempt-facts";
import { assess } from "@/domain/law/assess";
import type { Finding } from "@/domain/law/finding";
import { PROVISION_IDS } from "@/domain/law/provision-ids";
import { provisionById } from "@/domain/law/statute-book";
import type { Clause } from "@/domain/letters/clause";
import { CLAUSES } from "@/domain/letters/clauses";
import { composeLetter, isLetterKind } from "@/domain/letters/compose-letter";
import { editableParagraphs } from "@/domain/letters/edits";
import { GOLDEN_FACTS, GOLDEN_TODAY } from "@/domain/letters/golden/letters";
import type { Letter, LetterKind } from "@/domain/letters/letter";
import { DECLARATIONS, type LetterInput } from "@/domain/letters/letter-input";
import { letterText } from "@/domain/letters/letter-text";
import { spoken } from "@/domain/letters/voice";
import { plainDate } from "@/domain/time/plain-date";
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

describe("a ground", () => {
  const ground = (id: string, changes: object, language: "zh-CN" | "en" = "zh-CN") => {
    const facts = attemptFactsSchema.parse({ ...GOLDEN_FACTS["video-member"], ...changes });
    const letter = compose("operator-complaint", facts, { language });
    const found = editableParagraphs(letter).find((one) => one.id === `grounds.${id}`);
    return (found?.lines ?? []).flatMap((line) => line.map(({ text }) => text)).join("");
  };
  const met = (...obstacles: string[]) => ({
    events: [{ when: "2026-09-01", channel: "app", kind: "obstacle", obstacles }],
  });
  const clause = { terms: [{ text: "请到期前3日内再试", shownOn: "2026-09-01" }] };

  it("cites no paragraph for what stands in another", () => {
    const coercion = ground("standard-term-notice", { ...met("hidden-entry"), ...clause });
    expect(coercion).toContain("第二十六条第二款，经营者不得利用格式条款并借助技术手段强制交易。");
    expect(coercion).not.toContain("显著");
    const notice = ground("standard-term-notice", met("undisclosed-term"));
    expect(notice).toContain("第二十六条第一款，经营者使用格式条款的，应当以显著方式提请消费者注意");
    expect(notice).not.toContain("强制交易");
    expect(ground("no-technical-coercion", met("hidden-entry"))).not.toContain("搭配");
    expect(ground("no-technical-coercion", met("bundle-lock"))).not.toContain("技术手段");
    expect(ground("true-answer", met("bot-wall"))).not.toContain("宣传");
    expect(ground("true-answer", met("false-loss-warning"))).not.toContain("询问");
    expect(ground("marked-price-and-renewal", met("preticked-renewal"))).not.toContain("计价方法");
    expect(ground("marked-price-and-renewal", met("delayed-effect"))).not.toContain("续费");
  });

  it("says as little in English", () => {
    expect(ground("standard-term-notice", { ...met("hidden-entry"), ...clause }, "en")).not.toMatch(
      /conspicuous/,
    );
    expect(ground("no-technical-coercion", met("hidden-entry"), "en")).not.toMatch(/bundle/);
    expect(ground("true-answer", met("bot-wall"), "en")).not.toMatch(/mislead/);
  });

  it("says both halves of a rule that the facts meet twice", () => {
    const both = ground("auto-renewal-cancel-or-change", met("preticked-renewal", "window-only"));
    expect(both).toContain("第十八条第一款、第二款，");
    expect(both).toContain(
      "由消费者自主选择；在服务期间内应当为消费者提供显著、简便的随时取消或者变更的选项",
    );
    expect(both).toContain(
      "以何种显著方式提请本人注意、由本人选择。本人请贵公司提供随时可用的变更、取消选项",
    );
  });
});

describe("money in a letter", () => {
  const asked = (changes: object, kind: LetterKind = "operator-complaint") => {
    const facts = attemptFactsSchema.parse({ ...GOLDEN_FACTS.student, ...changes });
    const letter = compose(kind, facts);
    return { text: letterText(letter), withheld: letter.withheld };
  };
  const bills = [
    { from: "2026-09-03", to: "2026-10-02", paidFen: 5_900 },
    { from: "2026-10-03", to: "2026-11-02", paidFen: 5_900 },
  ];

  it("counts what was billed after the request, not on its day (FACTS J05)", () => {
    expect(asked({ bills }).text).toContain("之后计费的1期费用与“8元保号套餐”同期费用的差额，合计51元。");
  });

  it("asks back what was charged after cancelling, charge by charge (FACTS D3)", () => {
    const { text, withheld } = asked({
      targetPlan: { cancel: true },
      events: [
        { when: "2026-09-01", channel: "store", kind: "request", obstacles: [] },
        ...["2026-10-02", "2026-11-01"].map((when) => ({
          when,
          channel: "app",
          kind: "charge",
          obstacles: ["charged-after-cancelling"],
          amountFen: 5_900,
        })),
      ],
    });
    expect(text).toContain("请返还提出取消之后扣取的2笔费用，合计118元；此后再有扣取的，一并返还。");
    expect(withheld).toEqual([]);
  });

  it("keeps what was taken without notice apart from what was taken after cancelling", () => {
    const taken = [
      ["2026-08-20", "preticked-renewal"],
      ["2026-10-02", "charged-after-cancelling"],
    ];
    const events = [
      ...taken.map(([when, code]) => ({
        when,
        channel: "app",
        kind: "charge",
        obstacles: [code],
        amountFen: 3_000,
      })),
      { when: "2026-09-01", channel: "store", kind: "request", obstacles: [] },
    ];
    const { text } = asked({ targetPlan: { cancel: true }, events });
    expect(text).toContain(
      "请返还提出取消之后扣取的1笔费用和没有提示即扣取的1笔费用，合计60元；此后再有扣取的，一并返还。",
    );
  });

  it("names no sum where none is on record, and never the price of every period", () => {
    const told = {
      when: "2026-10-02",
      channel: "hotline",
      kind: "obstacle",
      obstacles: ["charged-after-cancelling"],
    };
    const { text } = asked({ targetPlan: { cancel: true }, events: [told] });
    expect(text).toContain("请核对并返还提出取消之后没有依据扣取的费用，列明每一笔的日期、项目和金额。");
    expect(text).not.toContain("期数以账单为准");
  });

  it("asks for no difference where the plan asked for is no cheaper", () => {
    const { text, withheld } = asked({ targetPlan: { name: "大套餐", priceFen: 17_700, period: "quarter" } });
    expect(text).not.toContain("差额");
    expect(withheld).toEqual(["refund-difference"]);
  });

  it("reckons the unused part from the day on which the refund was asked for (FACTS J06)", () => {
    const video = GOLDEN_FACTS["video-member"];
    const { text } = asked({ ...video, refund: { askedOn: "2026-10-01", answer: "refused" } });
    expect(text).toContain("按日折算（共365天，未使用91天）为64.32元");
  });
});

describe("the body that a letter to the market regulator names", () => {
  it("is the one that the route names (arts. 13, 29 and 31): by domicile where the trader serves online", () => {
    const sold = (sector: string, soldThrough?: string) => {
      const facts = attemptFactsSchema.parse({
        ...market,
        service: { ...market.service, sector, soldThrough },
      });
      return compose("market-complaint", facts).recipient;
    };
    expect(sold("other")).toBe("被投诉人实际经营地或者住所地县级市场监督管理部门：");
    for (const through of ["own-site", "app-store"])
      expect(sold("other", through), through).toBe("被投诉人住所地县级市场监督管理部门：");
    expect(sold("video")).toBe("被投诉人住所地县级市场监督管理部门：");
    expect(sold("video", "platform")).toBe("有处理权限的县级市场监督管理部门：");
    const report = attemptFactsSchema.parse({
      ...market,
      service: { ...market.service, sector: "other", soldThrough: "own-site" },
    });
    expect(compose("market-report", report).recipient).toBe("被举报人住所地县级以上市场监督管理部门：");
  });
});

describe("a day after the date of the letter", () => {
  it("is asked about by every kind of letter instead of being told", () => {
    const ahead = attemptFactsSchema.parse({
      ...appeal,
      events: [...appeal.events, { when: "2026-11-24", channel: "hotline", kind: "request" }],
      history: [...(appeal.history ?? []), { route: "operator-complaint", on: "2026-11-25" }],
    });
    const days = [`/events/${appeal.events.length}/when`, `/history/${appeal.history?.length ?? 0}/on`];
    for (const kind of ["operator-complaint", "miit-appeal", "records-demand"] as const)
      expect(missingOf(kind, ahead), kind).toEqual(days);
    const span = attemptFactsSchema.parse({
      ...appeal,
      events: [{ when: { from: "2026-11-20", to: "2026-11-24" }, channel: "app", kind: "request" }],
    });
    expect(missingOf("operator-complaint", span)).toEqual(["/events/0/when"]);
    expect(missingOf("operator-complaint", span, { today: plainDate("2026-11-24") })).toEqual([]);
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
            finding: finding(known ? Object.keys(provisionById(id).placeSentences ?? {}) : [], strength),
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

  it("keeps the marks apart where the person's words quote something themselves", () => {
    const facts = attemptFactsSchema.parse({
      ...GOLDEN_FACTS.student,
      targetPlan: { name: "“保号”套餐" },
      events: [
        {
          when: "2026-09-03",
          channel: "hotline",
          kind: "promise",
          obstacles: [],
          promise: { text: "先看“优惠”再说。" },
        },
      ],
      terms: [{ text: "本套餐为“特惠”套餐，不支持降级。" }],
    });
    const text = letterText(compose("operator-complaint", facts));
    expect(text).toContain("变更为“‘保号’套餐”");
    expect(text).toContain("表示：“先看‘优惠’再说”。");
    expect(text).toContain("原文为：“本套餐为‘特惠’套餐，不支持降级。”\n");
    expect(text).not.toContain("““");
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
