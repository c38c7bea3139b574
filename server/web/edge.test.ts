import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import nextConfig from "@/next.config";
import { isCallSound, isPlainFormSound, LARGEST_FORM, refusalOfForm } from "@/server/web/action-request";
import { BARE_POLICY, hashPolicy, noncePolicy } from "@/server/web/content-security-policy";
import { isCrossSite } from "@/server/web/cross-site";
import { withoutScripts } from "@/server/web/fault-pages";
import { FIRST_HEADERS, refusalOf } from "@/server/web/first-door";
import { samePageOf } from "@/server/web/origin";
import { plainHtml } from "@/server/web/plain-page";
import { inlineScriptHashes } from "@/server/web/static-hashes";

const HERE = "http://127.0.0.1:3000";
const asked = (headers: Record<string, string>) => new Headers({ host: "127.0.0.1:3000", ...headers });

describe("policy", () => {
  const https = { https: true, development: false };

  it("allows no inline script, no inline style, no frame, no base and no foreign form", () => {
    for (const policy of [noncePolicy("abc", https), hashPolicy(["x"], https)]) {
      expect(policy).not.toContain("unsafe");
      for (const part of [
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "form-action 'self'",
      ]) {
        expect(policy).toContain(part);
      }
      expect(policy).toContain("connect-src 'self'");
    }
    expect(noncePolicy("abc", https)).toContain("'nonce-abc' 'strict-dynamic'");
    expect(hashPolicy(["x"], https)).toContain("'sha256-x'");
  });

  it("loosens only for the development server", () => {
    expect(noncePolicy("abc", { https: false, development: true })).toContain("'unsafe-eval'");
  });

  it("gives the build's own files the policy of files", async () => {
    const rules = (await nextConfig.headers?.()) ?? [];
    const files = rules.find((rule) => rule.source.startsWith("/_next/static"));
    expect(files?.headers).toEqual([{ key: "Content-Security-Policy", value: BARE_POLICY }]);
  });

  it("puts the same headers on what Next never sees", async () => {
    const rules = (await nextConfig.headers?.()) ?? [];
    const everywhere = rules.find((rule) => rule.source === "/:path*")?.headers ?? [];
    const { "Content-Security-Policy": _policy, ...first } = FIRST_HEADERS;
    expect(Object.fromEntries(everywhere.map(({ key, value }) => [key, value]))).toEqual(first);
  });

  it("hashes exactly the inline scripts of a page", () => {
    const html = `<script src="/a.js" async=""></script><script>one()</script><script id="x">one()</script><script>二</script>`;
    const hash = (text: string) => createHash("sha256").update(text, "utf8").digest("base64");
    expect(inlineScriptHashes(html)).toEqual([hash("one()"), hash("二")]);
  });
});

describe("cross-site requests", () => {
  it.each([
    ["a foreign origin (B-07)", { origin: "http://evil.example", cookie: "a=b" }],
    ["neither header (B-08)", { cookie: "a=b" }],
    ["a null origin (B-09)", { origin: "null", "sec-fetch-site": "cross-site" }],
    ["our origin with another scheme", { origin: "https://127.0.0.1:3000" }],
    ["our origin on another port", { origin: "http://127.0.0.1:3001" }],
    ["another site by its own word", { origin: HERE, "sec-fetch-site": "cross-site" }],
    ["a sister site", { "sec-fetch-site": "same-site" }],
  ])("are refused with %s", (_name, headers: Record<string, string>) => {
    expect(isCrossSite("POST", "/attempts/new", asked(headers))).toBe(true);
  });

  it.each([
    ["our origin", { origin: HERE }],
    ["our origin and site", { origin: HERE, "sec-fetch-site": "same-origin" }],
    ["the browser's word alone", { "sec-fetch-site": "same-origin" }],
  ])("are none with %s", (_name, headers: Record<string, string>) => {
    expect(isCrossSite("POST", "/attempts/new", asked(headers))).toBe(false);
  });

  it("are not looked for where nothing changes, nor at the public API without a cookie", () => {
    expect(isCrossSite("GET", "/", asked({ "sec-fetch-site": "cross-site" }))).toBe(false);
    expect(isCrossSite("POST", "/api/v1/assessments", asked({}))).toBe(false);
    expect(isCrossSite("POST", "/api/v1/assessments", asked({ cookie: "a=b" }))).toBe(true);
  });

  it("return only to a page of ours", () => {
    expect(samePageOf(asked({ referer: `${HERE}/en/rights?x=1#y` }))).toBe("/en/rights?x=1");
    expect(samePageOf(asked({ referer: "http://evil.example/" }))).toBe("/");
    expect(samePageOf(asked({ referer: `${HERE}//evil.example` }))).toBe("/");
    expect(samePageOf(asked({}))).toBe("/");
  });
});

describe("forged calls (B-02, B-14)", () => {
  const ID = "60fd59b5d32d43b6bb421aa71462ac49f2d126fa5b";
  const form = (fields: Record<string, string>) => {
    const made = new FormData();
    for (const [name, value] of Object.entries(fields)) made.append(name, value);
    return made;
  };
  const post = (body: BodyInit, headers: Record<string, string> = {}) =>
    refusalOfForm(new Request(HERE, { method: "POST", body, headers }));

  it("lets our own forms pass, with and without script", async () => {
    expect(isPlainFormSound(form({ [`$ACTION_ID_${ID}`]: "", name: "$100 {{7*7}}" }))).toBe(true);
    const bound = {
      $ACTION_REF_1: "",
      "$ACTION_1:0": `{"id":"${ID}","bound":"$@1"}`,
      "$ACTION_1:1": '["abc"]',
    };
    expect(isPlainFormSound(form({ ...bound, name: "x" }))).toBe(true);
    expect(isCallSound(form({ "1_name": "x" }))).toBe(false);
    expect(isCallSound(form({ _1_name: "x", [`_1_$ACTION_ID_${ID}`]: "", "0": '["$K1"]' }))).toBe(true);
    expect(await post(form({ _1_name: "x", "0": '["$K1"]' }), { "next-action": ID })).toBeUndefined();
    expect(await post(form({ name: "x" }))).toBeUndefined();
  });

  it.each<[string, Record<string, string>]>([
    ["a prototype as field", { __proto__x: "", "a.__proto__.b": "x" }],
    ["an id of no make", { $ACTION_ID_junk: "" }],
    [
      "a path into an object",
      { "$ACTION_1:0": `{"id":"${ID}","bound":"$@1"}`, "$ACTION_1:1": '["$1:constructor:constructor"]' },
    ],
    ["a part that is not there", { "$ACTION_1:0": `{"id":"${ID}","bound":"$@7"}` }],
    ["broken JSON", { "$ACTION_1:0": "{bad" }],
    ["a then", { "$ACTION_1:0": '{"then":"x"}' }],
  ])("refuses a form with %s", (_name, fields) => {
    expect(isPlainFormSound(form(fields))).toBe(false);
  });

  it.each<[string, Record<string, string>]>([
    ["no list of arguments", { _1_a: "x" }],
    ["no form as argument", { "0": '["a"]' }],
    ["a function", { "0": '["$F1","$K1"]', "1": "{}" }],
    ["a blob", { "0": '["$B1","$K1"]' }],
    ["a model path", { "0": '["$1:__proto__:then","$K1"]', "1": "{}" }],
    ["a field of a prototype", { "0": '["$K1"]', _1___proto__: "x" }],
    ["a field outside the call", { "0": '["$K1"]', loose: "x" }],
  ])("refuses a call with %s", (_name, fields) => {
    expect(isCallSound(form(fields))).toBe(false);
  });

  it("refuses junk ids, junk bodies and bodies without an end", async () => {
    expect(await post("[]", { "next-action": "x" })).toBe(400);
    expect(await post("[]", { "next-action": ID, "content-type": "text/plain" })).toBe(400);
    expect(await post("nothing", { "content-type": "multipart/form-data; boundary=x" })).toBe(400);
    expect(await post("nothing", { "content-type": "multipart/form-data" })).toBe(400);
    expect(await post("a=1", { "content-length": String(LARGEST_FORM + 1) })).toBe(413);
  });
});

describe("the first door", () => {
  it.each([
    ["GET", "/%ff", 400],
    ["GET", "/%", 400],
    ["GET", "/%00", 400],
    ["GET", "/\\evil.example", 400],
    ["GET", "http://169.254.169.254/", 400],
    ["TRACE", "/", 405],
    ["PROPFIND", "/", 405],
    ["GET", `/${"a".repeat(5_000)}`, 414],
    ["GET", "/attempts?x=%ff", undefined],
    ["POST", "/en/%E6%9D%83", undefined],
  ])("%s %s gives %s", (method, address, status) => {
    expect(refusalOf(method, address)).toBe(status);
  });

  it("takes every script out of a page", () => {
    const html = `<link rel="preload" as="script" href="/a.js"/><p>a</p><script nonce="x">1</script><script src="/b.js"></script>`;
    expect(withoutScripts(html)).toBe("<p>a</p>");
  });

  it("speaks both languages on the pages of the edge", () => {
    const html = plainHtml("broken", "abc-1");
    expect(html).toContain("abc-1");
    expect(html).toContain('lang="en"');
    expect(html).not.toContain("<script");
  });
});
