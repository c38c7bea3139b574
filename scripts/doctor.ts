import { existsSync, statfsSync } from "node:fs";
import { join, resolve } from "node:path";
import { findBrowser } from "@/scripts/browser";
import { command } from "@/scripts/command";
import { databaseAccount } from "@/scripts/postgres/account";
import { findBinaries } from "@/scripts/postgres/binaries";
import { SYSTEM_PLACE } from "@/scripts/postgres/instance";
import { requireFreeAddress } from "@/scripts/web-process";
import { type Environment, loadEnvironment } from "@/server/environment";

/** `npm run doctor`: looks at everything a start needs, changes nothing, and ends with 1 when something is missing. */
const GIGABYTE = 1_000_000_000;
let missing = 0;

async function look(what: string, work: () => string | Promise<string>): Promise<void> {
  try {
    console.log(`ok       ${what}: ${await work()}`);
  } catch (error) {
    missing += 1;
    console.log(`missing  ${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

await command(async () => {
  let settings: Environment | undefined;
  await look("Node", () => process.version);
  await look("settings", () => {
    settings = loadEnvironment(process.env);
    return settings.demo ? "demo mode" : `production, ${settings.appOrigin}`;
  });
  const dataDir = resolve(settings?.dataDir ?? ".data");
  await look("PostgreSQL", () => {
    if (settings?.databaseUrl !== undefined) return "your own (DATABASE_URL)";
    const account = databaseAccount(join(dataDir, "postgres"));
    const { postgres, major } = findBinaries(account, account.uid === undefined ? dataDir : SYSTEM_PLACE);
    return `${major}, run by ${account.name}: ${postgres}`;
  });
  await look("data folder", () => `${dataDir}${existsSync(dataDir) ? "" : " (made at the first start)"}`);
  await look("free disk", () => {
    const { bavail, bsize } = statfsSync(".");
    const free = (bavail * bsize) / GIGABYTE;
    if (free < 1) throw new Error(`only ${free.toFixed(1)} GB; building and the database need 1 GB`);
    return `${free.toFixed(0)} GB`;
  });
  await look("address", async () => {
    const { host, port } = settings ?? { host: "127.0.0.1", port: 3000 };
    await requireFreeAddress(host, port);
    return `${host}:${port} is free`;
  });
  await look("browser for the tests", () => findBrowser());
  if (missing > 0) process.exitCode = 1;
});
process.exit();
