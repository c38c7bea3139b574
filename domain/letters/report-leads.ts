import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { ActId } from "@/domain/law/acts";
import type { Citation } from "@/domain/law/citation";
import { TELECOM_SECTORS } from "@/domain/law/facts";
import type { Assessment } from "@/domain/law/finding";
import { groundsFor, ruleText } from "@/domain/letters/grounds";
import type { Paragraph } from "@/domain/letters/letter";
import { paragraph } from "@/domain/letters/runs";
import type { Language } from "@/domain/time/format-date";

type Articles = { readonly [Act in ActId]?: readonly number[] };

/**
 * The duties of a trader that the market regulator looks after. Rights of consumers, contract law, and every article on
 * refunds, compensation and fines stay out: a report tells what happened, it asks for nothing (complaint measures art.
 * 3 and 9).
 */
const DUTIES: Articles = {
  "consumer-protection-law-2013": [16, 20, 26, 29],
  "consumer-protection-regulations-2024": [9, 10, 11, 12, 17, 23, 24, 44],
  "network-trading-measures-2025": [13, 16, 17, 18, 21],
  "contract-admin-supervision-2025": [6, 8],
  "platform-rules-measures-2025": [30, 32],
  "clear-price-rules-2022": [19],
};
/** In telecom another authority supervises service: prices, advertising and standard terms remain (FACTS c, j J10). */
const DUTIES_IN_TELECOM: Articles = {
  "consumer-protection-law-2013": [20, 26],
  "consumer-protection-regulations-2024": [10, 17],
  "contract-admin-supervision-2025": [6, 8],
  "clear-price-rules-2022": [19],
};

/**
 * The leads of a report: each duty that the facts may not meet, direct and arguable ones only, as something to be looked
 * into and never as a verdict. Empty when the record holds none.
 */
export function leadParagraphs(facts: AttemptFacts, assessment: Assessment, language: Language): Paragraph[] {
  const duties = TELECOM_SECTORS.includes(facts.service.sector) ? DUTIES_IN_TELECOM : DUTIES;
  const reported = ({ act, article }: Citation) => duties[act]?.includes(article) === true;
  return groundsFor(facts, assessment, reported)
    .filter(({ finding }) => finding.strength !== "supporting")
    .map((applied) => {
      const { finding, id } = applied;
      const ask = ASK[finding.strength === "direct" ? "direct" : "arguable"][language];
      const space = language === "zh-CN" ? "" : " ";
      return paragraph(
        `leads.${id}`,
        `${ruleText(applied, language)}${space}${ask}`,
        finding.because,
        finding.citations,
      );
    });
}

const ASK = {
  direct: {
    "zh-CN": "上述经过可能不符合这一规定，作为线索提供。",
    en: "What is told above may not meet this rule; I give it as a lead.",
  },
  arguable: {
    "zh-CN": "上述经过是否符合这一规定，请依法核查。",
    en: "I ask that it be looked into whether what is told above meets this rule.",
  },
} as const;
