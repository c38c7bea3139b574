import "server-only";
import type pg from "pg";
import { getConstructionPlans, getMigrationPlans } from "pg-boss";
import { QUEUES } from "@/db/jobs/queues";

/** The room of pg-boss. Its tables are the only ones without policies; only the worker reaches into them. */
export const JOBS_SCHEMA = "jobs";

/**
 * Brings the tables of pg-boss and our queues up to this code, as `parity_owner` on the connection of the migrations.
 * May be run again. The worker may work there; `parity_enter` may put a job in and look at how many wait.
 */
export async function prepareJobs(client: pg.Client): Promise<void> {
  const whole = getConstructionPlans(JOBS_SCHEMA, { createSchema: false });
  await client.query(`create schema if not exists ${JOBS_SCHEMA}`);
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('${JOBS_SCHEMA}.version') is not null as there`,
  );
  if (rows[0]?.there === true) {
    const known = await client.query<{ version: number }>(
      `select max(version) as version from ${JOBS_SCHEMA}.version`,
    );
    const version = known.rows[0]?.version ?? 0;
    if (version < versionOf(whole)) await client.query(getMigrationPlans(JOBS_SCHEMA, version));
  } else await client.query(whole);
  for (const [name, options] of Object.entries(QUEUES)) {
    const settings = JSON.stringify({ policy: "standard", ...options });
    await client.query(`select ${JOBS_SCHEMA}.create_queue($1, $2::jsonb)`, [name, settings]);
  }
  await client.query(GRANTS);
}

/** The schema version that this release of pg-boss makes; it tells nowhere else. */
function versionOf(plan: string): number {
  const version = /version\(version\) VALUES \('(\d+)'\)/.exec(plan)?.[1];
  if (version === undefined) throw new Error("this release of pg-boss hides its schema version");
  return Number(version);
}

const GRANTS = `
  revoke all on all functions in schema ${JOBS_SCHEMA} from public;
  revoke all on type ${JOBS_SCHEMA}.job_state from public;
  grant usage on schema ${JOBS_SCHEMA} to parity_worker, parity_enter;
  grant usage on type ${JOBS_SCHEMA}.job_state to parity_worker, parity_enter;
  grant select, insert, update, delete on all tables in schema ${JOBS_SCHEMA} to parity_worker;
  grant execute on all functions in schema ${JOBS_SCHEMA} to parity_worker;
  grant select on ${JOBS_SCHEMA}.job, ${JOBS_SCHEMA}.queue to parity_enter;
  grant insert on ${JOBS_SCHEMA}.job to parity_enter;
`;
