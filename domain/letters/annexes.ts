import { EVIDENCE_KINDS, type EvidenceKind } from "@/domain/attempts/steps/evidence";
import type { Language } from "@/domain/time/format-date";

/** What the person says to hold, as the list of annexes names it. */
const NAMES = {
  "call-recording": { "zh-CN": "通话录音", en: "Recordings of calls" },
  "call-log": { "zh-CN": "通话记录", en: "Call log" },
  "chat-record": { "zh-CN": "在线客服聊天记录", en: "Record of online chats" },
  screenshots: { "zh-CN": "操作页面截图", en: "Screenshots" },
  "screen-recording": { "zh-CN": "操作过程录屏", en: "Screen recording" },
  sms: { "zh-CN": "有关短信", en: "Text messages" },
  contract: { "zh-CN": "合同、协议或者订购凭证", en: "Contract or proof of order" },
  bills: { "zh-CN": "账单或者扣费记录", en: "Bills or records of charges" },
  letters: { "zh-CN": "往来信函、邮件", en: "Letters and e-mails" },
} as const satisfies Record<EvidenceKind, Record<Language, string>>;

/** 附件清单 in the fixed order of the checklist; copies are sent, originals stay with the person. */
export function annexItems(held: readonly EvidenceKind[], language: Language): string[] {
  return EVIDENCE_KINDS.filter((kind) => held.includes(kind)).map((kind) =>
    language === "zh-CN" ? `${NAMES[kind]["zh-CN"]}（复制件）` : `${NAMES[kind].en} (copies)`,
  );
}
