CREATE TABLE "app"."unmaskings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"org_id" uuid NOT NULL,
	"attempt_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"field" text NOT NULL,
	"reason" text NOT NULL,
	"note" text NOT NULL,
	"shown_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "unmaskings_field" CHECK (field in ('name', 'phone', 'account', 'address')),
	CONSTRAINT "unmaskings_reason" CHECK (reason in ('contact', 'same-person', 'document', 'correction')),
	CONSTRAINT "unmaskings_note" CHECK (char_length(note) between 4 and 200)
);
--> statement-breakpoint
ALTER TABLE "app"."unmaskings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "app"."consents" DROP CONSTRAINT "consents_purpose";--> statement-breakpoint
ALTER TABLE "app"."members" ADD COLUMN "accepted_on" date;--> statement-breakpoint
ALTER TABLE "app"."members" ADD COLUMN "refusal" text;--> statement-breakpoint
ALTER TABLE "app"."unmaskings" ADD CONSTRAINT "unmaskings_org_id_orgs_id_fk" FOREIGN KEY ("org_id") REFERENCES "app"."orgs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "unmaskings_of_org" ON "app"."unmaskings" USING btree ("org_id","attempt_id","shown_at" DESC NULLS LAST);--> statement-breakpoint
ALTER TABLE "app"."consents" ADD CONSTRAINT "consents_purpose" CHECK (purpose in ('join-case', 'pass-to-association', 'publish-in-figures', 'association-acceptance'));--> statement-breakpoint
ALTER TABLE "app"."members" ADD CONSTRAINT "members_accepted_on" CHECK (status not in ('accepted', 'mandated', 'filed', 'settled', 'paid') or accepted_on is not null) NOT VALID;--> statement-breakpoint
ALTER TABLE "app"."members" ADD CONSTRAINT "members_refusal" CHECK ((status <> 'refused' or refusal is not null) and refusal in ('does-not-fit', 'not-shown', 'duplicate', 'handled-elsewhere')) NOT VALID;--> statement-breakpoint
CREATE POLICY "accept" ON "app"."answers" AS PERMISSIVE FOR INSERT TO "parity_enter" WITH CHECK (step = 'acceptance');--> statement-breakpoint
CREATE POLICY "accept" ON "app"."attempts" AS PERMISSIVE FOR UPDATE TO "parity_enter" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "log" ON "app"."group_cases" AS PERMISSIVE FOR SELECT TO "parity_chain" USING (org_id = (select app.org()));--> statement-breakpoint
CREATE POLICY "log" ON "app"."members" AS PERMISSIVE FOR SELECT TO "parity_chain" USING (org_id = (select app.org()));--> statement-breakpoint
CREATE POLICY "read_enter" ON "app"."lifecycles" AS PERMISSIVE FOR SELECT TO "parity_enter" USING (true);--> statement-breakpoint
CREATE POLICY "own_add" ON "app"."unmaskings" AS PERMISSIVE FOR INSERT TO "parity_app" WITH CHECK (org_id = (select app.org()) and person_id = (select app.person())
        and (select app.org()) is not null and exists (select from app.grants g
    where g.org_id = (select app.org()) and g.attempt_id = unmaskings.attempt_id
      and g.expires_at > now() and g.revoked_at is null));--> statement-breakpoint
CREATE POLICY "colleagues" ON "app"."unmaskings" AS PERMISSIVE FOR SELECT TO "parity_app" USING (org_id = (select app.org()));--> statement-breakpoint
alter table app.unmaskings force row level security;
create trigger no_truncate before truncate on app.unmaskings execute function app.refuse_truncate();
create trigger no_change before update or delete on app.unmaskings for each row execute function app.refuse_change();
grant select (id, org_id, attempt_id, person_id, field, reason, note, shown_at),
  insert (id, org_id, attempt_id, person_id, field, reason, note)
  on app.unmaskings to parity_app;
grant update (accepted_on, refusal), select (accepted_on, refusal) on app.members to parity_app;

-- Acceptance needs a consent of its own besides the one that passes the record on (PRODUCT section 3, case B-17).
create or replace function app.require_consent() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$
declare
  needed text[] := case
    when new.status in ('left', 'refused') then '{}'
    when new.status = 'interested' then '{join-case}'
    when new.status in ('joined', 'verified') then '{pass-to-association}'
    else '{pass-to-association,association-acceptance}' end;
begin
  if exists (select from unnest(needed) n(purpose) where not exists (
    select from app.consents c
    where c.subject_id = new.subject_id and c.attempt_id = new.attempt_id and c.case_id = new.case_id
      and c.withdrawn_at is null and c.purpose = n.purpose
  )) then
    raise exception 'no consent' using errcode = 'check_violation', constraint = 'members_consent';
  end if;
  return new;
end $$;

-- What the association accepted stands in the history of the record from the same moment on, so that every route that it
-- closes reads closed (telecom user appeal measures art. 11, complaint measures art. 16). The owner alone ends it.
create function app.enter_acceptance() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  -- An item of its own for each acceptance: whoever left and came back keeps the first one with its end.
  insert into app.answers (subject_id, attempt_id, step, item, raw)
    values (new.subject_id, new.attempt_id, 'acceptance', gen_random_uuid()::text,
      jsonb_build_object('acceptedOn', new.accepted_on::text, 'member', new.id::text));
  update app.attempts a
    set facts = jsonb_set(a.facts, '{history}', coalesce(a.facts -> 'history', '[]'::jsonb) || jsonb_build_object(
        'route', 'association-mediation', 'on', new.accepted_on::text, 'acceptedOn', new.accepted_on::text)),
      version = a.version + 1, updated_at = now()
    where a.subject_id = new.subject_id and a.id = new.attempt_id and a.facts is not null;
  return null;
end $$;
create trigger acceptance after update of status on app.members
  for each row when (new.status = 'accepted' and old.status is distinct from 'accepted')
  execute function app.enter_acceptance();

-- The log of one case as the association's own people may read it: what happened to the case and its members, and who of
-- them looked at which record. Nothing of another association, nothing of what people do elsewhere.
create function audit.of_case(wanted uuid, before bigint, most int)
  returns table (seq bigint, at timestamptz, actor text, action text, stream text, detail text)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    with own as (select c.id from app.group_cases c where c.id = wanted and c.org_id = (select app.org())),
    streams as (
      select 'case:' || own.id::text as name from own
      union
      select 'attempt:' || m.attempt_id::text from app.members m join own on own.id = m.case_id
        where m.org_id = (select app.org()))
    select l.seq, l.at, l.actor, l.action, l.stream, l.detail
    from streams s join audit.log l on l.stream = s.name
    where l.seq < before
      and (l.stream = 'case:' || wanted::text
        or l.detail::jsonb ->> 'case' = wanted::text
        or l.detail::jsonb ->> 'org' = (select app.org())::text)
    order by l.seq desc
    limit least(most, 200)
  $$;

-- Who of the own association looked at one record.
create function audit.of_record(wanted uuid, most int)
  returns table (seq bigint, at timestamptz, actor text, action text, stream text, detail text)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select l.seq, l.at, l.actor, l.action, l.stream, l.detail
    from audit.log l
    where l.stream = 'attempt:' || wanted::text and l.detail::jsonb ->> 'org' = (select app.org())::text
    order by l.seq desc
    limit least(most, 200)
  $$;

revoke all on function app.enter_acceptance(), audit.of_case(uuid, bigint, int), audit.of_record(uuid, int) from public;
grant select (id, subject_id, facts, version), update (facts, version, updated_at) on app.attempts to parity_enter;
grant insert (subject_id, attempt_id, step, item, raw) on app.answers to parity_enter;
grant select (noun, from_status, to_status, role) on app.lifecycles to parity_enter;
grant create on schema app to parity_enter;
alter function app.enter_acceptance() owner to parity_enter;
revoke create on schema app from parity_enter;

grant usage on schema app to parity_chain;
grant execute on function app.org() to parity_chain;
grant select (id, org_id) on app.group_cases to parity_chain;
grant select (org_id, case_id, attempt_id) on app.members to parity_chain;
grant select (at, actor, action, detail) on audit.log to parity_chain;
grant execute on function audit.of_case(uuid, bigint, int), audit.of_record(uuid, int) to parity_app;
grant create on schema audit to parity_chain;
alter function audit.of_case(uuid, bigint, int) owner to parity_chain;
alter function audit.of_record(uuid, int) owner to parity_chain;
revoke create on schema audit from parity_chain;
