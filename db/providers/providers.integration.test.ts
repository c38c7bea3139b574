import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { withActor } from "@/db/client";
import { closePools } from "@/db/pools";
import { addressesOf, findProviders, listProviders, mergesOf, readProvider } from "@/db/providers/read";
import { insertAddress, insertProvider, mergeProvider, providerNamed } from "@/db/providers/write";
import { fastest } from "@/db/testing/fastest";
import { aHolder, asAdministrator, aVisitor } from "@/db/testing/people";
import type { Tx } from "@/db/transaction";
import { addressOn } from "@/domain/providers/provider";
import { plainDate } from "@/domain/time/plain-date";
import { aliasesOf } from "@/server/providers/pinyin";

afterAll(closePools);

const all = { samples: true };
const find = async (query: string, options = all) =>
  (await findProviders(aVisitor(), query, options)).map(({ name }) => name);

/** As a keeper of the registry: the role is what the policies ask for. */
async function asKeeper<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return withActor(aVisitor(), async (tx) => {
    await tx.execute(
      sql`select set_config('app.role', 'officer', true), set_config('app.actor', 'staff:test', true)`,
    );
    return work(tx);
  });
}

async function aProvider(name: string, ...others: string[]): Promise<string> {
  const entry = { name, kind: "online-service", province: null, contractingEntity: null } as const;
  return asKeeper((tx) => insertProvider(tx, entry, aliasesOf(name, others)));
}

describe("the registry as it starts", () => {
  test("holds exactly the aliases that are made from its names", async () => {
    const { rows } = await asAdministrator((admin) =>
      admin.query(
        "select p.name, a.kind, a.alias, a.folded from app.providers p join app.provider_aliases a on a.provider_id = p.id where p.id::text like '5a1f0c1e-%'",
      ),
    );
    const names = [...new Set(rows.map(({ name }) => name as string))];
    expect(names).toHaveLength(6);
    for (const name of names) {
      const own = rows.filter((row) => row.name === name);
      const others = own.filter(({ kind }) => kind === "alias").map(({ alias }) => alias as string);
      expect(own.map(({ kind, folded }) => `${kind} ${folded}`).sort()).toEqual(
        aliasesOf(name, others)
          .map(({ kind, folded }) => `${kind} ${folded}`)
          .sort(),
      );
    }
    const { rows: addresses } = await asAdministrator((admin) =>
      admin.query("select from app.provider_addresses where provider_id::text like '5a1f0c1e-%'"),
    );
    expect(addresses).toEqual([]);
  });

  test("is searched by any of them, the best first, and by nothing else", async () => {
    for (const query of ["中国移动", "移动", "ZHONGGUO yidong", "zgyd", "ｚｇｙｄ", "China Mobile", "yid"]) {
      expect((await find(query))[0], query).toBe("中国移动");
    }
    expect(await find("中国")).toEqual(["中国广电", "中国电信", "中国移动", "中国联通"].sort());
    for (const query of [
      "",
      "   ",
      "%",
      "_",
      "\\",
      "'; drop table app.providers; --",
      "找不到的公司",
      "移动%",
    ]) {
      if (query !== "移动%") expect(await find(query), query).toEqual([]);
    }
    expect(await find("移".repeat(10_000))).toEqual([]);
  });

  test("shows made-up providers in the demo only", async () => {
    expect(await find("某通信公司")).toEqual(["某通信公司"]);
    expect(await find("某通信公司", { samples: false })).toEqual([]);
    const real = await listProviders(aVisitor(), { samples: false });
    expect(real.every(({ sample }) => !sample)).toBe(true);
  });
});

describe("merging", () => {
  test("a merged id keeps resolving, its aliases find the living entry, and the history stays", async () => {
    const tag = randomUUID().slice(0, 8);
    const [a, b, c] = [await aProvider(`甲${tag}`), await aProvider(`乙${tag}`), await aProvider(`丙${tag}`)];
    const merge = (fromId: string, intoId: string) =>
      asKeeper((tx) => mergeProvider(tx, { fromId, intoId, reason: "同一家公司" }));
    expect(await merge(a, b)).toBe(true);
    expect(await merge(b, c)).toBe(true);
    for (const id of [a, b, c]) expect((await readProvider(aVisitor(), id))?.id).toBe(c);
    expect(await find(`甲${tag}`)).toEqual([`丙${tag}`]);
    expect(await withActor(aVisitor(), (tx) => providerNamed(tx, `甲${tag}`))).toBe(c);
    expect(await mergesOf(aVisitor(), b)).toMatchObject([
      { fromId: b, intoId: c, reason: "同一家公司" },
      { fromId: a, intoId: b },
    ]);
    expect(await merge(a, c)).toBe(false);
    expect(await merge(c, a)).toBe(false);
    expect(await merge(c, c)).toBe(false);
    expect(await merge(c, randomUUID())).toBe(false);
  });

  test("two people who merge crosswise at one moment make no circle", async () => {
    const tag = randomUUID().slice(0, 8);
    const [a, b] = [await aProvider(`左${tag}`), await aProvider(`右${tag}`)];
    const results = await Promise.all([
      asKeeper((tx) => mergeProvider(tx, { fromId: a, intoId: b, reason: "x" })),
      asKeeper((tx) => mergeProvider(tx, { fromId: b, intoId: a, reason: "x" })),
    ]);
    expect(results.filter(Boolean)).toHaveLength(1);
    expect((await readProvider(aVisitor(), a))?.id).toBe((await readProvider(aVisitor(), b))?.id);
  });

  test("history is not edited, not even by the owner; a merge is not taken back silently", async () => {
    const tag = randomUUID().slice(0, 8);
    const [a, b] = [await aProvider(`旧${tag}`), await aProvider(`新${tag}`)];
    await asKeeper((tx) => mergeProvider(tx, { fromId: a, intoId: b, reason: "x" }));
    const forge = (statement: string) => asAdministrator((admin) => admin.query(statement, [a]));
    await expect(forge("delete from app.provider_merges where from_id = $1")).rejects.toMatchObject({
      code: "42501",
    });
    await expect(forge("update app.providers set merged_into = null where id = $1")).rejects.toMatchObject({
      constraint: "providers_merge",
    });
  });
});

describe("who may keep the registry", () => {
  test("a visitor and a holder read it and write nothing", async () => {
    const holder = await aHolder();
    for (const actor of [aVisitor(), holder]) {
      const entry = { name: "假", kind: "other", province: null, contractingEntity: null } as const;
      await expect(withActor(actor, (tx) => insertProvider(tx, entry, []))).rejects.toMatchObject({
        code: "42501",
      });
      const [known] = await findProviders(actor, "中国移动", all);
      expect(known).toBeDefined();
      const id = known?.id ?? "";
      expect(
        await withActor(actor, (tx) =>
          tx.execute(sql`update app.providers set merged_into = null where id = ${id}`),
        ),
      ).toMatchObject({ rowCount: 0 });
    }
    expect(await readProvider(holder, "no id")).toBeUndefined();
    expect(await readProvider(holder, randomUUID())).toBeUndefined();
  });
});

test("an address is a dated entry with a source: the day before its start another one counts", async () => {
  const id = await aProvider(`地址${randomUUID().slice(0, 8)}`);
  const entry = (from: string, address: string | null) => ({
    from: plainDate(from),
    address,
    source: "营业执照（演示）",
    verifiedOn: plainDate("2026-11-23"),
  });
  await asKeeper(async (tx) => {
    expect(await insertAddress(tx, id, entry("2025-01-01", "示例路1号"))).toBe(true);
    expect(await insertAddress(tx, id, entry("2026-03-01", null))).toBe(true);
    expect(await insertAddress(tx, id, entry("2026-03-01", "示例路2号"))).toBe(false);
  });
  const entries = await addressesOf(aVisitor(), id);
  expect(addressOn(entries, plainDate("2024-12-31"))).toBeUndefined();
  expect(addressOn(entries, plainDate("2026-02-28"))?.address).toBe("示例路1号");
  expect(addressOn(entries, plainDate("2026-03-01"))?.address).toBeNull();
});

test("a search among 20,000 aliases takes less than 100 ms", async () => {
  await asAdministrator(async (admin) => {
    await admin.query(
      "insert into app.providers (id, name, kind) select gen_random_uuid(), 'bulk' || n, 'other' from generate_series(1, 20000) n",
    );
    await admin.query(
      "insert into app.provider_aliases (provider_id, kind, alias, folded) select id, 'name', name, name from app.providers where name like 'bulk%'",
    );
  });
  await find("bulk1999");
  expect(await find("bulk19999")).toEqual(["bulk19999"]);
  expect(await fastest(() => find("bulk19999"))).toBeLessThan(100);
});
