import { describe, expect, test } from "vitest";
import { axeFindings, useBrowser } from "@/e2e/browser";
import { openDemoStory, pagesOf, pagesWithErrors } from "@/e2e/pages/demo-story";
import { wordsOf } from "@/e2e/words";
import type { Locale } from "@/messages/locales";

// Axe itself needs timers, which a page without script does not have; the pages are the same.
const WAYS: { locale: Locale; dark: boolean }[] = [
  { locale: "zh-CN", dark: false },
  { locale: "zh-CN", dark: true },
  { locale: "en", dark: false },
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
      const findings: Record<string, string[]> = {};
      // What the theme changes is colour, so in the dark that is what is looked at.
      const rules = dark ? ["color-contrast"] : undefined;
      for (const path of [...pagesOf(story), ...wrong]) {
        await page.goto(words.path(path));
        await page.locator("main details").evaluateAll((all) => {
          for (const each of all) each.setAttribute("open", "");
        });
        const found = await axeFindings(page, rules);
        if (found.length > 0) findings[path.replace(/[0-9a-f-]{36}/g, "ID")] = found;
      }
      expect(findings).toEqual({});
    },
    240_000,
  );
});
