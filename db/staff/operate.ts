import "server-only";
import pg from "pg";
import type { Staff } from "@/domain/access/actor";
import type { ContactAddress } from "@/domain/accounts/masked";

/** What the operator does with accounts of associations: over an address of `parity_migrate`, never from a page. */
export type Deed =
  | { readonly deed: "appoint"; readonly association: string; readonly name: string }
  | { readonly deed: "disable" }
  | { readonly deed: "reset-factor" };

export type Operated = "done" | "has-records" | "elsewhere" | "not-staff";

/** Does it and writes the row of the log in the same transaction; sessions of the person end at once. */
export async function operateStaff(
  migrateUrl: string,
  contact: ContactAddress,
  about: Deed,
): Promise<Operated> {
  const { association, name } = about.deed === "appoint" ? about : { association: "", name: "" };
  return asOwner(migrateUrl, async (client) => {
    const { rows } = await client.query<{ answer: Operated }>(
      "select entry.operate($1, $2, $3, $4, $5) as answer",
      [about.deed, contact.kind, contact.value, association, name],
    );
    if (rows[0] === undefined) throw new Error("the database gave no answer");
    return rows[0].answer;
  });
}

export type StaffLine = {
  readonly org: string;
  readonly name: string;
  readonly role: Staff["role"];
  readonly disabled: boolean;
  readonly contacts: readonly ContactAddress[];
};

/** Everybody who works for an association. */
export async function allStaff(migrateUrl: string): Promise<readonly StaffLine[]> {
  return asOwner(migrateUrl, async (client) => {
    const { rows } = await client.query<{ answer: StaffLine[] }>("select entry.all_staff() as answer");
    return rows[0]?.answer ?? [];
  });
}

async function asOwner<T>(migrateUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: migrateUrl, application_name: "parity-staff" });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("set role parity_owner");
    return await work(client);
  } finally {
    await client.end();
  }
}
