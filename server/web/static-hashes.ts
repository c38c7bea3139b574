import "server-only";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** Address inside the build (`/zh-CN`, `/en/rights`) to the SHA-256 of each inline script, base64. */
export type StaticHashes = Readonly<Record<string, readonly string[]>>;

export const HASHES_FILE = "csp-hashes.json";

const hashesSchema = z.record(z.string(), z.array(z.string().regex(/^[A-Za-z0-9+/]{43}=$/)));
const manifestSchema = z.object({ routes: z.record(z.string(), z.unknown()) });

const INLINE_SCRIPT = /<script(?<attributes>[^>]*)>(?<body>[\s\S]*?)<\/script>/g;

/** The hashes of the inline scripts of one page, each once, in the order of the page. */
export function inlineScriptHashes(html: string): string[] {
  const hashes = new Set<string>();
  for (const match of html.matchAll(INLINE_SCRIPT)) {
    const { attributes = "", body = "" } = match.groups ?? {};
    if (/\ssrc\s*=/.test(attributes) || body === "") continue;
    hashes.add(createHash("sha256").update(body, "utf8").digest("base64"));
  }
  return [...hashes];
}

/** The pages that the build in `folder` rendered ahead, with their files. Throws when there is no build. */
export function staticRoutes(folder: string): { route: string; file: string }[] {
  const manifest = manifestSchema.parse(
    JSON.parse(readFileSync(join(folder, "prerender-manifest.json"), "utf8")),
  );
  return Object.keys(manifest.routes).map((route) => ({
    route,
    file: join(folder, "server", "app", `${route === "/" ? "/index" : route}.html`),
  }));
}

/** The hashes of every page that the build in `folder` rendered ahead. Throws when there is no build. */
export function hashesOfBuild(folder: string): StaticHashes {
  const found: Record<string, string[]> = {};
  for (const { route, file } of staticRoutes(folder)) {
    if (existsSync(file)) found[route] = inlineScriptHashes(readFileSync(file, "utf8"));
  }
  return found;
}

let known: StaticHashes | undefined;

/**
 * The hashes of a static page, undefined for a page rendered per request. Without the file that `csp-hashes` writes
 * after a build every page counts as rendered per request: its scripts are then refused, its words and forms work.
 */
export function staticHashesOf(route: string): readonly string[] | undefined {
  if (known === undefined) {
    const file = join(process.cwd(), ".next", HASHES_FILE);
    known = existsSync(file) ? hashesSchema.parse(JSON.parse(readFileSync(file, "utf8"))) : {};
  }
  return Object.hasOwn(known, route) ? known[route] : undefined;
}
