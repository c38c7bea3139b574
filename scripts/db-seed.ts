import { resolve } from "node:path";
import { dayOfInstant } from "@/domain/time/instant";
import { command } from "@/scripts/command";
import { StartFailure } from "@/scripts/failure";
import { makeDataFolder } from "@/scripts/postgres/instance";
import { seedDemo } from "@/scripts/seed";
import { loadEnvironment } from "@/server/environment";

/** `npm run db:seed`: what `npm start` does on the first run of the demo, by itself. */
await command(async () => {
  const { demo, dataDir } = loadEnvironment(process.env);
  if (!demo)
    throw new StartFailure("The demo stories are for demo mode: set DEMO=1, or leave DATABASE_URL unset.");
  makeDataFolder(resolve(dataDir));
  const { firstStart } = await seedDemo({ dataDir, today: dayOfInstant(new Date().toISOString()) });
  console.log(`The demo stories count from ${firstStart}.`);
});
