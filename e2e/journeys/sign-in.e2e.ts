import { beforeEach, describe, expect, test } from "vitest";
import { useBrowser } from "@/e2e/browser";
import { forgetLimits } from "@/e2e/database";
import { personAt } from "@/e2e/pages/person";
import { asksToSignIn, codeFor, entersCode, fillsIn, messageTo } from "@/e2e/pages/sign-in";
import { signInAsLead } from "@/e2e/pages/staff-desk";
import { beginRecord } from "@/e2e/pages/wizard";
import { STUDENT } from "@/e2e/stories/student";
import { wordsOf } from "@/e2e/words";

const zh = wordsOf("zh-CN");
const en = wordsOf("en");
describe("signing in", () => {
  const browser = useBrowser();
  beforeEach(forgetLimits);

  test.each([
    ["zh", zh, true, 390],
    ["zh", zh, false, 1280],
    ["en", en, false, 390],
  ] as const)("by a code, without losing a word (%s, script %s)", async (name, words, script, width) => {
    const context = await browser.visitor({ script, width });
    const draft = await beginRecord(context, zh);
    await draft.fill(STUDENT.service);
    await draft.reachesStep("plans");
    const mobile = `139${name === "zh" ? "1" : "2"}${script ? "1" : "2"}${String(Date.now()).slice(-6)}`;
    const person = await asksToSignIn(
      context,
      words,
      `+86 ${mobile.slice(0, 3)} ${mobile.slice(3)}`,
      "wayCode",
    );
    await person.reads("accounts.code.title");
    expect(person.page.url()).not.toContain(mobile.slice(-4));
    const code = await codeFor(`+86${mobile}`);
    const wrong = code === "000000" ? "111111" : "000000";
    await person.type(words.say("accounts.code.label"), wrong);
    await person.press(words.say("accounts.code.enter"));
    await person.page
      .locator("#errors", { hasText: words.say("accounts.code.wrong", { left: 4 }) })
      .waitFor();
    await person.type(words.say("accounts.code.label"), `${code.slice(0, 3)} ${code.slice(3)}`);
    await person.press(words.say("accounts.code.enter"));
    await person.reads("attempts.list.title");
    await person.follow(new RegExp(STUDENT.provider));
    await person.sees(words.say("attempts.task.next"));
    // Theirs now: no code on paper opens it any more, so none is shown.
    expect(await person.page.locator("strong[translate=no]").count()).toBe(0);
    const cookie = (await context.cookies()).find((each) => each.name === "parity-session");
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax" });

    await person.open("/account");
    await person.reads("accounts.account.title");
    await person.press(words.say("accounts.account.signOut"));
    await person.page.waitForURL((url) => !url.pathname.includes("account"));
    await person.open("/attempts");
    await person.sees(words.say("attempts.list.empty"));
    // The old cookie, replayed, opens nothing.
    if (cookie) await context.addCookies([cookie]);
    await person.open("/attempts");
    await person.sees(words.say("attempts.list.empty"));
  });

  test.each([true, false])("by a link, which a scanner may open first (script %s)", async (script) => {
    const address = `link.${script}.${Date.now()}@mail.example`;
    const asking = await asksToSignIn(await browser.visitor({ script }), zh, address, "wayLink");
    await asking.reads("accounts.sent.title");
    const path = /https?:\/\/[^/\s]+(\/\S+)/.exec(await messageTo(address))?.[1] ?? "";
    const scanner = await browser.visitor({ script: false });
    for (let n = 0; n < 3; n += 1) expect((await scanner.request.get(path)).status()).toBe(200);
    const other = personAt(await browser.page({ script, width: 390 }), zh);
    await other.open(path);
    await other.reads("accounts.link.title");
    await other.press(zh.say("accounts.link.enter"));
    await other.reads("attempts.list.title");
    const late = personAt(await browser.page({ script }), zh);
    await late.open(path);
    await late.reads("accounts.link.used");
  });

  test("names a wrong address beside its field, and keeps nothing of it in the address bar", async () => {
    const person = await asksToSignIn(
      await browser.visitor({ script: false }),
      zh,
      "a＠b.example",
      "wayCode",
    );
    await person.page.locator("#errors", { hasText: zh.say("accounts.signIn.addressWrong") }).waitFor();
    expect(await person.page.title()).toMatch(/^错误：/);
    expect(decodeURIComponent(person.page.url())).not.toContain("b.example");
  });

  test.each([true, false])(
    "too often: 429, how long to wait, and what was typed is kept (script %s)",
    async (script) => {
      const address = `often.${script}.${Date.now()}@mail.example`;
      const context = await browser.visitor({ script, width: 390 });
      const person = await asksToSignIn(context, zh, address, "wayLink");
      for (let n = 0; n < 5; n += 1) {
        await person.reads("accounts.sent.title");
        await person.open("/sign-in");
        await fillsIn(person, address, "wayLink");
      }
      await person.page.locator("#errors", { hasText: /60|59/ }).waitFor();
      expect(await person.field(zh.say("accounts.signIn.address")).inputValue()).toBe(address);
      expect(await person.main().getByRole("radio", { checked: true }).getAttribute("value")).toBe("link");
      expect(decodeURIComponent(person.page.url())).not.toContain("mail.example");
      const again = await context.request.get(person.page.url());
      expect(again.status()).toBe(429);
      expect(Number(again.headers()["retry-after"])).toBeGreaterThan(3_000);
      // A wait that is over is no problem any more.
      const past = await context.request.get("/sign-in?problem=limited&until=1700000000");
      expect(past.status()).toBe(200);
      expect(await past.text()).not.toContain('id="errors"');
    },
  );

  test("leads phone and mail of one person to one account, and tells when they are two", async () => {
    const stamp = String(Date.now()).slice(-6);
    const [mail, mobile, other] = [`both.${stamp}@mail.example`, `13733${stamp}`, `13744${stamp}`];
    const context = await browser.visitor({ script: false, width: 390 });
    await beginRecord(await browser.visitor(), zh);
    const person = await asksToSignIn(context, zh, mail, "wayCode");
    await entersCode(person, mail);
    await person.reads("attempts.list.title");
    const adds = async (typed: string, recipient: string) => {
      await person.open("/account");
      await person.follow(zh.say("accounts.contact.add"));
      await person.reads("accounts.contact.title");
      await person.type(zh.say("accounts.signIn.address"), typed);
      await person.press(zh.say("accounts.contact.send"));
      await person.reads("accounts.contact.codeTitle");
      await person.type(zh.say("accounts.code.label"), await codeFor(recipient));
      await person.press(zh.say("accounts.contact.confirm"));
    };
    const wide = mobile.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    await adds(`${wide.slice(0, 3)} ${wide.slice(3, 7)}　${wide.slice(7)}`, `+86${mobile}`);
    await person.sees(zh.say("accounts.contact.said"));
    await person.sees(`+86${mobile}`);

    // An account of its own, with a record in it.
    const elsewhere = await browser.visitor({ script: false });
    const draft = await beginRecord(elsewhere, zh);
    await draft.fill(STUDENT.service);
    const second = await asksToSignIn(elsewhere, zh, other, "wayCode");
    await entersCode(second, `+86${other}`);
    await second.reads("attempts.list.title");
    await adds(other, `+86${other}`);
    await person.sees(/不能合并/);
    await second.open("/attempts");
    await second.sees(STUDENT.provider);
  });

  test("takes staff of the demo through their second factor, and tells the public nothing", async () => {
    const context = await browser.visitor({ script: false });
    const person = await signInAsLead(context, zh);
    await person.open("/account");
    await person.sees(zh.say("accounts.account.factor"));
    const session = await context.request.get("/api/auth/session");
    expect(Object.keys((await session.json()) as object)).toEqual(["expires"]);
  });
});
