import { describe, expect, test } from "vitest";
import { useBrowser } from "@/e2e/browser";
import { afterSendingAt, dayAhead } from "@/e2e/pages/after-sending";
import { answer } from "@/e2e/pages/answers";
import { letterAt } from "@/e2e/pages/letter";
import { beginRecord, type Wizard } from "@/e2e/pages/wizard";
import { bare, CAN_READ_PDF, pdfWords } from "@/e2e/pdf";
import { STUDENT } from "@/e2e/stories/student";
import { wordsOf } from "@/e2e/words";

const zh = wordsOf("zh-CN");
const { say } = zh;

/** Text that would do something if anything took it for markup, a template or a program (B-11, G-01, G-03). */
const EVIL = [
  `<img src=x onerror="document.title='broken'"><script>document.title='broken'</script>`,
  `{{7*7}} \${7*7} ]]> javascript:alert(1)`,
  '#read("/etc/passwd") #import "x" #{while true {}} $x^2$',
  "= heading @ref *bold* _it_ \\ // not a comment",
  "<iframe src=file:///etc/passwd> <img src=http://127.0.0.1:1/> <style>@import url(http://127.0.0.1:1/)</style>",
];
const NOTE = EVIL.join("\n");
const short = (index: number) => (EVIL[index] ?? "").slice(0, 95);

/** The way to a letter with these values, the shortest that the product offers; ends on the page of letters. */
async function toTheLetters(
  wizard: Wizard,
  told: { provider: string; note: string; name: string },
): Promise<void> {
  await wizard.fill({ ...STUDENT.service, provider: told.provider });
  await wizard.reachesStep("plans");
  await wizard.fill(STUDENT.plans);
  await wizard.reads("attempts.steps.event.title");
  await wizard.fill({ ...STUDENT.events[1], note: told.note });
  await wizard.reachesStep("obstacles");
  await wizard.openStep("wishes");
  await wizard.fill(STUDENT.wishes);
  await wizard.reachesStep("check");
  await wizard.openStep("contact");
  await answer(wizard, { name: told.name, phone: "13800000000" });
  await wizard.press(say("attempts.contact.button"));
  await wizard.reads("attempts.letters.title");
}

describe("hostile words", () => {
  const browser = useBrowser();

  test("B-11, G-01, G-03: markup, templates and programs stand everywhere as typed", async () => {
    const wizard = await beginRecord(await browser.visitor(), zh);
    const { page } = wizard;
    await wizard.fill({ ...STUDENT.service, provider: short(1), account: short(2) });
    await wizard.reachesStep("plans");
    await wizard.fill({ ...STUDENT.plans, planName: short(0), targetName: short(3) });
    await wizard.reads("attempts.steps.event.title");
    await wizard.fill({ ...STUDENT.events[1], note: NOTE, reference: "#panic()<b>" });
    await wizard.reachesStep("obstacles");
    await wizard.fill({ codes: STUDENT.obstacles, upgradeEasier: "yes" });
    await wizard.reachesStep("said");
    await wizard.follow(say("attempts.said.addPromise"));
    await wizard.fill({ text: EVIL[2] ?? "", due: "48h", outcome: "broken" });
    await wizard.reads("attempts.steps.said.title");
    await wizard.follow(say("attempts.said.addClause"));
    await wizard.reads("attempts.steps.clause.title");
    await wizard.fill({ clauseText: EVIL[4] ?? "", shownHow: short(0) });
    await wizard.reads("attempts.steps.said.title");
    await wizard.openStep("wishes");
    await wizard.fill(STUDENT.wishes);
    await wizard.openStep("contact");
    await answer(wizard, { name: "<b>张倩</b>#x", phone: "13800000000", city: short(3), address: short(4) });
    await wizard.press(say("attempts.contact.button"));
    await wizard.press(say("attempts.letters.make"));
    await wizard.sees(say("attempts.made.title"));
    await wizard.follow(say("attempts.made.read"));

    const letter = letterAt(wizard);
    const text = bare(await letter.pasteText());
    const shown = bare(await letter.shown());
    for (const words of [...EVIL, "<b>张倩</b>#x", "#panic()<b>"]) {
      expect(shown, "on the page").toContain(bare(words));
      expect(text, "in the plain text").toContain(bare(words));
    }
    const started = Date.now();
    const pdf = await letter.pdf();
    expect(Date.now() - started).toBeLessThan(10_000);
    expect(pdf.bytes.subarray(0, 5).toString()).toBe("%PDF-");
    if (CAN_READ_PDF) {
      const printed = pdfWords(pdf.bytes);
      for (const words of EVIL) expect(printed, "in the PDF").toContain(bare(words));
      expect(printed).not.toContain("root:x:0");
    }

    await letter.edit("手机套餐用户", NOTE);
    await wizard.sees(say("letters.edit.edited"));
    expect(bare(await letter.pasteText()).split(bare(EVIL[4] ?? "")).length).toBeGreaterThan(2);

    // What came of the letter is told as freely, and goes into the next one.
    const after = afterSendingAt(wizard);
    await page.goto(zh.path(`${wizard.base()}/replies`));
    await after.markSent("post", dayAhead(0), { tracking: "{{7*7}}<i>", reference: "#panic()<b>" });
    await wizard.follow(say("replies.sent.reply"));
    await after.noteReply({
      on: dayAhead(0),
      judgement: "unsatisfied",
      problems: ["only-spoken"],
      quote: NOTE,
      promised: EVIL[2] ?? "",
      reference: short(0).slice(0, 60),
    });
    await wizard.press(say("replies.nextLetter"));
    await wizard.sees(say("attempts.made.title"));
    await wizard.follow(say("attempts.made.read"));
    const next = bare(await letter.shown());
    for (const words of [...EVIL, "{{7*7}}<i>", "#panic()<b>"])
      expect(next, "in the next letter").toContain(bare(words));

    const pages = [
      "",
      "/service",
      "/plans",
      "/tried",
      "/obstacles",
      "/said",
      "/check",
      "/rights",
      "/contact",
      "/letters",
      "/replies",
      "/timeline",
    ];
    for (const path of ["/attempts", ...pages.map((step) => wizard.base() + step)]) {
      for (const words of [zh, wordsOf("en")]) {
        await page.goto(words.path(path));
        expect(await page.title(), path).not.toContain("broken");
        expect(
          await page.locator("main :is(img[src=x], iframe, script[src*='127.0.0.1:1'], main b)").count(),
          path,
        ).toBe(0);
        expect(await page.locator("main").textContent(), path).not.toContain("49 49");
      }
    }
  });
});

describe("G-05, G-06: names in rare characters and other scripts", () => {
  const browser = useBrowser();
  const NAMES = ["𠮷野家", "𬱖䶮", "𰻝𰻝", "བསྟན་འཛིན", "ئابدۇرېھىم", "李·阿依古丽"];

  test.each(NAMES)(
    "%s is printed as typed, or its character is named before the letter is made",
    async (name) => {
      const wizard = await beginRecord(await browser.visitor({ script: false }), zh);
      await toTheLetters(wizard, { provider: STUDENT.provider, note: "客服没有办理。", name });
      if ((await wizard.button(say("attempts.letters.make")).count()) === 0) {
        await wizard.sees(say("attempts.letters.glyphsTitle"));
        await wizard.sees(/U\+[0-9A-F]{4,5}/);
        return;
      }
      await wizard.press(say("attempts.letters.make"));
      await wizard.follow(say("attempts.made.read"));
      const letter = letterAt(wizard);
      expect(await letter.shown()).toContain(name);
      expect(await letter.pasteText()).toContain(`投诉人：${name}`);
      const pdf = await letter.pdf();
      expect(pdf.bytes.subarray(0, 5).toString()).toBe("%PDF-");
      // Poppler writes right-to-left words in the order in which they are drawn; the other names must come back whole.
      if (CAN_READ_PDF && !/\p{Script=Arabic}/u.test(name)) expect(pdfWords(pdf.bytes)).toContain(bare(name));
    },
  );

  test("a character that no font has is named, with the way to its field, and nothing is lost", async () => {
    const wizard = await beginRecord(await browser.visitor({ script: false }), zh);
    await toTheLetters(wizard, { provider: "某公司⠿", note: "客服说🙂", name: "张倩" });
    await wizard.sees(say("attempts.letters.glyphsTitle"));
    expect(await wizard.button(say("attempts.letters.make")).count()).toBe(0);
    await wizard.sees(/⠿.*U\+283F/);
    await wizard.sees(/🙂.*U\+1F642/);
    await wizard.follow(/U\+283F/);
    await wizard.reads("attempts.steps.service.title");
    expect(await wizard.field(say("attempts.fields.provider.label")).inputValue()).toBe("某公司⠿");
  });
});
