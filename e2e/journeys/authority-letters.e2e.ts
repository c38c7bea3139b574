import { describe, expect, test } from "vitest";
import { useBrowser } from "@/e2e/browser";
import { documentOf } from "@/e2e/docx";
import { answer } from "@/e2e/pages/answers";
import { openDemoStory } from "@/e2e/pages/demo-story";
import { agreeToLose, download } from "@/e2e/pages/letter";
import { wordsOf } from "@/e2e/words";
import type { Locale } from "@/messages/locales";

const WAYS: { locale: Locale; script: boolean }[] = [
  { locale: "zh-CN", script: true },
  { locale: "en", script: false },
];
const DAY_MS = 86_400_000;
const ADDRESS = "北京市西城区某大街2号";

/** A day in Shanghai so many days ago. */
const daysAgo = (days: number) =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(Date.now() - days * DAY_MS);

describe("from the complaint to the regulator's desk", () => {
  const browser = useBrowser();

  test.each(WAYS)("$locale, script $script", async ({ locale, script }) => {
    const { wizard } = await openDemoStory(await browser.visitor({ script, width: 390 }), wordsOf(locale));
    const { page, say, main } = wizard;
    const form = page.locator("#kind-miit-appeal");
    const makes = { name: say("letters.kinds.miit-appeal.make"), exact: true };

    await wizard.openStep("letters");
    await form.getByText(say("letters.reasons.operator-not-asked")).waitFor();
    expect(await form.getByRole("button", makes).count()).toBe(0);

    await wizard.openStep("tried?item=new&then=list");
    const complaint = { channel: "hotline", kind: "complaint-to-operator", reference: "T88001" } as const;
    await answer(wizard, { when: "day", day: daysAgo(20), ...complaint });
    await Promise.all([page.waitForURL((url) => !url.search.includes("item=new")), wizard.saveChanges()]);
    await wizard.openStep("letters");
    await form.getByText(say("letters.groups.now")).waitFor();
    await form.getByText(say("letters.others.firstTitle")).waitFor();
    await wizard.openStep("contact");
    await answer(wizard, { address: "北京市海淀区某路1号", postcode: "１０００８０" });
    await wizard.press(say("attempts.contact.button"));
    await wizard.reads("attempts.letters.title");

    await agreeToLose(wizard, form);
    // Without the confirmation the browser itself stops, with and without script, and what was typed stays.
    await form.getByLabel(say("letters.others.address")).fill(ADDRESS);
    await form.getByRole("button", makes).click();
    expect(page.url()).toMatch(/\/letters(\?|$)/);
    expect(await form.getByLabel(say("letters.others.address")).inputValue()).toBe(ADDRESS);
    await form.getByRole("checkbox").check();
    await form.getByRole("button", makes).click();
    await page.waitForURL(/\/letters\/[0-9a-f-]{36}/);

    const sheet = (await main().getByRole("article").allInnerTexts()).join("\n");
    for (const words of [
      "电信用户申诉书",
      "北京市电信用户申诉受理机构：",
      "邮政编码：100080",
      `被申诉人地址：${ADDRESS}`,
      "工单号为T88001",
      "其未在15日内答复",
      "没有被人民法院、仲裁机构、消费者组织或者其他行政机关受理或者处理",
    ])
      expect(sheet).toContain(words);

    const word = await download(page, () => wizard.follow(say("letters.files.docx")));
    expect(word.name).toMatch(/^appeal-[0-9a-f]{8}\.docx$/);
    expect(documentOf(word.bytes)).toContain("电信用户申诉书");
    await wizard.follow(say("letters.files.pictures"));
    await wizard.reads("letters.pictures.title");
    const pictures = await page.locator("main img").evaluateAll(async (images) =>
      Promise.all(
        (images as HTMLImageElement[]).map(async (image) => {
          image.loading = "eager";
          await image.decode();
          return image.naturalWidth;
        }),
      ),
    );
    expect(pictures.length).toBeGreaterThan(1);
    expect(new Set(pictures)).toEqual(new Set([1_240]));

    // What does not suit the record says why; what needs no authority is made at once.
    await wizard.openStep("letters");
    await page.locator("#kind-termination-notice").getByText(say("letters.bars.wish-is-change")).waitFor();
    const records = page.locator("#kind-records-demand");
    await records.getByText(say("letters.kinds.records-demand.title"), { exact: true }).click();
    await records.getByRole("button", { name: say("letters.kinds.records-demand.make") }).click();
    await page.waitForURL(/\/letters\/[0-9a-f-]{36}/);
    const demand = (await main().getByRole("article").allInnerTexts()).join("\n");
    expect(demand).toContain("查阅、复制个人信息请求书");
    expect(demand).toContain("工单号T88001");
  });
});
