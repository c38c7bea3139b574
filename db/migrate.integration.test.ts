import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { catalogFaults } from "@/db/catalog";
import { DatabaseNotReady, isAdministrator, prepareDatabase, runMigrations } from "@/db/migrate";
import { keepPasswords, LOGINS, scramVerifier } from "@/db/passwords";
import { checkSchemaVersion } from "@/db/schema-version";
import { ownDatabase } from "@/db/testing/own-database";
import { asAdministrator, connected } from "@/db/testing/people";
import { verifyChain } from "@/server/audit/verify-chain";

const folder = mkdtempSync(join(tmpdir(), "parity-secrets-"));
const NAME = "parity_migration_test";
const adminUrl = (() => {
  const url = new URL(ownDatabase().adminUrl);
  url.pathname = `/${NAME}`;
  return url.href;
})();

// The roles are the cluster's and other tests log in with them: here the same passwords must be kept.
beforeAll(() => {
  const passwordOf = (url: string) => decodeURIComponent(new URL(url).password);
  const passwords = Object.fromEntries(LOGINS.map((login) => [login, "unused-unused-unused-unused"]));
  passwords.parity_app = passwordOf(ownDatabase().appUrl);
  passwords.parity_worker = passwordOf(ownDatabase().workerUrl);
  passwords.parity_migrate = passwordOf(ownDatabase().migrateUrl);
  writeFileSync(join(folder, "database-passwords.json"), JSON.stringify(passwords));
});
const freshDatabase = () =>
  asAdministrator(async (admin) => {
    await admin.query(`drop database if exists ${NAME} with (force)`);
    await admin.query(`create database ${NAME} template template0 encoding 'UTF8'`);
  });
afterAll(async () => {
  await asAdministrator((admin) => admin.query(`drop database if exists ${NAME} with (force)`));
  rmSync(folder, { recursive: true, force: true });
});

describe("preparing a database", () => {
  test("from nothing, again, and three beside one another", async () => {
    await freshDatabase();
    const prepare = () => prepareDatabase({ adminUrl, secretsDir: folder });
    const [first] = await Promise.all([prepare(), prepare(), prepare()]);
    expect(await prepare()).toEqual(first);
    await connected(adminUrl, async (admin) => {
      expect(await catalogFaults(admin)).toEqual([]);
      expect((await admin.query("select from migrations.applied")).rowCount).toBe(
        JSON.parse(readFileSync("db/migrations/meta/_journal.json", "utf8")).entries.length,
      );
    });
    expect(await verifyChain(first.auditUrl)).toMatchObject({ whole: true, rows: 0 });
    expect(await isAdministrator(adminUrl)).toBe(true);
    expect(await isAdministrator(first.appUrl)).toBe(false);
    await expect(prepareDatabase({ adminUrl: first.appUrl, secretsDir: folder })).rejects.toThrow();
  });

  test("killed at any moment and run again, it is whole (F-15)", async () => {
    await freshDatabase();
    for (const milliseconds of [20, 80, 140, 260]) {
      const program = `
        import { prepareDatabase } from "@/db/migrate";
        process.send("ready");
        await prepareDatabase({ adminUrl: process.env.ADMIN_URL, secretsDir: process.env.SECRETS });`;
      const child = spawn(
        process.execPath,
        ["--conditions=react-server", "--import", "tsx", "--input-type=module", "--eval", program],
        {
          env: { ...process.env, ADMIN_URL: adminUrl, SECRETS: folder },
          stdio: ["ignore", "ignore", "ignore", "ipc"],
        },
      );
      const gone = once(child, "exit");
      await Promise.race([once(child, "message"), gone]);
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      child.kill("SIGKILL");
      await gone;
    }
    const { appUrl } = await prepareDatabase({ adminUrl, secretsDir: folder });
    await connected(adminUrl, async (admin) => expect(await catalogFaults(admin)).toEqual([]));
    expect(await connected(appUrl, checkSchemaVersion)).toBe("equal");
  }, 60_000);

  test("a lock held by somebody stops it after ten seconds at most and breaks nothing", async () => {
    await freshDatabase();
    const { migrateUrl } = await prepareDatabase({ adminUrl, secretsDir: folder });
    await connected(adminUrl, async (admin) => {
      await admin.query("alter role parity_migrate set lock_timeout = '300ms'");
      await admin.query("begin");
      await admin.query("lock table migrations.applied in access exclusive mode");
      await expect(runMigrations(migrateUrl)).rejects.toThrow();
      await admin.query("rollback");
      await admin.query("alter role parity_migrate set lock_timeout = '10s'");
    });
    await runMigrations(migrateUrl);
  });

  test("the app login sees whether the schema is older, newer, equal or missing", async () => {
    await freshDatabase();
    expect(await connected(adminUrl, checkSchemaVersion)).toBe("none");
    const { appUrl, migrateUrl } = await prepareDatabase({ adminUrl, secretsDir: folder });
    expect(await connected(appUrl, checkSchemaVersion)).toBe("equal");
    const shift = (by: number) =>
      connected(adminUrl, (admin) =>
        admin.query("update migrations.applied set created_at = created_at + $1", [by]),
      );
    await shift(-1);
    expect(await connected(appUrl, checkSchemaVersion)).toBe("older");
    await shift(2);
    expect(await connected(appUrl, checkSchemaVersion)).toBe("newer");
    await expect(runMigrations(migrateUrl)).rejects.toBeInstanceOf(DatabaseNotReady);
  });
});

describe("the passwords", () => {
  test("are kept with mode 600, the same on each start, and drawn where missing", () => {
    const place = mkdtempSync(join(tmpdir(), "parity-secrets-"));
    try {
      const first = keepPasswords(join(place, "deep"));
      expect(new Set(Object.values(first)).size).toBe(LOGINS.length);
      expect(keepPasswords(join(place, "deep"))).toEqual(first);
      const file = join(place, "deep", "database-passwords.json");
      expect(statSync(file).mode & 0o777).toBe(0o600);
      const { parity_app: _, ...others } = first;
      writeFileSync(file, JSON.stringify(others), { mode: 0o644 });
      const again = keepPasswords(join(place, "deep"));
      expect(again).toMatchObject(others);
      expect(again.parity_app).not.toBe(first.parity_app);
      expect(statSync(file).mode & 0o777).toBe(0o600);
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  });

  test("reach the server only as SCRAM verifiers, the very ones that it would make", async () => {
    const verifier = scramVerifier("pencil", Buffer.from("W22ZaJ0SNY7soEsUEjb6gQ==", "base64"));
    expect(verifier).toBe(
      "SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=",
    );
  });
});
