import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { HASHES_FILE, hashesOfBuild } from "@/server/web/static-hashes";

/** Run after `next build`: writes the hashes of the inline scripts of static pages, which proxy.ts sends as policy. */
export function writeStaticHashes(root: string): number {
  const folder = join(root, ".next");
  const hashes = hashesOfBuild(folder);
  writeFileSync(join(folder, HASHES_FILE), `${JSON.stringify(hashes, null, 1)}\n`);
  return Object.keys(hashes).length;
}

if (import.meta.filename === process.argv[1]) {
  console.log(`Script hashes of ${writeStaticHashes(process.cwd())} static pages written.`);
}
