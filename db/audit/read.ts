import "server-only";
import pg from "pg";

/** One row of the log with its stored bytes; `microseconds` since 1970 as PostgreSQL counts them. */
export type AuditRow = {
  readonly seq: string;
  readonly microseconds: string;
  readonly actor: string;
  readonly action: string;
  readonly stream: string;
  readonly detail: string;
  readonly prev: Buffer;
  readonly streamPrev: Buffer | null;
  readonly canon: Buffer;
  readonly hash: Buffer;
};

export type AuditHead = { readonly seq: string; readonly hash: Buffer };

const BATCH = 2_000;
const ROWS = `select seq::text as seq, floor(extract(epoch from at) * 1000000)::bigint::text as microseconds,
  actor, action, stream, detail, prev, stream_prev as "streamPrev", canon, hash
  from audit.log l where l.seq > $1 order by l.seq limit ${BATCH}`;

/**
 * Reads head and log in one snapshot with the login `parity_audit`, which can do nothing else; rows come in order of
 * `seq`. Throws the error of pg: this is for verifiers and scripts, never for a page.
 */
export async function readLog<T>(
  auditUrl: string,
  work: (head: AuditHead | undefined, rows: AsyncIterable<AuditRow>) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: auditUrl, application_name: "parity-verify" });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("begin isolation level repeatable read read only");
    const head = await client.query<AuditHead>("select seq::text as seq, hash from audit.head");
    return await work(head.rows[0], rowsOf(client));
  } finally {
    await client.end();
  }
}

async function* rowsOf(client: pg.Client): AsyncGenerator<AuditRow> {
  let last = "0";
  for (;;) {
    const { rows } = await client.query<AuditRow>(ROWS, [last]);
    yield* rows;
    if (rows.length < BATCH) return;
    last = rows.at(-1)?.seq ?? last;
  }
}
