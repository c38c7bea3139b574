CREATE TABLE "app"."entries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "app"."entries_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"subject_id" uuid NOT NULL,
	"attempt_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"detail" jsonb NOT NULL,
	"corrects" uuid,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "entries_owned" UNIQUE("subject_id","attempt_id","id"),
	CONSTRAINT "entries_kind" CHECK (kind ~ '^[a-z][a-z-]{0,39}$'),
	CONSTRAINT "entries_detail" CHECK (jsonb_typeof(detail) = 'object' and octet_length(detail::text) <= 20000)
);
--> statement-breakpoint
ALTER TABLE "app"."entries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "app"."message_checks" (
	"code_hmac" "bytea" PRIMARY KEY NOT NULL,
	"message_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"sent_on" date NOT NULL,
	"recipient" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "message_checks_message" UNIQUE("message_id"),
	CONSTRAINT "message_checks_size" CHECK (octet_length(code_hmac) = 32),
	CONSTRAINT "message_checks_kind" CHECK (kind in ('sign-in', 'reminder')),
	CONSTRAINT "message_checks_recipient" CHECK (recipient like '%***%' and octet_length(recipient) <= 254)
);
--> statement-breakpoint
ALTER TABLE "app"."message_checks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "app"."milestones" (
	"subject_id" uuid NOT NULL,
	"attempt_id" uuid NOT NULL,
	"key" text NOT NULL,
	"code" text NOT NULL,
	"on_day" date NOT NULL,
	CONSTRAINT "milestones_pkey" PRIMARY KEY("attempt_id","key"),
	CONSTRAINT "milestones_key" CHECK (key ~ '^[a-z0-9-]{1,80}$' and code ~ '^[a-z-]{1,40}$')
);
--> statement-breakpoint
ALTER TABLE "app"."milestones" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "app"."notices" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"day" date NOT NULL,
	"channel" text NOT NULL,
	"locale" text NOT NULL,
	"items" jsonb NOT NULL,
	"status" text DEFAULT 'queued' NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "notices_once" UNIQUE("person_id","day","channel"),
	CONSTRAINT "notices_channel" CHECK (channel in ('email', 'phone')),
	CONSTRAINT "notices_status" CHECK (status in ('queued', 'sending', 'sent', 'failed')),
	CONSTRAINT "notices_items" CHECK (jsonb_typeof(items) = 'array' and octet_length(items::text) <= 100000)
);
--> statement-breakpoint
ALTER TABLE "app"."notices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "app"."reminder_choices" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"days" integer[] NOT NULL,
	"by_mail" boolean NOT NULL,
	"by_sms" boolean NOT NULL,
	"locale" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reminder_choices_days" CHECK (days <@ array[-7, -2, 0, 1])
);
--> statement-breakpoint
ALTER TABLE "app"."reminder_choices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "app"."entries" ADD CONSTRAINT "entries_attempt" FOREIGN KEY ("subject_id","attempt_id") REFERENCES "app"."attempts"("subject_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."entries" ADD CONSTRAINT "entries_corrects" FOREIGN KEY ("subject_id","attempt_id","corrects") REFERENCES "app"."entries"("subject_id","attempt_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."milestones" ADD CONSTRAINT "milestones_attempt" FOREIGN KEY ("subject_id","attempt_id") REFERENCES "app"."attempts"("subject_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."notices" ADD CONSTRAINT "notices_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "app"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."reminder_choices" ADD CONSTRAINT "reminder_choices_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "app"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "entries_of_attempt" ON "app"."entries" USING btree ("attempt_id","seq");--> statement-breakpoint
CREATE INDEX "milestones_owned" ON "app"."milestones" USING btree ("subject_id","on_day");--> statement-breakpoint
CREATE INDEX "milestones_days" ON "app"."milestones" USING btree ("on_day");--> statement-breakpoint
CREATE POLICY "own" ON "app"."entries" AS PERMISSIVE FOR SELECT TO "parity_app" USING (subject_id = any ((select app.subjects())::uuid[]));--> statement-breakpoint
CREATE POLICY "own_add" ON "app"."entries" AS PERMISSIVE FOR INSERT TO "parity_app" WITH CHECK (subject_id = any ((select app.subjects())::uuid[]));--> statement-breakpoint
CREATE POLICY "association" ON "app"."entries" AS PERMISSIVE FOR SELECT TO "parity_app" USING ((select app.org()) is not null and exists (select from app.grants g
    where g.org_id = (select app.org()) and g.attempt_id = entries.attempt_id
      and g.expires_at > now() and g.revoked_at is null));--> statement-breakpoint
CREATE POLICY "write" ON "app"."message_checks" AS PERMISSIVE FOR INSERT TO "parity_worker" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "again" ON "app"."message_checks" AS PERMISSIVE FOR SELECT TO "parity_worker" USING (true);--> statement-breakpoint
CREATE POLICY "look" ON "app"."message_checks" AS PERMISSIVE FOR SELECT TO "parity_enter" USING (true);--> statement-breakpoint
CREATE POLICY "own" ON "app"."milestones" AS PERMISSIVE FOR ALL TO "parity_app" USING (subject_id = any ((select app.subjects())::uuid[])) WITH CHECK (subject_id = any ((select app.subjects())::uuid[]));--> statement-breakpoint
CREATE POLICY "look" ON "app"."milestones" AS PERMISSIVE FOR SELECT TO "parity_enter" USING (true);--> statement-breakpoint
CREATE POLICY "own" ON "app"."notices" AS PERMISSIVE FOR SELECT TO "parity_app" USING (person_id = (select app.person()));--> statement-breakpoint
CREATE POLICY "send" ON "app"."notices" AS PERMISSIVE FOR ALL TO "parity_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "look" ON "app"."notices" AS PERMISSIVE FOR SELECT TO "parity_enter" USING (true);--> statement-breakpoint
CREATE POLICY "own" ON "app"."reminder_choices" AS PERMISSIVE FOR ALL TO "parity_app" USING (person_id = (select app.person())) WITH CHECK (person_id = (select app.person()));--> statement-breakpoint
CREATE POLICY "look" ON "app"."reminder_choices" AS PERMISSIVE FOR SELECT TO "parity_enter" USING (true);
--> statement-breakpoint
-- What the schema files cannot say: FORCE, grants by column, and the doors of the worker and of /verify.

-- 1. Row-level security binds the owner too; nobody empties a table; what happened stands as it was written.
alter table app.entries force row level security;
alter table app.milestones force row level security;
alter table app.notices force row level security;
alter table app.reminder_choices force row level security;
alter table app.message_checks force row level security;
create trigger no_truncate before truncate on app.entries execute function app.refuse_truncate();
create trigger no_truncate before truncate on app.milestones execute function app.refuse_truncate();
create trigger no_truncate before truncate on app.notices execute function app.refuse_truncate();
create trigger no_truncate before truncate on app.reminder_choices execute function app.refuse_truncate();
create trigger no_truncate before truncate on app.message_checks execute function app.refuse_truncate();
create trigger no_change before update on app.entries for each row execute function app.refuse_change();

-- 2. For the worker: who may have something due, with codes and days only. Whether it is due, the domain decides.
create function entry.reminders_pending(today date, beyond uuid, most int) returns jsonb
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(jsonb_agg(x.person order by x.id), '[]') from (
      select c.person_id as id, jsonb_build_object('person', c.person_id, 'days', c.days, 'locale', c.locale,
        'channels', (
          select coalesce(jsonb_agg(distinct k.kind), '[]') from app.contacts k
          where k.person_id = c.person_id and case k.kind when 'email' then c.by_mail else c.by_sms end),
        'pending', (
          select coalesce(jsonb_agg(jsonb_build_object('attempt', m.attempt_id, 'key', m.key, 'code', m.code,
            'on', m.on_day)), '[]')
          from app.subjects s join app.milestones m on m.subject_id = s.id
          where s.person_id = c.person_id and m.on_day between today - 12 and today + 12),
        'told', (
          select coalesce(jsonb_agg(i.item), '[]')
          from app.notices n, jsonb_array_elements(n.items) as i (item)
          where n.person_id = c.person_id and n.day > today - 60)) as person
      from app.reminder_choices c
      where (c.by_mail or c.by_sms) and (beyond is null or c.person_id > beyond)
        and not exists (select from app.notices n where n.person_id = c.person_id and n.day = today)
        and exists (
          select from app.subjects s join app.milestones m on m.subject_id = s.id, unnest(c.days) as d (days)
          where s.person_id = c.person_id and m.on_day + d.days between today - 2 and today)
      order by c.person_id
      limit most) x
  $$;

-- Where one digest goes: the newest address of its channel, known to the worker for this digest alone.
create function entry.contact_of_notice(notice uuid) returns jsonb
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select jsonb_build_object('kind', k.kind, 'value', k.value)
    from app.notices n join app.contacts k on k.person_id = n.person_id and k.kind = n.channel
    where n.id = notice
    order by k.created_at desc
    limit 1
  $$;

-- 3. For /verify: one code, one answer, and nothing else of the message.
create function entry.message_of_code(code bytea) returns jsonb
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select jsonb_build_object('kind', m.kind, 'sentOn', m.sent_on, 'recipient', m.recipient)
    from app.message_checks m where m.code_hmac = code
  $$;

-- 4. A draft that ended: its holder learns that and when, and nothing else.
create function entry.ended_of_token(token bytea) returns timestamptz
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select max(s.expires_at)
    from app.subject_tokens t join app.subjects s on s.id = t.subject_id
    where t.token_hash = token and s.expires_at <= now()
  $$;

-- 5. Grants.
revoke all on function entry.reminders_pending(date, uuid, int), entry.contact_of_notice(uuid),
  entry.message_of_code(bytea), entry.ended_of_token(bytea) from public;
grant execute on function entry.reminders_pending(date, uuid, int), entry.contact_of_notice(uuid) to parity_worker;
grant execute on function entry.message_of_code(bytea), entry.ended_of_token(bytea) to parity_app;

grant select (id, seq, subject_id, attempt_id, kind, detail, corrects, recorded_at),
  insert (subject_id, attempt_id, kind, detail, corrects, recorded_at) on app.entries to parity_app;
grant select (subject_id, attempt_id, key, code, on_day), insert (subject_id, attempt_id, key, code, on_day), delete
  on app.milestones to parity_app;
grant select (person_id, days, by_mail, by_sms, locale, updated_at),
  insert (person_id, days, by_mail, by_sms, locale), update (days, by_mail, by_sms, locale, updated_at)
  on app.reminder_choices to parity_app;
grant select (id, person_id, day, channel, items, status, sent_at) on app.notices to parity_app;

grant select (id, person_id, day, channel, locale, items, status, tries),
  insert (person_id, day, channel, locale, items), update (status, tries, sent_at) on app.notices to parity_worker;
grant select (message_id), insert (code_hmac, message_id, kind, sent_on, recipient)
  on app.message_checks to parity_worker;

grant select (subject_id, attempt_id, key, code, on_day) on app.milestones to parity_enter;
grant select (person_id, days, by_mail, by_sms, locale) on app.reminder_choices to parity_enter;
grant select (id, person_id, day, channel, items) on app.notices to parity_enter;
grant select (created_at) on app.contacts to parity_enter;
grant select (code_hmac, kind, sent_on, recipient) on app.message_checks to parity_enter;

-- 6. Last, the functions go to the role that they act as.
grant create on schema entry to parity_enter;
alter function entry.reminders_pending(date, uuid, int) owner to parity_enter;
alter function entry.contact_of_notice(uuid) owner to parity_enter;
alter function entry.message_of_code(bytea) owner to parity_enter;
alter function entry.ended_of_token(bytea) owner to parity_enter;
revoke create on schema entry from parity_enter;
