import { parseArgs } from "node:util";
import { allStaff, type Deed, type Operated, operateStaff } from "@/db/staff/operate";
import { masked } from "@/domain/accounts/masked";
import { command } from "@/scripts/command";
import { openDatabase } from "@/scripts/database";
import { StartFailure, systemCode } from "@/scripts/failure";
import { contactOf } from "@/server/accounts/contact-address";
import { loadEnvironment } from "@/server/environment";

/**
 * `npm run staff -- appoint|disable|reset-factor|list`: what an operator does with the accounts of associations. The first
 * head of accounts is made here, without any password: the person signs in with the address and sets a second factor
 * up. That person invites everybody else on `/staff/people`.
 */
const SENTENCES: Readonly<Record<Operated, string>> = {
  done: "Done, and written to the log.",
  "has-records":
    "This address has an account with records of its own, which staff cannot have: choose a work address.",
  elsewhere:
    "This person works for another association: disable the account there first, or choose another address.",
  "not-staff": "Nobody who signs in with this address works for an association.",
};

async function main(): Promise<void> {
  const { positionals, values } = parse();
  const [verb] = positionals;
  const deed = deedOf(verb, values);
  const contact = deed && contactOf(values.address ?? "");
  if (deed !== undefined && contact === undefined) {
    throw new StartFailure("--address must be one e-mail address or one mainland mobile number.");
  }
  await withDatabase(async (url) => {
    if (deed === undefined || contact === undefined) return list(url);
    const answer = await operateStaff(url, contact, deed);
    if (answer !== "done") throw new StartFailure(SENTENCES[answer]);
    console.log(SENTENCES.done);
    if (deed.deed === "appoint") {
      console.log(
        "The person signs in with this address, sets a second step up and invites colleagues on /staff/people.",
      );
    }
  });
}

/**
 * A database of one's own is used as it is, without migrating it or renewing a login, because the product may be
 * running on it; the embedded one is started for the moment.
 */
async function withDatabase(work: (url: string) => Promise<void>): Promise<void> {
  const { DATABASE_URL, DATABASE_MIGRATE_URL, DATA_DIR, NODE_ENV } = process.env;
  const own = DATABASE_MIGRATE_URL || DATABASE_URL;
  if (own) {
    try {
      return await work(own);
    } catch (error) {
      throw asSentence(error);
    }
  }
  const database = await openDatabase(loadEnvironment({ NODE_ENV, DATA_DIR }));
  try {
    if (database.migrateUrl !== undefined) await work(database.migrateUrl);
  } finally {
    await database.stop();
  }
}

function asSentence(error: unknown): unknown {
  const code = systemCode(error);
  if (code === "42501" || code === "22023") {
    return new StartFailure(
      "The role of this address may not do that: give DATABASE_MIGRATE_URL, or an administrator's DATABASE_URL.",
    );
  }
  if (code === "42883" || code === "3F000") {
    return new StartFailure("The database is not of this version: run npm run db:migrate first.");
  }
  if (/^(E[A-Z]+|08...|28...|3D000|57P..)$/.test(code)) {
    return new StartFailure(
      `The database cannot be used (${code}): look at DATABASE_URL and DATABASE_MIGRATE_URL.`,
    );
  }
  return error;
}

async function list(migrateUrl: string): Promise<void> {
  const people = await allStaff(migrateUrl);
  if (people.length === 0) console.log("Nobody works for an association yet.");
  for (const { org, name, role, disabled, contacts } of people) {
    console.log(
      [org, role, name || "-", contacts.map(masked).join(" "), disabled ? "disabled" : ""]
        .join("  ")
        .trimEnd(),
    );
  }
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { address: { type: "string" }, association: { type: "string" }, name: { type: "string" } },
    });
  } catch (error) {
    throw new StartFailure(error instanceof Error ? error.message : String(error));
  }
}

function deedOf(
  verb: string | undefined,
  { association = "", name = "" }: { association?: string; name?: string },
): Deed | undefined {
  if (verb === "list") return undefined;
  if (verb === "disable" || verb === "reset-factor") return { deed: verb };
  if (verb !== "appoint") {
    throw new StartFailure(
      "Say what to do: appoint, disable, reset-factor or list. More: npm run staff -- --help",
    );
  }
  const [of, called] = [association.trim(), name.trim()];
  if (of.length < 2 || of.length > 100)
    throw new StartFailure("--association must be its whole name, 2 to 100 characters.");
  if (called.length < 1 || called.length > 60)
    throw new StartFailure("--name must say what colleagues call the person, 1 to 60 characters.");
  return { deed: verb, association: of, name: called };
}

await command(main);
process.exit();
