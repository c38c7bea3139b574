import { afterAll, describe, expect, test } from "vitest";
import { axeFindings, useBrowser } from "@/e2e/browser";
import { asAdministrator } from "@/e2e/database";
import { afterSendingAt, clockOf, dayAhead } from "@/e2e/pages/after-sending";
import { answer } from "@/e2e/pages/answers";
import { openDemoStory, openStory } from "@/e2e/pages/demo-story";
import { agreeToLose } from "@/e2e/pages/letter";
import { VIDEO } from "@/e2e/stories/video";
import { wordsOf } from "@/e2e/words";

/** Long ways on a busy machine: in milliseconds. */
const PATIENCE = 60_000;

describe("after sending", () => {
  const browser = useBrowser();
  afterAll(async () => {
    const page = await browser.page();
    await clockOf(page, wordsOf("zh-CN")).reset();
  });

  test("the student: 48 hours pass, a broken promise, letter two, day 16, the appeal with the first number", {
    timeout: 400_000,
  }, async () => {
    const words = wordsOf("zh-CN");
    const context = await browser.visitor({ width: 390, height: 844 });
    context.setDefaultTimeout(PATIENCE);
    const { wizard } = await openDemoStory(context, words);
    const { page, say, main } = wizard;
    const base = wizard.base();
    const after = afterSendingAt(wizard);
    const clock = clockOf(page, words);
    const hub = () => page.goto(words.path(`${base}/replies`));

    // The form says what is wrong and keeps what was typed.
    await wizard.follow(say("replies.markSent"));
    await wizard.type(say("replies.sent.reference"), "GD-1182");
    await wizard.press(say("replies.sent.save"));
    await wizard.isTold({ key: "way-required", field: "way" }, { key: "date-required", field: "on" });
    expect(await wizard.field(say("replies.sent.reference")).inputValue()).toBe("GD-1182");
    await wizard.choose(say("replies.sent.way"), say("replies.sent.ways.hotline"));
    await wizard.type(say("replies.sent.on"), dayAhead(0));
    await wizard.press(say("replies.sent.save"));
    await wizard.reads("replies.sent.titleDone");
    await wizard.sees(say("replies.sent.deadlines"));

    // She signs in and wants to be told.
    await page.goto(words.path("/sign-in"));
    await wizard.press(say("accounts.demo.zhang"));
    await page.waitForURL((url) => !url.pathname.includes("sign-in"));
    await page.goto(words.path("/attempts/reminders"));
    for (const box of await main().getByRole("checkbox").all()) await box.check();
    await wizard.press(say("reminders.save"));
    await wizard.sees(say("reminders.on"));

    // They only promise; two days later she is asked, and says that nothing came.
    await hub();
    await wizard.follow(say("replies.sent.reply"));
    await after.noteReply({
      on: dayAhead(0),
      judgement: "pending",
      promised: "48小时内给您回电",
    });
    await wizard.sees(say("replies.state.counting"));
    await clock.to(dayAhead(3));
    await page.goto(words.path(base));
    await wizard.follow(say("reminders.next.ask-promise"));
    await wizard.reads("replies.title");
    await wizard.sees("48小时内给您回电");
    expect(await axeFindings(page)).toEqual([]);
    const question = main().locator("section", { hasText: say("replies.promise.title") });
    const open = await question
      .getByRole("button", { name: say("replies.promise.broken"), exact: true })
      .count();
    for (let left = open; left > 0; left -= 1) {
      await question
        .getByRole("button", { name: say("replies.promise.broken"), exact: true })
        .first()
        .click();
      await page.waitForURL(/recorded=yes/);
      await expect
        .poll(
          () => question.getByRole("button", { name: say("replies.promise.broken"), exact: true }).count(),
          { timeout: PATIENCE },
        )
        .toBe(left - 1);
    }

    // Letter two, without a word typed again.
    const begun = Date.now();
    await wizard.press(say("replies.nextLetter"));
    await page.waitForURL(/\/made(#.*)?$/);
    await wizard.follow(say("attempts.made.read"));
    await wizard.sees("48小时内给您回电");
    const two = (await main().getByRole("article").allInnerTexts()).join("\n");
    for (const part of ["GD-1182", "该承诺到期没有兑现", "本人曾就此向贵公司投诉"])
      expect(two).toContain(part);
    expect(Date.now() - begun).toBeLessThan(60_000);
    await page.goto(words.path(`${base}/replies`));
    await after.markSent("post", dayAhead(3), { tracking: "EX998877665CN" });
    expect(await axeFindings(page)).toEqual([]);

    // Day 16: nothing came, the appeal is open, and every message that went out can be checked.
    await clock.to(dayAhead(16));
    await hub();
    await wizard.sees(say("replies.appealOpen"));
    await expect.poll(() => reminderBodies(), { timeout: 60_000 }).not.toEqual([]);
    for (const body of await reminderBodies()) {
      const code = /[A-Z]{5}-[A-Z]{5}/.exec(body)?.[0] ?? "";
      expect(body).not.toMatch(/元|某通信公司|张倩|验证码 ?\d/);
      await page.goto(words.path("/verify"));
      await wizard.type(say("verify.label"), ` ${code.toLowerCase().replace("-", " ")} `);
      await wizard.press(say("verify.check"));
      await wizard.sees(say("verify.knownTitle"));
      await wizard.sees("z***@demo.example");
    }
    await page.goto(words.path("/verify?code=ABCDE-FGHJK"));
    await wizard.sees(say("verify.unknownTitle"));
    expect(await axeFindings(page)).toEqual([]);

    // The appeal carries the number of the first letter.
    await page.goto(words.path(`${base}/contact`));
    await answer(wizard, { address: "北京市海淀区某路1号", postcode: "100080" });
    await wizard.press(say("attempts.contact.button"));
    await wizard.reads("attempts.letters.title");
    const form = page.locator("#kind-miit-appeal");
    await agreeToLose(wizard, form);
    await form.getByLabel(say("letters.others.address")).fill("北京市西城区某大街2号");
    await form.getByRole("checkbox").check();
    await form.getByRole("button", { name: say("letters.kinds.miit-appeal.make"), exact: true }).click();
    await page.waitForURL(/\/letters\/[0-9a-f-]{36}/);
    await main().getByRole("article").first().waitFor();
    const appeal = (await main().getByRole("article").allInnerTexts()).join("\n");
    for (const part of ["电信用户申诉书", "GD-1182", "EX998877665CN"]) expect(appeal).toContain(part);

    // Everything stands on the timeline, in both orders and for one actor; then she closes, and opens again.
    await page.goto(words.path(`${base}/timeline?order=oldest`));
    for (const part of ["48小时内给您回电", "EX998877665CN", say("timeline.entry.promise.broken")])
      await wizard.sees(part);
    expect(await axeFindings(page)).toEqual([]);
    await page.goto(words.path(`${base}/timeline?actor=provider`));
    await wizard.sees(say("timeline.actors.provider"));
    for (const [answerKey, then] of [
      ["yes", "replies.solved.closed"],
      ["no", "replies.solved.lead"],
    ] as const) {
      await page.goto(words.path(`${base}/replies/solved`));
      await wizard.choose(say("replies.solved.solved"), say(`replies.solved.${answerKey}`));
      await wizard.press(say("replies.solved.save"));
      await page.waitForURL(/recorded=yes/);
      await wizard.sees(say(then));
    }
  });

  test("the video member, without script: a bad reply, letter two with each tick, a correction", {
    timeout: 300_000,
  }, async () => {
    const words = wordsOf("en");
    await clockOf(await browser.page(), words).reset();
    const context = await browser.visitor({ script: false, width: 390, height: 844 });
    context.setDefaultTimeout(PATIENCE);
    const wizard = await openStory(context, words, { open: "demoVideoOpen", contact: VIDEO.contact });
    const { page, say, main } = wizard;
    const after = afterSendingAt(wizard);
    await wizard.press(say("attempts.letters.make"));
    await page.waitForURL(/\/made(#.*)?$/);
    await after.markSent("app", dayAhead(0));
    await wizard.follow(say("replies.sent.reply"));
    await after.noteReply({
      on: dayAhead(0),
      judgement: "unsatisfied",
      problems: ["no-ground-given", "only-spoken", "delayed-effect"],
      quote: "当前周期内不支持降级操作",
      reference: "V-77",
    });
    await wizard.sees(say("replies.state.answered"));
    await wizard.press(say("replies.nextLetter"));
    await page.waitForURL(/\/made(#.*)?$/);
    await wizard.follow(say("attempts.made.read"));
    await main().getByRole("article").first().waitFor();
    const two = (await main().getByRole("article").allInnerTexts()).join("\n");
    for (const part of ["没有说明依据", "只有口头告知", "当前周期内不支持降级操作", "V-77"])
      expect(two).toContain(part);
    await page.goto(words.path(`${wizard.base()}/timeline`));
    await wizard.press(say("timeline.strike"));
    await wizard.sees(say("timeline.entry.struck"));
    await wizard.sees(say("timeline.corrected"));
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth").catch(() => true)).toBe(
      true,
    );
  });
});

/** What the worker wrote about dates, as the demo's outbox shows it. */
async function reminderBodies(): Promise<string[]> {
  const rows = await asAdministrator<{ body: string }>(
    "select o.body from app.demo_outbox o join app.notices n on n.id = o.message_id order by n.day",
  );
  return rows.map(({ body }) => body);
}
