import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { useBrowser } from "@/e2e/browser";
import { openDemoStory, pagesOf, pagesWithErrors } from "@/e2e/pages/demo-story";
import { joinedCase } from "@/e2e/pages/group-case";
import { wordsOf } from "@/e2e/words";

/** How far a page can be moved sideways, in px, and what sticks out of it. */
async function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.querySelectorAll("body *")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return [
      `${scrollWidth - clientWidth} px`,
      ...out.slice(-3).map((element) => element.outerHTML.slice(0, 120)),
    ];
  });
}

/** The pages that can be moved sideways at this size of text, everything unfolded. */
async function wideOnes(
  page: Page,
  paths: readonly string[],
  size: string,
): Promise<Record<string, string[]>> {
  const wide: Record<string, string[]> = {};
  for (const path of paths) {
    await page.goto(path);
    await page.evaluate((rootSize) => {
      document.documentElement.style.fontSize = rootSize;
      for (const details of document.querySelectorAll("main details")) details.setAttribute("open", "");
    }, size);
    const found = await sideways(page);
    if (found.length > 0) wide[path.replace(/[0-9a-f-]{36}/g, "ID")] = found;
  }
  return wide;
}

describe("nothing scrolls sideways", () => {
  const browser = useBrowser();

  test.each([
    { name: "320 px", locale: "zh-CN", width: 320, size: "100%" },
    { name: "200 % text at 390 px", locale: "en", width: 390, size: "200%" },
    { name: "1280 px", locale: "zh-CN", width: 1280, size: "100%" },
  ] as const)("$name, $locale", async ({ locale, width, size }) => {
    const words = wordsOf(locale);
    const context = await browser.visitor({ width, height: 640, script: false });
    const story = await openDemoStory(context, words);
    const wrong = await pagesWithErrors(context, words);
    const page = await context.newPage();
    const paths = [...pagesOf(story), ...wrong].map(words.path);
    expect(await wideOnes(page, paths, size)).toEqual({});
  });

  // In English, whose words are the longer ones.
  test("a group case and the console at 320 px", async () => {
    const words = wordsOf("en");
    const visit = { width: 320, height: 640, script: false };
    const { pages, lead, consumer } = await joinedCase(
      await browser.visitor(visit),
      await browser.visitor(visit),
      words,
    );
    expect(await wideOnes(lead.page, pages.lead.map(words.path), "100%")).toEqual({});
    expect(await wideOnes(consumer.page, pages.consumer.map(words.path), "100%")).toEqual({});
  });

  test("text sizes up to 特大 and the dark theme are remembered, without script", async () => {
    const words = wordsOf("zh-CN");
    const page = await browser.page({ script: false, width: 390 });
    await page.goto("/attempts/new");
    const sizeOf = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
    const before = await sizeOf();
    await page.getByText(words.say("shell.display.title"), { exact: true }).click();
    await page.getByRole("button", { name: words.say("shell.display.size176"), exact: true }).click();
    await page.waitForURL(/attempts\/new/);
    expect((await sizeOf()) / before).toBeCloseTo(1.76, 1);
    await page.getByText(words.say("shell.display.title"), { exact: true }).click();
    await page.getByRole("button", { name: words.say("shell.display.themeDark"), exact: true }).click();
    await page.goto("/resume");
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      "rgb(14, 21, 28)",
    );
    expect((await sizeOf()) / before).toBeCloseTo(1.76, 1);
    expect(await sideways(page)).toEqual([]);
  });
});
