import { chineseNumeral } from "@/domain/law/chinese-numeral";
import { annexItems } from "@/domain/letters/annexes";
import { cleanInline } from "@/domain/letters/clean-text";
import { withEdits } from "@/domain/letters/edits";
import type { Letter, Paragraph, Section } from "@/domain/letters/letter";
import type { LetterInput } from "@/domain/letters/letter-input";
import { formatDate, type Language } from "@/domain/time/format-date";

/** Below 18 the guardian signs too (Civil Code art. 19, FACTS j J16). */
const ADULT = 18;

type Words = Readonly<Record<Language, string>>;

/** A part of a letter before it has its number. Parts without paragraphs are left out. */
type Part = {
  readonly id: string;
  readonly heading: Words;
  readonly style: Section["style"];
  readonly paragraphs: readonly Paragraph[];
  readonly table?: Section["table"];
};

/** One line of the head: a label and the person's words; left out when there are none. */
type Row = {
  readonly label: Words;
  readonly value: string | undefined;
  readonly because: string;
};

/** A line of the head. */
export const row = (zh: string, en: string, value: string | undefined, because: string): Row => ({
  label: { "zh-CN": zh, en },
  value,
  because,
});

/** A part of the body. */
export const part = (
  id: string,
  zh: string,
  en: string,
  style: Section["style"],
  paragraphs: readonly Paragraph[],
  table?: Section["table"],
): Part => ({
  id,
  heading: { "zh-CN": zh, en },
  style,
  paragraphs,
  ...(table === undefined ? {} : { table }),
});

export type LetterParts = {
  readonly kind: Letter["kind"];
  readonly title: Words;
  /** The colon is added in Chinese, "To: ..." in English. Absent where a document names its reader at the end or nowhere. */
  readonly recipient?: Words;
  readonly rows: readonly Row[];
  readonly opening?: Paragraph;
  readonly parts: readonly Part[];
  /** Items before what the person says to hold. */
  readonly annexes?: readonly string[];
  readonly signs: Words;
  /** "此致" and the body, before the signature. */
  readonly to?: Words;
  /** Lines under the signature to be filled in by hand. */
  readonly byHand?: readonly string[];
  /** False for a document that brings nothing along. */
  readonly bringsEvidence?: boolean;
  readonly withheld: Letter["withheld"];
};

/** Numbers the parts, adds signature, date and annexes, and puts the person's own words in their place. */
export function framed(input: LetterInput, letter: LetterParts): Letter {
  const { facts, assessment, today, language, held = [], edits = {} } = input;
  const zh = language === "zh-CN";
  const name = cleanInline(facts.consumer.name ?? "");
  const minor = (facts.consumer.age ?? ADULT) < ADULT;
  const composed: Letter = {
    kind: letter.kind,
    language,
    title: letter.title[language],
    ...(zh ? {} : { notice: "译文仅供参考 / Translation for reference; the Chinese text is what is sent" }),
    recipient: recipientLine(letter.recipient, language),
    particulars: letter.rows
      .map(({ label, value, because }) => ({
        label: label[language],
        value: cleanInline(value ?? ""),
        because,
      }))
      .filter(({ value }) => value !== ""),
    ...(letter.opening === undefined ? {} : { opening: letter.opening }),
    sections: letter.parts
      .filter(({ paragraphs, table }) => paragraphs.length + (table?.rows.length ?? 0) > 0)
      .map(({ id, heading, style, paragraphs, table }, index) => ({
        id,
        heading: zh ? `${chineseNumeral(index + 1)}、${heading["zh-CN"]}` : `${index + 1}. ${heading.en}`,
        style,
        paragraphs,
        ...(table === undefined ? {} : { table }),
      })),
    annexes: {
      heading: zh ? "附件清单" : "Annexes",
      items: [
        ...(letter.annexes ?? []),
        ...(letter.bringsEvidence === false ? [] : annexItems(held, language)),
      ],
    },
    closing: {
      ...(letter.to === undefined
        ? {}
        : { to: zh ? ["此致", letter.to["zh-CN"]] : ["Respectfully to", letter.to.en] }),
      signature: zh ? `${letter.signs["zh-CN"]}：${name}` : `${letter.signs.en}: ${name}`,
      ...(minor
        ? { guardian: zh ? "监护人（签名）：＿＿＿＿＿＿" : "Guardian (signature): ____________" }
        : {}),
      ...(letter.byHand === undefined ? {} : { byHand: letter.byHand }),
      date: formatDate(today, language),
    },
    dated: today,
    statuteBook: assessment.statuteBook,
    withheld: letter.withheld,
    orphanedEdits: [],
  };
  return withEdits(composed, edits);
}

function recipientLine(recipient: Words | undefined, language: Language): string {
  if (recipient === undefined) return "";
  return language === "zh-CN" ? `${recipient["zh-CN"]}：` : `To: ${recipient.en}`;
}

/** Address and postcode in one row, as the operator's complaint prints them. */
export function addressWithPostcode(
  { address, postcode }: { readonly address?: string | undefined; readonly postcode?: string | undefined },
  language: Language,
): string | undefined {
  if (address === undefined || postcode === undefined) return address;
  return language === "zh-CN" ? `${address}（邮编${postcode}）` : `${address} (${postcode})`;
}
