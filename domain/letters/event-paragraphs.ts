import type { AttemptEvent, AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Channel } from "@/domain/attempts/codes";
import { cleanInline, cleanText, inQuotes } from "@/domain/letters/clean-text";
import type { Paragraph } from "@/domain/letters/letter";
import { minutesText, momentText, whenText } from "@/domain/letters/moments";
import { OBSTACLE_SENTENCES } from "@/domain/letters/obstacle-sentences";
import { paragraph } from "@/domain/letters/runs";
import { spoken, type Voice } from "@/domain/letters/voice";
import { formatYuan } from "@/domain/money/format-yuan";
import type { Language } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";
import { earliest, latest } from "@/domain/time/when";

/** The channel as the opening of a sentence: what the person did, in the person's voice. */
const BY_CHANNEL = {
  "zh-CN": {
    app: "本人在贵公司App上办理",
    website: "本人在贵公司网站上办理",
    "mini-program": "本人在贵公司小程序中办理",
    hotline: "本人与贵公司客服电话联系",
    "online-chat": "本人联系贵公司在线客服",
    store: "本人到贵公司营业厅办理",
    email: "本人与贵公司通过电子邮件联系",
    letter: "本人与贵公司通过书信联系",
  },
  en: {
    app: "I tried in your app",
    website: "I tried on your website",
    "mini-program": "I tried in your mini-program",
    hotline: "I was on the phone with your customer service",
    "online-chat": "I wrote to your online customer service",
    store: "I went to your shop",
    email: "I was in touch with you by e-mail",
    letter: "I was in touch with you by letter",
  },
} as const satisfies Record<Language, Record<Channel, string>>;

/** What came after a letter and is no answer: who called whom is not on record. */
const IN_TOUCH = { "zh-CN": "贵公司与本人联系", en: "you were in touch with me" } as const;

/** Kinds that are not the person's own doing start differently. */
const BY_KIND = {
  "zh-CN": {
    "complaint-to-operator": "本人向贵公司提出投诉",
    reply: "贵公司答复本人",
    charge: "贵公司扣取费用",
    done: "贵公司告知已经办理",
  },
  en: {
    "complaint-to-operator": "I complained to you",
    reply: "you answered me",
    charge: "you charged me",
    done: "you told me that it was done",
  },
} as const;

type Told = { readonly event: AttemptEvent; readonly index: number; readonly key: string };

/** Events in the order of their first possible day, then of their last; what is equal keeps the person's order. */
function inDateOrder(facts: AttemptFacts): Told[] {
  const dated = facts.events.map((event, index) => ({
    event,
    index,
    key: `${earliest(event.when)} ${latest(event.when)} ${typeof event.when === "string" ? event.when.slice(11) : ""}`,
  }));
  return dated.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index));
}

/**
 * One paragraph for each event, in date order, and complaints between them on their days. The id is made of what the event is (day, channel, kind), not of its
 * place in the list, so that an edit stays with its event when another one is added or removed.
 */
export function eventParagraphs(
  facts: AttemptFacts,
  language: Language,
  voice: Voice = "to-provider",
  complaints: readonly { readonly on: PlainDate; readonly paragraph: Paragraph }[] = [],
): Paragraph[] {
  const seen = new Map<string, number>();
  const events = inDateOrder(facts).map(({ event, index, key: order }) => {
    const key = `facts.event.${whenKey(event)}.${event.channel}.${event.kind}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    const text = language === "zh-CN" ? tellInChinese(event, voice) : tellInEnglish(event, voice);
    return { order, paragraph: paragraph(count === 1 ? key : `${key}.${count}`, text, [`/events/${index}`]) };
  });
  return [
    ...complaints.map((one) => ({ order: `${one.on} ${one.on} `, paragraph: one.paragraph })),
    ...events,
  ]
    .toSorted((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .map((one) => one.paragraph);
}

/** What the person or the provider did, as the sentence begins. */
function actionOf(event: AttemptEvent, language: Language, voice: Voice): string {
  const { kind, channel } = event;
  const own = kind === "request" || kind === "obstacle" || kind === "promise";
  if (!own) return spoken(BY_KIND[language][kind], language, voice);
  return spoken(
    event.answer === undefined ? BY_CHANNEL[language][channel] : IN_TOUCH[language],
    language,
    voice,
  );
}

function whenKey(event: AttemptEvent): string {
  const { when } = event;
  return (typeof when === "string" ? when : `${when.from}to${when.to}`).replace(/[^0-9A-Za-z-]/g, "");
}

function tellInChinese(event: AttemptEvent, voice: Voice): string {
  const action = actionOf(event, "zh-CN", voice);
  const amount = event.amountFen === undefined ? "" : `，金额为${formatYuan(event.amountFen, "zh-CN")}`;
  const reference = event.reference === undefined ? "" : `，工单号为${cleanInline(event.reference)}`;
  const head = `${whenText(event.when, "zh-CN")}，${action}${amount}${reference}。`;
  return [
    head,
    note(event),
    spoken(obstacles(event, "zh-CN"), "zh-CN", voice),
    promiseInChinese(event, voice),
    spent(event, "zh-CN"),
  ].join("");
}

function tellInEnglish(event: AttemptEvent, voice: Voice): string {
  const action = actionOf(event, "en", voice);
  const amount = event.amountFen === undefined ? "" : ` (${formatYuan(event.amountFen, "en")})`;
  const reference = event.reference === undefined ? "" : `, reference ${cleanInline(event.reference)}`;
  const when = whenText(event.when, "en");
  const head = `${/^\d{1,2}:/.test(when) ? "At" : /^\d/.test(when) ? "On" : ""} ${when}, ${action}${amount}${reference}.`;
  const own_ = note(event);
  const words = own_ === "" ? "" : `In my own words: ${own_}`;
  return [
    head,
    words,
    spoken(obstacles(event, "en"), "en", voice),
    promiseInEnglish(event, voice),
    spent(event, "en"),
  ]
    .filter((part) => part !== "")
    .join(" ")
    .trim();
}

/** The person's note, word for word; only a full stop is added where none stands. */
function note(event: AttemptEvent): string {
  const text = cleanText(event.note ?? "").trim();
  return text === "" || /[。！？.!?…”"）)]$/u.test(text) ? text : `${text}。`;
}

function obstacles(event: AttemptEvent, language: Language): string {
  const told = event.obstacles.filter(
    (code) => language === "en" || !OBSTACLE_SENTENCES[code].said.test(event.note ?? ""),
  );
  return told.map((code) => OBSTACLE_SENTENCES[code][language]).join(language === "en" ? " " : "");
}

function promiseInChinese({ promise }: AttemptEvent, voice: Voice): string {
  if (promise === undefined) return "";
  const due = promise.dueAt === undefined ? "" : `，按此计算，期限为${momentText(promise.dueAt, "zh-CN")}`;
  const outcome = { kept: "该承诺已经履行。", broken: "据本人记录，该承诺到期没有兑现。" };
  return `${spoken("贵公司", "zh-CN", voice)}当时表示：${answered(promise.text)}${due}。${promise.outcome ? outcome[promise.outcome] : ""}`;
}

function promiseInEnglish({ promise }: AttemptEvent, voice: Voice): string {
  if (promise === undefined) return "";
  const due =
    promise.dueAt === undefined ? "" : ` By that reckoning it was due by ${momentText(promise.dueAt, "en")}.`;
  const outcome = {
    kept: " That promise was kept.",
    broken: " By my record, that promise was not kept in time.",
  };
  return `${spoken("You said at the time:", "en", voice)} ${answered(promise.text)}.${due}${promise.outcome ? outcome[promise.outcome] : ""}`;
}

/** The words of an answer in quotation marks; the full stop inside goes. */
function answered(text: string): string {
  return inQuotes(cleanInline(text).replace(/[。.](?=[”"」]?$)/u, ""));
}

function spent({ minutes }: AttemptEvent, language: Language): string {
  if (minutes === undefined) return "";
  return language === "zh-CN"
    ? `此次用时约${minutesText(minutes, language)}。`
    : `This took about ${minutesText(minutes, language)}.`;
}
