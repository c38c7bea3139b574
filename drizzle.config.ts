import { defineConfig } from "drizzle-kit";

/**
 * Only for `db:generate`, which writes SQL from the schema files; what it cannot say (FORCE, grants, triggers,
 * functions) is written by hand beside it. `drizzle-kit push` is never used: it would skip all of that.
 */
export default defineConfig({
  dialect: "postgresql",
  schema: "./db/*/schema.ts",
  out: "./db/migrations",
  schemaFilter: ["app", "audit", "limits"],
  entities: { roles: false },
});
