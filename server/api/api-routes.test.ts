import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attemptFactsSchema } from "@/domain/attempts/attempt-facts";
import { assess } from "@/domain/law/assess";
import { assessRoutes } from "@/domain/routes/assess-routes";
import { plainDate } from "@/domain/time/plain-date";
import { API_EXAMPLES } from "@/fixtures/api-examples";
import { assessmentRoute, lettersRoute, provisionsRoute } from "@/server/api/api-routes";
import { MOST_BYTES } from "@/server/api/read-body";
import { assessmentSchema, provisionsSchema } from "@/server/api/schemas";

const today = "2026-11-23";
const student = API_EXAMPLES.student.facts;

const post = (body: unknown, headers: Record<string, string> = {}) =>
  new Request("http://127.0.0.1:3000/api/v1/x", {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
const pointersOf = async (answer: Response) =>
  ((await answer.json()) as { errors?: { pointer: string }[] }).errors?.map(({ pointer }) => pointer) ?? [];

describe("POST /api/v1/assessments", () => {
  it("answers the student's facts in the published shape", async () => {
    const answer = await assessmentRoute(post({ facts: student, today }));
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const read = assessmentSchema.parse(await answer.json());
    expect(read.findings.filter(({ verdict }) => verdict === "applies").length).toBeGreaterThan(3);
    for (const { verdict, citations } of read.findings)
      expect(citations.length > 0).toBe(verdict === "applies");
  });

  it("says of each provision and venue what the engine says, whoever asked before", async () => {
    const telecom = {
      ...student,
      service: { ...student.service, provider: { ...student.service.provider, address: "某路“1”号\\甲" } },
    };
    const video = { ...student, service: { sector: "video", provider: { name: "某视频公司" } } };
    for (const facts of [telecom, video, telecom]) {
      const answer = assessmentSchema.parse(await (await assessmentRoute(post({ facts, today }))).json());
      const read = attemptFactsSchema.parse(facts);
      const { findings } = assess(read, plainDate(today));
      expect(answer.findings).toEqual(findings.map(({ places: _places, ...finding }) => finding));
      const venues = assessRoutes(read, plainDate(today)).map(({ venue }) => venue);
      expect(answer.routes.map(({ venue }) => venue)).toEqual(venues);
    }
  });

  it("works out the worked example of the fact base: 153 yuan, and the appeal's two readings", async () => {
    const facts = {
      service: { sector: "telecom-plan", provider: { name: "某通信公司" } },
      currentPlan: { name: "59元套餐", priceFen: 5_900, period: "month" },
      targetPlan: { name: "8元套餐", priceFen: 800, period: "month" },
      events: [
        { when: "2026-08-10", channel: "hotline", kind: "request", obstacles: ["callback-deferral"] },
        { when: "2026-11-10", channel: "hotline", kind: "done" },
      ],
      bills: ["09", "10", "11"].map((month) => ({
        from: `2026-${month}-01`,
        to: `2026-${month}-${month === "10" ? 31 : 30}`,
        paidFen: 5_900,
      })),
      remedies: ["refund-difference"],
    };
    const answer = assessmentSchema.parse(
      await (await assessmentRoute(post({ facts, today: "2026-12-01" }))).json(),
    );
    expect(answer.totalFen).toBe(15_300);
    expect(answer.damages.find(({ row }) => row === "D1")?.lines.map(({ fen }) => fen)).toEqual([
      5_100, 5_100, 5_100,
    ]);
    const actBy = Object.fromEntries(answer.deadlines.map(({ id, actBy }) => [id, actBy]));
    expect(actBy["appeal-bar-fees"]).toBe("2027-01-10");
    expect(actBy["appeal-bar-fees-by-charge"]).toBe("2027-02-01");
    expect(answer.courtFees.map(({ due }) => due.mostFen)).toEqual([5_000, 2_500]);
    expect(answer.routes).toHaveLength(17);
  });

  it("names every wrong field with a pointer into the body", async () => {
    const facts = { ...student, service: { ...student.service, sector: "phone" }, "a/b~c": 1 };
    const answer = await assessmentRoute(post({ facts, today: "2026-02-29" }));
    expect(answer.status).toBe(400);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await pointersOf(answer)).toEqual(
      expect.arrayContaining(["/facts/service/sector", "/facts/a~1b~0c", "/today"]),
    );
  });

  it("points into the branch of a union that came furthest", async () => {
    const facts = { ...student, targetPlan: { name: "8元套餐", priceFen: -1 } };
    expect(await pointersOf(await assessmentRoute(post({ facts })))).toEqual(["/facts/targetPlan/priceFen"]);
  });

  it("refuses what is too large, before and after reading it", async () => {
    const events = Array.from({ length: 2_001 }, () => ({
      when: "2026-09-01",
      channel: "app",
      kind: "request",
    }));
    expect((await assessmentRoute(post({ facts: { ...student, events } }))).status).toBe(413);
    expect((await assessmentRoute(post(`"${"a".repeat(MOST_BYTES)}"`))).status).toBe(413);
    expect((await assessmentRoute(post("{}", { "content-length": "10000000" }))).status).toBe(413);
  });

  it("refuses other types, broken JSON and broken UTF-8", async () => {
    expect((await assessmentRoute(post("a=1", { "content-type": "text/plain" }))).status).toBe(415);
    expect((await assessmentRoute(post("{"))).status).toBe(400);
    const bytes = new Request("http://127.0.0.1/", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: new Uint8Array([0x22, 0xff, 0x22]),
    });
    expect((await assessmentRoute(bytes)).status).toBe(400);
  });

  it("survives nesting and prototype keys", async () => {
    expect((await assessmentRoute(post("[".repeat(120_000) + "]".repeat(120_000)))).status).toBe(400);
    const nested = `{"facts":${'{"service":'.repeat(20_000)}1${"}".repeat(20_000)}}`;
    expect((await assessmentRoute(post(nested))).status).toBe(400);
    for (const key of ["__proto__", "constructor", "prototype", "toString"]) {
      const text = JSON.stringify({ facts: student, today }).replace("{", `{"${key}":{"x":1},`);
      const answer = await assessmentRoute(post(text));
      expect([200, 400]).toContain(answer.status);
      expect(Object.hasOwn(Object.prototype, "x")).toBe(false);
    }
  });

  it("answers anything with 200, 400 or 413", async () => {
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 6 }), async (text) => {
        expect((await assessmentRoute(post(text))).status).toBe(400);
      }),
      { numRuns: 200 },
    );
    await fc.assert(
      fc.asyncProperty(spoiled(student), async (facts) => {
        const answer = await assessmentRoute(post({ facts, today }));
        expect([200, 400]).toContain(answer.status);
        if (answer.status === 400) expect((await pointersOf(answer)).length).toBeGreaterThan(0);
        else assessmentSchema.parse(await answer.json());
      }),
      { numRuns: 300 },
    );
  });
});

describe("POST /api/v1/letters", () => {
  const letter = (accept: string, more: object = {}) =>
    lettersRoute(post({ kind: "operator-complaint", facts: student, today, ...more }, { accept }));

  it("answers in the form that is asked for", async () => {
    const pdf = await letter("application/pdf");
    expect(pdf.status).toBe(200);
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
    const docx = await letter("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    expect(
      Buffer.from(await docx.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
    expect(await (await letter("text/plain")).text()).toContain("投诉信");
    expect(((await (await letter("text/html;q=0.9, */*;q=0.1")).json()) as { kind: string }).kind).toBe(
      "operator-complaint",
    );
    expect((await letter("image/png")).status).toBe(406);
    expect(await (await letter("text/plain", { language: "en" })).text()).toContain("Letter of complaint");
  });

  it("points at what a letter requires and does not have", async () => {
    const facts = { ...student, consumer: {} };
    const answer = await lettersRoute(post({ kind: "operator-complaint", facts, today }));
    expect(answer.status).toBe(422);
    expect(await pointersOf(answer)).toEqual(
      expect.arrayContaining(["/facts/consumer/name", "/facts/consumer/phone"]),
    );
  });

  it("writes nothing of a day after the date of the letter", async () => {
    const ahead = { ...student, events: [{ when: "2027-09-30", channel: "hotline", kind: "request" }] };
    const answer = await lettersRoute(post({ kind: "operator-complaint", facts: ahead, today }));
    expect(answer.status).toBe(422);
    expect((await answer.json()).errors).toEqual([
      { pointer: "/facts/events/0/when", detail: "lies after the date of the letter" },
    ]);
  });
});

describe("GET /api/v1/provisions", () => {
  it("answers the whole book in the published shape", async () => {
    const answer = await provisionsRoute(new Request("http://127.0.0.1/api/v1/provisions"));
    const { provisions } = provisionsSchema.parse(await answer.json());
    expect(provisions.length).toBeGreaterThan(25);
  });
});

/** The facts of a story with one value replaced by another of any kind, anywhere in the tree. */
function spoiled(facts: object): fc.Arbitrary<unknown> {
  const places = placesOf(facts);
  const odd = fc.oneof(
    fc.constantFrom(
      null,
      [],
      {},
      -1,
      0,
      1e300,
      1.5,
      2 ** 53,
      "",
      " ",
      "\u0000",
      "9999-12-31",
      "2026-02-29",
      "1900-01-01",
      "2199-12-31",
      true,
    ),
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.anything({ maxDepth: 2 }),
  );
  return fc.tuple(fc.constantFrom(...places), odd).map(([place, value]) => withAt(facts, place, value));
}

type Place = readonly (string | number)[];

function placesOf(value: unknown, above: Place = []): Place[] {
  if (typeof value !== "object" || value === null) return [above];
  const inner = Object.entries(value).flatMap(([key, child]) =>
    placesOf(child, [...above, Array.isArray(value) ? Number(key) : key]),
  );
  return above.length === 0 ? inner : [above, ...inner];
}

function withAt(value: unknown, [first, ...rest]: Place, put: unknown): unknown {
  if (first === undefined) return put;
  if (Array.isArray(value))
    return value.map((one, index) => (index === first ? withAt(one, rest, put) : one));
  const record = value as Record<string, unknown>;
  return { ...record, [first]: withAt(record[first], rest, put) };
}
