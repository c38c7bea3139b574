import "server-only";
import { sql } from "drizzle-orm";
import type { PoolClient } from "pg";
import {
  connectionFailure,
  isDefinite,
  isRetryable,
  LostTransaction,
  UnknownOutcome,
  withoutParameters,
} from "@/db/database-failure";
import { mainPool } from "@/db/pools";
import { leaseOf, type Reader, type Tx } from "@/db/transaction";
import { type Actor, actorLabel, isOwner, isSignedIn, isStaff } from "@/domain/access/actor";

/**
 * The only way to a `Tx` or a `Reader`. The connection is checked out here and not by drizzle, whose own
 * `transaction` over a pool loses a connection with every `begin` that fails (SECURITY S2, docs/adr).
 */

const ATTEMPTS = 3;

// A row lock is waited for in two steps, so its limit counts twice: 2.5 s for a connection and twice 1 s for a lock
// keep the answer to a busy database below five seconds (F-08).
// Parameters, never a built string; local to the transaction, so that nothing survives it on the connection.
const SET_CONTEXT = `select
  set_config('app.subjects', $1, true), set_config('app.role', $2, true), set_config('app.job', $3, true),
  set_config('app.actor', $4, true), set_config('app.request', $5, true),
  set_config('app.person', $6, true), set_config('app.org', $7, true),
  set_config('statement_timeout', '8s', true), set_config('lock_timeout', '1s', true),
  set_config('idle_in_transaction_session_timeout', '10s', true),
  case when current_setting('server_version_num')::int >= 170000
    then set_config('transaction_timeout', '20s', true) end`;

function contextOf(actor: Actor): string[] {
  const subjects = isOwner(actor) ? `{${actor.subjects.join(",")}}` : "";
  const job = actor.role === "system" ? actor.job : "";
  const person = isSignedIn(actor) ? actor.person : "";
  const org = isStaff(actor) ? actor.org : "";
  return [subjects, actor.role, job, actorLabel(actor), actor.requestId, person, org];
}

/**
 * Runs `work` in one transaction as the actor and returns what it returned once PostgreSQL has said COMMIT.
 * Nothing but the database may be awaited inside. Runs again, at most three times in all, only after a serialisation
 * failure or a deadlock. Throws `DatabaseFailure`, `LostTransaction` (nothing written), `UnknownOutcome` (ask by
 * idempotency key), or whatever `work` threw (nothing written).
 */
export async function withActor<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(actor, "begin", work);
    } catch (error) {
      if (attempt >= ATTEMPTS || !isRetryable(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 40 * attempt));
    }
  }
}

/** One short read as the actor, in a transaction that cannot write. Never around rendering. Throws `DatabaseFailure`. */
export async function readAs<T>(actor: Actor, work: (reader: Reader) => Promise<T>): Promise<T> {
  return once(actor, "begin read only", work);
}

/** Inside a transaction that opened a subject: from here on it runs as its holder. */
export async function actAs(tx: Tx, actor: Actor): Promise<void> {
  const [subjects, role, job, label, , person, org] = contextOf(actor);
  await tx.execute(sql`select set_config('app.subjects', ${subjects}, true), set_config('app.role', ${role}, true),
    set_config('app.job', ${job}, true), set_config('app.actor', ${label}, true),
    set_config('app.person', ${person}, true), set_config('app.org', ${org}, true)`);
}

async function once<T>(actor: Actor, begin: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await checkOut(actor.requestId);
  let broken: Error | undefined;
  const lease = leaseOf(client);
  try {
    await open(client, begin, actor);
    const result = await work(lease.tx);
    lease.end();
    await commit(client, actor.requestId);
    return result;
  } catch (error) {
    lease.end();
    if (error instanceof UnknownOutcome) broken = error;
    else {
      await client.query("rollback").catch((failure: Error) => {
        broken = failure;
      });
    }
    throw withoutParameters(error, actor.requestId);
  } finally {
    // An error here destroys the connection instead of giving it to the next person.
    client.release(broken);
  }
}

async function checkOut(requestId: string): Promise<PoolClient> {
  try {
    return await mainPool().connect();
  } catch (error) {
    throw connectionFailure(error, requestId);
  }
}

async function open(client: PoolClient, begin: string, actor: Actor): Promise<void> {
  try {
    await client.query(begin);
    // Named: parsed once for each connection.
    await client.query({ name: "parity-context", text: SET_CONTEXT, values: contextOf(actor) });
  } catch (error) {
    throw connectionFailure(error, actor.requestId);
  }
}

async function commit(client: PoolClient, requestId: string): Promise<void> {
  let tag: string;
  try {
    tag = (await client.query("commit")).command;
  } catch (error) {
    throw isDefinite(error) ? connectionFailure(error, requestId) : new UnknownOutcome(requestId);
  }
  if (tag !== "COMMIT") throw new LostTransaction(requestId);
}
