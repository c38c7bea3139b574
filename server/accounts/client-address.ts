import "server-only";
import { isIP } from "node:net";

/**
 * The network that a request came from, never the full address: /24 of IPv4, /56 of IPv6. Read `hops` entries from
 * the right of X-Forwarded-For, where our own proxies wrote it; whatever stands further left is the client's claim.
 * "direct" when no proxy is trusted or the entry is no address: then all such requests share one bucket.
 */
export function addressPrefix(headers: Headers, hops: number): string {
  if (hops < 1) return "direct";
  const entries = (headers.get("x-forwarded-for") ?? "").split(",").map((entry) => entry.trim());
  return prefixOf(entries.at(-hops) ?? "");
}

/** The prefix of one address as text. */
export function prefixOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
  if (isIP(mapped) === 4) return `${mapped.split(".").slice(0, 3).join(".")}.0/24`;
  if (isIP(mapped) !== 6) return "direct";
  const groups = expanded(mapped);
  const fourth = (Number.parseInt(groups[3] ?? "0", 16) & 0xff00).toString(16);
  return `${[...groups.slice(0, 3), fourth].join(":")}::/56`;
}

function expanded(address: string): string[] {
  const [left = "", right] = (address.split("%")[0] ?? "").split("::");
  const head = left === "" ? [] : left.split(":");
  const tail = right === undefined || right === "" ? [] : right.split(":");
  const zeros = right === undefined ? 0 : 8 - head.length - tail.length;
  return [...head, ...Array<string>(Math.max(0, zeros)).fill("0"), ...tail].map((group) =>
    Number.parseInt(group, 16).toString(16),
  );
}
