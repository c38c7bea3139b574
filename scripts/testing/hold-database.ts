import { command } from "@/scripts/command";
import { onEnding } from "@/scripts/ending";
import { startEmbeddedPostgres } from "@/scripts/postgres/embedded";

/** A launcher without pages: holds the database of DATA_DIR until it is asked to end, or killed by a test. */
await command(async () => {
  const database = await startEmbeddedPostgres({ dataDir: process.env.DATA_DIR ?? "" });
  database.lock.note({ address: "http://127.0.0.1:1" });
  console.log(`READY ${database.adminUrl}`);
  await new Promise<void>((resolve) =>
    onEnding(
      () => resolve(),
      () => undefined,
    ),
  );
  await database.stop();
});
process.exit();
