import { type AttemptFacts, attemptFactsSchema } from "@/domain/attempts/attempt-facts";
import type { EvidenceKind } from "@/domain/attempts/steps/evidence";
import { GOLDEN_FACTS } from "@/domain/letters/golden/letters";
import type { LetterKind } from "@/domain/letters/letter";
import { type Particulars, particularsSchema } from "@/domain/letters/particulars";

/**
 * The papers behind the golden documents for a court: the stories of the golden letters with invented particulars. No
 * place has the area code of the identity numbers.
 */
type GoldenPaper = {
  readonly kind: LetterKind;
  readonly facts: AttemptFacts;
  readonly held: readonly EvidenceKind[];
  readonly particulars: Particulars;
};

const facts = (value: unknown): AttemptFacts => attemptFactsSchema.parse(value);
const given = (value: unknown): Particulars => particularsSchema.parse(value);

const { student, broadband } = GOLDEN_FACTS;

const STUDENT = facts({
  ...student,
  consumer: {
    ...student.consumer,
    age: 21,
    phone: "13800000000",
    address: "北京市海淀区某路1号",
    postcode: "100080",
  },
  service: {
    ...student.service,
    provider: { name: "某通信公司", province: "北京市", address: "北京市西城区某大街2号" },
    account: "13800000000",
  },
  events: student.events.map((event, index) =>
    index === 1 ? { ...event, reference: "K20260903001" } : event,
  ),
  bills: [
    { from: "2026-10-01", to: "2026-10-31", paidFen: 5_900 },
    { from: "2026-11-01", to: "2026-11-30", paidFen: 5_900 },
  ],
  history: [{ route: "operator-complaint", on: "2026-11-06", reference: "T20261106001", outcome: "none" }],
});

const VIDEO = facts({
  ...GOLDEN_FACTS["video-member"],
  consumer: { ...GOLDEN_FACTS["video-member"].consumer, age: 34, address: "北京市朝阳区某路3号" },
  service: {
    ...GOLDEN_FACTS["video-member"].service,
    provider: { name: "某视频平台", address: "某市某区某路4号" },
  },
  remedies: ["perform-downgrade", "refund-unused", "stop-auto-renewal", "compensation", "apology"],
});

const MINOR = facts({
  ...broadband,
  consumer: { ...broadband.consumer, age: 16, phone: "13800000000", address: "北京市海淀区某路1号" },
  service: { ...broadband.service, provider: STUDENT.service.provider },
});

const PLAINTIFF = {
  sex: "female",
  ethnicity: "汉族",
  occupation: "学生",
  employer: "无",
  domicile: "北京市海淀区某路1号",
} as const;
const AGENT = { name: "赵某", standing: "relative", phone: "13700000000" } as const;
const COURT = "北京市西城区人民法院";

export const GOLDEN_PAPERS = {
  "court-complaint-student": {
    kind: "civil-complaint",
    facts: STUDENT,
    held: ["call-recording", "screenshots", "bills"],
    particulars: given({
      ...PLAINTIFF,
      identityNumber: "100000200503070028",
      defendant: { legalRepresentative: "王某" },
      court: COURT,
      witnesses: [{ name: "李某", domicile: "北京市海淀区某路5号" }],
    }),
  },
  "court-complaint-video": {
    kind: "civil-complaint",
    facts: VIDEO,
    held: ["chat-record", "contract", "bills"],
    particulars: given({ ...PLAINTIFF, occupation: "职员", employer: "某公司" }),
  },
  "court-complaint-minor": {
    kind: "civil-complaint",
    facts: MINOR,
    held: ["contract"],
    particulars: given({
      ...PLAINTIFF,
      claims: ["perform-downgrade"],
      guardian: { name: "张某", relation: "母亲", phone: "13800000001", domicile: "北京市海淀区某路1号" },
      court: COURT,
    }),
  },
  "court-evidence-student": {
    kind: "evidence-list",
    facts: STUDENT,
    held: ["call-recording", "call-log", "screenshots", "sms", "contract", "bills"],
    particulars: given({
      court: COURT,
      exhibits: [
        {
          name: "升级页面录屏",
          form: "electronic",
          source: "原告手机录制",
          proves: "升级入口一步可达",
          summary: "2026年9月1日录制，时长2分钟",
          pages: "12",
          sha256: "9f2c41b7e0aa5d139f2c41b7e0aa5d139f2c41b7e0aa5d139f2c41b7e0aa5d13",
        },
      ],
    }),
  },
  "court-mandate": {
    kind: "power-of-attorney",
    facts: STUDENT,
    held: [],
    particulars: given({
      forum: "court",
      domicile: PLAINTIFF.domicile,
      identityNumber: "100000200503070028",
      agents: [AGENT, { name: "钱某", standing: "lawyer", organisation: "某律师事务所" }],
      powers: ["change", "settle"],
      court: COURT,
    }),
  },
  "court-mandate-market": {
    kind: "power-of-attorney",
    facts: VIDEO,
    held: [],
    particulars: given({
      forum: "market",
      agents: [{ ...AGENT, identityNumber: "100000198805050030" }],
      powers: ["lodge", "supplement", "mediate", "receive"],
      period: { from: "2026-11-23", to: "2027-05-22" },
    }),
  },
  "court-registration": {
    kind: "rights-registration",
    facts: STUDENT,
    held: ["contract", "bills"],
    particulars: given({
      domicile: PLAINTIFF.domicile,
      court: COURT,
      notice: "2026年11月10日公告，案号（2026）京0102民初0001号",
    }),
  },
  "court-produce": {
    kind: "order-to-produce",
    facts: STUDENT,
    held: [],
    particulars: given({
      court: COURT,
      caseNumber: "（2026）京0102民初0001号",
      evidencePeriodEndsOn: "2026-12-20",
    }),
  },
  "court-fee-relief": {
    kind: "fee-relief",
    facts: STUDENT,
    held: [],
    particulars: given({
      domicile: PLAINTIFF.domicile,
      court: COURT,
      relief: "waiver",
      reliefGround: "subsistence-allowance",
      hardship: "本人在校读书，没有收入。家庭为最低生活保障家庭。",
      hardshipProofs: ["最低生活保障证明（民政部门出具）", "学校出具的在读证明"],
    }),
  },
} as const satisfies Record<string, GoldenPaper>;
