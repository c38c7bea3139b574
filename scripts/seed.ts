import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PlainDate } from "@/domain/time/plain-date";
import { FIRST_START_FILE, firstStartIn } from "@/server/web/demo-anchor";

/**
 * Prepares the demo once: stores the day of the first start, from which the stories count their (invented) dates. The
 * stories themselves are opened by a click on `/attempts`, each into the visitor's own draft. Running it again
 * changes nothing. Throws when the data folder cannot be written.
 */
export async function seedDemo(options: {
  dataDir: string;
  today: PlainDate;
}): Promise<{ firstStart: PlainDate }> {
  const known = firstStartIn(options.dataDir);
  if (known !== undefined) return { firstStart: known };
  mkdirSync(options.dataDir, { recursive: true });
  writeFileSync(join(options.dataDir, FIRST_START_FILE), `${options.today}\n`, { mode: 0o600 });
  return { firstStart: options.today };
}
