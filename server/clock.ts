import "server-only";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { environment } from "@/server/environment";

/**
 * The moment at which people's matters stand: deadlines, promises and reminders ask here, sessions and codes never do.
 * It is the real one, but in the demo it can be put forward, so that a story runs on in front of a person. The file lies
 * in the data folder, because web and worker are two processes.
 */
const FILE = "demo-clock";
/** Ten years are enough for every limitation bar. */
const FURTHEST = 10 * 366 * 86_400_000;
/** For so long a process trusts what it read, in milliseconds. */
const FRESH = 500;

let known: { readonly shift: number; readonly at: number } | undefined;

/** Now, as people's matters see it. */
export function storyNow(): Date {
  return new Date(Date.now() + clockShift());
}

/** By how many milliseconds the demo's clock is ahead; 0 outside of the demo. */
export function clockShift(): number {
  const { demo, dataDir } = environment();
  if (!demo) return 0;
  if (known !== undefined && Date.now() - known.at < FRESH) return known.shift;
  known = { shift: read(join(dataDir, FILE)), at: Date.now() };
  return known.shift;
}

/** Puts the demo's clock forward by so many milliseconds from the real time. Throws outside of the demo. */
export function setClockShift(shift: number): void {
  const { demo, dataDir } = environment();
  if (!demo) throw new Error("only the demo's clock can be moved");
  const bounded = Math.min(Math.max(Math.trunc(shift), 0), FURTHEST);
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, FILE);
  writeFileSync(`${file}.new`, String(bounded));
  renameSync(`${file}.new`, file);
  known = { shift: bounded, at: Date.now() };
}

function read(file: string): number {
  try {
    const shift = Number(readFileSync(file, "utf8"));
    return Number.isSafeInteger(shift) && shift >= 0 && shift <= FURTHEST ? shift : 0;
  } catch {
    return 0;
  }
}
