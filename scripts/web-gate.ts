import type { IncomingMessage } from "node:http";
import { isLoopback } from "@/server/environment";

export type GateRefusal = { status: 400 | 421; reason: string };

/**
 * What is turned away before Next sees it: targets in absolute form, which a server of pages has no use for and
 * a proxy would fetch (B-05), and in demo mode a `Host` that is not loopback, because a page elsewhere can have its
 * name point here (DNS rebinding).
 */
export function gate(request: Pick<IncomingMessage, "url" | "headers">, demo: boolean): GateRefusal | null {
  if (!request.url?.startsWith("/")) return { status: 400, reason: "The request target must be a path." };
  const name = hostName(request.headers.host);
  if (name === null) return { status: 400, reason: "The request needs one valid Host." };
  if (demo && !isLoopback(name)) {
    return { status: 421, reason: "The demo answers only on this computer: use 127.0.0.1 or localhost." };
  }
  return null;
}

/**
 * Makes the forwarded headers true: what a client claims about itself is dropped unless `hops` trusted proxies stand
 * before us, and Next is told the host and scheme by which it was really reached.
 */
export function correctForwarded(
  request: IncomingMessage,
  hops: number,
  appOrigin: string | undefined,
): void {
  const { headers } = request;
  if (hops === 0) {
    for (const name of Object.keys(headers)) {
      if (name === "forwarded" || name === "x-real-ip" || name.startsWith("x-forwarded-"))
        delete headers[name];
    }
    headers["x-forwarded-for"] = request.socket.remoteAddress ?? "";
    headers["x-forwarded-host"] = headers.host;
    headers["x-forwarded-proto"] = appOrigin?.startsWith("https:") ? "https" : "http";
  }
  // Spoken only inside Next: from outside they have been used to walk around its checks (B-01).
  for (const name of Object.keys(headers)) {
    if (name.startsWith("x-middleware-") || name.startsWith("x-nextjs-")) delete headers[name];
  }
}

function hostName(host: string | undefined): string | null {
  const match = /^(\[[0-9a-fA-F:.]+\]|[A-Za-z0-9._-]+)(:\d{1,5})?$/.exec(host ?? "");
  return match?.[1]?.toLowerCase() ?? null;
}
