import { describe, expect, test } from "vitest";
import { useBrowser } from "@/e2e/browser";
import { findingsOf, WAYS } from "@/e2e/looks/findings";
import { openDemoStory, pagesOf, pagesWithErrors } from "@/e2e/pages/demo-story";
import { wordsOf } from "@/e2e/words";

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
});
