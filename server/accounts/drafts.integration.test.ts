import { randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openSubject, subjectsOfToken } from "@/db/accounts/enter";
import { readAttempt } from "@/db/attempts/read";
import { withActor } from "@/db/client";
import { closePools } from "@/db/pools";
import { fastest } from "@/db/testing/fastest";
import { aHolder, anAttempt, asAdministrator, aVisitor, holderOf, sha256 } from "@/db/testing/people";
import { LIMITS } from "@/domain/accounts/thresholds";
import { take } from "@/server/accounts/limits";
import { openDraft } from "@/server/accounts/open-draft";
import { resumeCodeOf, spacedCode } from "@/server/accounts/resume-code";
import { resumeDraft } from "@/server/accounts/resume-draft";

beforeAll(() => {
  process.env.NEXTAUTH_SECRET = "kM3v9QpZ7xT1bW5rY8nL2cF6hJ4gD0sA";
  process.env.DEMO = "1";
});
beforeEach(() => asAdministrator((admin) => admin.query("delete from limits.buckets")));
afterAll(closePools);

const draft = () => withActor(aVisitor(), (tx) => openDraft(tx, sha256(randomUUID())));
const resume = (code: unknown, tokenHash = sha256(randomUUID()), addressPrefix = `198.51.100.0/24`) =>
  resumeDraft.perform({ actor: aVisitor(), input: { code, tokenHash }, addressPrefix });
const subjects = (token: Buffer) => subjectsOfToken(token, randomUUID());
const expire = (subjectId: string) =>
  asAdministrator((admin) =>
    admin.query("update app.subjects set expires_at = now() - interval '1 second' where id = $1", [
      subjectId,
    ]),
  );

describe("a draft of a browser", () => {
  test("the same token twice, also at once, is the same subject", async () => {
    const token = sha256(randomUUID());
    const opened = await Promise.all(
      Array.from({ length: 8 }, () => withActor(aVisitor(), (tx) => openDraft(tx, token))),
    );
    expect(new Set(opened.map(({ subjectId }) => subjectId)).size).toBe(1);
    expect(opened.filter(({ opened }) => opened)).toHaveLength(1);
    expect(await subjects(token)).toEqual([opened[0]?.subjectId]);
    expect(await subjects(sha256(randomUUID()))).toEqual([]);
  });

  test("two drafts never share a code: the second is told to take another id", async () => {
    const resumeCodeHmac = randomBytes(32);
    const open = () =>
      withActor(aVisitor(), (tx) =>
        openSubject(tx, { tokenHash: randomBytes(32), subjectId: randomUUID(), resumeCodeHmac }),
      );
    expect(await open()).toMatchObject({ opened: true });
    expect(await open()).toBeUndefined();
  });

  test("expires 180 days after the last activity, and then nothing of it opens any more", async () => {
    const token = sha256(randomUUID());
    const holder = await aHolder(token);
    const id = await anAttempt(holder);
    const days = await asAdministrator((admin) =>
      admin.query(
        "select extract(day from expires_at - last_active_at)::int as days from app.subjects where id = $1",
        [holder.subjects[0]],
      ),
    );
    expect(days.rows[0].days).toBe(180);
    expect((await readAttempt(holder, id))?.id).toBe(id);
    await expire(holder.subjects[0]);
    expect(await subjects(token)).toEqual([]);
    const again = await withActor(aVisitor(), (tx) => openDraft(tx, token));
    expect(again.opened).toBe(true);
    expect(await subjects(token)).toEqual([again.subjectId]);
    expect(await readAttempt(holderOf(again.subjectId), id)).toBeUndefined();
  });
});

describe("the resume code", () => {
  test("opens the draft on a second device, however it is typed; the database holds no code", async () => {
    const { subjectId } = await draft();
    const code = resumeCodeOf(subjectId);
    const fullWidth = [...code].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join("");
    for (const typed of [
      code,
      spacedCode(code),
      code.toLowerCase(),
      `${code.slice(0, 4)}-${code.slice(4)}`,
      fullWidth,
      ` ${code}\n`,
    ]) {
      const token = sha256(randomUUID());
      expect(await resume(typed, token), typed).toEqual({ ok: true, value: { subjectId } });
      expect(await subjects(token)).toEqual([subjectId]);
    }
    const { rows } = await asAdministrator((admin) =>
      admin.query("select to_jsonb(s)::text as row from app.subjects s where id = $1", [subjectId]),
    );
    expect(rows[0].row).not.toContain(code);
  });

  test("a browser with a draft of its own keeps it and gains the other", async () => {
    const token = sha256(randomUUID());
    const own = await withActor(aVisitor(), (tx) => openDraft(tx, token));
    const other = await draft();
    await resume(resumeCodeOf(other.subjectId), token);
    expect(await subjects(token)).toEqual([own.subjectId, other.subjectId]);
  });

  test("wrong, expired and ill-formed codes answer the same", async () => {
    const { subjectId } = await draft();
    await expire(subjectId);
    const wrong = { ok: false, refusal: { code: "resume.wrong", params: {} } };
    for (const [index, code] of ["ABCD2345", resumeCodeOf(subjectId), "", "不是代码"].entries()) {
      expect(await resume(code, undefined, `198.51.${index}.0/24`)).toEqual(wrong);
    }
  });

  test("after five wrong codes from one prefix not even the right one is tried; another prefix is free", async () => {
    const { subjectId } = await draft();
    const code = resumeCodeOf(subjectId);
    for (let n = 0; n < 5; n += 1)
      expect(await resume("ABCD2345")).toMatchObject({ refusal: { code: "resume.wrong" } });
    const refused = await resume(code);
    expect(refused).toMatchObject({ ok: false, refusal: { code: "rate.limited" } });
    const retryAfter = !refused.ok && "refusal" in refused ? Number(refused.refusal.params.retryAfter) : 0;
    expect(retryAfter).toBeGreaterThan(0);
    expect(retryAfter).toBeLessThanOrEqual(LIMITS["resume-wrong-prefix"].seconds);
    expect(await resume(code, undefined, "203.0.113.0/24")).toMatchObject({ ok: true });
  });

  test("right codes cost nothing", async () => {
    const { subjectId } = await draft();
    for (let n = 0; n < 8; n += 1) expect((await resume(resumeCodeOf(subjectId))).ok).toBe(true);
  });

  test("a burst of 60 guesses at once has at most five tries", async () => {
    const outcomes = await Promise.all(Array.from({ length: 60 }, () => resume("ABCD2345")));
    const tried = outcomes.filter(
      (outcome) => !outcome.ok && "refusal" in outcome && outcome.refusal.code === "resume.wrong",
    );
    expect(tried).toHaveLength(5);
  });

  test("two hundred wrong codes from everywhere close the door for all (A-08)", async () => {
    for (let n = 0; n < LIMITS["resume-wrong-all"].points; n += 1) await take("resume-wrong-all", "all");
    const { subjectId } = await draft();
    expect(await resume(resumeCodeOf(subjectId))).toMatchObject({ refusal: { code: "rate.limited" } });
  });

  test("10,000 characters are refused within 50 ms (A-22)", async () => {
    await resume("ABCD2345");
    // From another address each time: a shut door would be quick too, and would not have read the text.
    let address = 0;
    const tooLong = async () => {
      address += 1;
      const outcome = await resume("A".repeat(10_000), sha256(randomUUID()), `203.0.${address}.0/24`);
      expect(outcome).toMatchObject({ ok: false, fields: { code: "field.too-big" } });
    };
    expect(await fastest(tooLong)).toBeLessThan(50);
  });

  test("when the counter cannot be reached, no code is tried (S13)", async () => {
    const { subjectId } = await draft();
    await asAdministrator(async (admin) => {
      await admin.query("revoke insert (key, points, expire) on limits.buckets from parity_app");
      try {
        expect(await resume(resumeCodeOf(subjectId))).toMatchObject({ refusal: { code: "rate.limited" } });
      } finally {
        await admin.query("grant insert (key, points, expire) on limits.buckets to parity_app");
      }
    });
  });
});
