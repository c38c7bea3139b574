import {
  courtName,
  courtPaper,
  disputeWords,
  type FieldRow,
  form,
  type Words,
} from "@/domain/letters/court/court-paper";
import { generalPowers, limits, marketPowers, specialPowers } from "@/domain/letters/court/mandate-powers";
import { STANDINGS } from "@/domain/letters/court/mandate-words";
import {
  applicantRows,
  DEFENDANT_DOMICILE,
  defendantDomicile,
  guardianRows,
  missingGuardian,
} from "@/domain/letters/court/parties";
import type { Letter, Paragraph } from "@/domain/letters/letter";
import type { LetterDefinition } from "@/domain/letters/letter-definition";
import { type LetterInput, type Missing, missingTexts } from "@/domain/letters/letter-input";
import { MARKET_POWERS, type Particulars, SPECIAL_POWERS } from "@/domain/letters/particulars";
import { paragraph } from "@/domain/letters/runs";
import { formatDate } from "@/domain/time/format-date";

const words = (zh: string, en: string): Words => ({ "zh-CN": zh, en });

/**
 * The mandate (授权委托书) for a court (FACTS f6) or for a complaint to the market regulator (FACTS f6a): the matter and
 * the powers, special ones each by itself, because "full authority" alone carries none of them (interpretation art. 89);
 * for the market regulator also the period, in the original, with the agent's identity (complaint measures art. 11).
 */
function composePowerOfAttorney(input: LetterInput): Letter | Missing {
  const { particulars = {} } = input;
  const { forum } = particulars;
  const missing = forum === undefined ? ["/particulars/forum"] : missingFor(input, forum);
  if (forum === undefined || missing.length > 0) return { missing };
  const { language } = input;
  const court = forum === "court";
  return courtPaper(input, {
    kind: "power-of-attorney",
    title: { "zh-CN": "授权委托书", en: "Power of attorney" },
    rows: [],
    parts: [
      {
        id: "principal",
        heading: words("委托人", "Principal"),
        style: "fields",
        paragraphs: [],
        table: form(applicantRows(input), language),
      },
      {
        id: "guardian",
        heading: words("委托人的法定代理人", "Statutory agent of the principal"),
        style: "fields",
        paragraphs: [],
        table: form(guardianRows(input, words("与委托人的关系", "Relation to the principal")), language),
      },
      {
        id: "agents",
        heading: court ? words("受委托人（诉讼代理人）", "Agent in the suit") : words("受托人", "Agent"),
        style: "fields",
        paragraphs: [],
        table: form(agentRows(input), language),
      },
      {
        id: "matter",
        heading: words("委托事项", "Matter"),
        style: "plain",
        paragraphs: [matter(input, court)],
      },
      {
        id: "powers",
        heading: court ? words("一般权限", "General powers") : words("委托权限", "Powers"),
        style: "numbered",
        paragraphs: court ? generalPowers(input) : marketPowers(input),
      },
      {
        id: "special",
        heading: words("特别授权", "Special authority"),
        style: "numbered",
        paragraphs: court ? specialPowers(input) : [],
      },
      {
        id: "limits",
        heading: words("权限以外的事项", "What is not granted"),
        style: "plain",
        paragraphs: [limits(input, court)],
      },
      {
        id: "period",
        heading: words("委托期限", "Period"),
        style: "plain",
        paragraphs: periodParagraphs(input),
      },
    ],
    annexes: annexes(input, court),
    signs: words("委托人", "Principal"),
    to: court
      ? courtName(particulars.court)
      : words("受理投诉的市场监督管理部门", "The market regulator that has the complaint"),
    withheld: [],
  });
}

function missingFor(input: LetterInput, forum: NonNullable<Particulars["forum"]>): string[] {
  const { facts, particulars = {} } = input;
  const { agents = [], powers, period } = particulars;
  const market = forum === "market";
  const known: readonly string[] = market ? MARKET_POWERS : SPECIAL_POWERS;
  const chosen = powers?.filter((power) => known.includes(power));
  return [
    ...missingTexts({
      "/consumer/name": facts.consumer.name,
      "/consumer/phone": facts.consumer.phone,
      // The complaint measures art. 11 ask for what art. 10 para. 1 asks of the complainant.
      ...(market
        ? { "/consumer/address": facts.consumer.address, [DEFENDANT_DOMICILE]: defendantDomicile(input) }
        : {}),
    }),
    ...(agents.length === 0 ? ["/particulars/agents"] : []),
    ...agents.flatMap(({ standing, identityNumber }, index) => [
      ...(!market && standing === undefined ? [`/particulars/agents/${index}/standing`] : []),
      ...(market && identityNumber === undefined ? [`/particulars/agents/${index}/identityNumber`] : []),
    ]),
    // No answer is not "none": the powers are stated or their absence is (an empty list, for a court only).
    ...(chosen === undefined || (market && chosen.length === 0) ? ["/particulars/powers"] : []),
    ...(market && period === undefined ? ["/particulars/period"] : []),
    ...missingGuardian(input),
  ];
}

function agentRows({ particulars, language }: LetterInput): FieldRow[] {
  const agents = particulars?.agents ?? [];
  return agents.flatMap(({ name, standing, organisation, identityNumber, phone }, index) => {
    const number = agents.length === 1 ? "" : String(index + 1);
    const at = (field: string) => `/particulars/agents/${index}/${field}`;
    return [
      { label: words(`姓名${number}`, `Name ${number}`.trim()), value: name, because: at("name") },
      {
        label: words("身份", "Standing"),
        value: standing && STANDINGS[standing].name[language],
        because: at("standing"),
      },
      { label: words("所在单位", "Firm or organisation"), value: organisation, because: at("organisation") },
      {
        label: words("公民身份号码", "Identity number"),
        value: identityNumber,
        because: at("identityNumber"),
      },
      { label: words("联系电话", "Telephone"), value: phone, because: at("phone") },
    ];
  });
}

function matter(input: LetterInput, court: boolean): Paragraph {
  const { facts, language, particulars } = input;
  const [name, provider] = [facts.consumer.name ?? "", facts.service.provider.name];
  const number = particulars?.caseNumber;
  const dispute = disputeWords(input);
  const text =
    language === "zh-CN"
      ? court
        ? `就委托人${name}与${provider}${dispute}一案${number === undefined ? "" : `（案号：${number}）`}，委托上列受委托人作为诉讼代理人，参加第一审诉讼。`
        : `就委托人${name}与${provider}（地址：${defendantDomicile(input) ?? ""}）${dispute}，委托上列受托人代为投诉。`
      : court
        ? `In the ${dispute} between the principal ${name} and ${provider}${number === undefined ? "" : ` (case ${number})`}, the agent named above acts for the principal at first instance.`
        : `In the ${dispute} between the principal ${name} and ${provider} (${defendantDomicile(input) ?? ""}), the agent named above lodges a complaint for the principal.`;
  return paragraph("matter", text, ["/service"]);
}

function periodParagraphs({ particulars, language }: LetterInput): Paragraph[] {
  const period = particulars?.period;
  if (period === undefined) return [];
  const [from, to] = [formatDate(period.from, language), formatDate(period.to, language)];
  return [
    paragraph("period", language === "zh-CN" ? `自${from}起至${to}止。` : `From ${from} to ${to}.`, [
      "/particulars/period",
    ]),
  ];
}

/** Interpretation art. 88 for a court; the original and the agent's identity for the market regulator (art. 11). */
function annexes({ particulars, language }: LetterInput, court: boolean): string[] {
  if (!court)
    return language === "zh-CN"
      ? ["本授权委托书（提交原件）", "受托人身份证明"]
      : ["This power of attorney (the original is handed in)", "Proof of the agent's identity"];
  return [
    ...new Set(
      (particulars?.agents ?? []).flatMap(({ standing }) =>
        standing === undefined ? [] : [STANDINGS[standing].papers[language]],
      ),
    ),
  ];
}

export const powerOfAttorney: LetterDefinition = {
  compose: composePowerOfAttorney,
  particulars: [
    "forum",
    "agents",
    "powers",
    "period",
    "identityNumber",
    "age",
    "domicile",
    "guardian",
    "defendant",
    "court",
    "caseNumber",
  ],
  file: "power-of-attorney",
};
