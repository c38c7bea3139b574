import { beforeEach, describe, expect, test } from "vitest";
import { useBrowser } from "@/e2e/browser";
import { asAdministrator, forgetLimits } from "@/e2e/database";
import { personAt } from "@/e2e/pages/person";
import { beginRecord, type Wizard, wizardAt } from "@/e2e/pages/wizard";
import { STUDENT } from "@/e2e/stories/student";
import { wordsOf } from "@/e2e/words";

const zh = wordsOf("zh-CN");
const WRONG = "ZZZZZZZZ";

/** The code that the task list of a record shows, as it is written there: "7KQM 2VHX". */
async function codeOf(wizard: Wizard): Promise<string> {
  await wizard.open(wizard.base());
  return (await wizard.page.locator("strong[translate=no]").textContent()) ?? "";
}

/** Digits and letters as a Chinese keyboard may write them. */
const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

describe("going on with another device", () => {
  const browser = useBrowser();
  beforeEach(forgetLimits);

  test.each([true, false])("opens the draft by its code, however it is typed (script %s)", async (script) => {
    const phone = await beginRecord(await browser.visitor({ script }), zh);
    await phone.fill(STUDENT.service);
    await phone.reachesStep("plans");
    const code = await codeOf(phone);
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4} [2-9A-HJ-NP-Z]{4}$/);

    for (const typed of [code, code.toLowerCase().replace(" ", "-"), ` ${fullWidth(code)} `]) {
      const desk = personAt(await browser.page({ script }), zh);
      await desk.open("/");
      await desk.follow(zh.say("home.hero.resume"));
      await desk.reads("access.resume.title");
      await desk.type(zh.say("access.resume.label"), typed);
      await desk.press(zh.say("access.resume.open"));
      await desk.reads("attempts.list.title");
      await desk.follow(new RegExp(STUDENT.provider));
      await desk.sees(zh.say("attempts.task.next"));
      const there = wizardAt(desk.page, zh);
      await there.openStep("service");
      expect(await there.field(zh.say("attempts.fields.provider.label")).inputValue()).toBe(STUDENT.provider);
      expect(desk.page.url()).not.toContain(code.slice(0, 4));
    }
  });

  test("tells of a wrong and of an empty code, and shuts the door after five wrong ones", async () => {
    const phone = await beginRecord(await browser.visitor(), zh);
    const code = await codeOf(phone);
    const guesser = personAt(await browser.page({ script: false }), zh);
    const tries = async (typed: string) => {
      await guesser.open("/resume");
      await guesser.type(zh.say("access.resume.label"), typed);
      await guesser.press(zh.say("access.resume.open"));
    };
    await tries("");
    await guesser.page.locator("#errors", { hasText: zh.say("access.resume.empty") }).waitFor();
    await forgetLimits();
    for (let count = 1; count <= 5; count += 1) {
      await tries(WRONG);
      await guesser.page.locator("#errors", { hasText: zh.say("access.resume.wrong") }).waitFor();
      expect(await guesser.page.title()).toMatch(/^错误：/);
    }
    await tries(WRONG);
    await guesser.page.locator("#errors", { hasText: /请等|等待|分钟/ }).waitFor();
    await tries(code);
    await guesser.page.locator("#errors", { hasText: /请等|等待|分钟/ }).waitFor();
    await guesser.open("/attempts");
    await guesser.sees(zh.say("attempts.list.empty"));
    expect(guesser.page.url()).not.toContain(WRONG);
  });

  test("tells a browser that its draft has expired and nothing of what it held; the code says nothing", async () => {
    const context = await browser.visitor();
    const owner = await beginRecord(context, zh);
    await owner.fill({ ...STUDENT.service, provider: "过期的经营者" });
    await owner.reachesStep("plans");
    const list = wizardAt(await context.newPage(), zh);
    await list.page.goto(owner.page.url());
    const code = await codeOf(list);
    const [attempt] = await asAdministrator<{ subject_id: string }>(
      "select subject_id from app.attempts where id = $1",
      [owner.base().split("/").at(-1)],
    );
    await asAdministrator(
      "update app.subjects set last_active_at = now() - interval '200 days', expires_at = now() - interval '1 day' where id = $1",
      [attempt?.subject_id],
    );
    // A form that was open when the draft expired: refused in words, no fault, nothing of it left behind.
    await owner.fill({ planName: "迟到的回答", target: "cancel" });
    await owner.reads("attempts.expired.title");
    await owner.openStep("service");
    await owner.reads("attempts.expired.title");
    expect(await owner.page.content()).not.toContain("过期的经营者");
    await owner.open("/attempts");
    await owner.reads("attempts.expired.title");

    const other = personAt(await browser.page(), zh);
    await other.open("/resume");
    await other.type(zh.say("access.resume.label"), code);
    await other.press(zh.say("access.resume.open"));
    await other.page.locator("#errors", { hasText: zh.say("access.resume.wrong") }).waitFor();
  });
});
