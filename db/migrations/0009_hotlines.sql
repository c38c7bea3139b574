CREATE TABLE "app"."hotline_reports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"note" text NOT NULL,
	"reported_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "hotline_reports_kind" CHECK (kind in ('number', 'host')),
	CONSTRAINT "hotline_reports_value" CHECK (char_length(value) between 1 and 260),
	CONSTRAINT "hotline_reports_note" CHECK (char_length(note) <= 1000)
);
--> statement-breakpoint
ALTER TABLE "app"."hotline_reports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "app"."hotline_verdicts" (
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"version" integer NOT NULL,
	"verdict" text NOT NULL,
	"reason" text NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "hotline_verdicts_pkey" PRIMARY KEY("kind","value","version"),
	CONSTRAINT "hotline_verdicts_kind" CHECK (kind in ('number', 'host')),
	CONSTRAINT "hotline_verdicts_value" CHECK (char_length(value) between 1 and 260),
	CONSTRAINT "hotline_verdicts_verdict" CHECK (verdict in ('fake', 'not-fake')),
	CONSTRAINT "hotline_verdicts_reason" CHECK (char_length(reason) between 1 and 500)
);
--> statement-breakpoint
ALTER TABLE "app"."hotline_verdicts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "app"."hotline_versions" (
	"id" text NOT NULL,
	"version" integer NOT NULL,
	"channel" jsonb NOT NULL,
	"withdrawn" boolean DEFAULT false NOT NULL,
	"kept_by" uuid NOT NULL,
	"kept_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "hotline_versions_pkey" PRIMARY KEY("id","version"),
	CONSTRAINT "hotline_versions_id" CHECK (id ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
	CONSTRAINT "hotline_versions_size" CHECK (octet_length(channel::text) <= 20000)
);
--> statement-breakpoint
ALTER TABLE "app"."hotline_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "hotline_reports_of_value" ON "app"."hotline_reports" USING btree ("kind","value","reported_at");--> statement-breakpoint
CREATE POLICY "read" ON "app"."hotline_reports" AS PERMISSIVE FOR SELECT TO "parity_app" USING ((select current_setting('app.role', true)) in ('officer', 'lead'));--> statement-breakpoint
CREATE POLICY "add" ON "app"."hotline_reports" AS PERMISSIVE FOR INSERT TO "parity_app" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "read" ON "app"."hotline_verdicts" AS PERMISSIVE FOR SELECT TO "parity_app" USING (true);--> statement-breakpoint
CREATE POLICY "add" ON "app"."hotline_verdicts" AS PERMISSIVE FOR INSERT TO "parity_app" WITH CHECK ((select current_setting('app.role', true)) in ('officer', 'lead'));--> statement-breakpoint
CREATE POLICY "read" ON "app"."hotline_versions" AS PERMISSIVE FOR SELECT TO "parity_app" USING (true);--> statement-breakpoint
CREATE POLICY "add" ON "app"."hotline_versions" AS PERMISSIVE FOR INSERT TO "parity_app" WITH CHECK ((select current_setting('app.role', true)) in ('officer', 'lead'));--> statement-breakpoint
alter table app.hotline_reports force row level security;
alter table app.hotline_verdicts force row level security;
alter table app.hotline_versions force row level security;
create trigger no_truncate before truncate on app.hotline_reports execute function app.refuse_truncate();
create trigger no_truncate before truncate on app.hotline_verdicts execute function app.refuse_truncate();
create trigger no_truncate before truncate on app.hotline_versions execute function app.refuse_truncate();
create trigger no_change before update or delete on app.hotline_reports for each row execute function app.refuse_change();
create trigger no_change before update or delete on app.hotline_verdicts for each row execute function app.refuse_change();
create trigger no_change before update or delete on app.hotline_versions for each row execute function app.refuse_change();
grant select (id, kind, value, note, reported_at), insert (kind, value, note) on app.hotline_reports to parity_app;
grant select (kind, value, version, verdict, reason, decided_at), insert (kind, value, version, verdict, reason, decided_by)
  on app.hotline_verdicts to parity_app;
grant select (id, version, channel, withdrawn, kept_at), insert (id, version, channel, withdrawn, kept_by)
  on app.hotline_versions to parity_app;
