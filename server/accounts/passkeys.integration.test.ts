import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { appoint } from "@/db/accounts/appoint";
import { sessionOf } from "@/db/accounts/sign-in";
import { listPasskeys } from "@/db/passkeys/read";
import { closePools } from "@/db/pools";
import { ownDatabase } from "@/db/testing/own-database";
import { asAdministrator } from "@/db/testing/people";
import type { Actor, Entering, Officer } from "@/domain/access/actor";
import { DEMO_ORG } from "@/server/accounts/demo-people";
import { factorView } from "@/server/accounts/factor-view";
import { addPasskey, removePasskey, renamePasskey } from "@/server/accounts/keep-passkeys";
import { passkeyOptions } from "@/server/accounts/passkey-challenge";
import { enrolFactor, showFactor } from "@/server/accounts/second-factor";
import { showPasskey } from "@/server/accounts/show-passkey";
import { softKey } from "@/server/accounts/testing/soft-key";
import { aMail, aPrefix, forgetLimits, loggedOn, signedInAs } from "@/server/accounts/testing/ways-in";
import { digitsAt, openSecret } from "@/server/accounts/totp";

beforeAll(() => {
  process.env.NEXTAUTH_SECRET = "kM3v9QpZ7xT1bW5rY8nL2cF6hJ4gD0sA";
  process.env.DEMO = "1";
});
beforeEach(forgetLimits);
afterAll(closePools);

const SITE = { id: "parity.example", origin: "https://parity.example" };
const soft = () => softKey(SITE);
type SoftKey = ReturnType<typeof softKey>;

async function anOfficer() {
  const mail = aMail();
  await appoint(ownDatabase().migrateUrl, DEMO_ORG, [
    { contact: { kind: "email", value: mail }, role: "officer" },
  ]);
  return { mail, ...(await signedInAs<Entering>(mail)) };
}

async function challengeFor(actor: Actor, purpose: "register" | "show", now = new Date()): Promise<string> {
  const outcome = await passkeyOptions({ actor, addressPrefix: aPrefix(), now }, purpose, SITE);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value.challenge;
}

const request = (actor: Actor, input: unknown, now = new Date()) => ({
  actor,
  input,
  addressPrefix: aPrefix(),
  now,
});
const add = (actor: Actor, response: string, now?: Date, name = "手机") =>
  addPasskey.perform(request(actor, { response, name, origin: SITE.origin }, now));
const show = (actor: Actor, response: string, origin: string | null = SITE.origin) =>
  showPasskey.perform(request(actor, { response, origin }));
const shown = { ok: true, value: { shown: true } };
const refused = { ok: true, value: { shown: false } };

/** A member of staff who came in with a first passkey. */
async function withPasskey(): Promise<{
  mail: string;
  key: SoftKey;
  sidHash: Buffer;
  officer: Officer;
}> {
  const { actor, mail, again, sidHash } = await anOfficer();
  const key = soft();
  expect(await add(actor, key.made(await challengeFor(actor, "register")))).toMatchObject({ ok: true });
  return { mail, key, sidHash, officer: (await again()) as Officer };
}

describe("a passkey", () => {
  test("is a first second factor by itself, and opens the next session too", async () => {
    const { mail, key, officer } = await withPasskey();
    expect(officer.role).toBe("officer");
    const { actor, again } = await signedInAs<Entering>(mail);
    expect(actor).toMatchObject({ role: "entering", enrolled: true });
    expect(await show(actor, key.shown(await challengeFor(actor, "show")))).toEqual(shown);
    expect((await again())?.role).toBe("officer");
    const actions = (await loggedOn(`person:${officer.person}`)).map(({ action }) => action);
    expect(actions).toEqual(["sign-in.done", "passkey.added", "sign-in.done", "factor.shown"]);
  });

  test("is asked for with the person verified, and only among one's own", async () => {
    const { officer } = await withPasskey();
    const options = await passkeyOptions({ actor: officer, addressPrefix: aPrefix() }, "show", SITE);
    expect(options).toMatchObject({
      ok: true,
      value: { rpId: SITE.id, userVerification: "required", allowCredentials: [{ type: "public-key" }] },
    });
    const elsewhere = { id: "other.example", origin: "https://other.example" };
    const there = await passkeyOptions({ actor: officer, addressPrefix: aPrefix() }, "show", elsewhere);
    expect(there).toMatchObject({ ok: true, value: { allowCredentials: [] } });
  });

  test.each([
    ["another site's origin", { origin: "https://evil.example" }],
    ["another site's name", { rpId: "evil.example" }],
    ["a person whom the device did not verify", { unverified: true }],
    ["an answer to something else", { type: "webauthn.create" }],
    ["a count that stands still", { counter: 1 }],
  ])("is refused with %s", async (_, wrong) => {
    const { mail, key } = await withPasskey();
    const { actor, again } = await signedInAs<Entering>(mail);
    expect(await show(actor, key.shown(await challengeFor(actor, "show"), wrong))).toEqual(refused);
    expect((await again())?.role).toBe("entering");
  });

  test("answers each challenge once, in its own session, for its own purpose, within five minutes", async () => {
    const { mail, key } = await withPasskey();
    const { actor } = await signedInAs<Entering>(mail);
    const challenge = await challengeFor(actor, "show");
    const wrong = key.shown(challenge, { origin: "https://evil.example" });
    expect(await show(actor, wrong)).toEqual(refused);
    // The wrong answer has used it up: the right one comes too late.
    expect(await show(actor, key.shown(challenge))).toEqual(refused);

    const other = (await signedInAs<Entering>(mail)).actor;
    expect(await show(other, key.shown(await challengeFor(actor, "show")))).toEqual(refused);
    expect(await show(actor, key.shown("A".repeat(43)))).toEqual(refused);

    const late = await challengeFor(actor, "show");
    await asAdministrator((admin) =>
      admin.query(
        "update app.passkey_challenges set expires_at = now() - interval '1 second' where session_id = $1",
        [actor.session],
      ),
    );
    await forgetLimits();
    expect(await show(actor, key.shown(late))).toEqual(refused);
    expect(await show(actor, key.shown(await challengeFor(actor, "show")))).toEqual(shown);
  });

  test("of somebody else proves nothing, and words instead of an answer neither", async () => {
    const { officer } = await withPasskey();
    const stranger = await withPasskey();
    expect(await show(officer, stranger.key.shown(await challengeFor(officer, "show")))).toEqual(refused);
    for (const words of ["", "{}", "null", "[", '{"id":"x"}']) {
      await forgetLimits();
      await challengeFor(officer, "show");
      expect(await show(officer, words)).toEqual(refused);
    }
    expect(await show(officer, "x".repeat(30_000))).toEqual(refused);
  });

  test("is not asked for where the address has no name", async () => {
    const { officer, key } = await withPasskey();
    expect(
      await show(officer, key.shown(await challengeFor(officer, "show")), "http://127.0.0.1:3000"),
    ).toEqual(refused);
  });

  test("is tried five times in ten minutes", async () => {
    const { officer, key } = await withPasskey();
    for (let n = 0; n < 5; n += 1) await show(officer, "");
    expect(await show(officer, key.shown(await challengeFor(officer, "show")))).toMatchObject({
      refusal: { code: "rate.limited" },
    });
  });
});

describe("keeping passkeys", () => {
  test("a second one needs a fresh second factor, ends other sessions, and is refused for others' answers", async () => {
    const { mail, key, officer, sidHash } = await withPasskey();
    const other = await signedInAs<Entering>(mail);
    const stale = new Date(Date.now() + 20 * 60_000);
    const asking = { actor: officer, addressPrefix: aPrefix(), now: stale };
    expect(await passkeyOptions(asking, "register", SITE)).toMatchObject({
      refusal: { code: "step-up.needed" },
    });
    const second = soft();
    const challenge = await challengeFor(officer, "register");
    expect(await add(officer, second.made(challenge), stale)).toMatchObject({
      refusal: { code: "step-up.needed" },
    });
    for (const wrong of [
      { unverified: true },
      { origin: "https://evil.example" },
      { rpId: "evil.example" },
    ]) {
      const response = second.made(await challengeFor(officer, "register"), wrong);
      expect(await add(officer, response)).toMatchObject({ refusal: { code: "passkey.failed" } });
    }
    expect(await add(officer, key.made(await challengeFor(officer, "register")))).toMatchObject({
      refusal: { code: "passkey.failed" },
    });
    const made = second.made(await challengeFor(officer, "register"));
    expect(await add(officer, made, undefined, "  ")).toMatchObject({ fields: { name: "name-empty" } });
    expect(await add(officer, second.made(await challengeFor(officer, "register")))).toMatchObject({
      ok: true,
    });
    expect(await sessionOf(other.sidHash, "")).toBeUndefined();
    expect(await sessionOf(sidHash, "")).toBeDefined();
    expect(await listPasskeys(officer)).toHaveLength(2);
  });

  test("whoever has only the first factor adds none beside those that are there", async () => {
    const { mail } = await withPasskey();
    const { actor } = await signedInAs<Entering>(mail);
    const asking = { actor, addressPrefix: aPrefix() };
    expect(await passkeyOptions(asking, "register", SITE)).toMatchObject({
      refusal: { code: "access.denied" },
    });
    const challenge = await challengeFor(actor, "show");
    expect(await add(actor, soft().made(challenge))).toMatchObject({ refusal: { code: "passkey.failed" } });
    expect(await enrolFactor.perform(request(actor, {}))).toMatchObject({
      refusal: { code: "access.denied" },
    });
  });

  test("the last factor is never removed, one of two is; names change for their owner alone", async () => {
    const { officer } = await withPasskey();
    const [first] = await listPasskeys(officer);
    const remove = (actor: Actor, passkey = first?.id) => removePasskey.perform(request(actor, { passkey }));
    expect(await remove(officer)).toMatchObject({ refusal: { code: "factor.last" } });
    const response = soft().made(await challengeFor(officer, "register"));
    expect(await add(officer, response, undefined, "电脑")).toMatchObject({ ok: true });
    const stranger = (await withPasskey()).officer;
    const rename = (actor: Actor) =>
      renamePasskey.perform(request(actor, { passkey: first?.id, name: "旧手机" }));
    expect(await rename(stranger)).toMatchObject({ refusal: { code: "passkey.not-found" } });
    expect(await rename(officer)).toMatchObject({ ok: true });
    expect((await listPasskeys(officer)).map(({ name }) => name)).toEqual(["旧手机", "电脑"]);
    expect(await remove(stranger)).toMatchObject({ ok: false });
    const both = await Promise.all((await listPasskeys(officer)).map(({ id }) => remove(officer, id)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await listPasskeys(officer)).toHaveLength(1);
  });
});

describe("the authenticator's key", () => {
  const secretOf = async (person: string, column: "secret" | "pending") => {
    const { rows } = await asAdministrator((admin) =>
      admin.query(`select ${column} as sealed from app.factors where person_id = $1`, [person]),
    );
    return openSecret(rows[0].sealed, person);
  };
  const step = (actor: Actor, code: string, now: Date) => showFactor.perform(request(actor, { code }, now));

  test("stays good until the new one was shown: who breaks off is not left with the first factor alone", async () => {
    const { actor, mail, again } = await anOfficer();
    await enrolFactor.perform(request(actor, {}));
    const now = new Date();
    const old = await secretOf(actor.person, "secret");
    await step(actor, digitsAt(old, now), now);
    const officer = (await again()) as Officer;
    expect(await enrolFactor.perform(request(officer, {}))).toMatchObject({ ok: true });
    const entering = (await signedInAs<Entering>(mail)).actor;
    expect(entering.enrolled).toBe(true);
    expect(await enrolFactor.perform(request(entering, {}))).toMatchObject({
      refusal: { code: "access.denied" },
    });
    expect(await factorView(entering, SITE)).toMatchObject({ stage: "ready" });
    expect((await factorView(entering, SITE)).key).toBeUndefined();
    expect((await factorView(officer, SITE)).key?.secret).toBe(await secretOf(actor.person, "pending"));
    const later = new Date(now.getTime() + 60_000);
    expect(await step(officer, digitsAt(await secretOf(actor.person, "pending"), later), later)).toEqual(
      shown,
    );
    await forgetLimits();
    expect(
      await step(
        officer,
        digitsAt(old, new Date(later.getTime() + 60_000)),
        new Date(later.getTime() + 60_000),
      ),
    ).toEqual(refused);
  });

  test("that never counted is neither shown nor good for whoever has a passkey and only the first factor", async () => {
    const { mail, officer } = await withPasskey();
    expect(await enrolFactor.perform(request(officer, {}))).toMatchObject({ ok: true });
    const { actor } = await signedInAs<Entering>(mail);
    expect((await factorView(actor, SITE)).key).toBeUndefined();
    const now = new Date();
    expect(await step(actor, digitsAt(await secretOf(officer.person, "secret"), now), now)).toEqual(refused);
  });
});
