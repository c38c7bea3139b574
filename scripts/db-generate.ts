import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** `npm run db:generate`: writes the SQL of what changed in the schemas; what drizzle cannot say is added by hand. */
const { status } = spawnSync(
  process.execPath,
  [join("node_modules", "drizzle-kit", "bin.cjs"), "generate", ...process.argv.slice(2)],
  // The schemas begin with `server-only`, which refuses to be loaded without this condition.
  { stdio: "inherit", env: { ...process.env, NODE_OPTIONS: nodeOptions() } },
);
process.exitCode = status ?? 1;

function nodeOptions(): string {
  return [process.env.NODE_OPTIONS, "--conditions=react-server"].filter(Boolean).join(" ");
}
