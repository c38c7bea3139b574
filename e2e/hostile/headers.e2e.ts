import { beforeAll, describe, expect, test } from "vitest";
import { BASE, useBrowser } from "@/e2e/browser";
import { answer } from "@/e2e/pages/answers";
import { joinedCase } from "@/e2e/pages/group-case";
import { beginRecord, wizardAt } from "@/e2e/pages/wizard";
import { STUDENT } from "@/e2e/stories/student";
import { type Answer, send } from "@/e2e/wire";
import { wordsOf } from "@/e2e/words";

const zh = wordsOf("zh-CN");

function expectHeaders(headers: Answer["headers"]): void {
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
  expect(headers["x-frame-options"]).toBe("DENY");
  expect(headers["referrer-policy"]).toBe("strict-origin-when-cross-origin");
  expect(headers["content-security-policy"]).toMatch(/frame-ancestors 'none'/);
  expect(headers["content-security-policy"]).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|\*/);
  expect(headers["x-powered-by"]).toBeUndefined();
  expect(headers["strict-transport-security"], "not on plain http").toBeUndefined();
}

describe("B-12, I-11: headers, frames, third parties", () => {
  const browser = useBrowser();
  const HOST = new URL(BASE).host;

  const PUBLIC = [
    "/",
    "/en",
    "/attempts",
    "/attempts/new",
    "/en/attempts/new",
    "/resume",
    "/sign-in",
    "/en/sign-in",
    "/sign-in/second",
    "/account",
    "/cases",
    "/cases/no-such-case",
    "/cases/no-such-case/join",
    "/cases/no-such-case/leave",
    "/staff",
    "/staff/attempts",
    "/staff/cases",
    "/staff/providers",
    "/demo/gallery",
    "/api/health",
    "/preferences.css",
    "/no-such-page",
    "/en/no-such-page",
    "/attempts/00000000-0000-4000-8000-000000000000",
    "/attempts/00000000-0000-4000-8000-000000000000/letters/00000000-0000-4000-8000-000000000000/letter.pdf",
    "/zh-CN/attempts",
    "/%zz",
    "/_next/static/none.js",
    "/api/none",
    "/favicon.ico",
  ];

  test.each(PUBLIC)("%s carries its headers", async (path) => {
    for (const method of ["GET", "HEAD"]) {
      const { status, headers } = await send(path, { method, headers: { host: HOST } });
      expect(status).toBeLessThan(500);
      expectHeaders(headers);
    }
  });

  test("the console and a group case carry theirs for those who may see them, and are kept nowhere", async () => {
    const visit = { script: false };
    const { pages, lead, consumer } = await joinedCase(
      await browser.visitor(visit),
      await browser.visitor(visit),
      zh,
    );
    for (const [person, paths] of [
      [lead, pages.lead],
      [consumer, pages.consumer],
    ] as const) {
      const cookies = await person.page.context().cookies();
      const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
      for (const path of paths) {
        const { status, headers } = await send(path, { headers: { host: HOST, cookie } });
        expect(status, path).toBe(200);
        expectHeaders(headers);
        expect(headers["cache-control"], path).toMatch(/no-store/);
      }
    }
  });

  test("a refused form carries them too", async () => {
    const { status, headers } = await send("/attempts/new", {
      method: "POST",
      headers: {
        host: HOST,
        origin: "https://evil.example",
        "content-type": "application/x-www-form-urlencoded",
      },
      body: "age=yes",
    });
    expect(status).toBe(403);
    expect(headers["content-security-policy"]).toMatch(/frame-ancestors 'none'/);
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  describe("the files of a letter", () => {
    let cookie = "";
    let letter = "";

    beforeAll(async () => {
      const context = await browser.visitor({ script: false });
      const wizard = await beginRecord(context, zh);
      await wizard.fill(STUDENT.service);
      await wizard.openStep("tried");
      await wizard.fill(STUDENT.events[0]);
      await wizard.openStep("wishes");
      await wizard.fill(STUDENT.wishes);
      await wizard.openStep("contact");
      await answer(wizard, STUDENT.contact);
      await wizard.press(zh.say("attempts.contact.button"));
      await wizard.press(zh.say("attempts.letters.make"));
      await wizard.page.waitForURL(/made$/);
      letter = new URL(wizard.page.url()).pathname.replace(/\/made$/, "");
      cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
    });

    test.each(["letter.pdf", "letter.txt", "letter.pdf?language=en", "letter.txt?language=en"])(
      "%s",
      async (file) => {
        const mine = await send(`${letter}/${file}`, { headers: { host: HOST, cookie } });
        expect(mine.status).toBe(200);
        expect(mine.headers["content-disposition"]).toMatch(
          /^attachment; filename="complaint-[0-9a-f]{8}\.(pdf|txt)"$/,
        );
        expect(mine.headers["cache-control"]).toBe("private, no-store");
        expect(mine.headers["x-content-type-options"]).toBe("nosniff");
        expect(mine.headers["content-security-policy"]).toMatch(/frame-ancestors 'none'|sandbox/);
        expect(mine.headers["x-frame-options"]).toBe("DENY");
        const stranger = await send(`${letter}/${file}`, { headers: { host: HOST } });
        expect(stranger.status).toBe(404);
        expect(stranger.text).not.toContain("张倩");
        const odd = await send(`${letter}/${file.split("?")[0]}?language=../../x`, {
          headers: { host: HOST, cookie },
        });
        expect(odd.status).toBe(404);
      },
    );
  });

  test("I-11: what a person types stays out of addresses, and every page asks only our own host", async () => {
    const context = await browser.visitor();
    const asked: string[] = [];
    context.on("request", (request) => asked.push(`${request.url()} ${request.headers().referer ?? ""}`));
    const canary = `canary${Date.now()}`;
    const wizard = wizardAt(await context.newPage(), zh);
    for (const path of ["/", "/en", "/demo/gallery", "/resume", "/attempts"]) await wizard.open(path);
    await wizard.begin();
    await wizard.fill({ ...STUDENT.service, provider: canary, account: canary });
    await wizard.reachesStep("plans");
    await wizard.openStep("tried");
    await answer(wizard, { ...STUDENT.events[0], note: canary, reference: canary, amount: canary });
    await wizard.saveAndGoOn();
    await wizard.isTold({ key: "price-unreadable", field: "amount" });
    await wizard.fill({ amount: "" });
    await wizard.reachesStep("obstacles");
    for (const step of ["check", "rights", "contact", "letters"]) await wizard.openStep(step);
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter((line) => line.includes(canary))).toEqual([]);
  });
});
