import "server-only";
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type IParagraphOptions,
  type IRunOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { cleanText } from "@/domain/letters/clean-text";
import {
  type Letter,
  type Paragraph as LetterParagraph,
  type Table as LetterTable,
  paragraphNumber,
} from "@/domain/letters/letter";
import { closingLines, letterText, textFingerprint } from "@/domain/letters/letter-text";
import { type Refused, renderQueue } from "@/server/letters/render-queue";

export type RenderedDocx = { readonly docx: Uint8Array } | { readonly refused: "too-long" } | Refused;

const MOST_CHARACTERS = 120_000;
const QUEUE = renderQueue({ atOnce: 2, waiting: 20, waitMs: 10_000 });

/** Sizes in half points, distances in twentieths of a point, as WordprocessingML counts them. */
const BODY = 24;
const TITLE = 32;
const SMALL = 18;
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = { top: 1_417, bottom: 1_417, left: 1_247, right: 1_247 };
const LINE = { line: 384, lineRule: "exact" } as const;

/** Faces that Word and WPS have; where one is absent they take their own, because nothing is embedded. */
const FACES = {
  ascii: "Times New Roman",
  hAnsi: "Times New Roman",
  eastAsia: "宋体",
  cs: "Times New Roman",
} as const;

/**
 * The letter as DOCX, for people who go on writing in Word or WPS: the same words as the PDF in the same order, with
 * real headings, first lines indented by two characters, page numbers and language. Every text passes as a text run,
 * stripped of what XML cannot hold (SECURITY X20, G-04).
 */
export async function renderLetterDocx(letter: Letter): Promise<RenderedDocx> {
  const text = letterText(letter);
  if (text.length > MOST_CHARACTERS) return { refused: "too-long" };
  return QUEUE.run(async () => ({ docx: new Uint8Array(await Packer.toBuffer(documentOf(letter, text))) }));
}

function documentOf(letter: Letter, text: string): Document {
  const zh = letter.language === "zh-CN";
  return new Document({
    title: letter.title,
    creator: "",
    lastModifiedBy: "",
    styles: {
      default: {
        document: {
          run: { font: FACES, size: BODY, language: { value: zh ? "zh-CN" : "en-GB", eastAsia: "zh-CN" } },
          paragraph: { spacing: { ...LINE, before: 0, after: 0 } },
        },
        heading1: { run: { font: FACES, size: TITLE, bold: true, color: "000000" } },
        heading2: { run: { font: FACES, size: BODY, bold: true, color: "000000" } },
      },
    },
    sections: [
      {
        properties: { page: { size: A4, margin: MARGIN } },
        headers: { default: new Header({ children: [fingerprint(text, zh)] }) },
        footers: { default: new Footer({ children: [pageNumbers(zh)] }) },
        children: body(letter, zh),
      },
    ],
  });
}

function body(letter: Letter, zh: boolean): (Paragraph | Table)[] {
  const indent = zh ? ({ indent: { firstLine: BODY * 20, firstLineChars: 200 } } as const) : {};
  const flowing: IParagraphOptions = {
    ...indent,
    ...(zh ? { alignment: AlignmentType.BOTH } : { spacing: { ...LINE, after: 80 } }),
  };
  const told = (paragraph: LetterParagraph, number = "") =>
    paragraph.lines.map((line, index) =>
      plain(`${index === 0 ? number : ""}${line.map((run) => run.text).join("")}`, flowing),
    );
  const right: IParagraphOptions = { alignment: AlignmentType.RIGHT, keepLines: true };
  const to = letter.closing.to ?? [];
  const closing = closingLines(letter).slice(to.length);
  return [
    heading(letter.title, { heading: HeadingLevel.HEADING_1, alignment: AlignmentType.CENTER }, 240),
    ...(letter.notice === undefined ? [] : [plain(letter.notice, { alignment: AlignmentType.CENTER })]),
    ...(letter.recipient === "" ? [] : [plain(letter.recipient, {})]),
    ...letter.particulars.map(({ label, value }) => plain(`${label}${value}`, {})),
    ...(letter.opening === undefined ? [] : [plain("", {}), ...told(letter.opening)]),
    ...letter.sections.flatMap((section) => [
      heading(section.heading, { heading: HeadingLevel.HEADING_2 }, 80),
      ...section.paragraphs.flatMap((paragraph, index) =>
        told(paragraph, paragraphNumber(section, index, letter.language)),
      ),
      ...(section.table === undefined ? [] : [tableOf(section.table)]),
    ]),
    ...(letter.annexes.items.length === 0
      ? []
      : [
          heading(letter.annexes.heading, { heading: HeadingLevel.HEADING_2 }, 80),
          ...letter.annexes.items.map((item, index) =>
            plain(`${index + 1}. ${item}`, { ...flowing, keepNext: true }),
          ),
        ]),
    ...to.map((row, index) =>
      plain(row, {
        ...(index === 0 ? { ...indent, spacing: { ...LINE, before: 240 } } : {}),
        keepNext: true,
      }),
    ),
    ...closing.map((row, index) =>
      plain(row, {
        ...right,
        ...(index === 0 ? { spacing: { ...LINE, before: 480 } } : {}),
        keepNext: index < closing.length - 1,
      }),
    ),
  ];
}

/** The width of the text area in twentieths of a point. */
const TEXT_WIDTH = A4.width - MARGIN.left - MARGIN.right;
/** Ten points in half points: cells are smaller than the letter, as in court forms. */
const CELL = 20;

/** A head that is said again on each page; rows that are not torn apart. */
function tableOf({ columns, widths, rows }: LetterTable): Table {
  const shares = widths.reduce((sum, width) => sum + width, 0);
  const columnWidths = widths.map((width) => Math.floor((TEXT_WIDTH * width) / shares));
  const row = (cells: readonly (readonly string[])[], head: boolean) =>
    new TableRow({
      cantSplit: true,
      tableHeader: head,
      children: cells.map(
        (lines, index) =>
          new TableCell({
            width: { size: columnWidths[index] ?? 0, type: WidthType.DXA },
            margins: { top: 60, bottom: 60, left: 80, right: 80 },
            children: lines.map(
              (text) => new Paragraph({ children: runs(text, { size: CELL, bold: head }) }),
            ),
          }),
      ),
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths,
    rows: [
      ...(columns.length === 0
        ? []
        : [
            row(
              columns.map((name) => [name]),
              true,
            ),
          ]),
      ...rows.map((cells) =>
        row(
          cells.map(({ lines }) =>
            lines.length === 0 ? [""] : lines.map((line) => line.map((run) => run.text).join("")),
          ),
          false,
        ),
      ),
    ],
  });
}

function plain(text: string, options: IParagraphOptions): Paragraph {
  return new Paragraph({ ...options, children: runs(text) });
}

function heading(text: string, options: IParagraphOptions, after: number): Paragraph {
  return new Paragraph({
    ...options,
    keepNext: true,
    spacing: { ...LINE, before: 240, after },
    children: runs(text),
  });
}

/** Han characters beyond the first plane, which 宋体 lacks: Windows and WPS keep them in a face of their own. */
const RARE_HAN = /([\u{20000}-\u{3FFFF}]+)/u;
const RARE_FACE = "SimSun-ExtB";

function runs(text: string, options: IRunOptions = {}): TextRun[] {
  return cleanText(text)
    .split(RARE_HAN)
    .filter((part) => part !== "")
    .map((part) =>
      RARE_HAN.test(part)
        ? new TextRun({
            ...options,
            text: part,
            font: { eastAsia: RARE_FACE, ascii: RARE_FACE, hAnsi: RARE_FACE },
          })
        : new TextRun({ ...options, text: part }),
    );
}

function fingerprint(text: string, zh: boolean): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: runs(`${zh ? "文本指纹 " : "Text fingerprint "}${textFingerprint(text)}`, { size: SMALL }),
  });
}

function pageNumbers(zh: boolean): Paragraph {
  const [before, between, after] = zh ? ["第 ", " 页，共 ", " 页"] : ["Page ", " of ", ""];
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun({
        size: SMALL,
        children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
      }),
    ],
  });
}
