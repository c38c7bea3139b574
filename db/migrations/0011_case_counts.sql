CREATE TABLE "app"."case_counts" (
	"org_id" uuid NOT NULL,
	"case_id" uuid PRIMARY KEY NOT NULL,
	"registered" integer DEFAULT 0 NOT NULL,
	"verified" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "case_counts_sum" CHECK (verified between 0 and registered)
);
--> statement-breakpoint
ALTER TABLE "app"."case_counts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "app"."group_cases" DROP CONSTRAINT "group_cases_counts";--> statement-breakpoint
ALTER TABLE "app"."case_counts" ADD CONSTRAINT "case_counts_case" FOREIGN KEY ("org_id","case_id") REFERENCES "app"."group_cases"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- What is counted so far moves over. FORCE hides the table from its owner.
alter table app.group_cases no force row level security;--> statement-breakpoint
alter table app.case_counts no force row level security;--> statement-breakpoint
insert into app.case_counts (org_id, case_id, registered, verified)
  select org_id, id, registered, verified from app.group_cases;--> statement-breakpoint
alter table app.case_counts force row level security;--> statement-breakpoint
alter table app.group_cases force row level security;--> statement-breakpoint
ALTER TABLE "app"."group_cases" DROP COLUMN "registered";--> statement-breakpoint
ALTER TABLE "app"."group_cases" DROP COLUMN "verified";--> statement-breakpoint
DROP POLICY "add_up" ON "app"."group_cases" CASCADE;--> statement-breakpoint
CREATE POLICY "look" ON "app"."case_counts" AS PERMISSIVE FOR SELECT TO "parity_app" USING (true);--> statement-breakpoint
CREATE POLICY "enter" ON "app"."case_counts" AS PERMISSIVE FOR ALL TO "parity_enter" USING (true) WITH CHECK (true);--> statement-breakpoint
create trigger no_truncate before truncate on app.case_counts execute function app.refuse_truncate();

create function app.begin_counts() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  insert into app.case_counts (org_id, case_id) values (new.org_id, new.id);
  return null;
end $$;
create trigger counts after insert on app.group_cases for each row execute function app.begin_counts();

-- These two belong to parity_enter: only it may put others in their place.
grant create on schema app to parity_enter;
set local role parity_enter;

-- Who comes in (a new member, or one who left and comes back) finds the case open, not full, and with the criteria that
-- the person read; otherwise nothing is written, and whoever asked looks at the case again. This look holds nothing:
-- what decides is the count at the end (`count_member`).
create or replace function app.admit_member() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  if new.status in ('left', 'refused') or (tg_op = 'UPDATE' and old.status not in ('left', 'refused')) then
    return new;
  end if;
  perform from app.group_cases c join app.case_counts k on k.case_id = c.id
    where c.id = new.case_id and c.org_id = new.org_id and c.status = 'open'
      and c.criteria_version = new.criteria_version
      and (c.member_cap is null or k.registered < c.member_cap);
  if not found then
    return null;
  end if;
  return new;
end $$;

-- Runs when the joining commits: the row of the counters is held for that moment alone, and not while the application asks
-- and answers. Between the look and now the case may have filled up or closed: then the whole joining is undone.
create or replace function app.count_member() returns trigger
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
  if more = 0 and sure = 0 then
    return null;
  end if;
  update app.case_counts k set registered = k.registered + more, verified = k.verified + sure
    where k.case_id = new.case_id and (more <= 0 or exists (
      select from app.group_cases c
      where c.id = k.case_id and c.status = 'open' and c.criteria_version = new.criteria_version
        and (c.member_cap is null or k.registered < c.member_cap)));
  if not found then
    raise exception 'the case takes nobody in' using errcode = 'check_violation', constraint = 'members_admitted';
  end if;
  return null;
end $$;
grant execute on function app.count_member() to parity_owner;
set local role parity_owner;
drop trigger count on app.members;
create constraint trigger count after insert or update of status on app.members
  deferrable initially deferred for each row execute function app.count_member();
set local role parity_enter;
revoke execute on function app.count_member() from parity_owner;
set local role parity_owner;

revoke all on function app.begin_counts() from public;
grant select (org_id, case_id, registered, verified) on app.case_counts to parity_app;
grant select (org_id, case_id, registered, verified), insert (org_id, case_id), update (registered, verified)
  on app.case_counts to parity_enter;
alter function app.begin_counts() owner to parity_enter;
revoke create on schema app from parity_enter;
