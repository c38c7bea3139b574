/** What would make a finding stronger (FACTS a2, column "evidence to capture"), in words that a person can act on. */
export const PROOFS = {
  "path-recording": {
    "zh-CN": "从首页到找不到入口为止的录屏，带上时间；升级、降级各数一遍步数",
    en: "A screen recording from the home page to the dead end with the clock visible, and the number of steps up and down",
  },
  "call-record": {
    "zh-CN": "通话时间、客服工号、通话录音，对方劝了几次",
    en: "Time of the call, staff number, your own recording, and how many times you were asked to stay",
  },
  "callback-record": {
    "zh-CN": "对方答应回电的时间、到时有没有回电、这期间扣了哪些费",
    en: "When the call-back was promised, whether it came, and what was charged meanwhile",
  },
  "window-message": {
    "zh-CN": "写着“到期前几日再试”之类提示的截图，以及合同里的对应条款",
    en: "A screenshot of the message that names the window, and the clause behind it",
  },
  "effective-dates": {
    "zh-CN": "升级与降级各自的生效时间说明、前后账单",
    en: "What was said about when an upgrade and a downgrade take effect, and the bills before and after",
  },
  "chat-log": {
    "zh-CN": "与机器人的完整对话、排队时间、菜单层级",
    en: "The whole chat with the bot, the queueing time, the menu levels",
  },
  "order-record": {
    "zh-CN": "办理时的订单页、确认短信、销售通话录音",
    en: "The order page, the confirmation messages, and a recording of the sale",
  },
  "refusal-words": {
    "zh-CN": "要求到店或拒绝办理的原话，以及线上能否升级",
    en: "The words of the refusal, and whether an upgrade could be done online",
  },
  "warning-and-terms": {
    "zh-CN": "“权益损失”提示的截图，以及套餐实际规则",
    en: "The warning about what you would lose, beside the actual rules of the plan",
  },
  "public-plan-list": {
    "zh-CN": "资费公示页的截图，能看到目标套餐在售和日期",
    en: "The public tariff page with the date, showing that the plan is on sale",
  },
  "bundle-contract": {
    "zh-CN": "捆绑业务的合同和资费页",
    en: "The contract of the bundle and its tariff page",
  },
  "second-attempt": {
    "zh-CN": "换一天、换一个渠道再试一次的记录，带报错编号",
    en: "A record of another try on another day or channel, with the error code",
  },
  "clause-copy": {
    "zh-CN": "条款或弹窗的截图，带版本或日期",
    en: "The clause or pop-up, with its version or date",
  },
  "deduction-notices": {
    "zh-CN": "扣费通知、续费前有没有收到提醒",
    en: "Deduction notices, and whether a reminder came before the renewal",
  },
  "benefits-before-and-after": {
    "zh-CN": "调整前后的权益页或公告",
    en: "The page or notice of benefits before and after the change",
  },
  "request-screen": {
    "zh-CN": "要求提供材料的页面截图或原话",
    en: "The screen or the words that asked for the data",
  },
  "refund-request": {
    "zh-CN": "提出退款的时间、渠道和对方的答复",
    en: "When and how you asked for the refund, and the answer",
  },
  "unused-term": {
    "zh-CN": "已付款的起止日期和金额",
    en: "What was paid for which period",
  },
  "marketing-log": {
    "zh-CN": "取消的记录，以及之后的来电、短信",
    en: "Your opt-out, and the calls and messages after it",
  },
  "other-price": {
    "zh-CN": "同一时间两个价格的截图，看得到账号、套餐内容和日期",
    en: "Screenshots of both prices at one time, with the account, what the plan contains, and the date",
  },
  "work-order": {
    "zh-CN": "工单号，以及对方对工单的答复",
    en: "The reference number of your request and the answer to it",
  },
} as const satisfies Record<string, { readonly "zh-CN": string; readonly en: string }>;

export type ProofKey = keyof typeof PROOFS;
