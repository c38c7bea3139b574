CREATE TABLE "app"."provider_addresses" (
	"provider_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"address" text,
	"source" text NOT NULL,
	"verified_on" date NOT NULL,
	CONSTRAINT "provider_addresses_pkey" PRIMARY KEY("provider_id","starts_on"),
	CONSTRAINT "provider_addresses_size" CHECK (char_length(address) between 1 and 200),
	CONSTRAINT "provider_addresses_source" CHECK (char_length(source) between 1 and 300)
);
--> statement-breakpoint
ALTER TABLE "app"."provider_addresses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "app"."provider_aliases" (
	"provider_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"alias" text NOT NULL,
	"folded" text NOT NULL,
	CONSTRAINT "provider_aliases_pkey" PRIMARY KEY("provider_id","kind","folded"),
	CONSTRAINT "provider_aliases_folded_size" CHECK (char_length(folded) between 1 and 800),
	CONSTRAINT "provider_aliases_kind" CHECK (kind in ('name', 'alias', 'pinyin', 'initials'))
);
--> statement-breakpoint
ALTER TABLE "app"."provider_aliases" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "app"."provider_merges" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"from_id" uuid NOT NULL,
	"into_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"actor" text NOT NULL,
	"merged_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "provider_merges_elsewhere" CHECK (from_id <> into_id),
	CONSTRAINT "provider_merges_reason" CHECK (char_length(reason) between 1 and 500)
);
--> statement-breakpoint
ALTER TABLE "app"."provider_merges" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "app"."providers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"province" text,
	"contracting_entity" text,
	"sample" boolean DEFAULT false NOT NULL,
	"merged_into" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "providers_name" CHECK (char_length(name) between 1 and 100),
	CONSTRAINT "providers_entity" CHECK (char_length(contracting_entity) between 1 and 100),
	CONSTRAINT "providers_kind" CHECK (kind in ('telecom-operator', 'online-service', 'platform', 'other')),
	CONSTRAINT "providers_merged_elsewhere" CHECK (merged_into <> id)
);
--> statement-breakpoint
ALTER TABLE "app"."providers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "app"."attempts" ADD COLUMN "provider_id" uuid;--> statement-breakpoint
ALTER TABLE "app"."provider_addresses" ADD CONSTRAINT "provider_addresses_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "app"."providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."provider_aliases" ADD CONSTRAINT "provider_aliases_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "app"."providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."provider_merges" ADD CONSTRAINT "provider_merges_from_id_providers_id_fk" FOREIGN KEY ("from_id") REFERENCES "app"."providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."provider_merges" ADD CONSTRAINT "provider_merges_into_id_providers_id_fk" FOREIGN KEY ("into_id") REFERENCES "app"."providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."providers" ADD CONSTRAINT "providers_merged_into_providers_id_fk" FOREIGN KEY ("merged_into") REFERENCES "app"."providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "provider_aliases_folded" ON "app"."provider_aliases" USING btree ("folded" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "provider_merges_from" ON "app"."provider_merges" USING btree ("from_id","merged_at");--> statement-breakpoint
CREATE INDEX "providers_merged" ON "app"."providers" USING btree ("merged_into");--> statement-breakpoint
ALTER TABLE "app"."attempts" ADD CONSTRAINT "attempts_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "app"."providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attempts_provider" ON "app"."attempts" USING btree ("provider_id");--> statement-breakpoint
CREATE POLICY "read" ON "app"."provider_addresses" AS PERMISSIVE FOR SELECT TO "parity_app" USING (true);--> statement-breakpoint
CREATE POLICY "add" ON "app"."provider_addresses" AS PERMISSIVE FOR INSERT TO "parity_app" WITH CHECK ((select current_setting('app.role', true)) in ('officer', 'lead'));--> statement-breakpoint
CREATE POLICY "read" ON "app"."provider_aliases" AS PERMISSIVE FOR SELECT TO "parity_app" USING (true);--> statement-breakpoint
CREATE POLICY "add" ON "app"."provider_aliases" AS PERMISSIVE FOR INSERT TO "parity_app" WITH CHECK ((select current_setting('app.role', true)) in ('officer', 'lead'));--> statement-breakpoint
CREATE POLICY "read" ON "app"."provider_merges" AS PERMISSIVE FOR SELECT TO "parity_app" USING (true);--> statement-breakpoint
CREATE POLICY "add" ON "app"."provider_merges" AS PERMISSIVE FOR INSERT TO "parity_app" WITH CHECK ((select current_setting('app.role', true)) in ('officer', 'lead') and actor = (select nullif(current_setting('app.actor', true), '')));--> statement-breakpoint
CREATE POLICY "read" ON "app"."providers" AS PERMISSIVE FOR SELECT TO "parity_app" USING (true);--> statement-breakpoint
CREATE POLICY "add" ON "app"."providers" AS PERMISSIVE FOR INSERT TO "parity_app" WITH CHECK ((select current_setting('app.role', true)) in ('officer', 'lead'));--> statement-breakpoint
CREATE POLICY "keep" ON "app"."providers" AS PERMISSIVE FOR UPDATE TO "parity_app" USING ((select current_setting('app.role', true)) in ('officer', 'lead')) WITH CHECK ((select current_setting('app.role', true)) in ('officer', 'lead'));--> statement-breakpoint
-- The registry as it starts: the national operators by name alone (no address without a source), and two that are
-- made up for the demo. Pinyin and initials as `aliasesOf` makes them; a test holds both equal.
insert into app.providers (id, name, kind, sample) values
  ('5a1f0c1e-0001-4000-8000-000000000001', '中国移动', 'telecom-operator', false),
  ('5a1f0c1e-0001-4000-8000-000000000002', '中国联通', 'telecom-operator', false),
  ('5a1f0c1e-0001-4000-8000-000000000003', '中国电信', 'telecom-operator', false),
  ('5a1f0c1e-0001-4000-8000-000000000004', '中国广电', 'telecom-operator', false),
  ('5a1f0c1e-0002-4000-8000-000000000001', '某通信公司', 'telecom-operator', true),
  ('5a1f0c1e-0002-4000-8000-000000000002', '某视频平台', 'online-service', true);
insert into app.provider_aliases (provider_id, kind, alias, folded) values
  ('5a1f0c1e-0001-4000-8000-000000000001', 'name', '中国移动', '中国移动'),
  ('5a1f0c1e-0001-4000-8000-000000000001', 'alias', '移动', '移动'),
  ('5a1f0c1e-0001-4000-8000-000000000001', 'alias', 'China Mobile', 'chinamobile'),
  ('5a1f0c1e-0001-4000-8000-000000000001', 'pinyin', 'zhongguoyidong', 'zhongguoyidong'),
  ('5a1f0c1e-0001-4000-8000-000000000001', 'initials', 'zgyd', 'zgyd'),
  ('5a1f0c1e-0001-4000-8000-000000000001', 'pinyin', 'yidong', 'yidong'),
  ('5a1f0c1e-0001-4000-8000-000000000001', 'initials', 'yd', 'yd'),
  ('5a1f0c1e-0001-4000-8000-000000000002', 'name', '中国联通', '中国联通'),
  ('5a1f0c1e-0001-4000-8000-000000000002', 'alias', '联通', '联通'),
  ('5a1f0c1e-0001-4000-8000-000000000002', 'alias', 'China Unicom', 'chinaunicom'),
  ('5a1f0c1e-0001-4000-8000-000000000002', 'pinyin', 'zhongguoliantong', 'zhongguoliantong'),
  ('5a1f0c1e-0001-4000-8000-000000000002', 'initials', 'zglt', 'zglt'),
  ('5a1f0c1e-0001-4000-8000-000000000002', 'pinyin', 'liantong', 'liantong'),
  ('5a1f0c1e-0001-4000-8000-000000000002', 'initials', 'lt', 'lt'),
  ('5a1f0c1e-0001-4000-8000-000000000003', 'name', '中国电信', '中国电信'),
  ('5a1f0c1e-0001-4000-8000-000000000003', 'alias', '电信', '电信'),
  ('5a1f0c1e-0001-4000-8000-000000000003', 'alias', 'China Telecom', 'chinatelecom'),
  ('5a1f0c1e-0001-4000-8000-000000000003', 'pinyin', 'zhongguodianxin', 'zhongguodianxin'),
  ('5a1f0c1e-0001-4000-8000-000000000003', 'initials', 'zgdx', 'zgdx'),
  ('5a1f0c1e-0001-4000-8000-000000000003', 'pinyin', 'dianxin', 'dianxin'),
  ('5a1f0c1e-0001-4000-8000-000000000003', 'initials', 'dx', 'dx'),
  ('5a1f0c1e-0001-4000-8000-000000000004', 'name', '中国广电', '中国广电'),
  ('5a1f0c1e-0001-4000-8000-000000000004', 'alias', '广电', '广电'),
  ('5a1f0c1e-0001-4000-8000-000000000004', 'alias', 'China Broadnet', 'chinabroadnet'),
  ('5a1f0c1e-0001-4000-8000-000000000004', 'pinyin', 'zhongguoguangdian', 'zhongguoguangdian'),
  ('5a1f0c1e-0001-4000-8000-000000000004', 'initials', 'zggd', 'zggd'),
  ('5a1f0c1e-0001-4000-8000-000000000004', 'pinyin', 'guangdian', 'guangdian'),
  ('5a1f0c1e-0001-4000-8000-000000000004', 'initials', 'gd', 'gd'),
  ('5a1f0c1e-0002-4000-8000-000000000001', 'name', '某通信公司', '某通信公司'),
  ('5a1f0c1e-0002-4000-8000-000000000001', 'alias', '示例通信', '示例通信'),
  ('5a1f0c1e-0002-4000-8000-000000000001', 'pinyin', 'moutongxingongsi', 'moutongxingongsi'),
  ('5a1f0c1e-0002-4000-8000-000000000001', 'initials', 'mtxgs', 'mtxgs'),
  ('5a1f0c1e-0002-4000-8000-000000000001', 'pinyin', 'shilitongxin', 'shilitongxin'),
  ('5a1f0c1e-0002-4000-8000-000000000001', 'initials', 'sltx', 'sltx'),
  ('5a1f0c1e-0002-4000-8000-000000000002', 'name', '某视频平台', '某视频平台'),
  ('5a1f0c1e-0002-4000-8000-000000000002', 'alias', '示例视频', '示例视频'),
  ('5a1f0c1e-0002-4000-8000-000000000002', 'pinyin', 'moushipinpingtai', 'moushipinpingtai'),
  ('5a1f0c1e-0002-4000-8000-000000000002', 'initials', 'msppt', 'msppt'),
  ('5a1f0c1e-0002-4000-8000-000000000002', 'pinyin', 'shilishipin', 'shilishipin'),
  ('5a1f0c1e-0002-4000-8000-000000000002', 'initials', 'slsp', 'slsp');

alter table app.providers force row level security;
alter table app.provider_aliases force row level security;
alter table app.provider_merges force row level security;
alter table app.provider_addresses force row level security;

create trigger no_truncate before truncate on app.providers execute function app.refuse_truncate();
create trigger no_truncate before truncate on app.provider_aliases execute function app.refuse_truncate();
create trigger no_truncate before truncate on app.provider_merges execute function app.refuse_truncate();
create trigger no_truncate before truncate on app.provider_addresses execute function app.refuse_truncate();

-- History is only added to, by the owner too.
create function app.refuse_change() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$ begin raise exception 'history is only added to' using errcode = 'insufficient_privilege'; end $$;
create trigger no_change before update or delete on app.provider_merges
  for each row execute function app.refuse_change();
create trigger no_change before update or delete on app.provider_addresses
  for each row execute function app.refuse_change();

-- A merged entry leads to a living one in one step; a living one never vanishes.
create function app.guard_merge() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$
begin
  if new.merged_into is null and old.merged_into is not null
    or new.merged_into is not null and not exists (
      select from app.providers p where p.id = new.merged_into and p.merged_into is null) then
    raise exception 'a merge leads to a living entry' using errcode = 'check_violation', constraint = 'providers_merge';
  end if;
  return new;
end $$;
create trigger merge before update of merged_into on app.providers for each row execute function app.guard_merge();

revoke all on function app.refuse_change(), app.guard_merge() from public;
grant select (id, name, kind, province, contracting_entity, sample, merged_into, created_at),
  insert (name, kind, province, contracting_entity), update (merged_into)
  on app.providers to parity_app;
grant select (provider_id, kind, alias, folded), insert (provider_id, kind, alias, folded)
  on app.provider_aliases to parity_app;
grant select (id, from_id, into_id, reason, actor, merged_at), insert (from_id, into_id, reason, actor)
  on app.provider_merges to parity_app;
grant select (provider_id, starts_on, address, source, verified_on),
  insert (provider_id, starts_on, address, source, verified_on)
  on app.provider_addresses to parity_app;
grant select (provider_id), update (provider_id) on app.attempts to parity_app;
