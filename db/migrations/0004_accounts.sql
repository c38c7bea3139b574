-- The person and the association of the context, beside app.subjects(): the policies below ask them.
create function app.person() returns uuid
  language sql stable parallel safe
  set search_path = pg_catalog, pg_temp
  as $$ select nullif(current_setting('app.person', true), '')::uuid $$;
create function app.org() returns uuid
  language sql stable parallel safe
  set search_path = pg_catalog, pg_temp
  as $$ select nullif(current_setting('app.org', true), '')::uuid $$;
--> statement-breakpoint
CREATE TABLE "app"."challenges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"way" text NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"proof" "bytea" NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"next_path" text DEFAULT '/' NOT NULL,
	"locale" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "challenges_way" CHECK (way in ('code', 'link')),
	CONSTRAINT "challenges_proof_size" CHECK (octet_length(proof) = 32),
	CONSTRAINT "challenges_next" CHECK (next_path ~ '^/' and octet_length(next_path) <= 500)
);
--> statement-breakpoint
ALTER TABLE "app"."challenges" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "app"."contacts" (
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contacts_pkey" PRIMARY KEY("kind","value"),
	CONSTRAINT "contacts_kind" CHECK (kind in ('email', 'phone')),
	CONSTRAINT "contacts_value" CHECK (octet_length(value) <= 254)
);
--> statement-breakpoint
ALTER TABLE "app"."contacts" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "app"."demo_outbox" (
	"message_id" uuid PRIMARY KEY NOT NULL,
	"recipient" text NOT NULL,
	"channel" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "app"."demo_outbox" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "app"."factors" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"secret" "bytea" NOT NULL,
	"last_step" bigint DEFAULT 0 NOT NULL,
	"confirmed_at" timestamp with time zone,
	CONSTRAINT "factors_secret_size" CHECK (octet_length(secret) between 29 and 200)
);
--> statement-breakpoint
ALTER TABLE "app"."factors" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "app"."messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"challenge_id" uuid NOT NULL,
	"status" text DEFAULT 'queued' NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"receipt" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "messages_status" CHECK (status in ('queued', 'sending', 'sent', 'failed', 'late')),
	CONSTRAINT "messages_receipt" CHECK (receipt in ('delivered', 'undelivered'))
);
--> statement-breakpoint
ALTER TABLE "app"."messages" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "app"."orgs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "orgs_name" CHECK (char_length(name) between 2 and 100)
);
--> statement-breakpoint
ALTER TABLE "app"."orgs" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "app"."persons" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "app"."persons" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "app"."sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"sid_hash" "bytea" NOT NULL,
	"person_id" uuid NOT NULL,
	"device" text NOT NULL,
	"idle_seconds" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"second_factor_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "sessions_sid_hash" UNIQUE("sid_hash"),
	CONSTRAINT "sessions_hash_size" CHECK (octet_length(sid_hash) = 32)
);
--> statement-breakpoint
ALTER TABLE "app"."sessions" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "app"."staff" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"org_id" uuid NOT NULL,
	"role" text NOT NULL,
	"disabled_at" timestamp with time zone,
	CONSTRAINT "staff_owned" UNIQUE("org_id","person_id"),
	CONSTRAINT "staff_role" CHECK (role in ('officer', 'lead', 'org-admin'))
);
--> statement-breakpoint
ALTER TABLE "app"."staff" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "app"."subjects" ALTER COLUMN "resume_hmac" DROP NOT NULL;
--> statement-breakpoint
ALTER TABLE "app"."subjects" ADD COLUMN "person_id" uuid;
--> statement-breakpoint
ALTER TABLE "app"."contacts" ADD CONSTRAINT "contacts_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "app"."persons"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "app"."factors" ADD CONSTRAINT "factors_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "app"."persons"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "app"."messages" ADD CONSTRAINT "messages_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "app"."challenges"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "app"."sessions" ADD CONSTRAINT "sessions_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "app"."persons"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "app"."staff" ADD CONSTRAINT "staff_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "app"."persons"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "app"."staff" ADD CONSTRAINT "staff_org_id_orgs_id_fk" FOREIGN KEY ("org_id") REFERENCES "app"."orgs"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "challenges_proof" ON "app"."challenges" USING btree ("proof");
--> statement-breakpoint
CREATE INDEX "challenges_created" ON "app"."challenges" USING btree ("created_at");
--> statement-breakpoint
CREATE INDEX "contacts_person" ON "app"."contacts" USING btree ("person_id");
--> statement-breakpoint
CREATE INDEX "messages_challenge" ON "app"."messages" USING btree ("challenge_id");
--> statement-breakpoint
CREATE INDEX "sessions_person" ON "app"."sessions" USING btree ("person_id","created_at");
--> statement-breakpoint
ALTER TABLE "app"."subjects" ADD CONSTRAINT "subjects_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "app"."persons"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "subjects_person" ON "app"."subjects" USING btree ("person_id");
--> statement-breakpoint
CREATE POLICY "append_jobs" ON "audit"."log" AS PERMISSIVE FOR INSERT TO "parity_worker" WITH CHECK (actor = (select nullif(current_setting('app.actor', true), '')));
--> statement-breakpoint
CREATE POLICY "enter" ON "app"."challenges" AS PERMISSIVE FOR ALL TO "parity_enter" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "send" ON "app"."challenges" AS PERMISSIVE FOR SELECT TO "parity_worker" USING (true);
--> statement-breakpoint
CREATE POLICY "sweep" ON "app"."challenges" AS PERMISSIVE FOR DELETE TO "parity_worker" USING (created_at < now() - interval '1 day');
--> statement-breakpoint
CREATE POLICY "own" ON "app"."contacts" AS PERMISSIVE FOR SELECT TO "parity_app" USING (person_id = (select app.person()));
--> statement-breakpoint
CREATE POLICY "enter" ON "app"."contacts" AS PERMISSIVE FOR ALL TO "parity_enter" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "look" ON "app"."demo_outbox" AS PERMISSIVE FOR SELECT TO "parity_app" USING (true);
--> statement-breakpoint
CREATE POLICY "write" ON "app"."demo_outbox" AS PERMISSIVE FOR INSERT TO "parity_worker" WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "again" ON "app"."demo_outbox" AS PERMISSIVE FOR SELECT TO "parity_worker" USING (true);
--> statement-breakpoint
CREATE POLICY "own" ON "app"."factors" AS PERMISSIVE FOR ALL TO "parity_app" USING (person_id = (select app.person())) WITH CHECK (person_id = (select app.person()));
--> statement-breakpoint
CREATE POLICY "enter" ON "app"."factors" AS PERMISSIVE FOR ALL TO "parity_enter" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "enter" ON "app"."messages" AS PERMISSIVE FOR ALL TO "parity_enter" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "send" ON "app"."messages" AS PERMISSIVE FOR SELECT TO "parity_worker" USING (true);
--> statement-breakpoint
CREATE POLICY "note" ON "app"."messages" AS PERMISSIVE FOR UPDATE TO "parity_worker" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "own" ON "app"."orgs" AS PERMISSIVE FOR SELECT TO "parity_app" USING (id = (select app.org()));
--> statement-breakpoint
CREATE POLICY "enter" ON "app"."orgs" AS PERMISSIVE FOR ALL TO "parity_enter" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "own" ON "app"."persons" AS PERMISSIVE FOR SELECT TO "parity_app" USING (id = (select app.person()));
--> statement-breakpoint
CREATE POLICY "enter" ON "app"."persons" AS PERMISSIVE FOR ALL TO "parity_enter" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "own" ON "app"."sessions" AS PERMISSIVE FOR ALL TO "parity_app" USING (person_id = (select app.person())) WITH CHECK (person_id = (select app.person()));
--> statement-breakpoint
CREATE POLICY "enter" ON "app"."sessions" AS PERMISSIVE FOR ALL TO "parity_enter" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "colleagues" ON "app"."staff" AS PERMISSIVE FOR SELECT TO "parity_app" USING (org_id = (select app.org()));
--> statement-breakpoint
CREATE POLICY "enter" ON "app"."staff" AS PERMISSIVE FOR ALL TO "parity_enter" USING (true) WITH CHECK (true);
--> statement-breakpoint
-- What the schema files cannot say about sign-in and jobs: FORCE, grants by column, the doors of parity_enter.

-- 1. Row-level security binds the owner too; nobody empties a table.
alter table app.persons force row level security;
alter table app.contacts force row level security;
alter table app.challenges force row level security;
alter table app.messages force row level security;
alter table app.demo_outbox force row level security;
alter table app.sessions force row level security;
alter table app.orgs force row level security;
alter table app.staff force row level security;
alter table app.factors force row level security;
create trigger no_truncate before truncate on app.persons execute function app.refuse_truncate();
create trigger no_truncate before truncate on app.contacts execute function app.refuse_truncate();
create trigger no_truncate before truncate on app.challenges execute function app.refuse_truncate();
create trigger no_truncate before truncate on app.messages execute function app.refuse_truncate();
create trigger no_truncate before truncate on app.demo_outbox execute function app.refuse_truncate();
create trigger no_truncate before truncate on app.sessions execute function app.refuse_truncate();
create trigger no_truncate before truncate on app.orgs execute function app.refuse_truncate();
create trigger no_truncate before truncate on app.staff execute function app.refuse_truncate();
create trigger no_truncate before truncate on app.factors execute function app.refuse_truncate();

-- 2. A person who signed in moves what is theirs exactly as a holder does. FORCE is lifted for these rows alone.
alter table app.lifecycles no force row level security;
insert into app.lifecycles (noun, from_status, to_status, role)
  select noun, from_status, to_status, 'consumer' from app.lifecycles
  where noun in ('attempts', 'letters') and role = 'holder';
alter table app.lifecycles force row level security;

-- 3. Jobs. The app role puts one in through this door, in its own transaction, and reads none. Ids only: a value that
-- could be a word of somebody's is refused.
create function entry.enqueue_job(queue text, payload jsonb) returns void
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  if jsonb_typeof(payload) <> 'object' or exists (
    select from jsonb_each(payload) f
    where jsonb_typeof(f.value) <> 'string' or f.value #>> '{}' !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
  ) then
    raise exception 'a job carries ids only' using errcode = 'check_violation', constraint = 'jobs_payload';
  end if;
  insert into jobs.job (name, data, keep_until, expire_seconds, deletion_seconds, retry_limit, retry_delay,
      retry_backoff, retry_delay_max, policy, dead_letter)
    select q.name, payload, now() + make_interval(secs => q.retention_seconds), q.expire_seconds, q.deletion_seconds,
      q.retry_limit, q.retry_delay, q.retry_backoff, q.retry_delay_max, q.policy, q.dead_letter
    from jobs.queue q where q.name = queue;
  if not found then
    raise exception 'there is no such queue' using errcode = 'check_violation', constraint = 'jobs_queue';
  end if;
end $$;

create function entry.jobs_state() returns jsonb
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  return (
    select jsonb_build_object(
      'waiting', count(*) filter (where j.name <> 'dead-letters' and j.state < 'active'),
      'oldest', coalesce(extract(epoch from now() - min(j.start_after) filter (
        where j.name <> 'dead-letters' and j.state < 'active' and j.start_after <= now()))::int, 0),
      'dead', count(*) filter (where j.name = 'dead-letters'))
    from jobs.job j where j.state in ('created', 'retry'));
end $$;

-- For staff: what failed for good, newest first, ids only.
create function entry.dead_letters() returns jsonb
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  if coalesce(current_setting('app.role', true), '') not in ('officer', 'lead', 'org-admin') then
    return '[]';
  end if;
  return (
    select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'queue', d.source_name, 'failedAt', d.created_on,
      'tries', d.source_retry_count)), '[]')
    from (select j.id, j.source_name, j.created_on, j.source_retry_count from jobs.job j
      where j.name = 'dead-letters' and j.state = 'created' order by j.created_on desc limit 100) d);
end $$;

-- 4. Sign-in. One door asks, one looks, one enters; whether somebody is registered is never looked at before a proof.
create function entry.open_challenge(challenge jsonb, proof bytea, seconds int, message uuid) returns void
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  insert into app.challenges (id, way, kind, value, proof, next_path, locale, expires_at)
    values ((challenge ->> 'id')::uuid, challenge ->> 'way', challenge ->> 'kind', challenge ->> 'value', proof,
      challenge ->> 'nextPath', challenge ->> 'locale', now() + make_interval(secs => seconds));
  if message is not null then
    insert into app.messages (id, challenge_id) values (message, (challenge ->> 'id')::uuid);
  end if;
end $$;

create function entry.challenge_state(challenge uuid, link bytea, most_tries int) returns jsonb
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select jsonb_build_object('kind', c.kind, 'value', c.value,
      'state', case when c.used_at is not null then 'used' when c.expires_at <= now() then 'expired'
        when c.tries >= most_tries then 'exhausted' else 'open' end,
      'left', greatest(most_tries - c.tries, 0),
      'message', (select m.status from app.messages m where m.challenge_id = c.id),
      'receipt', (select m.receipt from app.messages m where m.challenge_id = c.id))
    from app.challenges c
    where (c.id = challenge and c.way = 'code') or (c.proof = link and c.way = 'link')
    limit 1
  $$;

-- Everything of the browser's drafts becomes the person's: no other token and no resume code opens them any more.
create function entry.link_drafts(person uuid, token bytea) returns void
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  with mine as (
    update app.subjects s set person_id = person, resume_hmac = null, expires_at = 'infinity'
    where s.person_id is null and s.expires_at > now()
      and s.id in (select t.subject_id from app.subject_tokens t where t.token_hash = token)
    returning s.id
  )
  delete from app.subject_tokens t using mine where t.subject_id = mine.id;
end $$;

create function entry.sign_in(attempt jsonb, proof bytea, sid bytea, token bytea) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  c record;
  member record;
  person uuid;
  session uuid;
  most_tries int := (attempt ->> 'tries')::int;
begin
  if attempt ->> 'way' = 'code' then
    select * into c from app.challenges x where x.id = (attempt ->> 'challenge')::uuid and x.way = 'code' for update;
  else
    select * into c from app.challenges x where x.proof = sign_in.proof and x.way = 'link' for update;
  end if;
  if c.id is null then
    return jsonb_build_object('outcome', 'unknown');
  elsif c.used_at is not null then
    return jsonb_build_object('outcome', 'used');
  elsif c.expires_at <= now() then
    return jsonb_build_object('outcome', 'expired');
  elsif c.way = 'code' and c.tries >= most_tries then
    return jsonb_build_object('outcome', 'exhausted');
  end if;
  if c.way = 'code' then
    update app.challenges x set tries = x.tries + 1 where x.id = c.id;
    if c.proof <> sign_in.proof then
      return jsonb_build_object('outcome', case when c.tries + 1 >= most_tries then 'exhausted' else 'wrong' end,
        'left', most_tries - c.tries - 1);
    end if;
  end if;
  update app.challenges x set used_at = now() where x.id = c.id;

  -- Sign-up is sign-in; two first sign-ins at one moment are one person.
  perform pg_advisory_xact_lock(hashtextextended(c.kind || c.value, 73));
  select k.person_id into person from app.contacts k where k.kind = c.kind and k.value = c.value;
  if person is null then
    insert into app.persons (id) values (gen_random_uuid()) returning id into person;
    insert into app.contacts (kind, value, person_id) values (c.kind, c.value, person);
  end if;
  select s.role, s.disabled_at into member from app.staff s where s.person_id = person;
  if member.disabled_at is not null then
    return jsonb_build_object('outcome', 'unknown');
  end if;
  if member.role is null then
    perform entry.link_drafts(person, token);
    if not exists (select from app.subjects s where s.person_id = person) then
      insert into app.subjects (id, person_id, expires_at) values ((attempt ->> 'subject')::uuid, person, 'infinity');
    end if;
  end if;
  -- The session that this browser had before ends with the new one.
  update app.sessions x set revoked_at = now() where x.id = (attempt ->> 'before')::uuid and x.revoked_at is null;
  insert into app.sessions (sid_hash, person_id, device, idle_seconds, expires_at)
    values (sid, person, attempt ->> 'device',
      (attempt ->> case when member.role is null then 'consumerIdle' else 'staffIdle' end)::int,
      now() + make_interval(secs =>
        (attempt ->> case when member.role is null then 'consumerAbsolute' else 'staffAbsolute' end)::int))
    returning id into session;
  return jsonb_build_object('outcome', 'entered', 'person', person, 'session', session, 'next', c.next_path,
    'staff', member.role is not null);
end $$;

-- Who a browser is, on every request. Last seen is written once a minute at most.
create function entry.session_of(sid bytea) returns jsonb
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
    'enrolled', exists (select from app.factors f where f.person_id = s.person_id and f.confirmed_at is not null),
    'subjects', case when member.role is null then (
      select coalesce(jsonb_agg(o.id), '[]') from (
        select j.id from app.subjects j where j.person_id = s.person_id order by j.created_at, j.id limit 200) o)
      else '[]' end);
end $$;

-- A receipt of the provider counts once.
create function entry.note_receipt(message uuid, what text) returns boolean
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  update app.messages m set receipt = what where m.id = message and m.receipt is null and m.status = 'sent';
  return found;
end $$;

-- For the operator alone: makes somebody staff of an association. Running it again changes the role.
create function entry.appoint(contact_kind text, contact text, association uuid, association_name text, new_role text)
  returns uuid
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  person uuid;
begin
  perform pg_advisory_xact_lock(hashtextextended(contact_kind || contact, 73));
  insert into app.orgs (id, name) values (association, association_name) on conflict (id) do nothing;
  select k.person_id into person from app.contacts k where k.kind = contact_kind and k.value = contact;
  if person is null then
    insert into app.persons (id) values (gen_random_uuid()) returning id into person;
    insert into app.contacts (kind, value, person_id) values (contact_kind, contact, person);
  end if;
  insert into app.staff (person_id, org_id, role) values (person, association, new_role)
    on conflict (person_id) do update set org_id = excluded.org_id, role = excluded.role, disabled_at = null;
  return person;
end $$;

-- 5. Grants.
revoke all on function app.person(), app.org(), entry.enqueue_job(text, jsonb), entry.jobs_state(),
  entry.dead_letters(), entry.open_challenge(jsonb, bytea, int, uuid), entry.challenge_state(uuid, bytea, int),
  entry.link_drafts(uuid, bytea), entry.sign_in(jsonb, bytea, bytea, bytea), entry.session_of(bytea),
  entry.note_receipt(uuid, text), entry.appoint(text, text, uuid, text, text) from public;
grant execute on function app.person(), app.org() to parity_app, parity_worker;
grant execute on function entry.enqueue_job(text, jsonb), entry.jobs_state(), entry.dead_letters(),
  entry.open_challenge(jsonb, bytea, int, uuid), entry.challenge_state(uuid, bytea, int),
  entry.link_drafts(uuid, bytea), entry.sign_in(jsonb, bytea, bytea, bytea), entry.session_of(bytea),
  entry.note_receipt(uuid, text) to parity_app;

grant select (person_id) on app.subjects to parity_app;
grant select (id, created_at) on app.persons to parity_app;
grant select (kind, value, person_id, created_at) on app.contacts to parity_app;
grant select (id, person_id, device, idle_seconds, created_at, last_seen_at, expires_at, second_factor_at, revoked_at),
  update (second_factor_at, revoked_at) on app.sessions to parity_app;
grant select (id, name) on app.orgs to parity_app;
grant select (person_id, org_id, role, disabled_at) on app.staff to parity_app;
grant select (person_id, secret, last_step, confirmed_at), insert (person_id, secret),
  update (secret, last_step, confirmed_at) on app.factors to parity_app;
grant select (message_id, recipient, channel, subject, body, created_at) on app.demo_outbox to parity_app;

grant usage on schema app, audit, entry to parity_worker;
grant execute on function app.subjects(), entry.enqueue_job(text, jsonb) to parity_worker;
grant select (id, way, kind, value, locale, expires_at, used_at, created_at), delete on app.challenges to parity_worker;
grant select (id, challenge_id, status, tries, created_at, sent_at), update (status, tries, sent_at)
  on app.messages to parity_worker;
grant select (message_id), insert (message_id, recipient, channel, subject, body) on app.demo_outbox to parity_worker;
grant insert (actor, action, stream, detail) on audit.log to parity_worker;

grant select (id, created_at, person_id), insert (person_id, expires_at), update (person_id, resume_hmac)
  on app.subjects to parity_enter;
grant select (id), insert (id) on app.persons to parity_enter;
grant select (kind, value, person_id), insert (kind, value, person_id) on app.contacts to parity_enter;
grant select (id, way, kind, value, proof, tries, next_path, locale, created_at, expires_at, used_at),
  insert (id, way, kind, value, proof, next_path, locale, expires_at), update (tries, used_at)
  on app.challenges to parity_enter;
grant select (id, challenge_id, status, receipt), insert (id, challenge_id), update (receipt)
  on app.messages to parity_enter;
grant select (id, sid_hash, person_id, last_seen_at, idle_seconds, expires_at, second_factor_at, revoked_at),
  insert (sid_hash, person_id, device, idle_seconds, expires_at), update (last_seen_at, revoked_at)
  on app.sessions to parity_enter;
grant select (id), insert (id, name) on app.orgs to parity_enter;
grant select (person_id, org_id, role, disabled_at), insert (person_id, org_id, role),
  update (org_id, role, disabled_at) on app.staff to parity_enter;
grant select (person_id, confirmed_at) on app.factors to parity_enter;

-- 6. Last, the functions go to the role that they act as, which grants what only the operator may run.
-- Usage stays: these functions call one another.
grant usage on schema entry to parity_enter;
grant create on schema entry to parity_enter;
alter function entry.enqueue_job(text, jsonb) owner to parity_enter;
alter function entry.jobs_state() owner to parity_enter;
alter function entry.dead_letters() owner to parity_enter;
alter function entry.open_challenge(jsonb, bytea, int, uuid) owner to parity_enter;
alter function entry.challenge_state(uuid, bytea, int) owner to parity_enter;
alter function entry.link_drafts(uuid, bytea) owner to parity_enter;
alter function entry.sign_in(jsonb, bytea, bytea, bytea) owner to parity_enter;
alter function entry.session_of(bytea) owner to parity_enter;
alter function entry.note_receipt(uuid, text) owner to parity_enter;
alter function entry.appoint(text, text, uuid, text, text) owner to parity_enter;
-- After the change of owner: a grant of the old owner to itself would have become one of the new owner to itself.
set local role parity_enter;
grant execute on function entry.appoint(text, text, uuid, text, text) to parity_owner;
set local role parity_owner;
revoke create on schema entry from parity_enter;
