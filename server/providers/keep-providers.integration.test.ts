import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closePools } from "@/db/pools";
import { addressesOf, findProviders, mergesOf, otherNames, readProvider } from "@/db/providers/read";
import { aColleague, aConsumer } from "@/db/testing/case-people";
import { asAdministrator } from "@/db/testing/people";
import type { Actor } from "@/domain/access/actor";
import { addAddress, addProvider, mergeProviders } from "@/server/providers/keep-providers";
import type { UseCase } from "@/server/use-case";

beforeAll(() => {
  process.env.NEXTAUTH_SECRET = "kM3v9QpZ7xT1bW5rY8nL2cF6hJ4gD0sA";
  process.env.DEMO = "1";
});
afterAll(closePools);

const refusal = (code: string) => ({ ok: false, refusal: { code } });
const perform = <T>(verb: UseCase<T>, actor: Actor, input: unknown) =>
  verb.perform({ actor, input, addressPrefix: "direct" });
const form = { kind: "telecom-operator", province: "", contractingEntity: "", aliases: "" };

async function anEntry(actor: Actor, name: string, aliases = ""): Promise<string> {
  const outcome = await perform(addProvider, actor, { ...form, name, aliases });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value.id;
}

test("a merge is made by staff who say that they are sure, keeps both names, and its history says why", async () => {
  const officer = await aColleague();
  const mark = randomUUID().slice(0, 8);
  const goes = await anEntry(officer, `重庆某通信${mark}`, `山城通信${mark}`);
  const stays = await anEntry(officer, `某通信重庆${mark}`);
  const merge = { fromId: goes, intoId: stays, reason: "同一家公司" };
  expect(await perform(mergeProviders, officer, merge)).toEqual({
    ok: false,
    fields: { sure: "choice-required" },
  });
  expect((await readProvider(officer, goes))?.id).toBe(goes);
  expect(await perform(mergeProviders, officer, { ...merge, reason: " ", sure: "yes" })).toHaveProperty(
    "fields",
  );
  const same = { ...merge, intoId: goes, sure: "yes" };
  expect(await perform(mergeProviders, officer, same)).toMatchObject(refusal("provider.cannot-merge"));
  expect(await perform(mergeProviders, await aConsumer(), { ...merge, sure: "yes" })).toMatchObject(
    refusal("access.denied"),
  );
  expect(await perform(mergeProviders, officer, { ...merge, sure: "yes" })).toMatchObject({ ok: true });
  expect((await readProvider(officer, goes))?.id).toBe(stays);
  expect(await otherNames(officer, stays)).toEqual([`山城通信${mark}`, `重庆某通信${mark}`].toSorted());
  expect(await mergesOf(officer, stays)).toMatchObject([
    { fromName: `重庆某通信${mark}`, intoName: `某通信重庆${mark}`, reason: "同一家公司" },
  ]);
  const found = await findProviders(officer, `chongqingmoutongxin${mark}`, { samples: false });
  expect(found.map(({ id }) => id)).toEqual([stays]);
  const { rows } = await asAdministrator((admin) =>
    admin.query("select actor from audit.log where action = 'provider.merged' and stream = $1", [
      `provider:${goes}`,
    ]),
  );
  expect(rows).toEqual([{ actor: `person:${officer.person}` }]);
});

test("an address has a day and a source, one for a day; an empty one says that none is known", async () => {
  const officer = await aColleague();
  const providerId = await anEntry(officer, `有地址的公司${randomUUID().slice(0, 8)}`);
  const entry = { providerId, from: "２０２６年１月１日", address: "示例路 1 号", source: "官网" };
  expect(await perform(addAddress, officer, { ...entry, source: "" })).toHaveProperty("fields");
  expect(await perform(addAddress, officer, { ...entry, from: "去年" })).toHaveProperty("fields");
  expect(await perform(addAddress, officer, entry)).toMatchObject({ ok: true });
  expect(await perform(addAddress, officer, entry)).toMatchObject(refusal("address.exists"));
  expect(await perform(addAddress, officer, { ...entry, from: "2026-6-1", address: "" })).toMatchObject({
    ok: true,
  });
  expect(await addressesOf(officer, providerId)).toMatchObject([
    { from: "2026-01-01", address: "示例路 1 号", source: "官网" },
    { from: "2026-06-01", address: null },
  ]);
});
