-- What the schema files cannot say: FORCE, grants by column, triggers, and the doors that open before a person is known.

-- 1. Row-level security binds the owner too, on every table, drizzle's own included.
alter table migrations.applied enable row level security;
create policy migrate on migrations.applied to parity_owner using (true) with check (true);
create policy version on migrations.applied for select to parity_app using (true);

alter table app.subjects force row level security;
alter table app.subject_tokens force row level security;
alter table app.attempts force row level security;
alter table app.answers force row level security;
alter table app.letters force row level security;
alter table app.idempotency force row level security;
alter table limits.buckets force row level security;
alter table migrations.applied force row level security;

-- 2. The lifecycles of the domain: domain/attempts/lifecycle.ts and domain/letters/lifecycle.ts; a test holds both equal.
insert into app.lifecycles (noun, from_status, to_status, role) values
  ('attempts', '', 'draft', 'holder'),
  ('attempts', 'draft', 'recorded', 'holder'),
  ('attempts', 'draft', 'withdrawn', 'holder'),
  ('attempts', 'recorded', 'draft', 'holder'),
  ('attempts', 'recorded', 'sent', 'holder'),
  ('attempts', 'recorded', 'withdrawn', 'holder'),
  ('attempts', 'sent', 'answered', 'holder'),
  ('attempts', 'sent', 'resolved', 'holder'),
  ('attempts', 'sent', 'withdrawn', 'holder'),
  ('attempts', 'answered', 'sent', 'holder'),
  ('attempts', 'answered', 'resolved', 'holder'),
  ('attempts', 'answered', 'withdrawn', 'holder'),
  ('attempts', 'resolved', 'sent', 'holder'),
  ('letters', '', 'draft', 'holder'),
  ('letters', 'draft', 'sent', 'holder');
alter table app.lifecycles force row level security;

create function app.guard_lifecycle() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$
declare
  before text := case when tg_op = 'INSERT' then '' else old.status end;
begin
  if new.status is distinct from before and not exists (
    select from app.lifecycles l
    where l.noun = tg_table_name and l.from_status = before and l.to_status = new.status
      and l.role = current_setting('app.role', true)
  ) then
    raise exception 'not a move of this lifecycle'
      using errcode = 'check_violation', constraint = tg_table_name || '_lifecycle';
  end if;
  return new;
end $$;
create trigger lifecycle before insert or update on app.attempts for each row execute function app.guard_lifecycle();
create trigger lifecycle before insert or update on app.letters for each row execute function app.guard_lifecycle();

-- A letter that went out is history.
create function app.guard_sent_letter() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$
begin
  if old.status = 'sent' then
    raise exception 'a sent letter does not change' using errcode = 'check_violation', constraint = 'letters_sent';
  end if;
  return new;
end $$;
create trigger sent before update on app.letters for each row execute function app.guard_sent_letter();

-- 3. Nobody empties a table, the owner included.
create function app.refuse_truncate() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$ begin raise exception 'tables are not emptied' using errcode = 'insufficient_privilege'; end $$;
create trigger no_truncate before truncate on app.subjects execute function app.refuse_truncate();
create trigger no_truncate before truncate on app.subject_tokens execute function app.refuse_truncate();
create trigger no_truncate before truncate on app.attempts execute function app.refuse_truncate();
create trigger no_truncate before truncate on app.answers execute function app.refuse_truncate();
create trigger no_truncate before truncate on app.letters execute function app.refuse_truncate();
create trigger no_truncate before truncate on app.idempotency execute function app.refuse_truncate();
create trigger no_truncate before truncate on app.lifecycles execute function app.refuse_truncate();
create trigger no_truncate before truncate on limits.buckets execute function app.refuse_truncate();
create trigger no_truncate before truncate on audit.log execute function app.refuse_truncate();
create trigger no_truncate before truncate on audit.head execute function app.refuse_truncate();

-- 4. The chain. Stored bytes are hashed, never a re-rendering; the head stays locked until the writer commits.
insert into audit.head (seq, hash) values (0, sha256('parity audit log, first link'));
alter table audit.head force row level security;
alter table audit.log force row level security;

create function audit.append() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  head record;
begin
  select h.seq, h.hash into strict head from audit.head h for update;
  new.seq := head.seq + 1;
  new.at := clock_timestamp();
  new.prev := head.hash;
  new.stream_prev := (select l.hash from audit.log l where l.stream = new.stream order by l.seq desc limit 1);
  new.canon := convert_to(concat_ws(E'\n',
    new.seq::text,
    floor(extract(epoch from new.at) * 1000000)::bigint::text,
    new.actor,
    new.action,
    new.stream,
    encode(convert_to(new.detail, 'UTF8'), 'hex'),
    coalesce(encode(new.stream_prev, 'hex'), '-')), 'UTF8');
  new.hash := sha256(new.prev || new.canon);
  update audit.head set seq = new.seq, hash = new.hash;
  return new;
end $$;
create trigger append before insert on audit.log for each row execute function audit.append();

create function audit.refuse_change() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$ begin raise exception 'the log is only appended to' using errcode = 'insufficient_privilege'; end $$;
create trigger no_change before update or delete on audit.log for each row execute function audit.refuse_change();
create trigger no_delete before delete on audit.head for each row execute function audit.refuse_change();

-- 5. The doors of parity_enter: each sees one token or one code.
create function entry.subjects_of_token(token bytea) returns setof uuid
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select s.id
    from app.subject_tokens t join app.subjects s on s.id = t.subject_id
    where t.token_hash = token and s.expires_at > now()
    order by t.created_at, s.id
    limit 50
  $$;

create function entry.open_subject(token bytea, new_id uuid, code bytea) returns uuid
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  subject uuid;
begin
  -- Two first forms of one browser at one moment: the second waits and finds what the first opened.
  perform pg_advisory_xact_lock(hashtextextended(encode(token, 'hex'), 72));
  select s.id into subject
    from app.subject_tokens t join app.subjects s on s.id = t.subject_id
    where t.token_hash = token and s.expires_at > now()
    order by t.created_at, s.id
    limit 1;
  if subject is not null then
    return subject;
  end if;
  insert into app.subjects (id, resume_hmac) values (new_id, code)
    on conflict (resume_hmac) do nothing
    returning id into subject;
  if subject is not null then
    insert into app.subject_tokens (token_hash, subject_id) values (token, subject);
  end if;
  return subject;
end $$;

create function entry.resume_subject(code bytea, token bytea) returns uuid
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  subject uuid;
begin
  select s.id into subject from app.subjects s where s.resume_hmac = code and s.expires_at > now() for update;
  if subject is null then
    return null;
  end if;
  insert into app.subject_tokens (token_hash, subject_id) values (token, subject) on conflict do nothing;
  update app.subjects set last_active_at = now(), expires_at = now() + interval '180 days' where id = subject;
  -- Ten browsers are enough for one person; the oldest makes room.
  delete from app.subject_tokens t
    where t.subject_id = subject and t.token_hash <> token
      and t.token_hash not in (
        select n.token_hash from app.subject_tokens n
        where n.subject_id = subject and n.token_hash <> token
        order by n.created_at desc limit 9);
  return subject;
end $$;

-- 6. Grants: columns, never PUBLIC, TRUNCATE and REFERENCES to nobody.
revoke all on all functions in schema app, audit, entry, limits from public;

grant usage on schema app, audit, entry, limits, migrations to parity_app;
grant execute on function app.subjects() to parity_app;
grant execute on function entry.subjects_of_token(bytea) to parity_app;
grant execute on function entry.open_subject(bytea, uuid, bytea) to parity_app;
grant execute on function entry.resume_subject(bytea, bytea) to parity_app;

grant select (id, created_at, last_active_at, expires_at), update (last_active_at, expires_at)
  on app.subjects to parity_app;
grant select (id, subject_id, status, facts, version, created_at, updated_at),
  insert (subject_id), update (status, facts, version, updated_at)
  on app.attempts to parity_app;
grant select (subject_id, attempt_id, step, item, raw, version, created_at, updated_at),
  insert (subject_id, attempt_id, step, item, raw), update (raw, version, updated_at), delete
  on app.answers to parity_app;
grant select (id, subject_id, attempt_id, kind, status, facts, findings, statute_book, edits, text_hash, composed_on,
    version, created_at, updated_at),
  insert (subject_id, attempt_id, kind, facts, findings, statute_book, edits, text_hash, composed_on),
  update (status, edits, text_hash, version, updated_at)
  on app.letters to parity_app;
grant select (subject_id, key, verb, request_hash, result),
  insert (subject_id, key, verb, request_hash), update (result)
  on app.idempotency to parity_app;
grant select (noun, from_status, to_status, role) on app.lifecycles to parity_app;
grant select (key, points, expire), insert (key, points, expire), update (points, expire), delete
  on limits.buckets to parity_app;
grant insert (actor, action, stream, detail) on audit.log to parity_app;
grant select (id, hash, created_at) on migrations.applied to parity_app;

grant usage on schema app to parity_enter;
grant select (id, resume_hmac, expires_at), insert (id, resume_hmac), update (last_active_at, expires_at)
  on app.subjects to parity_enter;
grant select (token_hash, subject_id, created_at), insert (token_hash, subject_id), delete
  on app.subject_tokens to parity_enter;

grant usage on schema audit to parity_chain, parity_audit;
grant select (seq, hash), update (seq, hash) on audit.head to parity_chain;
grant select (seq, stream, hash) on audit.log to parity_chain;
grant select (single, seq, hash) on audit.head to parity_audit;
grant select (seq, at, actor, action, stream, detail, prev, stream_prev, canon, hash) on audit.log to parity_audit;

-- 7. Last, the functions go to the roles that they act as. Changing an owner asks that the new one may create there.
grant create on schema entry to parity_enter;
alter function entry.subjects_of_token(bytea) owner to parity_enter;
alter function entry.open_subject(bytea, uuid, bytea) owner to parity_enter;
alter function entry.resume_subject(bytea, bytea) owner to parity_enter;
revoke create on schema entry from parity_enter;
grant create on schema audit to parity_chain;
alter function audit.append() owner to parity_chain;
revoke create on schema audit from parity_chain;
