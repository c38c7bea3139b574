import type { Citation } from "@/domain/law/citation";

/**
 * A letter as a tree, before it is paper: the page preview, the PDF, the plain text and later the DOCX are drawn
 * from this one value, so they cannot disagree.
 */
export type LetterKind = "operator-complaint";

/** Text inside a paragraph. A `fixed` run (a citation, a date, an amount, a number) is never broken over lines. */
export type Run = { readonly text: string; readonly fixed?: true };

export type Paragraph = {
  /** Stable for the same facts, so that an edit of the consumer finds its paragraph again: "facts.events.2". */
  readonly id: string;
  readonly runs: readonly Run[];
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
  /** "plain" flows; "numbered" prints （1）… in zh as separate paragraphs. */
  readonly style: "plain" | "numbered";
  readonly paragraphs: readonly Paragraph[];
};

export type LetterLanguage = "zh-CN" | "en";

export type Letter = {
  readonly kind: LetterKind;
  readonly language: LetterLanguage;
  readonly title: string;
  /** With the full-width colon: "某通信公司：". */
  readonly recipient: string;
  readonly opening: Paragraph;
  /** Name, phone, account, address of the person, as label and value; shown as a small two-column block. */
  readonly particulars: readonly { readonly label: string; readonly value: string }[];
  readonly sections: readonly Section[];
  readonly annexes: readonly string[];
  readonly closing: { readonly signature: string; readonly date: string };
  /** Hash of the statute book that the findings came from. */
  readonly statuteBook: string;
};
