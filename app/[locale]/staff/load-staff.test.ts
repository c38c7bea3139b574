import { expect, test } from "vitest";
import { keysetOf, keysetText } from "./load-staff";

const ID = "5a1f0c1e-0002-4000-8000-000000000001";

test("a place in a list comes back from the address as it went, in every zone of a server", () => {
  for (const at of ["2026-11-30 18:45:44.123456+00", "2026-11-30 18:45:44+08", "2026-11-30 18:45:44.1+05:30"])
    expect(keysetOf(keysetText({ at, id: ID }))).toEqual({ at, id: ID });
});

test("what the database could not read is no place, and begins at the first page", () => {
  for (const text of [
    "",
    ID,
    `2026-02-30 18:45:44+00_${ID}`,
    `2026-11-30 25:45:44+00_${ID}`,
    `2026-11-30 18:45:44+99_${ID}`,
    `2026-11-30 18:45:44+00_${"-".repeat(36)}`,
    `2026-11-30 18:45:44+00_${ID}'; drop table`,
    `infinity_${ID}`,
  ])
    expect(keysetOf(text), text).toBeUndefined();
});
