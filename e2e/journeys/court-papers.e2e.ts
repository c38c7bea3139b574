import { describe, expect, test } from "vitest";
import { axeFindings, useBrowser } from "@/e2e/browser";
import { documentOf } from "@/e2e/docx";
import { openDemoStory } from "@/e2e/pages/demo-story";
import { download, goOnKnowing } from "@/e2e/pages/letter";
import { wordsOf } from "@/e2e/words";

const IDENTITY = "100000200503070028";

describe("from the record to a complaint for the court", () => {
  const browser = useBrowser();

  test.each([false, true])(
    "script %s: what is asked, the paper, its file, nothing left behind",
    async (script) => {
      const context = await browser.visitor({ script, width: 390 });
      const { wizard } = await openDemoStory(context, wordsOf("zh-CN"));
      const { page, say, main } = wizard;
      await wizard.openStep("evidence");
      await page.locator('[name="held"][value="screenshots"]').check();
      await wizard.saveAndGoOn();

      const form = "letters/particulars/civil-complaint";
      await wizard.openStep(form);
      await goOnKnowing(wizard);
      await page.locator('[name="sex"][value="female"]').check();
      for (const [field, value] of Object.entries({
        age: "20",
        ethnicity: "汉族",
        occupation: "学生",
        employer: "无",
        domicile: "北京市海淀区某路1号",
        identityNumber: IDENTITY,
        defendantDomicile: "北京市西城区某大街2号",
      }))
        await page.locator(`[name="${field}"]`).fill(value);
      await wizard.press(say("court.fill"));

      // The age says something else than the number: both stay as typed, and no paper is made.
      await page.locator("#errors").getByText(say("court.errors.age-differs")).waitFor();
      // The summary stands at the head of a page that is still arriving: a press now could meet a button that moves.
      await page.waitForLoadState("load");
      expect(await page.locator('[name="identityNumber"]').inputValue()).toBe(IDENTITY);
      expect(await main().getByRole("article").count()).toBe(0);
      await page.locator('[name="age"]').fill("");
      await wizard.press(say("court.fill"));
      await page.getByText(say("court.made")).waitFor();
      const sheet = (await main().getByRole("article").allInnerTexts()).join("\n");
      for (const words of ["民事起诉状", "判令被告为原告将", IDENTITY, "具状人（签名）"])
        expect(sheet).toContain(words);
      if (script) expect(await axeFindings(page)).toEqual([]);

      const word = await download(page, () => wizard.follow(say("court.docx")));
      expect(word.name).toBe("civil-complaint.docx");
      expect(documentOf(word.bytes)).toContain(IDENTITY);

      // No other page of the record knows the number, and no other page receives the cookie that holds it.
      for (const step of ["check", "letters", "letters/particulars/fee-relief"]) {
        await wizard.openStep(step);
        expect(await page.content()).not.toContain(IDENTITY);
      }
      const sealed = (await context.cookies()).filter(({ name }) => name.includes("parity-paper"));
      expect(sealed.map(({ path, httpOnly, sameSite }) => [path, httpOnly, sameSite])).toEqual([
        [`${wizard.base()}/${form}`, true, "Strict"],
      ]);
      expect(JSON.stringify(sealed)).not.toContain(IDENTITY);

      await wizard.openStep(form);
      await wizard.press(say("court.clear"));
      await main().getByRole("article").waitFor({ state: "detached" });
      expect(await page.locator('[name="identityNumber"]').inputValue()).toBe("");
    },
  );
});
