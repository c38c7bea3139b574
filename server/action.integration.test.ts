import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { insertAttempt } from "@/db/attempts/write";
import { closePools } from "@/db/pools";
import { asAdministrator } from "@/db/testing/people";
import { hashOfToken, newDraftToken } from "@/server/accounts/draft-cookie";
import { currentActor } from "@/server/accounts/visitor";
import { type ActionOptions, action } from "@/server/action";
import { done, type Outcome, refuse } from "@/server/outcome";
import { useCase } from "@/server/use-case";

// The framework's request, as Next would give it; everything of ours is the real thing.
const request = vi.hoisted(() => ({ headers: new Headers(), cookies: new Map<string, string>() }));
class Ended extends Error {}
vi.mock("next/headers", () => ({
  headers: async () => request.headers,
  cookies: async () => ({
    get: (name: string) => (request.cookies.has(name) ? { value: request.cookies.get(name) } : undefined),
    set: (name: string, value: string) => void request.cookies.set(name, value),
  }),
}));
vi.mock("next/navigation", () => ({
  redirect: (path: string) => {
    throw new Ended(path);
  },
  notFound: () => {
    throw new Ended("404");
  },
}));

const OWN = { host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000" };
let outcomes: Outcome<unknown>[] = [];
beforeAll(() => {
  process.env.NEXTAUTH_SECRET = "kM3v9QpZ7xT1bW5rY8nL2cF6hJ4gD0sA";
  process.env.DEMO = "1";
});
beforeEach(() => {
  request.headers = new Headers(OWN);
  request.cookies.clear();
  outcomes = [];
});
afterAll(closePools);

const begin = useCase({
  verb: "test.begin",
  may: "attempt.start",
  opensDraft: true,
  input: z.strictObject({ willing: z.enum(["yes", "no"]), boxes: z.array(z.string()).optional() }),
  async run({ input, actor, tx }) {
    if (input.willing === "no") return refuse("test.unwilling");
    return done(await insertAttempt(tx, { subjectId: actor.subjects[0] }));
  },
  audit: (_, { id }) => ({ action: "attempt.started", stream: `attempt:${id}` }),
});

/** Sends a form and says where the browser ends. */
async function send(
  fields: [string, string | Blob][],
  after = "/attempts",
  options: ActionOptions = {},
): Promise<string> {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  const note = (outcome: Outcome<unknown>) => {
    outcomes.push(outcome);
    return after;
  };
  const submit = action(begin, note, options);
  return submit(form).then(
    () => "nowhere",
    (error: unknown) => (error instanceof Ended ? error.message : Promise.reject(error)),
  );
}

const attempts = async (): Promise<number> =>
  (await asAdministrator((admin) => admin.query("select count(*)::int as n from app.attempts"))).rows[0].n;

describe("a form that reaches an action", () => {
  test("opens the draft, keeps the browser's token and sends it on", async () => {
    const token = newDraftToken();
    request.cookies.set("parity-draft", token);
    expect(
      await send(
        [
          ["willing", "yes"],
          ["$ACTION_ID_ab", ""],
        ],
        "/en/attempts?x=1#y",
      ),
    ).toBe("/en/attempts?x=1#y");
    expect(outcomes).toMatchObject([{ ok: true }]);
    expect(request.cookies.get("parity-draft")).toBe(token);
    expect(await currentActor()).toMatchObject({ role: "holder" });
    request.cookies.set("parity-draft", newDraftToken());
    expect(await currentActor()).toMatchObject({ role: "visitor" });
  });

  test("a browser without a token gets one with its first draft, and none with a refusal", async () => {
    await send([["willing", "no"]]);
    expect(outcomes).toMatchObject([{ ok: false, refusal: { code: "test.unwilling" } }]);
    expect(request.cookies.size).toBe(0);
    await send([["willing", "yes"]]);
    expect(hashOfToken(request.cookies.get("parity-draft") ?? "")).toHaveLength(32);
    expect(await currentActor()).toMatchObject({ role: "holder" });
  });

  test("on https the cookie has the host prefix, and the plain name counts for nothing", async () => {
    vi.resetModules();
    vi.stubEnv("DEMO", "");
    vi.stubEnv("APP_ORIGIN", "https://parity.example");
    vi.stubEnv(
      "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY",
      Buffer.from(newDraftToken(), "base64url").toString("base64"),
    );
    try {
      const cookie = await import("@/server/accounts/draft-cookie");
      const token = newDraftToken();
      await cookie.keepDraftToken(token);
      expect([...request.cookies]).toEqual([["__Host-parity-draft", token]]);
      expect(await cookie.draftToken()).toBe(token);
      request.cookies.clear();
      request.cookies.set("parity-draft", token);
      expect(await cookie.draftToken()).toBeUndefined();
    } finally {
      vi.unstubAllEnvs();
    }
  });

  test("sent twice with its key it is one attempt (E-02)", async () => {
    request.cookies.set("parity-draft", newDraftToken());
    const before = await attempts();
    const fields: [string, string][] = [
      ["willing", "yes"],
      ["idempotency", randomUUID()],
    ];
    await Promise.all([send(fields), send(fields), send(fields)]);
    expect(await attempts()).toBe(before + 1);
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
  });

  test.each([
    "//evil.example",
    "/\\evil",
    "https://evil.example",
    "javascript:alert(1)",
    "evil",
    "/a b",
    "/\n/evil",
    "",
  ])("never leaves for %j", async (path) => {
    expect(await send([["willing", "no"]], path)).toBe("/");
  });
});

describe("a form that is not ours", () => {
  const refused: readonly [what: string, headers: Record<string, string>][] = [
    ["another site's Origin (B-07)", { ...OWN, origin: "https://evil.example" }],
    ["neither Origin nor Sec-Fetch-Site (B-08)", { host: OWN.host }],
    ["a null Origin (B-09)", { ...OWN, origin: "null" }],
    ["a cross-site fetch", { ...OWN, "sec-fetch-site": "cross-site" }],
    ["a sister site's fetch", { ...OWN, "sec-fetch-site": "same-site" }],
    ["a foreign Host", { host: "evil.example", origin: "http://evil.example" }],
  ];

  test.each(refused)("%s: refused, nothing written", async (_, headers) => {
    request.cookies.set("parity-draft", newDraftToken());
    request.headers = new Headers(headers);
    const before = await attempts();
    expect(await send([["willing", "yes"]])).toBe("404");
    expect(await attempts()).toBe(before);
    expect(outcomes).toEqual([]);
  });

  test("a browser that sends Sec-Fetch-Site alone is ours", async () => {
    request.headers = new Headers({ host: OWN.host, "sec-fetch-site": "same-origin" });
    expect(await send([["willing", "yes"]])).toBe("/attempts");
  });

  test("files, doubled and prototype fields end like a page that is not there (B-14)", async () => {
    const before = await attempts();
    for (const extra of [
      ["file", new Blob(["x"])],
      ["willing", "yes"],
      ["__proto__", "x"],
      ["constructor", "x"],
    ] as [string, string | Blob][]) {
      expect(await send([["willing", "yes"], extra])).toBe("404");
    }
    const notAForm = action(begin, () => "/")({ willing: "yes" } as unknown as FormData);
    await expect(notAForm).rejects.toThrow("404");
    expect(await attempts()).toBe(before);
  });

  test("an extra field is a field error, a list only where one is meant", async () => {
    await send([
      ["willing", "yes"],
      ["role", "system"],
    ]);
    await send(
      [
        ["willing", "yes"],
        ["boxes", "1"],
        ["boxes", "2"],
      ],
      "/",
      { lists: ["boxes"] },
    );
    expect(outcomes).toMatchObject([{ ok: false, fields: { "": "field.unrecognized-keys" } }, { ok: true }]);
  });
});
