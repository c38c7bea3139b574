import { type AttemptFacts, attemptFactsSchema } from "@/domain/attempts/attempt-facts";
import { plainDate } from "@/domain/time/plain-date";

/**
 * The stories behind the golden letters: the student's, as the report tells it, and what changes when one thing about
 * it is otherwise. A lawyer reads the `.txt` files beside this one; a change of theirs is a change of the letter.
 */
const STUDENT = {
  consumer: { name: "张倩", province: "北京市", city: "北京市海淀区", phone: "13800000000" },
  service: { sector: "telecom-plan", provider: { name: "某通信公司", province: "北京市" } },
  currentPlan: { name: "59元套餐", priceFen: 5_900, period: "month" },
  targetPlan: { name: "8元保号套餐", priceFen: 800, period: "month" },
  events: [
    {
      when: { from: "2026-09-01", to: "2026-09-02" },
      channel: "app",
      kind: "obstacle",
      obstacles: ["hidden-entry"],
      note: "在官方App里反复查找，只看到“套餐升级”的醒目入口，找不到降级通道。",
    },
    {
      when: "2026-09-03T10:00:00+08:00",
      channel: "hotline",
      kind: "promise",
      obstacles: ["callback-deferral"],
      note: "多次拨打、长时间排队后接通人工客服，提出改为8元保号套餐，客服没有办理。",
      promise: { text: "需上报处理，48小时内回电", dueAt: "2026-09-05T10:00:00+08:00" },
    },
    {
      when: { from: "2026-09-04", to: "2026-09-07" },
      channel: "hotline",
      kind: "obstacle",
      obstacles: ["repeated-dissuasion"],
      note: "之后的几次沟通中，客服多次劝阻降级，建议“保留原套餐”或“选择其他性价比更高的套餐”。反复接打电话，前后花了大半天。",
    },
  ],
  remedies: ["perform-downgrade", "refund-difference", "written-explanation"],
} as const;

type Changes = { readonly [Part in keyof AttemptFacts]?: unknown };

const story = (changes: Changes = {}): AttemptFacts => attemptFactsSchema.parse({ ...STUDENT, ...changes });

const [APP, CALL, DISSUASION] = STUDENT.events;

export const GOLDEN_TODAY = plainDate("2026-11-23");

export const GOLDEN_FACTS = {
  student: story(),
  cancel: story({
    targetPlan: { cancel: true },
    events: [
      { ...APP, note: "在官方App里反复查找，找不到取消套餐的入口。" },
      { ...CALL, note: "接通人工客服后提出取消套餐，客服没有办理。" },
      { ...DISSUASION, note: undefined },
    ],
  }),
  "unknown-prices": story({
    currentPlan: { name: "旧号码套餐", period: "month" },
    targetPlan: { name: "保号套餐" },
  }),
  "promise-kept": story({
    events: [
      APP,
      { ...CALL, promise: { ...CALL.promise, outcome: "kept" } },
      { when: "2026-09-05T09:20:00+08:00", channel: "hotline", kind: "done", note: "来电告知次月1日生效" },
    ],
    remedies: ["written-explanation", "apology", "compensation"],
  }),
  "many-events": story({
    events: [
      DISSUASION,
      CALL,
      APP,
      ...[9, 12, 15, 18].map((day) => ({
        when: `2026-09-${String(day).padStart(2, "0")}`,
        channel: "online-chat",
        kind: "obstacle",
        obstacles: ["repeated-dissuasion", "bot-wall"],
        minutes: day,
        reference: `W20260${day}`,
      })),
      { when: "2026-09-20", channel: "hotline", kind: "complaint-to-operator", reference: "T88001" },
      { when: "2026-09-28", channel: "hotline", kind: "reply", note: "答复称仍需等待" },
    ],
    bills: [
      { from: "2026-10-01", to: "2026-10-31", paidFen: 5_900 },
      { from: "2026-11-01", to: "2026-11-30", paidFen: 5_900 },
    ],
    comparison: { up: { steps: 1, minutes: 1, humanAfterMinutes: 1 }, down: { steps: 12, minutes: 150 } },
  }),
  "clause-quoted": story({
    consumer: { ...STUDENT.consumer, age: 17, address: "北京市海淀区某路1号", postcode: "100080" },
    events: [
      ...STUDENT.events,
      {
        when: "2026-09-08",
        channel: "store",
        kind: "obstacle",
        obstacles: ["no-downgrade-clause", "undisclosed-term"],
      },
    ],
    terms: [{ text: "本套餐在网期间不支持降级。", shownOn: "2026-09-08", shownHow: "营业厅出示的业务协议" }],
  }),
  broadband: story({
    service: { ...STUDENT.service, sector: "broadband", account: "010-80000000" },
    currentPlan: { name: "300M宽带包年", priceFen: 96_000, period: "year", contractEndsOn: "2027-03-31" },
    targetPlan: { name: "100M宽带包年", priceFen: 60_000, period: "year" },
    events: [
      {
        when: "2026-09-10",
        channel: "store",
        kind: "obstacle",
        obstacles: ["in-person-only", "bundle-lock"],
        minutes: 45,
      },
    ],
  }),
  "video-member": story({
    consumer: { name: "刘女士", phone: "13900000000" },
    service: { sector: "video", provider: { name: "某视频平台" }, account: "user-001" },
    currentPlan: {
      name: "连续包年高级会员",
      priceFen: 25_800,
      period: "year",
      autoRenews: true,
      prepaidFen: 25_800,
      paidFrom: "2026-01-01",
      paidTo: "2026-12-31",
    },
    targetPlan: { name: "基础会员" },
    events: [
      { when: "2026-09-01", channel: "app", kind: "obstacle", obstacles: ["window-only"] },
      { when: "2026-09-03", channel: "app", kind: "obstacle", obstacles: ["false-loss-warning"] },
      {
        when: "2026-09-03",
        channel: "online-chat",
        kind: "obstacle",
        obstacles: ["bot-wall", "refund-refused"],
      },
    ],
    remedies: ["perform-downgrade", "refund-unused", "stop-auto-renewal"],
  }),
} as const satisfies Record<string, AttemptFacts>;
