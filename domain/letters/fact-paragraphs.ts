import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { answerParagraphs } from "@/domain/letters/answer-paragraphs";
import { bills } from "@/domain/letters/bill-paragraph";
import { cleanInline, inQuotes } from "@/domain/letters/clean-text";
import { comparison } from "@/domain/letters/comparison-paragraph";
import { complaintNumbers } from "@/domain/letters/complaint-numbers";
import { eventParagraphs } from "@/domain/letters/event-paragraphs";
import type { Paragraph } from "@/domain/letters/letter";
import { paragraph } from "@/domain/letters/runs";
import { spoken, TO_THIS_DAY, type Voice } from "@/domain/letters/voice";
import { priceText, wishOf } from "@/domain/letters/wish";
import { formatYuan } from "@/domain/money/format-yuan";
import { formatDate, type Language } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";

/** 事实经过: the service, every event in date order, then what the whole shows. What is not known is left out. */
export function factParagraphs(
  facts: AttemptFacts,
  language: Language,
  voice: Voice = "to-provider",
): Paragraph[] {
  return [
    servicePart(voice === "report" ? withoutPrices(facts) : facts, language),
    // A letter to an authority gives the earlier complaint a part of its own.
    ...eventParagraphs(
      facts,
      language,
      voice,
      voice === "to-provider" ? earlierComplaints(facts, language) : [],
    ),
    ...answerParagraphs(facts, language, voice),
    ...tally(facts, language, voice),
    ...comparison(facts, language),
    ...terms(facts, language, voice),
    ...(voice === "report" ? [] : bills(facts, language)),
    ...outcome(facts, language, voice),
  ];
}

/** A report of an offence says nothing that could be read as a sum (FACTS f3a). */
function withoutPrices(facts: AttemptFacts): AttemptFacts {
  const { priceFen: _price, prepaidFen: _prepaid, ...currentPlan } = facts.currentPlan;
  if ("cancel" in facts.targetPlan) return { ...facts, currentPlan };
  const { priceFen: _other, ...targetPlan } = facts.targetPlan;
  return { ...facts, currentPlan, targetPlan };
}

function servicePart(facts: AttemptFacts, language: Language): Paragraph {
  const { currentPlan, targetPlan } = facts;
  const wish = wishOf(facts, language);
  const zh = language === "zh-CN";
  const price = (fen: number | undefined, period = currentPlan.period) =>
    fen === undefined
      ? ""
      : zh
        ? `（${priceText(fen, period, language)}）`
        : ` (${priceText(fen, period, language)})`;
  const { startedOn, contractEndsOn, prepaidFen, autoRenews } = currentPlan;
  const day = (date: typeof startedOn) => (date === undefined ? "" : formatDate(date, language));
  const parts = zh
    ? [
        `本人现用的${wish.service}为${wish.current}${price(currentPlan.priceFen)}`,
        startedOn && `，自${day(startedOn)}起使用`,
        contractEndsOn && `，合约期至${day(contractEndsOn)}`,
        autoRenews && "，按期自动续费",
        prepaidFen === undefined
          ? ""
          : `，已预付${formatYuan(prepaidFen, language)}${paidPeriod(facts, language)}`,
        "cancel" in targetPlan
          ? "。本人希望取消该服务。"
          : `。本人希望变更为${wish.target}${price(targetPlan.priceFen, targetPlan.period)}。`,
      ]
    : [
        `My present ${wish.service} is ${wish.current}${price(currentPlan.priceFen)}`,
        startedOn && `, in use since ${day(startedOn)}`,
        contractEndsOn && `, with a term until ${day(contractEndsOn)}`,
        autoRenews && ", renewed automatically",
        prepaidFen === undefined
          ? ""
          : `, with ${formatYuan(prepaidFen, language)} prepaid${paidPeriod(facts, language)}`,
        "cancel" in targetPlan
          ? ". I want to cancel it."
          : `. I want to change to ${wish.target}${price(targetPlan.priceFen, targetPlan.period)}.`,
      ];
  return paragraph("facts.service", parts.filter(Boolean).join(""), [
    "/service",
    "/currentPlan",
    "/targetPlan",
  ]);
}

function paidPeriod({ currentPlan: { paidFrom, paidTo } }: AttemptFacts, language: Language): string {
  if (paidFrom === undefined || paidTo === undefined) return "";
  const [from, to] = [formatDate(paidFrom, language), formatDate(paidTo, language)];
  return language === "zh-CN" ? `（${from}至${to}）` : ` (${from} to ${to})`;
}

function earlierComplaints(
  facts: AttemptFacts,
  language: Language,
): { on: PlainDate; paragraph: Paragraph }[] {
  return (facts.history ?? []).flatMap((entry, index) => {
    if (entry.route !== "operator-complaint") return [];
    const { on } = entry;
    const day = formatDate(on, language);
    const known = complaintNumbers(
      { ...entry, arrivedOn: entry.arrivedOn === on ? undefined : entry.arrivedOn },
      language,
    );
    const text =
      language === "zh-CN"
        ? `${day}，本人曾就此向贵公司投诉${known}。`
        : `On ${day} I complained to you about this${known}.`;
    return [{ on, paragraph: paragraph(`facts.history.${on}.${index}`, text, [`/history/${index}`]) }];
  });
}

/** How often staff tried to dissuade, and the minutes on record: sums that the person could check by hand. */
function tally(facts: AttemptFacts, language: Language, voice: Voice): Paragraph[] {
  const dissuaded = facts.events.filter(({ obstacles }) => obstacles.includes("repeated-dissuasion")).length;
  const timed = facts.events.filter(({ minutes }) => minutes !== undefined);
  const minutes = timed.reduce((sum, event) => sum + (event.minutes ?? 0), 0);
  const zh = language === "zh-CN";
  const sentences = [
    dissuaded < 2
      ? ""
      : zh
        ? `据本人记录，上述经过中至少有${dissuaded}次遇到贵公司人员劝本人不要变更。`
        : `By my record, your staff tried to talk me out of it on at least ${dissuaded} occasions.`,
    timed.length < 2
      ? ""
      : zh
        ? `有用时记录的${timed.length}次联系，合计约${minutes}分钟。`
        : `The ${timed.length} contacts whose length I noted took about ${minutes} minutes in all.`,
  ].filter((sentence) => sentence !== "");
  return sentences.length === 0
    ? []
    : [paragraph("facts.tally", spoken(sentences.join(zh ? "" : " "), language, voice), ["/events"])];
}

/** Clauses and pop-ups, word for word. */
function terms(facts: AttemptFacts, language: Language, voice: Voice): Paragraph[] {
  return (facts.terms ?? []).map((term, index) => {
    const where = [
      term.shownOn === undefined ? "" : formatDate(term.shownOn, language),
      term.shownHow === undefined ? "" : cleanInline(term.shownHow),
    ].filter((part) => part !== "");
    const words = inQuotes(term.text);
    const ended = /[。！？]”$/u.test(words);
    const text =
      language === "zh-CN"
        ? `${spoken("贵公司", language, voice)}展示的有关条款或者提示${where.length === 0 ? "" : `（${where.join("，")}）`}原文为：${words}${ended ? "" : "。"}`
        : `${spoken("The wording that you showed", language, voice)}${where.length === 0 ? "" : ` (${where.join(", ")})`} is: ${words}${ended || /[.!?]”$/u.test(words) ? "" : "."}`;
    return paragraph(`facts.term.${index + 1}`, text, [`/terms/${index}`]);
  });
}

/** Nothing is claimed about what the person did not see: only that their record holds no result. */
function outcome(facts: AttemptFacts, language: Language, voice: Voice): Paragraph[] {
  if (isDone(facts)) return [];
  const { deed } = wishOf(facts, language);
  const text =
    language === "zh-CN"
      ? `${TO_THIS_DAY[voice]["zh-CN"]}，本人的记录中没有${deed}办结的结果。`
      : `${TO_THIS_DAY[voice].en} my record shows no completed ${deed}.`;
  return [paragraph("facts.outcome", text, ["/events"])];
}

/** True when the record says that the provider carried the wish out. */
export function isDone(facts: AttemptFacts): boolean {
  return facts.events.some(({ kind }) => kind === "done");
}
