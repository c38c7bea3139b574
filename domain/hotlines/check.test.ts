import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkHotlines, type Subject } from "@/domain/hotlines/check";
import { KNOWN_CHANNELS } from "@/domain/hotlines/known-channels";
import { addDays } from "@/domain/time/arithmetic";
import { plainDate } from "@/domain/time/plain-date";

const today = plainDate("2026-11-23");
const FAKE = "400-1865-909";
const list = { channels: KNOWN_CHANNELS, fakes: [] };
const check = (text: string, day = today) => checkHotlines(text, list, day);
const only = (text: string): Subject => {
  const { subjects } = check(text);
  expect(subjects, text).toHaveLength(1);
  return subjects[0] as Subject;
};

describe("a number in any notation", () => {
  it.each([
    "12315",
    "１２３１５",
    "1 2 3 1 5",
    "12-315",
    "+86 12315",
    "0086-12315",
    "一二三一五",
    "请拨打12315投诉",
    "(12315)",
    "12315.",
    "电话：12315；",
    "12\u200b315",
    "123‑15",
  ])("finds the verified 12315 in %j", (text) => {
    expect(only(text)).toMatchObject({ value: "12315", state: "verified", channel: "12315" });
  });

  it.each([
    FAKE,
    "4001865909",
    "400 186 5909",
    "４００－１８６５－９０９",
    "(1)400-1865-909",
    "+86 400-1865-909",
    "四〇〇一八六五九〇九",
    "400.1865.909",
    "400－1865－909（点击咨询）",
    "电话:400—1865—909",
  ])("never verifies the number of the doorway page: %j", (text) => {
    const found = check(text).subjects.filter(({ value }) => value === "4001865909");
    expect(found, text).toHaveLength(1);
    expect(found[0]?.state).toBe("not-listed");
  });

  it.each(["12300", "10086", "10010", "10000", "12377", "12321", "12348", "10080", "10015", "96110"])(
    "keeps %s, known from reports, to be checked",
    (text) => expect(only(text).state).toBe("to-check"),
  );

  it.each(["13800000000", "010-88888888", "95588", "12345", "12381", "10099", "400-100-1000"])(
    "does not know %s, and says nothing good of it",
    (text) => expect(only(text).state).toBe("not-listed"),
  );

  it.each([
    ["12315-0", "12315"],
    ["010-12315", "12315"],
    ["1008611", "10086"],
    ["12135", "12315"],
    ["10068", "10086"],
    ["400-12315", "12315"],
  ])("says what %s could be taken for", (text, known) => {
    expect(only(text)).toMatchObject({ state: "not-listed" });
    expect(only(text).looksLike).toContain(known);
  });

  it.each(["2026-11-23", "2026年11月23日", "59元", "¥15000.00", "上午10:30", "第12条", ""])(
    "finds no number in %j",
    (text) => {
      expect(check(text).subjects).toEqual([]);
    },
  );

  it("tells two numbers from one", () => {
    expect(check("12315 10086").subjects.map(({ value }) => value)).toEqual(["12315", "10086"]);
    expect(check("12315、10086/10010").subjects.map(({ value }) => value)).toContain("10086");
  });
});

describe("an address", () => {
  it.each([
    "https://www.12315.cn",
    "www.12315.cn/consumer",
    "12315.cn",
    "官网www.12315.cn查询",
    "ＷＷＷ．１２３１５．ＣＮ",
    "https://www.12315.cn./",
  ])("knows %j, to be checked because nobody has read its page", (text) => {
    const host = check(text).subjects.find(({ kind }) => kind === "host");
    expect(host).toMatchObject({ state: "to-check", channel: "12315-site" });
  });

  it.each([
    "https://www.12315.cn@evil.example",
    "https://www.12315.cn.evil.example/a",
    "www.12315-cn.com",
    "www.1231s.cn",
    "http://12135.cn",
    "https://www.123115.cn",
    "https://xn--12315-abc.cn",
    "http://www.12З15.cn",
  ])("names the look-alike %j and never calls it known", (text) => {
    const host = check(text).subjects.find(({ kind }) => kind === "host");
    expect(host, text).toBeDefined();
    expect(host?.state).toBe("not-listed");
    expect((host?.looksLike.length ?? 0) + (host?.tricks.length ?? 0)).toBeGreaterThan(0);
  });

  it("takes a mail address for no page", () => {
    expect(check("service@12315.cn").subjects.filter(({ kind }) => kind === "host")).toEqual([]);
  });
});

describe("a page", () => {
  const doorway = [
    "某锁业售后客服电话号码是多少:(1)400-1865-909",
    "某锁业客服联系平台:(2)400-1865-909",
    "某锁业400客服售后服务电话24小时热线",
    "某锁业客服在线支持:",
    "某锁业服务维修电话 400-1865-909",
    "某锁业总部报修中心",
    "甘孜得荣县、黔西南望谟县、鹤岗市兴山区、漳州市平和县、清远市阳山县、信阳市潢川县、厦门市湖里区、武威市古浪县",
    "阳江市阳西县、四平市双辽市、株洲市攸县、驻马店市泌阳县、莆田市荔城区、湛江市霞山区、泉州市惠安县、庆阳市庆城县",
  ].join("\n");

  it("is unmasked with its own words", () => {
    const { page, subjects } = check(doorway);
    expect(page.verdict).toBe("doorway");
    expect(page.signals.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["name-repeated", "number-repeated", "places-listed"]),
    );
    for (const { words } of page.signals)
      for (const word of words) expect(doorway).toContain(word.replace("…", ""));
    expect(subjects.every(({ state }) => state === "not-listed")).toBe(true);
  });

  const file = `${process.cwd()}/../shared/source/doorway-page.txt`;
  it.skipIf(!existsSync(file))("recognises the page of the source", () => {
    const { page, subjects } = check(readFileSync(file, "utf8"));
    expect(page.verdict).toBe("doorway");
    expect(subjects.some(({ value, state }) => value === "4001865909" && state === "not-listed")).toBe(true);
    expect(subjects.some(({ state }) => state === "verified")).toBe(false);
  });

  const news =
    "记者调查发现，网上出现冒充某锁业官方客服的页面。这些页面反复出现400-1865-909这一号码，诱导消费者拨打电话后转账。某锁业表示，该号码400-1865-909并非其官方客服，请消费者不要拨打400-1865-909，如遇可疑电话可以向12315反映。警方提醒，任何索要验证码的客服都是假冒的，请通过合同、账单和官方应用查找联系方式。";
  it.each([
    ["an honest news page", news],
    [
      "a true contact page",
      "联系我们\n客服热线：10086\n服务监督热线：10080\n营业时间：每天8:00至20:00\n地址：某市某区某路1号\n如对处理结果不满意，可以向当地通信管理局申诉。",
    ],
    [
      "a list of places without a number",
      Array.from({ length: 40 }, (_, index) => `第${index}县`).join("、"),
    ],
    [
      "a list of branches, each with its own number",
      Array.from({ length: 8 }, (_, index) => `某市某${index}区营业厅 010-8888000${index}`).join("\n"),
    ],
    ["an empty page", ""],
  ])("%s is not called a doorway", (_, text) => {
    expect(check(text).page.verdict).toBe("no-signs");
  });
});

describe("the list over time", () => {
  it("turns to be checked after ninety days, and is not verified before it was checked", () => {
    const state = (days: number) => checkHotlines("12315", list, addDays(today, days)).subjects[0]?.state;
    expect([state(0), state(90), state(91), state(-1)]).toEqual([
      "verified",
      "verified",
      "to-check",
      "to-check",
    ]);
  });

  it("lets a confirmed report win over everything", () => {
    const fakes = [
      { kind: "number", value: "4001865909", confirmedOn: today },
      { kind: "host", value: "evil.example", confirmedOn: today },
    ] as const;
    const states = checkHotlines(
      `${FAKE} https://a.evil.example/x`,
      { channels: KNOWN_CHANNELS, fakes },
      today,
    ).subjects.map(({ state }) => state);
    expect(states).toEqual(["reported-fake", "reported-fake"]);
  });
});

describe("hostile texts", () => {
  const second = (text: string) => {
    const started = performance.now();
    check(text);
    return performance.now() - started;
  };
  it.each([
    ["digits", "1".repeat(1_000_000)],
    ["digits and spaces", "1 ".repeat(500_000)],
    ["dots", "a.".repeat(500_000)],
    ["schemes", "http://".repeat(140_000)],
    ["places", "某某县、".repeat(250_000)],
    ["one line", "客服热线400".repeat(120_000)],
    ["lines", "客服热线400-100-1000\n".repeat(60_000)],
    ["warnings", "warning: on line ".repeat(60_000)],
    ["marks that join", "e\u0301\u0301".repeat(300_000)],
  ])("a megabyte of %s ends soon", (_, text) => {
    check(text.slice(0, 10_000));
    // A wide margin: the budget of 100 ms is measured by the bench, this only tells linear from worse.
    expect(second(text)).toBeLessThan(2_000);
  });

  it("never throws and never verifies what the list does not hold", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        for (const { state, value } of check(text).subjects)
          if (state === "verified") expect(value).toBe("12315");
      }),
      { numRuns: 500 },
    );
  });
});
