import { chromium } from "playwright";
import { type Measure, median } from "@/bench/measure";
import { attemptFactsSchema } from "@/domain/attempts/attempt-facts";
import { assess } from "@/domain/law/assess";
import type { Letter } from "@/domain/letters/letter";
import { letterText, textFingerprint } from "@/domain/letters/letter-text";
import { composeOperatorComplaint } from "@/domain/letters/operator-complaint";
import { addDays } from "@/domain/time/arithmetic";
import { plainDate } from "@/domain/time/plain-date";
import { studentPhonePlan } from "@/fixtures/stories/student-phone-plan";
import { BROWSER_ARGUMENTS, findBrowser } from "@/scripts/browser";
import { StartFailure } from "@/scripts/failure";
import { type FontId, letterFont } from "@/server/letters/fonts";
import { renderLetterPdf } from "@/server/letters/render-pdf";

const WARM_UP = 30;
const ROUNDS = 15;
const LETTERS_A_ROUND = 14;
const MOST_MS = 6;
const LEAST_RATIO = 30;

/**
 * Letters of about three pages whose facts differ every time, rendered in this process with every check and the queue; and the same letters printed by a
 * warm Chromium, whose page is already open (PRODUCT section 9, `letter-pdf`). It prints all that our paper carries: both
 * weights, headings and paragraphs as tags, the fingerprint at the head and the number at the foot of each page. The two
 * take turns, so that a busy machine slows both.
 */
export async function benchLetterPdf(): Promise<Measure[]> {
  const browser = await warmChromium();
  const ours: number[] = [];
  const theirs: number[] = [];
  try {
    for (let index = 0; index < WARM_UP; index += 1) await timed(index);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (let turn = 0; turn < LETTERS_A_ROUND; turn += 1)
        ours.push(await timed(WARM_UP + round * LETTERS_A_ROUND + turn));
      if (browser) theirs.push(await browser.print(typicalLetter(round)));
    }
  } finally {
    await browser?.close();
  }
  const p50 = median(ours);
  const measures: Measure[] = [
    { id: "letter-pdf", value: rounded(p50), unit: "ms p50", budget: MOST_MS, holds: p50 <= MOST_MS },
  ];
  if (theirs.length === 0) return measures;
  const ratio = median(theirs) / p50;
  return [
    ...measures,
    {
      id: "letter-pdf-ratio",
      value: rounded(ratio),
      unit: "times",
      budget: LEAST_RATIO,
      holds: ratio >= LEAST_RATIO,
    },
  ];
}

/** Milliseconds from the letter to its bytes. */
async function timed(index: number): Promise<number> {
  const letter = typicalLetter(index);
  const start = performance.now();
  const rendered = await renderLetterPdf(letter);
  const milliseconds = performance.now() - start;
  if (!("pdf" in rendered)) throw new Error("the bench letter is refused");
  return milliseconds;
}

/** The student's story with three more events, bills and a clause: every number in it depends on `index`. */
export function typicalLetter(index: number): Letter {
  const anchor = plainDate("2026-09-01");
  const { facts } = studentPhonePlan(anchor);
  const more = [0, 1, 2].map((extra) => ({
    when: addDays(anchor, 8 + extra * 3),
    channel: "hotline" as const,
    kind: "obstacle" as const,
    obstacles: ["repeated-dissuasion" as const, "callback-deferral" as const],
    minutes: 10 + ((index * 7 + extra) % 50),
    reference: `W${1_000_000 + index * 31 + extra}`,
    note: `第${index + extra + 1}次来电后再次提出申请，等待了${(index * 13 + extra) % 59}分钟，客服工号${2_000 + ((index * 17 + extra) % 7_000)}答复仍需上报。`,
  }));
  const parsed = attemptFactsSchema.parse({
    ...facts,
    consumer: {
      ...facts.consumer,
      phone: `138${String(10_000_000 + index * 977).slice(0, 8)}`,
      address: `某路${index + 1}号`,
    },
    currentPlan: { ...facts.currentPlan, priceFen: 5_900 + (index % 90) * 10 },
    events: [
      ...facts.events.map((event) => ({ ...event, note: `${event.note ?? ""}（记录${index + 1}）` })),
      ...more,
    ],
    bills: [0, 1].map((month) => ({
      from: month === 0 ? "2026-10-01" : "2026-11-01",
      to: month === 0 ? "2026-10-31" : "2026-11-30",
      paidFen: 5_900 + index,
    })),
    terms: [{ text: `本套餐办理后第${(index % 24) + 1}个月内不支持降级。`, shownHow: "App提示" }],
  });
  const today = plainDate("2026-11-23");
  const letter = composeOperatorComplaint({
    facts: parsed,
    assessment: assess(parsed, today),
    today,
    language: "zh-CN",
    held: ["call-log", "screenshots", "bills"],
  });
  if ("missing" in letter) throw new Error("the bench letter is complete");
  return letter;
}

type WarmChromium = {
  /** Milliseconds from the letter's words to the bytes of the print. */
  readonly print: (letter: Letter) => Promise<number>;
  readonly close: () => Promise<void>;
};

/**
 * A browser whose page is open, has the letter's own fonts (without them a bare machine would print boxes, not the text) and
 * has printed three letters. Undefined on a machine without a browser, which still measures the letter itself.
 */
async function warmChromium(): Promise<WarmChromium | undefined> {
  const executablePath = await browserIfAny();
  if (executablePath === undefined) return undefined;
  const browser = await chromium.launch({ executablePath, args: BROWSER_ARGUMENTS });
  const page = await browser.newPage();
  await page.setContent(SHEET);
  await page.addStyleTag({ content: FACES.map(([id, weight]) => fontFace(id, weight)).join("") });
  const print = async (letter: Letter) => {
    const start = performance.now();
    await page.locator("main").evaluate((main, html) => {
      main.innerHTML = html;
    }, asHtml(letter));
    await page.pdf({ ...PAPER, headerTemplate: headOf(letter) });
    return performance.now() - start;
  };
  for (let index = 0; index < 3; index += 1) await print(typicalLetter(index));
  return { print, close: () => browser.close() };
}

async function browserIfAny(): Promise<string | undefined> {
  try {
    return await findBrowser();
  } catch (problem) {
    if (problem instanceof StartFailure) return undefined;
    throw problem;
  }
}

const FACES = [
  ["serif", 400],
  ["serifBold", 700],
] as const;

function fontFace(id: FontId, weight: number): string {
  const font = letterFont(id)?.bytes.toString("base64");
  return `@font-face{font-family:L;font-weight:${weight};src:url(data:font/ttf;base64,${font})}`;
}

/** Title, headings and paragraphs of the letter's text. The words are the bench's own, so nothing needs escaping. */
function asHtml(letter: Letter): string {
  const headings = new Set(letter.sections.map(({ heading }) => heading));
  const lines = letterText(letter)
    .split("\n")
    .filter((line) => line !== "");
  return lines
    .map((line, index) => {
      const tag = index === 0 ? "h1" : headings.has(line) ? "h2" : "p";
      return `<${tag}>${line}</${tag}>`;
    })
    .join("");
}

const SHEET = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>L</title>
<style>body{font:12pt/1.6 L,serif}h1,h2{font-size:inherit}p{margin:0;text-align:justify;white-space:pre-wrap}</style><main></main>`;
const RUNNING = "font-size:9pt;width:100%;margin:0 22mm";
const PAPER = {
  format: "A4",
  tagged: true,
  margin: { top: "25mm", bottom: "25mm", left: "22mm", right: "22mm" },
  displayHeaderFooter: true,
  footerTemplate: `<div style="${RUNNING};text-align:center">第 <span class="pageNumber"></span> 页，共 <span class="totalPages"></span> 页</div>`,
};

function headOf(letter: Letter): string {
  return `<div style="${RUNNING};text-align:right">文本指纹 ${textFingerprint(letterText(letter))}</div>`;
}

const rounded = (value: number) => Math.round(value * 100) / 100;
