CREATE POLICY "association" ON "app"."milestones" AS PERMISSIVE FOR ALL TO "parity_app" USING ((select app.org()) is not null and code like 'member-%' and exists (select from app.members m
    where m.org_id = (select app.org()) and m.subject_id = milestones.subject_id
      and m.attempt_id = milestones.attempt_id and milestones.key = milestones.code || '-' || m.id::text)) WITH CHECK ((select app.org()) is not null and code like 'member-%' and exists (select from app.members m
    where m.org_id = (select app.org()) and m.subject_id = milestones.subject_id
      and m.attempt_id = milestones.attempt_id and milestones.key = milestones.code || '-' || m.id::text));
--> statement-breakpoint
-- Whoever wants messages on any day at all has news of a decision due on its day, and for two days after a standstill.
grant create on schema entry to parity_enter;
set local role parity_enter;

create or replace function entry.reminders_pending(today date, beyond uuid, most int) returns jsonb
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
          where s.person_id = c.person_id and (m.on_day + d.days between today - 2 and today
            or m.code like 'member-%' and m.on_day between today - 2 and today))
      order by c.person_id
      limit most) x
  $$;

set local role parity_owner;
revoke create on schema entry from parity_enter;
