import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { appoint } from "@/db/accounts/appoint";
import { listContacts } from "@/db/accounts/read";
import { sessionOf } from "@/db/accounts/sign-in";
import { closePools } from "@/db/pools";
import { allStaff, operateStaff } from "@/db/staff/operate";
import { listColleagues, listInvitations, listResets, myInvitations } from "@/db/staff/read";
import { ownDatabase } from "@/db/testing/own-database";
import { anAttempt, asAdministrator, holderOf } from "@/db/testing/people";
import type { Actor, Consumer, Entering, Officer, OrgAdmin, Staff } from "@/domain/access/actor";
import { acceptInvitation } from "@/server/accounts/accept-invitation";
import { addContact } from "@/server/accounts/add-contact";
import {
  agreeReset,
  askReset,
  changeColleague,
  inviteColleague,
  withdrawInvitation,
} from "@/server/accounts/colleagues";
import { signInByCode } from "@/server/accounts/enter";
import { codeOf } from "@/server/accounts/proofs";
import {
  aMail,
  aMobile,
  aPrefix,
  askedFor,
  forgetLimits,
  loggedOn,
  pastSecondFactor,
  signedInAs,
} from "@/server/accounts/testing/ways-in";
import type { UseCase } from "@/server/use-case";

beforeAll(() => {
  process.env.NEXTAUTH_SECRET = "kM3v9QpZ7xT1bW5rY8nL2cF6hJ4gD0sA";
  process.env.DEMO = "1";
});
beforeEach(forgetLimits);
afterAll(closePools);

function perform<T>(verb: UseCase<T>, actor: Actor, input: unknown, now = new Date()) {
  return verb.perform({ actor, input, addressPrefix: aPrefix(), now });
}

/** Somebody of an association, past both factors. */
async function staffOf<Who extends Staff>(org: { id: string; name: string }, role: Staff["role"]) {
  const mail = aMail();
  await appoint(ownDatabase().migrateUrl, org, [{ contact: { kind: "email", value: mail }, role }]);
  const { actor, sidHash, again } = await signedInAs<Entering>(mail);
  await pastSecondFactor(sidHash, actor.person);
  return { mail, sidHash, again, actor: (await again()) as Who };
}

const anOrg = () => ({ id: randomUUID(), name: `测试协会 ${randomUUID().slice(0, 8)}` });
const anAdmin = (org = anOrg()) => staffOf<OrgAdmin>(org, "org-admin");
const invitation = (address: string, role = "officer") => ({ address, name: "小陈", role, locale: "zh-CN" });

describe("the operator", () => {
  test("appoints a first head of accounts without a password, disables, resets; each is a row of the log", async () => {
    const url = ownDatabase().migrateUrl;
    const contact = { kind: "email", value: aMail() } as const;
    const association = `市消费者协会 ${randomUUID().slice(0, 8)}`;
    const about = { deed: "appoint", association, name: "何姐" } as const;
    expect(await operateStaff(url, contact, { deed: "disable" })).toBe("not-staff");
    expect(await operateStaff(url, contact, about)).toBe("done");
    const { actor, sidHash } = await signedInAs<Entering>(contact.value);
    expect(actor).toMatchObject({ role: "entering", enrolled: false });
    // A second one comes to the same association, and nobody is lured away from another one.
    const second = { kind: "email", value: aMail() } as const;
    expect(await operateStaff(url, second, about)).toBe("done");
    expect((await signedInAs<Entering>(second.value)).actor.org).toBe(actor.org);
    expect(await operateStaff(url, second, { ...about, association: "另一个协会" })).toBe("elsewhere");
    await pastSecondFactor(sidHash, actor.person);
    expect(await operateStaff(url, contact, { deed: "reset-factor" })).toBe("done");
    expect(await sessionOf(sidHash, randomUUID())).toBeUndefined();
    expect((await signedInAs<Entering>(contact.value)).actor.enrolled).toBe(false);
    expect(await operateStaff(url, contact, { deed: "disable" })).toBe("done");
    const logged = await loggedOn(`person:${actor.person}`);
    expect(logged.filter((row) => row.actor === "operator").map(({ action }) => action)).toEqual([
      "staff.appointed",
      "factor.reset",
      "staff.disabled",
    ]);
    const line = (await allStaff(url)).find(({ contacts }) => contacts[0]?.value === contact.value);
    expect(line).toMatchObject({ org: association, name: "何姐", role: "org-admin", disabled: true });
  });

  test("makes no staff of an account with records of its own", async () => {
    const mail = aMail();
    const { actor } = await signedInAs<Consumer>(mail);
    await anAttempt(holderOf(...actor.subjects));
    const about = { deed: "appoint", association: "市消费者协会", name: "何姐" } as const;
    expect(await operateStaff(ownDatabase().migrateUrl, { kind: "email", value: mail }, about)).toBe(
      "has-records",
    );
  });
});

describe("an invitation", () => {
  test("answers alike for addresses with and without an account, and those of other staff (A-02)", async () => {
    const { actor } = await anAdmin();
    const known = aMail();
    await signedInAs(known);
    const foreign = (await anAdmin()).mail;
    for (const address of [aMail(), known, foreign]) {
      expect(await perform(inviteColleague, actor, invitation(address))).toEqual({
        ok: true,
        value: { invitation: expect.any(String) },
      });
    }
    expect((await listInvitations(actor)).map(({ alive }) => alive)).toEqual([true, true, true]);
  });

  test("is taken up after signing in, once, and makes staff who still owe their second factor", async () => {
    const { actor } = await anAdmin();
    const mobile = aMobile();
    expect(await perform(inviteColleague, actor, invitation(` ${mobile} `, "lead"))).toMatchObject({
      ok: true,
    });
    expect(await perform(inviteColleague, actor, invitation(mobile))).toMatchObject({
      refusal: { code: "invitation.twice" },
    });
    const invited = await signedInAs<Consumer>(mobile);
    const [mine] = await myInvitations(invited.actor);
    expect(mine).toMatchObject({ role: "lead", name: "小陈" });
    const stranger = (await signedInAs<Consumer>(aMail())).actor;
    expect(await perform(acceptInvitation, stranger, { invitation: mine?.id })).toMatchObject({
      refusal: { code: "invitation.not-found" },
    });
    expect(await perform(acceptInvitation, invited.actor, { invitation: mine?.id })).toMatchObject({
      ok: true,
    });
    expect(await invited.again()).toMatchObject({ role: "entering", org: actor.org, enrolled: false });
    const { rows } = await asAdministrator((admin) =>
      admin.query(
        "select idle_seconds, expires_at < now() + interval '13 hours' as short from app.sessions where sid_hash = $1",
        [invited.sidHash],
      ),
    );
    expect(rows[0]).toEqual({ idle_seconds: 1_800, short: true });
    expect(await perform(acceptInvitation, invited.actor, { invitation: mine?.id })).toMatchObject({
      ok: false,
    });
    expect((await listColleagues(actor)).map(({ name, role }) => [name, role])).toContainEqual([
      "小陈",
      "lead",
    ]);
    expect((await loggedOn(`org:${actor.org}`)).map(({ action }) => action)).toEqual(["staff.invited"]);
  });

  test("is worth nothing once withdrawn, expired, or for an account with records", async () => {
    const { actor } = await anAdmin();
    const mail = aMail();
    const person = await signedInAs<Consumer>(mail);
    await perform(inviteColleague, actor, invitation(mail));
    const [first] = await listInvitations(actor);
    await anAttempt(holderOf(...person.actor.subjects));
    expect(await perform(acceptInvitation, person.actor, { invitation: first?.id })).toMatchObject({
      refusal: { code: "invitation.has-records" },
    });
    expect(await perform(withdrawInvitation, actor, { invitation: first?.id })).toMatchObject({ ok: true });
    expect(await perform(withdrawInvitation, actor, { invitation: first?.id })).toMatchObject({ ok: false });
    expect(await myInvitations(person.actor)).toEqual([]);

    await perform(inviteColleague, actor, invitation(mail));
    await asAdministrator((admin) =>
      admin.query("update app.invitations set expires_at = now() where org_id = $1", [actor.org]),
    );
    expect(await myInvitations(person.actor)).toEqual([]);
    // The expired one makes room.
    expect(await perform(inviteColleague, actor, invitation(mail))).toMatchObject({ ok: true });
  });

  test("with a wrong address, name or role is refused before anything is queued", async () => {
    const { actor } = await anAdmin();
    const jobs = async () =>
      (await asAdministrator((admin) => admin.query("select count(*)::int as n from jobs.job"))).rows[0].n;
    const before = await jobs();
    for (const input of [
      invitation("x"),
      { ...invitation(aMail()), name: " " },
      { ...invitation(aMail()), name: "长".repeat(61) },
      invitation(aMail(), "org-admin"),
      { ...invitation(aMail()), orgId: randomUUID() },
    ]) {
      expect(await perform(inviteColleague, actor, input)).toMatchObject({ ok: false });
    }
    expect(await jobs()).toBe(before);
  });
});

describe("the head of accounts", () => {
  test("disables a colleague with a page open: the next request is refused, and so is coming back (A-12)", async () => {
    const org = anOrg();
    const [{ actor }, officer] = [await anAdmin(org), await staffOf<Officer>(org, "officer")];
    const { person } = officer.actor;
    const change = (input: object) => perform(changeColleague, actor, { person, ...input });
    expect(await change({ change: "disable" })).toMatchObject({ ok: true });
    expect(await officer.again()).toBeUndefined();
    const challenge = await askedFor(officer.mail);
    const browser = { sidHash: Buffer.alloc(32, 1), tokenHash: Buffer.alloc(32, 2), device: "mac" };
    const input = { challenge, code: codeOf(challenge), ...browser };
    expect(await perform(signInByCode, { role: "visitor", requestId: randomUUID() }, input)).toMatchObject({
      value: { outcome: "unknown" },
    });
    expect(await change({ change: "enable" })).toMatchObject({ ok: true });
    const back = await signedInAs<Entering>(officer.mail);
    expect(back.actor.role).toBe("entering");
    expect(await change({ change: "end" })).toMatchObject({ ok: true });
    expect(await back.again()).toBeUndefined();
    expect(await change({ change: "role", role: "lead" })).toMatchObject({ ok: true });
    expect(await change({ change: "role" })).toMatchObject({ fields: { role: "role" } });
    expect(await change({ change: "name", name: "老陈" })).toMatchObject({ ok: true });
    expect(await change({ change: "name", name: " " })).toMatchObject({
      fields: { name: expect.any(String) },
    });
    expect((await listColleagues(actor)).find((one) => one.person === person)).toMatchObject({
      role: "lead",
    });
    const actions = (await loggedOn(`person:${person}`)).map(({ action }) => action);
    for (const action of ["staff.disabled", "staff.enabled", "staff.sessions-ended", "staff.changed"]) {
      expect(actions).toContain(action);
    }
  });

  test("reaches nobody of another association, no other head, and not the own account", async () => {
    const org = anOrg();
    const [{ actor }, other, { actor: foreign }] = [await anAdmin(org), await anAdmin(org), await anAdmin()];
    const officer = await staffOf<Officer>(org, "officer");
    for (const [who, person] of [
      [foreign, officer.actor.person],
      [actor, other.actor.person],
      [actor, actor.person],
      [actor, randomUUID()],
    ] as const) {
      for (const change of ["disable", "end", "enable"]) {
        expect(await perform(changeColleague, who, { person, change })).toMatchObject({
          refusal: { code: "staff.not-found" },
        });
      }
      expect(await perform(askReset, who, { person })).toMatchObject({ ok: false });
    }
    expect(await officer.again()).toBeDefined();
    expect((await listColleagues(foreign)).map(({ person }) => person)).not.toContain(officer.actor.person);
    expect(await listColleagues(officer.actor)).toEqual([]);
    expect(await listInvitations(officer.actor)).toEqual([]);
    expect(await perform(inviteColleague, officer.actor, invitation(aMail()))).toMatchObject({
      refusal: { code: "access.denied" },
    });
  });

  test("does all of it only after a fresh second factor (A-15)", async () => {
    const org = anOrg();
    const [{ actor }, officer] = [await anAdmin(org), await staffOf<Officer>(org, "officer")];
    const stale = new Date(Date.now() + 20 * 60_000);
    const { person } = officer.actor;
    const needed = { refusal: { code: "step-up.needed" } };
    expect(await perform(inviteColleague, actor, invitation(aMail()), stale)).toMatchObject(needed);
    expect(await perform(changeColleague, actor, { person, change: "disable" }, stale)).toMatchObject(needed);
    expect(await perform(askReset, actor, { person }, stale)).toMatchObject(needed);
    expect(await perform(agreeReset, actor, { reset: randomUUID() }, stale)).toMatchObject(needed);
    expect(await officer.again()).toBeDefined();
  });

  test("resets a lost second factor only together with somebody else", async () => {
    const org = anOrg();
    const [{ actor: admin }, lead] = [await anAdmin(org), await staffOf<Staff>(org, "lead")];
    const officer = await staffOf<Officer>(org, "officer");
    const { person } = officer.actor;
    expect(await perform(askReset, admin, { person })).toMatchObject({ ok: true });
    expect(await perform(askReset, admin, { person })).toMatchObject({ ok: true });
    expect(await listResets(admin)).toEqual([]);
    const [waiting] = await listResets(lead.actor);
    const agree = (actor: Actor) => perform(agreeReset, actor, { reset: waiting?.id });
    const foreign = await staffOf<Staff>(anOrg(), "lead");
    expect(await listResets(foreign.actor)).toEqual([]);
    for (const nobody of [admin, foreign.actor]) {
      expect(await agree(nobody)).toMatchObject({ refusal: { code: "reset.not-found" } });
    }
    expect(await agree(officer.actor)).toMatchObject({ refusal: { code: "access.denied" } });
    expect(await officer.again()).toBeDefined();
    expect(await agree(lead.actor)).toMatchObject({ ok: true });
    expect(await officer.again()).toBeUndefined();
    expect((await signedInAs<Entering>(officer.mail)).actor.enrolled).toBe(false);
    expect(await agree(lead.actor)).toMatchObject({ ok: false });
  });
});

describe("another address for the same person", () => {
  const add = async (actor: Actor, challenge: string, code = codeOf(challenge)) => {
    const outcome = await perform(addContact, actor, { challenge, code });
    return outcome.ok ? outcome.value.outcome : outcome;
  };

  test("leads to the same account, with spaces and full-width digits in number and code", async () => {
    const { actor } = await signedInAs<Consumer>(aMail());
    const mobile = aMobile();
    const wide = mobile.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    const challenge = await askedFor(`${wide.slice(0, 3)} ${wide.slice(3)}`);
    const wrong = codeOf(challenge) === "000000" ? "111111" : "000000";
    expect(await add(actor, challenge, wrong)).toBe("wrong");
    const code = codeOf(challenge);
    expect(await add(actor, challenge, `${code.slice(0, 3)} ${code.slice(3)}`)).toBe("added");
    expect(await add(actor, challenge)).toBe("used");
    expect((await listContacts(actor)).map(({ kind }) => kind).toSorted()).toEqual(["email", "phone"]);
    expect((await signedInAs<Consumer>(mobile)).actor.person).toBe(actor.person);
  });

  test("comes over from an empty second account, and never from one with records or of staff", async () => {
    const { actor } = await signedInAs<Consumer>(aMail());
    const [empty, full] = [aMobile(), aMobile()];
    const second = await signedInAs<Consumer>(empty);
    expect(await add(actor, await askedFor(empty))).toBe("added");
    expect(await second.again()).toBeUndefined();
    expect((await signedInAs<Consumer>(empty)).actor.person).toBe(actor.person);

    const third = await signedInAs<Consumer>(full);
    await anAttempt(holderOf(...third.actor.subjects));
    expect(await add(actor, await askedFor(full))).toBe("taken");
    expect((await signedInAs<Consumer>(full)).actor.person).toBe(third.actor.person);
    const { mail } = await anAdmin();
    expect(await add(actor, await askedFor(mail))).toBe("taken");
  });

  test("is not for staff, not for a code that was tried too often, and not for somebody else's", async () => {
    const { actor: admin } = await anAdmin();
    const { actor } = await signedInAs<Consumer>(aMail());
    const challenge = await askedFor(aMail());
    expect(await add(admin, challenge)).toMatchObject({ refusal: { code: "access.denied" } });
    const wrong = codeOf(challenge) === "000000" ? "111111" : "000000";
    for (let n = 0; n < 5; n += 1) await add(actor, challenge, wrong);
    expect(await add(actor, challenge)).toBe("exhausted");
    expect(await add(actor, randomUUID(), "123456")).toBe("unknown");
  });
});
