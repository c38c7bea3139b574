import { describe, expect, test } from "vitest";
import { useBrowser } from "@/e2e/browser";
import { answer } from "@/e2e/pages/answers";
import { beginRecord, type Wizard, wizardAt } from "@/e2e/pages/wizard";
import { STUDENT } from "@/e2e/stories/student";
import { wordsOf } from "@/e2e/words";

const zh = wordsOf("zh-CN");
const provider = (wizard: Wizard) => wizard.field(zh.say("attempts.fields.provider.label"));

describe.each([true, false])("two tabs on one record (script %s)", (script) => {
  const browser = useBrowser();

  /** One record, open at the first question in two tabs. */
  async function twoTabs(): Promise<[Wizard, Wizard]> {
    const context = await browser.visitor({ script });
    const first = await beginRecord(context, zh);
    const second = wizardAt(await context.newPage(), zh);
    await second.page.goto(first.page.url());
    return [first, second];
  }

  test.each(["keepStored", "keepMine"] as const)(
    "the same page: both texts are shown, %s",
    async (choice) => {
      const [first, second] = await twoTabs();
      await first.fill({ sector: "telecom-plan", provider: "甲公司", account: "13900000001" });
      await first.reachesStep("plans");
      await second.fill({ sector: "telecom-plan", provider: "乙公司", account: "13900000001" });
      await second.reads("attempts.conflict.title");
      await second.sees("甲公司");
      await second.sees("乙公司");
      // Nothing was decided by the second save alone.
      await first.openStep("service");
      await first.reads("attempts.conflict.title");

      await second.press(zh.say(`attempts.conflict.${choice}`));
      await second.reads("attempts.steps.service.title");
      const kept = choice === "keepMine" ? "乙公司" : "甲公司";
      expect(await provider(second).inputValue()).toBe(kept);
      await second.openStep("service");
      expect(await provider(second).inputValue()).toBe(kept);
      expect(await second.field(zh.say("attempts.fields.account.label")).inputValue()).toBe("13900000001");
      await second.openStep("check");
      await second.sees(kept);
    },
  );

  test("different pages do not disturb each other", async () => {
    const [first, second] = await twoTabs();
    await first.openStep("wishes");
    await answer(first, STUDENT.wishes);
    await second.fill(STUDENT.service);
    await second.reachesStep("plans");
    await first.saveAndGoOn();
    await first.reachesStep("check");
    await second.fill(STUDENT.plans);
    await second.page.waitForURL(/tried/);
    await first.openStep("check");
    for (const words of [
      STUDENT.provider,
      STUDENT.plans.planName,
      zh.say("attempts.remedies.perform-downgrade"),
    ]) {
      await first.sees(words);
    }
  });
});
