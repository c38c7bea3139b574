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

/** A day in Shanghai so many days ago. */
const daysAgo = (days: number) =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(Date.now() - days * DAY_MS);

/** One rung of the ladder by its route. */
const rung = ({ page }: Wizard, route: string) => page.locator(`article[aria-labelledby="route-${route}"]`);

/** Notes a filing on the routes page and comes back to the ladder. */
async function notes(
  wizard: Wizard,
  filing: { route: string; on: string; outcome?: string; acceptedOn?: string },
) {
  const { page, say } = wizard;
  await page.getByRole("link", { name: say("routes.filings.add") }).click();
  await page.getByRole("radio", { name: say(`routes.name.${filing.route}`), exact: true }).check();
  await page.locator("#on").fill(filing.on);
  if (filing.acceptedOn) await page.locator("#acceptedOn").fill(filing.acceptedOn);
  if (filing.outcome)
    await page.getByRole("radio", { name: say(`routes.filings.outcome.${filing.outcome}`) }).check();
  await wizard.press(say("routes.filings.save"));
  await page.waitForURL(/\/routes\?/);
}

describe("the channel ladder", () => {
  const browser = useBrowser();

  test.each(WAYS)("$locale, script $script", async ({ locale, script }) => {
    const context = await browser.visitor({ script, width: 390 });
    const wizard = await openStory(context, wordsOf(locale), { open: "demoOpen", contact: STUDENT.contact });
    const { page, say } = wizard;
    await wizard.openStep("routes");
    await wizard.reads("routes.page.title");
    await page
      .getByText(say("routes.next.take", { route: say("routes.name.operator-complaint") }))
      .first()
      .waitFor();
    await rung(wizard, "miit-appeal").getByText(say("routes.reason.operator-not-asked")).waitFor();
    await rung(wizard, "market-complaint").getByText(say("routes.mark.avoid")).waitFor();
    await page.locator("#bars").waitFor();
    if (script) expect(await axeFindings(page)).toEqual([]);

    // Silence for twenty days opens the appeal at once, and it becomes the one next step.
    await notes(wizard, { route: "operator-complaint", on: daysAgo(20) });
    await rung(wizard, "miit-appeal").getByText(say("routes.status.open"), { exact: true }).waitFor();
    await page
      .getByRole("link", { name: say("routes.next.takeIt", { route: say("routes.name.miit-appeal") }) })
      .waitFor();

    // Before 12315 closes the appeal, a page says so; the safe choice keeps everything.
    const before = rung(wizard, "market-complaint").getByRole("link", { name: say("routes.ladder.before") });
    await before.click();
    await page.getByRole("heading", { level: 1 }).getByText(say("routes.name.miit-appeal")).waitFor();
    await wizard.press(say("routes.before.save"));
    await page.getByText(say("routes.before.missing")).waitFor();
    expect(await page.getByRole("radio", { checked: true }).count()).toBe(0);
    await page.getByRole("radio").first().check();
    await wizard.press(say("routes.before.save"));
    await page.waitForURL(/\/routes\?/);
    await before.click();
    await page.getByRole("radio").last().check();
    await wizard.press(say("routes.before.save"));
    await page.waitForURL(/\/letters\?kind=market-complaint/);

    // A case that another body took closes the appeal, with the reason; taking the note back opens it again.
    await wizard.openStep("routes");
    await notes(wizard, { route: "market-complaint", on: daysAgo(2), acceptedOn: daysAgo(1) });
    await rung(wizard, "miit-appeal").getByText(say("routes.reason.handled-elsewhere")).waitFor();
    await page
      .getByRole("button", { name: say("routes.filings.remove") })
      .last()
      .click();
    await rung(wizard, "miit-appeal").getByText(say("routes.status.open"), { exact: true }).waitFor();

    // Wrong dates stay as typed, with the reason.
    await page.getByRole("link", { name: say("routes.filings.add") }).click();
    await page.locator("#on").fill("昨天");
    await wizard.press(say("routes.filings.save"));
    await page.locator("#errors").waitFor();
    expect(await page.locator("#on").inputValue()).toBe("昨天");

    // The dates as a file, and at an address that can be stopped.
    await wizard.openStep("routes");
    const file = await page.request.get(
      new URL(`${new URL(page.url()).pathname}/calendar.ics`, page.url()).href,
    );
    expect(file.headers()["content-type"]).toContain("text/calendar");
    expect(await file.text()).toContain("BEGIN:VEVENT");
    await wizard.press(say("routes.calendar.make"));
    const address = page.locator("p.select-all");
    await address.waitFor();
    const feed = (await address.textContent()) ?? "";
    const body = await (await page.request.get(feed)).text();
    expect(body).toContain("BEGIN:VCALENDAR");
    expect(body).not.toContain(STUDENT.contact.name);
    await wizard.press(say("routes.calendar.revoke"));
    await page.getByRole("button", { name: say("routes.calendar.make") }).waitFor();
    expect((await page.request.get(feed)).status()).toBe(404);
  });
});
