import { describe, expect, test } from "vitest";
import { useBrowser } from "@/e2e/browser";
import { asAdministrator } from "@/e2e/database";
import { answer } from "@/e2e/pages/answers";
import { beginRecord, wizardAt } from "@/e2e/pages/wizard";
import { STUDENT } from "@/e2e/stories/student";
import { wordsOf } from "@/e2e/words";

const zh = wordsOf("zh-CN");
const { say } = zh;

describe("nothing typed is lost, and nothing happens twice", () => {
  const browser = useBrowser();

  test.each([true, false])(
    "the browser's Back after each page shows what was typed (script %s)",
    async (script) => {
      const wizard = await beginRecord(await browser.visitor({ script, width: 390 }), zh);
      await wizard.fill(STUDENT.service);
      await wizard.reachesStep("plans");
      await wizard.page.goBack();
      await wizard.reads("attempts.steps.service.title");
      expect(await wizard.field(say("attempts.fields.provider.label")).inputValue()).toBe(STUDENT.provider);
      // Saved again from the page of the past, changed: no conflict with oneself.
      await wizard.fill({ account: "13900000002" });
      await wizard.reachesStep("plans");
      await wizard.fill(STUDENT.plans);
      await wizard.reads("attempts.steps.event.title");
      await wizard.fill(STUDENT.events[0]);
      await wizard.reachesStep("obstacles");
      await wizard.page.goBack();
      await wizard.page.goForward();
      await wizard.reachesStep("obstacles");
      await wizard.follow(say("shell.back"));
      await wizard.reads("attempts.steps.tried.title");
      await wizard.sees(STUDENT.events[0].note);
      await wizard.openStep("check");
      await wizard.sees("13900000002");
      await wizard.sees(STUDENT.plans.planName);
    },
  );

  test.each([true, false])(
    "two quick clicks begin one record and record one try (script %s)",
    async (script) => {
      const context = await browser.visitor({ script });
      const wizard = wizardAt(await context.newPage(), zh);
      await wizard.open("/attempts/new");
      await answer(wizard, { age: "yes" });
      await wizard.button(say("attempts.start.begin")).dblclick();
      await wizard.reachesStep("service");
      await wizard.fill(STUDENT.service);
      await wizard.reachesStep("plans");
      await wizard.openStep("tried");
      await answer(wizard, STUDENT.events[0]);
      await wizard.button(say("attempts.save")).dblclick();
      await wizard.reachesStep("obstacles");
      await wizard.openStep("tried");
      expect(await wizard.main().getByText(STUDENT.events[0].note).count()).toBe(1);
      await wizard.open("/attempts");
      expect(await wizard.main().getByRole("listitem").count()).toBe(1);
      const id = wizard.base().split("/").at(-1);
      const rows = await asAdministrator<{ step: string }>(
        "select step from app.answers where attempt_id = $1 and (step = 'tried' or step like '%-other')",
        [id],
      );
      expect(rows).toEqual([{ step: "tried" }]);
    },
  );

  test("a page reached by a form can be loaded again without sending anything again", async () => {
    const wizard = await beginRecord(await browser.visitor({ script: false }), zh);
    await wizard.fill({ sector: "telecom-plan" });
    await wizard.page.locator("#errors").waitFor();
    const sent: string[] = [];
    wizard.page.on("request", (request) => sent.push(request.method()));
    await wizard.page.reload();
    await wizard.page.locator("#errors").waitFor();
    expect(sent).not.toContain("POST");
  });

  test.each(["zh-CN", "en"] as const)(
    "“I don't know” everywhere still leads to a letter (%s)",
    async (locale) => {
      const words = wordsOf(locale);
      const wizard = await beginRecord(await browser.visitor({ script: false }), words);
      const unsure = async () => {
        for (const radio of await wizard
          .main()
          .getByRole("radio", { name: words.say("attempts.unknown") })
          .all()) {
          await radio.check();
        }
      };
      await answer(wizard, { sector: "video", provider: "某视频平台" });
      await unsure();
      await wizard.saveAndGoOn();
      await wizard.reachesStep("plans");
      await unsure();
      await wizard.fill({ target: "cancel" });
      await wizard.reads("attempts.steps.event.title");
      await unsure();
      await wizard.fill({ channel: "app", kind: "obstacle" });
      await wizard.reachesStep("obstacles");
      await unsure();
      await wizard.saveAndGoOn();
      await wizard.reachesStep("said");
      await unsure();
      await wizard.saveAndGoOn();
      await wizard.reachesStep("evidence");
      await wizard.saveAndGoOn();
      await wizard.reachesStep("wishes");
      await wizard.fill({ remedies: ["perform-downgrade"] });
      await wizard.reachesStep("check");
      await wizard.follow(words.say("attempts.check.toLetter"));
      await wizard.reachesStep("contact");
      await answer(wizard, { name: "刘女士", phone: "13800000001" });
      await wizard.press(words.say("attempts.contact.button"));
      await wizard.press(words.say("attempts.letters.make"));
      await wizard.sees(words.say("attempts.made.title"));
    },
  );

  test("检查答案: 修改 leads to the page and back", async () => {
    const wizard = await beginRecord(await browser.visitor(), zh);
    await wizard.fill(STUDENT.service);
    await wizard.reachesStep("plans");
    await wizard.openStep("check");
    const label = say("attempts.fields.provider.label");
    await wizard.follow(new RegExp(`^${say("shell.change")}.*${label}`));
    await wizard.reads("attempts.steps.service.title");
    await wizard.type(label, "");
    await wizard.saveChanges();
    await wizard.isTold({ key: "provider-required", field: "provider" });
    await wizard.type(label, "改过的公司");
    await wizard.saveChanges();
    await wizard.reachesStep("check");
    await wizard.sees("改过的公司");
    expect(wizard.page.url()).toMatch(/\/check$/);
  });

  test("someone younger than 14 leaves nothing behind", async () => {
    const context = await browser.visitor({ script: false });
    const wizard = wizardAt(await context.newPage(), zh);
    const [before] = await asAdministrator<{ n: string }>("select count(*) as n from app.subjects");
    await wizard.open("/attempts/new");
    await wizard.press(say("attempts.start.begin"));
    await wizard.isTold({ key: "age-required", field: "age" });
    await answer(wizard, { age: "no" });
    await wizard.press(say("attempts.start.begin"));
    await wizard.reads("attempts.start.guardianTitle");
    const [after] = await asAdministrator<{ n: string }>("select count(*) as n from app.subjects");
    expect(after).toEqual(before);
  });
});
