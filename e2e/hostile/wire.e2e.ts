import { connect } from "node:net";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { BASE, expectServerAlive } from "@/e2e/browser";
import { asAdministrator, forgetLimits } from "@/e2e/database";
import { PRODUCT } from "@/e2e/product";
import { beginByForm, type Fields, formWith, PlainBrowser, send, stepForm } from "@/e2e/wire";

const CANARY = `某秘密公司${Date.now()}`;
const HOST = new URL(BASE).host;
const ACTION = "0".repeat(42);

/** What the database holds of a record: its answers with their versions. */
const answersOf = (base: string) =>
  asAdministrator<{ step: string; item: string; raw: Record<string, unknown>; version: number }>(
    "select step, item, raw, version from app.answers where attempt_id = $1 order by step, item",
    [base.split("/").at(-1)],
  );
const attempts = async () => {
  const [row] = await asAdministrator<{ n: string }>("select count(*) as n from app.attempts");
  return Number(row?.n);
};
const withValues = (fields: Fields, values: Record<string, string>): Fields => [
  ...fields.filter(([name]) => !(name in values)),
  ...Object.entries(values),
];

describe("requests that no page of ours makes", () => {
  /** A record of somebody else, with a name in it that nobody else may ever read. */
  let victim: { browser: PlainBrowser; base: string };
  let service: Fields;

  beforeAll(async () => {
    victim = await beginByForm();
    const path = `${victim.base}/service`;
    const form = await stepForm(victim.browser, path);
    await victim.browser.post(path, [...form, ["sector", "telecom-plan"], ["provider", CANARY]]);
    service = await stepForm(victim.browser, path);
    expect((await victim.browser.get(path)).text).toContain(CANARY);
  });
  beforeEach(forgetLimits);
  afterEach(expectServerAlive);

  const pages = () =>
    ["", "/service", "/tried", "/check", "/rights", "/contact", "/letters"].map((page) => victim.base + page);

  test("B-01: x-middleware-subrequest opens nothing", async () => {
    for (const name of ["middleware", "src/middleware", "proxy", "src/proxy"]) {
      for (const header of [name, Array(5).fill(name).join(":")]) {
        for (const path of [victim.base, `/en${victim.base}/service`, `/zh-CN${victim.base}/check`]) {
          const answer = await send(path, { headers: { host: HOST, "x-middleware-subrequest": header } });
          expect([308, 404], path).toContain(answer.status);
          expect(answer.text).not.toContain(CANARY);
        }
      }
    }
  });

  test("B-04: no form of an address shows a record to another browser", async () => {
    const stranger = new PlainBrowser();
    await stranger.get("/attempts/new");
    const headers: Record<string, string>[] = [
      {},
      { rsc: "1" },
      { rsc: "1", "next-router-prefetch": "1" },
      { rsc: "1", "next-router-segment-prefetch": "/_tree" },
      { "next-url": victim.base, rsc: "1" },
    ];
    const id = victim.base.split("/").at(-1) ?? "";
    const addresses = [
      ...pages(),
      ...pages().map((page) => `/en${page}`),
      `${victim.base}.rsc`,
      `${victim.base}/service.rsc`,
      `${victim.base}?_rsc=x`,
      `${victim.base}/service?_rsc=x&nxtPid=${id}&nxtPlocale=en&nxtPstep=service`,
      `${victim.base}.segments/_tree.segment.rsc`,
      `${victim.base}/service.segments/attempts.segment.rsc`,
      `/attempts%2f${id}`,
      `/attempts/${id}%2fservice`,
      `//attempts/${id}`,
      `/attempts/../attempts/${id}/service`,
      `/_next/data/x/attempts/${id}.json`,
    ];
    for (const address of addresses) {
      for (const extra of headers) {
        const answer = await stranger.get(address, extra);
        expect(answer.status, `${address} ${JSON.stringify(extra)}`).toBeLessThan(500);
        expect(answer.text, address).not.toContain(CANARY);
        if (extra.rsc === undefined && pages().includes(address)) expect(answer.status, address).toBe(404);
      }
    }
  });

  test("what is not yours answers like what does not exist", async () => {
    const stranger = (await beginByForm()).browser;
    const missing = victim.base.replace(/.{12}$/, "000000000000");
    const tidy = (text: string) =>
      text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "ID").replaceAll(/nonce="[^"]*"/g, "");
    const [foreign, absent] = [await stranger.get(victim.base), await stranger.get(missing)];
    expect([foreign.status, absent.status]).toEqual([404, 404]);
    expect(tidy(foreign.text).length).toBe(tidy(absent.text).length);
  });

  test("B-02: Flight probes are refused without effect", async () => {
    const before = await answersOf(victim.base);
    const probes: [Record<string, string>, Fields][] = [
      [
        { "next-action": ACTION },
        [
          ["0", '["$1:__proto__:then"]'],
          ["1", "{}"],
        ],
      ],
      [
        { "next-action": ACTION },
        [
          ["0", '["$1:constructor:constructor"]'],
          ["1", "[]"],
        ],
      ],
      [
        { "next-action": ACTION },
        [
          ["0", '{"then":"$1:__proto__:then","status":"resolved_model"}'],
          ["1", '"$@0"'],
        ],
      ],
      [{ "next-action": "../../x" }, [["0", "[]"]]],
      [
        {},
        [
          ["$ACTION_REF_1", ""],
          ["$ACTION_1:0", '{"id":"__proto__","bound":null}'],
        ],
      ],
      [{}, [["$ACTION_ID___proto__", ""]]],
      [
        {},
        [
          ["__proto__", "x"],
          ["constructor.prototype.y", "z"],
          ["attempt", "1"],
        ],
      ],
    ];
    for (const path of ["/", "/attempts/new", `${victim.base}/service`]) {
      for (const [headers, fields] of probes) {
        const answer = await victim.browser.post(path, fields, headers);
        expect(answer.status, `${path} ${JSON.stringify(fields)}`).toBeGreaterThanOrEqual(400);
        expect(answer.status, `${path} ${JSON.stringify(fields)}`).toBeLessThan(500);
      }
      const plain = await send(path, {
        method: "POST",
        headers: {
          host: HOST,
          origin: BASE,
          "next-action": ACTION,
          "content-type": "text/plain;charset=UTF-8",
        },
        body: '["$1:__proto__:then"]',
      });
      expect([400, 404]).toContain(plain.status);
    }
    expect(await answersOf(victim.base)).toEqual(before);
  });

  test("B-05: a foreign address in the request line, an upgrade, and the picture proxy lead nowhere", async () => {
    const { hostname, port } = new URL(BASE);
    const raw = await new Promise<string>((resolve, reject) => {
      let got = "";
      const socket = connect(Number(port), hostname, () =>
        socket.write(
          "GET http://169.254.169.254/ HTTP/1.1\r\nHost: 169.254.169.254\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n",
        ),
      );
      socket.on("data", (part) => {
        got += part.toString();
      });
      socket.on("close", () => resolve(got));
      socket.on("error", reject);
    });
    expect(raw).toMatch(/^HTTP\/1\.1 4\d\d/);
    const picture = await send("/_next/image?url=http%3A%2F%2F127.0.0.1%3A5432&w=64&q=75", {
      headers: { host: HOST },
    });
    expect(picture.status).toBeGreaterThanOrEqual(400);
    expect(picture.status).toBeLessThan(500);
    expect((await send("/", { headers: { host: "evil.example" } })).status).toBe(421);
  });

  test.each<[string, Record<string, string>]>([
    ["B-07 of another site", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
    ["B-07 of another port", { origin: "http://127.0.0.1:1", "sec-fetch-site": "same-site" }],
    ["B-07 only by Sec-Fetch-Site", { origin: "", "sec-fetch-site": "cross-site" }],
    ["B-08 with neither header", { origin: "", "sec-fetch-site": "" }],
    ["B-09 of a sandboxed frame", { origin: "null", "sec-fetch-site": "cross-site" }],
    ["B-09 Origin null alone", { origin: "null", "sec-fetch-site": "" }],
  ])("%s: a form with a good cookie is refused", async (_, headers) => {
    const before = await answersOf(victim.base);
    const fields = withValues(service, { provider: "攻击者", sector: "game" });
    const answer = await victim.browser.post(`${victim.base}/service`, fields, headers);
    expect(answer.status).toBe(403);
    expect(await answersOf(victim.base)).toEqual(before);
  });

  test("B-14: another's id, unknown fields, doubled fields, lists and objects change nothing", async () => {
    const before = await answersOf(victim.base);
    const attacker = await beginByForm();
    const own = await stepForm(attacker.browser, `${attacker.base}/service`);
    const id = victim.base.split("/").at(-1) ?? "";
    const answers = { sector: "game", provider: "攻击者" };
    const tries: Fields[] = [
      withValues(own, { ...answers, attempt: id }),
      withValues(service, answers),
      withValues(own, { ...answers, attempt: id, step: "contact", name: "攻击者", phone: "13800000000" }),
      withValues(own, { ...answers, attempt: `${id}' or '1'='1` }),
    ];
    for (const fields of tries) {
      const answer = await attacker.browser.post(`${attacker.base}/service`, fields);
      expect(answer.status, JSON.stringify(fields)).toBeLessThan(500);
    }
    expect(await answersOf(victim.base)).toEqual(before);

    const mine = await answersOf(attacker.base);
    const refused: Fields[] = [
      [...withValues(own, answers), ["provider", "两次"]],
      withValues(own, { ...answers, step: "start", age: "no" }),
      withValues(own, { ...answers, step: "__proto__" }),
      withValues(own, { ...answers, item: "../../etc" }),
      withValues(own, { ...answers, version: "-1" }),
      withValues(own, { ...answers, version: "9007199254740991000" }),
      withValues(own, { ...answers, "raw.__proto__.x": "1" }),
      withValues(own, { ...answers, "provider[name]": "对象" }),
    ];
    for (const fields of refused) {
      const answer = await attacker.browser.post(`${attacker.base}/service`, fields);
      expect(answer.status, JSON.stringify(fields)).toBeLessThan(500);
      expect(await answersOf(attacker.base), JSON.stringify(fields)).toEqual(mine);
    }

    // A version from the future is somebody's newer page: both copies wait for a choice, and the number is bounded.
    for (const version of ["1000000000", "9007199254740991"]) {
      const answer = await attacker.browser.post(
        `${attacker.base}/service`,
        withValues(own, { ...answers, version }),
      );
      expect(answer.status, version).toBeLessThan(500);
      expect((await attacker.browser.get(`${attacker.base}/service`)).status, version).toBe(200);
    }

    // Fields that our forms do not have are at most kept as text; they never become a role, an owner or a time.
    const [row] = await asAdministrator<Record<string, unknown>>(
      "select status, subject_id, created_at from app.attempts where id = $1",
      [attacker.base.split("/").at(-1)],
    );
    const forged = {
      ...answers,
      role: "admin",
      status: "resolved",
      subjectId: id,
      createdAt: "2000-01-01",
      verified: "yes",
    };
    await attacker.browser.post(`${attacker.base}/service`, withValues(own, forged));
    const [after] = await asAdministrator<Record<string, unknown>>(
      "select status, subject_id, created_at from app.attempts where id = $1",
      [attacker.base.split("/").at(-1)],
    );
    expect(after).toEqual(row);
  });

  test("E-01: two forms of one start page at once begin one record", async () => {
    const browser = new PlainBrowser();
    const start = await browser.get("/attempts/new");
    const fields: Fields = [...formWith(start.text, "idempotency"), ["age", "yes"]];
    const before = await attempts();
    const answers = await Promise.all(Array.from({ length: 6 }, () => browser.post("/attempts/new", fields)));
    expect(new Set(answers.map(({ headers }) => headers.location)).size).toBe(1);
    expect(answers.every(({ status }) => status === 303)).toBe(true);
    expect(await attempts()).toBe(before + 1);
  });

  test("E-01: two different texts for one page at once are both kept", async () => {
    const { browser, base } = await beginByForm();
    const form = await stepForm(browser, `${base}/service`);
    const texts = ["甲方的文字", "乙方的文字"];
    await Promise.all(
      texts.map((provider) =>
        browser.post(`${base}/service`, [...form, ["sector", "game"], ["provider", provider]]),
      ),
    );
    const kept = (await answersOf(base)).filter(({ step }) => step.startsWith("service"));
    expect(kept.map(({ raw }) => raw.provider).sort()).toEqual(texts.toSorted());
    const page = (await browser.get(`${base}/service`)).text;
    for (const text of texts) expect(page).toContain(text);
  });

  test("E-02: the same form again, and again after going on, changes nothing", async () => {
    const { browser, base } = await beginByForm();
    const fields: Fields = [
      ...(await stepForm(browser, `${base}/service`)),
      ["sector", "game"],
      ["provider", "某公司"],
    ];
    await browser.post(`${base}/service`, fields);
    const once = await answersOf(base);
    for (let count = 0; count < 3; count += 1) {
      const again = await browser.post(`${base}/service`, fields);
      expect(again.headers.location).toBe(`${base}/plans`);
    }
    expect(await answersOf(base)).toEqual(once);
  });

  test("E-03: one key with two bodies: the first stays", async () => {
    const browser = new PlainBrowser();
    const start = await browser.get("/attempts/new");
    const form = formWith(start.text, "idempotency");
    const first = await browser.post("/attempts/new", [...form, ["age", "yes"]]);
    const before = await attempts();
    const other = await browser.post("/attempts/new", [...form, ["age", "no"]]);
    expect(other.status).toBeLessThan(500);
    expect(other.headers.location).not.toBe(first.headers.location);
    expect(await attempts()).toBe(before);
  });

  test("A-22: 10,000 characters in code, name and phone are refused by length, fast", async () => {
    const long = "7".repeat(10_000);
    const browser = new PlainBrowser();
    const resume = formWith((await browser.get("/resume")).text, "$ACTION_ID_");
    const times: number[] = [];
    for (let count = 0; count < 4; count += 1) {
      const answer = await browser.post("/resume", [...resume, ["code", long]]);
      expect(answer.status).toBe(303);
      expect(answer.headers.location).not.toContain("777");
      times.push(answer.milliseconds);
    }
    const path = `${victim.base}/contact`;
    for (let count = 0; count < 4; count += 1) {
      const form = await stepForm(victim.browser, path);
      const answer = await victim.browser.post(path, [...form, ["name", long], ["phone", long]]);
      expect(answer.headers.location).toMatch(/\/contact(\?[^#]*)?#errors$/);
      expect(answer.headers.location).not.toContain("777");
      times.push(answer.milliseconds);
    }
    expect(Math.min(...times.slice(0, 4)), `code: ${times}`).toBeLessThan(50);
    expect(Math.min(...times.slice(4)), `name and phone: ${times}`).toBeLessThan(100);
  });

  test("bodies that are too large, cut off or not what they say are refused with 4xx", async () => {
    const before = await answersOf(victim.base);
    const headers = { host: HOST, origin: BASE, cookie: victim.browser.cookie };
    const kinds: [string, string][] = [
      ["multipart/form-data; boundary=x", '--x\r\nContent-Disposition: form-data; name="a'],
      ["multipart/form-data", "x"],
      ["application/x-www-form-urlencoded", "attempt=%ff%fe&provider=%00"],
      ["application/json", "{"],
    ];
    for (const [type, body] of kinds) {
      const answer = await send(`${victim.base}/service`, {
        method: "POST",
        headers: { ...headers, "content-type": type },
        body,
      });
      expect(answer.status, type).toBeLessThan(500);
    }
    const huge = await victim.browser.post(`${victim.base}/service`, [
      ...service,
      ["note", "x".repeat(1_200_000)],
    ]);
    expect(huge.status).toBe(413);
    for (const method of ["PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"]) {
      expect((await send(victim.base, { method, headers })).status, method).toBeLessThan(500);
    }
    expect(await answersOf(victim.base)).toEqual(before);
  });

  test("an address with a language too many leads to our own page, never to another host", async () => {
    for (const path of [
      "/zh-CN",
      "/zh-CN/attempts?x=1",
      "/zh-CN//evil.example",
      "/zh-CN/%2f%2fevil.example",
      "/zh-CN///evil.example/x",
    ]) {
      const answer = await send(path, { headers: { host: HOST } });
      expect(answer.status, path).toBe(308);
      const to = new URL(answer.headers.location ?? "", BASE);
      expect(to.host, path).toBe(HOST);
      expect(answer.headers.location, path).not.toMatch(/^\/\//);
    }
  });

  test("the process that answered first answers still", () => {
    expect(PRODUCT.webPid).toBeGreaterThan(1);
    expectServerAlive();
  });
});
