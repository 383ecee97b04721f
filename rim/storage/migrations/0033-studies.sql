-- Interview studies: the study and who works in it, its informants and interviews, the versions of each interview's text, and
-- the append-only log that the whole analysis is made of. Texts are sealed under a key of the interview that the database does
-- not hold, so that an informant who withdraws is gone when the key is.

-- A desk more: whoever works in a study, and sees that study alone.
do $$
begin
  if not exists (select from pg_roles where rolname = 'lyttepost_interview') then
    create role lyttepost_interview nologin noinherit nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
end
$$;
grant lyttepost_interview to lyttepost_app;
grant usage on schema lyttepost to lyttepost_interview;
grant execute on function lyttepost.setting, lyttepost.current_municipality, lyttepost.current_unit,
  lyttepost.current_staff, lyttepost.today, lyttepost.new_id, lyttepost.log_event to lyttepost_interview;
-- what every desk of the staff has
grant select on lyttepost.municipality, lyttepost.round, lyttepost.round_basis, lyttepost.round_closing,
  lyttepost.instrument_version to lyttepost_interview;
grant insert (id, actor, role, municipality, unit, verb, noun, thing, subject, purpose, request, details)
  on lyttepost.audit_event to lyttepost_interview;
grant select, insert on lyttepost.idempotency to lyttepost_interview;
create policy own_answers on lyttepost.idempotency to lyttepost_interview using (staff = lyttepost.current_staff());

alter table lyttepost.appointment drop constraint appointment_reach;
alter table lyttepost.appointment add constraint appointment_reach check (
  case
    when role in ('registrar', 'unit-leader') then municipality is not null and unit is not null
    when role = 'coordinator' then municipality is not null and unit is null
    when role in ('regional-adviser', 'state-administrator', 'user-organisation')
      then municipality is null and unit is null and cardinality(territories) > 0
    when role in ('national-analyst', 'national-coordinator', 'revision-group', 'operator', 'survey-clerk', 'interviewer')
      then municipality is null and unit is null
    else false
  end);
-- colleagues who can be taken into a study
grant select on lyttepost.appointment to lyttepost_interview;
create policy colleagues on lyttepost.appointment for select to lyttepost_interview
  using (role = 'interviewer' and lyttepost.setting('role') = 'interviewer');

-- Data keys: of an interview's texts, of an interview's recording, and of who a study's informants are.
do $$
declare
  kinds text;
begin
  -- beside whatever kinds there are by now
  select pg_get_constraintdef(c.oid) into kinds from pg_constraint c
  where c.conrelid = 'lyttepost.wrapped_key'::regclass and c.conname = 'wrapped_key_kind_check';
  alter table lyttepost.wrapped_key drop constraint wrapped_key_kind_check;
  execute 'alter table lyttepost.wrapped_key add constraint wrapped_key_kind_check '
    || regexp_replace(kinds, '\]', ', ''study-text''::text, ''study-recording''::text, ''study-people''::text]');
end
$$;

create table lyttepost.study (
  id uuid primary key,
  -- short name, in addresses and file names
  code text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  title_nb text not null check (title_nb ~ '^[^[:cntrl:]]{1,200}$'),
  title_nn text not null check (title_nn ~ '^[^[:cntrl:]]{1,200}$'),
  purpose text not null default '' check (length(purpose) <= 5000),
  -- reflexive: no measure of agreement or saturation is asked for; codebook: they are; mixed: they are offered
  stance text not null default 'mixed' check (stance in ('reflexive', 'codebook', 'mixed')),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  state text not null default 'open' check (state in ('open', 'closed')),
  created_at timestamptz not null default now(),
  closed_at timestamptz,
  -- the number that a report was given last; whatever becomes of the report, no other gets it
  last_report integer not null default 0 check (last_report >= 0),
  constraint study_closed check ((state = 'closed') = (closed_at is not null))
);

create table lyttepost.study_member (
  study uuid not null references lyttepost.study,
  staff uuid not null references lyttepost.staff,
  name text not null check (name ~ '^[^[:cntrl:]]{1,200}$'),
  -- how a coder is called where a name is too much
  initials text not null check (initials ~ '^[[:alpha:]]{1,5}$'),
  part text not null check (part in ('leader', 'interviewer', 'coder')),
  -- reads what is not de-identified yet, and hears recordings
  raw boolean not null default false,
  joined_at timestamptz not null default now(),
  left_at timestamptz,
  primary key (study, staff)
);
create unique index study_member_initials on lyttepost.study_member (study, lower(initials));

-- The studies that somebody works in, or leads. One look for a whole statement, where a policy asks for every row.
create function lyttepost.own_studies() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return (select coalesce(array_agg(m.study), '{}') from lyttepost.study_member m
    where m.staff = lyttepost.current_staff() and m.left_at is null and lyttepost.setting('role') = 'interviewer');
create function lyttepost.led_studies() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return (select coalesce(array_agg(m.study), '{}') from lyttepost.study_member m
    where m.staff = lyttepost.current_staff() and m.left_at is null and m.part = 'leader'
      and lyttepost.setting('role') = 'interviewer');
create function lyttepost.raw_studies() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return (select coalesce(array_agg(m.study), '{}') from lyttepost.study_member m
    where m.staff = lyttepost.current_staff() and m.left_at is null and m.raw
      and lyttepost.setting('role') = 'interviewer');

create table lyttepost.study_site (
  id uuid primary key,
  study uuid not null references lyttepost.study,
  -- told inside only, never beside a quote
  name text not null check (name ~ '^[^[:cntrl:]]{1,200}$'),
  municipality text references lyttepost.municipality,
  unique (study, id)
);

-- Whoever was interviewed, without anything that tells who it is.
create table lyttepost.informant (
  id uuid primary key,
  study uuid not null references lyttepost.study,
  code text not null check (code ~ '^[A-Z]{1,3}[0-9]{2,3}$'),
  sex text not null check (sex in ('female', 'male', 'other')),
  -- in years, when interviewed
  age integer not null check (age between 10 and 110),
  site uuid,
  -- housing, income, health, years in the municipality: inside only
  attributes jsonb not null default '{}' check (jsonb_typeof(attributes) = 'object' and length(attributes::text) <= 4000),
  -- withdrawn: what could be deleted is, and the row stands so that numbers add up
  withdrawn_on date,
  unique (study, code),
  unique (study, id),
  foreign key (study, site) references lyttepost.study_site (study, id)
);

create table lyttepost.interview (
  id uuid primary key,
  study uuid not null references lyttepost.study,
  informant uuid not null,
  held_on date not null,
  minutes integer check (minutes between 1 and 600),
  -- where it took place, in general words, and who else was there
  setting text not null default '' check (length(setting) <= 500),
  others text not null default '' check (length(others) <= 500),
  interviewer uuid not null references lyttepost.staff,
  -- recording: recorded and written down; notes: written while they talked
  source text not null check (source in ('recording', 'notes')),
  withdrawn_on date,
  created_at timestamptz not null default now(),
  unique (study, id),
  foreign key (study, informant) references lyttepost.informant (study, id)
);

create table lyttepost.interview_text (
  id uuid primary key,
  study uuid not null,
  interview uuid not null,
  number integer not null check (number > 0),
  kind text not null check (kind in ('raw', 'deidentified', 'corrected')),
  -- the version that it was made from
  parent uuid references lyttepost.interview_text,
  -- of the text, and its length in code points: what positions are held against without opening it
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  length integer not null check (length > 0),
  -- text and turns
  sealed bytea not null,
  made_by uuid not null,
  made_at timestamptz not null default now(),
  -- of one that is de-identified: by a second person; nothing is coded before
  confirmed_by uuid,
  confirmed_at timestamptz,
  unique (interview, number),
  foreign key (study, interview) references lyttepost.interview (study, id),
  constraint interview_text_confirmed check ((confirmed_by is null) = (confirmed_at is null)),
  constraint interview_text_two check (confirmed_by <> made_by),
  constraint interview_text_parent check (kind = 'raw' or parent is not null)
);

-- A second person codes an interview without seeing the first's codings, until it is opened.
create table lyttepost.second_coding (
  id uuid primary key,
  study uuid not null,
  interview uuid not null,
  first uuid not null references lyttepost.staff,
  second uuid not null references lyttepost.staff check (second <> first),
  asked_by uuid not null,
  asked_at timestamptz not null default now(),
  opened_at timestamptz,
  unique (interview, second),
  foreign key (study, interview) references lyttepost.interview (study, id)
);
-- The interviews in which somebody may see the own codings alone.
create function lyttepost.blind_interviews() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return (select coalesce(array_agg(s.interview), '{}') from lyttepost.second_coding s
    where s.opened_at is null and lyttepost.current_staff() in (s.first, s.second));

-- What was done in the analysis. Nothing is changed or taken away but by a withdrawal.
create table lyttepost.study_event (
  study uuid not null references lyttepost.study,
  number integer not null check (number > 0),
  at timestamptz not null default now(),
  actor uuid not null,
  doing text not null check (doing ~ '^[a-z-]{2,20}$'),
  reason text not null default '' check (length(reason) <= 2000),
  -- of an undoing or doing again: the event that it is about
  of integer,
  primary key (study, number)
);

create table lyttepost.study_operation (
  study uuid not null,
  number integer not null,
  place integer not null check (place > 0),
  kind text not null check (kind ~ '^[a-z]{2,20}$'),
  thing text not null check (thing ~ '^[0-9a-z-]{1,64}$'),
  -- the interview that the thing goes with, and whose it is
  interview uuid,
  owner uuid,
  before jsonb,
  after jsonb,
  primary key (study, number, place),
  foreign key (study, number) references lyttepost.study_event (study, number),
  constraint study_operation_about check (before is not null or after is not null)
);
create index on lyttepost.study_operation (interview) where interview is not null;

create function lyttepost.guard_study_event() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- one after the other for each study, so that the numbers are without holes
  perform pg_advisory_xact_lock(7058, hashtext(new.study::text));
  if not exists (select from lyttepost.study s where s.id = new.study and s.state = 'open') then
    raise exception 'the study is closed' using errcode = 'LY160';
  end if;
  if new.number <> 1 + coalesce((select max(e.number) from lyttepost.study_event e where e.study = new.study), 0) then
    raise exception 'somebody was quicker' using errcode = 'LY161';
  end if;
  new.at := now();
  return new;
end
$$;
create trigger guard before insert on lyttepost.study_event for each row execute function lyttepost.guard_study_event();

create function lyttepost.guard_interview_text() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    perform pg_advisory_xact_lock(7059, hashtext(new.interview::text));
    if exists (select from lyttepost.interview i where i.id = new.interview and i.withdrawn_on is not null) then
      raise exception 'the informant has withdrawn' using errcode = 'LY162';
    end if;
    if new.number <> 1 + coalesce((select max(t.number) from lyttepost.interview_text t where t.interview = new.interview), 0) then
      raise exception 'somebody was quicker' using errcode = 'LY161';
    end if;
    new.made_at := now();
    new.confirmed_by := null;
    new.confirmed_at := null;
    return new;
  end if;
  -- what changes nothing needs nobody's leave, and says nothing of the row
  if new is not distinct from old then
    return new;
  end if;
  -- a version is never changed, but for the second person's name beside it
  if (to_jsonb(new) - 'confirmed_by' - 'confirmed_at') is distinct from (to_jsonb(old) - 'confirmed_by' - 'confirmed_at')
    or old.confirmed_by is not null then
    raise exception 'a version stands' using errcode = 'LY163';
  end if;
  if new.confirmed_by = old.made_by or new.confirmed_by is distinct from lyttepost.current_staff() then
    raise exception 'the second is another than the first' using errcode = 'LY164';
  end if;
  new.confirmed_at := now();
  return new;
end
$$;
create trigger guard before insert or update on lyttepost.interview_text
  for each row execute function lyttepost.guard_interview_text();

-- A closed study stands as it is: nobody who works in it, nor the nation, changes anything in it. The house is not asked: it
-- carries withdrawals out and deletes what is due. Who works in the study can still be changed, since somebody must be there when
-- an informant withdraws, and whoever leaves is to see no more; reports and exports tell of the study and change nothing in it.
-- Asked with the eyes of whoever writes, so that nothing is told of a study that is not theirs.
create function lyttepost.guard_closed_study() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if current_user in ('lyttepost_interview', 'lyttepost_national') and exists (
    select from lyttepost.study s
    where s.id = case tg_op when 'DELETE' then old.study else new.study end and s.state = 'closed'
  ) and not (tg_op = 'UPDATE' and new is not distinct from old) then
    raise exception 'the study is closed' using errcode = 'LY160';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end
$$;
create function lyttepost.guard_study() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.state = 'closed' and current_user in ('lyttepost_interview', 'lyttepost_national')
    -- it can be opened again, and nothing else in the same breath
    and (to_jsonb(new) - case when new.state = 'open' then array['state', 'closed_at'] else '{}' end)
      is distinct from (to_jsonb(old) - case when new.state = 'open' then array['state', 'closed_at'] else '{}' end) then
    raise exception 'the study is closed' using errcode = 'LY160';
  end if;
  return new;
end
$$;
create trigger guard before update on lyttepost.study for each row execute function lyttepost.guard_study();
do $$
declare
  t text;
begin
  foreach t in array array['study_site', 'informant', 'interview', 'interview_text', 'second_coding'] loop
    -- by its name before the other guards, so that a closed study is told as what it is
    execute format('create trigger closed before insert or update on lyttepost.%I
      for each row execute function lyttepost.guard_closed_study()', t);
  end loop;
end
$$;

do $$
declare
  t record;
begin
  for t in select * from (values
    ('study_member', 'study-member'), ('study_site', 'study'), ('informant', 'informant'),
    ('interview', 'interview'), ('interview_text', 'interview-text'), ('second_coding', 'second-coding'),
    ('study_event', 'study-event')) as named (name, noun)
  loop
    execute format('create constraint trigger demand_event after insert or update or delete on lyttepost.%I
      deferrable initially deferred for each row execute function lyttepost.demand_event(%L, ''withdrawal'')', t.name, t.noun);
  end loop;
  for t in select unnest(array['study', 'study_member', 'study_site', 'informant', 'interview', 'interview_text', 'second_coding',
    'study_event', 'study_operation']) as name
  loop
    execute format('alter table lyttepost.%I enable row level security', t.name);
    execute format('alter table lyttepost.%I force row level security', t.name);
    execute format('revoke all on lyttepost.%I from public', t.name);
  end loop;
end
$$;
-- the count of reports has no line of its own in the log: each report has one
create constraint trigger demand_event after insert or delete or update of code, title_nb, title_nn, purpose, stance, starts_on,
  ends_on, state, closed_at on lyttepost.study
  deferrable initially deferred for each row execute function lyttepost.demand_event('study', 'withdrawal');

-- the nation begins studies, sees that they are there, and appoints those who lead them
grant select, insert (id, code, title_nb, title_nn, purpose, stance, starts_on, ends_on),
  update (title_nb, title_nn, purpose, stance, starts_on, ends_on, state, closed_at) on lyttepost.study to lyttepost_national;
create policy nation on lyttepost.study to lyttepost_national
  using (lyttepost.setting('role') in ('national-coordinator', 'national-analyst'))
  with check (lyttepost.setting('role') = 'national-coordinator');
grant select, insert (study, staff, name, initials, part, raw), update (left_at, part, raw) on lyttepost.study_member
  to lyttepost_national;
create policy nation on lyttepost.study_member to lyttepost_national
  using (lyttepost.setting('role') in ('national-coordinator', 'national-analyst'))
  with check (lyttepost.setting('role') = 'national-coordinator' and part = 'leader');

-- those who work in it
grant select, update (title_nb, title_nn, purpose, stance, starts_on, ends_on) on lyttepost.study to lyttepost_interview;
create policy own on lyttepost.study for select to lyttepost_interview
  using (id = any ((select lyttepost.own_studies())::uuid[]));
create policy led on lyttepost.study for update to lyttepost_interview
  using (id = any ((select lyttepost.led_studies())::uuid[]));
grant select, insert (study, staff, name, initials, part, raw), update (name, initials, part, raw, left_at)
  on lyttepost.study_member to lyttepost_interview;
create policy own on lyttepost.study_member for select to lyttepost_interview
  using (study = any ((select lyttepost.own_studies())::uuid[]));
create policy adding on lyttepost.study_member for insert to lyttepost_interview
  with check (study = any ((select lyttepost.led_studies())::uuid[]));
create policy changing on lyttepost.study_member for update to lyttepost_interview
  using (study = any ((select lyttepost.led_studies())::uuid[]));

grant select, insert, update (name, municipality) on lyttepost.study_site to lyttepost_interview;
create policy own on lyttepost.study_site to lyttepost_interview
  using (study = any ((select lyttepost.own_studies())::uuid[]));
grant select, insert (id, study, code, sex, age, site, attributes), update (sex, age, site, attributes) on lyttepost.informant
  to lyttepost_interview;
create policy own on lyttepost.informant to lyttepost_interview
  using (study = any ((select lyttepost.own_studies())::uuid[]));
grant select, insert (id, study, informant, held_on, minutes, setting, others, interviewer, source),
  update (held_on, minutes, setting, others, interviewer, source) on lyttepost.interview to lyttepost_interview;
create policy own on lyttepost.interview to lyttepost_interview
  using (study = any ((select lyttepost.own_studies())::uuid[]));
grant select, insert (id, study, interview, number, kind, parent, sha256, length, sealed, made_by),
  update (confirmed_by, confirmed_at) on lyttepost.interview_text to lyttepost_interview;
create policy reading on lyttepost.interview_text for select to lyttepost_interview
  using (study = any ((select lyttepost.own_studies())::uuid[])
    and ((kind <> 'raw' and (confirmed_by is not null or kind = 'corrected'))
      or study = any ((select lyttepost.raw_studies())::uuid[])));
create policy making on lyttepost.interview_text for insert to lyttepost_interview
  with check (made_by = lyttepost.current_staff() and study = any ((select lyttepost.own_studies())::uuid[])
    and (kind = 'corrected' or study = any ((select lyttepost.raw_studies())::uuid[])));
create policy confirming on lyttepost.interview_text for update to lyttepost_interview
  using (kind = 'deidentified' and study = any ((select lyttepost.raw_studies())::uuid[]));
grant select, insert (id, study, interview, first, second, asked_by), update (opened_at) on lyttepost.second_coding
  to lyttepost_interview;
create policy own on lyttepost.second_coding for select to lyttepost_interview
  using (study = any ((select lyttepost.own_studies())::uuid[]));
create policy asking on lyttepost.second_coding for insert to lyttepost_interview
  with check (asked_by = lyttepost.current_staff() and study = any ((select lyttepost.led_studies())::uuid[]));
create policy opening on lyttepost.second_coding for update to lyttepost_interview
  using (study = any ((select lyttepost.led_studies())::uuid[]));

grant select, insert (study, number, actor, doing, reason, of) on lyttepost.study_event to lyttepost_interview;
create policy own on lyttepost.study_event for select to lyttepost_interview
  using (study = any ((select lyttepost.own_studies())::uuid[]));
create policy doing on lyttepost.study_event for insert to lyttepost_interview
  with check (actor = lyttepost.current_staff() and study = any ((select lyttepost.own_studies())::uuid[]));
grant select, insert on lyttepost.study_operation to lyttepost_interview;
-- what another has coded is not seen by whoever codes the same interview for comparison
create policy own on lyttepost.study_operation for select to lyttepost_interview
  using (study = any ((select lyttepost.own_studies())::uuid[])
    and (interview is null or owner is null or owner = lyttepost.current_staff()
      or not interview = any ((select lyttepost.blind_interviews())::uuid[])));
create policy doing on lyttepost.study_operation for insert to lyttepost_interview
  with check (study = any ((select lyttepost.own_studies())::uuid[]) and exists (
    select from lyttepost.study_event e where e.study = study_operation.study and e.number = study_operation.number
      and e.actor = lyttepost.current_staff() and e.at = now()));

-- the house reads the whole of a study to check what is done in it, and carries a withdrawal out
grant select on lyttepost.study, lyttepost.study_member, lyttepost.study_site, lyttepost.informant, lyttepost.interview,
  lyttepost.interview_text, lyttepost.second_coding, lyttepost.study_event, lyttepost.study_operation to lyttepost_house;
grant update (withdrawn_on, attributes) on lyttepost.informant to lyttepost_house;
grant update (withdrawn_on, setting, others) on lyttepost.interview to lyttepost_house;
grant delete on lyttepost.interview_text, lyttepost.second_coding, lyttepost.study_operation to lyttepost_house;
grant update (before, after) on lyttepost.study_operation to lyttepost_house;
do $$
declare
  t text;
begin
  foreach t in array array['study', 'study_member', 'study_site', 'informant', 'interview', 'interview_text', 'second_coding',
    'study_event', 'study_operation'] loop
    execute format('create policy inside on lyttepost.%I for select to lyttepost_house using (true)', t);
  end loop;
  foreach t in array array['informant', 'interview', 'study_operation'] loop
    execute format('create policy withdrawing on lyttepost.%I for update to lyttepost_house using (true)', t);
  end loop;
  foreach t in array array['interview_text', 'second_coding', 'study_operation'] loop
    execute format('create policy taking_out on lyttepost.%I for delete to lyttepost_house using (true)', t);
  end loop;
end
$$;

-- the guards see what they guard
grant select on lyttepost.study, lyttepost.study_member, lyttepost.interview, lyttepost.interview_text, lyttepost.second_coding,
  lyttepost.study_event to lyttepost_keeper;
create policy guarding on lyttepost.study for select to lyttepost_keeper using (true);
create policy guarding on lyttepost.study_member for select to lyttepost_keeper using (true);
create policy guarding on lyttepost.interview for select to lyttepost_keeper using (true);
create policy guarding on lyttepost.interview_text for select to lyttepost_keeper using (true);
create policy guarding on lyttepost.second_coding for select to lyttepost_keeper using (true);
create policy guarding on lyttepost.study_event for select to lyttepost_keeper using (true);

revoke all on function lyttepost.own_studies, lyttepost.led_studies, lyttepost.raw_studies, lyttepost.blind_interviews,
  lyttepost.guard_study_event, lyttepost.guard_interview_text, lyttepost.guard_closed_study, lyttepost.guard_study from public;
grant execute on function lyttepost.own_studies, lyttepost.led_studies, lyttepost.raw_studies, lyttepost.blind_interviews
  to lyttepost_interview;
grant create on schema lyttepost to lyttepost_keeper;
alter function lyttepost.own_studies owner to lyttepost_keeper;
alter function lyttepost.led_studies owner to lyttepost_keeper;
alter function lyttepost.raw_studies owner to lyttepost_keeper;
alter function lyttepost.blind_interviews owner to lyttepost_keeper;
alter function lyttepost.guard_study_event owner to lyttepost_keeper;
alter function lyttepost.guard_interview_text owner to lyttepost_keeper;
alter function lyttepost.guard_closed_study owner to lyttepost_keeper;
alter function lyttepost.guard_study owner to lyttepost_keeper;
revoke create on schema lyttepost from lyttepost_keeper;
