import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { appoint } from "@/db/accounts/appoint";
import type { PlainDate } from "@/domain/time/plain-date";
import { DEMO_ORG, DEMO_PEOPLE } from "@/server/accounts/demo-people";
import { FIRST_START_FILE, firstStartIn } from "@/server/web/demo-anchor";

/**
 * Prepares the demo once: stores the day of the first start, from which the stories count their (invented) dates. The
 * stories themselves are opened by a click on `/attempts`, each into the visitor's own draft. Running it again
 * changes nothing. The staff of the sample association are made here too; consumers make themselves by signing in. Throws when the data folder cannot be written.
 */
export async function seedDemo(options: {
  dataDir: string;
  today: PlainDate;
  /** Without one the demo has no staff: who may make them needs an address of `parity_migrate`. */
  migrateUrl: string | undefined;
}): Promise<{ firstStart: PlainDate }> {
  if (options.migrateUrl !== undefined) await appoint(options.migrateUrl, DEMO_ORG, staffOfDemo());
  const known = firstStartIn(options.dataDir);
  if (known !== undefined) return { firstStart: known };
  mkdirSync(options.dataDir, { recursive: true });
  writeFileSync(join(options.dataDir, FIRST_START_FILE), `${options.today}\n`, { mode: 0o600 });
  return { firstStart: options.today };
}

function staffOfDemo() {
  return Object.values(DEMO_PEOPLE).flatMap((person) => ("role" in person ? [person] : []));
}
