-- The survey of users' experiences: its waves, the draw of the municipalities, who takes part, and the services there that
-- hand forms out. Nothing in these tables is about anybody who answers.

-- Two desks more. The survey desk receives paper forms; a respondent is nobody known and may look at no table.
do $$
declare
  desk text;
begin
  foreach desk in array array['lyttepost_survey', 'lyttepost_respondent'] loop
    if not exists (select from pg_roles where rolname = desk) then
      execute format('create role %I nologin noinherit nosuperuser nobypassrls nocreatedb nocreaterole', desk);
    end if;
  end loop;
end
$$;
grant lyttepost_survey, lyttepost_respondent to lyttepost_app;
grant usage on schema lyttepost to lyttepost_survey, lyttepost_respondent;
grant execute on function lyttepost.setting, lyttepost.current_municipality, lyttepost.current_unit,
  lyttepost.current_staff, lyttepost.today, lyttepost.new_id, lyttepost.log_event to lyttepost_survey;
-- what every desk of the staff has
grant select on lyttepost.municipality, lyttepost.round, lyttepost.round_basis, lyttepost.round_closing,
  lyttepost.instrument_version to lyttepost_survey;
grant insert (id, actor, role, municipality, unit, verb, noun, thing, subject, purpose, request, details)
  on lyttepost.audit_event to lyttepost_survey;
grant select, insert on lyttepost.idempotency to lyttepost_survey;
create policy own_entry on lyttepost.idempotency to lyttepost_survey using (staff = lyttepost.current_staff());

alter table lyttepost.appointment drop constraint appointment_reach;
alter table lyttepost.appointment add constraint appointment_reach check (
  case
    when role in ('registrar', 'unit-leader') then municipality is not null and unit is not null
    when role = 'coordinator' then municipality is not null and unit is null
    when role in ('regional-adviser', 'state-administrator', 'user-organisation')
      then municipality is null and unit is null and cardinality(territories) > 0
    when role in ('national-analyst', 'national-coordinator', 'revision-group', 'operator', 'survey-clerk')
      then municipality is null and unit is null
    else false
  end);

create table lyttepost.survey_wave (
  id uuid primary key,
  instrument text not null check (instrument ~ '^[a-z]+@[0-9]{4}[.][0-9]+$'),
  year integer not null unique check (year between 2000 and 2100),
  title_nb text not null check (title_nb ~ '^[^[:cntrl:]]{1,200}$'),
  title_nn text not null check (title_nn ~ '^[^[:cntrl:]]{1,200}$'),
  title_en text not null check (title_en ~ '^[^[:cntrl:]]{1,200}$'),
  opens_on date not null,
  closes_on date not null,
  -- who answers for the survey, and how to reach them, as papers and pages tell it; needed when the wave opens
  responsible text not null default '' check (responsible ~ '^[^[:cntrl:]]{0,200}$'),
  contact text not null default '' check (contact ~ '^[^[:cntrl:]]{0,200}$'),
  -- "I would rather not answer" on the web, apart from the printed choices
  refusal_offered boolean not null default false,
  -- how many of the paper forms a second person enters too, and how many wrong entries are borne
  second_entry_share numeric(3,2) not null default 0.10 check (second_entry_share between 0 and 1),
  error_limit numeric(5,4) not null default 0.0050 check (error_limit between 0 and 1),
  state text not null default 'planned' check (state in ('planned', 'open', 'closed')),
  created_at timestamptz not null default now(),
  opened_at timestamptz,
  closed_at timestamptz,
  check (opens_on <= closes_on),
  constraint survey_wave_state check ((state = 'planned') = (opened_at is null) and (state = 'closed') = (closed_at is not null))
);

-- Each draw as it was made, with all that is needed to make it again. The last one of a wave counts.
create table lyttepost.survey_draw (
  id uuid primary key,
  wave uuid not null references lyttepost.survey_wave,
  number integer not null check (number > 0),
  seed text not null check (seed ~ '^[^[:cntrl:]]{1,100}$'),
  plan jsonb not null check (jsonb_typeof(plan) = 'object'),
  frame_hash text not null check (frame_hash ~ '^[0-9a-f]{64}$'),
  result jsonb not null check (jsonb_typeof(result) = 'object'),
  result_hash text not null check (result_hash ~ '^[0-9a-f]{64}$'),
  drawn_by uuid,
  drawn_at timestamptz not null default now(),
  unique (wave, number)
);

-- A municipality, or a city district of one, in a wave.
create table lyttepost.survey_participant (
  id uuid primary key,
  wave uuid not null references lyttepost.survey_wave,
  municipality text not null references lyttepost.municipality,
  district text check (district ~ '^[0-9]{6}$' and left(district, 4) = municipality),
  origin text not null check (origin in ('last-wave', 'drawn', 'replacement', 'outside')),
  region text not null check (region ~ '^[a-z][a-z_-]*$'),
  size_class text not null check (size_class in ('small', 'medium', 'large')),
  -- of its municipality's being invited; none for whoever came from outside the draw
  probability numeric,
  weight numeric check (weight > 0),
  -- null: drawn, and not told yet
  invited_at timestamptz,
  answer_by date,
  answer text check (answer in ('accepted', 'declined')),
  answered_at timestamptz,
  reason text not null default '' check (length(reason) <= 500),
  replaces uuid references lyttepost.survey_participant,
  -- answers aimed at
  target integer check (target between 0 and 100000),
  unique nulls not distinct (wave, municipality, district),
  constraint survey_participant_probability check (probability > 0 and probability <= 1),
  constraint survey_participant_drawn check ((origin = 'outside') = (probability is null)),
  constraint survey_participant_weight check (weight is null or probability is not null),
  constraint survey_participant_replaces check ((origin = 'replacement') = (replaces is not null)),
  constraint survey_participant_invited check ((invited_at is null) = (answer_by is null) and (answer is null or invited_at is not null)),
  check ((answer is null) = (answered_at is null)),
  constraint survey_participant_declined check (answer is distinct from 'declined' or length(btrim(reason)) >= 5)
);
create index on lyttepost.survey_participant (municipality);
-- nobody is replaced twice
create unique index on lyttepost.survey_participant (replaces) where replaces is not null;

-- A place that hands forms out, or has been asked to.
create table lyttepost.survey_service (
  id uuid primary key,
  participant uuid not null references lyttepost.survey_participant,
  name text not null check (name ~ '^[^[:cntrl:]]{1,200}$'),
  -- a choice of the form's question about services received
  kind text not null check (kind ~ '^[a-z][a-z0-9_-]*$'),
  contact_name text not null default '' check (contact_name ~ '^[^[:cntrl:]]{0,200}$'),
  contact_email text not null default '' check (contact_email = ''
    or (length(contact_email) <= 200 and contact_email ~ '^[^[:space:][:cntrl:]@<>(),;:"\\]+@[^[:space:][:cntrl:]@<>(),;:"\\]+$')),
  state text not null default 'asked' check (state in ('asked', 'joined', 'declined')),
  target integer check (target between 0 and 100000),
  created_at timestamptz not null default now(),
  unique (participant, name)
);

-- Forms or cards with codes, asked for by a service.
create table lyttepost.survey_order (
  id uuid primary key,
  service uuid not null references lyttepost.survey_service,
  copies integer not null check (copies between 1 and 1000),
  language text not null check (language in ('nb', 'nn', 'en')),
  -- false: cards with codes for the web alone
  paper boolean not null,
  state text not null default 'waiting' check (state in ('waiting', 'made', 'failed')),
  ordered_by uuid,
  ordered_at timestamptz not null default now(),
  made_at timestamptz,
  -- number of the problem that the making met
  problem integer check (problem > 0),
  constraint survey_order_state check ((state = 'made') = (made_at is not null) and (state = 'failed') = (problem is not null))
);
create index on lyttepost.survey_order (service);
create index on lyttepost.survey_order (ordered_at) where state = 'waiting';

-- How many were offered the form on a day, and how many of them did not want it.
create table lyttepost.survey_handed_out (
  service uuid not null references lyttepost.survey_service,
  day date not null,
  handed_out integer not null default 0 check (handed_out between 0 and 10000),
  declined integer not null default 0 check (declined between 0 and 10000),
  primary key (service, day)
);

do $$
declare
  t record;
begin
  for t in select * from (values
    ('survey_wave', 'survey-wave'), ('survey_draw', 'survey-draw'),
    ('survey_participant', 'survey-participant survey-draw'), ('survey_service', 'survey-service'),
    ('survey_order', 'survey-order'), ('survey_handed_out', 'survey-handed-out')) as v (name, nouns)
  loop
    execute format('alter table lyttepost.%I enable row level security', t.name);
    execute format('alter table lyttepost.%I force row level security', t.name);
    execute format('revoke all on lyttepost.%I from public', t.name);
    execute format('create constraint trigger demand_event after insert or update or delete on lyttepost.%I
      deferrable initially deferred for each row execute function lyttepost.demand_event(%s)', t.name,
      (select string_agg(quote_literal(noun), ', ') from unnest(string_to_array(t.nouns, ' ')) as noun));
  end loop;
end
$$;

-- waves: known to whoever works with them
grant select on lyttepost.survey_wave to lyttepost_municipality, lyttepost_national, lyttepost_survey, lyttepost_house,
  lyttepost_keeper, tabulator;
create policy everybody on lyttepost.survey_wave for select using (true);
grant insert (id, instrument, year, title_nb, title_nn, title_en, opens_on, closes_on, responsible, contact,
    refusal_offered, second_entry_share, error_limit),
  update (instrument, title_nb, title_nn, title_en, opens_on, closes_on, responsible, contact, refusal_offered,
    second_entry_share, error_limit, state, opened_at) on lyttepost.survey_wave to lyttepost_national;
create policy nation_makes on lyttepost.survey_wave for insert to lyttepost_national
  with check (lyttepost.setting('role') = 'national-coordinator');
-- a wave is closed by the door that empties it, and by nobody's hand
create policy nation_changes on lyttepost.survey_wave for update to lyttepost_national
  using (lyttepost.setting('role') = 'national-coordinator') with check (state <> 'closed');
grant update (state, closed_at) on lyttepost.survey_wave to lyttepost_keeper, tabulator;
create policy closing on lyttepost.survey_wave for update to lyttepost_keeper, tabulator using (true);

-- draws: the nation's
grant select, insert (id, wave, number, seed, plan, frame_hash, result, result_hash, drawn_by) on lyttepost.survey_draw
  to lyttepost_national;
create policy nation on lyttepost.survey_draw for select to lyttepost_national
  using (lyttepost.setting('role') in ('national-coordinator', 'national-analyst'));
create policy nation_draws on lyttepost.survey_draw for insert to lyttepost_national
  with check (lyttepost.setting('role') = 'national-coordinator' and drawn_by is not distinct from lyttepost.current_staff());

-- participants: the nation draws and invites, the municipality answers when it has been told
grant select on lyttepost.survey_participant to lyttepost_national, lyttepost_municipality, lyttepost_survey, lyttepost_house,
  lyttepost_keeper, tabulator;
grant insert (id, wave, municipality, district, origin, region, size_class, probability, invited_at, answer_by, answer,
    answered_at, reason, replaces, target),
  update (probability, weight, invited_at, answer_by, answer, answered_at, reason, target), delete
  on lyttepost.survey_participant to lyttepost_national;
grant update (answer, answered_at, reason) on lyttepost.survey_participant to lyttepost_municipality;
create policy nation on lyttepost.survey_participant for select to lyttepost_national
  using (lyttepost.setting('role') in ('national-coordinator', 'national-analyst'));
create policy nation_adds on lyttepost.survey_participant for insert to lyttepost_national
  with check (lyttepost.setting('role') = 'national-coordinator');
create policy nation_changes on lyttepost.survey_participant for update to lyttepost_national
  using (lyttepost.setting('role') = 'national-coordinator');
-- whoever was told stays
create policy nation_removes on lyttepost.survey_participant for delete to lyttepost_national
  using (lyttepost.setting('role') = 'national-coordinator' and invited_at is null);
create policy own_municipality on lyttepost.survey_participant for select to lyttepost_municipality
  using (municipality = lyttepost.current_municipality() and invited_at is not null);
create policy municipality_answers on lyttepost.survey_participant for update to lyttepost_municipality
  using (municipality = lyttepost.current_municipality() and invited_at is not null)
  with check (municipality = lyttepost.current_municipality() and answer is not null);
create policy receiving on lyttepost.survey_participant for select to lyttepost_survey
  using (lyttepost.setting('role') = 'survey-clerk');
create policy inside on lyttepost.survey_participant for select to lyttepost_house, lyttepost_keeper, tabulator using (true);

-- services, what they order and hand out: the municipality's own; what is below is seen where its participant is seen
grant select on lyttepost.survey_service, lyttepost.survey_order, lyttepost.survey_handed_out
  to lyttepost_national, lyttepost_municipality, lyttepost_survey, lyttepost_house, lyttepost_keeper, tabulator;
create policy seen on lyttepost.survey_service for select
  using (exists (select from lyttepost.survey_participant p where p.id = participant));
create policy seen on lyttepost.survey_order for select
  using (exists (select from lyttepost.survey_service s where s.id = service));
create policy seen on lyttepost.survey_handed_out for select
  using (exists (select from lyttepost.survey_service s where s.id = service));
grant insert (id, participant, name, kind, contact_name, contact_email, state, target),
  update (name, kind, contact_name, contact_email, state, target), delete
  on lyttepost.survey_service to lyttepost_municipality;
create policy accepted on lyttepost.survey_service for insert to lyttepost_municipality
  with check (exists (select from lyttepost.survey_participant p where p.id = participant and p.answer = 'accepted'));
create policy own_municipality on lyttepost.survey_service for update to lyttepost_municipality
  using (exists (select from lyttepost.survey_participant p where p.id = participant));
create policy own_municipality_removes on lyttepost.survey_service for delete to lyttepost_municipality
  using (exists (select from lyttepost.survey_participant p where p.id = participant));
grant insert (id, service, copies, language, paper, ordered_by) on lyttepost.survey_order to lyttepost_municipality;
create policy joined on lyttepost.survey_order for insert to lyttepost_municipality
  with check (ordered_by is not distinct from lyttepost.current_staff()
    and exists (select from lyttepost.survey_service s where s.id = service and s.state = 'joined'));
grant update (state, made_at, problem) on lyttepost.survey_order to lyttepost_house;
create policy making on lyttepost.survey_order for update to lyttepost_house using (true);
grant insert, update (handed_out, declined), delete on lyttepost.survey_handed_out to lyttepost_municipality;
create policy own_municipality on lyttepost.survey_handed_out for insert to lyttepost_municipality
  with check (exists (select from lyttepost.survey_service s where s.id = service));
create policy own_municipality_changes on lyttepost.survey_handed_out for update to lyttepost_municipality
  using (exists (select from lyttepost.survey_service s where s.id = service));
create policy own_municipality_removes on lyttepost.survey_handed_out for delete to lyttepost_municipality
  using (exists (select from lyttepost.survey_service s where s.id = service));

-- What must never happen, whoever asks and however.

-- Holds a wave as it is until the transaction ends; refuses where it is closed. Closing waits for whoever holds it.
create function lyttepost.hold_wave(wave uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from lyttepost.survey_wave w where w.id = hold_wave.wave and w.state = 'closed' for share) then
    raise exception 'the wave is closed' using errcode = 'LY091';
  end if;
  perform from lyttepost.survey_wave w where w.id = hold_wave.wave for share;
end
$$;

-- A wave goes from planned to open to closed. What was asked, and how, stands from its opening; a closed one stands whole.
-- Columns that later migrations add are theirs to guard.
create function lyttepost.guard_survey_wave() returns trigger
  language plpgsql security invoker set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op <> 'UPDATE' then
    raise exception 'a wave stays' using errcode = 'LY091';
  end if;
  if (new.id, new.year) is distinct from (old.id, old.year)
    or (old.state, new.state) not in (('planned', 'planned'), ('planned', 'open'), ('open', 'open'), ('open', 'closed'),
      ('closed', 'closed'))
    or (old.state <> 'planned' and (new.instrument, new.refusal_offered, new.opened_at)
      is distinct from (old.instrument, old.refusal_offered, old.opened_at))
    or (old.state = 'closed' and (new.title_nb, new.title_nn, new.title_en, new.opens_on, new.closes_on,
        new.responsible, new.contact, new.second_entry_share, new.error_limit, new.closed_at)
      is distinct from (old.title_nb, old.title_nn, old.title_en, old.opens_on, old.closes_on, old.responsible, old.contact,
        old.second_entry_share, old.error_limit, old.closed_at)) then
    raise exception 'the wave stands' using errcode = 'LY091';
  end if;
  return new;
end
$$;
create trigger guard before update or delete on lyttepost.survey_wave
  for each row execute function lyttepost.guard_survey_wave();
create trigger guard_all before truncate on lyttepost.survey_wave
  for each statement execute function lyttepost.guard_survey_wave();

-- A draw is never changed, and none is made when somebody has been told of the last one.
create function lyttepost.guard_survey_draw() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op <> 'INSERT' then
    raise exception 'a draw stands' using errcode = 'LY090';
  end if;
  perform lyttepost.hold_wave(new.wave);
  perform pg_advisory_xact_lock(7053, hashtext(new.wave::text));
  if exists (select from lyttepost.survey_participant p
    where p.wave = new.wave and p.invited_at is not null and p.origin <> 'outside') then
    raise exception 'somebody is invited' using errcode = 'LY090';
  end if;
  return new;
end
$$;
create trigger guard before insert or update or delete on lyttepost.survey_draw
  for each row execute function lyttepost.guard_survey_draw();
create trigger guard_all before truncate on lyttepost.survey_draw
  for each statement execute function lyttepost.guard_survey_draw();

-- Nothing is added to a closed wave, changed or taken away.
create function lyttepost.guard_survey_participant() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform lyttepost.hold_wave(case tg_op when 'DELETE' then old.wave else new.wave end);
  if tg_op = 'DELETE' then
    return old;
  end if;
  -- whoever draws anew and whoever invites wait for each other
  perform pg_advisory_xact_lock_shared(7053, hashtext(new.wave::text));
  if new.replaces is not null and not exists (select from lyttepost.survey_participant p
    where p.id = new.replaces and p.wave = new.wave and p.answer = 'declined') then
    raise exception 'nobody to replace' using errcode = '23514', constraint = 'survey_participant_replaces';
  end if;
  return new;
end
$$;
create trigger guard before insert or update or delete on lyttepost.survey_participant
  for each row execute function lyttepost.guard_survey_participant();

create function lyttepost.guard_survey_service() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform lyttepost.hold_wave((select p.wave from lyttepost.survey_participant p
    where p.id = case tg_op when 'DELETE' then old.participant else new.participant end));
  return case tg_op when 'DELETE' then old else new end;
end
$$;
create trigger guard before insert or update or delete on lyttepost.survey_service
  for each row execute function lyttepost.guard_survey_service();

create function lyttepost.guard_below_service() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform lyttepost.hold_wave((select p.wave from lyttepost.survey_service s
    join lyttepost.survey_participant p on p.id = s.participant
    where s.id = case tg_op when 'DELETE' then old.service else new.service end));
  return case tg_op when 'DELETE' then old else new end;
end
$$;
-- what was ordered in time may fail afterwards
create trigger guard before insert on lyttepost.survey_order
  for each row execute function lyttepost.guard_below_service();
create trigger guard before insert or update or delete on lyttepost.survey_handed_out
  for each row execute function lyttepost.guard_below_service();

revoke all on function lyttepost.hold_wave, lyttepost.guard_survey_wave, lyttepost.guard_survey_draw,
  lyttepost.guard_survey_participant, lyttepost.guard_survey_service, lyttepost.guard_below_service from public;
grant execute on function lyttepost.hold_wave to lyttepost_keeper, tabulator;
grant create on schema lyttepost to lyttepost_keeper;
alter function lyttepost.hold_wave owner to lyttepost_keeper;
alter function lyttepost.guard_survey_draw owner to lyttepost_keeper;
alter function lyttepost.guard_survey_participant owner to lyttepost_keeper;
alter function lyttepost.guard_survey_service owner to lyttepost_keeper;
alter function lyttepost.guard_below_service owner to lyttepost_keeper;
revoke create on schema lyttepost from lyttepost_keeper;
