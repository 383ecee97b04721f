-- What should be looked at before a municipality submits: counts by unit, made from its registrations by a task of the
-- house. Which registrations are concerned is for the unit alone.

-- When a municipality's registrations were last gone through, and when that was last asked for.
create table lyttepost.quality_check (
  round uuid not null,
  municipality text not null,
  asked_at timestamptz not null default now(),
  -- what was there then has been gone through; empty: never yet
  made_at timestamptz,
  -- how many registrations there were
  registrations integer check (registrations >= 0),
  primary key (round, municipality),
  foreign key (round, municipality) references lyttepost.participation (round, municipality) on delete cascade,
  check ((made_at is null) = (registrations is null))
);

create table lyttepost.quality_finding (
  id uuid primary key,
  round uuid not null,
  municipality text not null,
  unit uuid not null,
  -- what is found: its number in the catalogue
  number integer not null check (number > 0),
  -- what it is about: a rule, a question or another unit; empty where nothing needs to be told
  about text not null default '' check (about ~ '^[A-Za-z0-9_/-]{0,80}$'),
  -- how many, where it is no number of registrations
  amount integer check (amount > 0),
  -- numbers that the text is filled with
  details jsonb not null default '{}' check (jsonb_typeof(details) = 'object'),
  -- who is told; which unit a person is known in besides is not told to units
  reader text not null default 'both' check (reader in ('both', 'municipality', 'unit')),
  -- changes with what is concerned, so that a review holds for what was seen
  fingerprint text not null,
  foreign key (round, municipality) references lyttepost.quality_check (round, municipality) on delete cascade,
  foreign key (municipality, unit) references lyttepost.unit (municipality, id),
  unique (municipality, round, unit, number, about)
);

-- The registrations that a finding is about, with what is written of why it is right. Gone with the registration.
create table lyttepost.quality_concern (
  -- tells them apart for whoever may not see which they are
  id uuid primary key,
  finding uuid not null references lyttepost.quality_finding on delete cascade,
  registration uuid not null references lyttepost.registration on delete cascade,
  municipality text not null,
  unit uuid not null,
  reason text,
  unique (finding, registration)
);
create index on lyttepost.quality_concern (registration);

-- Looked at, and right as it is.
create table lyttepost.quality_review (
  round uuid not null,
  municipality text not null,
  unit uuid not null,
  number integer not null,
  about text not null,
  fingerprint text not null,
  reason text not null check (length(reason) between 1 and 500) check (reason !~ '(^|[^0-9])[0-9]{11}([^0-9]|$)'),
  reviewed_by uuid,
  role text,
  reviewed_at timestamptz not null default now(),
  primary key (municipality, round, unit, number, about),
  foreign key (round, municipality) references lyttepost.quality_check (round, municipality) on delete cascade,
  foreign key (municipality, unit) references lyttepost.unit (municipality, id)
);

-- A municipality that takes part with numbers only enters tables instead of persons. Counts of one to four are entered as
-- they are, and protected on the way out.
create function lyttepost.are_counts(counts jsonb) returns boolean
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp
begin atomic
  select jsonb_typeof(counts) = 'object' and not exists (
    select from jsonb_each(counts) c
    where c.key !~ '^[a-z0-9_+-]{1,60}$' or jsonb_typeof(c.value) <> 'number' or c.value::text !~ '^[0-9]{1,6}$');
end;
create table lyttepost.entered_table (
  round uuid not null,
  municipality text not null,
  mode text not null default 'aggregate' check (mode = 'aggregate'),
  main_group text not null check (main_group in ('substance', 'mental')),
  table_code text not null check (table_code ~ '^[a-z][a-z0-9_]{0,59}$'),
  -- how many the table is about; empty where that is not entered yet
  base integer check (base between 0 and 999999),
  -- by row; a row that is not entered yet is left out
  counts jsonb not null default '{}' check (lyttepost.are_counts(counts)),
  note text not null default '' check (length(note) <= 500) check (note !~ '(^|[^0-9])[0-9]{11}([^0-9]|$)'),
  revision integer not null default 1 check (revision > 0),
  changed_by uuid,
  changed_at timestamptz not null default now(),
  primary key (round, municipality, main_group, table_code),
  foreign key (round, municipality, mode) references lyttepost.participation (round, municipality, mode)
);

-- What must never happen to the numbers, whoever asks and however.
create function lyttepost.guard_entered() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  entered lyttepost.entered_table := case when tg_op = 'DELETE' then old else new end;
  kept lyttepost.round;
begin
  select * into kept from lyttepost.round r where r.id = entered.round;
  -- the round's own end
  if tg_op = 'DELETE' and kept.retention_until <= lyttepost.today() then
    return old;
  end if;
  -- a submission that is under way has looked at the tables already
  perform pg_advisory_xact_lock_shared(7051, hashtext(entered.municipality));
  if exists (
    select from lyttepost.participation p
    where p.round = entered.round and p.municipality = entered.municipality and p.submitted_at is not null
  ) then
    raise exception 'the municipality has submitted' using errcode = 'LY005';
  end if;
  if lyttepost.today() < kept.opens_on or kept.closed_at is not null then
    raise exception 'numbers are entered while the round is under way' using errcode = 'LY050';
  end if;
  return entered;
end
$$;
create trigger guard before insert or update or delete on lyttepost.entered_table
  for each row execute function lyttepost.guard_entered();

-- Numbers are not submitted before the categories of each main group are there and add up.
create function lyttepost.guard_submitted_numbers() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (
    select from unnest(new.groups) g (main_group)
    where not exists (
      select from lyttepost.entered_table e
      where e.round = new.round and e.municipality = new.municipality and e.main_group = g.main_group
        and e.table_code = 'category' and (
          select count(*) = 3 and sum(c.value::integer) = e.base from jsonb_each_text(e.counts) c))
  ) then
    raise exception 'the categories are not entered, or do not add up' using errcode = 'LY051';
  end if;
  return new;
end
$$;
create trigger guard_submitted_numbers before update of submitted_at on lyttepost.participation
  for each row when (new.mode = 'aggregate' and new.submitted_at is not null and old.submitted_at is null)
  execute function lyttepost.guard_submitted_numbers();

do $$
declare
  t text;
begin
  foreach t in array array['quality_check', 'quality_finding', 'quality_concern', 'quality_review', 'entered_table'] loop
    execute format('alter table lyttepost.%I enable row level security', t);
    execute format('alter table lyttepost.%I force row level security', t);
    execute format('revoke all on lyttepost.%I from public', t);
    execute format('grant select, insert, update, delete on lyttepost.%I to lyttepost_keeper', t);
    execute format('create policy own_municipality on lyttepost.%I to lyttepost_keeper
      using (municipality = lyttepost.current_municipality())', t);
  end loop;
end
$$;
grant select, insert (round, municipality), update (asked_at) on lyttepost.quality_check
  to lyttepost_municipality, lyttepost_unit;
create policy asking on lyttepost.quality_check to lyttepost_municipality, lyttepost_unit
  using (municipality = lyttepost.current_municipality());
-- who waits, for the task that goes through them
grant select on lyttepost.quality_check to lyttepost_house;
create policy waiting on lyttepost.quality_check for select to lyttepost_house using (true);
grant select on lyttepost.quality_finding, lyttepost.quality_review to lyttepost_municipality, lyttepost_unit;
create policy own_municipality_reads on lyttepost.quality_finding for select to lyttepost_municipality
  using (municipality = lyttepost.current_municipality() and reader <> 'unit');
create policy own_unit_reads on lyttepost.quality_finding for select to lyttepost_unit
  using (municipality = lyttepost.current_municipality() and unit = lyttepost.current_unit() and reader <> 'municipality');
-- the coordinator sees what was written, never of whom
grant select (id, finding, municipality, unit, reason) on lyttepost.quality_concern to lyttepost_municipality;
create policy own_municipality_reads on lyttepost.quality_concern for select to lyttepost_municipality
  using (municipality = lyttepost.current_municipality()
    and finding in (select f.id from lyttepost.quality_finding f));
grant select on lyttepost.quality_concern to lyttepost_unit;
create policy own_unit_reads on lyttepost.quality_concern for select to lyttepost_unit
  using (municipality = lyttepost.current_municipality() and unit = lyttepost.current_unit());
grant insert, delete, update (fingerprint, reason, reviewed_by, role, reviewed_at) on lyttepost.quality_review
  to lyttepost_municipality, lyttepost_unit;
create policy own_municipality_reviews on lyttepost.quality_review to lyttepost_municipality
  using (municipality = lyttepost.current_municipality())
  with check (municipality = lyttepost.current_municipality() and reviewed_by is not distinct from lyttepost.current_staff());
create policy own_unit_reviews on lyttepost.quality_review to lyttepost_unit
  using (municipality = lyttepost.current_municipality() and unit = lyttepost.current_unit())
  with check (municipality = lyttepost.current_municipality() and unit = lyttepost.current_unit()
    and reviewed_by is not distinct from lyttepost.current_staff());
grant select, insert, update (base, counts, note, revision, changed_by, changed_at) on lyttepost.entered_table
  to lyttepost_municipality;
create policy own_municipality_enters on lyttepost.entered_table to lyttepost_municipality
  using (municipality = lyttepost.current_municipality())
  with check (municipality = lyttepost.current_municipality() and changed_by is not distinct from lyttepost.current_staff());
-- what reports are made of
grant select on lyttepost.entered_table to lyttepost_house;
create policy own_municipality_reports on lyttepost.entered_table for select to lyttepost_house
  using (municipality = lyttepost.current_municipality());

-- Deleting or opting out takes the registration's concerns along, with the events of their own nouns.
do $$
declare
  t text;
begin
  foreach t in array array['quality_check', 'quality_finding', 'quality_concern', 'quality_review'] loop
    execute format('create constraint trigger demand_event after insert or update or delete on lyttepost.%I
      deferrable initially deferred for each row
      execute function lyttepost.demand_event(''quality'', ''registration'', ''opt-out'', ''participation'')', t);
  end loop;
end
$$;
create constraint trigger demand_event after insert or update or delete on lyttepost.entered_table
  deferrable initially deferred for each row execute function lyttepost.demand_event('entered-table');

-- What the registrations of the own municipality are gone through by: under a basis that holds, with reasons and no
-- comments, and a number for each person. One line in the log tells of all.
create function lyttepost.read_for_quality(round uuid) returns table (
  id uuid, unit uuid, person bigint, registrar uuid, status text, answers jsonb, reasons jsonb, answered_in jsonb,
  created_at timestamptz, changed_at timestamptz, completed_at timestamptz
) language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  counted integer;
begin
  -- whoever is deleting is waited for, or asks for the list again afterwards
  perform from lyttepost.quality_check c
    where c.municipality = lyttepost.current_municipality() and c.round = read_for_quality.round for update;
  return query
    select r.id, r.unit, dense_rank() over (order by r.round_pseudonym), r.created_by, r.status, r.answers,
      (select coalesce(jsonb_object_agg(n.key, n.value), '{}') from jsonb_each(r.notes) n where n.key like 'reason:%'),
      r.answered_in, r.created_at, r.changed_at, r.completed_at
    from lyttepost.registration r
    join lyttepost.legal_basis b on b.id = r.legal_basis and b.withdrawn_at is null
    where r.municipality = lyttepost.current_municipality() and r.round = read_for_quality.round
    order by r.id;
  get diagnostics counted = row_count;
  if counted > 0 then
    perform lyttepost.log_event('read', 'registration', read_for_quality.round::text, null, 'quality',
      jsonb_build_object('count', counted));
  end if;
end
$$;

-- How often each colour was given by each unit in the last round before this one in which it registered anybody: counts.
create function lyttepost.earlier_colours(round uuid)
  returns table (unit uuid, year integer, question text, colour text, count bigint)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  earlier record;
  counted bigint;
begin
  for earlier in
    with last as (
      select distinct on (r.unit) r.unit, o.id, o.year
      from lyttepost.registration r
      join lyttepost.legal_basis b on b.id = r.legal_basis and b.withdrawn_at is null
      join lyttepost.round o on o.id = r.round and o.retention_until > lyttepost.today()
      join lyttepost.round now on now.id = earlier_colours.round and o.opens_on < now.opens_on
      where r.municipality = lyttepost.current_municipality() and r.status = 'complete'
      order by r.unit, o.opens_on desc, o.id)
    select l.id, l.year, array_agg(l.unit) as units from last l group by l.id, l.year order by l.year, l.id
  loop
    -- one line for each round that is read
    select count(*) into counted from lyttepost.registration r
    join lyttepost.legal_basis b on b.id = r.legal_basis and b.withdrawn_at is null
    where r.round = earlier.id and r.unit = any (earlier.units) and r.status = 'complete';
    perform lyttepost.log_event('read', 'registration', earlier.id::text, null, 'quality',
      jsonb_build_object('count', counted));
    return query
      select r.unit, earlier.year, a.key, a.value #>> '{}', count(*)
      from lyttepost.registration r
      join lyttepost.legal_basis b on b.id = r.legal_basis and b.withdrawn_at is null
      cross join jsonb_each(r.answers) a
      where r.round = earlier.id and r.unit = any (earlier.units) and r.status = 'complete'
        and a.value in ('"green"', '"yellow"', '"red"')
      group by r.unit, a.key, a.value;
  end loop;
end
$$;

-- How many each unit expects to register.
create function lyttepost.expected_numbers(round uuid) returns table (unit uuid, expected integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select e.unit, e.expected from lyttepost.unit_expectation e
  where e.municipality = lyttepost.current_municipality() and e.round = expected_numbers.round and e.expected is not null;
end;

-- Keeps what was found instead of what was found before; the same finding keeps its id. `read_at` is when the registrations
-- were read: where anything has been asked for since, as when somebody is deleted, they are read again instead.
create function lyttepost.store_quality(round uuid, findings jsonb, registrations integer, read_at timestamptz)
  returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  here text := lyttepost.current_municipality();
begin
  -- before any row, as everybody who deletes does: so that nobody waits for the other
  perform pg_advisory_xact_lock(7051, hashtext(here));
  -- one at a time, and not beside a newer one
  perform from lyttepost.quality_check c
    where c.municipality = here and c.round = store_quality.round and c.asked_at <= read_at
      and (c.made_at is null or c.made_at < read_at) for update;
  if not found then
    return;
  end if;
  delete from lyttepost.quality_finding f
  where f.municipality = here and f.round = store_quality.round and not exists (
    select from jsonb_to_recordset(findings) n (unit uuid, number integer, about text)
    where n.unit = f.unit and n.number = f.number and n.about = f.about);
  insert into lyttepost.quality_finding
    (id, round, municipality, unit, number, about, amount, details, reader, fingerprint)
  select lyttepost.new_id(), store_quality.round, here, n.unit, n.number, n.about, n.amount, n.details, n.reader,
    n.fingerprint
  from jsonb_to_recordset(findings)
    n (unit uuid, number integer, about text, amount integer, details jsonb, reader text, fingerprint text)
  on conflict (municipality, round, unit, number, about) do update
  set amount = excluded.amount, details = excluded.details, reader = excluded.reader,
    fingerprint = excluded.fingerprint;
  delete from lyttepost.quality_concern c using lyttepost.quality_finding f
  where f.id = c.finding and f.municipality = here and f.round = store_quality.round;
  insert into lyttepost.quality_concern (id, finding, registration, municipality, unit, reason)
  select gen_random_uuid(), f.id, c.registration, here, f.unit, c.reason
  from jsonb_to_recordset(findings) n (unit uuid, number integer, about text, concerns jsonb)
  join lyttepost.quality_finding f on f.municipality = here and f.round = store_quality.round
    and f.unit = n.unit and f.number = n.number and f.about = n.about
  cross join jsonb_to_recordset(n.concerns) c (registration uuid, reason text)
  where exists (select from lyttepost.registration r
    where r.id = c.registration and r.municipality = here and r.round = store_quality.round and r.unit = f.unit);
  update lyttepost.quality_check c set made_at = read_at, registrations = store_quality.registrations
  where c.municipality = here and c.round = store_quality.round;
  perform lyttepost.log_event('create', 'quality', store_quality.round::text, null, 'quality',
    jsonb_build_object('count', jsonb_array_length(findings)));
end
$$;

-- Whoever is deleted is gone from the numbers of the list too: they are made anew without her.
create function lyttepost.forget_findings() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- goes as a whole, just after
  if lyttepost.setting('reason') = 'retention' then
    return null;
  end if;
  delete from lyttepost.quality_finding f using (select distinct g.round, g.municipality, g.unit from gone g) d
  where f.round = d.round and f.municipality = d.municipality and (f.unit = d.unit or f.about = d.unit::text)
    and (f.amount is not null or f.details <> '{}');
  update lyttepost.quality_check c set asked_at = clock_timestamp()
  from (select distinct g.round, g.municipality from gone g) d
  where c.round = d.round and c.municipality = d.municipality;
  return null;
end
$$;
-- after all rows, so that two who delete never wait for each other's
create trigger forget_findings after delete on lyttepost.registration
  referencing old table as gone for each statement execute function lyttepost.forget_findings();

-- Deletes what a municipality's round has of findings and numbers when the round is kept no longer. Returns how many tables.
create function lyttepost.expire_numbers(round uuid) returns bigint
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  gone bigint;
  checked bigint;
begin
  if not exists (
    select from lyttepost.round r where r.id = expire_numbers.round and r.retention_until <= lyttepost.today()
  ) then
    raise exception 'the round is still kept' using errcode = 'LY010';
  end if;
  delete from lyttepost.entered_table e
  where e.municipality = lyttepost.current_municipality() and e.round = expire_numbers.round;
  get diagnostics gone = row_count;
  delete from lyttepost.quality_check c
  where c.municipality = lyttepost.current_municipality() and c.round = expire_numbers.round;
  get diagnostics checked = row_count;
  -- asked each day; told once
  if gone > 0 then
    perform lyttepost.log_event('delete', 'entered-table', round::text, null, 'retention',
      jsonb_build_object('count', gone));
  end if;
  if checked > 0 then
    perform lyttepost.log_event('delete', 'quality', round::text, null, 'retention');
  end if;
  return gone;
end
$$;

revoke all on function lyttepost.are_counts, lyttepost.guard_entered, lyttepost.guard_submitted_numbers,
  lyttepost.read_for_quality, lyttepost.earlier_colours, lyttepost.expected_numbers, lyttepost.store_quality, lyttepost.forget_findings,
  lyttepost.expire_numbers from public;
-- the check of a column is done in the name of whoever writes
grant execute on function lyttepost.are_counts to lyttepost_municipality, lyttepost_keeper;
grant execute on function lyttepost.read_for_quality, lyttepost.earlier_colours, lyttepost.expected_numbers, lyttepost.store_quality,
  lyttepost.expire_numbers to lyttepost_house;
grant create on schema lyttepost to lyttepost_keeper;
alter function lyttepost.guard_entered owner to lyttepost_keeper;
alter function lyttepost.guard_submitted_numbers owner to lyttepost_keeper;
alter function lyttepost.read_for_quality owner to lyttepost_keeper;
alter function lyttepost.earlier_colours owner to lyttepost_keeper;
alter function lyttepost.expected_numbers owner to lyttepost_keeper;
alter function lyttepost.store_quality owner to lyttepost_keeper;
alter function lyttepost.forget_findings owner to lyttepost_keeper;
alter function lyttepost.expire_numbers owner to lyttepost_keeper;
revoke create on schema lyttepost from lyttepost_keeper;

-- The task that goes through what waits, one at a time however many instances there are.
select pgboss.create_queue('check-quality',
  '{"policy": "stately", "retryLimit": 2, "retryDelay": 10, "expireInSeconds": 900, "retentionMinutes": 60}');
