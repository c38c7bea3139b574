-- The rooms, all of parity_owner; and the one function that every policy asks.
create schema app;
create schema audit;
create schema limits;
create schema entry;

-- After a commit a local setting reads '' and not null: hence nullif. No context is null: no row, and no error.
create function app.subjects() returns uuid[]
  language sql stable parallel safe
  set search_path = pg_catalog, pg_temp
  as $$ select nullif(current_setting('app.subjects', true), '')::uuid[] $$;
