import "server-only";
import { hkdfSync } from "node:crypto";
import { environment } from "@/server/environment";

/**
 * A key of 32 bytes for one purpose, from the one secret of the installation: what is signed for one purpose proves
 * nothing for another. Throws when there is no secret.
 */
export function derivedKey(purpose: string): Buffer {
  const secret = environment().nextAuthSecret;
  if (secret === undefined) throw new Error("NEXTAUTH_SECRET is not set");
  return Buffer.from(hkdfSync("sha256", secret, "", `parity/${purpose}/1`, 32));
}
