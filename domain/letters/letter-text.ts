import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import {
  type Letter,
  type Paragraph,
  paragraphNumber,
  paragraphText,
  type Section,
} from "@/domain/letters/letter";

/** The letter as paste-ready plain text: the same words in the same order as on paper, ending with a newline. */
export function letterText(letter: Letter): string {
  const zh = letter.language === "zh-CN";
  const indent = zh ? "　　" : "";
  const body = (paragraph: Paragraph, number = "") =>
    paragraph.lines.map(
      (line, index) => `${indent}${index === 0 ? number : ""}${line.map(({ text }) => text).join("")}`,
    );
  const block = (section: Section) => [
    "",
    section.heading,
    ...section.paragraphs.flatMap((paragraph, index) =>
      body(paragraph, paragraphNumber(section, index, letter.language)),
    ),
    ...tableLines(section),
  ];
  return `${[
    letter.title,
    ...(letter.notice === undefined ? [] : [letter.notice]),
    ...headLines(letter),
    ...(letter.opening === undefined ? [] : ["", ...body(letter.opening)]),
    ...letter.sections.flatMap(block),
    ...(letter.annexes.items.length === 0
      ? []
      : [
          "",
          letter.annexes.heading,
          ...letter.annexes.items.map((item, index) => `${indent}${index + 1}. ${item}`),
        ]),
    "",
    ...closingLines(letter),
  ].join("\n")}\n`;
}

/** Recipient and particulars, where a document has them. */
function headLines({ recipient, particulars }: Letter): string[] {
  const lines = [
    ...(recipient === "" ? [] : [recipient]),
    ...particulars.map(({ label, value }) => `${label}${value}`),
  ];
  return lines.length === 0 ? [] : ["", ...lines];
}

/** What stands at the foot of the paper, line by line. */
export function closingLines({
  closing: { to = [], signature, guardian, byHand = [], date },
}: Letter): string[] {
  return [...to, signature, ...(guardian === undefined ? [] : [guardian]), ...byHand, date];
}

/** A table as rows of cells with a tab between them, as spreadsheets and word processors paste it. */
function tableLines({ table }: Section): string[] {
  if (table === undefined) return [];
  return [
    ...(table.columns.length === 0 ? [] : [table.columns.join("\t")]),
    ...table.rows.map((row) => row.map((cell) => paragraphText(cell).replaceAll("\n", " ")).join("\t")),
  ];
}

/** SHA-256 of the letter's text in UTF-8, as 64 hexadecimal digits: what is stored, printed and compared (X20). */
export function letterTextHash(letter: Letter): string {
  return textHash(letterText(letter));
}

/** The first 16 digits of a text's hash in groups of four, as printed at the head of each page: "1a2b 3c4d 5e6f 7a8b". */
export function textFingerprint(text: string): string {
  return (textHash(text).slice(0, 16).match(/.{4}/g) ?? []).join(" ");
}

function textHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
