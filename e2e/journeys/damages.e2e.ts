import { describe, expect, test } from "vitest";
import { axeFindings, useBrowser } from "@/e2e/browser";
import { openStory } from "@/e2e/pages/demo-story";
import type { Wizard } from "@/e2e/pages/wizard";
import { STUDENT } from "@/e2e/stories/student";
import { wordsOf } from "@/e2e/words";
import type { Locale } from "@/messages/locales";

const WAYS: { locale: Locale; script: boolean }[] = [
  { locale: "zh-CN", script: true },
  { locale: "en", script: false },
];
const DAY_MS = 86_400_000;

const written = (moment: number) =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(moment);

/** A month that began some 75 days ago, after the refusals of the story, on a day that every month has. */
function firstMonth() {
  let start = Date.now() - 75 * DAY_MS;
  while (Number(written(start).slice(8)) > 28) start -= DAY_MS;
  const [year = 0, month = 0, day = 0] = written(start).split("-").map(Number);
  return { from: written(start), to: new Date(Date.UTC(year, month, day - 1)).toISOString().slice(0, 10) };
}

const yuan = (locale: Locale, amount: number) => (locale === "en" ? `${amount} yuan` : `${amount}元`);

/** Opens the form of a new bill and types into it; what is not given stays as it is offered. */
async function bills(wizard: Wizard, typed: { from?: string; to?: string; paid: string }) {
  const { page } = wizard;
  if (typed.from !== undefined) await page.locator("#from").fill(typed.from);
  if (typed.to !== undefined) await page.locator("#to").fill(typed.to);
  await page.locator("#paid").fill(typed.paid);
}

describe("the sums and the bills behind them", () => {
  const browser = useBrowser();

  test.each(WAYS)("$locale, script $script", async ({ locale, script }) => {
    const context = await browser.visitor({ script, width: 390 });
    const wizard = await openStory(context, wordsOf(locale), { open: "demoOpen", contact: STUDENT.contact });
    const { page, say } = wizard;
    const total = () => page.locator('section[aria-labelledby="total"]');
    const lines = () => page.locator('article[aria-labelledby="head-price-difference"] tbody tr');

    // From the list of tasks to the page that asks for the bills, because nothing can be worked out without them.
    await wizard.open(wizard.base());
    await wizard.follow(say("damages.title"));
    await wizard.reads("damages.title");
    await page.getByText(say("damages.none")).waitFor();
    await wizard.follow(say("damages.bills.add"));

    // What cannot be read stays as typed, with the reason beside it, and counts nowhere.
    await wizard.reads("damages.bills.new");
    const { from, to } = firstMonth();
    await bills(wizard, { from, to, paid: "五十九" });
    await wizard.press(say("damages.bills.save"));
    await page.locator("#errors").waitFor();
    await page.locator("#paid-error").getByText(say("attempts.errors.price-unreadable")).waitFor();
    expect(await page.locator("#paid").inputValue()).toBe("五十九");
    await page.locator("#paid").fill("59");
    await wizard.press(say("damages.bills.save"));
    await total().getByText(yuan(locale, 51), { exact: true }).waitFor();

    // The days of the next bill are offered, never its amount.
    await wizard.follow(say("damages.bills.addNext"));
    await page.getByText(say("damages.bills.suggested")).waitFor();
    expect(await page.locator("#paid").inputValue()).toBe("");
    await bills(wizard, { paid: "59" });
    const item = page.locator('main input[name="item"]');
    const before = await item.inputValue();
    await wizard.press(say("damages.bills.another"));
    await page.locator(`main input[name="item"]:not([value="${before}"])`).waitFor({ state: "attached" });
    expect(await page.locator("#paid").inputValue()).toBe("");
    await page.getByText(say("damages.bills.suggested")).waitFor();
    await bills(wizard, { paid: "59" });
    await wizard.press(say("damages.bills.save"));
    await total().getByText(yuan(locale, 153), { exact: true }).waitFor();
    expect(await lines().count()).toBe(3);
    expect(await lines().first().textContent()).toContain(yuan(locale, 51));
    await page.getByText(say("damages.courtFee.trapTitle")).waitFor();
    if (script) expect(await axeFindings(page)).toEqual([]);

    // Changing one bill changes the line and the total; what lies above the price of the plan is named, not counted.
    await page
      .getByRole("link", { name: say("damages.bills.change") })
      .first()
      .click();
    await wizard.reads("damages.bills.one");
    expect(await page.locator("#from").inputValue()).toBe(from);
    await page.locator("#paid").fill("30");
    await wizard.press(say("damages.bills.save"));
    await total().getByText(yuan(locale, 124), { exact: true }).waitFor();
    await page
      .getByRole("link", { name: say("damages.bills.change") })
      .first()
      .click();
    await page.locator("#paid").fill("80");
    await wizard.press(say("damages.bills.save"));
    await total().getByText(yuan(locale, 153), { exact: true }).waitFor();
    await page.getByText(say("damages.warning.above-plan-price")).waitFor();

    // On paper: everything unfolded, no buttons.
    await page.emulateMedia({ media: "print" });
    expect(await lines().first().isVisible()).toBe(true);
    expect(await page.getByRole("button", { name: say("damages.bills.remove") }).count()).toBe(0);
    await page.emulateMedia({ media: "screen" });

    // Removing one takes its line away.
    await page
      .getByRole("button", { name: say("damages.bills.remove") })
      .last()
      .click();
    await total().getByText(yuan(locale, 102), { exact: true }).waitFor();

    // Days that cannot both be right are named on the page of rights, with the ways to them; nothing is corrected.
    await wizard.openStep("plans");
    await page.getByRole("textbox", { name: say("attempts.fields.targetPrice.label") }).fill("99");
    await wizard.saveAndGoOn();
    await page.waitForURL((url) => !url.pathname.endsWith("/plans"));
    await wizard.openStep("rights");
    await page.getByText(say("attempts.rights.contradictionsTitle")).waitFor();
    await page.getByText(say("attempts.contradictions.target-dearer-than-current")).waitFor();
    const way = page.getByRole("link", { name: say("attempts.fields.targetPrice.label") });
    expect(await way.first().getAttribute("href")).toMatch(/\/plans$/);
  });
});
