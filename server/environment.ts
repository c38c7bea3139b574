import "server-only";
import { z } from "zod";

/** Every variable that Parity reads, under the names of SECURITY section 2; parsed once, never read elsewhere by hand. */
export type Environment = {
  /** Invented data, one-click people, loopback only (PRODUCT 4.1). */
  demo: boolean;
  /** Undefined: the launcher starts its own PostgreSQL. The web process always has one. */
  databaseUrl?: string;
  /** Who may migrate, when `databaseUrl` is the app's own login. */
  databaseMigrateUrl?: string;
  /** The worker's login, when `databaseUrl` is the app's own. */
  databaseWorkerUrl?: string;
  host: string;
  port: number;
  /** Scheme, host and port; undefined in demo mode, where the loopback name of the request counts. */
  appOrigin?: string;
  /** Where mail goes out, `smtps://user:password@host?from=no-reply@parity.example`. */
  smtpUrl?: string;
  /** Where SMS go out, `https://key:secret@host/path` (docs/sms-adapter.md). */
  smsUrl?: string;
  nextAuthSecret?: string;
  actionsKey?: string;
  trustedProxyHops: number;
  /** How many times the ordinary number of requests the public API answers; for benches and big houses. */
  apiAllowance: number;
  dataDir: string;
  lawDir: string;
};

/** Settings that refuse to start: one line for each variable, with its name and never with its value. */
export class EnvironmentFailure extends Error {
  override name = "EnvironmentFailure";
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/;

const postgresUrl = z
  .string()
  .refine(isPostgresUrl, "must look like postgres://user:password@host:5432/database");

const schema = z.object({
  DEMO: z.enum(["0", "1"], "must be 1 or 0").optional(),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_MIGRATE_URL: postgresUrl.optional(),
  DATABASE_WORKER_URL: postgresUrl.optional(),
  SMTP_URL: z
    .string()
    .refine(isSmtpUrl, "must look like smtps://user:password@host:465?from=no-reply@parity.example")
    .optional(),
  SMS_URL: z.string().refine(isSmsUrl, "must look like https://key:secret@host/path").optional(),
  HOST: z
    .string()
    .regex(/^[\w.:[\]-]+$/, "must be an address or a host name")
    .default("127.0.0.1"),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, "must be a port number")
    .default("3000")
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, "must be a port number from 1 to 65535"),
  APP_ORIGIN: z
    .string()
    .refine(isOrigin, "must be a scheme and a host only, such as https://parity.example")
    .transform((text) => new URL(text).origin)
    .optional(),
  NEXTAUTH_SECRET: z.string().optional(),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z.string().optional(),
  TRUSTED_PROXY_HOPS: z.string().regex(/^\d$/, "must be a number from 0 to 9").default("0").transform(Number),
  API_ALLOWANCE: z
    .string()
    .regex(/^\d{1,4}$/, "must be a whole number from 1 to 9999")
    .default("1")
    .transform(Number)
    .refine((times) => times >= 1, "must be a whole number from 1 to 9999"),
  DATA_DIR: z.string().default(".data"),
  LAW_DIR: z.string().default("../shared/law"),
});

type Parsed = z.infer<typeof schema>;

/** The variables that this file reads. */
export const SETTING_NAMES: readonly string[] = Object.keys(schema.shape);

/**
 * Reads the settings from `source` without side effects. Demo mode is on with `DEMO=1` or without a `DATABASE_URL`;
 * otherwise the secrets and an https origin must be there (SECURITY section 2). Throws `EnvironmentFailure`.
 */
export function loadEnvironment(source: NodeJS.ProcessEnv): Environment {
  // An empty variable is an unset one: that is what people mean who write `DEMO= npm start`.
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = schema.safeParse(set);
  if (!result.success) {
    throw new EnvironmentFailure(
      result.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`).join("\n"),
    );
  }
  const parsed = result.data;
  const demo = parsed.DEMO === "1" || parsed.DATABASE_URL === undefined;
  const faults = demo ? faultsOfDemo(parsed) : faultsOfProduction(parsed);
  if (faults.length > 0) throw new EnvironmentFailure(faults.join("\n"));
  return {
    demo,
    databaseUrl: parsed.DATABASE_URL,
    databaseMigrateUrl: parsed.DATABASE_MIGRATE_URL,
    databaseWorkerUrl: parsed.DATABASE_WORKER_URL,
    smtpUrl: parsed.SMTP_URL,
    smsUrl: parsed.SMS_URL,
    host: parsed.HOST,
    port: parsed.PORT,
    appOrigin: parsed.APP_ORIGIN,
    nextAuthSecret: parsed.NEXTAUTH_SECRET,
    actionsKey: parsed.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
    trustedProxyHops: parsed.TRUSTED_PROXY_HOPS,
    apiAllowance: parsed.API_ALLOWANCE,
    dataDir: parsed.DATA_DIR,
    lawDir: parsed.LAW_DIR,
  };
}

let cached: Environment | undefined;

/** The settings of this process. Throws `EnvironmentFailure` on the first call when they do not hold. */
export function environment(): Environment {
  cached ??= loadEnvironment(process.env);
  return cached;
}

export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}

function faultsOfDemo(parsed: Parsed): string[] {
  const faults: string[] = [];
  if (parsed.DEMO === "0") faults.push("DEMO=0 needs a DATABASE_URL: the embedded database is for the demo");
  if (!isLoopback(parsed.HOST))
    faults.push("HOST must be a loopback address in demo mode, such as 127.0.0.1");
  if (parsed.APP_ORIGIN !== undefined && !isLoopback(new URL(parsed.APP_ORIGIN).hostname)) {
    faults.push("DEMO must be off (or DATABASE_URL be set) where APP_ORIGIN is a public address");
  }
  if (parsed.TRUSTED_PROXY_HOPS > 0) faults.push("TRUSTED_PROXY_HOPS must be 0 in demo mode");
  for (const name of ["NEXTAUTH_SECRET", "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY"] as const) {
    if (parsed[name] !== undefined) faults.push(...faultsOfSecret(name, parsed[name]));
  }
  return faults;
}

function faultsOfProduction(parsed: Parsed): string[] {
  const faults: string[] = [];
  if (parsed.APP_ORIGIN === undefined)
    faults.push("APP_ORIGIN is missing: the https address of this service");
  else if (!parsed.APP_ORIGIN.startsWith("https://")) faults.push("APP_ORIGIN must begin with https://");
  for (const name of ["NEXTAUTH_SECRET", "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY"] as const) {
    faults.push(...faultsOfSecret(name, parsed[name]));
  }
  return faults;
}

function faultsOfSecret(name: keyof Parsed, value: string | undefined): string[] {
  const advice = "make one with: openssl rand -base64 32";
  if (value === undefined) return [`${name} is missing: ${advice}`];
  if (Buffer.byteLength(value) < 32) return [`${name} is too short (32 bytes or more): ${advice}`];
  // Words of examples and of keyboards, and anything with few different characters, somebody else has too.
  if (
    /secret|changeme|change-me|default|example|password|placeholder|123456/i.test(value) ||
    new Set(value).size < 12
  ) {
    return [`${name} looks like a default, not like a secret: ${advice}`];
  }
  if (name === "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY" && !isKey(value)) {
    return [`${name} must be 32 bytes in base64: ${advice}`];
  }
  return [];
}

function isKey(value: string): boolean {
  return /^[A-Za-z0-9+/]{43}=$/.test(value);
}

function isPostgresUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, searchParams } = new URL(text);
  return /^postgres(ql)?:$/.test(protocol) && (hostname !== "" || searchParams.has("host"));
}

function isSmtpUrl(text: string): boolean {
  return URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol) && new URL(text).hostname !== "";
}

/** Signed, so it needs a secret; plain http only to a gateway on this machine. */
function isSmsUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  const safe = protocol === "https:" || (protocol === "http:" && isLoopback(hostname));
  return safe && username !== "" && password.length >= 16;
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && (text === url.origin || text === `${url.origin}/`);
}
