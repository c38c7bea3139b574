import "server-only";
import { eq } from "drizzle-orm";
import { staff } from "@/db/accounts/schema";
import { readAs } from "@/db/client";
import { type Actor, isStaff } from "@/domain/access/actor";

/** Who works, or worked, for the actor's association: name by person, empty where nobody wrote one. */
export async function colleagueNames(actor: Actor): Promise<ReadonlyMap<string, string>> {
  if (!isStaff(actor)) return new Map();
  const rows = await readAs(actor, (reader) =>
    reader.select({ id: staff.personId, name: staff.name }).from(staff).where(eq(staff.orgId, actor.org)),
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
