-- What a municipality orders beside its reports: an extra report on its newest release, and its own registrations as a
-- workbook, for a purpose.

-- An extra report. One whose subject is in the list is made by itself; one in the municipality's own words waits until the
-- nation has chosen tables for it, or has declined with a reason.
create table lyttepost.report_order (
  id uuid primary key,
  round uuid not null,
  municipality text not null,
  -- 'own': in the words of `wish`
  subject text not null check (subject ~ '^[a-z][a-z0-9-]{0,39}$'),
  wish text not null default '' check (length(wish) <= 1000)
    check (regexp_replace(wish, '[^0-9]', '', 'g') !~ '[0-9]{11}'),
  -- what stands side by side, and whose registrations
  crossing text not null check (crossing in ('category', 'group', 'sex')),
  people text not null default 'all' check (people in ('all', 'substance', 'mental', 'young')),
  -- the standard tables that it is made of
  tables text[] not null default '{}',
  language text not null default 'nb' check (language in ('nb', 'nn')),
  state text not null check (state in
    ('requested', 'accepted', 'declined', 'withdrawn', 'making', 'made', 'delivered', 'failed')),
  -- why it was declined, or what the nation says beside it
  answer text check (answer <> '') check (length(answer) <= 1000),
  decided_by uuid,
  decided_at timestamptz,
  -- whoever makes it, and until when it is hers: a worker that dies is followed up by another
  claimed_by uuid,
  claimed_until timestamptz,
  attempts integer not null default 0,
  -- number of the problem for which it could not be made
  problem integer check (problem > 0),
  -- number of the municipality's release that it rests on
  release integer,
  asked_by uuid not null,
  asked_at timestamptz not null default now(),
  made_at timestamptz,
  delivered_at timestamptz,
  -- when the round was kept no longer: what anybody wrote is gone
  emptied_at timestamptz,
  foreign key (round, municipality) references lyttepost.participation (round, municipality),
  unique (municipality, id),
  check (subject <> 'own' or wish <> '' or emptied_at is not null),
  check (state <> 'declined' or answer is not null or emptied_at is not null),
  check (emptied_at is null or (wish = '' and answer is null)),
  check (state in ('requested', 'declined', 'withdrawn') or cardinality(tables) > 0),
  check ((state = 'making') = (claimed_by is not null)),
  check ((claimed_by is null) = (claimed_until is null)),
  check ((state = 'failed') = (problem is not null)),
  check ((state in ('made', 'delivered')) = (made_at is not null)),
  check ((state = 'delivered') = (delivered_at is not null))
);
create index on lyttepost.report_order (municipality, asked_at);
create index on lyttepost.report_order (state, asked_at) where state in ('requested', 'accepted', 'making');

-- The files of an extra report that is made. Safe tables only.
create table lyttepost.report_order_file (
  municipality text not null,
  report_order uuid not null,
  edition text not null check (edition in ('document', 'workbook')),
  name text not null check (name <> ''),
  type text not null check (type <> ''),
  size integer not null check (size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea not null check (octet_length(bytes) = size),
  primary key (report_order, edition),
  foreign key (municipality, report_order) references lyttepost.report_order (municipality, id)
);

-- What was decided to be shown in it, with the counts that were withheld, sealed with a key of the round and the
-- municipality: later decisions must take it into account.
create table lyttepost.report_order_decision (
  municipality text not null,
  report_order uuid primary key,
  round uuid not null,
  sealed bytea not null,
  foreign key (municipality, report_order) references lyttepost.report_order (municipality, id)
);

-- What may become of an order, and by whom. What is the same again is no change.
create function lyttepost.guard_order() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  step text := old.state || ' ' || new.state;
  may text[] := case current_user
    when 'lyttepost_municipality' then array['requested withdrawn', 'failed accepted', 'made delivered']
    when 'lyttepost_national' then array['requested accepted', 'requested declined', 'failed accepted']
    when 'lyttepost_house' then
      array['accepted making', 'making making', 'making accepted', 'making made', 'making failed']
    else '{}' end;
begin
  if old.state = new.state and new is not distinct from old then
    return new;
  end if;
  -- when the round is kept no longer it is emptied, and what nobody has made is made no more
  if current_user = 'lyttepost_keeper' and old.emptied_at is null and new.emptied_at is not null
     and new.state = (case when old.state in ('requested', 'accepted', 'making', 'failed') then 'withdrawn'
       else old.state end) then
    return new;
  end if;
  if not step = any (may) then
    raise exception 'the order has come further' using errcode = 'LY070';
  end if;
  -- what it is made of is chosen when it is accepted, and stands
  if old.state <> 'requested' and (new.tables, new.crossing, new.people) is distinct from (old.tables, old.crossing, old.people) then
    raise exception 'the order is decided' using errcode = 'LY070';
  end if;
  return new;
end
$$;
revoke all on function lyttepost.guard_order from public;
create trigger guard before update on lyttepost.report_order
  for each row execute function lyttepost.guard_order();

alter table lyttepost.report_order enable row level security;
alter table lyttepost.report_order force row level security;
alter table lyttepost.report_order_file enable row level security;
alter table lyttepost.report_order_file force row level security;
alter table lyttepost.report_order_decision enable row level security;
alter table lyttepost.report_order_decision force row level security;
revoke all on lyttepost.report_order, lyttepost.report_order_file, lyttepost.report_order_decision from public;

grant select, insert (id, round, municipality, subject, wish, crossing, people, tables, language, state, asked_by),
  update (state, problem, attempts, delivered_at) on lyttepost.report_order to lyttepost_municipality;
create policy own_municipality on lyttepost.report_order to lyttepost_municipality
  using (municipality = lyttepost.current_municipality())
  with check (municipality = lyttepost.current_municipality() and asked_by is not null
    and (state <> 'accepted' or subject <> 'own' or decided_by is not null));
-- the nation sees what is asked for and how far it has come; never the files
grant select, update (state, tables, crossing, people, answer, decided_by, decided_at, problem, attempts)
  on lyttepost.report_order to lyttepost_national;
create policy deciding on lyttepost.report_order to lyttepost_national
  using (lyttepost.setting('role') in ('national-coordinator', 'national-analyst'));
grant select, update (state, claimed_by, claimed_until, attempts, problem, release, made_at)
  on lyttepost.report_order to lyttepost_house;
create policy making on lyttepost.report_order to lyttepost_house using (true) with check (true);

grant select on lyttepost.report_order_file to lyttepost_municipality;
create policy own_municipality on lyttepost.report_order_file for select to lyttepost_municipality
  using (municipality = lyttepost.current_municipality());
grant select, insert on lyttepost.report_order_file to lyttepost_house;
create policy making on lyttepost.report_order_file to lyttepost_house
  using (municipality = lyttepost.current_municipality())
  with check (municipality = lyttepost.current_municipality());
grant select, insert on lyttepost.report_order_decision to lyttepost_house;
create policy making on lyttepost.report_order_decision to lyttepost_house
  using (municipality = lyttepost.current_municipality())
  with check (municipality = lyttepost.current_municipality());
-- of other municipalities' it is told how many there are
grant select (round, municipality) on lyttepost.report_order_decision to tabulator;
create policy counting on lyttepost.report_order_decision for select to tabulator using (true);
grant select (id, round, municipality, state, emptied_at),
  update (state, wish, answer, problem, claimed_by, claimed_until, emptied_at) on lyttepost.report_order to lyttepost_keeper;
create policy expiring on lyttepost.report_order to lyttepost_keeper
  using (municipality = lyttepost.current_municipality());
grant select (round, municipality), delete on lyttepost.report_order_decision to lyttepost_keeper;
create policy expiring on lyttepost.report_order_decision to lyttepost_keeper
  using (municipality = lyttepost.current_municipality());

-- Waits until nobody else decides what may be shown of a round: in the house's municipality or, without one, in any. Until
-- the transaction ends nobody else does. To be taken before anything else is locked.
create function lyttepost.hold_decisions(round uuid) returns void
  language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
begin
  if lyttepost.current_municipality() is null then
    perform pg_advisory_xact_lock(7053, hashtext(round::text));
  else
    perform pg_advisory_xact_lock_shared(7053, hashtext(round::text));
    perform pg_advisory_xact_lock(7051, hashtext(lyttepost.current_municipality()));
  end if;
end
$$;

-- How many orders of a round are decided, in the house's municipality or, without one, in all. One that decides something
-- about the same people compares it with what it has taken into account.
create function lyttepost.decided_orders(round uuid) returns bigint
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select count(*) from lyttepost.report_order_decision d
  where d.round = decided_orders.round
    and d.municipality = coalesce(lyttepost.current_municipality(), d.municipality);
end;

-- What was decided for orders, with the counts behind it, and what was written in them go with the round. What is not made
-- is made no more; the reports that were made stay. Returns how many things there were.
create function lyttepost.expire_orders(round uuid) returns bigint
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  emptied bigint;
  gone bigint;
begin
  if not exists (
    select from lyttepost.round r where r.id = expire_orders.round and r.retention_until <= lyttepost.today()
  ) then
    raise exception 'the round is still kept' using errcode = 'LY010';
  end if;
  update lyttepost.report_order o set wish = '', answer = null, emptied_at = now(), claimed_by = null,
    claimed_until = null, problem = null,
    state = case when o.state in ('requested', 'accepted', 'making', 'failed') then 'withdrawn' else o.state end
  where o.round = expire_orders.round and o.municipality = lyttepost.current_municipality() and o.emptied_at is null;
  get diagnostics emptied = row_count;
  delete from lyttepost.report_order_decision d
  where d.round = expire_orders.round and d.municipality = lyttepost.current_municipality();
  get diagnostics gone = row_count;
  if emptied + gone > 0 then
    perform lyttepost.log_event('delete', 'report-order', round::text, null, 'retention',
      jsonb_build_object('count', emptied + gone));
  end if;
  return emptied + gone;
end
$$;

-- a claim is no event: it says nothing that stays
create constraint trigger demand_event after insert or delete on lyttepost.report_order
  deferrable initially deferred for each row execute function lyttepost.demand_event('report-order');
create constraint trigger demand_event_on_change after update on lyttepost.report_order
  deferrable initially deferred for each row
  when (old.state is distinct from new.state and new.state <> 'making')
  execute function lyttepost.demand_event('report-order');
create constraint trigger demand_event after insert or update or delete on lyttepost.report_order_file
  deferrable initially deferred for each row execute function lyttepost.demand_event('report-order');
create constraint trigger demand_event after insert or update or delete on lyttepost.report_order_decision
  deferrable initially deferred for each row execute function lyttepost.demand_event('report-order');

-- The municipality's own registrations of a round, taken out as a workbook: asked for with a purpose under one of the
-- round's legal bases, confirmed, and then opened once, by whoever asked, within a quarter of an hour. The workbook itself
-- is made when it is opened and is not kept.
create table lyttepost.row_export (
  id uuid primary key,
  round uuid not null,
  municipality text not null,
  unit_type text not null,
  legal_basis uuid not null,
  purpose text not null check (length(btrim(purpose)) between 10 and 500)
    check (regexp_replace(purpose, '[^0-9]', '', 'g') !~ '[0-9]{11}'),
  asked_by uuid not null,
  asked_at timestamptz not null default now(),
  -- what it was confirmed for: the release's number and the hash of the data that are frozen
  release integer,
  data_hash text check (data_hash ~ '^[0-9a-f]{64}$'),
  confirmed_at timestamptz,
  valid_until timestamptz,
  -- how many registrations, and when: written before the workbook is made
  rows integer check (rows >= 0),
  opened_at timestamptz,
  -- a legal basis covers its own type of unit, in its own municipality and round
  foreign key (municipality, round, unit_type, legal_basis)
    references lyttepost.legal_basis (municipality, round, unit_type, id),
  check (num_nulls(release, data_hash, confirmed_at, valid_until) in (0, 4)),
  check (valid_until <= confirmed_at + interval '15 minutes'),
  check (num_nulls(rows, opened_at) in (0, 2)),
  check (opened_at is null or opened_at <= valid_until)
);
create index on lyttepost.row_export (municipality, asked_at);

-- Confirmed once, opened once.
create function lyttepost.guard_row_export() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if new is distinct from old and (old.opened_at is not null
     or old.confirmed_at is not null and (new.confirmed_at, new.valid_until, new.release, new.data_hash)
       is distinct from (old.confirmed_at, old.valid_until, old.release, old.data_hash)) then
    raise exception 'the workbook has been taken out' using errcode = 'LY071';
  end if;
  return new;
end
$$;
revoke all on function lyttepost.guard_row_export from public;
create trigger guard before update on lyttepost.row_export
  for each row execute function lyttepost.guard_row_export();

alter table lyttepost.row_export enable row level security;
alter table lyttepost.row_export force row level security;
revoke all on lyttepost.row_export from public;
grant select, insert (id, round, municipality, unit_type, legal_basis, purpose, asked_by),
  update (release, data_hash, confirmed_at, valid_until) on lyttepost.row_export to lyttepost_municipality;
create policy own_municipality on lyttepost.row_export to lyttepost_municipality
  using (municipality = lyttepost.current_municipality())
  with check (municipality = lyttepost.current_municipality() and asked_by = lyttepost.current_staff());
grant select, update (rows, opened_at) on lyttepost.row_export to lyttepost_keeper;
create policy opening on lyttepost.row_export to lyttepost_keeper
  using (municipality = lyttepost.current_municipality())
  with check (municipality = lyttepost.current_municipality());
create constraint trigger demand_event after insert or update or delete on lyttepost.row_export
  deferrable initially deferred for each row execute function lyttepost.demand_event('row-export');

-- Opens a taking out that is confirmed, once, for whoever asked: the complete registrations under its own legal basis and
-- under no other, whoever else has registered the same people. How many there are, and what for, stands in the log before
-- any leaves. They are what the release was made of: the round is submitted, so that nothing is changed, and nobody has
-- been taken out of what was frozen. Null where it cannot be opened.
create function lyttepost.open_row_export(export uuid) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  own lyttepost.row_export;
  taken jsonb;
  persons integer;
begin
  -- nobody opts out meanwhile, and no release is asked for
  perform pg_advisory_xact_lock(7051, hashtext(lyttepost.current_municipality()));
  select * into own from lyttepost.row_export e
  where e.id = export and e.municipality = lyttepost.current_municipality() and e.asked_by = lyttepost.current_staff()
    and e.opened_at is null and e.valid_until > clock_timestamp()
  for update;
  if not found then
    return null;
  end if;
  -- nor is the round reopened
  perform from lyttepost.participation p
  where p.round = own.round and p.municipality = own.municipality and p.submitted_at is not null
  for share;
  if not found or not exists (
    select from lyttepost.frozen_data f
    where f.round = own.round and f.municipality = own.municipality and f.hash = own.data_hash and f.kind = 'rows'
      and f.sealed is not null
  ) or exists (
    select from lyttepost.release r
    where r.round = own.round and r.territory = own.municipality and r.number > own.release
      and r.reason <> 'national' and r.state <> 'withdrawn'
  ) or not exists (
    select from lyttepost.legal_basis b
    where b.id = own.legal_basis and b.municipality = own.municipality and b.withdrawn_at is null
      and lyttepost.today() between b.valid_from and b.valid_to
  ) then
    return null;
  end if;
  select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'unit', u.name, 'unitType', r.unit_type,
      'person', r.round_pseudonym, 'link', null, 'answers', r.answers, 'completedAt',
      to_char(r.completed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) order by r.completed_at, r.id), '[]'),
    count(distinct r.round_pseudonym)
  into taken, persons
  from lyttepost.registration r
  join lyttepost.unit u on u.municipality = r.municipality and u.id = r.unit
  where r.municipality = own.municipality and r.round = own.round and r.legal_basis = own.legal_basis
    and r.status = 'complete';
  update lyttepost.row_export e set opened_at = clock_timestamp(), rows = persons where e.id = own.id;
  perform lyttepost.log_event('open', 'row-export', own.id::text, null, own.purpose, jsonb_build_object(
    'rows', persons, 'legalBasis', own.legal_basis, 'dataHash', own.data_hash, 'release', own.release));
  return taken;
end
$$;

revoke all on function lyttepost.hold_decisions, lyttepost.decided_orders, lyttepost.expire_orders,
  lyttepost.open_row_export from public;
grant execute on function lyttepost.hold_decisions, lyttepost.decided_orders, lyttepost.expire_orders,
  lyttepost.open_row_export to lyttepost_house;
grant create on schema lyttepost to lyttepost_keeper, tabulator;
alter function lyttepost.decided_orders owner to tabulator;
alter function lyttepost.expire_orders owner to lyttepost_keeper;
alter function lyttepost.open_row_export owner to lyttepost_keeper;
revoke create on schema lyttepost from lyttepost_keeper, tabulator;

-- Makes the extra reports. 'short': any number of instances at once, each with an order of its own, so that one that died
-- holds nobody up.
select pgboss.create_queue('make-orders',
  '{"policy": "short", "retryLimit": 1, "retryDelay": 30, "expireInSeconds": 900, "retentionMinutes": 60}');
