import type { BrowserContext, CDPSession, Page } from "playwright";
import { beforeEach, describe, expect, test } from "vitest";
import { axeFindings, BASE, useBrowser } from "@/e2e/browser";
import { asAdministrator, forgetLimits } from "@/e2e/database";
import { type Person, personAt } from "@/e2e/pages/person";
import { entersCode, fillsIn } from "@/e2e/pages/sign-in";
import { type Words, wordsOf } from "@/e2e/words";

const zh = wordsOf("zh-CN");
const en = wordsOf("en");
/** Passkeys need a name; the service answers to this one too. */
const NAMED = `http://localhost:${new URL(BASE).port}`;

/** A device of Chromium's own that makes and shows passkeys, and verifies the person unless it is told not to. */
async function deviceOf(page: Page) {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    verifies: (isUserVerified: boolean) =>
      cdp.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified }),
    /** The keys as they are now, for a copy. */
    keys: async () => (await cdp.send("WebAuthn.getCredentials", { authenticatorId })).credentials,
    /** As if the key had been copied some time ago and came back. */
    async turnsBack(): Promise<void> {
      const { credentials } = await cdp.send("WebAuthn.getCredentials", { authenticatorId });
      await cdp.send("WebAuthn.clearCredentials", { authenticatorId });
      for (const credential of credentials) {
        await cdp.send("WebAuthn.addCredential", {
          authenticatorId,
          credential: { ...credential, signCount: 0 },
        });
      }
    },
    leaves: () => cdp.send("WebAuthn.removeVirtualAuthenticator", { authenticatorId }),
  };
}

async function anOfficer(): Promise<string> {
  const mail = `key.${Date.now()}.${Math.random().toString(36).slice(2, 8)}@mail.example`;
  await asAdministrator("select entry.appoint('email', $1, $2, '示例消费者协会', 'officer')", [
    mail,
    "5e0c1d52-7a34-4f0e-9d53-0d1b5c8a2f10",
  ]);
  return mail;
}

async function firstFactor(context: BrowserContext, words: Words, mail: string): Promise<Person> {
  const person = personAt(await context.newPage(), words);
  await forgetLimits();
  await person.page.goto(`${NAMED}${words.path("/sign-in")}`);
  await fillsIn(person, mail, "wayCode");
  await entersCode(person, mail);
  await person.reads("accounts.second.title");
  return person;
}

describe("passkeys of staff", () => {
  const browser = useBrowser();
  beforeEach(forgetLimits);

  test("a first one, signing in with it, step-up, a second one, and never without any", async () => {
    const mail = await anOfficer();
    const context = await browser.visitor({ width: 390, height: 844 });
    const person = await firstFactor(context, zh, mail);
    const { page, say } = person;
    const phone = await deviceOf(page);
    expect(await axeFindings(page)).toEqual([]);
    await phone.verifies(false);
    await person.press(say("accounts.passkeys.add"));
    await person.sees(say("accounts.passkeys.cancelled"));
    await phone.verifies(true);
    await person.press(say("accounts.passkeys.add"));
    await person.reads("staff.home.title");

    // The next sign-in, in another window of the same browser, where the device is.
    await page.goto(`${NAMED}/account`);
    await person.press(say("accounts.account.signOut"));
    await page.waitForURL((url) => !url.pathname.includes("account"));
    await page.goto(`${NAMED}/sign-in`);
    await forgetLimits();
    await asAdministrator("delete from app.demo_outbox where recipient = $1", [mail]);
    await fillsIn(person, mail, "wayCode");
    await entersCode(person, mail);
    await person.reads("accounts.second.title");
    expect(await person.button(say("accounts.second.enrol")).count()).toBe(0);
    await page.goto(`${NAMED}/staff`);
    expect(await person.heading().textContent()).toBe(say("errors.notFound.title"));
    await page.goto(`${NAMED}/sign-in/second`);
    await person.press(say("accounts.second.passkey"));
    await person.reads("staff.home.title");

    // Step-up: stale after twenty minutes, fresh again by the passkey.
    await page.goto(`${NAMED}/account`);
    await asAdministrator(
      `update app.sessions s set second_factor_at = now() - interval '20 minutes' from app.contacts k
       where k.person_id = s.person_id and k.value = $1`,
      [mail],
    );
    await page.reload();
    expect(await person.button(say("accounts.passkeys.add")).count()).toBe(0);
    await person.follow(say("accounts.passkeys.stepUpLink"));
    await person.press(say("accounts.second.passkey"));
    await person.reads("accounts.account.title");
    expect(await axeFindings(page)).toEqual([]);

    // The only one cannot go; with a second one it can.
    const [summary] = [person.main().getByText(say("accounts.passkeys.change"), { exact: true })];
    await summary.first().click();
    await person.press(say("accounts.passkeys.remove"));
    await person.sees(say("accounts.passkeys.problems.last"));
    await phone.leaves();
    await deviceOf(page);
    await person.type(say("accounts.passkeys.name"), "值班电脑");
    await person.press(say("accounts.passkeys.add"));
    await person.sees(say("accounts.passkeys.said.added"));
    await person.sees("值班电脑");
    await summary.first().click();
    await person.press(say("accounts.passkeys.remove"));
    await person.sees(say("accounts.passkeys.said.removed"));
    expect(await person.main().getByText(say("accounts.passkeys.change"), { exact: true }).count()).toBe(1);
  });

  test("a copied key that counts from behind opens nothing, and leaves a row in the log (en)", async () => {
    const mail = await anOfficer();
    const context = await browser.visitor();
    const person = await firstFactor(context, en, mail);
    const { page, say } = person;
    const device = await deviceOf(page);
    await person.press(say("accounts.passkeys.add"));
    await person.reads("staff.home.title");
    const shows = async () => {
      await page.goto(`${NAMED}/en/sign-in/second?next=%2Faccount`);
      await person.press(say("accounts.second.passkey"));
    };
    await shows();
    await person.reads("accounts.account.title");
    await device.turnsBack();
    await shows();
    await page.locator("#errors", { hasText: say("accounts.second.passkeyFailedOnly") }).waitFor();
    const [{ n } = { n: 0 }] = await asAdministrator<{ n: number }>(
      `select count(*)::int as n from audit.log l join app.contacts k on l.stream = 'person:' || k.person_id
       where k.value = $1 and l.action = 'factor.refused'`,
      [mail],
    );
    expect(n).toBe(1);
  });

  test("without script and on a bare IP address the page says what to do instead", async () => {
    const mail = await anOfficer();
    const plain = await browser.visitor({ script: false });
    const person = await firstFactor(plain, zh, mail);
    await person.press(person.say("accounts.passkeys.add"));
    await person.page.locator("#errors").waitFor();
    await person.press(person.say("accounts.second.enrol"));
    await person.sees(person.say("accounts.second.enrolStep"));

    const bare = personAt(await browser.page({ script: false }), zh);
    await forgetLimits();
    await asAdministrator("delete from app.demo_outbox where recipient = $1", [mail]);
    await bare.open("/sign-in");
    await fillsIn(bare, mail, "wayCode");
    await entersCode(bare, mail);
    await bare.reads("accounts.second.title");
    await bare.sees(bare.say("accounts.second.passkeyNoName"));
    await bare.sees(NAMED);
    expect((await bare.page.request.post("/api/passkeys/options?purpose=show")).status()).toBe(403);
  });
});
