import { describe, expect, test } from "vitest";
import { useBrowser } from "@/e2e/browser";
import { findingsOf, WAYS } from "@/e2e/looks/findings";
import { joinedCase } from "@/e2e/pages/group-case";
import { wordsOf } from "@/e2e/words";

describe("no page of a group case or of the console has a serious or critical finding of axe", () => {
  const browser = useBrowser();

  test.each(WAYS)(
    "$locale, dark $dark",
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
