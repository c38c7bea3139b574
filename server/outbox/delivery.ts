import "server-only";
import type { ContactAddress } from "@/domain/accounts/masked";

/** A message as it leaves the house. `id` is its idempotency key: a provider that got it before sends it no second time. */
export type OutgoingMessage = {
  readonly id: string;
  readonly to: ContactAddress;
  readonly subject: string;
  readonly body: string;
};

/** The provider will never take this message: no further try. The text is a code, never what a provider said. */
export class Undeliverable extends Error {
  override name = "Undeliverable";
  constructor(readonly code: string) {
    super(`undeliverable: ${code}`);
  }
}

/** The provider could not be reached or is in trouble: worth another try later. */
export class NotNow extends Error {
  override name = "NotNow";
  constructor(readonly code: string) {
    super(`not now: ${code}`);
  }
}

/** The longest that a provider may take for one message, in milliseconds. */
export const PATIENCE = 10_000;
