-- National rounds: the legal bases recommended for each type of unit, closing and opening again, and the state of a round
-- by municipality as counts.

-- What the nation recommends as legal basis for a type of unit; each municipality decides and records its own.
create table lyttepost.round_basis (
  round uuid not null references lyttepost.round,
  unit_type text not null check (unit_type ~ '^[a-z][a-z0-9-]*$'),
  law text not null check (law <> ''),
  paragraph text not null check (paragraph <> ''),
  explanation_nb text not null default '',
  explanation_nn text not null default '',
  primary key (round, unit_type)
);
-- Each time that a round was closed for everybody, or opened again before its figures were out.
create table lyttepost.round_closing (
  id uuid primary key,
  round uuid not null references lyttepost.round,
  kind text not null check (kind in ('closed', 'reopened')),
  -- why before its time, or why again
  reason text,
  at timestamptz not null default now(),
  check (kind = 'closed' or reason is not null)
);
create index on lyttepost.round_closing (round, at);

alter table lyttepost.round_basis enable row level security;
alter table lyttepost.round_basis force row level security;
alter table lyttepost.round_closing enable row level security;
alter table lyttepost.round_closing force row level security;
revoke all on lyttepost.round_basis, lyttepost.round_closing from public;
grant select on lyttepost.round_basis, lyttepost.round_closing to lyttepost_login, lyttepost_unit, lyttepost_municipality,
  lyttepost_territory, lyttepost_national, lyttepost_person, lyttepost_house, lyttepost_operator;
create policy everybody on lyttepost.round_basis for select using (true);
create policy everybody on lyttepost.round_closing for select using (true);
grant insert, delete on lyttepost.round_basis to lyttepost_national;
create policy national_insert on lyttepost.round_basis for insert to lyttepost_national
  with check (lyttepost.setting('role') = 'national-coordinator');
create policy national_delete on lyttepost.round_basis for delete to lyttepost_national
  using (lyttepost.setting('role') = 'national-coordinator');
grant insert on lyttepost.round_closing to lyttepost_keeper;
create policy closing on lyttepost.round_closing for insert to lyttepost_keeper with check (true);
create constraint trigger demand_event after insert or update or delete on lyttepost.round_basis
  deferrable initially deferred for each row execute function lyttepost.demand_event('round');
create constraint trigger demand_event after insert or update or delete on lyttepost.round_closing
  deferrable initially deferred for each row execute function lyttepost.demand_event('round');

-- Whoever closes a round, or takes a type of unit out of it, waits for what is being registered and submitted in it, and the
-- other way round.
create function lyttepost.hold_round(round uuid, alone boolean) returns void
  language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
begin
  if alone then
    perform pg_advisory_xact_lock(7052, hashtext(round::text));
  else
    perform pg_advisory_xact_lock_shared(7052, hashtext(round::text));
  end if;
end
$$;

-- A round is closed when its time is over, or before with a reason; it is opened again with a reason, until the figures are
-- out. The reason is the transaction's own setting, and is kept.
create function lyttepost.guard_closing() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  reason text := lyttepost.setting('reason');
begin
  if (old.closed_at is null) = (new.closed_at is null) then
    return new;
  end if;
  perform lyttepost.hold_round(new.id, true);
  if new.closed_at is null and old.released_at is not null then
    raise exception 'the figures are out' using errcode = '23514', constraint = 'round_released';
  end if;
  -- releases come with a later migration
  if new.closed_at is null and exists (
    select from lyttepost.release r
    where r.round = new.id and r.territory = 'NO' and r.state in ('waiting', 'making', 'made')
  ) then
    raise exception 'the figures of the country are being made' using errcode = 'LY061';
  end if;
  if coalesce(length(trim(reason)), 0) < 5 and (new.closed_at is null or lyttepost.today() <= new.closes_on) then
    raise exception 'no reason for closing before time or opening again'
      using errcode = '23514', constraint = 'round_closing_reason';
  end if;
  insert into lyttepost.round_closing (id, round, kind, reason)
  values (lyttepost.new_id(), new.id, case when new.closed_at is null then 'reopened' else 'closed' end, trim(reason));
  return new;
end
$$;

-- A type of unit with registrations stays in the round.
create function lyttepost.guard_unit_types() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- none named: any
  if new.unit_types = '{}' or (old.unit_types <> '{}' and old.unit_types <@ new.unit_types) then
    return new;
  end if;
  perform lyttepost.hold_round(new.id, true);
  if exists (
    select from lyttepost.registration r where r.round = new.id and r.unit_type <> all (new.unit_types)
  ) then
    raise exception 'a type of unit that has registrations' using errcode = '23514', constraint = 'round_unit_types';
  end if;
  return new;
end
$$;

-- Nobody registers in a round that is closed for everybody, nor from a type of unit that the round does not have.
create function lyttepost.guard_round_of_registration() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  round lyttepost.round;
begin
  perform lyttepost.hold_round(new.round, false);
  select * into round from lyttepost.round r where r.id = new.round;
  if round.closed_at is not null then
    raise exception 'the round is closed' using errcode = 'LY004';
  end if;
  if tg_op = 'INSERT' and round.unit_types <> '{}' and new.unit_type <> all (round.unit_types) then
    raise exception 'the round does not have this type of unit' using errcode = 'LY020';
  end if;
  return new;
end
$$;

-- What is submitted when a round is closed stays as it is: the country's figures are made of it.
create function lyttepost.guard_round_of_participation() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (new.submitted_at, new.release) is not distinct from (old.submitted_at, old.release) then
    return new;
  end if;
  perform lyttepost.hold_round(new.round, false);
  if exists (select from lyttepost.round r where r.id = new.round and r.closed_at is not null) then
    raise exception 'the round is closed' using errcode = 'LY021';
  end if;
  return new;
end
$$;

-- The types of units that have registrations in a round, and stay in it therefore.
create function lyttepost.registered_unit_types(round uuid) returns table (unit_type text)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if lyttepost.setting('role') is distinct from 'national-coordinator' then
    raise exception 'not for this role' using errcode = '42501';
  end if;
  perform lyttepost.log_event('read', 'round', registered_unit_types.round::text, null, 'follow-up');
  return query
  select distinct r.unit_type from lyttepost.registration r where r.round = registered_unit_types.round order by 1;
end
$$;

-- How many registrations hold an answer to each question, in all municipalities and rounds; for what a change of the form
-- concerns. Fewer than five is told as -1.
create function lyttepost.answers_stored(questions text[], purpose text) returns table (question text, answers bigint)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if coalesce(length(purpose), 0) < 5 then
    raise exception 'a reading without a purpose' using errcode = 'LY008';
  end if;
  if coalesce(lyttepost.setting('role'), '') not in ('national-coordinator', 'national-analyst', 'revision-group') then
    raise exception 'not for this role' using errcode = '42501';
  end if;
  perform lyttepost.log_event('read', 'round', null, null, purpose,
    jsonb_build_object('questions', cardinality(answers_stored.questions)));
  return query
  select q.code, case when count(r.code) between 1 and 4 then -1 else count(r.code) end
  from unnest(answers_stored.questions) q (code)
  left join (
    select a.key as code from lyttepost.registration s
    cross join jsonb_each(s.answers) a
    where a.key = any (answers_stored.questions)
      and coalesce(a.value ->> 'missing', '') not in ('notAsked', 'blank')
  ) r on r.code = q.code
  group by q.code;
end
$$;

-- How far each municipality of some territories has come, null: of all. Rows are counted, 1 to 4 told as -1; `expected` is
-- what the coordinator reckons with, from a later migration.
create function lyttepost.round_state(round uuid, territories text[]) returns table (
  municipality text, mode text, groups text[], joined_at timestamptz, submitted_at timestamptz, release integer,
  units bigint, drafts bigint, complete bigint, expected bigint
) language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform lyttepost.log_event('read', 'round-status', round_state.round::text, null, 'follow-up',
    jsonb_build_object('territories', coalesce(array_to_string(round_state.territories, ' '), 'NO')));
  return query
  with counted as (
    select r.municipality, count(distinct r.unit) as units, count(*) filter (where r.status = 'draft') as drafts,
      count(*) filter (where r.status = 'complete') as complete
    from lyttepost.registration r where r.round = round_state.round
    group by r.municipality
  ), reckoned as (
    select e.municipality, sum(e.expected)::bigint as expected from lyttepost.unit_expectation e
    where e.round = round_state.round
    group by e.municipality
  )
  select p.municipality, p.mode, p.groups, p.joined_at, p.submitted_at, p.release, coalesce(c.units, 0),
    case when c.drafts between 1 and 4 then -1 else coalesce(c.drafts, 0) end,
    case when c.complete between 1 and 4 then -1 else coalesce(c.complete, 0) end, e.expected
  from lyttepost.participation p
  left join counted c on c.municipality = p.municipality
  left join reckoned e on e.municipality = p.municipality
  where p.round = round_state.round
    and (round_state.territories is null or array[p.municipality, left(p.municipality, 2)] && round_state.territories)
  order by p.municipality;
end
$$;
create function lyttepost.round_status(round uuid) returns table (
  municipality text, mode text, groups text[], joined_at timestamptz, submitted_at timestamptz, release integer,
  units bigint, drafts bigint, complete bigint, expected bigint
) language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if coalesce(lyttepost.setting('role'), '') not in ('national-coordinator', 'national-analyst') then
    raise exception 'not for this role' using errcode = '42501';
  end if;
  return query select * from lyttepost.round_state(round_status.round, null);
end
$$;
-- the same of one's own counties and municipalities; nobody's are none
create function lyttepost.own_round_status(round uuid) returns table (
  municipality text, mode text, groups text[], joined_at timestamptz, submitted_at timestamptz, release integer,
  units bigint, drafts bigint, complete bigint, expected bigint
) language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  select * from lyttepost.round_state(own_round_status.round,
    coalesce(string_to_array(lyttepost.setting('territories'), ' '), '{}'));
end;

revoke all on function lyttepost.hold_round, lyttepost.guard_closing, lyttepost.guard_unit_types,
  lyttepost.guard_round_of_registration, lyttepost.guard_round_of_participation,
  lyttepost.registered_unit_types, lyttepost.answers_stored, lyttepost.round_state, lyttepost.round_status, lyttepost.own_round_status from public;
grant execute on function lyttepost.hold_round to lyttepost_keeper, tabulator;
grant execute on function lyttepost.registered_unit_types, lyttepost.answers_stored, lyttepost.round_status to lyttepost_national;
grant execute on function lyttepost.own_round_status to lyttepost_territory;
grant create on schema lyttepost to lyttepost_keeper, tabulator;
alter function lyttepost.guard_closing owner to lyttepost_keeper;
alter function lyttepost.guard_unit_types owner to tabulator;
alter function lyttepost.guard_round_of_registration owner to lyttepost_keeper;
alter function lyttepost.guard_round_of_participation owner to lyttepost_keeper;
alter function lyttepost.registered_unit_types owner to tabulator;
alter function lyttepost.answers_stored owner to tabulator;
alter function lyttepost.round_state owner to tabulator;
alter function lyttepost.round_status owner to tabulator;
alter function lyttepost.own_round_status owner to tabulator;
revoke create on schema lyttepost from lyttepost_keeper, tabulator;

create trigger guard_closing before update on lyttepost.round
  for each row execute function lyttepost.guard_closing();
create trigger guard_unit_types before update on lyttepost.round
  for each row execute function lyttepost.guard_unit_types();
-- after `guard`, by name
create trigger guard_round before insert or update on lyttepost.registration
  for each row execute function lyttepost.guard_round_of_registration();
create trigger guard_round before update on lyttepost.participation
  for each row execute function lyttepost.guard_round_of_participation();
