import { expect, test } from "vitest";
import { attemptFactsSchema } from "@/domain/attempts/attempt-facts";
import { readEntry } from "@/domain/attempts/entries";
import { maskedEntries, maskedFacts, maskedText } from "@/domain/attempts/masked-facts";

const FACTS = attemptFactsSchema.parse({
  consumer: {
    name: "张倩",
    phone: "13800138000",
    address: "示例路1号",
    postcode: "100000",
    province: "北京市",
  },
  service: { sector: "telecom-plan", provider: { name: "某通信公司" }, account: "138 0013 8000" },
  currentPlan: { name: "59元套餐", priceFen: 5_900, period: "month", startedOn: "2025-01-31" },
  targetPlan: { name: "8元保号套餐" },
  events: [
    {
      when: "2026-09-03T10:00:00+08:00",
      channel: "hotline",
      kind: "request",
      note: "我说我是张倩，住示例路1号，报了身份证 11010119900307123X 和卡号6222-0212-3456-7890，等了 45 分钟。",
      reference: "GD2026",
    },
  ],
});

test("nothing that leads to a person is left but four digits; facts of the case stay", () => {
  const masked = maskedFacts(FACTS);
  const text = JSON.stringify(masked);
  for (const secret of ["13800138000", "张倩", "示例路", "100000", "110101", "62220212", "0013 8000"]) {
    expect(text).not.toContain(secret);
  }
  expect(masked.consumer).toEqual({ name: "张＊＊", phone: "••••8000", province: "北京市" });
  expect(masked.service.account).toBe("••••8000");
  expect(masked.events[0]).toMatchObject({ when: "2026-09-03T10:00:00+08:00", reference: "GD2026" });
  expect(masked.events[0]?.note).toContain("等了 45 分钟");
  expect(masked.currentPlan).toEqual(FACTS.currentPlan);
});

test("a number is found as a Chinese keyboard writes it, and however its parts are parted", () => {
  for (const [typed, shown] of [
    ["打 １３８００１３８０００ 找我", "打 ••••８０００ 找我"],
    ["EMS １２３４ ５６７８９０１２３", "EMS ••••０１２３"],
    ["１３８－００１３－８０００", "••••８０００"],
    ["138.0013.8000", "••••8000"],
    ["138–0013—8000", "••••8000"],
    ["138　0013　8000", "••••8000"],
    ["１１０１０１１９９００３０７１２３Ｘ", "••••１２３Ｘ"],
    ["卡号 6222·0212·3456·7890", "卡号 ••••7890"],
  ] as const)
    expect(maskedText(typed)).toBe(shown);
});

test("short numbers, prices and years are no numbers of a person", () => {
  for (const text of [
    "59元",
    "2026年9月3日",
    "10086",
    "48 小时",
    "第 3 次",
    "2026-09-03",
    "2026-9-3 提出",
    "１０００号",
    "59.90元变成 19.90元",
    "59.00-8.00",
  ])
    expect(maskedText(text)).toBe(text);
});

test("what happened after the letters is masked like the facts; ids, codes and days stay", () => {
  const letter = "12345678-1234-4123-8123-123456789012";
  const row = (id: string, kind: string, detail: object) =>
    readEntry({ id, kind, detail, corrects: null, recordedAt: "2026-09-20T02:00:00.000Z" });
  const entries = [
    row("00000000-0000-4000-8000-000000000001", "sent", {
      letter,
      kind: "operator-complaint",
      route: "operator-complaint",
      on: "2026-09-05",
      way: "post",
      tracking: "EMS 1234567890123",
      reference: "GD2026",
    }),
    row("00000000-0000-4000-8000-000000000002", "answered", {
      letter,
      on: "2026-09-20",
      way: "phone",
      judgement: "unsatisfied",
      obstacles: ["plan-delisted"],
      quote: "张倩女士您好，您的号码 13800138000 不能改。",
      promise: { text: "回电张倩 138 0013 8000", dueAt: "2026-09-22T10:00:00+08:00" },
    }),
  ];
  const [sent, answered] = maskedEntries(entries, FACTS.consumer);
  expect(sent?.detail).toEqual({
    ...entries[0]?.detail,
    tracking: "EMS ••••0123",
  });
  expect(answered).toMatchObject({
    id: entries[1]?.id,
    detail: {
      letter,
      obstacles: ["plan-delisted"],
      quote: "张＊＊女士您好，您的号码 ••••8000 不能改。",
      promise: { text: "回电张＊＊ ••••8000", dueAt: "2026-09-22T10:00:00+08:00" },
    },
  });
});
