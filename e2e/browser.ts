import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContext, chromium, type Page, type Response } from "playwright";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import { PRODUCT } from "@/e2e/product";

export type Visit = {
  readonly script?: boolean;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** The host of a page of an attacker that the test itself serves; requests to it are no breach. */
  readonly attacker?: string;
};

/** What no page may ever do, whatever a test does to it; each test ends by looking here. */
type Seen = { thirdParty: string[]; faults: string[]; scriptFaults: string[]; policy: string[] };

export type OpenBrowser = {
  /** A new browser of its own, as of another person or device. */
  visitor(visit?: Visit): Promise<BrowserContext>;
  page(visit?: Visit): Promise<Page>;
};

export const BASE = PRODUCT.baseUrl;

/**
 * One browser process for a file of tests, closed contexts after each test. Every context listens: a request to
 * another host, an answer of the 500s, an uncaught error of a script or a breach of the content policy fails the test
 * that met it, and so does a server process that is gone.
 */
export function useBrowser(): OpenBrowser {
  let browser: Browser;
  const open: BrowserContext[] = [];
  const seen: Seen = { thirdParty: [], faults: [], scriptFaults: [], policy: [] };

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: inject("chromiumPath"),
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    });
  });
  afterAll(async () => {
    await browser.close();
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((context) => context.close()));
    const met = structuredClone(seen);
    for (const list of Object.values(seen)) list.length = 0;
    expect(met).toEqual({ thirdParty: [], faults: [], scriptFaults: [], policy: [] });
    expectServerAlive();
  });

  async function visitor(visit: Visit = {}): Promise<BrowserContext> {
    const context = await browser.newContext({
      baseURL: BASE,
      viewport: { width: visit.width ?? 1280, height: visit.height ?? 800 },
      colorScheme: visit.dark ? "dark" : "light",
      javaScriptEnabled: visit.script ?? true,
      locale: "zh-CN",
      timezoneId: "Asia/Shanghai",
    });
    context.setDefaultTimeout(15_000);
    listen(context, seen, visit.attacker);
    open.push(context);
    return context;
  }
  return { visitor, page: async (visit) => (await visitor(visit)).newPage() };
}

/** Ends the test when the process that serves the product has died or been replaced. */
export function expectServerAlive(): void {
  expect(() => process.kill(PRODUCT.webPid, 0), "the web process is gone").not.toThrow();
}

function listen(context: BrowserContext, seen: Seen, attacker: string | undefined): void {
  const own = new URL(BASE);
  // The same service under the name that passkeys need.
  const hosts = [own.host, `localhost:${own.port}`, attacker];
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && !hosts.includes(url.host))
      seen.thirdParty.push(request.url());
  });
  context.on("response", (response: Response) => {
    if (response.status() >= 500) seen.faults.push(`${response.status()} ${response.url()}`);
  });
  context.on("weberror", (error) => seen.scriptFaults.push(String(error.error().message)));
  context.on("console", (message) => {
    const ours = attacker === undefined || new URL(message.page()?.url() ?? BASE).host !== attacker;
    if (ours && /Content[- ]Security[- ]Policy/i.test(message.text())) seen.policy.push(message.text());
  });
}

/** The serious and critical findings of axe on a page, as short sentences; of all rules unless some are named. */
export async function axeFindings(page: Page, rules?: readonly string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] });
  const { violations } = await (rules ? axe.withRules([...rules]) : axe.withTags(WCAG)).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`);
}

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
