CREATE TABLE "app"."passkey_challenges" (
	"session_id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"challenge" "bytea" NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "passkey_challenges_purpose" CHECK (purpose in ('register', 'show')),
	CONSTRAINT "passkey_challenges_size" CHECK (octet_length(challenge) = 32)
);
--> statement-breakpoint
ALTER TABLE "app"."passkey_challenges" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "app"."passkeys" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"credential_id" "bytea" NOT NULL,
	"public_key" "bytea" NOT NULL,
	"counter" bigint DEFAULT 0 NOT NULL,
	"rp_id" text NOT NULL,
	"transports" text DEFAULT '' NOT NULL,
	"backed_up" boolean NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp with time zone,
	CONSTRAINT "passkeys_credential" UNIQUE("credential_id"),
	CONSTRAINT "passkeys_name" CHECK (char_length(name) between 1 and 60),
	CONSTRAINT "passkeys_sizes" CHECK (octet_length(credential_id) <= 1023 and octet_length(public_key) <= 2000),
	CONSTRAINT "passkeys_texts" CHECK (octet_length(rp_id) <= 253 and octet_length(transports) <= 200),
	CONSTRAINT "passkeys_counter" CHECK (counter >= 0)
);
--> statement-breakpoint
ALTER TABLE "app"."passkeys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "app"."factor_resets" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone DEFAULT now() + interval '1 day' NOT NULL,
	"agreed_by" uuid,
	"agreed_at" timestamp with time zone,
	CONSTRAINT "factor_resets_two" CHECK (asked_by <> person_id and (agreed_by is null) = (agreed_at is null)
      and agreed_by is distinct from asked_by and agreed_by is distinct from person_id)
);
--> statement-breakpoint
ALTER TABLE "app"."factor_resets" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "app"."invitations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"role" text NOT NULL,
	"name" text NOT NULL,
	"invited_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone DEFAULT now() + interval '7 days' NOT NULL,
	"accepted_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "invitations_kind" CHECK (kind in ('email', 'phone')),
	CONSTRAINT "invitations_value" CHECK (octet_length(value) <= 254),
	CONSTRAINT "invitations_role" CHECK (role in ('officer', 'lead')),
	CONSTRAINT "invitations_name" CHECK (char_length(name) between 1 and 60)
);
--> statement-breakpoint
ALTER TABLE "app"."invitations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "app"."challenges" DROP CONSTRAINT "challenges_way";--> statement-breakpoint
ALTER TABLE "app"."factors" ADD COLUMN "pending" "bytea";--> statement-breakpoint
ALTER TABLE "app"."factors" ADD COLUMN "pending_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "app"."staff" ADD COLUMN "name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."sessions" ADD CONSTRAINT "sessions_owned" UNIQUE("person_id","id");--> statement-breakpoint
ALTER TABLE "app"."passkey_challenges" ADD CONSTRAINT "passkey_challenges_session" FOREIGN KEY ("person_id","session_id") REFERENCES "app"."sessions"("person_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."passkeys" ADD CONSTRAINT "passkeys_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "app"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."factor_resets" ADD CONSTRAINT "factor_resets_colleague" FOREIGN KEY ("org_id","person_id") REFERENCES "app"."staff"("org_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."factor_resets" ADD CONSTRAINT "factor_resets_asker" FOREIGN KEY ("org_id","asked_by") REFERENCES "app"."staff"("org_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."invitations" ADD CONSTRAINT "invitations_org_id_orgs_id_fk" FOREIGN KEY ("org_id") REFERENCES "app"."orgs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."invitations" ADD CONSTRAINT "invitations_inviter" FOREIGN KEY ("org_id","invited_by") REFERENCES "app"."staff"("org_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "passkey_challenges_person" ON "app"."passkey_challenges" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "passkeys_person" ON "app"."passkeys" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "factor_resets_org" ON "app"."factor_resets" USING btree ("org_id","asked_at");--> statement-breakpoint
CREATE UNIQUE INDEX "factor_resets_open" ON "app"."factor_resets" USING btree ("person_id") WHERE agreed_at is null;--> statement-breakpoint
CREATE INDEX "invitations_org" ON "app"."invitations" USING btree ("org_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_open" ON "app"."invitations" USING btree ("kind","value","org_id") WHERE accepted_at is null and withdrawn_at is null;--> statement-breakpoint
ALTER TABLE "app"."challenges" ADD CONSTRAINT "challenges_way" CHECK (way in ('code', 'link', 'invitation'));--> statement-breakpoint
ALTER TABLE "app"."factors" ADD CONSTRAINT "factors_pending" CHECK (octet_length(pending) between 29 and 200 and (pending is null) = (pending_at is null));--> statement-breakpoint
ALTER TABLE "app"."staff" ADD CONSTRAINT "staff_name" CHECK (char_length(name) <= 60);--> statement-breakpoint
CREATE POLICY "enter_counts" ON "app"."attempts" AS PERMISSIVE FOR SELECT TO "parity_enter" USING (true);--> statement-breakpoint
CREATE POLICY "append_operator" ON "audit"."log" AS PERMISSIVE FOR INSERT TO "parity_enter" WITH CHECK (actor = 'operator');--> statement-breakpoint
CREATE POLICY "own" ON "app"."passkey_challenges" AS PERMISSIVE FOR ALL TO "parity_app" USING (person_id = (select app.person())) WITH CHECK (person_id = (select app.person()));--> statement-breakpoint
CREATE POLICY "own" ON "app"."passkeys" AS PERMISSIVE FOR ALL TO "parity_app" USING (person_id = (select app.person())) WITH CHECK (person_id = (select app.person()));--> statement-breakpoint
CREATE POLICY "enter" ON "app"."passkeys" AS PERMISSIVE FOR ALL TO "parity_enter" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "colleagues" ON "app"."factor_resets" AS PERMISSIVE FOR SELECT TO "parity_app" USING (org_id = (select app.org()) and (select current_setting('app.role', true)) in ('lead', 'org-admin'));--> statement-breakpoint
CREATE POLICY "enter" ON "app"."factor_resets" AS PERMISSIVE FOR ALL TO "parity_enter" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "govern" ON "app"."invitations" AS PERMISSIVE FOR ALL TO "parity_app" USING (org_id = (select app.org()) and (select current_setting('app.role', true)) = 'org-admin') WITH CHECK (org_id = (select app.org()) and (select current_setting('app.role', true)) = 'org-admin');--> statement-breakpoint
CREATE POLICY "enter" ON "app"."invitations" AS PERMISSIVE FOR ALL TO "parity_enter" USING (true) WITH CHECK (true);--> statement-breakpoint
-- What the schema files cannot say about passkeys and colleagues: FORCE, grants by column, the doors of parity_enter.

-- 1. Row-level security binds the owner too; nobody empties a table.
alter table app.passkeys force row level security;
alter table app.passkey_challenges force row level security;
alter table app.invitations force row level security;
alter table app.factor_resets force row level security;
create trigger no_truncate before truncate on app.passkeys execute function app.refuse_truncate();
create trigger no_truncate before truncate on app.passkey_challenges execute function app.refuse_truncate();
create trigger no_truncate before truncate on app.invitations execute function app.refuse_truncate();
create trigger no_truncate before truncate on app.factor_resets execute function app.refuse_truncate();

-- 2. Grants by column.
grant select (id, person_id, credential_id, public_key, counter, rp_id, transports, backed_up, name, created_at, last_used_at),
  insert (person_id, credential_id, public_key, counter, rp_id, transports, backed_up, name),
  update (counter, name, last_used_at), delete
  on app.passkeys to parity_app;
grant select (session_id, person_id, purpose, challenge, expires_at),
  insert (session_id, person_id, purpose, challenge, expires_at),
  update (purpose, challenge, expires_at), delete
  on app.passkey_challenges to parity_app;
grant select (pending, pending_at), update (pending, pending_at) on app.factors to parity_app;
grant select (id, org_id, kind, value, role, name, invited_by, created_at, expires_at, accepted_at, withdrawn_at),
  insert (id, org_id, kind, value, role, name, invited_by), update (withdrawn_at)
  on app.invitations to parity_app;
grant select (id, org_id, person_id, asked_by, asked_at, expires_at, agreed_by, agreed_at)
  on app.factor_resets to parity_app;
grant select (name) on app.staff to parity_app;

grant select (person_id), delete on app.passkeys to parity_enter;
grant delete on app.factors to parity_enter;
grant select (id, org_id, kind, value, role, name, expires_at, accepted_at, withdrawn_at), update (accepted_at)
  on app.invitations to parity_enter;
grant select (id, org_id, person_id, asked_by, expires_at, agreed_at), insert (org_id, person_id, asked_by),
  update (agreed_by, agreed_at), delete
  on app.factor_resets to parity_enter;
grant select (name), insert (name), update (name) on app.staff to parity_enter;
grant select (name) on app.orgs to parity_enter;
grant update (person_id) on app.contacts to parity_enter;
grant update (idle_seconds, expires_at) on app.sessions to parity_enter;
grant select (id, subject_id) on app.attempts to parity_enter;
grant usage on schema audit to parity_enter;
grant insert (actor, action, stream, detail) on audit.log to parity_enter;

-- 3. The doors. Made by the role that they act as; each asks who stands before it.
grant create on schema entry to parity_enter;
set local role parity_enter;

-- As before, and a passkey is a second factor too.
create or replace function entry.session_of(sid bytea) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  s record;
  member record;
begin
  select x.id, x.person_id, x.last_seen_at, x.second_factor_at into s from app.sessions x
    where x.sid_hash = sid and x.revoked_at is null and x.expires_at > now()
      and x.last_seen_at + make_interval(secs => x.idle_seconds) > now();
  if s.id is null then
    return null;
  end if;
  select f.role, f.org_id, f.disabled_at into member from app.staff f where f.person_id = s.person_id;
  if member.disabled_at is not null then
    return null;
  end if;
  if s.last_seen_at < now() - interval '1 minute' then
    update app.sessions x set last_seen_at = now() where x.id = s.id;
  end if;
  return jsonb_build_object('session', s.id, 'person', s.person_id, 'role', member.role, 'org', member.org_id,
    'secondFactorAt', to_char(s.second_factor_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'enrolled', exists (select from app.factors f where f.person_id = s.person_id and f.confirmed_at is not null)
      or exists (select from app.passkeys p where p.person_id = s.person_id),
    'subjects', case when member.role is null then (
      select coalesce(jsonb_agg(o.id), '[]') from (
        select j.id from app.subjects j where j.person_id = s.person_id order by j.created_at, j.id limit 200) o)
      else '[]' end);
end $$;

create function entry.has_records(person uuid) returns boolean
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select exists (select from app.attempts a join app.subjects s on s.id = a.subject_id where s.person_id = person)
  $$;

-- Another address for the person who asks, proved by a code sent there. An account that the address had already gives
-- it up only when nothing was ever written in it.
create function entry.add_contact(challenge uuid, proof bytea, most_tries int) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  me uuid := nullif(current_setting('app.person', true), '')::uuid;
  c record;
  other uuid;
begin
  if me is null or coalesce(current_setting('app.role', true), '') <> 'consumer' then
    return jsonb_build_object('outcome', 'unknown');
  end if;
  select * into c from app.challenges x where x.id = challenge and x.way = 'code' for update;
  if c.id is null then
    return jsonb_build_object('outcome', 'unknown');
  elsif c.used_at is not null then
    return jsonb_build_object('outcome', 'used');
  elsif c.expires_at <= now() then
    return jsonb_build_object('outcome', 'expired');
  elsif c.tries >= most_tries then
    return jsonb_build_object('outcome', 'exhausted');
  end if;
  update app.challenges x set tries = x.tries + 1 where x.id = c.id;
  if c.proof <> add_contact.proof then
    return jsonb_build_object('outcome', case when c.tries + 1 >= most_tries then 'exhausted' else 'wrong' end,
      'left', most_tries - c.tries - 1);
  end if;
  update app.challenges x set used_at = now() where x.id = c.id;
  perform pg_advisory_xact_lock(hashtextextended(c.kind || c.value, 73));
  select k.person_id into other from app.contacts k where k.kind = c.kind and k.value = c.value;
  if other = me then
    return jsonb_build_object('outcome', 'added');
  elsif other is null then
    insert into app.contacts (kind, value, person_id) values (c.kind, c.value, me);
    return jsonb_build_object('outcome', 'added');
  elsif entry.has_records(other) or exists (select from app.staff s where s.person_id = other) then
    return jsonb_build_object('outcome', 'taken');
  end if;
  update app.contacts k set person_id = me where k.kind = c.kind and k.value = c.value;
  update app.sessions x set revoked_at = now() where x.person_id = other and x.revoked_at is null;
  return jsonb_build_object('outcome', 'added');
end $$;

-- The invitations that wait for an address of the person who asks.
create function entry.my_invitations() returns jsonb
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'org', o.name, 'role', i.role, 'name', i.name)
      order by i.expires_at), '[]')
    from app.invitations i join app.orgs o on o.id = i.org_id
      join app.contacts k on k.kind = i.kind and k.value = i.value
    where k.person_id = nullif(current_setting('app.person', true), '')::uuid
      and i.accepted_at is null and i.withdrawn_at is null and i.expires_at > now()
  $$;

-- Who has records of their own stays a consumer: staff own none, and nobody handles their own dispute.
create function entry.accept_invitation(invitation uuid, session uuid, idle int, absolute int) returns text
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  me uuid := nullif(current_setting('app.person', true), '')::uuid;
  i record;
begin
  if me is null or coalesce(current_setting('app.role', true), '') <> 'consumer' then
    return 'not-found';
  end if;
  select v.id, v.org_id, v.role, v.name into i from app.invitations v
    join app.contacts k on k.kind = v.kind and k.value = v.value and k.person_id = me
    where v.id = invitation and v.accepted_at is null and v.withdrawn_at is null and v.expires_at > now()
    for update of v;
  if i.id is null or exists (select from app.staff s where s.person_id = me) then
    return 'not-found';
  elsif entry.has_records(me) then
    return 'has-records';
  end if;
  insert into app.staff (person_id, org_id, role, name) values (me, i.org_id, i.role, i.name);
  update app.invitations v set accepted_at = now() where v.id = i.id;
  -- From here on the shorter life of staff sessions.
  update app.sessions x set revoked_at = now() where x.person_id = me and x.id <> session and x.revoked_at is null;
  update app.sessions x set idle_seconds = idle, expires_at = least(x.expires_at, now() + make_interval(secs => absolute))
    where x.person_id = me and x.id = session;
  return 'accepted';
end $$;

-- The people of an association, for the head of its accounts alone.
create function entry.colleagues() returns jsonb
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  if coalesce(current_setting('app.role', true), '') <> 'org-admin' then
    return '[]';
  end if;
  return (
    select coalesce(jsonb_agg(jsonb_build_object('person', s.person_id, 'name', s.name, 'role', s.role,
      'disabled', s.disabled_at is not null,
      'contacts', (select coalesce(jsonb_agg(jsonb_build_object('kind', k.kind, 'value', k.value)), '[]')
        from app.contacts k where k.person_id = s.person_id),
      'enrolled', exists (select from app.factors f where f.person_id = s.person_id and f.confirmed_at is not null)
        or exists (select from app.passkeys p where p.person_id = s.person_id),
      'sessions', (select count(*) from app.sessions x where x.person_id = s.person_id and x.revoked_at is null
        and x.expires_at > now() and x.last_seen_at + make_interval(secs => x.idle_seconds) > now()),
      'resetAsked', exists (select from app.factor_resets r where r.person_id = s.person_id and r.agreed_at is null
        and r.expires_at > now()))
      order by s.disabled_at is not null, s.role desc, s.name, s.person_id), '[]')
    from app.staff s where s.org_id = nullif(current_setting('app.org', true), '')::uuid);
end $$;

-- Role, disabling and sessions of a colleague. Other heads of accounts are the operator's to change.
create function entry.change_colleague(colleague uuid, change jsonb) returns boolean
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  mine uuid := nullif(current_setting('app.org', true), '')::uuid;
begin
  if coalesce(current_setting('app.role', true), '') <> 'org-admin' or mine is null or not exists (
    select from app.staff s where s.person_id = colleague and s.org_id = mine and s.role in ('officer', 'lead')
    for update
  ) then
    return false;
  end if;
  if change ->> 'role' in ('officer', 'lead') then
    update app.staff s set role = change ->> 'role' where s.person_id = colleague;
  end if;
  if change ? 'disabled' then
    update app.staff s set disabled_at = case when (change ->> 'disabled')::boolean then now() end
      where s.person_id = colleague;
  end if;
  if (change ->> 'disabled')::boolean or change ? 'end' then
    update app.sessions x set revoked_at = now() where x.person_id = colleague and x.revoked_at is null;
  end if;
  return true;
end $$;

-- Two people take a lost second factor away (SECURITY section 4): the head of accounts asks, another one agrees.
create function entry.ask_factor_reset(colleague uuid) returns boolean
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  mine uuid := nullif(current_setting('app.org', true), '')::uuid;
begin
  if coalesce(current_setting('app.role', true), '') <> 'org-admin' or mine is null or not exists (
    select from app.staff s where s.person_id = colleague and s.org_id = mine and s.role in ('officer', 'lead')
      and s.disabled_at is null
  ) then
    return false;
  end if;
  delete from app.factor_resets r where r.person_id = colleague and r.agreed_at is null and r.expires_at <= now();
  insert into app.factor_resets (org_id, person_id, asked_by)
    values (mine, colleague, nullif(current_setting('app.person', true), '')::uuid)
    on conflict do nothing;
  return true;
end $$;

create function entry.agree_factor_reset(reset uuid) returns uuid
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  mine uuid := nullif(current_setting('app.org', true), '')::uuid;
  me uuid := nullif(current_setting('app.person', true), '')::uuid;
  r record;
begin
  if coalesce(current_setting('app.role', true), '') not in ('lead', 'org-admin') or mine is null or me is null then
    return null;
  end if;
  select f.id, f.person_id into r from app.factor_resets f
    where f.id = reset and f.org_id = mine and f.agreed_at is null and f.expires_at > now()
      and f.asked_by <> me and f.person_id <> me
    for update;
  if r.id is null then
    return null;
  end if;
  update app.factor_resets f set agreed_by = me, agreed_at = now() where f.id = r.id;
  delete from app.factors f where f.person_id = r.person_id;
  delete from app.passkeys p where p.person_id = r.person_id;
  update app.sessions x set revoked_at = now() where x.person_id = r.person_id and x.revoked_at is null;
  return r.person_id;
end $$;

-- For the operator alone, by a command: the first head of an association's accounts, and what cannot be done from a page.
create function entry.operate(deed text, contact_kind text, contact text, association text, called text) returns text
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  org uuid;
  person uuid;
begin
  select k.person_id into person from app.contacts k where k.kind = contact_kind and k.value = contact;
  if deed = 'appoint' then
    if person is not null and entry.has_records(person) then
      return 'has-records';
    end if;
    perform pg_advisory_xact_lock(hashtextextended(association, 74));
    select o.id into org from app.orgs o where o.name = association order by o.id limit 1;
    if exists (select from app.staff s where s.person_id = person and s.org_id is distinct from org) then
      return 'elsewhere';
    end if;
    person := entry.appoint(contact_kind, contact, coalesce(org, gen_random_uuid()), association, 'org-admin');
    update app.staff s set name = called where s.person_id = person;
    insert into audit.log (actor, action, stream, detail) values ('operator', 'staff.appointed', 'person:' || person, '{"role":"org-admin"}');
    return 'done';
  end if;
  if not exists (select from app.staff s where s.person_id = person) then
    return 'not-staff';
  end if;
  update app.sessions x set revoked_at = now() where x.person_id = person and x.revoked_at is null;
  if deed = 'disable' then
    update app.staff s set disabled_at = now() where s.person_id = person and s.disabled_at is null;
    insert into audit.log (actor, action, stream) values ('operator', 'staff.disabled', 'person:' || person);
  elsif deed = 'reset-factor' then
    delete from app.factors f where f.person_id = person;
    delete from app.passkeys p where p.person_id = person;
    insert into audit.log (actor, action, stream) values ('operator', 'factor.reset', 'person:' || person);
  else
    return 'unknown';
  end if;
  return 'done';
end $$;

create function entry.all_staff() returns jsonb
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(jsonb_agg(jsonb_build_object('org', o.name, 'name', s.name, 'role', s.role,
      'disabled', s.disabled_at is not null,
      'contacts', (select coalesce(jsonb_agg(jsonb_build_object('kind', k.kind, 'value', k.value)), '[]')
        from app.contacts k where k.person_id = s.person_id))
      order by o.name, s.role desc, s.name), '[]')
    from app.staff s join app.orgs o on o.id = s.org_id
  $$;

revoke all on function entry.has_records(uuid), entry.add_contact(uuid, bytea, int), entry.my_invitations(),
  entry.accept_invitation(uuid, uuid, int, int), entry.colleagues(), entry.change_colleague(uuid, jsonb),
  entry.ask_factor_reset(uuid), entry.agree_factor_reset(uuid), entry.operate(text, text, text, text, text),
  entry.all_staff() from public;
grant execute on function entry.add_contact(uuid, bytea, int), entry.my_invitations(),
  entry.accept_invitation(uuid, uuid, int, int), entry.colleagues(), entry.change_colleague(uuid, jsonb),
  entry.ask_factor_reset(uuid), entry.agree_factor_reset(uuid) to parity_app;
grant execute on function entry.operate(text, text, text, text, text), entry.all_staff() to parity_owner;
set local role parity_owner;
revoke create on schema entry from parity_enter;
