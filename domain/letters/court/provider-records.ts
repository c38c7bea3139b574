import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Channel } from "@/domain/attempts/codes";
import { TELECOM_SECTORS } from "@/domain/law/facts";
import { cleanInline } from "@/domain/letters/clean-text";
import type { CourtPlace } from "@/domain/letters/court/court-citations";
import type { Words } from "@/domain/letters/court/court-paper";
import { spanText } from "@/domain/letters/court/span-text";
import type { LetterInput } from "@/domain/letters/letter-input";
import { PROVIDER_RECORDS, type ProviderRecord } from "@/domain/letters/particulars";
import { wishOf } from "@/domain/letters/wish";
import { earliest } from "@/domain/time/when";

/** A record as evidence rules art. 45 asks for it: what it is, what it shows and why that matters, who holds it, why. */
export type WantedRecord = {
  readonly record: ProviderRecord;
  readonly name: string;
  readonly content: string;
  readonly proves: string;
  readonly matters: string;
  readonly heldBecause: string;
  readonly places: readonly CourtPlace[];
  readonly because: readonly string[];
};

const words = (zh: string, en: string): Words => ({ "zh-CN": zh, en });
const ONLINE: readonly Channel[] = ["app", "website", "mini-program"];

type Kind = {
  readonly name: Words;
  readonly channels: readonly Channel[];
  readonly held: Words;
  readonly places: readonly CourtPlace[];
};

/** Records about a person are that person's data (FACTS R44); recordings and logs follow the rules on documents. */
const OWN_DATA: readonly CourtPlace[] = ["produce.right-to-see", "own-data"];
const OWN_ELECTRONIC: readonly CourtPlace[] = [...OWN_DATA, "produce.electronic"];

const KINDS: Readonly<Record<ProviderRecord, Kind>> = {
  "work-orders": {
    name: words("客服工单及处理记录", "Work orders of customer service and how they were handled"),
    channels: ["hotline", "online-chat", "store"],
    held: words(
      "工单由被申请人登记、编号和处理",
      "the respondent registers, numbers and handles work orders",
    ),
    places: OWN_DATA,
  },
  "call-recordings": {
    name: words("客服通话录音及通话记录", "Recordings and records of calls with customer service"),
    channels: ["hotline"],
    held: words(
      "通话在被申请人的客服电话上进行",
      "the calls were made on the respondent's customer service line",
    ),
    places: OWN_ELECTRONIC,
  },
  "chat-records": {
    name: words(
      "在线客服（含智能客服）对话记录",
      "Records of online chats, the automatic assistant included",
    ),
    channels: ["online-chat"],
    held: words("对话在被申请人的在线客服系统中进行", "the chats were held in the respondent's own system"),
    places: OWN_ELECTRONIC,
  },
  "operation-logs": {
    name: words("申请人账号的业务办理和操作记录", "Records of what was done in the applicant's account"),
    channels: ONLINE,
    held: words(
      "操作在被申请人的App、网站等系统中进行",
      "it was done in the respondent's app, website or the like",
    ),
    places: OWN_ELECTRONIC,
  },
  "billing-records": {
    name: words("计费、扣费明细和账单", "Records of charges, and bills"),
    channels: [],
    held: words("费用由被申请人计收", "the respondent works out and collects the charges"),
    places: ["produce.accounts"],
  },
  "order-records": {
    name: words(
      "订购、续费记录，以及向申请人提示、说明有关条款的记录",
      "Records of the order and of renewals, and of how the terms were pointed out",
    ),
    channels: [],
    held: words(
      "订购在被申请人处办理，条款由被申请人提供",
      "the order was made with the respondent, on its terms",
    ),
    places: OWN_ELECTRONIC,
  },
};

const TERMS_AT_ISSUE = [
  "undisclosed-term",
  "no-downgrade-clause",
  "preticked-renewal",
  "bundle-lock",
] as const;

/** The records that the facts point to; the person may name others. */
export function recordsOf(facts: AttemptFacts): ProviderRecord[] {
  const met = new Set(facts.events.map(({ channel }) => channel));
  const obstacles = new Set(facts.events.flatMap((event) => event.obstacles));
  return PROVIDER_RECORDS.filter((record) => {
    if (record === "billing-records")
      return (facts.bills ?? []).length > 0 || facts.events.some(({ kind }) => kind === "charge");
    if (record === "order-records")
      return (facts.terms ?? []).length > 0 || TERMS_AT_ISSUE.some((code) => obstacles.has(code));
    return KINDS[record].channels.some((channel) => met.has(channel));
  });
}

/** Each record in the words of the application, with the moments and numbers that find it. */
export function wantedRecords(input: LetterInput): WantedRecord[] {
  const { facts, particulars } = input;
  const chosen = particulars?.records ?? recordsOf(facts);
  return PROVIDER_RECORDS.filter((record) => chosen.includes(record)).map((record) => wanted(record, input));
}

function wanted(record: ProviderRecord, input: LetterInput): WantedRecord {
  const { facts, language } = input;
  const { name, channels, held, places } = KINDS[record];
  const zh = language === "zh-CN";
  const { deed } = wishOf(facts, language);
  const told = facts.events
    .map((event, index) => ({ event, pointer: `/events/${index}` }))
    .filter(({ event }) => channels.includes(event.channel))
    .sort((a, b) => (earliest(a.event.when) < earliest(b.event.when) ? -1 : 1));
  const account = cleanInline(facts.service.account ?? "");
  const moments = told.map(({ event }) => spanText(event.when, language));
  const numbers = [...new Set(told.flatMap(({ event }) => cleanInline(event.reference ?? "") || []))];
  const details = [
    account === "" ? "" : zh ? `业务账号或号码${account}` : `account or number ${account}`,
    moments.length === 0 ? "" : zh ? `形成于${moments.join("、")}` : `of ${moments.join("; ")}`,
    numbers.length === 0 || record !== "work-orders"
      ? ""
      : zh
        ? `工单号${numbers.join("、")}`
        : `reference ${numbers.join(", ")}`,
  ].filter((detail) => detail !== "");
  const inBrackets = details.join(zh ? "；" : "; ");
  return {
    record,
    name: name[language],
    content:
      details.length === 0
        ? name[language]
        : zh
          ? `${name[language]}（${inBrackets}）`
          : `${name[language]} (${inBrackets})`,
    ...shows(record, deed, zh),
    heldBecause: held[language],
    places:
      record === "billing-records" && TELECOM_SECTORS.includes(facts.service.sector)
        ? [...places, "own-bill"]
        : places,
    because: told.map(({ pointer }) => pointer),
  };
}

function shows(record: ProviderRecord, deed: string, zh: boolean): Pick<WantedRecord, "proves" | "matters"> {
  if (record === "billing-records")
    return zh
      ? {
          proves: "被申请人收取费用的期间、项目和数额",
          matters: "该事实是计算应返还数额的依据",
        }
      : {
          proves: "for which time, for what and how much the respondent charged",
          matters: "the sum to be returned is worked out from it",
        };
  if (record === "order-records")
    return zh
      ? {
          proves: "订立合同时被申请人是否以及如何提示、说明有关限制",
          matters: "该事实关系到有关限制是否成为合同内容",
        }
      : {
          proves: "whether and how the limits were pointed out when the contract was made",
          matters: "whether those limits are part of the contract turns on it",
        };
  return zh
    ? {
        proves: `申请人提出${deed}的时间和内容，以及被申请人的处理和答复`,
        matters: `该事实关系到${deed}应否办理、应自何时办理`,
      }
    : {
        proves: `when and how the applicant asked for the ${deed}, and how the respondent handled and answered it`,
        matters: `whether and from when the ${deed} had to be made turns on it`,
      };
}
