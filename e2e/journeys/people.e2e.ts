import { beforeEach, describe, expect, test } from "vitest";
import { axeFindings, useBrowser } from "@/e2e/browser";
import { forgetLimits } from "@/e2e/database";
import { personAt } from "@/e2e/pages/person";
import { asksToSignIn, entersCode, messageTo, showsDigits } from "@/e2e/pages/sign-in";
import { wordsOf } from "@/e2e/words";

const zh = wordsOf("zh-CN");

describe("the people of an association", () => {
  const browser = useBrowser();
  beforeEach(forgetLimits);

  test("a colleague is invited, comes in on a phone without script, changes role, and is out at once", async () => {
    const desk = await browser.visitor();
    const admin = personAt(await desk.newPage(), zh);
    await admin.open("/sign-in");
    await admin.press(zh.say("accounts.demo.admin"));
    await showsDigits(admin);
    await admin.reads("accounts.people.title");
    // Records are not this person's business.
    for (const path of ["/staff/attempts", "/staff/cases", "/staff/providers"]) {
      expect((await desk.request.get(path)).status()).toBe(404);
    }
    const [name, mail] = [`小林${Date.now() % 1_000}`, `lin.${Date.now()}@mail.example`];
    await admin.type(zh.say("accounts.people.inviteAddress"), "lin＠nowhere");
    await admin.type(zh.say("accounts.people.inviteName"), name);
    await admin.choose(zh.say("accounts.people.role"), zh.say("accounts.roles.lead"));
    await admin.press(zh.say("accounts.people.send"));
    await admin.sees(zh.say("accounts.people.problems.address"));
    expect(await admin.field(zh.say("accounts.people.inviteName")).inputValue()).toBe(name);
    await admin.type(zh.say("accounts.people.inviteAddress"), mail);
    await admin.press(zh.say("accounts.people.send"));
    await admin.sees(zh.say("accounts.people.said.invited"));
    expect(await axeFindings(admin.page)).toEqual([]);
    expect(await messageTo(mail, "邀请")).toContain("/sign-in");

    const phone = await browser.visitor({ script: false, width: 390, height: 844 });
    const invited = await asksToSignIn(phone, zh, mail, "wayCode");
    await messageTo(mail, "验证码 ");
    await entersCode(invited, mail);
    await invited.reads("attempts.list.title");
    await invited.open("/account");
    await invited.sees(zh.say("accounts.invitation.title"));
    await invited.press(zh.say("accounts.invitation.accept"));
    await showsDigits(invited);
    await invited.reads("staff.home.title");
    expect((await phone.request.get("/staff/attempts")).status()).toBe(200);

    await admin.open("/staff/people");
    await admin.follow(zh.say("accounts.people.manageTitle", { name }));
    await admin.choose(zh.say("accounts.people.newRole"), zh.say("accounts.roles.officer"));
    await admin.press(zh.say("accounts.people.saveRole"));
    await admin.sees(zh.say("accounts.people.said.changed"));
    expect((await phone.request.get("/staff/people")).status()).toBe(404);
    await admin.press(zh.say("accounts.people.disable"));
    await admin.sees(zh.say("accounts.people.said.disabled"));
    expect((await phone.request.get("/staff/attempts")).status()).toBe(404);
  });
});
