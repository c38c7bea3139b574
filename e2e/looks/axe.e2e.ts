import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { axeFindings, useBrowser } from "@/e2e/browser";
import { openDemoStory, pagesOf, pagesWithErrors } from "@/e2e/pages/demo-story";
import { joinedCase } from "@/e2e/pages/group-case";
import { wordsOf } from "@/e2e/words";
import type { Locale } from "@/messages/locales";

// Axe itself needs timers, which a page without script does not have; the pages are the same.
const WAYS: { locale: Locale; dark: boolean }[] = [
  { locale: "zh-CN", dark: false },
  { locale: "en", dark: true },
];

describe("no page has a serious or critical finding of axe", () => {
  const browser = useBrowser();

  test.each(WAYS)(
    "$locale, dark $dark",
    async ({ locale, dark }) => {
      const words = wordsOf(locale);
      const context = await browser.visitor({ dark, width: 390, height: 844 });
      const story = await openDemoStory(context, words);
      const wrong = await pagesWithErrors(context, words);
      const page = await context.newPage();
      const paths = [...pagesOf(story), ...wrong].map(words.path);
      expect(await findingsOf(page, paths, dark)).toEqual({});
    },
    240_000,
  );

  test.each([
    { locale: "zh-CN", dark: false },
    { locale: "en", dark: true },
  ] as const)(
    "a group case and the console, $locale, dark $dark",
    async ({ locale, dark }) => {
      const words = wordsOf(locale);
      const desk = await browser.visitor({ dark });
      const phone = await browser.visitor({ dark, width: 390, height: 844 });
      const { pages, lead, consumer } = await joinedCase(desk, phone, words);
      expect(await findingsOf(lead.page, pages.lead.map(words.path), dark)).toEqual({});
      expect(await findingsOf(consumer.page, pages.consumer.map(words.path), dark)).toEqual({});
    },
    240_000,
  );
});

/** What axe says of each page; what the theme changes is colour, so in the dark that is what is looked at. */
async function findingsOf(
  page: Page,
  paths: readonly string[],
  dark: boolean,
): Promise<Record<string, string[]>> {
  const findings: Record<string, string[]> = {};
  for (const path of paths) {
    await page.goto(path);
    await page.locator("main details").evaluateAll((all) => {
      for (const each of all) each.setAttribute("open", "");
    });
    const found = await axeFindings(page, dark ? ["color-contrast"] : undefined);
    if (found.length > 0) findings[path.replace(/[0-9a-f-]{36}/g, "ID")] = found;
  }
  return findings;
}
