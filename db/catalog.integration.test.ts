import { afterAll, describe, expect, test } from "vitest";
import { catalogFaults } from "@/db/catalog";
import { closePools } from "@/db/pools";
import { checkSchemaVersion } from "@/db/schema-version";
import { ownDatabase } from "@/db/testing/own-database";
import { asAdministrator, connected } from "@/db/testing/people";

afterAll(closePools);

/** Each plants one fault in a transaction that is thrown away; the catalog must name it. */
const PLANTED: readonly [fault: string, statement: string][] = [
  ["row-level security is not enabled and forced", "create table app.bare (id int)"],
  ["row-level security is not enabled and forced", "alter table app.attempts no force row level security"],
  ["row-level security is not enabled and forced", "alter table limits.buckets disable row level security"],
  ["a table has no policy", "drop policy own on app.idempotency"],
  [
    "has no explicit check",
    "drop policy own on app.letters; create policy own on app.letters to parity_app using (true)",
  ],
  ["a policy is for everybody", "create policy all_of_you on app.letters using (true) with check (true)"],
  [
    "a table lies outside",
    "create table public.elsewhere (id int); alter table public.elsewhere owner to parity_owner",
  ],
  ["a view does not run as its reader", "create view app.peek as select * from app.letters"],
  ["a materialised view", "create materialized view app.kept as select 1 as one"],
  ["owns something that it must not", "alter table app.letters owner to parity_app"],
  ["mightier than it must be", "alter role parity_app bypassrls"],
  ["may become an owner", "grant parity_owner to parity_app"],
  ["granted to PUBLIC", "grant select on app.letters to public"],
  ["granted to PUBLIC", "grant select (status) on app.letters to public"],
  ["granted to PUBLIC", "grant execute on function entry.subjects_of_token(bytea) to public"],
  [
    "granted to PUBLIC",
    "create function app.open_to_all() returns int language sql set search_path = pg_catalog, pg_temp as 'select 1'",
  ],
  ["reaches into jobs", "grant select on jobs.job to parity_app"],
  ["no fixed search_path", "alter function entry.subjects_of_token(bytea) reset search_path"],
  ["acts as a role", "alter function entry.subjects_of_token(bytea) owner to parity_owner"],
  ["a whole table", "grant select on app.letters to parity_app"],
  ["a whole table", "grant truncate on app.letters to parity_app"],
  ["can be truncated", "drop trigger no_truncate on app.letters"],
  ["can be truncated", "alter table app.letters disable trigger no_truncate"],
  [
    "leaves out the owner",
    "alter table app.attempts add constraint plain unique (id, status); create table app.notes (subject_id uuid, attempt_id uuid references app.attempts (id))",
  ],
  ["no index that leads with its owner", "drop index app.answers_owned"],
];

describe("the catalog (J-01)", () => {
  test("breaks no rule, without exemptions", async () => {
    expect(await asAdministrator(catalogFaults)).toEqual([]);
  });

  test.each(PLANTED)("names: %s (%s)", async (fault, statement) => {
    await asAdministrator(async (admin) => {
      await admin.query("begin");
      await admin.query(statement);
      const faults = await catalogFaults(admin);
      await admin.query("rollback");
      expect(faults.filter((sentence) => sentence.includes(fault))).not.toEqual([]);
    });
  });

  test("parity_backup alone reads past row-level security", async () => {
    const { rows } = await asAdministrator((admin) =>
      admin.query("select rolname from pg_roles where rolname like 'parity\\_%' and rolbypassrls"),
    );
    expect(rows).toEqual([{ rolname: "parity_backup" }]);
  });
});

describe("the logins", () => {
  test("the app login reads the schema's version and nothing of the log, the tokens or the codes", async () => {
    await connected(ownDatabase().appUrl, async (client) => {
      expect(await checkSchemaVersion(client)).toBe("equal");
      for (const forbidden of [
        "select seq from audit.log",
        "select hash from audit.head",
        "select token_hash from app.subject_tokens",
        "select resume_hmac from app.subjects",
        "insert into app.subjects (id, resume_hmac) values (gen_random_uuid(), sha256('x'))",
        "update app.attempts set subject_id = gen_random_uuid()",
        "update app.letters set facts = '{}'",
        "insert into app.lifecycles values ('attempts', 'draft', 'resolved', 'holder')",
        "delete from app.attempts",
        "truncate app.attempts",
        "create table app.mine (id int)",
        "set role parity_owner",
      ]) {
        await expect(client.query(forbidden), forbidden).rejects.toMatchObject({ code: "42501" });
      }
    });
  });

  test("the worker's login exists and reaches nothing yet", async () => {
    await connected(ownDatabase().workerUrl, async (client) => {
      await expect(client.query("select id from app.attempts")).rejects.toMatchObject({ code: "42501" });
    });
  });

  test("not even the owner sees or empties rows", async () => {
    await connected(ownDatabase().migrateUrl, async (client) => {
      await client.query("set role parity_owner");
      expect((await client.query("select id from app.subjects")).rows).toEqual([]);
      await expect(client.query("truncate app.answers")).rejects.toMatchObject({ code: "42501" });
    });
  });
});
