import "server-only";
import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgPolicy, varchar } from "drizzle-orm/pg-core";
import { limits, parityApp } from "@/db/schemas";

/** The buckets of rate-limiter-flexible: exactly the three columns that it writes. Keys hold no full address. */
export const buckets = limits.table(
  "buckets",
  {
    key: varchar("key", { length: 255 }).primaryKey(),
    points: integer("points").notNull().default(0),
    expire: bigint("expire", { mode: "number" }),
  },
  (table) => [
    index("buckets_expire").on(table.expire),
    check("buckets_key", sql`key ~ '^[0-9a-zA-Z:./_-]+$'`),
    pgPolicy("count", { to: parityApp, using: sql`true`, withCheck: sql`true` }),
  ],
);
