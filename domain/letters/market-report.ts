import { citationText } from "@/domain/law/citation-text";
import { factParagraphs } from "@/domain/letters/fact-paragraphs";
import type { Letter, Paragraph } from "@/domain/letters/letter";
import type { LetterDefinition } from "@/domain/letters/letter-definition";
import { framed, part, row } from "@/domain/letters/letter-frame";
import type { LetterInput, Missing } from "@/domain/letters/letter-input";
import { place } from "@/domain/letters/letter-places";
import { leadParagraphs } from "@/domain/letters/report-leads";
import { paragraph } from "@/domain/letters/runs";
import { wishOf } from "@/domain/letters/wish";
import { sellingPlace } from "@/domain/routes/market-venue";
import type { Language } from "@/domain/time/format-date";

/**
 * The report of an offence to the market regulator (12315 举报), FACTS f3a: concrete leads and their facts, for whose
 * truth the reporter answers (complaint measures art. 28). It asks for nothing for the person: a complaint is another
 * paper (art. 3, 9). It says "may not meet" and leaves the judgement to the authority. Anyone may report, so that a name
 * is printed when it is known and never required.
 */
function composeMarketReport(input: LetterInput): Letter | Missing {
  const { facts, assessment, language } = input;
  const { consumer, service, events } = facts;
  if (events.length === 0) return { missing: ["/events"] };
  const leads = leadParagraphs(facts, assessment, language);
  // Without a lead there is nothing to report; a clause in its own words is what most often makes one.
  if (leads.length === 0) return { missing: ["/terms"] };
  return framed(input, {
    kind: "market-report",
    title: { "zh-CN": "举报书", en: "Report to the market regulator" },
    recipient: competentBody(input),
    rows: [
      row("举报人：", "Reporter: ", consumer.name, "/consumer/name"),
      row("电话号码：", "Telephone: ", consumer.phone, "/consumer/phone"),
      row("被举报人：", "Reported trader: ", service.provider.name, "/service/provider/name"),
      row("被举报人地址：", "Trader's address: ", service.provider.address, "/service/provider/address"),
    ],
    opening: opening(input),
    parts: [
      part("facts", "事实", "Facts", "plain", factParagraphs(facts, language, "report")),
      part("leads", "线索", "Leads", "numbered", leads),
      part("statement", "说明", "Statement", "plain", statement(input)),
    ],
    signs: { "zh-CN": "举报人", en: "Reporter" },
    withheld: [],
  });
}

export const marketReport: LetterDefinition = {
  compose: composeMarketReport,
  route: "market-report",
  cautions: ["name-is-seen"],
  file: "report",
};

/** Art. 29: where the deed happened; art. 31: online traders by their domicile, sellers on a platform by their place of business. */
function competentBody({ facts }: LetterInput): Readonly<Record<Language, string>> {
  const place = sellingPlace(facts);
  if (place === "platform")
    return {
      "zh-CN": "被举报人实际经营地县级以上市场监督管理部门",
      en: "the market regulator, county level or above, at the trader's place of business (被举报人实际经营地县级以上市场监督管理部门)",
    };
  if (place === "online")
    return {
      "zh-CN": "被举报人住所地县级以上市场监督管理部门",
      en: "the market regulator, county level or above, at the trader's domicile (被举报人住所地县级以上市场监督管理部门)",
    };
  return {
    "zh-CN": "被举报行为发生地县级以上市场监督管理部门",
    en: "the market regulator, county level or above, where it happened (被举报行为发生地县级以上市场监督管理部门)",
  };
}

function opening({ facts, today, language }: LetterInput): Paragraph {
  const wish = wishOf(facts, language);
  const citations = [place("report.what", today), place("report.leads", today)];
  const [what = "", leads = ""] = citations.map((citation) => citationText(citation, language));
  const text =
    language === "zh-CN"
      ? `本人是被举报人${wish.service}的用户。依据${what}、第二十八条第一款，现将本人要求${wish.whole}时遇到的情况，作为被举报人涉嫌违反市场监督管理规定的线索提供如下，请依法核查。`
      : `I use the reported trader's ${wish.service}. Under ${what} and ${leads}, I report what I met when I asked to ${wish.whole}, as leads to possible breaches of the rules of market regulation, and ask that they be looked into as the law provides.`;
  return paragraph("opening", text, ["/service", "/targetPlan"], citations);
}

function statement({ facts, today, language }: LetterInput): Paragraph[] {
  const zh = language === "zh-CN";
  const reachable = facts.consumer.phone !== undefined;
  return [
    paragraph(
      "statement.only-leads",
      zh
        ? "本材料只提供线索，不含本人与被举报人之间争议的处理请求。"
        : "This paper gives leads only. It asks for nothing in the dispute between the trader and me.",
    ),
    paragraph(
      "statement.truth",
      zh
        ? "以上经过根据本人自己的记录和所留材料写成，本人对举报内容的真实性负责。"
        : "The above is written from my own records and what I have kept. I answer for the truth of this report.",
      [],
      [place("report.leads", today)],
    ),
    ...(reachable
      ? [
          paragraph(
            "statement.help",
            zh
              ? "需要核实情况或者补充材料的，请按上述联系方式通知本人，本人予以配合。"
              : "If anything needs to be checked or added, please reach me at the contact details above; I will help.",
            ["/consumer/phone"],
          ),
        ]
      : []),
  ];
}
