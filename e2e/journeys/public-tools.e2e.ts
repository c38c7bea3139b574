import { describe, expect, test } from "vitest";
import { BASE, useBrowser } from "@/e2e/browser";
import { forgetLimits } from "@/e2e/database";
import { personAt } from "@/e2e/pages/person";
import { wordsOf } from "@/e2e/words";

const zh = wordsOf("zh-CN");
const DOORWAY = [
  "某锁业售后客服电话号码是多少:(1)400-1865-909",
  "某锁业客服联系平台:(2)400-1865-909",
  "某锁业400客服售后服务电话24小时热线",
  "某锁业客服在线支持:",
  "某锁业服务维修电话 400-1865-909",
  "某锁业总部报修中心",
  Array.from({ length: 18 }, (_, index) => `甘孜第${index}县`).join("、"),
].join("\n");

describe("is this number real", () => {
  const browser = useBrowser();

  test.each([true, false])(
    "tells a real number from a page of the other kind, which can be reported in two taps (script %s)",
    async (script) => {
      await forgetLimits();
      const { say } = zh;
      const person = personAt(await browser.page({ script, width: 390, height: 844 }), zh);
      await person.open("/hotlines");
      await person.reads("hotlines.title");
      await person.type(say("hotlines.check.label"), "１２３１５");
      await person.press(say("hotlines.check.send"));
      await person.sees(say("hotlines.sentences.verified", { name: "12315热线" }));

      await person.type(say("hotlines.check.label"), DOORWAY);
      await person.press(say("hotlines.check.send"));
      await person.sees(say("hotlines.page.title"));
      await person.sees(say("hotlines.sentences.not-listed"));
      expect(await person.field(say("hotlines.check.label")).inputValue()).toContain("某锁业总部报修中心");
      const said = await person.main().textContent();
      expect(said).toContain("“400-1865-909”");
      expect(said).toContain("甘孜第0县");

      await person.follow(say("hotlines.check.report"));
      await person.reads("hotlines.report.title");
      await person.press(say("hotlines.report.send"));
      await person.reads("hotlines.report.doneTitle");
    },
  );
});

describe("the rights library and the practice", () => {
  const browser = useBrowser();

  test("a symptom leads to its rule, and the rule to the article", async () => {
    const { say } = zh;
    const person = personAt(await browser.page({ width: 390, height: 844 }), zh);
    await person.open("/rights");
    await person.type(say("rights.search.label"), "回电");
    await person.sees(say("rights.search.found", { count: 1 }));
    await person.follow("电信经营者的禁止行为");
    await person.sees("第四十条");
  });

  test("the practice goes from questions to answers without script, and keeps nothing", async () => {
    const { say } = zh;
    const person = personAt(await browser.page({ script: false, width: 390, height: 844 }), zh);
    await person.open("/practice");
    await person.choose(say("practice.service"), say("practice.services.telecom"));
    await person.choose(say("practice.questions.note.ask"), say("practice.questions.note.nothing"));
    await person.press(say("practice.begin.next"));
    await person.reads("practice.rehearse.title");
    await person.sees(say("practice.said.callback-deferral.words"));
    for (const [id, answer] of [
      ["callback", "number"],
      ["stay", "repeat"],
      ["note", "when-who-what"],
    ] as const)
      await person.choose(say(`practice.questions.${id}.ask`), say(`practice.questions.${id}.${answer}`));
    await person.press(say("practice.rehearse.next"));
    await person.sees(say("practice.after.both", { before: 0, after: 3 }));
  });
});

describe("the public API", () => {
  const browser = useBrowser();

  test("its page is tried in place, and its commands work as they stand", async () => {
    await forgetLimits();
    const { say } = zh;
    const person = personAt(await browser.page(), zh);
    await person.open("/api");
    expect((await (await fetch(`${BASE}/api`)).text()).length, "characters of the reference").toBeLessThan(
      250_000,
    );
    const call = person.main().locator("#assess");
    await call.locator("summary").click();
    await call.getByRole("button", { name: say("api.try.send"), exact: true }).click();
    await call.getByText("statuteBook").waitFor();

    const facts = await (await fetch(`${BASE}/api/v1/examples/student-assessment`)).text();
    const post = (path: string, body: string, accept = "application/json") =>
      fetch(`${BASE}/api/v1/${path}`, {
        method: "POST",
        headers: { "content-type": "application/json", accept },
        body,
      });
    const assessed = (await (await post("assessments", facts)).json()) as {
      findings: unknown[];
      routes: unknown[];
    };
    expect(assessed.findings.length).toBeGreaterThan(40);
    expect(assessed.routes).toHaveLength(17);
    const letter = await (await fetch(`${BASE}/api/v1/examples/student-letter`)).text();
    const pdf = await post("letters", letter, "application/pdf");
    expect(pdf.headers.get("content-type")).toBe("application/pdf");
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");

    expect((await post("assessments", "{")).status).toBe(400);
    expect((await post("assessments", `"${"a".repeat(300_000)}"`)).status).toBe(413);
    expect((await post("assessments", `"${"a".repeat(10_000_000)}"`)).status).toBe(413);
    const lacking = JSON.parse(letter) as { facts: { consumer: object } };
    lacking.facts.consumer = {};
    const refused = await post("letters", JSON.stringify(lacking));
    expect([refused.status, refused.headers.get("content-type")]).toEqual([422, "application/problem+json"]);
    const document = (await (await fetch(`${BASE}/api/v1/openapi.json`)).json()) as { openapi: string };
    expect(document.openapi).toBe("3.1.0");
  });
});
