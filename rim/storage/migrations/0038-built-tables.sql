-- Tables that people put together and save: what was asked for, never figures. Opening one answers it anew.

create table lyttepost.saved_table (
  id uuid primary key,
  round uuid not null references lyttepost.round,
  -- whose desk it was saved at: a municipality (four digits), a county (two) or the nation
  territory text not null check (territory ~ '^([0-9]{4}|[0-9]{2}|NO)$'),
  title text not null check (title ~ '^[^[:cntrl:]]{1,200}$'),
  -- in its canonical form, and its SHA-256
  request jsonb not null check (jsonb_typeof(request) = 'object' and length(request::text) <= 20000),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  -- whether colleagues at the same desk see it
  shared boolean not null default false,
  saved_by uuid not null,
  saved_by_name text not null default '',
  saved_at timestamptz not null default now(),
  -- taken away; those who saw it see that it was for a while
  deleted_at timestamptz
);
create index on lyttepost.saved_table (territory, saved_at);

-- What is asked for stays; what is shared stays shared, or is deleted, so that it is not gone in silence for those who used it.
create function lyttepost.guard_saved_table() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    new.saved_at := now();
    new.deleted_at := null;
    select s.name into new.saved_by_name from lyttepost.staff s where s.id = new.saved_by;
    new.saved_by_name := coalesce(new.saved_by_name, '');
    return new;
  end if;
  if old.deleted_at is not null then
    raise exception 'the table is deleted' using errcode = 'LY191';
  end if;
  if old.shared and not new.shared then
    raise exception 'a shared table is deleted, not taken back' using errcode = 'LY190';
  end if;
  if (to_jsonb(new) - array['title', 'shared', 'deleted_at']) is distinct from
     (to_jsonb(old) - array['title', 'shared', 'deleted_at']) then
    raise exception 'what is asked for is not changed' using errcode = 'LY191';
  end if;
  if new.deleted_at is not null then
    new.deleted_at := now();
  end if;
  return new;
end
$$;
create trigger guard before insert or update on lyttepost.saved_table
  for each row execute function lyttepost.guard_saved_table();

alter table lyttepost.saved_table enable row level security;
alter table lyttepost.saved_table force row level security;
revoke all on lyttepost.saved_table from public;
create constraint trigger demand_event after insert or update or delete on lyttepost.saved_table
  deferrable initially deferred for each row execute function lyttepost.demand_event('saved-table');

-- At one's own desk: one's own, and what colleagues share; of what they have deleted, for thirty days.
create function lyttepost.at_own_desk(territory text) returns boolean
  language sql stable set search_path = pg_catalog, pg_temp
begin atomic
  select case
    when lyttepost.setting('role') = 'coordinator' then territory = lyttepost.current_municipality()
    when lyttepost.setting('role') in ('national-coordinator', 'national-analyst') then territory = 'NO'
    when lyttepost.setting('role') in ('regional-adviser', 'state-administrator', 'user-organisation')
      then length(territory) = 2 and territory <> 'NO'
        and territory = any (coalesce(string_to_array(lyttepost.setting('territories'), ' '), '{}'))
    else false
  end;
end;

grant select on lyttepost.saved_table to lyttepost_municipality, lyttepost_territory, lyttepost_national;
grant insert (id, round, territory, title, request, hash, shared, saved_by)
  on lyttepost.saved_table to lyttepost_municipality, lyttepost_territory, lyttepost_national;
grant update (title, shared, deleted_at)
  on lyttepost.saved_table to lyttepost_municipality, lyttepost_territory, lyttepost_national;
create policy reading on lyttepost.saved_table for select
  to lyttepost_municipality, lyttepost_territory, lyttepost_national
  using (lyttepost.at_own_desk(territory) and (saved_by = lyttepost.current_staff()
    or (shared and (deleted_at is null or deleted_at > now() - interval '30 days'))));
create policy saving on lyttepost.saved_table for insert
  to lyttepost_municipality, lyttepost_territory, lyttepost_national
  with check (lyttepost.at_own_desk(territory) and saved_by = lyttepost.current_staff());
create policy changing on lyttepost.saved_table for update
  to lyttepost_municipality, lyttepost_territory, lyttepost_national
  using (lyttepost.at_own_desk(territory) and saved_by = lyttepost.current_staff())
  with check (lyttepost.at_own_desk(territory) and saved_by = lyttepost.current_staff());
-- the house's task removes what was deleted thirty days ago
grant select (id, deleted_at), delete on lyttepost.saved_table to lyttepost_house;
create policy forgetting on lyttepost.saved_table to lyttepost_house
  using (deleted_at is not null and deleted_at <= now() - interval '30 days');

-- the guard writes who saved it
grant select (id, name) on lyttepost.staff to lyttepost_keeper;
create policy naming_oneself on lyttepost.staff for select to lyttepost_keeper
  using (id = lyttepost.current_staff());
revoke all on function lyttepost.guard_saved_table, lyttepost.at_own_desk from public;
grant execute on function lyttepost.at_own_desk to lyttepost_municipality, lyttepost_territory, lyttepost_national;
grant create on schema lyttepost to lyttepost_keeper;
alter function lyttepost.guard_saved_table owner to lyttepost_keeper;
revoke create on schema lyttepost from lyttepost_keeper;

-- The secret that noise is made of.
do $$
declare
  kinds text;
begin
  -- beside whatever kinds there are by now
  select pg_get_constraintdef(c.oid) into kinds from pg_constraint c
  where c.conrelid = 'lyttepost.wrapped_key'::regclass and c.conname = 'wrapped_key_kind_check';
  alter table lyttepost.wrapped_key drop constraint wrapped_key_kind_check;
  execute 'alter table lyttepost.wrapped_key add constraint wrapped_key_kind_check '
    || regexp_replace(kinds, '\]', ', ''cell-key''::text]');
end
$$;
