import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { citationText } from "@/domain/law/citation-text";
import { TELECOM_SECTORS } from "@/domain/law/facts";
import { cleanInline } from "@/domain/letters/clean-text";
import type { Letter, Paragraph } from "@/domain/letters/letter";
import type { LetterDefinition } from "@/domain/letters/letter-definition";
import { addressWithPostcode, framed, part, row } from "@/domain/letters/letter-frame";
import { type LetterInput, type Missing, missingTexts } from "@/domain/letters/letter-input";
import { place } from "@/domain/letters/letter-places";
import { paragraph } from "@/domain/letters/runs";
import { wishOf } from "@/domain/letters/wish";
import { formatDate, type Language } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";
import { earliest } from "@/domain/time/when";

/** More numbers than this are not listed one by one. */
const MOST_REFERENCES = 20;

/**
 * The demand for copies of one's own records (R44): work orders, recordings of calls, chats and logs, as personal
 * information (Personal Information Protection Law art. 45), with reasons where it is refused (art. 50); for telecom also
 * the free itemised bill (R26). The law says "in good time" and names no number of days, so neither does the letter.
 */
function composeRecordsDemand(input: LetterInput): Letter | Missing {
  const { facts, language } = input;
  const { consumer, service } = facts;
  const missing = missingTexts({ "/consumer/name": consumer.name, "/consumer/phone": consumer.phone });
  if (missing.length > 0) return { missing };
  const provider = cleanInline(service.provider.name);
  return framed(input, {
    kind: "records-demand",
    title: { "zh-CN": "查阅、复制个人信息请求书", en: "Request for copies of my records" },
    recipient: { "zh-CN": provider, en: provider },
    rows: [
      row("请求人：", "Requester: ", consumer.name, "/consumer/name"),
      row("联系电话：", "Telephone: ", consumer.phone, "/consumer/phone"),
      row("业务账号或号码：", "Account or number: ", service.account, "/service/account"),
      row("联系地址：", "Address: ", addressWithPostcode(consumer, language), "/consumer/address"),
    ],
    opening: opening(input),
    parts: [
      part("requests", "请求提供的记录", "What I ask for", "numbered", records(input)),
      part("manner", "提供方式", "How to provide it", "plain", manner(input)),
    ],
    bringsEvidence: false,
    signs: { "zh-CN": "请求人", en: "Requester" },
    withheld: [],
  });
}

export const recordsDemand: LetterDefinition = { compose: composeRecordsDemand, file: "records-request" };

function opening({ facts, today, language }: LetterInput): Paragraph {
  const { service } = wishOf(facts, language);
  const citation = place("records.copy", today);
  const cited = citationText(citation, language);
  const text =
    language === "zh-CN"
      ? `本人是贵公司${service}用户。依据${cited}，个人有权向个人信息处理者查阅、复制其个人信息。现请求贵公司提供下列记录中有关本人的信息的复制件。`
      : `I am a customer of your ${service}. Under ${cited}, a person may consult and copy their personal information held by whoever processes it. I ask you for copies of what the following records hold about me.`;
  return paragraph("opening", text, ["/service"], [citation]);
}

/** What was asked by telephone has recordings, what was written in a chat has its text; only those are asked for. */
function records(input: LetterInput): Paragraph[] {
  const { facts, today, language } = input;
  const zh = language === "zh-CN";
  const since = sinceText(facts, language);
  const used = (...channels: readonly string[]) =>
    facts.events.some(({ channel }) => channels.includes(channel));
  const bill = place("records.bill", today);
  const asks: (Paragraph | undefined)[] = [
    paragraph(
      "requests.work-orders",
      zh
        ? `${since}与本人有关的全部服务工单${references(facts, language)}，包括受理时间、受理内容、流转和处理结果。`
        : `All work orders about me${since}${references(facts, language)}, with the time, what was taken down, who passed it on, and the result.`,
      ["/events"],
    ),
    used("hotline")
      ? paragraph(
          "requests.recordings",
          zh
            ? `${since}本人与贵公司客服的通话录音。`
            : `The recordings of my calls with your customer service${since}.`,
          ["/events"],
        )
      : undefined,
    used("online-chat", "app", "website", "mini-program", "email")
      ? paragraph(
          "requests.chats",
          zh
            ? `${since}本人与贵公司在线客服（含智能客服）的对话记录。`
            : `The record of my chats with your online service${since}, the automatic assistant included.`,
          ["/events"],
        )
      : undefined,
    paragraph(
      "requests.logs",
      zh
        ? "本人账号或者号码的订购、变更、续费、取消记录和相应的操作日志。"
        : "The record of orders, changes, renewals and cancellations of my account or number, with the log of each.",
      ["/service/account"],
    ),
    TELECOM_SECTORS.includes(facts.service.sector)
      ? paragraph(
          "requests.bill",
          zh
            ? `同一期间的收费清单。依据${citationText(bill, language)}，电信用户要求提供移动通信和信息服务等收费清单的，电信业务经营者应当免费提供。`
            : `The itemised bill of the same time. Under ${citationText(bill, language)}, an operator must provide an itemised bill of, among others, mobile and information services free of charge when a user asks for it.`,
          ["/service/sector"],
          [bill],
        )
      : undefined,
  ];
  return asks.filter((one) => one !== undefined);
}

/** 2026年9月1日以来; nothing when no event is dated. */
function sinceText(facts: AttemptFacts, language: Language): string {
  const first = facts.events.map(({ when }) => earliest(when)).sort()[0] as PlainDate | undefined;
  if (first === undefined) return "";
  return language === "zh-CN"
    ? `${formatDate(first, language)}以来`
    : ` since ${formatDate(first, language)}`;
}

/** （工单号：T1、T2）: every number that the person was given. */
function references({ events, history = [] }: AttemptFacts, language: Language): string {
  const own = history.filter(({ route }) => route === "operator-complaint");
  const numbers = [...events, ...own].flatMap(({ reference }) =>
    reference === undefined ? [] : [cleanInline(reference)],
  );
  const listed = [...new Set(numbers)].slice(0, MOST_REFERENCES);
  if (listed.length === 0) return "";
  return language === "zh-CN"
    ? `（包括工单号${listed.join("、")}）`
    : ` (including those numbered ${listed.join(", ")})`;
}

function manner({ facts, today, language }: LetterInput): Paragraph[] {
  const zh = language === "zh-CN";
  const [prompt, reasons] = [place("records.prompt", today), place("records.reasons", today)];
  const byPost = facts.consumer.address !== undefined;
  return [
    paragraph(
      "manner.prompt",
      zh
        ? `依据${citationText(prompt, language)}，个人请求查阅、复制其个人信息的，个人信息处理者应当及时提供。请贵公司及时提供，并告知预计提供的日期。`
        : `Under ${citationText(prompt, language)}, whoever processes personal information must provide it in good time when the person asks for it. Please do so, and tell me the day on which I can expect it.`,
      [],
      [prompt],
    ),
    paragraph(
      "manner.reasons",
      zh
        ? `依据${citationText(reasons, language)}，拒绝个人行使权利的请求的，应当说明理由。如贵公司认为其中某一项不能提供，请就该项书面说明理由，其余各项照常提供。`
        : `Under ${citationText(reasons, language)}, a refusal must give its reasons. If you hold that one of these items cannot be provided, please give the reasons for that item in writing and provide the others.`,
      [],
      [reasons],
    ),
    paragraph(
      "manner.kept",
      zh ? "在提供之前，请妥善保存上述记录。" : "Until then, please keep these records safe.",
    ),
    paragraph(
      "manner.where",
      zh
        ? `复制件请以短信链接等上述联系电话能够接收的方式提供${byPost ? "，或者寄至上述联系地址" : ""}。需要核验身份的，请告知办法，本人予以配合。`
        : `Please send the copies in a way that reaches the telephone number above${byPost ? ", or by post to the address above" : ""}. If you need to check my identity, please tell me how; I will help.`,
      ["/consumer/phone"],
    ),
  ];
}
