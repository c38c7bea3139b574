import { beforeEach, describe, expect, test } from "vitest";
import { useBrowser } from "@/e2e/browser";
import { asAdministrator, forgetLimits } from "@/e2e/database";
import { personAt } from "@/e2e/pages/person";
import { signInAsLead } from "@/e2e/pages/staff-desk";
import { beginRecord } from "@/e2e/pages/wizard";
import { STUDENT } from "@/e2e/stories/student";
import { type Words, wordsOf } from "@/e2e/words";

const zh = wordsOf("zh-CN");
const en = wordsOf("en");
type Visitor = Awaited<ReturnType<ReturnType<typeof useBrowser>["visitor"]>>;

/** Asks for a code or a link on the sign-in page. */
async function ask(context: Visitor, words: Words, address: string, way: "wayCode" | "wayLink") {
  const person = personAt(await context.newPage(), words);
  await person.open("/sign-in");
  await person.reads("accounts.signIn.title");
  await person.type(words.say("accounts.signIn.address"), address);
  await person.choose(words.say("accounts.signIn.way"), words.say(`accounts.signIn.${way}`));
  await person.press(words.say("accounts.signIn.send"));
  return person;
}

/** What the demo's outbox holds for an address, once the worker has brought it. */
async function messageTo(recipient: string): Promise<string> {
  let body = "";
  await expect
    .poll(
      async () => {
        const [row] = await asAdministrator<{ body: string }>(
          "select body from app.demo_outbox where recipient = $1 order by created_at desc limit 1",
          [recipient],
        );
        body = row?.body ?? "";
        return body;
      },
      { timeout: 15_000 },
    )
    .not.toBe("");
  return body;
}

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
    const person = await ask(context, words, `+86 ${mobile.slice(0, 3)} ${mobile.slice(3)}`, "wayCode");
    await person.reads("accounts.code.title");
    expect(person.page.url()).not.toContain(mobile.slice(-4));
    const code = /\d{6}/.exec((await messageTo(`+86${mobile}`)).replace(/^\D*/, ""))?.[0] ?? "";
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
    const asking = await ask(await browser.visitor({ script }), zh, address, "wayLink");
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
    const person = await ask(await browser.visitor({ script: false }), zh, "a＠b.example", "wayCode");
    await person.page.locator("#errors", { hasText: zh.say("accounts.signIn.addressWrong") }).waitFor();
    expect(await person.page.title()).toMatch(/^错误：/);
    expect(decodeURIComponent(person.page.url())).not.toContain("b.example");
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
