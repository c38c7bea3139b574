import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { asAdministrator, forgetLimits } from "@/e2e/database";
import { chanceOf, median, sameSource } from "@/e2e/two-samples";
import { formWith, PlainBrowser } from "@/e2e/wire";

const FULL = process.env.DRILLS === "1";
/** Of each kind; SECURITY A-01 in full, and a short form for every run. */
const EACH = FULL ? 200 : 40;

const aMobile = () => `137${String(Math.floor(Math.random() * 1e8)).padStart(8, "0")}`;

/** Numbers that signed in before, each with a person of its own. */
async function registered(count: number): Promise<string[]> {
  const numbers = Array.from({ length: count }, aMobile);
  await asAdministrator(
    `with made as (
       select gen_random_uuid() as id, n as number from unnest($1::text[]) n
     ), people as (insert into app.persons (id) select id from made)
     insert into app.contacts (kind, value, person_id) select 'phone', '+86' || number, id from made
     on conflict do nothing`,
    [numbers],
  );
  return numbers;
}

describe("who is registered", () => {
  beforeEach(forgetLimits);

  test(`cannot be told by status, body or time of ${EACH} requests each (A-01)`, async () => {
    /** One round: known and unknown numbers in mixed order, one request after the other. */
    async function round() {
      await forgetLimits();
      const known = new Set(await registered(EACH));
      const order = [...known, ...Array.from({ length: EACH }, aMobile)]
        .map((number) => ({ number, place: Math.random() }))
        .toSorted((left, right) => left.place - right.place);
      const browser = new PlainBrowser();
      const form = formWith((await browser.get("/sign-in")).text, "$ACTION_ID_").filter(
        ([name]) => name !== "who",
      );
      const times: { known: number[]; unknown: number[] } = { known: [], unknown: [] };
      const answers = { known: new Set<string>(), unknown: new Set<string>() };
      for (const [index, { number }] of order.entries()) {
        // Their addresses would be spread over many networks: no limit bites.
        if (index % 100 === 99) await forgetLimits();
        const kind = known.has(number) ? "known" : "unknown";
        const answer = await browser.post("/sign-in", [...form, ["address", number], ["way", "code"]]);
        times[kind].push(answer.milliseconds);
        const place = (answer.headers.location ?? "").replace(/[0-9a-f-]{36}/, "ID");
        answers[kind].add(`${answer.status} ${place} ${answer.bytes.length}`);
      }
      return {
        answers,
        apart: Math.abs(median(times.known) - median(times.unknown)),
        // 5 ms on a quiet machine; where others work too, what chance does to equal things.
        most: Math.max(5, chanceOf(times.known, times.unknown)),
        p: sameSource(times.known, times.unknown),
      };
    }
    // The first requests of a process are slower than all others.
    const browser = new PlainBrowser();
    for (let count = 0; count < 5; count += 1) await browser.get(`/sign-in?${randomUUID()}`);
    let seen = await round();
    // One repeat is allowed: the machine is shared.
    if (seen.apart >= seen.most || seen.p <= 0.01) seen = await round();
    expect([...seen.answers.known]).toEqual(["303 /sign-in/code?c=ID 0"]);
    expect(seen.answers.unknown).toEqual(seen.answers.known);
    expect(seen.apart).toBeLessThan(seen.most);
    expect(seen.p).toBeGreaterThan(0.01);
  }, 600_000);
});
