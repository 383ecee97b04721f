-- How many each unit expects to register in a round, as the coordinator reckons. Null: taken back.
create table lyttepost.unit_expectation (
  round uuid not null,
  municipality text not null,
  unit uuid not null,
  expected integer check (expected between 0 and 100000),
  changed_by uuid,
  changed_at timestamptz not null default now(),
  primary key (round, unit),
  foreign key (round, municipality) references lyttepost.participation (round, municipality),
  foreign key (municipality, unit) references lyttepost.unit (municipality, id)
);

-- What each unit had registered when the municipality last submitted the round: counts alone, so that the next round has
-- something to be held against when the registrations are deleted.
create table lyttepost.unit_count (
  round uuid not null,
  municipality text not null,
  unit uuid not null,
  complete integer not null check (complete >= 0),
  -- of these, persons that another unit has completed too
  also_elsewhere integer not null check (also_elsewhere between 0 and complete),
  expected integer,
  release integer not null check (release > 0),
  kept_at timestamptz not null default now(),
  primary key (round, unit),
  foreign key (round, municipality) references lyttepost.participation (round, municipality),
  foreign key (municipality, unit) references lyttepost.unit (municipality, id)
);

do $$
declare
  t text;
begin
  foreach t in array array['unit_expectation', 'unit_count'] loop
    execute format('alter table lyttepost.%I enable row level security', t);
    execute format('alter table lyttepost.%I force row level security', t);
    execute format('revoke all on lyttepost.%I from public', t);
    execute format('grant select on lyttepost.%I to lyttepost_municipality', t);
    execute format('grant select, insert, update, delete on lyttepost.%I to lyttepost_keeper', t);
    execute format('create policy own_municipality on lyttepost.%I to lyttepost_keeper
      using (municipality = lyttepost.current_municipality())', t);
  end loop;
end
$$;
grant insert (round, municipality, unit, expected, changed_by), update (expected, changed_by, changed_at)
  on lyttepost.unit_expectation to lyttepost_municipality;
create policy municipality_reads on lyttepost.unit_expectation for select to lyttepost_municipality
  using (municipality = lyttepost.current_municipality());
create policy municipality_records on lyttepost.unit_expectation for insert to lyttepost_municipality
  with check (municipality = lyttepost.current_municipality()
    and changed_by is not distinct from lyttepost.current_staff());
create policy municipality_changes on lyttepost.unit_expectation for update to lyttepost_municipality
  using (municipality = lyttepost.current_municipality())
  with check (municipality = lyttepost.current_municipality()
    and changed_by is not distinct from lyttepost.current_staff());
-- the sum of a municipality, beside what has been registered
grant select (round, municipality, expected) on lyttepost.unit_expectation to tabulator;
create policy summing on lyttepost.unit_expectation for select to tabulator using (true);
create policy municipality_reads on lyttepost.unit_count for select to lyttepost_municipality
  using (municipality = lyttepost.current_municipality());
create constraint trigger demand_event after insert or update or delete on lyttepost.unit_expectation
  deferrable initially deferred for each row
  execute function lyttepost.demand_event('expectation', 'participation');
create constraint trigger demand_event after insert or update or delete on lyttepost.unit_count
  deferrable initially deferred for each row execute function lyttepost.demand_event('participation');

-- How a municipality takes part holds from its first registration: nothing that was registered is left without a place.
create function lyttepost.guard_participation() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  round lyttepost.round;
begin
  if tg_op = 'UPDATE' and (new.mode, new.groups) is not distinct from (old.mode, old.groups) then
    return new;
  end if;
  select * into round from lyttepost.round r where r.id = new.round;
  if round.closed_at is not null or not new.groups <@ round.groups then
    raise exception 'the round is closed, or does not map this group' using errcode = 'LY041';
  end if;
  if tg_op = 'INSERT' then
    return new;
  end if;
  if old.submitted_at is not null then
    raise exception 'the municipality has submitted' using errcode = 'LY005';
  end if;
  -- to map more than before contradicts nothing
  if (new.mode <> old.mode or not old.groups <@ new.groups) and exists (
    select from lyttepost.registration r where r.round = new.round and r.municipality = new.municipality
  ) then
    raise exception 'there are registrations' using errcode = 'LY040';
  end if;
  return new;
end
$$;
create trigger guard_participation before insert or update on lyttepost.participation
  for each row execute function lyttepost.guard_participation();

-- What a unit was expected to register stands from submission on, as the report tells it.
create function lyttepost.guard_expectation() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from lyttepost.participation p
  where p.round = new.round and p.municipality = new.municipality and p.submitted_at is not null for share;
  if found then
    raise exception 'the municipality has submitted' using errcode = 'LY005';
  end if;
  return new;
end
$$;
create trigger guard_expectation before insert or update on lyttepost.unit_expectation
  for each row execute function lyttepost.guard_expectation();

-- Submitting keeps the counts; submitting again replaces them.
create function lyttepost.keep_unit_counts() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from lyttepost.unit_count c where c.round = new.round and c.municipality = new.municipality;
  insert into lyttepost.unit_count (round, municipality, unit, complete, also_elsewhere, expected, release)
  with persons as (
    select r.unit, count(*) over (partition by r.round_pseudonym) as units
    from lyttepost.registration r
    where r.municipality = new.municipality and r.round = new.round and r.status = 'complete'
  ), counted as (
    select p.unit, count(*) as complete, count(*) filter (where p.units > 1) as also_elsewhere
    from persons p group by p.unit)
  select new.round, new.municipality, u.id, coalesce(c.complete, 0), coalesce(c.also_elsewhere, 0), e.expected,
    new.release
  from lyttepost.unit u
  left join counted c on c.unit = u.id
  left join lyttepost.unit_expectation e on e.round = new.round and e.unit = u.id
  where u.municipality = new.municipality and (c.unit is not null or e.expected is not null);
  return null;
end
$$;
create trigger keep_unit_counts after update of submitted_at on lyttepost.participation
  for each row when (old.submitted_at is null and new.submitted_at is not null)
  execute function lyttepost.keep_unit_counts();

-- When the registrations that are complete now were completed, by unit and Norwegian day: counts, never rows.
create function lyttepost.coverage_by_day(round uuid) returns table (unit uuid, day date, complete bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select r.unit, (r.completed_at at time zone 'Europe/Oslo')::date, count(*)
  from lyttepost.registration r
  where r.municipality = lyttepost.current_municipality() and r.round = coverage_by_day.round
    and r.status = 'complete'
  group by 1, 2
  order by 2, 1;
end;

-- How many persons the municipality's complete registrations are about: whom several units have counts once.
create function lyttepost.persons_covered(round uuid) returns bigint
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select count(distinct r.round_pseudonym)
  from lyttepost.registration r
  where r.municipality = lyttepost.current_municipality() and r.round = persons_covered.round
    and r.status = 'complete';
end;

-- Takes the municipality out of a round that nothing has been recorded in but how it was to be carried out.
create function lyttepost.leave_round(round uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  basis uuid;
begin
  perform pg_advisory_xact_lock(7051, hashtext(lyttepost.current_municipality()));
  -- somebody who has said no must be met by the same answer if the municipality joins again
  if exists (
    select from lyttepost.registration r
    where r.municipality = lyttepost.current_municipality() and r.round = leave_round.round
  ) or exists (
    select from lyttepost.block b
    where b.municipality = lyttepost.current_municipality() and b.round = leave_round.round
  ) or exists (
    select from lyttepost.participation p
    where p.municipality = lyttepost.current_municipality() and p.round = leave_round.round
      and (p.release > 0 or p.submitted_at is not null)
  ) then
    raise exception 'something is recorded in the round' using errcode = 'LY040';
  end if;
  delete from lyttepost.unit_expectation e
  where e.municipality = lyttepost.current_municipality() and e.round = leave_round.round;
  for basis in
    delete from lyttepost.legal_basis b
    where b.municipality = lyttepost.current_municipality() and b.round = leave_round.round
    returning b.id
  loop
    perform lyttepost.log_event('delete', 'legal-basis', basis::text, null, null);
  end loop;
  delete from lyttepost.participation p
  where p.municipality = lyttepost.current_municipality() and p.round = leave_round.round;
  if found then
    perform lyttepost.log_event('delete', 'participation', round::text, null, null);
  end if;
exception
  -- of other tables that hold to it, such as tables with numbers
  when foreign_key_violation then
    raise exception 'something is recorded in the round' using errcode = 'LY040';
end
$$;
grant delete on lyttepost.participation, lyttepost.legal_basis to lyttepost_keeper;
create policy leaving on lyttepost.legal_basis for delete to lyttepost_keeper
  using (municipality = lyttepost.current_municipality());

revoke all on function lyttepost.guard_participation, lyttepost.guard_expectation, lyttepost.keep_unit_counts,
  lyttepost.coverage_by_day, lyttepost.persons_covered, lyttepost.leave_round from public;
grant execute on function lyttepost.coverage_by_day, lyttepost.persons_covered, lyttepost.leave_round
  to lyttepost_municipality;
grant create on schema lyttepost to lyttepost_keeper;
alter function lyttepost.guard_participation owner to lyttepost_keeper;
alter function lyttepost.guard_expectation owner to lyttepost_keeper;
alter function lyttepost.keep_unit_counts owner to lyttepost_keeper;
alter function lyttepost.coverage_by_day owner to lyttepost_keeper;
alter function lyttepost.persons_covered owner to lyttepost_keeper;
alter function lyttepost.leave_round owner to lyttepost_keeper;
revoke create on schema lyttepost from lyttepost_keeper;
