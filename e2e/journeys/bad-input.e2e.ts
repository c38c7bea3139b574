import { describe, expect, test } from "vitest";
import { useBrowser } from "@/e2e/browser";
import { type Answers, answer } from "@/e2e/pages/answers";
import { beginRecord, type Wizard } from "@/e2e/pages/wizard";
import { STUDENT } from "@/e2e/stories/student";
import { wordsOf } from "@/e2e/words";

type Told = { key: string; values?: Record<string, number>; field: string };
const LONG = "字".repeat(10_000);
const MOST_YUAN = 100_000_000;

/** Days of no calendar (H-01), days to come and days before the plan (H-02), each with the sentence that must stand there. */
const DAYS: readonly (readonly [typed: string, error: string])[] = [
  ["2025-02-29", "date-not-real"],
  ["2100-02-29", "date-not-real"],
  ["2024-13-01", "date-not-real"],
  ["0000-00-00", "date-out-of-range"],
  ["9999", "date-out-of-range"],
  ["-1", "date-unreadable"],
  ["二〇二四年", "date-unreadable"],
  ["9月3日", "date-year-missing"],
  ["2199-01-01", "date-in-future"],
  [`${STUDENT.year - 2}-09-03`, "event-before-contract"],
];

describe.each(["zh-CN", "en"] as const)("wrong input is told beside the field and kept (%s)", (locale) => {
  const browser = useBrowser();
  const words = wordsOf(locale);

  /** Fills a page wrongly, reads what is said, and finds everything as it was typed, also on another day. */
  async function keeps(wizard: Wizard, typed: Answers, told: Told[]): Promise<void> {
    await answer(wizard, typed);
    await wizard.saveAndGoOn();
    await wizard.isTold(...told);
    const check = async () => {
      for (const [field, value] of Object.entries(typed)) {
        const control = wizard.page.locator(`input[type=text][name=${field}], textarea[name=${field}]`);
        if ((await control.count()) === 1) expect(await control.inputValue(), field).toBe(value);
      }
    };
    await check();
    await wizard.page.goto(wizard.page.url().replace(/#.*/, ""));
    await check();
  }

  test("dates", async () => {
    const wizard = await beginRecord(await browser.visitor({ script: false }), words);
    await wizard.fill(STUDENT.service);
    await wizard.reachesStep("plans");
    await wizard.fill(STUDENT.plans);
    await wizard.reads("attempts.steps.event.title");
    await answer(wizard, { ...STUDENT.events[1], day: "2025-02-30", note: "" });
    await wizard.saveAndGoOn();
    for (const [day, error] of DAYS) {
      await answer(wizard, { when: "day", day });
      await wizard.saveAndGoOn();
      await wizard.isTold({ key: error, field: "day" });
      expect(await wizard.page.locator("#day").inputValue()).toBe(day);
      expect(await wizard.field(words.say("attempts.fields.minutes.label")).inputValue()).toBe("４０");
    }
    await answer(wizard, { when: "between", from: `${STUDENT.year}-9-7`, to: `${STUDENT.year}-9-1` });
    await wizard.saveAndGoOn();
    await wizard.isTold({ key: "span-reversed", field: "to" });
    // A leap day of a leap year, in full-width digits, is a day like others.
    await answer(wizard, { when: "day", day: "２０２４年２月２９日" });
    await wizard.saveAndGoOn();
    await wizard.isTold({ key: "event-before-contract", field: "day" });
    await answer(wizard, { when: "day", day: `${STUDENT.year}年９月３日` });
    await wizard.saveAndGoOn();
    await wizard.reachesStep("obstacles");
  });

  test("prices and a contract the wrong way round", async () => {
    const wizard = await beginRecord(await browser.visitor({ script: false }), words);
    await wizard.openStep("plans");
    await keeps(
      wizard,
      { planPrice: "-1", targetPrice: "1e309", startedOn: "2199-01-01", target: "cheaper", planName: "留着" },
      [
        { key: "price-negative", field: "planPrice" },
        { key: "price-unreadable", field: "targetPrice" },
        { key: "date-in-future", field: "startedOn" },
      ],
    );
    await keeps(
      wizard,
      {
        planPrice: "1000000000000",
        targetPrice: "8.005",
        startedOn: "2025-03-01",
        contractEndsOn: "2025-02-01",
      },
      [
        { key: "price-too-high", values: { most: MOST_YUAN }, field: "planPrice" },
        { key: "price-too-precise", field: "targetPrice" },
        { key: "contract-reversed", field: "contractEndsOn" },
      ],
    );
    await keeps(wizard, { planPrice: "一千元", targetPrice: "８", contractEndsOn: "" }, [
      { key: "price-unreadable", field: "planPrice" },
    ]);
    await wizard.fill({ planPrice: "１，２３４．５" });
    await wizard.openStep("check");
    await wizard.sees("１，２３４．５");
  });

  test("10,000 characters, empty required fields, a phone that is none", async () => {
    const wizard = await beginRecord(await browser.visitor({ script: false }), words);
    await wizard.saveAndGoOn();
    await wizard.isTold(
      { key: "sector-required", field: "sector" },
      { key: "provider-required", field: "provider" },
    );
    await keeps(wizard, { sector: "telecom-plan", provider: LONG, account: LONG }, [
      { key: "too-long", values: { most: 100 }, field: "provider" },
      { key: "too-long", values: { most: 100 }, field: "account" },
    ]);
    await wizard.openStep("tried");
    await wizard.saveAndGoOn();
    await wizard.isTold(
      { key: "when-required", field: "when" },
      { key: "channel-required", field: "channel" },
      { key: "kind-required", field: "kind" },
    );
    await keeps(wizard, { when: "unknown", channel: "app", kind: "request", note: LONG, minutes: "很久" }, [
      { key: "too-long", values: { most: 2000 }, field: "note" },
      { key: "number-unreadable", field: "minutes" },
    ]);
    // A sentence that fits many fields says on top which one it means.
    const [, minutes] = await wizard.mistakes();
    expect(minutes?.startsWith(words.say("attempts.fields.minutes.label")), minutes).toBe(true);
    await wizard.openStep("contact");
    await answer(wizard, { name: LONG, phone: "不告诉你", postcode: "12" });
    await wizard.press(words.say("attempts.contact.button"));
    await wizard.isTold(
      { key: "too-long", values: { most: 100 }, field: "name" },
      { key: "phone-unreadable", field: "phone" },
      { key: "postcode-unreadable", field: "postcode" },
    );
    expect(await wizard.field(words.say("attempts.fields.name.label")).inputValue()).toBe(LONG);
    await wizard.openStep("wishes");
    await wizard.saveAndGoOn();
    await wizard.isTold({ key: "remedy-required", field: "remedies" });
  });

  test("with script the same is told at once, and the link leads to the field", async () => {
    const wizard = await beginRecord(await browser.visitor({ width: 390 }), words);
    await answer(wizard, { sector: "telecom-plan" });
    await wizard.saveAndGoOn();
    await wizard.isTold({ key: "provider-required", field: "provider" });
    await expect.poll(() => wizard.page.evaluate(() => document.activeElement?.id)).toBe("errors");
    await wizard.page.locator("#errors li a").click();
    await wizard.page.keyboard.type("某公司");
    expect(await wizard.page.locator("#provider").inputValue()).toBe("某公司");
    await wizard.saveAndGoOn();
    await wizard.reachesStep("plans");
  });
});
