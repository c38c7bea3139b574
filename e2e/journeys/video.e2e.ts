import { describe, expect, test } from "vitest";
import { useBrowser } from "@/e2e/browser";
import { documentOf } from "@/e2e/docx";
import { openStory } from "@/e2e/pages/demo-story";
import { agreeToLose, download, letterAt } from "@/e2e/pages/letter";
import type { Wizard } from "@/e2e/pages/wizard";
import { bare, CAN_READ_PDF, pdfWords } from "@/e2e/pdf";
import { VIDEO } from "@/e2e/stories/video";
import { wordsOf } from "@/e2e/words";
import type { Locale } from "@/messages/locales";

const WAYS: { locale: Locale; script: boolean }[] = [
  { locale: "zh-CN", script: true },
  { locale: "en", script: false },
];

describe("the video member's story", () => {
  const browser = useBrowser();

  test.each(WAYS)("$locale, script $script", async ({ locale, script }) => {
    const context = await browser.visitor({ script, width: 390, height: 844 });
    const wizard = await openStory(context, wordsOf(locale), {
      open: "demoVideoOpen",
      contact: VIDEO.contact,
    });
    await readsHerRights(wizard);
    await makesTheComplaint(wizard);
    await makesTheMarketComplaint(wizard);
  });
});

async function readsHerRights(wizard: Wizard): Promise<void> {
  const { say, main } = wizard;
  const { locale } = wizard.words;
  await wizard.openStep("rights");
  await wizard.reads("attempts.rights.title");
  const card = main().getByRole("article", { name: VIDEO.keyRight[locale], exact: true });
  await card.getByText(say("attempts.rights.applies"), { exact: true }).waitFor();
  await card.getByText(say("attempts.rights.article")).click();
  const citation = card.getByText(VIDEO.keyAct).filter({ hasText: VIDEO.keyArticle[locale] });
  await citation.first().waitFor();
  const applying = main()
    .getByRole("article")
    .filter({ has: wizard.page.getByText(say("attempts.rights.applies"), { exact: true }) });
  expect(await applying.count()).toBeGreaterThan(5);
  expect((await applying.allTextContents()).join("\n")).not.toContain(VIDEO.neverCited);
}

/** The letter to the provider, read on the page and kept as PDF. */
async function makesTheComplaint(wizard: Wizard): Promise<void> {
  const { page, say } = wizard;
  await wizard.openStep("letters");
  await wizard.press(say("attempts.letters.make"));
  await page.waitForURL(/\/letters\/[0-9a-f-]{36}\/made$/);
  await wizard.follow(say("attempts.made.read"));
  await page.waitForURL(/\/letters\/[0-9a-f-]{36}$/);
  const letter = letterAt(wizard);
  await letter.sheet().waitFor();
  const shown = await letter.shown();
  for (const words of ["投诉信", VIDEO.provider, VIDEO.contact.name, VIDEO.keyAct]) {
    expect(shown).toContain(words);
  }
  expect(shown).not.toContain(VIDEO.neverCited);
  const pdf = await letter.pdf();
  expect(pdf.bytes.subarray(0, 5).toString("latin1")).toBe("%PDF-");
  if (!CAN_READ_PDF) return;
  const printed = pdfWords(pdf.bytes);
  expect(printed).toContain(bare("当前周期内不支持降级操作"));
  expect(printed).not.toContain(VIDEO.neverCited);
}

/** The complaint to the market regulator: an address and two sentences to confirm, then a Word file. */
async function makesTheMarketComplaint(wizard: Wizard): Promise<void> {
  const { page, say, main } = wizard;
  await wizard.openStep("letters");
  const form = page.locator("#kind-market-complaint");
  const make = form.getByRole("button", { name: say("letters.kinds.market-complaint.make"), exact: true });
  await agreeToLose(wizard, form);
  await form.getByLabel(say("letters.others.address")).fill(VIDEO.providerAddress);
  const confirmations = form.getByRole("checkbox");
  expect(await confirmations.count()).toBe(2);
  await confirmations.first().check();
  // One sentence alone is not enough: the browser itself stops, and what was typed stays.
  await make.click();
  expect(page.url()).toMatch(/\/letters(\?|$)/);
  await confirmations.nth(1).check();
  await make.click();
  await page.waitForURL(/\/letters\/[0-9a-f-]{36}/);
  const sheet = (await main().getByRole("article").allInnerTexts()).join("\n");
  for (const words of [
    "消费者投诉书",
    VIDEO.provider,
    VIDEO.providerAddress,
    VIDEO.contact.name,
    VIDEO.contact.address,
  ]) {
    expect(sheet).toContain(words);
  }
  expect(sheet).not.toContain(VIDEO.neverCited);
  const word = await download(page, () => wizard.follow(say("letters.files.docx")));
  expect(word.name).toMatch(/\.docx$/);
  expect(documentOf(word.bytes)).toContain("消费者投诉书");
}
