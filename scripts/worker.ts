import { closePools } from "@/db/pools";
import { assertSafeRole } from "@/db/safe-role";
import { command } from "@/scripts/command";
import { onEnding } from "@/scripts/ending";
import { StartFailure } from "@/scripts/failure";
import { environment } from "@/server/environment";
import { startWork } from "@/server/jobs/work";

/**
 * The worker process: sends messages and does what comes by the clock, with the login parity_worker. Started by
 * `start.ts`; where web and worker live apart, `npm run worker` starts one with DATABASE_WORKER_URL.
 */
async function main(): Promise<void> {
  const url = process.env.DATABASE_WORKER_URL || process.env.DATABASE_URL;
  if (!url) {
    throw new StartFailure("npm run worker needs DATABASE_WORKER_URL; npm start has a worker of its own.");
  }
  // Everything below db/ asks for this one name; and a worker with a database of its own is not the demo.
  process.env.DATABASE_URL = url;
  environment();
  await assertSafeRole();
  const work = await startWork(url);
  process.send?.({ working: true });
  const ended = new Promise<void>((resolve) =>
    onEnding(
      () => resolve(),
      () => process.exit(0),
    ),
  );
  await ended;
  await work.stop();
  await closePools();
}

await command(main);
process.exit();
