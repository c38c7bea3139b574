import { afterEach, expect, test, vi } from "vitest";
import { environmentOf } from "@/scripts/web-process";
import { SETTING_NAMES } from "@/server/environment";

/** What web must not know: other logins to the database, and the ways to the outside, which are the worker's. */
const WITHHELD = ["DATABASE_MIGRATE_URL", "DATABASE_WORKER_URL", "SMTP_URL", "SMS_URL"];
const SETTINGS = {
  host: "127.0.0.1",
  port: 3000,
  demo: true,
  appUrl: "postgres://app",
  nextAuthSecret: "secret",
  actionsKey: "key",
  dataDir: ".data",
};

afterEach(() => vi.unstubAllEnvs());

test.each(SETTING_NAMES.filter((name) => !WITHHELD.includes(name)))("%s reaches the web process", (name) => {
  vi.stubEnv(name, "7");
  expect(environmentOf(SETTINGS)).toHaveProperty(name);
});

test.each(WITHHELD)("%s does not", (name) => {
  vi.stubEnv(name, "7");
  expect(environmentOf(SETTINGS)).not.toHaveProperty(name);
});
