import { NextRequest } from "next/server";
import { expect, it } from "vitest";
import { proxy } from "@/proxy";

const HERE = "http://localhost:3000";
const ask = (path: string, init: { method?: string; headers?: Record<string, string> } = {}) =>
  proxy(new NextRequest(`${HERE}${path}`, { ...init, headers: { host: "localhost:3000", ...init.headers } }));

it("finds Chinese without and English with a prefix, and keeps one address for each page", async () => {
  expect((await ask("/attempts")).headers.get("x-middleware-rewrite")).toBe(`${HERE}/zh-CN/attempts`);
  expect((await ask("/en/attempts")).headers.get("x-middleware-rewrite")).toBeNull();
  const moved = await ask("/zh-CN/attempts?x=1");
  expect([moved.status, moved.headers.get("location")]).toEqual([308, `${HERE}/attempts?x=1`]);
  const elsewhere = await ask("/zh-CN//evil.example/x");
  expect(elsewhere.headers.get("location")).toBe(`${HERE}/evil.example/x`);
});

it("gives each dynamic page a nonce of its own, the same to the page and to the browser", async () => {
  const [one, other] = [await ask("/attempts"), await ask("/attempts")];
  const policy = one.headers.get("content-security-policy") ?? "";
  expect(policy).toMatch(/'nonce-[A-Za-z0-9+/]{22}=='/);
  expect(one.headers.get("x-middleware-request-content-security-policy")).toBe(policy);
  expect(other.headers.get("content-security-policy")).not.toBe(policy);
});

it("replaces what a client claims about itself", async () => {
  const answer = await ask("/attempts", {
    headers: { "x-forwarded-host": "evil.example", "x-request-id": "mine", "x-nonce": "mine" },
  });
  expect(answer.headers.get("x-middleware-request-x-forwarded-host")).toBe("localhost:3000");
  expect(answer.headers.get("x-middleware-request-x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
});

it("gives a draft's token where a draft begins, once", async () => {
  const first = await ask("/attempts/new");
  expect(first.headers.get("set-cookie")).toMatch(
    /^parity-draft=[\w-]{43}; Path=\/; .*HttpOnly; SameSite=lax$/i,
  );
  expect(first.headers.get("cache-control")).toBe("private, no-store");
  expect((await ask("/en/resume")).headers.get("set-cookie")).not.toBeNull();
  const again = await ask("/attempts/new", { headers: { cookie: `parity-draft=${"a".repeat(43)}` } });
  expect(again.headers.get("set-cookie")).toBeNull();
  expect((await ask("/")).headers.get("set-cookie")).toBeNull();
});

it("refuses a foreign form calmly and an unknown host", async () => {
  const refused = await ask("/attempts/new", { method: "POST", headers: { origin: "http://evil.example" } });
  expect(refused.status).toBe(403);
  const words = await refused.text();
  expect(words).toContain("这次提交没有收下");
  expect(words).toContain("We did not take this form");
  expect((await ask("/", { headers: { host: "evil.example" } })).status).toBe(421);
});

it("knows no other methods on pages", async () => {
  const answer = await ask("/attempts", { method: "DELETE", headers: { origin: HERE } });
  expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD, POST"]);
});
