import "server-only";
import type pg from "pg";

/** The logins and silent roles that may own nothing at all. */
const OWNS_NOTHING = ["parity_app", "parity_worker", "parity_audit", "parity_backup", "parity_migrate"];

const OURS = "('app', 'audit', 'limits', 'entry', 'migrations')";

/** Case J-01, as questions to the catalog: each names what breaks a rule of SECURITY section 3. */
const QUESTIONS: readonly [rule: string, query: string][] = [
  [
    "row-level security is not enabled and forced",
    `select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ${OURS} and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)`,
  ],
  [
    "a table has no policy",
    `select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ${OURS} and c.relkind in ('r', 'p')
       and not exists (select from pg_policy p where p.polrelid = c.oid)`,
  ],
  [
    "a policy that lets rows be written has no explicit check",
    `select p.polname || ' on ' || p.polrelid::regclass::text from pg_policy p
     join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ${OURS} and p.polcmd in ('*', 'a', 'w') and p.polwithcheck is null`,
  ],
  [
    "a policy is for everybody",
    `select p.polname || ' on ' || p.polrelid::regclass::text from pg_policy p
     join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ${OURS} and 0::oid = any (p.polroles)`,
  ],
  [
    "a table lies outside of our schemas",
    `select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_roles r on r.oid = c.relowner
     where r.rolname like 'parity\\_%' and c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not in ${OURS}
       and n.nspname <> 'jobs'
       and n.nspname not like 'pg\\_%'`,
  ],
  [
    "a view does not run as its reader",
    `select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ${OURS} and c.relkind = 'v'
       and not coalesce('security_invoker=true' = any (c.reloptions), false)`,
  ],
  [
    "a materialised view ignores row-level security",
    `select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ${OURS} and c.relkind = 'm'`,
  ],
  [
    "a role owns something that it must not",
    `select r.rolname || ' owns ' || c.oid::regclass::text from pg_class c join pg_roles r on r.oid = c.relowner
     where r.rolname = any ($1)
     union all
     select r.rolname || ' owns function ' || p.oid::regprocedure::text from pg_proc p join pg_roles r on r.oid = p.proowner
     where r.rolname = any ($1)
     union all
     select r.rolname || ' owns schema ' || n.nspname from pg_namespace n join pg_roles r on r.oid = n.nspowner
     where r.rolname = any ($1)`,
  ],
  [
    "a role is mightier than it must be",
    `select rolname from pg_roles where rolname like 'parity\\_%'
       and (rolsuper or rolcreaterole or rolcreatedb or (rolbypassrls and rolname <> 'parity_backup'))`,
  ],
  [
    "a login may become an owner",
    `select r.rolname || ' may become ' || o.rolname from pg_roles r, pg_roles o
     where r.rolname in ('parity_app', 'parity_worker', 'parity_audit', 'parity_backup')
       and o.rolname in ('parity_owner', 'parity_enter', 'parity_chain', 'parity_migrate')
       and pg_has_role(r.oid, o.oid, 'member')`,
  ],
  [
    "something is granted to PUBLIC",
    `select 'schema ' || n.nspname from pg_namespace n, aclexplode(n.nspacl) a
     where n.nspname in ${OURS} and a.grantee = 0
     union all
     select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
     where n.nspname in ${OURS} and a.grantee = 0
     union all
     select t.attrelid::regclass::text || '.' || t.attname from pg_attribute t join pg_class c on c.oid = t.attrelid
     join pg_namespace n on n.oid = c.relnamespace, aclexplode(t.attacl) a
     where n.nspname in ${OURS} and a.grantee = 0
     union all
     select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace,
       aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
     where n.nspname in ${OURS} and a.grantee = 0`,
  ],
  [
    "somebody else than the worker and the door of jobs reaches into jobs",
    `select c.oid::regclass::text || ' ' || a.privilege_type from pg_class c join pg_namespace n on n.oid = c.relnamespace,
       aclexplode(c.relacl) a left join pg_roles r on r.oid = a.grantee
     where n.nspname = 'jobs' and a.grantee <> c.relowner
       and coalesce(r.rolname, '') not in ('parity_worker', 'parity_enter')`,
  ],
  [
    "a function has no fixed search_path",
    `select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname in ${OURS}
       and not exists (select from unnest(p.proconfig) s where s = 'search_path=pg_catalog, pg_temp')`,
  ],
  [
    "a function acts as a role that is not meant for it",
    `select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     join pg_roles r on r.oid = p.proowner
     where n.nspname in ${OURS} and p.prosecdef and r.rolname not in ('parity_enter', 'parity_chain')`,
  ],
  [
    "a whole table, TRUNCATE, REFERENCES or TRIGGER is granted to a login",
    `select c.oid::regclass::text || ' ' || a.privilege_type || ' to ' || r.rolname
     from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a join pg_roles r on r.oid = a.grantee
     where n.nspname in ${OURS} and c.relkind in ('r', 'p') and a.grantee <> c.relowner and a.privilege_type <> 'DELETE'`,
  ],
  [
    "a table can be truncated",
    `select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('app', 'audit', 'limits') and c.relkind in ('r', 'p')
       and not exists (select from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal
                         and (t.tgtype::int & 32) <> 0 and t.tgenabled in ('O', 'A'))`,
  ],
  [
    "a foreign key between owned tables leaves out the owner",
    `select k.conname || ' on ' || k.conrelid::regclass::text from pg_constraint k
     where k.contype = 'f'
       and exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attname in ('subject_id', 'org_id'))
       and exists (select from pg_attribute a where a.attrelid = k.confrelid and a.attname in ('subject_id', 'org_id'))
       and not exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attnum = k.conkey[1]
                         and a.attname in ('subject_id', 'org_id'))`,
  ],
  [
    "an owned table has no index that leads with its owner",
    `select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attname = 'subject_id'
     where n.nspname = 'app' and c.relkind in ('r', 'p')
       and not exists (select from pg_index i where i.indrelid = c.oid and i.indkey[0] = a.attnum)`,
  ],
];

/**
 * What in this database breaks the rules, one sentence each; empty is good. There are two exemptions: `parity_backup`
 * reads past row-level security and does nothing else, and the tables of pg-boss in `jobs` have no policies.
 */
export async function catalogFaults(client: Pick<pg.Client, "query">): Promise<string[]> {
  const faults: string[] = [];
  for (const [rule, query] of QUESTIONS) {
    const values = query.includes("$1") ? [OWNS_NOTHING] : [];
    const { rows } = await client.query<Record<string, string>>(query, values);
    for (const row of rows) faults.push(`${rule}: ${Object.values(row)[0]}`);
  }
  return faults;
}
