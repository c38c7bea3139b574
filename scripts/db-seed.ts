import { resolve } from "node:path";
import { dayOfInstant } from "@/domain/time/instant";
import { command } from "@/scripts/command";
import { openDatabase } from "@/scripts/database";
import { StartFailure } from "@/scripts/failure";
import { makeDataFolder } from "@/scripts/postgres/instance";
import { seedDemo } from "@/scripts/seed";
import { loadEnvironment } from "@/server/environment";

/** `npm run db:seed`: what `npm start` does on the first run of the demo, by itself. */
await command(async () => {
  const settings = loadEnvironment(process.env);
  const { demo, dataDir } = settings;
  if (!demo)
    throw new StartFailure("The demo stories are for demo mode: set DEMO=1, or leave DATABASE_URL unset.");
  makeDataFolder(resolve(dataDir));
  const database = await openDatabase(settings);
  const today = dayOfInstant(new Date().toISOString());
  const { firstStart } = await seedDemo({ dataDir, migrateUrl: database.migrateUrl, today });
  await database.stop();
  console.log(`The demo stories count from ${firstStart}.`);
});
