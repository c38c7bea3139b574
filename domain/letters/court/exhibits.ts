import type { AttemptEvent } from "@/domain/attempts/attempt-facts";
import { EVIDENCE_KINDS, type EvidenceKind } from "@/domain/attempts/steps/evidence";
import { cleanInline } from "@/domain/letters/clean-text";
import { PLAINTIFF, type Words } from "@/domain/letters/court/court-paper";
import { spanText } from "@/domain/letters/court/span-text";
import type { Table } from "@/domain/letters/letter";
import type { LetterInput } from "@/domain/letters/letter-input";
import type { Exhibit } from "@/domain/letters/particulars";
import { paragraph } from "@/domain/letters/runs";
import { wishOf } from "@/domain/letters/wish";
import type { Language } from "@/domain/time/format-date";
import { earliest } from "@/domain/time/when";

/** One item of evidence with what FACTS f5a asks of it; `because` are pointers into the facts. */
export type ExhibitRow = Pick<Exhibit, "name" | "source" | "proves" | "pages" | "sha256"> & {
  readonly form: string;
  readonly summary: string;
  readonly because: readonly string[];
};

const words = (zh: string, en: string): Words => ({ "zh-CN": zh, en });

const FORMS = {
  original: words("原件", "original"),
  copy: words("复制件", "copy"),
  electronic: words("电子数据", "electronic data"),
} as const satisfies Record<Exhibit["form"], Words>;

type Proves = "contact" | "screens" | "contract" | "charges" | "correspondence";

/** Where each kind comes from and what it can show. A recording or a page is electronic data (evidence rules art. 14). */
const KINDS = {
  "call-recording": {
    name: words("通话录音", "Recordings of calls"),
    form: "electronic",
    source: words("{who}留存的通话录音", "kept by {who}"),
    proves: "contact",
    channels: ["hotline"],
  },
  "call-log": {
    name: words("通话记录", "Call log"),
    form: "electronic",
    source: words("{who}手机中的通话记录", "{who}'s telephone"),
    proves: "contact",
    channels: ["hotline"],
  },
  "chat-record": {
    name: words("在线客服聊天记录", "Record of online chats"),
    form: "electronic",
    source: words("{who}与被告在线客服的对话页面", "the chat between {who} and the defendant"),
    proves: "contact",
    channels: ["online-chat"],
  },
  screenshots: {
    name: words("操作页面截图", "Screenshots"),
    form: "electronic",
    source: words("{who}办理时的页面", "the screens that {who} saw"),
    proves: "screens",
    channels: ["app", "website", "mini-program"],
  },
  "screen-recording": {
    name: words("操作过程录屏", "Screen recording"),
    form: "electronic",
    source: words("{who}留存的录屏", "kept by {who}"),
    proves: "screens",
    channels: ["app", "website", "mini-program"],
  },
  sms: {
    name: words("短信", "Text messages"),
    form: "electronic",
    source: words("{who}手机中的短信", "{who}'s telephone"),
    proves: "correspondence",
    channels: [],
  },
  contract: {
    name: words("合同、协议或者订购凭证", "Contract or proof of order"),
    form: "copy",
    source: words("{who}订购服务时取得", "received when the service was ordered"),
    proves: "contract",
    channels: [],
  },
  bills: {
    name: words("账单或者扣费记录", "Bills or records of charges"),
    form: "copy",
    source: words("被告出具的账单或者{who}账户的扣费记录", "the defendant's bills or {who}'s account"),
    proves: "charges",
    channels: [],
  },
  letters: {
    name: words("往来信函、邮件", "Letters and e-mails"),
    form: "copy",
    source: words("{who}与被告的往来", "correspondence of the parties"),
    proves: "correspondence",
    channels: ["email", "letter"],
  },
} as const satisfies Record<
  EvidenceKind,
  {
    readonly name: Words;
    readonly form: Exhibit["form"];
    readonly source: Words;
    readonly proves: Proves;
    readonly channels: readonly AttemptEvent["channel"][];
  }
>;

/** The evidence of the case in the order of the checklist: what the person says to hold, then what they listed. */
export function exhibitRows(input: LetterInput, who: Words = PLAINTIFF): ExhibitRow[] {
  const { language, held = [], particulars = {} } = input;
  return [
    ...EVIDENCE_KINDS.filter((kind) => held.includes(kind)).map((kind) =>
      named(heldRow(kind, input), who[language]),
    ),
    ...(particulars.exhibits ?? []).map(({ form, name, source, proves, summary, ...rest }, index) => ({
      ...rest,
      name: cleanInline(name),
      form: FORMS[form][language],
      source: cleanInline(source),
      proves: cleanInline(proves),
      summary: cleanInline(summary ?? ""),
      because: [`/particulars/exhibits/${index}`],
    })),
  ];
}

/** Our words with the person in them: 原告 in a complaint, 登记人 in a registration. */
function named(row: ExhibitRow, who: string): ExhibitRow {
  const put = (text: string) => text.replaceAll("{who}", who);
  return { ...row, source: put(row.source), proves: put(row.proves) };
}

function heldRow(kind: EvidenceKind, input: LetterInput): ExhibitRow {
  const { facts, language } = input;
  const { name, form, source, proves, channels } = KINDS[kind];
  const told = facts.events
    .map((event, index) => ({ event, pointer: `/events/${index}` }))
    .filter(({ event }) => channels.some((channel) => channel === event.channel))
    .sort((a, b) => (earliest(a.event.when) < earliest(b.event.when) ? -1 : 1));
  return {
    name: name[language],
    form: FORMS[form][language],
    source: source[language],
    proves: shown(proves, input),
    summary:
      kind === "bills"
        ? billsSummary(input)
        : eventsSummary(
            told.map(({ event }) => event),
            language,
          ),
    because: kind === "bills" ? ["/bills"] : told.map(({ pointer }) => pointer),
  };
}

function shown(proves: Proves, { facts, language }: LetterInput): string {
  const { deed, service } = wishOf(facts, language);
  const zh = language === "zh-CN";
  switch (proves) {
    case "contact":
      return zh ? `{who}提出${deed}及被告答复的经过` : `that {who} asked for the ${deed}, and the answers`;
    case "screens":
      return zh
        ? `{who}在线办理${deed}时所见的页面和提示`
        : `the screens and notices met on the way to the ${deed}`;
    case "contract":
      return zh
        ? `{who}与被告之间的${service}服务合同关系及其内容`
        : `the contract for the ${service} and its terms`;
    case "charges":
      return zh ? "被告收取费用的期间和数额" : "what the defendant charged, and for which time";
    case "correspondence":
      return zh ? "{who}的要求、投诉和被告的答复" : "{who}'s requests and complaints, and the answers";
  }
}

/** More moments than this make a cell that nobody reads. */
const MOST_MOMENTS = 6;

function eventsSummary(events: readonly AttemptEvent[], language: Language): string {
  const zh = language === "zh-CN";
  const moments = events.slice(0, MOST_MOMENTS).map(({ when, reference }) => {
    const number = reference === undefined ? "" : cleanInline(reference);
    const day = spanText(when, language);
    return number === "" ? day : zh ? `${day}（工单号${number}）` : `${day} (reference ${number})`;
  });
  if (moments.length === 0) return "";
  const rest = events.length - moments.length;
  const more = rest === 0 ? "" : zh ? `等共${events.length}次` : ` and ${rest} more`;
  return `${moments.join(zh ? "、" : "; ")}${more}`;
}

function billsSummary({ facts: { bills = [] }, language }: LetterInput): string {
  if (bills.length === 0) return "";
  const days = bills.flatMap(({ from, to }) => [from, to]).sort();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return "";
  const span = spanText({ from, to }, language);
  return language === "zh-CN" ? `${span}，共${bills.length}期` : `${span}, ${bills.length} bills`;
}

/** Number, name, source and object of proof: what a complaint says of its evidence (Civil Procedure Law art. 124 item 4). */
export function evidenceTable(exhibits: readonly ExhibitRow[], language: Language): Table {
  return {
    columns:
      language === "zh-CN"
        ? ["序号", "证据名称", "证据来源", "证明对象"]
        : ["No.", "Evidence", "Source", "What it shows"],
    widths: [1, 3, 4, 5],
    rows: exhibits.map(({ name, source, proves, because }, index) => [
      paragraph("", String(index + 1)),
      paragraph("", name, because),
      paragraph("", source),
      paragraph("", proves),
    ]),
  };
}
