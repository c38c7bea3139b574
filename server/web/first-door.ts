import "server-only";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { BARE_POLICY } from "@/server/web/content-security-policy";
import { FAULT_POLICY, type FaultStatus, faultPage } from "@/server/web/fault-pages";
import { secondsUntil } from "@/server/web/waiting";

const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
const LONGEST_ADDRESS = 4_096;
const REQUEST_ID = /^[\w-]{1,64}$/;

/** What even an answer carries that no page and no proxy has touched: a fault of the framework, a refused request. */
export const FIRST_HEADERS = {
  "Content-Security-Policy": BARE_POLICY,
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "X-Frame-Options": "DENY",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
} as const;

/**
 * For the server around Next, before it: puts the first headers on the answer, gives faults their words, and refuses
 * what Next would answer with a fault (an address that cannot be decoded, an unusual method, a whole foreign address).
 * True when the request has been answered and must not go on.
 */
export function answeredAtTheDoor(request: IncomingMessage, response: ServerResponse): boolean {
  for (const [name, value] of Object.entries(FIRST_HEADERS)) response.setHeader(name, value);
  const status = refusalOf(request.method ?? "", request.url ?? "");
  if (status === undefined) {
    giveFaultsWords(request, response);
    return false;
  }
  response.writeHead(status, {
    "Content-Type": "text/plain; charset=utf-8",
    "Cache-Control": "private, no-store",
    Connection: "close",
  });
  response.end(status === 405 ? "Method not allowed\n" : "Bad request\n");
  return true;
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

/** Puts the page built ahead in the place of a document that Next answers with 404 or 500, and 429 on a wait. */
function giveFaultsWords(request: IncomingMessage, response: ServerResponse): void {
  const address = request.url ?? "/";
  if (request.headers.rsc !== undefined || request.headers["next-action"] !== undefined) return;
  if (/^\/(?:_next|api)\//.test(address)) return;
  const writeHead = response.writeHead.bind(response);
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  const wait = secondsUntil(new URLSearchParams(address.split("?", 2)[1]).get("until"));
  let page: string | undefined;

  response.writeHead = ((status: number, ...rest: (string | OutgoingHttpHeaders)[]) => {
    if (status === 200 && wait !== undefined) {
      // A form that was sent too often leads to its own page, with the wait in the address; a page of Next's has no way
      // to say 429 itself.
      response.setHeader("Retry-After", String(wait));
      return writeHead(429, ...(rest as [OutgoingHttpHeaders]));
    }
    if (!isBareFault(status, response)) return writeHead(status, ...(rest as [OutgoingHttpHeaders]));
    const id = request.headers["x-request-id"];
    page = faultPage(status, address, typeof id === "string" && REQUEST_ID.test(id) ? id : undefined);
    for (const name of ["etag", "content-encoding", "transfer-encoding"]) response.removeHeader(name);
    return writeHead(status, {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Length": Buffer.byteLength(page),
      "Content-Security-Policy": FAULT_POLICY,
      "Cache-Control": "private, no-store",
    });
  }) as typeof response.writeHead;

  response.write = ((...chunk: Parameters<typeof write>) =>
    page === undefined ? write(...chunk) : true) as typeof response.write;

  response.end = ((...chunk: Parameters<typeof end>) => {
    if (!response.headersSent) response.writeHead(response.statusCode);
    if (page === undefined) return end(...chunk);
    return request.method === "HEAD" ? end() : end(page);
  }) as typeof response.end;
}

function isBareFault(status: number, response: ServerResponse): status is FaultStatus {
  if (status !== 404 && status !== 500) return false;
  const type = String(response.getHeader("content-type") ?? "");
  return type === "" || type.startsWith("text/html") || type.startsWith("text/plain");
}
