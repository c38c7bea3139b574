import type { Answers } from "@/e2e/pages/answers";
import { studentPhonePlan } from "@/fixtures/stories/student-phone-plan";

/** A September that is over today, so that its days are never in the future: this year's, or last year's before October. */
export function pastSeptember(now: Date): number {
  const [year = 0, month = 0] = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" })
    .format(now)
    .split("-")
    .map(Number);
  return month >= 10 ? year : year - 1;
}

const year = pastSeptember(new Date());
type Anchor = Parameters<typeof studentPhonePlan>[0];
const { facts } = studentPhonePlan(`${year}-09-01` as Anchor);
const note = (index: number) => facts.events[index]?.note ?? "";

/**
 * The student of the report as she would type it herself: days in the ways in which people write them, an amount in
 * full-width digits, words copied from the story. One entry for each page, in the order of the wizard.
 */
export const STUDENT = {
  year,
  provider: facts.service.provider.name,
  service: {
    sector: "telecom-plan",
    provider: facts.service.provider.name,
    province: "北京市",
    soldThrough: "own-site",
  },
  plans: {
    planName: facts.currentPlan.name,
    planPrice: "５９",
    planPeriod: "month",
    autoRenews: "unknown",
    startedOn: `${year - 1}年3月1日`,
    target: "cheaper",
    targetName: "8元保号套餐",
    targetPrice: "8元",
    targetPeriod: "month",
  },
  events: [
    {
      when: "between",
      from: `${year}年9月1日`,
      to: `${year}/9/2`,
      channel: "app",
      kind: "obstacle",
      note: note(0),
    },
    {
      when: "day",
      day: `${year}.9.3`,
      time: "10点",
      channel: "hotline",
      kind: "promise",
      note: note(1),
      minutes: "４０",
    },
    {
      when: "between",
      from: `${year}0904`,
      to: `${year}-9-7`,
      channel: "hotline",
      kind: "obstacle",
      note: note(2),
    },
  ],
  obstacles: ["hidden-entry", "callback-deferral", "repeated-dissuasion"],
  promise: { text: facts.events[1]?.promise?.text ?? "", due: "48h", outcome: "broken" },
  comparison: { upSteps: "1", upMinutes: "1", downSteps: "14", downMinutes: "240" },
  evidence: { held: ["call-log", "screenshots"] },
  wishes: { remedies: facts.remedies },
  contact: { name: "张倩", phone: "138 0000 0000", city: "北京市海淀区" },
} as const satisfies Record<string, Answers | readonly Answers[] | readonly string[] | string | number>;

/** What the rights page must find for her, by the titles that it shows, with a citation that must stand under each. */
export const STUDENT_RIGHTS = {
  "zh-CN": {
    电信经营者的禁止行为: "《中华人民共和国电信条例》",
    电信用户自主选择: "《中华人民共和国电信条例》",
    自主选择权: "《中华人民共和国消费者权益保护法》",
    公平交易权: "《中华人民共和国消费者权益保护法》",
    不得利用技术手段变相强制: "《中华人民共和国消费者权益保护法实施条例》",
    "便捷、高效的投诉处理机制": "《中华人民共和国消费者权益保护法实施条例》",
    知情权: "《中华人民共和国消费者权益保护法》",
  },
  en: {
    "What a telecom operator may not do": "电信条例",
    "A telecom user chooses freely": "电信条例",
    "Free choice": "消费者权益保护法",
    "Fair trade": "消费者权益保护法",
    "No coercion by technical means": "消费者权益保护法实施条例",
    "A convenient way to complain": "消费者权益保护法实施条例",
    "The right to know": "消费者权益保护法",
  },
} as const;

/** Sentences and citations that her letter must hold; the letter itself is Chinese in both languages of the screen. */
export const STUDENT_LETTER = [
  "投诉信",
  "某通信公司：",
  "投诉人：张倩",
  "59元套餐",
  "8元保号套餐",
  `${year}年9月1日至2日`,
  `${year}年9月3日10:00`,
  "需上报处理，48小时内回电",
  `${year}年9月5日10:00`,
  "每月51元",
  "第四十条第三项",
  "第九条第二款",
  "第十条第二款",
  "第四十四条第一款",
  "第八条第一款、第二款",
  "自收到本信之日起15日内书面答复",
];
