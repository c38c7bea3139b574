import "server-only";
import pino from "pino";

/** The only fields that a line may hold (SECURITY X24): ids, codes and numbers, never an object, never free text. */
const FIELDS = [
  "requestId",
  "verb",
  "code",
  "constraint",
  "name",
  "status",
  "milliseconds",
  "count",
  "seq",
] as const;
export type LogFields = Partial<Record<(typeof FIELDS)[number], string | number | undefined>>;

/** A word, a code, an id: anything longer or with other characters could be somebody's sentence. */
const PLAIN = /^[A-Za-z0-9:._-]{1,100}$/;

/** Makes a logger that writes to `destination` (standard error by default). */
export function makeLog(destination: pino.DestinationStream = pino.destination({ dest: 2, sync: true })) {
  const lines = pino({ base: undefined, level: process.env.LOG_LEVEL || "info" }, destination);
  return {
    info: (event: string, fields: LogFields = {}) => lines.info(allowed(fields), plain(event)),
    warn: (event: string, fields: LogFields = {}) => lines.warn(allowed(fields), plain(event)),
    error: (event: string, fields: LogFields = {}) => lines.error(allowed(fields), plain(event)),
  };
}

export const log = makeLog();

/** What an error may tell a log: its class, and for our own database errors code and constraint. Never its message. */
export function fieldsOfError(error: unknown): LogFields {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  return {
    name: error.name,
    code: typeof code === "string" ? code : undefined,
    constraint: typeof constraint === "string" ? constraint : undefined,
  };
}

function allowed(fields: LogFields): Record<string, string | number> {
  const kept: Record<string, string | number> = {};
  for (const field of FIELDS) {
    const value = fields[field];
    if (typeof value === "number") kept[field] = value;
    else if (value !== undefined) kept[field] = plain(value);
  }
  return kept;
}

function plain(value: string): string {
  return PLAIN.test(value) ? value : "[withheld]";
}
