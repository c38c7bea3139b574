CREATE TABLE "app"."case_criteria" (
	"org_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"provider_id" uuid NOT NULL,
	"sector" text NOT NULL,
	"obstacles" text[] NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "case_criteria_pkey" PRIMARY KEY("case_id","version"),
	CONSTRAINT "case_criteria_period" CHECK (starts_on <= ends_on),
	CONSTRAINT "case_criteria_obstacles" CHECK (cardinality(obstacles) between 1 and 20)
);
--> statement-breakpoint
ALTER TABLE "app"."case_criteria" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "app"."consents" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"subject_id" uuid NOT NULL,
	"attempt_id" uuid NOT NULL,
	"org_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"text_hash" text NOT NULL,
	"channel" text NOT NULL,
	"given_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "consents_owned" UNIQUE("subject_id","id"),
	CONSTRAINT "consents_purpose" CHECK (purpose in ('join-case', 'pass-to-association', 'publish-in-figures')),
	CONSTRAINT "consents_text_hash" CHECK (text_hash ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "consents_channel" CHECK (channel = 'web')
);
--> statement-breakpoint
ALTER TABLE "app"."consents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "app"."grants" (
	"subject_id" uuid NOT NULL,
	"attempt_id" uuid NOT NULL,
	"org_id" uuid NOT NULL,
	"consent_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "grants_pkey" PRIMARY KEY("subject_id","consent_id")
);
--> statement-breakpoint
ALTER TABLE "app"."grants" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "app"."group_cases" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"organiser" text NOT NULL,
	"raw" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"title" text,
	"summary" text,
	"member_cap" integer,
	"criteria_version" integer DEFAULT 0 NOT NULL,
	"registered" integer DEFAULT 0 NOT NULL,
	"verified" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"opened_at" timestamp with time zone,
	CONSTRAINT "group_cases_slug" UNIQUE("slug"),
	CONSTRAINT "group_cases_owned" UNIQUE("org_id","id"),
	CONSTRAINT "group_cases_slug_form" CHECK (slug ~ '^[a-z0-9][a-z0-9-]{2,59}$'),
	CONSTRAINT "group_cases_title" CHECK (char_length(title) between 1 and 100),
	CONSTRAINT "group_cases_summary" CHECK (char_length(summary) between 1 and 2000),
	CONSTRAINT "group_cases_raw_size" CHECK (octet_length(raw::text) <= 262144),
	CONSTRAINT "group_cases_cap" CHECK (member_cap between 2 and 1000000),
	CONSTRAINT "group_cases_counts" CHECK (verified between 0 and registered),
	CONSTRAINT "group_cases_published" CHECK (status in ('draft', 'closed') or (title is not null and summary is not null and criteria_version > 0))
);
--> statement-breakpoint
ALTER TABLE "app"."group_cases" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "app"."members" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"attempt_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"status" text NOT NULL,
	"criteria_version" integer NOT NULL,
	"representative" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"joined_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "members_once" UNIQUE("case_id","person_id"),
	CONSTRAINT "members_owned" UNIQUE("subject_id","id")
);
--> statement-breakpoint
ALTER TABLE "app"."members" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "app"."parked_cases" (
	"org_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"raw" jsonb NOT NULL,
	"parked_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "parked_cases_pkey" PRIMARY KEY("case_id","person_id"),
	CONSTRAINT "parked_cases_raw_size" CHECK (octet_length(raw::text) <= 262144)
);
--> statement-breakpoint
ALTER TABLE "app"."parked_cases" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "app"."case_criteria" ADD CONSTRAINT "case_criteria_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "app"."providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."case_criteria" ADD CONSTRAINT "case_criteria_case" FOREIGN KEY ("org_id","case_id") REFERENCES "app"."group_cases"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."consents" ADD CONSTRAINT "consents_attempt" FOREIGN KEY ("subject_id","attempt_id") REFERENCES "app"."attempts"("subject_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."consents" ADD CONSTRAINT "consents_case" FOREIGN KEY ("org_id","case_id") REFERENCES "app"."group_cases"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."grants" ADD CONSTRAINT "grants_org_id_orgs_id_fk" FOREIGN KEY ("org_id") REFERENCES "app"."orgs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."grants" ADD CONSTRAINT "grants_attempt" FOREIGN KEY ("subject_id","attempt_id") REFERENCES "app"."attempts"("subject_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."grants" ADD CONSTRAINT "grants_consent" FOREIGN KEY ("subject_id","consent_id") REFERENCES "app"."consents"("subject_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."group_cases" ADD CONSTRAINT "group_cases_org_id_orgs_id_fk" FOREIGN KEY ("org_id") REFERENCES "app"."orgs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."members" ADD CONSTRAINT "members_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "app"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."members" ADD CONSTRAINT "members_case" FOREIGN KEY ("org_id","case_id") REFERENCES "app"."group_cases"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."members" ADD CONSTRAINT "members_attempt" FOREIGN KEY ("subject_id","attempt_id") REFERENCES "app"."attempts"("subject_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."parked_cases" ADD CONSTRAINT "parked_cases_case" FOREIGN KEY ("org_id","case_id") REFERENCES "app"."group_cases"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_criteria_found" ON "app"."case_criteria" USING btree ("provider_id","sector");--> statement-breakpoint
CREATE INDEX "consents_of_subject" ON "app"."consents" USING btree ("subject_id","case_id");--> statement-breakpoint
CREATE INDEX "consents_of_org" ON "app"."consents" USING btree ("org_id","case_id");--> statement-breakpoint
CREATE INDEX "grants_living" ON "app"."grants" USING btree ("org_id","attempt_id","expires_at");--> statement-breakpoint
CREATE INDEX "group_cases_status" ON "app"."group_cases" USING btree ("status","opened_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "members_of_subject" ON "app"."members" USING btree ("subject_id","case_id");--> statement-breakpoint
CREATE INDEX "members_of_case" ON "app"."members" USING btree ("org_id","case_id","joined_at","id");--> statement-breakpoint
CREATE POLICY "association" ON "app"."attempts" AS PERMISSIVE FOR SELECT TO "parity_app" USING ((select app.org()) is not null and exists (select from app.grants g
    where g.org_id = (select app.org()) and g.attempt_id = attempts.id
      and g.expires_at > now() and g.revoked_at is null));--> statement-breakpoint
CREATE POLICY "association" ON "app"."letters" AS PERMISSIVE FOR SELECT TO "parity_app" USING ((select app.org()) is not null and exists (select from app.grants g
    where g.org_id = (select app.org()) and g.attempt_id = letters.attempt_id
      and g.expires_at > now() and g.revoked_at is null));--> statement-breakpoint
CREATE POLICY "public" ON "app"."case_criteria" AS PERMISSIVE FOR SELECT TO "parity_app" USING (true);--> statement-breakpoint
CREATE POLICY "own_add" ON "app"."case_criteria" AS PERMISSIVE FOR INSERT TO "parity_app" WITH CHECK (org_id = (select app.org()));--> statement-breakpoint
CREATE POLICY "own" ON "app"."consents" AS PERMISSIVE FOR ALL TO "parity_app" USING (subject_id = any ((select app.subjects())::uuid[])) WITH CHECK (subject_id = any ((select app.subjects())::uuid[]));--> statement-breakpoint
CREATE POLICY "association" ON "app"."consents" AS PERMISSIVE FOR SELECT TO "parity_app" USING (org_id = (select app.org()));--> statement-breakpoint
CREATE POLICY "own" ON "app"."grants" AS PERMISSIVE FOR ALL TO "parity_app" USING (subject_id = any ((select app.subjects())::uuid[])) WITH CHECK (subject_id = any ((select app.subjects())::uuid[]));--> statement-breakpoint
CREATE POLICY "association" ON "app"."grants" AS PERMISSIVE FOR SELECT TO "parity_app" USING (org_id = (select app.org()));--> statement-breakpoint
CREATE POLICY "public" ON "app"."group_cases" AS PERMISSIVE FOR SELECT TO "parity_app" USING (criteria_version > 0 or org_id = (select app.org()));--> statement-breakpoint
CREATE POLICY "own_add" ON "app"."group_cases" AS PERMISSIVE FOR INSERT TO "parity_app" WITH CHECK (org_id = (select app.org()));--> statement-breakpoint
CREATE POLICY "own_change" ON "app"."group_cases" AS PERMISSIVE FOR UPDATE TO "parity_app" USING (org_id = (select app.org())) WITH CHECK (org_id = (select app.org()));--> statement-breakpoint
CREATE POLICY "count" ON "app"."group_cases" AS PERMISSIVE FOR SELECT TO "parity_enter" USING (true);--> statement-breakpoint
CREATE POLICY "add_up" ON "app"."group_cases" AS PERMISSIVE FOR UPDATE TO "parity_enter" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "own" ON "app"."members" AS PERMISSIVE FOR ALL TO "parity_app" USING (subject_id = any ((select app.subjects())::uuid[])) WITH CHECK (subject_id = any ((select app.subjects())::uuid[]) and person_id = (select app.person()));--> statement-breakpoint
CREATE POLICY "association" ON "app"."members" AS PERMISSIVE FOR SELECT TO "parity_app" USING (org_id = (select app.org()));--> statement-breakpoint
CREATE POLICY "association_moves" ON "app"."members" AS PERMISSIVE FOR UPDATE TO "parity_app" USING (org_id = (select app.org())) WITH CHECK (org_id = (select app.org()));--> statement-breakpoint
CREATE POLICY "own" ON "app"."parked_cases" AS PERMISSIVE FOR ALL TO "parity_app" USING (org_id = (select app.org()) and person_id = (select app.person())) WITH CHECK (org_id = (select app.org()) and person_id = (select app.person()));--> statement-breakpoint
alter table app.group_cases force row level security;
alter table app.case_criteria force row level security;
alter table app.parked_cases force row level security;
alter table app.consents force row level security;
alter table app.grants force row level security;
alter table app.members force row level security;

create trigger no_truncate before truncate on app.group_cases execute function app.refuse_truncate();
create trigger no_truncate before truncate on app.case_criteria execute function app.refuse_truncate();
create trigger no_truncate before truncate on app.parked_cases execute function app.refuse_truncate();
create trigger no_truncate before truncate on app.consents execute function app.refuse_truncate();
create trigger no_truncate before truncate on app.grants execute function app.refuse_truncate();
create trigger no_truncate before truncate on app.members execute function app.refuse_truncate();
create trigger no_change before update or delete on app.case_criteria
  for each row execute function app.refuse_change();

-- The lifecycles of domain/cases/lifecycle.ts; a test holds both equal. FORCE hides the table from its owner.
alter table app.lifecycles no force row level security;
insert into app.lifecycles (noun, from_status, to_status, role) values
  ('group_cases', '', 'draft', 'officer'),
  ('group_cases', '', 'draft', 'lead'),
  ('members', '', 'interested', 'consumer'),
  ('members', '', 'joined', 'consumer'),
  ('group_cases', 'draft', 'open', 'officer'),
  ('group_cases', 'draft', 'open', 'lead'),
  ('group_cases', 'draft', 'closed', 'officer'),
  ('group_cases', 'draft', 'closed', 'lead'),
  ('group_cases', 'open', 'accepted', 'lead'),
  ('group_cases', 'open', 'closed', 'officer'),
  ('group_cases', 'open', 'closed', 'lead'),
  ('group_cases', 'accepted', 'filing', 'lead'),
  ('group_cases', 'accepted', 'closed', 'lead'),
  ('group_cases', 'filing', 'accepted', 'lead'),
  ('group_cases', 'filing', 'filed', 'lead'),
  ('group_cases', 'filed', 'registering', 'lead'),
  ('group_cases', 'filed', 'decided', 'lead'),
  ('group_cases', 'filed', 'settled', 'lead'),
  ('group_cases', 'registering', 'decided', 'lead'),
  ('group_cases', 'registering', 'settled', 'lead'),
  ('group_cases', 'decided', 'settled', 'lead'),
  ('group_cases', 'decided', 'closed', 'lead'),
  ('group_cases', 'settled', 'closed', 'lead'),
  ('members', 'interested', 'joined', 'consumer'),
  ('members', 'interested', 'left', 'consumer'),
  ('members', 'joined', 'interested', 'consumer'),
  ('members', 'joined', 'verified', 'officer'),
  ('members', 'joined', 'verified', 'lead'),
  ('members', 'joined', 'refused', 'officer'),
  ('members', 'joined', 'refused', 'lead'),
  ('members', 'joined', 'left', 'consumer'),
  ('members', 'verified', 'joined', 'officer'),
  ('members', 'verified', 'joined', 'lead'),
  ('members', 'verified', 'accepted', 'lead'),
  ('members', 'verified', 'refused', 'officer'),
  ('members', 'verified', 'refused', 'lead'),
  ('members', 'verified', 'left', 'consumer'),
  ('members', 'accepted', 'mandated', 'consumer'),
  ('members', 'accepted', 'left', 'consumer'),
  ('members', 'mandated', 'filed', 'lead'),
  ('members', 'mandated', 'left', 'consumer'),
  ('members', 'filed', 'settled', 'consumer'),
  ('members', 'settled', 'paid', 'lead'),
  ('members', 'left', 'interested', 'consumer'),
  ('members', 'left', 'joined', 'consumer');
alter table app.lifecycles force row level security;
-- Of its status alone: the counters are added up as parity_enter, which has no business in lifecycles.
create trigger lifecycle before insert or update of status on app.group_cases
  for each row execute function app.guard_lifecycle();
create trigger lifecycle before insert or update on app.members
  for each row execute function app.guard_lifecycle();

-- Who comes in (a new member, or one who left and comes back) meets the case under its lock: open, not full, and with
-- the criteria that the person read. Otherwise nothing is written, and whoever asked looks at the case again.
create function app.admit_member() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  if new.status in ('left', 'refused') or (tg_op = 'UPDATE' and old.status not in ('left', 'refused')) then
    return new;
  end if;
  perform from app.group_cases c
    where c.id = new.case_id and c.org_id = new.org_id and c.status = 'open'
      and c.criteria_version = new.criteria_version
      and (c.member_cap is null or c.registered < c.member_cap)
    -- Not "for update": the foreign keys of consents hold the key of the case, and two joins would wait for each other.
    for no key update;
  if not found then
    return null;
  end if;
  return new;
end $$;

create function app.count_member() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  more int := (new.status not in ('left', 'refused'))::int;
  sure int := (new.status not in ('left', 'refused', 'interested', 'joined'))::int;
begin
  if tg_op = 'UPDATE' then
    more := more - (old.status not in ('left', 'refused'))::int;
    sure := sure - (old.status not in ('left', 'refused', 'interested', 'joined'))::int;
  end if;
  if more <> 0 or sure <> 0 then
    update app.group_cases set registered = registered + more, verified = verified + sure where id = new.case_id;
  end if;
  return null;
end $$;
create trigger admit before insert or update of status on app.members
  for each row execute function app.admit_member();
create trigger count after insert or update of status on app.members
  for each row execute function app.count_member();

-- A member becomes more than interested only with the consent to pass the record on (case B-17, I-03).
create function app.require_consent() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$
begin
  if new.status not in ('left', 'refused') and not exists (
    select from app.consents c
    where c.subject_id = new.subject_id and c.attempt_id = new.attempt_id and c.case_id = new.case_id
      and c.withdrawn_at is null
      and c.purpose = case when new.status = 'interested' then 'join-case' else 'pass-to-association' end
  ) then
    raise exception 'no consent' using errcode = 'check_violation', constraint = 'members_consent';
  end if;
  return new;
end $$;
create trigger consent before insert or update of status on app.members
  for each row execute function app.require_consent();

revoke all on function app.admit_member(), app.count_member(), app.require_consent() from public;
grant select (id, org_id, status, criteria_version, member_cap, registered, verified), update (registered, verified)
  on app.group_cases to parity_enter;
grant create on schema app to parity_enter;
alter function app.admit_member() owner to parity_enter;
alter function app.count_member() owner to parity_enter;
revoke create on schema app from parity_enter;

grant select (id, org_id, slug, status, organiser, raw, title, summary, member_cap, criteria_version, registered,
    verified, version, created_at, updated_at, opened_at),
  insert (org_id, slug, organiser, raw),
  update (status, raw, title, summary, member_cap, criteria_version, version, updated_at, opened_at)
  on app.group_cases to parity_app;
grant select (org_id, case_id, version, provider_id, sector, obstacles, starts_on, ends_on, created_at),
  insert (org_id, case_id, version, provider_id, sector, obstacles, starts_on, ends_on)
  on app.case_criteria to parity_app;
grant select (org_id, case_id, person_id, raw, parked_at), insert (org_id, case_id, person_id, raw), update (raw, parked_at), delete
  on app.parked_cases to parity_app;
grant select (id, subject_id, attempt_id, org_id, case_id, purpose, text_hash, channel, given_at, withdrawn_at),
  insert (subject_id, attempt_id, org_id, case_id, purpose, text_hash, channel), update (withdrawn_at)
  on app.consents to parity_app;
grant select (subject_id, attempt_id, org_id, consent_id, created_at, expires_at, revoked_at),
  insert (subject_id, attempt_id, org_id, consent_id, expires_at), update (revoked_at)
  on app.grants to parity_app;
grant select (id, org_id, case_id, subject_id, attempt_id, person_id, status, criteria_version, representative, version,
    joined_at, updated_at),
  insert (org_id, case_id, subject_id, attempt_id, person_id, status, criteria_version),
  update (status, attempt_id, subject_id, criteria_version, version, joined_at, updated_at)
  on app.members to parity_app;
