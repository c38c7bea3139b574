import "server-only";
import pg from "pg";
import type { Staff } from "@/domain/access/actor";
import type { ContactAddress } from "@/domain/accounts/masked";

/**
 * Makes people staff of an association, as the operator: over an address of `parity_migrate`, never from a page. Makes
 * the association and the person when they are new; running it again sets the role again.
 */
export async function appoint(
  migrateUrl: string,
  org: { readonly id: string; readonly name: string },
  people: readonly {
    readonly contact: ContactAddress;
    readonly role: Staff["role"];
    readonly name?: string;
  }[],
): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: migrateUrl, application_name: "parity-appoint" });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("set role parity_owner");
    const persons: string[] = [];
    for (const { contact, role, name } of people) {
      const { rows } = await client.query<{ person: string }>(
        "select entry.appoint($1, $2, $3, $4, $5) as person",
        [contact.kind, contact.value, org.id, org.name, role],
      );
      const person = rows[0]?.person ?? "";
      if (name !== undefined) await client.query("select entry.name_staff($1, $2)", [person, name]);
      persons.push(person);
    }
    return persons;
  } finally {
    await client.end();
  }
}
