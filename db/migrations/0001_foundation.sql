CREATE TABLE "app"."subject_tokens" (
	"token_hash" "bytea" NOT NULL,
	"subject_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "subject_tokens_pkey" PRIMARY KEY("token_hash","subject_id"),
	CONSTRAINT "subject_tokens_hash_size" CHECK (octet_length(token_hash) = 32)
);
--> statement-breakpoint
ALTER TABLE "app"."subject_tokens" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "app"."subjects" (
	"id" uuid PRIMARY KEY NOT NULL,
	"resume_hmac" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_active_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone DEFAULT now() + interval '180 days' NOT NULL,
	CONSTRAINT "subjects_resume_hmac" UNIQUE("resume_hmac"),
	CONSTRAINT "subjects_resume_hmac_size" CHECK (octet_length(resume_hmac) = 32)
);
--> statement-breakpoint
ALTER TABLE "app"."subjects" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "app"."answers" (
	"subject_id" uuid NOT NULL,
	"attempt_id" uuid NOT NULL,
	"step" text NOT NULL,
	"item" text DEFAULT '' NOT NULL,
	"raw" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "answers_pkey" PRIMARY KEY("attempt_id","step","item"),
	CONSTRAINT "answers_raw_size" CHECK (octet_length(raw::text) <= 262144),
	CONSTRAINT "answers_raw_object" CHECK (jsonb_typeof(raw) = 'object'),
	CONSTRAINT "answers_step" CHECK (step ~ '^[a-z][a-z0-9-]{0,39}$'),
	CONSTRAINT "answers_item" CHECK (item = '' or item ~ '^[0-9a-f-]{36}$')
);
--> statement-breakpoint
ALTER TABLE "app"."answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "app"."attempts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"subject_id" uuid NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"facts" jsonb,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "attempts_owned" UNIQUE("subject_id","id"),
	CONSTRAINT "attempts_facts_size" CHECK (octet_length(facts::text) <= 4000000)
);
--> statement-breakpoint
ALTER TABLE "app"."attempts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit"."head" (
	"single" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"seq" bigint NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "head_single" CHECK (single)
);
--> statement-breakpoint
ALTER TABLE "audit"."head" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit"."log" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"stream" text NOT NULL,
	"detail" text DEFAULT '{}' NOT NULL,
	"prev" "bytea" NOT NULL,
	"stream_prev" "bytea",
	"canon" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "log_actor" CHECK (actor ~ '^[a-z0-9:.-]{1,80}$'),
	CONSTRAINT "log_action" CHECK (action ~ '^[a-z0-9.-]{1,60}$'),
	CONSTRAINT "log_stream_name" CHECK (stream ~ '^[a-z0-9:.-]{1,80}$'),
	CONSTRAINT "log_detail_size" CHECK (octet_length(detail) <= 4000)
);
--> statement-breakpoint
ALTER TABLE "audit"."log" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "app"."idempotency" (
	"subject_id" uuid NOT NULL,
	"key" uuid NOT NULL,
	"verb" text NOT NULL,
	"request_hash" "bytea" NOT NULL,
	"result" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_pkey" PRIMARY KEY("subject_id","key"),
	CONSTRAINT "idempotency_verb" CHECK (verb ~ '^[a-z.-]{1,60}$'),
	CONSTRAINT "idempotency_hash_size" CHECK (octet_length(request_hash) = 32),
	CONSTRAINT "idempotency_result_size" CHECK (octet_length(result::text) <= 65536)
);
--> statement-breakpoint
ALTER TABLE "app"."idempotency" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "app"."letters" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"subject_id" uuid NOT NULL,
	"attempt_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"facts" jsonb NOT NULL,
	"findings" jsonb NOT NULL,
	"statute_book" text NOT NULL,
	"edits" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"text_hash" text NOT NULL,
	"composed_on" date NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "letters_owned" UNIQUE("subject_id","id"),
	CONSTRAINT "letters_kind" CHECK (kind ~ '^[a-z][a-z-]{0,39}$'),
	CONSTRAINT "letters_facts_size" CHECK (octet_length(facts::text) <= 4000000),
	CONSTRAINT "letters_findings_size" CHECK (octet_length(findings::text) <= 1000000),
	CONSTRAINT "letters_edits_size" CHECK (octet_length(edits::text) <= 262144),
	CONSTRAINT "letters_hashes" CHECK (statute_book ~ '^[0-9a-zA-Z:.-]{1,100}$' and text_hash ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
ALTER TABLE "app"."letters" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "app"."lifecycles" (
	"noun" text NOT NULL,
	"from_status" text NOT NULL,
	"to_status" text NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "lifecycles_pkey" PRIMARY KEY("noun","from_status","to_status","role")
);
--> statement-breakpoint
ALTER TABLE "app"."lifecycles" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "limits"."buckets" (
	"key" varchar(255) PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint,
	CONSTRAINT "buckets_key" CHECK (key ~ '^[0-9a-zA-Z:./_-]+$')
);
--> statement-breakpoint
ALTER TABLE "limits"."buckets" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "app"."subject_tokens" ADD CONSTRAINT "subject_tokens_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "app"."subjects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."answers" ADD CONSTRAINT "answers_attempt" FOREIGN KEY ("subject_id","attempt_id") REFERENCES "app"."attempts"("subject_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."attempts" ADD CONSTRAINT "attempts_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "app"."subjects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."idempotency" ADD CONSTRAINT "idempotency_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "app"."subjects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."letters" ADD CONSTRAINT "letters_attempt" FOREIGN KEY ("subject_id","attempt_id") REFERENCES "app"."attempts"("subject_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "subject_tokens_subject" ON "app"."subject_tokens" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "answers_owned" ON "app"."answers" USING btree ("subject_id","attempt_id");--> statement-breakpoint
CREATE INDEX "attempts_recent" ON "app"."attempts" USING btree ("subject_id","updated_at" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "log_stream" ON "audit"."log" USING btree ("stream","seq");--> statement-breakpoint
CREATE INDEX "letters_of_attempt" ON "app"."letters" USING btree ("subject_id","attempt_id","created_at");--> statement-breakpoint
CREATE INDEX "buckets_expire" ON "limits"."buckets" USING btree ("expire");--> statement-breakpoint
CREATE POLICY "enter" ON "app"."subject_tokens" AS PERMISSIVE FOR ALL TO "parity_enter" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "own" ON "app"."subjects" AS PERMISSIVE FOR ALL TO "parity_app" USING (id = any ((select app.subjects())::uuid[])) WITH CHECK (id = any ((select app.subjects())::uuid[]));--> statement-breakpoint
CREATE POLICY "enter" ON "app"."subjects" AS PERMISSIVE FOR ALL TO "parity_enter" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "own" ON "app"."answers" AS PERMISSIVE FOR ALL TO "parity_app" USING (subject_id = any ((select app.subjects())::uuid[])) WITH CHECK (subject_id = any ((select app.subjects())::uuid[]));--> statement-breakpoint
CREATE POLICY "own" ON "app"."attempts" AS PERMISSIVE FOR ALL TO "parity_app" USING (subject_id = any ((select app.subjects())::uuid[])) WITH CHECK (subject_id = any ((select app.subjects())::uuid[]));--> statement-breakpoint
CREATE POLICY "chain_reads" ON "audit"."head" AS PERMISSIVE FOR SELECT TO "parity_chain" USING (true);--> statement-breakpoint
CREATE POLICY "chain_moves" ON "audit"."head" AS PERMISSIVE FOR UPDATE TO "parity_chain" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "verify" ON "audit"."head" AS PERMISSIVE FOR SELECT TO "parity_audit" USING (true);--> statement-breakpoint
CREATE POLICY "append" ON "audit"."log" AS PERMISSIVE FOR INSERT TO "parity_app" WITH CHECK (actor = (select nullif(current_setting('app.actor', true), '')));--> statement-breakpoint
CREATE POLICY "chain" ON "audit"."log" AS PERMISSIVE FOR SELECT TO "parity_chain" USING (true);--> statement-breakpoint
CREATE POLICY "verify" ON "audit"."log" AS PERMISSIVE FOR SELECT TO "parity_audit" USING (true);--> statement-breakpoint
CREATE POLICY "own" ON "app"."idempotency" AS PERMISSIVE FOR ALL TO "parity_app" USING (subject_id = any ((select app.subjects())::uuid[])) WITH CHECK (subject_id = any ((select app.subjects())::uuid[]));--> statement-breakpoint
CREATE POLICY "own" ON "app"."letters" AS PERMISSIVE FOR ALL TO "parity_app" USING (subject_id = any ((select app.subjects())::uuid[])) WITH CHECK (subject_id = any ((select app.subjects())::uuid[]));--> statement-breakpoint
CREATE POLICY "read" ON "app"."lifecycles" AS PERMISSIVE FOR SELECT TO "parity_app" USING (true);--> statement-breakpoint
CREATE POLICY "count" ON "limits"."buckets" AS PERMISSIVE FOR ALL TO "parity_app" USING (true) WITH CHECK (true);