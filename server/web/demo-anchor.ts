import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addDays } from "@/domain/time/arithmetic";
import { isPlainDate, type PlainDate } from "@/domain/time/plain-date";
import { environment } from "@/server/environment";

/** Twelve weeks: the events of a story lie far enough back that every deadline of the first letter has a past. */
const DAYS_BEFORE_FIRST_START = 84;

/** The file below the data folder that keeps the day of the first start. */
export const FIRST_START_FILE = "demo-first-start";

/** The day that the demo stories are told from; the same for ever after the first start of this installation. */
export function demoAnchor(today: PlainDate): PlainDate {
  const firstStart = firstStartIn(environment().dataDir) ?? today;
  return addDays(firstStart, -DAYS_BEFORE_FIRST_START);
}

/** The stored day, or undefined before the first start. */
export function firstStartIn(dataDir: string): PlainDate | undefined {
  try {
    const text = readFileSync(join(dataDir, FIRST_START_FILE), "utf8").trim();
    return isPlainDate(text) ? text : undefined;
  } catch {
    return undefined;
  }
}
