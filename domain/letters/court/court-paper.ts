import { cleanInline } from "@/domain/letters/clean-text";
import { ageOn } from "@/domain/letters/court/identity-number";
import type { Letter, Paragraph, Table } from "@/domain/letters/letter";
import { framed, type LetterParts } from "@/domain/letters/letter-frame";
import type { LetterInput } from "@/domain/letters/letter-input";
import { paragraph } from "@/domain/letters/runs";
import { wishOf } from "@/domain/letters/wish";
import type { Language } from "@/domain/time/format-date";

/** What the documents for a court share: forms of label and answer, and a foot that is signed by hand. */

export type Words = Readonly<Record<Language, string>>;

/** One line of a form; left out when there is no answer. */
export type FieldRow = {
  readonly label: Words;
  readonly value: string | undefined;
  /** The pointer of the fact or particular that it prints. */
  readonly because: string;
};

/** A line to be filled in by hand, on paper. */
export const BLANK = { "zh-CN": "＿＿＿＿＿＿", en: "____________" } as const satisfies Words;

/** How a complaint speaks of the person. */
export const PLAINTIFF = { "zh-CN": "原告", en: "the plaintiff" } as const satisfies Words;

/** Below 18 the statutory agent acts in court (Civil Procedure Law art. 60, FACTS J16). */
const ADULT = 18;

/** The age of the person on the day of the paper, from the answers or from the identity number; undefined when unknown. */
export function ageOf({ facts, particulars, today }: LetterInput): number | undefined {
  const { identityNumber, age = facts.consumer.age } = particulars ?? {};
  return identityNumber === undefined ? age : ageOn(identityNumber, today);
}

/** True when a statutory agent must act. */
export function isMinor(input: LetterInput): boolean {
  return (ageOf(input) ?? ADULT) < ADULT || (input.facts.consumer.age ?? ADULT) < ADULT;
}

/** A form: what is known, label beside answer. */
export function form(rows: readonly FieldRow[], language: Language): Table {
  return {
    columns: [],
    widths: [1, 3],
    rows: rows.flatMap(({ label, value, because }) => {
      const answer = paragraph("", value ?? "", [because]);
      return answer.lines.length === 0 ? [] : [[paragraph("", label[language]), answer]];
    }),
  };
}

/** A cell, or a line to be filled in by hand where there is nothing. */
export function cellOrBlank(text: string | undefined, language: Language): Paragraph {
  const answer = paragraph("", text ?? "");
  return answer.lines.length === 0 ? paragraph("", BLANK[language].slice(0, 2)) : answer;
}

/** Whom the paper addresses; a line to be filled in by hand while the person does not know the court. */
export function courtName(court: string | undefined): Words {
  const name = cleanInline(court ?? "");
  return name === ""
    ? { "zh-CN": `${BLANK["zh-CN"]}人民法院`, en: `${BLANK.en} People's Court` }
    : { "zh-CN": name, en: name };
}

/** 因手机套餐变更发生的纠纷: the dispute in words, because the list of causes of action is not held (FACTS f2). */
export function disputeWords({ facts, language }: LetterInput): string {
  const wish = wishOf(facts, language);
  return language === "zh-CN"
    ? `因${wish.service}${wish.deed}发生的纠纷`
    : `dispute about the ${wish.deed} of a ${wish.service}`;
}

/** The frame of every letter with a foot that waits for signatures: a court takes what a hand signed. */
export function courtPaper(input: LetterInput, parts: LetterParts): Letter {
  const { language } = input;
  const zh = language === "zh-CN";
  const letter = framed(input, { bringsEvidence: false, ...parts });
  const { guardian: _ours, ...closing } = letter.closing;
  return {
    ...letter,
    closing: {
      ...closing,
      signature: zh
        ? `${parts.signs["zh-CN"]}（签名）：${BLANK["zh-CN"]}`
        : `${parts.signs.en} (signature): ${BLANK.en}`,
      ...(isMinor(input)
        ? {
            guardian: zh
              ? `法定代理人（签名）：${BLANK["zh-CN"]}`
              : `Statutory agent (signature): ${BLANK.en}`,
          }
        : {}),
    },
  };
}
