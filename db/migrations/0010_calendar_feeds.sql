CREATE TABLE "app"."calendar_feeds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"subject_id" uuid NOT NULL,
	"attempt_id" uuid NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"locale" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "calendar_feeds_attempt" UNIQUE("subject_id","attempt_id"),
	CONSTRAINT "calendar_feeds_token" UNIQUE("token_hash"),
	CONSTRAINT "calendar_feeds_hash" CHECK (octet_length(token_hash) = 32),
	CONSTRAINT "calendar_feeds_locale" CHECK (locale in ('zh-CN', 'en'))
);
--> statement-breakpoint
ALTER TABLE "app"."calendar_feeds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "app"."calendar_feeds" ADD CONSTRAINT "calendar_feeds_owner" FOREIGN KEY ("subject_id","attempt_id") REFERENCES "app"."attempts"("subject_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "own" ON "app"."calendar_feeds" AS PERMISSIVE FOR ALL TO "parity_app" USING (subject_id = any ((select app.subjects())::uuid[])) WITH CHECK (subject_id = any ((select app.subjects())::uuid[]));--> statement-breakpoint
CREATE POLICY "look" ON "app"."calendar_feeds" AS PERMISSIVE FOR SELECT TO "parity_enter" USING (true);--> statement-breakpoint

-- What drizzle cannot say.
alter table app.calendar_feeds force row level security;
create trigger no_truncate before truncate on app.calendar_feeds execute function app.refuse_truncate();

-- The door of a private calendar: one token, one attempt, and of its facts only what dates are counted from. Nothing for a
-- draft that ended or a record that was withdrawn.
create function entry.feed_of_token(token bytea) returns jsonb
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select jsonb_build_object('feed', f.id, 'locale', f.locale, 'facts',
      (a.facts - 'consumer' - 'terms') #- '{service,account}' #- '{service,provider,address}')
    from app.calendar_feeds f
      join app.attempts a on a.subject_id = f.subject_id and a.id = f.attempt_id
      join app.subjects s on s.id = f.subject_id
    where f.token_hash = token and a.facts is not null and a.status <> 'withdrawn' and s.expires_at > now()
  $$;

revoke all on function entry.feed_of_token(bytea) from public;
grant execute on function entry.feed_of_token(bytea) to parity_app;

grant select (id, subject_id, attempt_id, token_hash, locale, created_at),
  insert (id, subject_id, attempt_id, token_hash, locale), delete on app.calendar_feeds to parity_app;
grant select (id, subject_id, attempt_id, token_hash, locale) on app.calendar_feeds to parity_enter;
grant select (status) on app.attempts to parity_enter;

grant create on schema entry to parity_enter;
alter function entry.feed_of_token(bytea) owner to parity_enter;
revoke create on schema entry from parity_enter;
