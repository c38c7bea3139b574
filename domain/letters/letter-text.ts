import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { type Letter, type Paragraph, paragraphNumber, type Section } from "@/domain/letters/letter";

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
  ];
  return `${[
    letter.title,
    ...(letter.notice === undefined ? [] : [letter.notice]),
    "",
    letter.recipient,
    ...letter.particulars.map(({ label, value }) => `${label}${value}`),
    "",
    ...body(letter.opening),
    ...letter.sections.flatMap(block),
    ...(letter.annexes.items.length === 0
      ? []
      : [
          "",
          letter.annexes.heading,
          ...letter.annexes.items.map((item, index) => `${indent}${index + 1}. ${item}`),
        ]),
    "",
    letter.closing.signature,
    ...(letter.closing.guardian === undefined ? [] : [letter.closing.guardian]),
    letter.closing.date,
  ].join("\n")}\n`;
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
