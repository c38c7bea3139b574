import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkHotlines, isCheckable, type Subject } from "@/domain/hotlines/check";
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
    "400/1865/909",
    "400|1865|909",
    "400・1865・909",
    "400,1865,909",
    "(400)186-5909",
    "400 1865 909 24小时",
    "400-1865-909(7×24小时)",
    "4OO-1865-9O9",
    "肆零零壹捌陆伍玖零玖",
    "٤٠٠-١٨٦٥-٩٠٩",
    "4\ufe0f\u20e30\ufe0f\u20e30\ufe0f\u20e31865909",
    "4\u20660\u20690\u061c1865909",
    "④⓪⓪①⑧⑥⑤⑨⓪⑨",
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

  it.each([
    "2026-11-23",
    "2026/11/23 18:44",
    "2026年11月23日",
    "59元",
    "12,315元",
    "¥15000.00",
    "上午10:30",
    "第12条",
    "12/315",
    "邮编：100080",
    "京ICP备12345678号",
    "京公网安备 11010502030001号",
    "订单号：20261130001",
    "service@12315.cn",
    "",
  ])("finds no number in %j", (text) => {
    expect(check(text).subjects).toEqual([]);
  });

  it("tells two numbers from one", () => {
    expect(check("12315 10086").subjects.map(({ value }) => value)).toEqual(["12315", "10086"]);
    expect(check("12315、10086/10010").subjects.map(({ value }) => value)).toContain("10086");
    expect(check("拨打12315。10086也可以").subjects.map(({ value }) => value)).toEqual(["12315", "10086"]);
    expect(check("010-66668888/66668889").subjects.map(({ value }) => value)).toEqual([
      "01066668888",
      "66668889",
    ]);
    expect(only("+852 2345 6789").value).toBe("85223456789");
  });

  it("gives nothing green to a text whose marks show it in another order", () => {
    expect(only("\u202e51321\u202c")).toMatchObject({
      value: "51321",
      state: "not-listed",
      tricks: ["turned"],
    });
    expect(only("\u202e12315\u202c")).toMatchObject({ state: "not-listed", tricks: ["turned"] });
    // A telephone copies a number with a mark that turns nothing.
    expect(only("\u202a12315\u202c").state).toBe("verified");
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
    "www.12З15.cn",
    "https://www.l23l5.cn",
    "http://yhssglxt.míit.gov.cn",
    "https://yhssglxt.xn--mit-jhd.gov.cn",
    "您的余额12.30元即将过期，请登录www.l2315.cn领取",
    "https://www.12315.cn中国.com",
    "https://www.12315.\u202ecn.example",
    "https://evil.example\\@www.12315.cn",
    "http://1.2.3.4/12315",
    "https://evil.example/?u=https://www.12315.cn",
  ])("names the look-alike %j and never calls it known", (text) => {
    const host = check(text).subjects.find(({ kind }) => kind === "host");
    expect(host, text).toBeDefined();
    expect(host?.state).toBe("not-listed");
    if (!text.includes("evil.example"))
      expect((host?.looksLike.length ?? 0) + (host?.tricks.length ?? 0)).toBeGreaterThan(0);
    // The digits of an address are no number, so that nothing of a strange address is ever green.
    expect(check(text).subjects.map(({ state }) => state)).toEqual(["not-listed"]);
  });

  it("finds no fault with Chinese letters, and still does not know the name", () => {
    expect(only("http://中国移动.网址")).toMatchObject({ state: "not-listed", tricks: [] });
    expect(only("http://中国移动аpp.com").tricks).toEqual(["letters"]);
  });

  it("names what an encoded address imitates", () => {
    expect(only("https://yhssglxt.xn--mit-jhd.gov.cn").looksLike).toEqual(["yhssglxt.miit.gov.cn"]);
    expect(only("xn--a.cn").tricks).toEqual(["letters"]);
  });

  it.each([
    "打开https://www.12315.cn查询。谢谢",
    "余额12.30元。详询官网www.12315.cn。",
    "www . 12315 . cn",
    "hxxps://www.12315[.]cn",
    "https://www.12315.cn:8443/a",
  ])("finds the address in %j", (text) => {
    expect(only(text)).toMatchObject({ kind: "host", value: "www.12315.cn", state: "to-check" });
  });

  it.each(["https://中国移动.网址", "http://1.2.3.4/a", "www.fake-400.vip"])(
    "lets %j be reported",
    (text) => {
      const { kind, value } = only(text);
      expect(isCheckable(kind, value)).toBe(true);
    },
  );

  it("takes a mail address for no page", () => {
    expect(check("service@12315.cn").subjects.filter(({ kind }) => kind === "host")).toEqual([]);
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
    ["letters O", "4O".repeat(500_000)],
    ["marks of a list", "(1)400-100-1000".repeat(60_000)],
    ["addresses in words", "余额1.2元登录a.cn".repeat(40_000)],
    ["numbers apart", "1/2.3,4 ".repeat(125_000)],
    ["encoded names", "xn--a-b.cn ".repeat(90_000)],
  ])("a megabyte of %s ends soon", (_, text) => {
    check(text.slice(0, 10_000));
    // A wide margin: the budget of 100 ms is measured by the bench, this only tells linear from worse.
    expect(second(text)).toBeLessThan(4_000);
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
