-- What municipalities have submitted, frozen; and the releases that are made of it: files that never change, with a
-- manifest whose hash stands in the log.

-- Rows under a legal basis, or entered tables, as they were when a release was made of them. Sealed with a key of the round
-- and the municipality (kind `release`); `sealed` is empty when they are kept no longer.
create table lyttepost.frozen_data (
  -- the SHA-256 that names the data
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  round uuid not null references lyttepost.round,
  municipality text not null,
  kind text not null check (kind in ('rows', 'tables')),
  rows integer not null check (rows >= 0),
  sealed bytea,
  frozen_at timestamptz not null default now(),
  primary key (round, hash),
  foreign key (round, municipality) references lyttepost.participation (round, municipality)
);

create table lyttepost.release (
  id uuid primary key,
  round uuid not null references lyttepost.round,
  -- a municipality (four digits), a county (two) or the country
  territory text not null check (territory ~ '^([0-9]{4}|[0-9]{2}|NO)$'),
  municipality text references lyttepost.municipality,
  number integer not null check (number > 0),
  -- what it was made for: a submission, the country's figures, somebody's deletion after submission, a county's day
  reason text not null check (reason in ('submission', 'national', 'deletion', 'region')),
  language text not null default 'nb' check (language in ('nb', 'nn')),
  state text not null default 'waiting' check (state in ('waiting', 'making', 'made', 'failed', 'withdrawn')),
  steps_done integer not null default 0 check (steps_done >= 0),
  steps_total integer not null default 6 check (steps_total >= steps_done),
  -- who makes it now, and until when nobody else does
  claimed_by uuid,
  claimed_until timestamptz,
  attempts integer not null default 0,
  -- number of the problem for which it is not made
  problem integer check (problem > 0),
  data_hash text check (data_hash ~ '^[0-9a-f]{64}$'),
  manifest jsonb,
  -- SHA-256 of the manifest in its canonical form
  hash text check (hash ~ '^[0-9a-f]{64}$'),
  -- what was decided to be shown, with the counts behind it: sealed, and empty when the round is kept no longer
  decision bytea,
  -- the report for the screen: what may be shown
  screen jsonb,
  supersedes uuid references lyttepost.release,
  superseded_at timestamptz,
  asked_by uuid,
  asked_at timestamptz not null default now(),
  made_at timestamptz,
  unique (round, territory, number),
  foreign key (round, municipality) references lyttepost.participation (round, municipality),
  constraint release_place check (case when length(territory) = 4 then municipality is not distinct from territory
    else municipality is null end),
  constraint release_claimed check ((state = 'making') = (claimed_by is not null and claimed_until is not null)),
  constraint release_whole check (state <> 'made' or (manifest is not null and hash is not null and made_at is not null)),
  constraint release_reason_told check (state <> 'failed' or problem is not null),
  constraint release_superseded check (superseded_at is null or state = 'made')
);
create index on lyttepost.release (asked_at) where state in ('waiting', 'making');
create index on lyttepost.release (round, municipality);
-- the country's figures of a round are made once, and a county's report is not made twice at the same time
create unique index release_country_once on lyttepost.release (round)
  where territory = 'NO' and state in ('waiting', 'making', 'made');
create unique index release_county_once on lyttepost.release (round, territory)
  where reason = 'region' and state in ('waiting', 'making');

create table lyttepost.release_file (
  release uuid not null references lyttepost.release,
  edition text not null check (edition ~ '^[a-z][a-z_]{0,39}$'),
  name text not null check (name <> ''),
  -- a media type
  type text not null check (type <> ''),
  size integer not null check (size >= 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea not null,
  primary key (release, edition),
  constraint release_file_size check (size = octet_length(bytes)),
  constraint release_file_hash check (sha256 = encode(sha256(bytes), 'hex'))
);
create index on lyttepost.release_file (sha256);

do $$
declare
  t text;
begin
  foreach t in array array['frozen_data', 'release', 'release_file'] loop
    execute format('alter table lyttepost.%I enable row level security', t);
    execute format('alter table lyttepost.%I force row level security', t);
    execute format('revoke all on lyttepost.%I from public', t);
  end loop;
end
$$;

-- Why the municipality last opened the round again, in its own words.
alter table lyttepost.participation add column reopened_for text not null default '' check (length(reopened_for) <= 500);
grant update (reopened_for) on lyttepost.participation to lyttepost_municipality;

-- Data keys of their own.
do $$
declare
  kinds text;
begin
  -- beside whatever kinds there are by now
  select pg_get_constraintdef(c.oid) into kinds from pg_constraint c
  where c.conrelid = 'lyttepost.wrapped_key'::regclass and c.conname = 'wrapped_key_kind_check';
  alter table lyttepost.wrapped_key drop constraint wrapped_key_kind_check;
  execute 'alter table lyttepost.wrapped_key add constraint wrapped_key_kind_check '
    || regexp_replace(kinds, '\]', ', ''release''::text]');
end
$$;

-- Frozen data is opened by the house's tasks, for one municipality at a time.
grant select, insert on lyttepost.frozen_data to lyttepost_house;
grant update (sealed) on lyttepost.frozen_data to lyttepost_house;
create policy one_place on lyttepost.frozen_data to lyttepost_house
  using (municipality = lyttepost.current_municipality())
  with check (municipality = lyttepost.current_municipality());
grant select, update (sealed) on lyttepost.frozen_data to lyttepost_keeper;
create policy own_municipality on lyttepost.frozen_data to lyttepost_keeper
  using (municipality = lyttepost.current_municipality());

-- Releases: everything but the decision, which holds what is withheld.
grant select (id, round, territory, municipality, number, reason, language, state, steps_done, steps_total, attempts, problem,
  data_hash, manifest, hash, supersedes, superseded_at, asked_by, asked_at, made_at)
  on lyttepost.release to lyttepost_unit, lyttepost_municipality, lyttepost_national, lyttepost_territory;
-- the report for the screen is the municipality's own; the country's and the counties' come by `country_screen`
grant select (screen) on lyttepost.release to lyttepost_unit, lyttepost_municipality;
create policy own_made on lyttepost.release for select to lyttepost_unit
  using (municipality = lyttepost.current_municipality() and state = 'made' and lyttepost.setting('role') = 'unit-leader');
create policy own_municipality on lyttepost.release for select to lyttepost_municipality
  using (municipality = lyttepost.current_municipality());
create policy nation on lyttepost.release for select to lyttepost_national
  using (lyttepost.setting('role') in ('national-coordinator', 'national-analyst'));
create policy own_territories on lyttepost.release for select to lyttepost_territory
  using (municipality is null and (territory = 'NO'
    or territory = any (coalesce(string_to_array(lyttepost.setting('territories'), ' '), '{}'))));
grant select, insert on lyttepost.release to lyttepost_house;
grant update (state, steps_done, steps_total, claimed_by, claimed_until, attempts, problem, data_hash, manifest, hash, decision,
  screen, supersedes, superseded_at, made_at) on lyttepost.release to lyttepost_house;
create policy making on lyttepost.release to lyttepost_house using (true) with check (true);

-- The country's are asked for by the nation, a county's by whoever answers for it.
grant insert (id, round, territory, number, reason, language, steps_total, asked_by) on lyttepost.release
  to lyttepost_national, lyttepost_territory;
create policy nation_asks on lyttepost.release for insert to lyttepost_national
  with check (municipality is null and state = 'waiting' and asked_by is not distinct from lyttepost.current_staff()
    and (reason = 'region') = (territory <> 'NO') and reason in ('national', 'region')
    and (lyttepost.setting('role') = 'national-coordinator'
      or (reason = 'region' and lyttepost.setting('role') = 'national-analyst')));
create policy territory_asks on lyttepost.release for insert to lyttepost_territory
  with check (lyttepost.setting('role') = 'regional-adviser' and reason = 'region' and state = 'waiting' and asked_by is not distinct from lyttepost.current_staff()
    and territory = any (coalesce(string_to_array(lyttepost.setting('territories'), ' '), '{}')));
-- what could not be made is asked for again
grant update (state, problem, attempts, steps_done) on lyttepost.release
  to lyttepost_municipality, lyttepost_national, lyttepost_territory;
create policy municipality_asks_again on lyttepost.release for update to lyttepost_municipality
  using (municipality = lyttepost.current_municipality() and state = 'failed')
  with check (municipality = lyttepost.current_municipality() and state = 'waiting' and attempts = 0 and problem is null);
create policy nation_asks_again on lyttepost.release for update to lyttepost_national
  using (state = 'failed' and (lyttepost.setting('role') = 'national-coordinator'
    or (reason = 'region' and lyttepost.setting('role') = 'national-analyst'))) with check (state = 'waiting' and attempts = 0 and problem is null);
create policy territory_asks_again on lyttepost.release for update to lyttepost_territory
  using (state = 'failed' and municipality is null and lyttepost.setting('role') = 'regional-adviser'
    and territory = any (coalesce(string_to_array(lyttepost.setting('territories'), ' '), '{}')))
  with check (state = 'waiting' and attempts = 0 and problem is null);

grant select on lyttepost.release_file to lyttepost_unit, lyttepost_municipality, lyttepost_national, lyttepost_territory,
  lyttepost_house;
grant insert on lyttepost.release_file to lyttepost_house;
-- whoever sees the release sees its files; a municipality's are its own
create policy own_release on lyttepost.release_file for select to lyttepost_unit, lyttepost_municipality
  using (release in (select r.id from lyttepost.release r));
create policy nobodys_own on lyttepost.release_file for select to lyttepost_national, lyttepost_territory
  using (release in (select r.id from lyttepost.release r where r.municipality is null));
create policy making on lyttepost.release_file to lyttepost_house using (true) with check (true);

-- What must never happen to a release: it goes one way, and what is made stays as it is.
create function lyttepost.guard_release() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if (new.id, new.round, new.territory, new.number, new.reason) is distinct from
     (old.id, old.round, old.territory, old.number, old.reason) then
    raise exception 'a release is not made another' using errcode = 'LY060';
  end if;
  if old.state in ('made', 'withdrawn') and (
    (to_jsonb(new) - array['superseded_at', 'decision']) is distinct from
      (to_jsonb(old) - array['superseded_at', 'decision'])
    or (old.superseded_at is not null and new.superseded_at is distinct from old.superseded_at)
    -- what was decided is kept as it was, or not at all
    or (new.decision is not null and new.decision is distinct from old.decision)) then
    raise exception 'a release that is made is not changed' using errcode = 'LY060';
  end if;
  if new.state = 'made' and old.state <> 'making' and old.state <> 'made' then
    raise exception 'a release is made by whoever has claimed it' using errcode = 'LY060';
  end if;
  return new;
end
$$;
create trigger guard before update on lyttepost.release
  for each row execute function lyttepost.guard_release();

-- Files come with the release, and none later.
create function lyttepost.guard_release_file() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from lyttepost.release r where r.id = new.release and r.state = 'making') then
    raise exception 'the release is made already, or is not being made' using errcode = 'LY060';
  end if;
  return new;
end
$$;
create trigger guard before insert on lyttepost.release_file
  for each row execute function lyttepost.guard_release_file();

-- The own municipality's next release is asked for, and what was under way is given up. Empty where it has not submitted.
create function lyttepost.ask_release(round uuid, reason text) returns uuid
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  asked uuid := lyttepost.new_id();
begin
  perform pg_advisory_xact_lock(7051, hashtext(lyttepost.current_municipality()));
  perform lyttepost.withdraw_releases(round);
  insert into lyttepost.release (id, round, territory, municipality, number, reason, language, asked_by)
  select asked, p.round, p.municipality, p.municipality,
    coalesce((select max(r.number) from lyttepost.release r
      where r.round = p.round and r.territory = p.municipality), 0) + 1,
    ask_release.reason, p.language, lyttepost.current_staff()
  from lyttepost.participation p
  where p.round = ask_release.round and p.municipality = lyttepost.current_municipality()
    and p.submitted_at is not null;
  if not found then
    return null;
  end if;
  perform lyttepost.log_event('create', 'release', asked::text, null, 'statistics',
    jsonb_build_object('reason', ask_release.reason));
  return asked;
end
$$;

-- Gives up what of the own municipality's is not made yet. Returns how many.
create function lyttepost.withdraw_releases(round uuid) returns bigint
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  gone bigint;
begin
  update lyttepost.release r set state = 'withdrawn', claimed_by = null, claimed_until = null
  where r.round = withdraw_releases.round and r.municipality = lyttepost.current_municipality()
    and r.state in ('waiting', 'making', 'failed');
  get diagnostics gone = row_count;
  if gone > 0 then
    perform lyttepost.log_event('withdraw', 'release', round::text, null, 'statistics',
      jsonb_build_object('count', gone));
  end if;
  return gone;
end
$$;

-- Submitting asks for a release, in the same transaction; reopening gives up one that is not made yet.
create function lyttepost.release_on_submission() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.submitted_at is not null then
    perform lyttepost.ask_release(new.round, 'submission');
  else
    perform lyttepost.withdraw_releases(new.round);
  end if;
  return null;
end
$$;
-- Whoever submits or reopens waits for those who write registrations, before she locks anything that they would wait for; what
-- somebody's deletion asks for just now is given up too.
create function lyttepost.hold_municipality_alone() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(7051, hashtext(lyttepost.current_municipality()));
  return null;
end
$$;
create trigger hold_municipality before update on lyttepost.participation
  for each statement execute function lyttepost.hold_municipality_alone();
create trigger release_on_submission after update of submitted_at on lyttepost.participation
  for each row when (old.submitted_at is distinct from new.submitted_at)
  execute function lyttepost.release_on_submission();

-- Gives up what is frozen of the own municipality's round: somebody in it is to be counted no more.
create function lyttepost.unseal_frozen(round uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  gone bigint;
begin
  update lyttepost.frozen_data f set sealed = null
  where f.round = unseal_frozen.round and f.municipality = lyttepost.current_municipality() and f.sealed is not null;
  get diagnostics gone = row_count;
  if gone > 0 then
    perform lyttepost.log_event('delete', 'release', round::text, null, 'statistics',
      jsonb_build_object('count', gone));
  end if;
end
$$;

-- Who is deleted is gone from what was frozen at once, also while the round is open again and whatever her registration has
-- become since; a release is made without her where the municipality has submitted. What is deleted because its basis is
-- withdrawn was taken out when that happened, and what the round is kept no longer for goes with it.
create function lyttepost.release_on_deletion() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if lyttepost.setting('reason') in ('retention', 'no-legal-basis') then
    return null;
  end if;
  if exists (
    select from lyttepost.participation p
    where p.round = old.round and p.municipality = old.municipality and p.submitted_at is not null
  ) then
    -- one that nobody has begun will not find her; somebody who is beginning just now is waited for
    perform from lyttepost.release r
    where r.round = old.round and r.municipality = old.municipality and r.state = 'waiting' for update;
    if not found then
      perform lyttepost.ask_release(old.round, 'deletion');
    end if;
  end if;
  -- last: what was being frozen is there by now
  perform lyttepost.unseal_frozen(old.round);
  return null;
end
$$;
create trigger release_on_deletion after delete on lyttepost.registration
  for each row execute function lyttepost.release_on_deletion();

-- A basis that is withdrawn carries nothing any more: what was registered under it is not counted from then on, and is gone
-- from what was frozen, also while the round is open again.
create function lyttepost.release_on_withdrawal() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (
    select from lyttepost.registration r
    where r.round = new.round and r.municipality = new.municipality and r.legal_basis = new.id
  ) then
    if exists (
      select from lyttepost.participation p
      where p.round = new.round and p.municipality = new.municipality and p.submitted_at is not null
    ) then
      perform lyttepost.ask_release(new.round, 'deletion');
    end if;
    perform lyttepost.unseal_frozen(new.round);
  end if;
  return null;
end
$$;
create trigger release_on_withdrawal after update of withdrawn_at on lyttepost.legal_basis
  for each row when (old.withdrawn_at is null and new.withdrawn_at is not null)
  execute function lyttepost.release_on_withdrawal();

-- All that counts of a municipality's round: complete registrations under a basis that holds, without comments, references
-- or notes. Read once for each freezing, by the house's own task, and logged with purpose and count.
create function lyttepost.frozen_rows(round uuid) returns table (
  id uuid, unit text, unit_type text, person text, link text, answers jsonb, completed_at timestamptz
) language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  counted bigint;
begin
  return query
    -- the same person has one `person` in the round, and one `link` over rounds where that is allowed
    select r.id, u.name, r.unit_type, r.round_pseudonym, case when b.allows_linking then r.link_pseudonym end, r.answers,
      r.completed_at
    from lyttepost.registration r
    join lyttepost.unit u on u.municipality = r.municipality and u.id = r.unit
    join lyttepost.legal_basis b on b.id = r.legal_basis and b.withdrawn_at is null
    where r.municipality = lyttepost.current_municipality() and r.round = frozen_rows.round and r.status = 'complete'
    order by r.completed_at, r.id;
  get diagnostics counted = row_count;
  perform lyttepost.log_event('read', 'registration', frozen_rows.round::text, null, 'statistics',
    jsonb_build_object('count', counted));
end
$$;

-- What was frozen, and the counts behind what was shown, go with the round. Returns how many places there were something of.
create function lyttepost.expire_releases(round uuid) returns bigint
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  gone bigint;
  undecided bigint;
begin
  if not exists (
    select from lyttepost.round r where r.id = expire_releases.round and r.retention_until <= lyttepost.today()
  ) then
    raise exception 'the round is still kept' using errcode = 'LY010';
  end if;
  perform lyttepost.withdraw_releases(round);
  update lyttepost.frozen_data f set sealed = null
  where f.round = expire_releases.round and f.municipality = lyttepost.current_municipality() and f.sealed is not null;
  get diagnostics gone = row_count;
  update lyttepost.release r set decision = null
  where r.round = expire_releases.round and r.municipality = lyttepost.current_municipality() and r.decision is not null;
  get diagnostics undecided = row_count;
  if gone + undecided > 0 then
    perform lyttepost.log_event('delete', 'release', round::text, null, 'retention',
      jsonb_build_object('count', gone + undecided));
  end if;
  return gone + undecided;
end
$$;

-- The report for the screen of the country or a county, for whoever sees that release.
create function lyttepost.country_screen(release uuid) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select r.screen from lyttepost.release r
  where r.id = country_screen.release and r.municipality is null
    and (lyttepost.setting('role') in ('national-coordinator', 'national-analyst')
      or r.territory = 'NO'
      or r.territory = any (coalesce(string_to_array(lyttepost.setting('territories'), ' '), '{}')));
end;
grant select (id, municipality, territory, screen) on lyttepost.release to tabulator;
create policy nobodys_own on lyttepost.release for select to tabulator using (municipality is null);
revoke all on function lyttepost.country_screen from public;
grant execute on function lyttepost.country_screen to lyttepost_national, lyttepost_territory;
grant create on schema lyttepost to tabulator;
alter function lyttepost.country_screen owner to tabulator;
revoke create on schema lyttepost from tabulator;

grant select, insert on lyttepost.release to lyttepost_keeper;
grant update (state, claimed_by, claimed_until, decision) on lyttepost.release to lyttepost_keeper;
create policy keeping on lyttepost.release to lyttepost_keeper
  using (municipality = lyttepost.current_municipality());
-- a round is not opened again while the country's are made
create policy country on lyttepost.release for select to lyttepost_keeper using (territory = 'NO');

revoke all on function lyttepost.guard_release, lyttepost.guard_release_file, lyttepost.hold_municipality_alone,
  lyttepost.ask_release,
  lyttepost.withdraw_releases, lyttepost.release_on_submission, lyttepost.release_on_deletion,
  lyttepost.release_on_withdrawal, lyttepost.unseal_frozen, lyttepost.frozen_rows, lyttepost.expire_releases from public;
grant execute on function lyttepost.ask_release, lyttepost.withdraw_releases to lyttepost_keeper;
-- each municipality's own when the country's are out is asked for by the house
grant execute on function lyttepost.frozen_rows, lyttepost.expire_releases, lyttepost.ask_release to lyttepost_house;
grant create on schema lyttepost to lyttepost_keeper;
alter function lyttepost.ask_release owner to lyttepost_keeper;
alter function lyttepost.withdraw_releases owner to lyttepost_keeper;
alter function lyttepost.release_on_submission owner to lyttepost_keeper;
alter function lyttepost.release_on_deletion owner to lyttepost_keeper;
alter function lyttepost.release_on_withdrawal owner to lyttepost_keeper;
alter function lyttepost.unseal_frozen owner to lyttepost_keeper;
alter function lyttepost.frozen_rows owner to lyttepost_keeper;
alter function lyttepost.expire_releases owner to lyttepost_keeper;
revoke create on schema lyttepost from lyttepost_keeper;

-- Each has its event. Progress and claims are no events: they say nothing that stays.
create constraint trigger demand_event after insert or update or delete on lyttepost.frozen_data
  deferrable initially deferred for each row execute function lyttepost.demand_event('release');
create constraint trigger demand_event after insert or delete on lyttepost.release
  deferrable initially deferred for each row execute function lyttepost.demand_event('release');
create constraint trigger demand_event_on_change after update on lyttepost.release
  deferrable initially deferred for each row
  when ((old.state is distinct from new.state and new.state <> 'making') or old.state in ('made', 'withdrawn'))
  execute function lyttepost.demand_event('release');
create constraint trigger demand_event after insert or update or delete on lyttepost.release_file
  deferrable initially deferred for each row execute function lyttepost.demand_event('release');

-- The task that makes them. 'short': one waiting; as many at once as there are instances, each with releases of its own.
select pgboss.create_queue('make-releases',
  '{"policy": "short", "retryLimit": 1, "retryDelay": 10, "expireInSeconds": 3600, "retentionMinutes": 60}');
