import "server-only";
import { isIP } from "node:net";
import { isDemo } from "@/server/web/demo-mode";
import { ownOrigin } from "@/server/web/origin";

/** The site that a passkey belongs to: its name, and the one origin that its answers may come from. */
export type RelyingParty = { readonly id: string; readonly origin: string };

/**
 * The relying party of an origin of ours (`ownOrigin`): `APP_ORIGIN`, or in the demo a loopback name. Passkeys need a
 * name; on a bare IP address no browser makes one (WebAuthn, section 5.1.2), and the answer is undefined: then the
 * authenticator app remains.
 */
export function relyingPartyOf(origin: string | null): RelyingParty | undefined {
  if (origin === null) return undefined;
  const { hostname, protocol } = new URL(origin);
  const address = hostname.startsWith("[") || isIP(hostname) !== 0;
  if (address || (protocol !== "https:" && hostname !== "localhost")) return undefined;
  return { id: hostname, origin };
}

/** Demo on an IP address of this machine: the same service under the name that passkeys need. */
export function namedAddressOf(headers: Headers): string | undefined {
  const origin = ownOrigin(headers);
  if (!isDemo() || origin === null || relyingPartyOf(origin) !== undefined) return undefined;
  const { port } = new URL(origin);
  return `http://localhost${port === "" ? "" : `:${port}`}`;
}
