import type { Remedy } from "@/domain/attempts/codes";
import { chineseNumeral } from "@/domain/law/chinese-numeral";
import type { Citation } from "@/domain/law/citation";
import type { Language } from "@/domain/time/format-date";

/**
 * A letter as a tree, before it is paper: the page preview, the PDF, the plain text, the DOCX and the pictures are drawn
 * from this one value, so they cannot disagree. The kinds are those of PRODUCT 4.3.
 */
export const LETTER_KINDS = [
  "operator-complaint",
  "miit-appeal",
  "market-complaint",
  "market-report",
  "association-request",
  "records-demand",
  "termination-notice",
  "civil-complaint",
  "evidence-list",
  "power-of-attorney",
  "rights-registration",
  "order-to-produce",
  "fee-relief",
] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** Text inside a paragraph. A `fixed` run (a place of the law, a date, an amount) is never broken over lines. */
export type Run = { readonly text: string; readonly fixed?: true };

export type Paragraph = {
  /** Stable for the same facts, so that an edit of the consumer finds its paragraph again. */
  readonly id: string;
  /** One entry for each printed line that the text itself breaks; every line is a paragraph of its own on paper. */
  readonly lines: readonly (readonly Run[])[];
  /** Where the paragraph comes from: JSON pointers into AttemptFacts. */
  readonly because: readonly string[];
  readonly citations: readonly Citation[];
  /** Set when the consumer's own words replaced ours; `original` is what would stand here without the edit. */
  readonly edited?: { readonly original: string };
};

export type Section = {
  readonly id: string;
  /** "一、事实经过" in zh, "1. What happened" in en. */
  readonly heading: string;
  /**
   * "plain" flows; "numbered" carries its own numbers, （一） in zh and (1) in en, before each paragraph. "table" prints
   * `table` under its paragraphs, with its head on every page; "fields" prints it as a form, label and answer.
   */
  readonly style: "plain" | "numbered" | "table" | "fields";
  readonly paragraphs: readonly Paragraph[];
  readonly table?: Table;
};

/** Rows of cells. A cell is a paragraph, so that it can be put into the person's own words; one without id cannot. */
export type Table = {
  /** Empty for a form. */
  readonly columns: readonly string[];
  /** How wide the columns stand to one another. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly Paragraph[])[];
};

/** An edit whose paragraph is no longer part of the letter: kept and shown, so that nothing typed is lost. */
export type OrphanedEdit = { readonly id: string; readonly text: string };

export type Letter = {
  readonly kind: LetterKind;
  readonly language: Language;
  readonly title: string;
  /** Printed under the title; only on the mirror in English, which is not what is sent. */
  readonly notice?: string;
  /** With the full-width colon: "某通信公司："; empty where a document names its reader at the end or nowhere. */
  readonly recipient: string;
  /** Name, phone, account, address of the person, as label and value. */
  readonly particulars: readonly {
    readonly label: string;
    readonly value: string;
    readonly because: string;
  }[];
  readonly opening?: Paragraph;
  readonly sections: readonly Section[];
  readonly annexes: { readonly heading: string; readonly items: readonly string[] };
  readonly closing: {
    /** Whom a court document addresses at its end: "此致", "某人民法院". */
    readonly to?: readonly string[];
    readonly signature: string;
    /** Further lines to be filled in by hand. */
    readonly byHand?: readonly string[];
    /** A line for the guardian of a person under 18 (Civil Code art. 19), to be signed by hand. */
    readonly guardian?: string;
    readonly date: string;
  };
  /** The day of the letter, `YYYY-MM-DD`: it dates the PDF, so that the same letter gives the same bytes. */
  readonly dated: string;
  /** Hash of the statute book that the findings came from. */
  readonly statuteBook: string;
  /** Wishes that the letter does not ask for, because no finding supports them today. */
  readonly withheld: readonly Remedy[];
  readonly orphanedEdits: readonly OrphanedEdit[];
};

/** The number printed before a paragraph of a numbered section: （一） in zh, (1) in en. `index` counts from 0. */
export function paragraphNumber(section: Section, index: number, language: Language): string {
  if (section.style !== "numbered") return "";
  return language === "zh-CN" ? `（${chineseNumeral(index + 1)}）` : `(${index + 1}) `;
}

/** The words of a paragraph, its lines joined by a newline. */
export function paragraphText(paragraph: Pick<Paragraph, "lines">): string {
  return paragraph.lines.map((line) => line.map((run) => run.text).join("")).join("\n");
}
