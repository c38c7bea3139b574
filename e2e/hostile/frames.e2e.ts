import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BASE, useBrowser } from "@/e2e/browser";
import { beginRecord } from "@/e2e/pages/wizard";
import { wordsOf } from "@/e2e/words";

const zh = wordsOf("zh-CN");

describe("a page of an attacker, open in the browser of somebody with a record", () => {
  const browser = useBrowser();
  let server: Server;
  let attacker = "";
  let html = "";

  beforeAll(async () => {
    server = createServer((_, response) => {
      response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
      response.end(html);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    attacker = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const POSTS = {
    "B-07: a form": (form: string) => form,
    "B-09: a form in a sandboxed frame": (form: string) =>
      `<iframe sandbox="allow-scripts allow-forms" srcdoc="${form.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"></iframe>`,
  };

  test.each(Object.entries(POSTS))(
    "%s that posts to us is refused, and nothing is written",
    async (name, around) => {
      const framed = name.includes("frame");
      const context = await browser.visitor({ attacker });
      const wizard = await beginRecord(context, zh);
      const fields = await wizard.page
        .locator('main form:has([name="version"]) input[type="hidden"]')
        .evaluateAll((inputs) => inputs.map((input) => input.outerHTML).join(""));
      html = around(
        `<form method=post enctype=multipart/form-data action="${wizard.page.url()}">${fields}
       <input name=sector value=game><input name=provider value=attacker></form>
       <script>document.forms[0].submit()</script>`,
      );
      const stranger = await context.newPage();
      const answered = framed
        ? undefined
        : stranger.waitForResponse((response) => response.request().method() === "POST");
      await stranger.goto(`http://${attacker}/`, { waitUntil: "commit" });
      if (answered !== undefined) expect((await answered).status()).toBe(403);
      // A sandboxed frame may live in a process whose answers are not seen from here; that it was answered, and that
      // the answer may not be framed, shows in its address. wire.e2e.ts holds the status.
      else
        await expect
          .poll(() => stranger.frames().map((frame) => frame.url()), { timeout: 20_000 })
          .toContainEqual(expect.stringMatching(/^chrome-error:/));
      await wizard.openStep("service");
      expect(await wizard.field(zh.say("attempts.fields.provider.label")).inputValue()).toBe("");
    },
  );

  test("B-12: a frame around our pages stays empty", async () => {
    const page = await browser.page({ attacker });
    html = `<iframe src="${BASE}/attempts/new"></iframe><iframe src="${BASE}/"></iframe>`;
    await page.goto(`http://${attacker}/`);
    const frames = page.frames().slice(1);
    expect(frames.length).toBe(2);
    for (const frame of frames) {
      expect(frame.url()).toMatch(/^chrome-error:/);
      expect(await frame.locator("main").count()).toBe(0);
    }
  });
});
