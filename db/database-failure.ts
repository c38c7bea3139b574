import "server-only";
import { DrizzleQueryError } from "drizzle-orm/errors";
import pg from "pg";

/** Links of a chain of causes that are looked at: drizzle wraps once, nobody wraps five times. */
const DEPTH = 5;

/**
 * What leaves `db/` when the database says no: a code, the name of a constraint and the request, never the message,
 * the parameters or the cause (drizzle puts every bound value into its message, SECURITY S6).
 * `code` is a SQLSTATE, or one of `connection.lost`, `connection.timeout`, `commit.lost`, `commit.unknown`.
 */
export class DatabaseFailure extends Error {
  override name = "DatabaseFailure";
  /** Next shows this on the error page, so that a person can quote it. */
  readonly digest: string;

  constructor(
    readonly code: string,
    readonly requestId: string,
    readonly constraint: string | undefined = undefined,
  ) {
    super(`database: ${code}`);
    this.digest = requestId;
  }
}

/** PostgreSQL answered our commit with a rollback, because an error before it was swallowed: nothing was written. */
export class LostTransaction extends DatabaseFailure {
  override name = "LostTransaction";
  constructor(requestId: string) {
    super("commit.lost", requestId);
  }
}

/** The connection died during commit: written or not, only the idempotency key can tell. Never retried blindly. */
export class UnknownOutcome extends DatabaseFailure {
  override name = "UnknownOutcome";
  constructor(requestId: string) {
    super("commit.unknown", requestId);
  }
}

/** Turns any error of pg or drizzle into ours; whatever did not come from the database passes through untouched. */
export function withoutParameters(error: unknown, requestId: string): unknown {
  if (error instanceof DatabaseFailure) return error;
  const origin = databaseOrigin(error);
  if (origin === undefined) return error;
  if (origin instanceof pg.DatabaseError) {
    return new DatabaseFailure(origin.code ?? "unknown", requestId, plainName(origin.constraint));
  }
  const timedOut =
    origin instanceof Error && origin.message.includes("timeout exceeded when trying to connect");
  return new DatabaseFailure(timedOut ? "connection.timeout" : "connection.lost", requestId);
}

/** An error of our own statements (begin, context, commit): always the database's, whatever its class. */
export function connectionFailure(error: unknown, requestId: string): DatabaseFailure {
  const ours = withoutParameters(error, requestId);
  if (ours instanceof DatabaseFailure) return ours;
  const timedOut =
    error instanceof Error && error.message.includes("timeout exceeded when trying to connect");
  return new DatabaseFailure(timedOut ? "connection.timeout" : "connection.lost", requestId);
}

/** A clear refusal of the server (severity ERROR) is definite; a dying session or a cut wire during commit is not. */
export function isDefinite(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.severity === "ERROR";
}

export function isRetryable(error: unknown): boolean {
  return error instanceof DatabaseFailure && (error.code === "40001" || error.code === "40P01");
}

function databaseOrigin(error: unknown): unknown {
  let link = error;
  let wrapped = false;
  for (let depth = 0; depth < DEPTH && link instanceof Error; depth += 1) {
    if (link instanceof pg.DatabaseError) return link;
    // drizzle's own wrapper: whatever it holds came from the wire.
    wrapped ||= link instanceof DrizzleQueryError;
    if (link.cause === undefined) return wrapped ? link : undefined;
    link = link.cause;
  }
  return wrapped ? error : undefined;
}

// A constraint's name is ours; one that is not plain would be somebody's text.
function plainName(name: string | undefined): string | undefined {
  return name !== undefined && /^[a-z0-9_]{1,63}$/.test(name) ? name : undefined;
}
