-- What colleagues call a person: kept by the head of accounts, and set for the demo's invented people.
grant create on schema entry to parity_enter;
set local role parity_enter;

create or replace function entry.change_colleague(colleague uuid, change jsonb) returns boolean
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  mine uuid := nullif(current_setting('app.org', true), '')::uuid;
begin
  if coalesce(current_setting('app.role', true), '') <> 'org-admin' or mine is null or not exists (
    select from app.staff s where s.person_id = colleague and s.org_id = mine and s.role in ('officer', 'lead')
    for update
  ) then
    return false;
  end if;
  if change ->> 'role' in ('officer', 'lead') then
    update app.staff s set role = change ->> 'role' where s.person_id = colleague;
  end if;
  if change ? 'name' then
    update app.staff s set name = change ->> 'name' where s.person_id = colleague;
  end if;
  if change ? 'disabled' then
    update app.staff s set disabled_at = case when (change ->> 'disabled')::boolean then now() end
      where s.person_id = colleague;
  end if;
  if (change ->> 'disabled')::boolean or change ? 'end' then
    update app.sessions x set revoked_at = now() where x.person_id = colleague and x.revoked_at is null;
  end if;
  return true;
end $$;

create function entry.name_staff(person uuid, called text) returns void
  language sql security definer
  set search_path = pg_catalog, pg_temp
  as $$ update app.staff s set name = called where s.person_id = person $$;

revoke all on function entry.name_staff(uuid, text) from public;
grant execute on function entry.name_staff(uuid, text) to parity_owner;
set local role parity_owner;
revoke create on schema entry from parity_enter;
