import "server-only";
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  pgPolicy,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { persons, sessions } from "@/db/accounts/schema";
import { app, bytea, parityApp, parityEnter } from "@/db/schemas";

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "string" });
const ownPerson = sql`person_id = (select app.person())`;

/** A passkey of a member of staff: the public half and a name; the private half never leaves the person's device. */
export const passkeys = app.table(
  "passkeys",
  {
    id: uuid("id").primaryKey().default(sql`gen_random_uuid()`),
    personId: uuid("person_id")
      .notNull()
      .references(() => persons.id, { onDelete: "cascade" }),
    credentialId: bytea("credential_id").notNull().unique("passkeys_credential"),
    publicKey: bytea("public_key").notNull(),
    /** What the device counted last; 0 for devices that do not count. A step back is refused. */
    counter: bigint("counter", { mode: "number" }).notNull().default(0),
    /** The name of the site that it was made for; it opens no other. */
    rpId: text("rp_id").notNull(),
    /** How the browser reaches the device, comma-separated, as the device said. */
    transports: text("transports").notNull().default(""),
    /** Whether it is kept in an account of the person's (a cloud) or on one device alone. */
    backedUp: boolean("backed_up").notNull(),
    name: text("name").notNull(),
    createdAt: moment("created_at").notNull().defaultNow(),
    lastUsedAt: moment("last_used_at"),
  },
  (table) => [
    index("passkeys_person").on(table.personId),
    check("passkeys_name", sql`char_length(name) between 1 and 60`),
    check("passkeys_sizes", sql`octet_length(credential_id) <= 1023 and octet_length(public_key) <= 2000`),
    check("passkeys_texts", sql`octet_length(rp_id) <= 253 and octet_length(transports) <= 200`),
    check("passkeys_counter", sql`counter >= 0`),
    pgPolicy("own", { to: parityApp, using: ownPerson, withCheck: ownPerson }),
    pgPolicy("enter", { to: parityEnter, using: sql`true`, withCheck: sql`true` }),
  ],
);

/** What a device must sign, one for each session: taken out by the first answer, right or wrong. */
export const passkeyChallenges = app.table(
  "passkey_challenges",
  {
    sessionId: uuid("session_id").primaryKey(),
    personId: uuid("person_id").notNull(),
    purpose: text("purpose").$type<"register" | "show">().notNull(),
    challenge: bytea("challenge").notNull(),
    expiresAt: moment("expires_at").notNull(),
  },
  (table) => [
    foreignKey({
      name: "passkey_challenges_session",
      columns: [table.personId, table.sessionId],
      foreignColumns: [sessions.personId, sessions.id],
    }).onDelete("cascade"),
    index("passkey_challenges_person").on(table.personId),
    check("passkey_challenges_purpose", sql`purpose in ('register', 'show')`),
    check("passkey_challenges_size", sql`octet_length(challenge) = 32`),
    pgPolicy("own", { to: parityApp, using: ownPerson, withCheck: ownPerson }),
  ],
);
