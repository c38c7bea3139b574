import { citationList } from "@/domain/law/citation-list";
import { courtCitation } from "@/domain/letters/court/court-citations";
import type { Words } from "@/domain/letters/court/court-paper";
import { GENERAL_POWERS, MANDATE_PLACES, MARKET, SPECIAL } from "@/domain/letters/court/mandate-words";
import type { Paragraph } from "@/domain/letters/letter";
import type { LetterInput } from "@/domain/letters/letter-input";
import { MARKET_POWERS, SPECIAL_POWERS } from "@/domain/letters/particulars";
import { paragraph } from "@/domain/letters/runs";

/** The powers of a mandate, each a line of its own, and the line that says what it does not give. */

export function generalPowers({ language }: LetterInput): Paragraph[] {
  return GENERAL_POWERS.map((power, index) =>
    paragraph(`powers.general.${index + 1}`, ended(power[language], language)),
  );
}

export function marketPowers({ particulars, language }: LetterInput): Paragraph[] {
  return MARKET_POWERS.filter((power) => particulars?.powers?.includes(power)).map((power) =>
    paragraph(`powers.${power}`, ended(MARKET[power][language], language), ["/particulars/powers"]),
  );
}

export function specialPowers({ particulars, language }: LetterInput): Paragraph[] {
  return SPECIAL_POWERS.filter((power) => particulars?.powers?.includes(power)).map((power) =>
    paragraph(`special.${power}`, ended(SPECIAL[power][language], language), ["/particulars/powers"]),
  );
}

const ended = (text: string, language: LetterInput["language"]) =>
  language === "zh-CN" ? `${text}。` : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** What was not ticked is said too: silence must not be read as authority. */
export function limits({ particulars, language, today }: LetterInput, court: boolean): Paragraph {
  const granted = particulars?.powers ?? [];
  const names: readonly Words[] = court
    ? SPECIAL_POWERS.filter((power) => !granted.includes(power)).map((power) => SPECIAL[power])
    : MARKET_POWERS.filter((power) => !granted.includes(power)).map((power) => MARKET[power]);
  const citations = MANDATE_PLACES[court ? "court" : "market"].flatMap(
    (place) => courtCitation(place, today) ?? [],
  );
  const cited = citationList(citations, language);
  const zh = language === "zh-CN";
  const left = names.map((name) => name[language]).join(zh ? "、" : "; ");
  const text = zh
    ? `${left === "" ? "" : `未经委托人另行书面授权，${court ? "受委托人" : "受托人"}不得${left}。`}本委托书依据${cited}载明事项和权限。`
    : `${left === "" ? "" : `Without a further written authority the agent may not: ${left}. `}The matter and the powers are stated under ${cited}.`;
  return paragraph("limits", text, ["/particulars/powers"], citations);
}
