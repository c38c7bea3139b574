import { citationText } from "@/domain/law/citation-text";
import type { Words } from "@/domain/law/provision";
import type { DeadlineId } from "@/domain/routes/deadline-rules";
import type { Deadline } from "@/domain/routes/deadlines";
import { formatDate, type Language } from "@/domain/time/format-date";
import type { Sum } from "@/domain/time/working-days";

/** What ends on the last day, in a few words: for calendars, lists and letters. */
export const DEADLINE_TITLES: Readonly<Record<DeadlineId, Words>> = {
  "operator-answer": { "zh-CN": "经营者答复的最后一天", en: "Provider’s last day to answer" },
  "refund-prepaid": {
    "zh-CN": "退还预付款的第15日，过后视为故意拖延",
    en: "15th day to return prepaid money; after it counts as deliberate delay",
  },
  "refund-other": {
    "zh-CN": "退款的第15日，无正当理由超过即视为拖延",
    en: "15th day to refund; after it, without good cause, counts as delay",
  },
  "appeal-bar-fees": {
    "zh-CN": "电信用户申诉：收费争议最迟提起",
    en: "Telecom appeal: last day for a dispute about charges",
  },
  "appeal-bar-fees-by-charge": {
    "zh-CN": "电信用户申诉：按扣费日算的较晚日期",
    en: "Telecom appeal: the later day, counted from a charge",
  },
  "appeal-bar-other": {
    "zh-CN": "电信用户申诉：其他争议最迟提起",
    en: "Telecom appeal: last day for any other dispute",
  },
  "appeal-acceptance": {
    "zh-CN": "申诉受理机构决定是否受理",
    en: "Appeal centre decides whether to take the case",
  },
  "appeal-answer": { "zh-CN": "申诉答复（从收到算起）", en: "Appeal answer, counted from receipt" },
  "appeal-answer-full-materials": {
    "zh-CN": "申诉答复（从材料齐全算起）",
    en: "Appeal answer, counted from full materials",
  },
  "market-complaint-bar": { "zh-CN": "12315投诉最迟提起", en: "12315 complaint: last day to file" },
  "market-acceptance": {
    "zh-CN": "12315投诉决定是否受理",
    en: "12315 decides whether to take the complaint",
  },
  "market-mediation": { "zh-CN": "12315调解期满", en: "12315 mediation ends" },
  "market-end-notice": { "zh-CN": "12315告知调解终止", en: "12315 tells you that mediation ended" },
  "report-check": { "zh-CN": "举报线索核查期满", en: "Check of the report ends" },
  "report-decision": { "zh-CN": "举报立案后作出处理决定", en: "Decision after the report became a case" },
  limitation: {
    "zh-CN": "起诉的诉讼时效（最早一种算法）",
    en: "Limitation for a lawsuit, the earliest reading",
  },
  "limitation-restarted": {
    "zh-CN": "起诉的诉讼时效（中断后重新计算）",
    en: "Limitation for a lawsuit, counted anew after an interruption",
  },
  "limitation-latest": {
    "zh-CN": "诉讼时效的最长期间",
    en: "The longest limitation that a court protects",
  },
  "fraud-rescission": {
    "zh-CN": "请求法院撤销合同的期限（从知道时算起）",
    en: "Asking a court to rescind, counted from knowledge",
  },
  "fraud-rescission-latest": {
    "zh-CN": "请求法院撤销合同的最长期限",
    en: "Asking a court to rescind, the longest period",
  },
  "termination-right": { "zh-CN": "行使法定解除权的期限", en: "Using a statutory right to terminate" },
  "judicial-confirmation": {
    "zh-CN": "双方共同申请司法确认",
    en: "Joint application to the court to confirm the agreement",
  },
  "court-filing": { "zh-CN": "法院决定是否立案", en: "Court files the case or rules on it" },
  "court-fee-payment": { "zh-CN": "交纳案件受理费", en: "Payment of the court fee" },
  defence: { "zh-CN": "对方提交答辩状", en: "Other side’s defence" },
  "evidence-ordinary": { "zh-CN": "举证期限（普通程序）", en: "Evidence period, ordinary procedure" },
  "evidence-simple": { "zh-CN": "举证期限（简易程序）", en: "Evidence period, simple procedure" },
  "evidence-small": { "zh-CN": "举证期限（小额诉讼）", en: "Evidence period, small claims" },
  "trial-small": { "zh-CN": "小额诉讼审结", en: "End of the small-claims case" },
  "trial-simple": { "zh-CN": "审结（简易程序）", en: "End of the case, simple procedure" },
  "trial-ordinary": { "zh-CN": "审结（普通程序）", en: "End of the case, ordinary procedure" },
  "open-group-notice": { "zh-CN": "权利登记公告期", en: "Notice for registration of rights" },
  "arbitration-acceptance": {
    "zh-CN": "仲裁机构决定是否受理",
    en: "Arbitration body decides whether to take the case",
  },
};

const UNITS = {
  day: { "zh-CN": "日", one: "day", many: "days" },
  "working-day": { "zh-CN": "个工作日", one: "working day", many: "working days" },
  month: { "zh-CN": "个月", one: "month", many: "months" },
  year: { "zh-CN": "年", one: "year", many: "years" },
} as const satisfies Record<Sum["unit"], object>;

/** 15日, 7个工作日, 5个月, 2年; 15 days, 1 working day. */
export function sumText({ unit, count }: Sum, language: Language): string {
  const words = UNITS[unit];
  if (language === "zh-CN") return `${count}${words["zh-CN"]}`;
  return `${count} ${count === 1 ? words.one : words.many}`;
}

/** How the date was worked out, in one or two sentences, with the places of the law. */
export function deadlineExplanation(deadline: Deadline, language: Language): string {
  const { start, sum, lastDay, rolled, calendar, side, skipped, citations } = deadline;
  const day = (date: typeof start) => formatDate(date, language);
  const places = citations.map((citation) => citationText(citation, language));
  const moved = rolled !== undefined && rolled !== lastDay;
  const reported = calendar === "unverified" && skipped.length > 0;
  if (language === "zh-CN")
    return [
      `从${day(start)}起算${sumText(sum, language)}，当日不计，到${day(lastDay)}。`,
      moved ? `最后一天遇到休息日，顺延到${day(rolled)}。` : "",
      reported ? "休息日据公开报道的放假安排。" : "",
      side === "user" ? "请在这一天或以前办，遇到休息日也不往后推。" : "",
      side === "authority" && calendar === "none" ? "那一年的放假安排还没有收录，没有顺延。" : "",
      `依据：${places.join("；")}。`,
    ].join("");
  return [
    `${sumText(sum, language)} from ${day(start)}, that day not counted, gives ${day(lastDay)}.`,
    moved ? `The last day is a day off, so it moves to ${day(rolled)}.` : "",
    reported ? "Days off as publicly reported." : "",
    side === "user" ? "Act on or before this day, also when it is a day off." : "",
    side === "authority" && calendar === "none"
      ? "The days off of that year are not in our table yet, so nothing was moved."
      : "",
    `Source: ${places.join("; ")}.`,
  ]
    .filter(Boolean)
    .join(" ");
}
