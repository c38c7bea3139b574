import { expect, test } from "vitest";
import { relyingPartyOf } from "@/server/accounts/relying-party";

test.each([
  ["https://parity.example", "parity.example"],
  ["https://parity.example:8443", "parity.example"],
  ["http://localhost:3000", "localhost"],
])("%s is the site %s", (origin, id) => {
  expect(relyingPartyOf(origin)).toEqual({ id, origin });
});

test.each([null, "http://127.0.0.1:3000", "http://[::1]:3000", "https://10.0.0.1", "http://parity.example"])(
  "%s has no name for passkeys",
  (origin) => {
    expect(relyingPartyOf(origin)).toBeUndefined();
  },
);
