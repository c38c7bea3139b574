import { spawnSync } from "node:child_process";

/** Reading words out of a PDF needs poppler; a test that wants them says so by `skipIf(!CAN_READ_PDF)`. */
export const CAN_READ_PDF = spawnSync("pdftotext", ["-v"]).error === undefined;

/** Text without any white space, so that line breaks of the paper do not matter. */
export const bare = (text: string): string => text.replaceAll(/\s/gu, "");

/** The words of a PDF without white space. Throws when it cannot be read. */
export function pdfWords(bytes: Buffer): string {
  const { status, stdout } = spawnSync("pdftotext", ["-raw", "-", "-"], {
    input: bytes,
    maxBuffer: 64_000_000,
  });
  if (status !== 0) throw new Error("this PDF cannot be read");
  return bare(stdout.toString("utf8"));
}
