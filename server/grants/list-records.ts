import "server-only";
import { z } from "zod";
import { type GrantedFilter, type GrantedPage, type GrantedRow, grantedPage } from "@/db/grants/read";
import type { Actor } from "@/domain/access/actor";
import { OBSTACLES, SECTORS } from "@/domain/attempts/codes";
import { ATTEMPT_STATUSES } from "@/domain/attempts/lifecycle";
import { done } from "@/server/outcome";
import { useCase } from "@/server/use-case";

const keyset = z.strictObject({ at: z.string().max(60), id: z.uuid() }).optional();
const input = z.strictObject({
  filter: z.strictObject({
    provider: z.uuid().optional(),
    sector: z.enum(SECTORS).optional(),
    obstacle: z.enum(OBSTACLES).optional(),
    status: z.enum(ATTEMPT_STATUSES).optional(),
  }),
  page: z.strictObject({ after: keyset, before: keyset, size: z.number().int().min(1).max(101) }),
});

/** A list of people's records is read with a row in the log that says how many; the rows are masked. */
const listRecords = useCase({
  verb: "granted.list",
  may: "granted.read",
  limit: "staff-lists",
  input,
  async run({ input, actor, tx }) {
    return done(await grantedPage(tx, actor.org, input.filter, input.page));
  },
  audit: ({ actor }, rows) => ({
    action: "granted.listed",
    stream: `person:${actor.person}`,
    detail: { org: actor.org, rows: rows.length },
  }),
});

/** One page of the records that people passed on, and the reading in the log; `limited` beyond 60 lists a minute. */
export async function seeRecords(
  actor: Actor,
  filter: GrantedFilter,
  page: GrantedPage,
): Promise<{ readonly rows: readonly GrantedRow[]; readonly limited: boolean }> {
  const outcome = await listRecords.perform({ actor, input: { filter, page }, addressPrefix: keyOf(actor) });
  return outcome.ok ? { rows: outcome.value, limited: false } : { rows: [], limited: true };
}

/** Lists are counted by person and not by address. */
export const keyOf = (actor: Actor): string => ("person" in actor ? actor.person : "nobody");
