-- What came of a wave of the survey: its answers, frozen, and the releases that are made of them. A release is made first and
-- shown when the nation has approved it; what is made never changes.

-- Data keys of their own.
do $$
declare
  kinds text;
begin
  select pg_get_constraintdef(c.oid) into kinds from pg_constraint c
  where c.conrelid = 'lyttepost.wrapped_key'::regclass and c.conname = 'wrapped_key_kind_check';
  alter table lyttepost.wrapped_key drop constraint wrapped_key_kind_check;
  execute 'alter table lyttepost.wrapped_key add constraint wrapped_key_kind_check '
    || regexp_replace(kinds, '\]', ', ''survey-results''::text]');
end
$$;

-- A closed wave's answers as columns, sealed with a key of the wave's results.
create table lyttepost.survey_frozen (
  wave uuid not null references lyttepost.survey_wave,
  -- the SHA-256 that names the data
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  answers integer not null check (answers >= 0),
  -- whether the services that people wrote were coded by then
  coded boolean not null,
  sealed bytea not null,
  frozen_at timestamptz not null default clock_timestamp(),
  primary key (wave, hash, coded)
);

create table lyttepost.survey_release (
  id uuid primary key,
  wave uuid not null references lyttepost.survey_wave,
  -- from 1 in each wave; given by the database
  number integer not null check (number > 0),
  policy text not null check (policy ~ '^[a-z][a-z0-9-]{0,59}$'),
  state text not null default 'waiting'
    check (state in ('waiting', 'making', 'made', 'released', 'failed', 'withdrawn')),
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
  -- what was decided to be shown, with the counts behind it: sealed
  decision bytea,
  -- how much is withheld, for whoever approves
  summary jsonb,
  asked_by uuid,
  asked_at timestamptz not null default now(),
  made_at timestamptz,
  released_by uuid,
  released_at timestamptz,
  superseded_at timestamptz,
  unique (wave, number),
  constraint survey_release_claimed check ((state = 'making') = (claimed_by is not null and claimed_until is not null)),
  constraint survey_release_whole check (state not in ('made', 'released')
    or (manifest is not null and hash is not null and made_at is not null and data_hash is not null)),
  constraint survey_release_reason_told check (state <> 'failed' or problem is not null),
  constraint survey_release_released check ((state = 'released') = (released_at is not null)
    and (released_at is null) = (released_by is null)),
  constraint survey_release_superseded check (superseded_at is null or state = 'released')
);
create unique index survey_release_once on lyttepost.survey_release (wave) where state in ('waiting', 'making');

-- The country's, a region's or a participant's part of a release.
create table lyttepost.survey_release_part (
  release uuid not null references lyttepost.survey_release,
  scope text not null check (scope ~ '^(country|region/[a-z][a-z_-]{0,39}|place/[0-9]{4}([0-9]{2})?)$'),
  -- of a participant's
  municipality text references lyttepost.municipality,
  -- few: too few have answered for a report of its own
  outcome text not null check (outcome in ('report', 'few')),
  -- municipalities, and of a region the counties, that may read it; everybody may read the country's
  readers text[] not null default '{}' check (array_position(readers, null) is null),
  -- the report for the screen: what may be shown
  screen_nb jsonb,
  screen_nn jsonb,
  -- the documents as they were generated, before any writer's texts: compressed JSON by language
  documents bytea,
  primary key (release, scope),
  constraint survey_release_part_place check ((scope like 'place/%') = (municipality is not null)
    and (municipality is null or substr(scope, 7, 4) = municipality)),
  constraint survey_release_part_few check (outcome = 'report' or (scope like 'place/%' and screen_nb is null
    and screen_nn is null and documents is null))
);

create table lyttepost.survey_release_file (
  release uuid not null,
  scope text not null,
  language text not null check (language in ('nb', 'nn')),
  edition text not null check (edition ~ '^[a-z][a-z_]{0,39}$'),
  name text not null check (name <> ''),
  -- a media type
  type text not null check (type <> ''),
  size integer not null check (size >= 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea not null,
  primary key (release, scope, language, edition),
  foreign key (release, scope) references lyttepost.survey_release_part (release, scope),
  constraint survey_release_file_size check (size = octet_length(bytes)),
  constraint survey_release_file_hash check (sha256 = encode(sha256(bytes), 'hex'))
);

do $$
declare
  t text;
begin
  foreach t in array array['survey_frozen', 'survey_release', 'survey_release_part', 'survey_release_file'] loop
    execute format('alter table lyttepost.%I enable row level security', t);
    execute format('alter table lyttepost.%I force row level security', t);
    execute format('revoke all on lyttepost.%I from public', t);
  end loop;
end
$$;

-- What is frozen is opened by the house's own tasks.
grant select, insert on lyttepost.survey_frozen to lyttepost_house;
create policy making on lyttepost.survey_frozen to lyttepost_house using (true) with check (true);

-- Releases: everything but the decision, which holds what is withheld. Places see what is approved.
grant select (id, wave, number, policy, state, steps_done, steps_total, attempts, problem, data_hash, manifest, hash, summary,
  asked_by, asked_at, made_at, released_by, released_at, superseded_at) on lyttepost.survey_release to lyttepost_national;
grant select (id, wave, number, policy, state, hash, made_at, released_at, superseded_at)
  on lyttepost.survey_release to lyttepost_municipality, lyttepost_territory;
create policy nation on lyttepost.survey_release for select to lyttepost_national
  using (lyttepost.setting('role') in ('national-coordinator', 'national-analyst'));
create policy released on lyttepost.survey_release for select to lyttepost_municipality, lyttepost_territory
  using (state = 'released');
grant insert (id, wave, policy, asked_by) on lyttepost.survey_release to lyttepost_national, lyttepost_house;
create policy nation_asks on lyttepost.survey_release for insert to lyttepost_national
  with check (lyttepost.setting('role') in ('national-coordinator', 'national-analyst') and state = 'waiting'
    and asked_by is not distinct from lyttepost.current_staff());
grant update (state, problem, attempts, steps_done, released_by, released_at, superseded_at) on lyttepost.survey_release
  to lyttepost_national;
-- what could not be made is asked for again; what is made is approved, or is not to be shown
create policy nation_asks_again on lyttepost.survey_release for update to lyttepost_national
  using (state = 'failed' and lyttepost.setting('role') in ('national-coordinator', 'national-analyst'))
  with check (state = 'waiting' and attempts = 0 and problem is null);
create policy nation_decides on lyttepost.survey_release for update to lyttepost_national
  using (state in ('made', 'released') and lyttepost.setting('role') = 'national-coordinator')
  with check ((state = 'released' and released_by is not null) or state = 'withdrawn');
grant select, update (state, steps_done, steps_total, claimed_by, claimed_until, attempts, problem, data_hash, manifest, hash,
  decision, summary, made_at) on lyttepost.survey_release to lyttepost_house;
create policy making on lyttepost.survey_release to lyttepost_house using (true) with check (true);

-- regions know the waves that they see results of
grant select on lyttepost.survey_wave to lyttepost_territory;

grant select (release, scope, municipality, outcome, readers, screen_nb, screen_nn) on lyttepost.survey_release_part
  to lyttepost_national, lyttepost_municipality, lyttepost_territory;
grant select on lyttepost.survey_release_part to lyttepost_house;
grant insert on lyttepost.survey_release_part to lyttepost_house;
create policy nation on lyttepost.survey_release_part for select to lyttepost_national
  using (release in (select r.id from lyttepost.survey_release r));
create policy own_municipality on lyttepost.survey_release_part for select to lyttepost_municipality
  using (release in (select r.id from lyttepost.survey_release r) 
    and exists (select from lyttepost.municipality m where m.code = lyttepost.current_municipality())
    and (scope = 'country' or lyttepost.current_municipality() = any (readers)));
create policy own_territories on lyttepost.survey_release_part for select to lyttepost_territory
  using (release in (select r.id from lyttepost.survey_release r) and municipality is null
    and (scope = 'country' or readers && coalesce(string_to_array(lyttepost.setting('territories'), ' '), '{}')));
create policy making on lyttepost.survey_release_part to lyttepost_house using (true) with check (true);

grant select on lyttepost.survey_release_file to lyttepost_national, lyttepost_municipality, lyttepost_territory, lyttepost_house;
grant insert on lyttepost.survey_release_file to lyttepost_house;
-- whoever sees the part sees its files
create policy own_part on lyttepost.survey_release_file for select to lyttepost_national, lyttepost_municipality,
    lyttepost_territory
  using (exists (select from lyttepost.survey_release_part p
    where p.release = survey_release_file.release and p.scope = survey_release_file.scope));
create policy making on lyttepost.survey_release_file to lyttepost_house using (true) with check (true);

-- One number after the other, of a wave that is closed.
create function lyttepost.guard_new_survey_release() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(7059, hashtext(new.wave::text));
  if not exists (select from lyttepost.survey_wave w where w.id = new.wave and w.state = 'closed') then
    raise exception 'the wave is not closed' using errcode = 'LY140';
  end if;
  new.number := 1 + coalesce((select max(r.number) from lyttepost.survey_release r where r.wave = new.wave), 0);
  return new;
end
$$;
create trigger guard_new before insert on lyttepost.survey_release
  for each row execute function lyttepost.guard_new_survey_release();

-- It goes one way, and what is made stays as it is.
create function lyttepost.guard_survey_release() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if (new.id, new.wave, new.number, new.policy, new.asked_by, new.asked_at) is distinct from
     (old.id, old.wave, old.number, old.policy, old.asked_by, old.asked_at) then
    raise exception 'a release is not made another' using errcode = 'LY060';
  end if;
  if old.state in ('made', 'released', 'withdrawn') and (
    (to_jsonb(new) - array['state', 'released_by', 'released_at', 'superseded_at']) is distinct from
      (to_jsonb(old) - array['state', 'released_by', 'released_at', 'superseded_at'])
    or (old.state <> 'made' and (new.state, new.released_by, new.released_at) is distinct from
      (old.state, old.released_by, old.released_at))
    or new.state not in ('made', 'released', 'withdrawn')
    or (old.superseded_at is not null and new.superseded_at is distinct from old.superseded_at)) then
    raise exception 'a release that is made is not changed' using errcode = 'LY060';
  end if;
  if new.state in ('made', 'released') and old.state not in ('making', 'made', 'released')
    or new.state = 'released' and old.state = 'making' then
    raise exception 'a release is made by whoever has claimed it, and approved afterwards' using errcode = 'LY060';
  end if;
  return new;
end
$$;
create trigger guard before update on lyttepost.survey_release
  for each row execute function lyttepost.guard_survey_release();

-- Parts and files come with the release, and none later.
create function lyttepost.guard_survey_release_part() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from lyttepost.survey_release r where r.id = new.release and r.state = 'making') then
    raise exception 'the release is made already, or is not being made' using errcode = 'LY060';
  end if;
  return new;
end
$$;
create trigger guard before insert on lyttepost.survey_release_part
  for each row execute function lyttepost.guard_survey_release_part();
create trigger guard before insert on lyttepost.survey_release_file
  for each row execute function lyttepost.guard_survey_release_part();

-- All answers of a closed wave, in the order of their random ids, with what was written sealed beside them. For the house's own
-- task, which freezes them; logged with their number.
create function lyttepost.closed_answers(wave uuid)
  returns table (participant uuid, channel text, answers jsonb, texts bytea)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  counted bigint;
begin
  if not exists (select from lyttepost.survey_wave w where w.id = closed_answers.wave and w.state = 'closed') then
    raise exception 'the wave is not closed' using errcode = 'LY140';
  end if;
  return query
    select a.participant, a.channel, a.answers, a.texts from lyttepost.survey_answer a
    where a.wave = closed_answers.wave order by a.id;
  get diagnostics counted = row_count;
  perform lyttepost.log_event('read', 'survey-answer', closed_answers.wave::text, null, 'statistics',
    jsonb_build_object('count', counted));
end
$$;

-- what texts were coded to comes into the tables
grant select (id, wave, participant, text_hash, second, code) on lyttepost.survey_service_coding to lyttepost_house;
create policy tabling on lyttepost.survey_service_coding for select to lyttepost_house using (true);
grant select (wave) on lyttepost.survey_coding_closing to lyttepost_house;
create policy tabling on lyttepost.survey_coding_closing for select to lyttepost_house using (true);

-- a claim is no event: it says nothing that stays
create constraint trigger demand_event after insert or delete on lyttepost.survey_release
  deferrable initially deferred for each row execute function lyttepost.demand_event('survey-release');
create constraint trigger demand_event_on_change after update on lyttepost.survey_release
  deferrable initially deferred for each row
  when ((old.state is distinct from new.state and new.state <> 'making')
    or old.superseded_at is distinct from new.superseded_at)
  execute function lyttepost.demand_event('survey-release');
create constraint trigger demand_event after insert or update or delete on lyttepost.survey_release_part
  deferrable initially deferred for each row execute function lyttepost.demand_event('survey-release');
create constraint trigger demand_event after insert or update or delete on lyttepost.survey_release_file
  deferrable initially deferred for each row execute function lyttepost.demand_event('survey-release');
create constraint trigger demand_event after insert or update or delete on lyttepost.survey_frozen
  deferrable initially deferred for each row execute function lyttepost.demand_event('survey-release');

grant select on lyttepost.survey_release to lyttepost_keeper;
create policy guarding on lyttepost.survey_release for select to lyttepost_keeper using (true);
revoke all on function lyttepost.guard_new_survey_release, lyttepost.guard_survey_release, lyttepost.guard_survey_release_part,
  lyttepost.closed_answers from public;
grant execute on function lyttepost.closed_answers to lyttepost_house;
grant create on schema lyttepost to lyttepost_keeper, tabulator;
alter function lyttepost.guard_new_survey_release owner to lyttepost_keeper;
alter function lyttepost.closed_answers owner to tabulator;
revoke create on schema lyttepost from lyttepost_keeper, tabulator;
