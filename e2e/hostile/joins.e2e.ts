import { describe, expect, test } from "vitest";
import { BASE } from "@/e2e/browser";
import { countCrowd, joinTwice, makeCrowd } from "@/e2e/crowd";
import { PRODUCT } from "@/e2e/product";

declare module "vitest" {
  interface ProvidedContext {
    adminUrl: string;
    /** What signs the cookies of sessions: only to make many signed-in people at once. */
    sessionSecret: string;
  }
}

/** The short form of E-05 and E-06 over HTTP; the long one is `npm run bench -- joins`. */
const PEOPLE = 40;
const CAP = 15;
const WIDE = 16;

const crowdOf = (cap: number | null) =>
  makeCrowd(PRODUCT.adminUrl, PRODUCT.sessionSecret, { people: PEOPLE, cap });

describe("a crowd at the door of one case", () => {
  test(`${PEOPLE} people join twice each: exactly so many members, no fault left after retries (E-05)`, async () => {
    const crowd = await crowdOf(null);
    const results = await joinTwice(BASE, crowd, WIDE);
    expect(results.filter(({ outcome }) => outcome === "other")).toEqual([]);
    expect(results.filter(({ outcome }) => outcome === "joined")).toHaveLength(PEOPLE);
    const { registered, verified, rows, persons } = await countCrowd(PRODUCT.adminUrl, crowd.caseId);
    expect({ registered, verified, rows }).toEqual({ registered: PEOPLE, verified: 0, rows: PEOPLE });
    expect(new Set(persons)).toEqual(new Set(crowd.tickets.map(({ person }) => person)));
    const page = await (await fetch(`${BASE}/cases/${crowd.slug}`)).text();
    expect(page).toContain(`${PEOPLE} 人`);
  });

  test(`the same with room for ${CAP}: exactly so many, the rest read that it is full (E-06)`, async () => {
    const crowd = await crowdOf(CAP);
    const results = await joinTwice(BASE, crowd, WIDE);
    expect(results.filter(({ outcome }) => outcome === "other")).toEqual([]);
    const members = new Set(
      results.filter(({ outcome }) => outcome === "joined").map(({ person }) => person),
    );
    expect(members.size).toBe(CAP);
    const { registered, rows, persons } = await countCrowd(PRODUCT.adminUrl, crowd.caseId);
    expect({ registered, rows }).toEqual({ registered: CAP, rows: CAP });
    expect(new Set(persons)).toEqual(members);
    expect(
      results.filter(({ person }) => !members.has(person)).every(({ outcome }) => outcome === "full"),
    ).toBe(true);
  });
});
