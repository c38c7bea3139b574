import { describe, expect, it } from "vitest";
import { EnvironmentFailure, loadEnvironment } from "@/server/environment";

const SECRET = "Qm4xN2ZkU1hWb3lKcTlwVHc4R2hLc0R1RWJBNmN6WTE=";
const PRODUCTION = {
  NODE_ENV: "production",
  DATABASE_URL: "postgres://app:pw@db.internal:5432/parity",
  APP_ORIGIN: "https://parity.example",
  NEXTAUTH_SECRET: SECRET,
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: SECRET,
} as const;

function refusal(change: Record<string, string | undefined>, base: object = PRODUCTION): string {
  try {
    loadEnvironment({ ...base, ...change } as NodeJS.ProcessEnv);
  } catch (error) {
    if (error instanceof EnvironmentFailure) return error.message;
    throw error;
  }
  return "accepted";
}

describe("without DATABASE_URL", () => {
  it("is the demo on loopback with nothing set", () => {
    const settings = loadEnvironment({ NODE_ENV: "production" });
    expect(settings).toMatchObject({ demo: true, host: "127.0.0.1", port: 3000, dataDir: ".data" });
    expect(settings.databaseUrl).toBeUndefined();
  });

  it("takes an empty variable for an unset one", () => {
    expect(loadEnvironment({ NODE_ENV: "production", DATABASE_URL: "", PORT: "" }).port).toBe(3000);
  });

  it.each([
    ["HOST", { HOST: "0.0.0.0" }],
    ["HOST", { HOST: "192.168.1.7" }],
    ["DEMO=0 needs a DATABASE_URL", { DEMO: "0" }],
    ["TRUSTED_PROXY_HOPS", { TRUSTED_PROXY_HOPS: "1" }],
    ["NEXTAUTH_SECRET is too short", { NEXTAUTH_SECRET: "short" }],
  ])("refuses, naming %s", (said, change) => {
    expect(refusal(change, {})).toContain(said);
  });
});

describe("with a real DATABASE_URL (J-02)", () => {
  it("starts with secrets and an https origin, outside demo mode", () => {
    expect(loadEnvironment(PRODUCTION)).toMatchObject({ demo: false, appOrigin: "https://parity.example" });
  });

  it.each([
    ["NEXTAUTH_SECRET is missing", { NEXTAUTH_SECRET: undefined }],
    ["NEXTAUTH_SECRET is missing", { NEXTAUTH_SECRET: "" }],
    ["NEXTAUTH_SECRET is too short", { NEXTAUTH_SECRET: "x7Kq2mPz9vRt4wYb" }],
    ["NEXTAUTH_SECRET looks like a default", { NEXTAUTH_SECRET: "a".repeat(40) }],
    ["NEXTAUTH_SECRET looks like a default", { NEXTAUTH_SECRET: "changeme-changeme-changeme-xyzuvw" }],
    ["NEXT_SERVER_ACTIONS_ENCRYPTION_KEY is missing", { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: undefined }],
    ["must be 32 bytes in base64", { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: `${SECRET}${SECRET}` }],
    ["APP_ORIGIN is missing", { APP_ORIGIN: undefined }],
    ["APP_ORIGIN must begin with https://", { APP_ORIGIN: "http://parity.example" }],
    ["APP_ORIGIN must be a scheme and a host only", { APP_ORIGIN: "https://parity.example/app" }],
    ["DATABASE_URL must look like", { DATABASE_URL: "mysql://root@db/parity" }],
    ["DATABASE_URL must look like", { DATABASE_URL: "db.internal:5432" }],
    ["PORT", { PORT: "0" }],
    ["PORT", { PORT: "70000" }],
    ["PORT", { PORT: "http" }],
    ["HOST", { HOST: "a host" }],
    ["DEMO must be 1 or 0", { DEMO: "yes" }],
    ["DEMO must be off", { DEMO: "1" }],
    ["TRUSTED_PROXY_HOPS", { TRUSTED_PROXY_HOPS: "-1" }],
  ])("refuses: %s", (said, change) => {
    expect(refusal(change)).toContain(said);
  });

  it("names every variable at once and prints no value", () => {
    const said = refusal({
      NEXTAUTH_SECRET: "hunter2hunter2",
      APP_ORIGIN: "http://inner.example",
      PORT: "3000",
    });
    expect(said).toContain("NEXTAUTH_SECRET");
    expect(said).toContain("APP_ORIGIN");
    expect(said).not.toContain("hunter2");
    expect(said).not.toContain("inner.example");
  });
});

it("takes DEMO=1 beside a database of one's own, on loopback only", () => {
  const own = { NODE_ENV: "production", DATABASE_URL: PRODUCTION.DATABASE_URL, DEMO: "1" } as const;
  expect(loadEnvironment(own).demo).toBe(true);
  expect(refusal({ HOST: "0.0.0.0" }, own)).toContain("HOST");
});

describe("where messages go out", () => {
  it.each([
    ["SMTP_URL", "http://mail.example"],
    ["SMTP_URL", "smtp://"],
    ["SMS_URL", "https://gateway.example/send"],
    ["SMS_URL", "https://key:short@gateway.example/send"],
    ["SMS_URL", "http://key:long-enough-secret-1@gateway.example/send"],
    ["DATABASE_WORKER_URL", "mysql://worker@db/parity"],
  ])("refuses %s %s", (name, value) => {
    const said = refusal({ [name]: value });
    expect(said).toContain(name);
    expect(said).not.toContain(value);
  });

  it("takes a mail server with its sender, a gateway on https, and one on this machine", () => {
    const taken = loadEnvironment({
      ...PRODUCTION,
      SMTP_URL: "smtps://user:pw@mail.example:465?from=no-reply@parity.example",
      SMS_URL: "https://key:long-enough-secret-1@gateway.example/send",
    });
    expect(taken.smtpUrl).toContain("from=no-reply@parity.example");
    expect(refusal({ SMS_URL: "http://key:long-enough-secret-1@127.0.0.1:8080/send" })).toBe("accepted");
  });
});
