import "server-only";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { localePath, readPath } from "@/messages/locales";
import { hashPolicy } from "@/server/web/content-security-policy";
import { inlineScriptHashes, staticRoutes } from "@/server/web/static-hashes";

type BuiltPage = {
  readonly plain: Buffer;
  readonly gzip: Buffer;
  readonly etag: string;
  readonly policy: string;
};

/** Headers by which Next's own script asks for data instead of a page. */
const FOR_SCRIPT = ["rsc", "next-router-prefetch", "next-router-segment-prefetch", "next-action"] as const;

/**
 * Answers for pages that were rendered when the project was built, from memory: the same bytes that Next would send,
 * with the hashes of exactly these bytes as policy. Only for the production server. The answer is false for all else.
 */
export function builtPages(
  root: string,
  https: boolean,
): (request: IncomingMessage, response: ServerResponse) => boolean {
  const pages = load(join(root, ".next"), https);
  return (request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") return false;
    const page = pages.get((request.url ?? "").split("?", 1)[0] ?? "");
    if (page === undefined || FOR_SCRIPT.some((name) => request.headers[name] !== undefined)) return false;
    if (/[?&]_rsc=/.test(request.url ?? "")) return false;
    send(page, request, response, https);
    return true;
  };
}

function send(page: BuiltPage, request: IncomingMessage, response: ServerResponse, https: boolean): void {
  response.setHeader("Content-Security-Policy", page.policy);
  if (https) response.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
  // Asked for again each time and answered with 304: a new build is seen at once.
  response.setHeader("Cache-Control", "public, no-cache");
  response.setHeader("Vary", "Accept-Encoding");
  response.setHeader("ETag", page.etag);
  if (request.headers["if-none-match"] === page.etag) {
    response.writeHead(304).end();
    return;
  }
  const gzip = /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  if (gzip) response.setHeader("Content-Encoding", "gzip");
  const body = gzip ? page.gzip : page.plain;
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Content-Length": body.length });
  response.end(request.method === "HEAD" ? undefined : body);
}

function load(folder: string, https: boolean): Map<string, BuiltPage> {
  const pages = new Map<string, BuiltPage>();
  for (const { route, file } of staticRoutes(folder)) {
    // Words of faults and Next's own error pages have no address that people ask for.
    if (!existsSync(file) || /\/_|\/words\//.test(route)) continue;
    const plain = readFileSync(file);
    const hashes = inlineScriptHashes(plain.toString("utf8"));
    const { locale, path } = readPath(route);
    pages.set(/^\/(?:en|zh-CN)(?:\/|$)/.test(route) ? localePath(locale, path) : route, {
      plain,
      gzip: gzipSync(plain),
      etag: `"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`,
      policy: hashPolicy(hashes, { https, development: false }),
    });
  }
  return pages;
}
