import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { readReports } from "@/db/hotlines/read";
import { closePools } from "@/db/pools";
import { checkHotlines } from "@/domain/hotlines/check";
import { dayOfInstant } from "@/domain/time/instant";
import { judgeHotline, keepHotline, reportHotline } from "@/server/hotlines/keep-hotlines";
import { forgetHotlineList, hotlineList } from "@/server/hotlines/list";

const today = dayOfInstant(new Date().toISOString());
const FAKE = `400${String(Date.now()).slice(-7)}`;
const visitor = () => ({ role: "visitor", requestId: randomUUID() }) as const;
const officer = () =>
  ({
    role: "officer",
    person: randomUUID(),
    session: randomUUID(),
    org: randomUUID(),
    secondFactorAt: new Date().toISOString(),
    requestId: randomUUID(),
  }) as const;
const at = (input: unknown) => ({ input, addressPrefix: `test-${randomUUID()}` });

const stateOf = async (text: string) => {
  forgetHotlineList();
  return checkHotlines(text, await hotlineList(randomUUID()), today).subjects[0]?.state;
};

describe("the list of channels and what people report", () => {
  beforeEach(() => forgetHotlineList());
  afterAll(async () => closePools());

  it("a report alone changes nothing; a decision of staff does, and can be taken back", async () => {
    const report = { kind: "number", value: FAKE, note: "搜索页面上看到的" };
    expect((await reportHotline.perform({ actor: visitor(), ...at(report) })).ok).toBe(true);
    expect(await stateOf(FAKE)).toBe("not-listed");
    expect(await readReports(visitor())).toEqual([]);
    const actor = officer();
    const seen = (await readReports(actor)).find(({ value }) => value === FAKE);
    expect(seen).toMatchObject({ times: 1, notes: ["搜索页面上看到的"], againSince: true });

    const judge = (verdict: string, reason: string) =>
      judgeHotline.perform({ actor, ...at({ kind: "number", value: FAKE, verdict, reason }) });
    expect(await judge("fake", " ")).toMatchObject({ ok: false, fields: { reason: "reason-required" } });
    expect((await judge("fake", "与官方公布的号码不符")).ok).toBe(true);
    expect(await stateOf(FAKE)).toBe("reported-fake");
    expect((await judge("not-fake", "核对后撤回")).ok).toBe(true);
    expect(await stateOf(FAKE)).toBe("not-listed");
  });

  it("refuses a report of what is no number, and everything to those who do not keep the list", async () => {
    const wrong = { kind: "number", value: "12", note: "" };
    expect(await reportHotline.perform({ actor: visitor(), ...at(wrong) })).toMatchObject({ ok: false });
    const judged = { kind: "number", value: FAKE, verdict: "fake", reason: "x" };
    expect(await judgeHotline.perform({ actor: visitor(), ...at(judged) })).toMatchObject({
      refusal: { code: "access.denied" },
    });
  });

  it("verifies a channel by two sources only, and keeps every version", async () => {
    const id = `test-${randomUUID().slice(0, 8)}`;
    const number = `95${String(Date.now()).slice(-3)}`;
    const raw = {
      nameZh: "测试热线",
      nameEn: "Test line",
      useZh: "测试",
      useEn: "Test",
      numbers: number,
      hosts: "",
      sources: "官方页面 | https://one.example",
    };
    const keep = (after: number, more: object, withdrawn?: "yes") =>
      keepHotline.perform({
        actor: officer(),
        ...at({ id, after, raw: { ...raw, ...more }, ...(withdrawn ? { withdrawn } : {}) }),
      });
    expect((await keep(0, {})).ok).toBe(true);
    expect(await stateOf(number)).toBe("to-check");
    expect(await keep(0, {})).toMatchObject({ refusal: { code: "hotline.changed" } });
    expect(await keep(1, { numbers: "abc" })).toMatchObject({ fields: { numbers: expect.any(String) } });
    expect(
      (await keep(1, { sources: "官方页面 | https://one.example\n合同 | https://two.example" })).ok,
    ).toBe(true);
    expect(await stateOf(number)).toBe("verified");
    expect((await keep(2, {}, "yes")).ok).toBe(true);
    expect(await stateOf(number)).toBe("not-listed");
  });
});
