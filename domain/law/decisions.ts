import type { Words } from "@/domain/law/provision";

/**
 * Where the texts are silent or can be read in two ways, somebody has to decide. These are our decisions, not law: each
 * can be changed with a written reason (FACTS j). `P` decisions are those taken while writing the book.
 */
export type Decision = {
  readonly id: string;
  readonly question: Words;
  readonly decision: Words;
  /** Files that act on it. */
  readonly code: readonly string[];
};

export const DECISIONS: readonly Decision[] = [
  {
    id: "J01",
    question: {
      "zh-CN": "经营者不答复，电信用户申诉从哪天起可以提",
      en: "When the telecom appeal opens if the operator does not answer",
    },
    decision: {
      "zh-CN": "投诉当日不计，第15日是经营者的最后一天，次日起可以申诉；答复不满意的，当天就可以。",
      en: "The day of the complaint is not counted; the 15th day is the operator's last, and the appeal opens on the next; an unsatisfying answer opens it at once.",
    },
    code: ["domain/routes/deadlines.ts", "domain/routes/miit-appeal.ts"],
  },
  {
    id: "J02",
    question: { "zh-CN": "普通周末是否顺延", en: "Whether plain weekends move a deadline" },
    decision: {
      "zh-CN":
        "用户自己的期限从不顺延；机关的期限同时给出名义日期和顺延日期：“法定休假日”含周末、节日和调休的休息日，“法定节假日”只按公布的放假日；没有当年放假表的，只给名义日期。",
      en: "Your own deadlines never move; an authority's show the nominal and the moved day: 法定休假日 covers weekends, festivals and compensatory rest, 法定节假日 only the published holidays; without the table of the year only the nominal day is shown.",
    },
    code: ["domain/time/working-days.ts", "domain/routes/deadline-rules.ts"],
  },
  {
    id: "J03",
    question: { "zh-CN": "申诉办法里的期间怎么算", en: "How periods in the appeal measures are counted" },
    decision: { "zh-CN": "按民法的算法，给名义日期。", en: "As in civil law, nominal dates." },
    code: ["domain/routes/deadline-rules.ts"],
  },
  {
    id: "J04",
    question: {
      "zh-CN": "既要求办理又要求退钱，是五个月还是两年；连续扣费从哪一次算",
      en: "Five months or two years when both an order and money are asked; which event counts for recurring charges",
    },
    decision: {
      "zh-CN": "显示从第一次被拒起算的五个月，写明较晚的算法，并建议在较早的日期前提出。",
      en: "The five months from the first refusal are shown, the later reading is named, and the advice is to file before the earlier.",
    },
    code: ["domain/routes/deadlines.ts", "domain/routes/deadline-rules.ts"],
  },
  {
    id: "J05",
    question: { "zh-CN": "差价损失，不足一期的账单怎么算", en: "Part periods of the price difference" },
    decision: {
      "zh-CN":
        "第一次被拒之后按原价扣的每一笔，减去目标套餐价格，全额计入；跨被拒日的账单，只有账单自己写明起止日的，才按天折算。",
      en: "Each charge billed after the first refusal at the old price counts in full, less the target price; a bill across the refusal counts by days only when the bill itself says so.",
    },
    code: ["domain/damages/price-difference.ts"],
  },
  {
    id: "J06",
    question: {
      "zh-CN": "未使用期间：申请当天算不算，怎么取整",
      en: "Unused term: the day of the request, and rounding",
    },
    decision: {
      "zh-CN": "申请当天算已使用；按天数折算，每一行四舍五入到分，并列明。",
      en: "The day of the request is used; divided by days, each line rounded half up to the fen and shown.",
    },
    code: ["domain/damages/unused-term.ts"],
  },
  {
    id: "J07",
    question: { "zh-CN": "诉讼费能否减半两次", en: "Whether a court fee is halved twice" },
    decision: {
      "zh-CN": "不能，只减半一次（民诉法解释第二百零六条）。",
      en: "Never; once only (Interpretation on civil procedure, art. 206).",
    },
    code: ["domain/damages/court-fee.ts"],
  },
  {
    id: "J08",
    question: { "zh-CN": "欺诈要证明到什么程度", en: "How fraud must be proved" },
    decision: {
      "zh-CN": "排除合理怀疑；每一处三倍赔偿的数字旁都写明。",
      en: "Beyond reasonable doubt; said beside every figure of threefold damages.",
    },
    code: [
      "domain/law/provisions/fraud.ts",
      "domain/law/provisions/price-fraud.ts",
      "domain/damages/fraud-compensation.ts",
    ],
  },
  {
    id: "J09",
    question: { "zh-CN": "涉外的小额诉讼", en: "Foreign elements in small claims" },
    decision: {
      "zh-CN": "涉外的不适用小额诉讼，事实不明的先问。",
      en: "Excluded from small claims; where it is not known, it is asked.",
    },
    code: ["domain/routes/small-claim.ts"],
  },
  {
    id: "J10",
    question: { "zh-CN": "电信资费能不能走12315", en: "12315 for telecom tariffs" },
    decision: {
      "zh-CN": "可以，但写明会挡住电信用户申诉，并且明码标价、广告、格式条款才是市场监管部门的事；不先推荐。",
      en: "Open, with the warning that it bars the telecom appeal and that price display, advertising and standard terms are the market regulator's part; never recommended first.",
    },
    code: ["domain/routes/market-complaint.ts", "domain/routes/service-order.ts"],
  },
  {
    id: "J11",
    question: {
      "zh-CN": "撤回、被拒、结束的案件还挡不挡另一条调解途径",
      en: "Whether a withdrawn, refused or ended case still bars another mediation route",
    },
    decision: {
      "zh-CN":
        "受理或者处理中的，挡；被拒的，不挡；撤回或者结束的，提醒并请本人向机构核实，途径附条件开放；人民调解两边都没列，提醒。",
      en: "Accepted or in hand: bars. Refused: does not. Withdrawn or ended: a warning, and the route opens on that condition. People's mediation stands in neither list: a warning.",
    },
    code: ["domain/routes/handled-elsewhere.ts"],
  },
  {
    id: "J12",
    question: {
      "zh-CN": "2026年4月15日之前提出的12315投诉",
      en: "A 12315 complaint lodged before 15 April 2026",
    },
    decision: {
      "zh-CN": "没有过渡条款，也没有旧办法的原文：不算期限，照实说明，建议书面向机构询问。",
      en: "No transitional article, and the old text is not held: no deadline is computed, the screen says so and advises to ask the body in writing.",
    },
    code: [
      "domain/law/acts.ts",
      "domain/routes/market-complaint.ts",
      "domain/routes/deadlines-of-filings.ts",
    ],
  },
  {
    id: "J13",
    question: {
      "zh-CN": "12315三年、申诉五个月和两年能否中断",
      en: "Interruption of the bars of 12315 and the appeal",
    },
    decision: { "zh-CN": "一律按不中断算。", en: "None assumed." },
    code: ["domain/routes/deadline-rules.ts"],
  },
  {
    id: "J14",
    question: {
      "zh-CN": "申诉的三十日从收到算还是从材料齐全算",
      en: "Whether the appeal's thirty days run from receipt or from full materials",
    },
    decision: {
      "zh-CN": "两个都给，以较晚的为准备等到的日期。",
      en: "Both are shown, the later as the date to expect.",
    },
    code: ["domain/routes/deadline-rules.ts"],
  },
  {
    id: "J15",
    question: {
      "zh-CN": "网上订的电信套餐适用自动续费的规则吗",
      en: "The rule on automatic renewal for telecom plans sold online",
    },
    decision: {
      "zh-CN": "只有在网上订立、自动续费时才用；从不单独作为依据，也从不算“直接”。",
      en: "Only where the contract was made online and renews automatically; never the only ground and never a direct one.",
    },
    code: ["domain/law/provisions/auto-renewal-cancel-or-change.ts", "domain/law/online.ts"],
  },
  {
    id: "J16",
    question: { "zh-CN": "未成年人", en: "Minors" },
    decision: {
      "zh-CN":
        "不满8周岁由监护人办；8至18周岁，与年龄不相适应的行为由监护人同意；打官司由监护人作法定代理人；材料上两人都写。",
      en: "Under 8 the guardian acts; from 8 to 18 acts that are not fit for the age need the guardian; in court the guardian is the statutory agent; papers name both.",
    },
    code: ["domain/letters/court/parties.ts"],
  },
  {
    id: "P01",
    question: {
      "zh-CN": "预付式消费解释（R48）能否用于电信套餐和会员",
      en: "The interpretation on prepaid consumption (R48) for telecom plans and memberships",
    },
    decision: {
      "zh-CN": "没有点名，只作类比，从不作为依据引用；它的利率只在它点名的领域使用。",
      en: "Not named there: an analogy at best, never cited as a ground; its rate is used only within its own scope.",
    },
    code: ["domain/law/not-encoded.ts", "domain/damages/prepaid-interest.ts"],
  },
  {
    id: "P02",
    question: {
      "zh-CN": "2025年修正的两部办法从哪天起算",
      en: "First day of the two measures amended in 2025",
    },
    decision: {
      "zh-CN":
        "收录的文本没有另写施行日期，从修改决定的日期2025年3月18日起算；之前的文本没有收录，不作判断。",
      en: "The texts held name no other first day, so they count from the order of 18 March 2025; the earlier text is not held and not judged by.",
    },
    code: ["domain/law/acts.ts"],
  },
  {
    id: "P03",
    question: {
      "zh-CN": "不定期合同的解除（R33）适用哪天的法",
      en: "Which day's law governs the end of an open-ended contract (R33)",
    },
    decision: {
      "zh-CN": "没有读到民法典时间效力的规定，按合同订立那天；民法典施行前订立的合同不作判断。",
      en: "The rules on the Code's effect in time were not read, so the day of the contract governs; contracts before the Code are not judged.",
    },
    code: ["domain/law/provisions/open-ended-termination.ts"],
  },
  {
    id: "P04",
    question: {
      "zh-CN": "哪些事实可以触及欺诈（R42、R43）",
      en: "Which facts can touch on fraud (R42, R43)",
    },
    decision: {
      "zh-CN":
        "只有记录了一句证实不实的话、并且因此作了决定。拒绝、拖延、未告知，无论多少，都不触及；强度最高为“可以主张”。",
      en: "Only words on record that are shown to be untrue and led to a decision. Refusals, delays and silence never do, however many; never stronger than arguable.",
    },
    code: ["domain/law/falsehood.ts"],
  },
  {
    id: "P05",
    question: {
      "zh-CN": "a2表点名而a1表没有编号的四条（民法典985、585条，个人信息保护法16条，网络交易办法16条）",
      en: "Four articles that table a2 names and a1 does not number (Civil Code 985 and 585, PIPL 16, online trading 16)",
    },
    decision: {
      "zh-CN": "条文已核对，作为规则收录，以a2的编号标注；引用的是条文，不是a2的推理。",
      en: "Their texts are verified, so they stand in the book under the number of a2; what is cited is the article, not the reasoning of a2.",
    },
    code: [
      "domain/law/provisions/unjust-enrichment.ts",
      "domain/law/provisions/penalty-reduction.ts",
      "domain/law/provisions/needless-data-refusal.ts",
      "domain/law/provisions/unwanted-messages.ts",
    ],
  },
  {
    id: "P06",
    question: {
      "zh-CN": "哪些服务肯定适用电子商务法",
      en: "Which services the E-Commerce Law surely covers",
    },
    decision: {
      "zh-CN": "云存储、办公软件、电商平台会员；视频、音乐按名排除（R47），游戏有疑问，不引用。",
      en: "Cloud storage, office software, trading-platform membership; video and music are excepted by name (R47), games are doubtful and left out.",
    },
    code: ["domain/law/provisions/ecommerce-complaint-channel.ts", "domain/law/exceptions.ts"],
  },
  {
    id: "P07",
    question: { "zh-CN": "“15日”从要求之日怎么数", en: "How the fifteen days of a refund are counted" },
    decision: {
      "zh-CN": "要求或者约定的当日不计，第16日起才算超过十五日；普通周末不顺延。",
      en: "The day of the request or the agreed day is not counted; it is over fifteen days from the sixteenth on; weekends do not move it.",
    },
    code: ["domain/law/prepayment.ts"],
  },
  {
    id: "P08",
    question: {
      "zh-CN": "同一争议已经在法院或者仲裁机构，还没有结果，或者撤回了，能不能再起诉",
      en: "A second suit while a court or an arbitrator still has the same dispute, or after it was withdrawn",
    },
    decision: {
      "zh-CN":
        "收录的条文（民事诉讼法第一百二十七条第五项）只说已经生效的裁判，关于重复起诉的规定没有收录：按关闭处理；准许撤诉的，条文写明除外，建议先问法院。",
      en: "The article held (Civil Procedure Law, art. 127 item 5) speaks of what was decided with effect, and the rule on a second suit is not held: it is shown as closed; the article excepts a withdrawal that the court allowed, so the advice is to ask the court.",
    },
    code: ["domain/routes/suit-rows.ts"],
  },
];
