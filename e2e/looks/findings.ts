import type { Page } from "playwright";
import { axeFindings } from "@/e2e/browser";
import type { Locale } from "@/messages/locales";

/** Axe itself needs timers, which a page without script does not have; the pages are the same. */
export const WAYS: readonly { locale: Locale; dark: boolean }[] = [
  { locale: "zh-CN", dark: false },
  { locale: "en", dark: true },
];

/** What axe says of each page; what the theme changes is colour, so in the dark that is what is looked at. */
export async function findingsOf(
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
