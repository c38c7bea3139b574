import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** `npm run db:generate`: writes the SQL of what changed in the schemas; what drizzle cannot say is added by hand. */
const { status } = spawnSync(
  process.execPath,
  [join("node_modules", "drizzle-kit", "bin.cjs"), "generate", ...process.argv.slice(2)],
  { stdio: "inherit" },
);
process.exitCode = status ?? 1;
