import { gzipSync } from "node:zlib";
import type { Browser } from "playwright";
import { type Measure, median } from "@/bench/measure";
import { type Asked, ratio } from "@/bench/ratio";
import { cookieOfNewDraft, launchBrowser, runningService } from "@/bench/running-service";
import { API_EXAMPLES } from "@/fixtures/api-examples";

const KB = 1_000;
const LCP_BUDGET_MS = 2_000;
const SCRIPT_BUDGET_KB = 30;
const CSS_BUDGET_KB = 30;
const HTML_BUDGET_KB = 40;

/**
 * Pages of a production build against the empty pages of the same build, measured turn by turn in one run so that a
 * busy machine slows both (PRODUCT section 9: `static-ratio`, `dynamic-ratio`, `page-weight`).
 */
export async function benchWeb(): Promise<Measure[]> {
  const service = await runningService();
  const browser = await launchBrowser();
  try {
    const { origin } = service;
    const cookie = await cookieOfNewDraft(browser, origin);
    const [staticEmpty, dynamicEmpty] = [`${origin}/demo/empty-static`, `${origin}/demo/empty-dynamic`];
    return [
      await ratio("static-ratio", 0.9, { url: `${origin}/` }, { url: staticEmpty }),
      await ratio(
        "dynamic-ratio",
        0.6,
        { url: `${origin}/attempts`, headers: { cookie } },
        { url: dynamicEmpty },
      ),
      await ratio(
        "api-ratio",
        0.6,
        jsonPost(`${origin}/api/v1/assessments`, { facts: API_EXAMPLES.student.facts }),
        jsonPost(`${origin}/api/v1/empty`, {}),
      ),
      ...(await pageWeight(origin, cookie)),
      await largestPaint(browser, origin),
    ];
  } finally {
    await browser.close();
    await service.stop();
  }
}

function jsonPost(url: string, body: unknown): Asked {
  return { url, body: JSON.stringify(body), headers: { "content-type": "application/json" } };
}

/** Script and style of each page family, gzip, as the HTML names them; script counts above the empty page's. */
async function pageWeight(origin: string, cookie: string): Promise<Measure[]> {
  const empty = await weigh(origin, "/demo/empty-dynamic", cookie);
  const pages: Weight[] = [];
  for (const path of ["/", "/en", "/attempts/new", "/attempts", "/resume"])
    pages.push(await weigh(origin, path, cookie));
  const most = (part: keyof Weight) => Math.max(...pages.map((page) => page[part])) / KB;
  return [
    limit(
      "page-weight",
      most("script") - empty.script / KB,
      "kB gz of script above an empty page",
      SCRIPT_BUDGET_KB,
    ),
    limit("page-weight-css", most("style"), "kB gz of styles", CSS_BUDGET_KB),
    limit("page-weight-html", most("html"), "kB of HTML", HTML_BUDGET_KB),
  ];
}

type Weight = { readonly script: number; readonly style: number; readonly html: number };

async function weigh(
  origin: string,
  path: string,
  cookie = "",
): Promise<{ script: number; style: number; html: number }> {
  const answer = await fetch(`${origin}${path}`, { headers: { cookie } });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  const html = await answer.text();
  const sizeOf = async (pattern: RegExp) => {
    const files = new Set([...html.matchAll(pattern)].map((match) => match[1] ?? ""));
    const sizes = await Promise.all(
      [...files].map(
        async (file) => gzipSync(Buffer.from(await (await fetch(`${origin}${file}`)).arrayBuffer())).length,
      ),
    );
    return sizes.reduce((sum, size) => sum + size, 0);
  };
  return {
    // `noModule` is for browsers that no longer exist in use: nobody else loads it.
    script: await sizeOf(/<script src="(\/_next\/static\/[^"]+\.js)"(?![^>]*noModule)/g),
    style: await sizeOf(/href="(\/_next\/static\/[^"]+\.css)"/g),
    html: Buffer.byteLength(html),
  };
}

/** Largest contentful paint of the home page on a phone four times slower, 1.6 Mbit/s and 150 ms away; median of 5. */
async function largestPaint(browser: Browser, origin: string): Promise<Measure> {
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await session.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 150,
      downloadThroughput: 200_000,
      uploadThroughput: 94_000,
    });
    await page.goto(`${origin}/`, { waitUntil: "load" });
    times.push(await page.evaluate(lastPaint));
    await context.close();
  }
  return limit("page-weight-lcp", median(times), "ms LCP of the home page, slow phone", LCP_BUDGET_MS);
}

/** Runs in the page. */
function lastPaint(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
      type: "largest-contentful-paint",
      buffered: true,
    });
  });
}

function limit(id: string, amount: number, unit: string, budget: number): Measure {
  return { id, value: rounded(amount), unit, budget, holds: amount <= budget };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
