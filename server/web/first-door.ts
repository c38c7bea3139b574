import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { BARE_POLICY } from "@/server/web/content-security-policy";
import { PLAIN_POLICY, plainHtml } from "@/server/web/plain-page";

const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
const LONGEST_ADDRESS = 4_096;

/** What even an answer carries that no page and no proxy has touched: a fault of the framework, a refused request. */
const FIRST_HEADERS = {
  "Content-Security-Policy": BARE_POLICY,
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "X-Frame-Options": "DENY",
} as const;

/**
 * For the server around Next, before it: puts the first headers on the answer and refuses what Next would answer with
 * a fault (an address that cannot be decoded, a method outside HTTP's usual ones, a whole foreign address).
 * True when the request has been answered and must not go on.
 */
export function answeredAtTheDoor(request: IncomingMessage, response: ServerResponse): boolean {
  for (const [name, value] of Object.entries(FIRST_HEADERS)) response.setHeader(name, value);
  giveFaultsWords(request, response);
  const status = refusalOf(request.method ?? "", request.url ?? "");
  if (status === undefined) return false;
  response.writeHead(status, {
    "Content-Type": "text/plain; charset=utf-8",
    "Cache-Control": "private, no-store",
    Connection: "close",
  });
  response.end(status === 405 ? "Method not allowed\n" : "Bad request\n");
  return true;
}

/**
 * An action that fails without script ends as two bare words in Next. The answer becomes a page in both languages with
 * the request's id, under which the log knows the fault.
 */
function giveFaultsWords(request: IncomingMessage, response: ServerResponse): void {
  const end = response.end.bind(response) as (chunk?: unknown) => ServerResponse;
  response.end = ((chunk?: unknown, ...rest: unknown[]) => {
    const type = String(response.getHeader("content-type") ?? "text/plain");
    if (response.statusCode !== 500 || response.headersSent || !type.startsWith("text/plain")) {
      return (end as (...all: unknown[]) => ServerResponse)(chunk, ...rest);
    }
    const id = request.headers["x-request-id"];
    const body = plainHtml("broken", typeof id === "string" && /^[\w-]{1,64}$/.test(id) ? id : undefined);
    response.removeHeader("etag");
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.setHeader("Content-Length", Buffer.byteLength(body));
    response.setHeader("Content-Security-Policy", PLAIN_POLICY);
    response.setHeader("Cache-Control", "private, no-store");
    return end(request.method === "HEAD" ? undefined : body);
  }) as typeof response.end;
}

/** The status of a refusal, or undefined when the request may go on. */
export function refusalOf(method: string, address: string): 400 | 405 | 414 | undefined {
  if (!METHODS.has(method)) return 405;
  if (address.length > LONGEST_ADDRESS) return 414;
  if (!address.startsWith("/") || address.includes("\\")) return 400;
  try {
    return decodeURIComponent(address.split("?", 1)[0] ?? "").includes("\0") ? 400 : undefined;
  } catch {
    return 400;
  }
}

/** Nothing here speaks another protocol: a request for an upgrade ends at once. Not for the development server. */
export function refuseUpgrade(_request: IncomingMessage, socket: Duplex): void {
  socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
}
