import { inflateRawSync } from "node:zlib";

/** What stands in `word/document.xml` of a Word file, found by its local header. */
export function documentOf(zip: Buffer): string {
  const at = zip.indexOf("word/document.xml");
  const start = at + zip.readUInt16LE(at - 4) + zip.readUInt16LE(at - 2);
  return inflateRawSync(zip.subarray(start), { finishFlush: 2 }).toString("utf8");
}
