-- Interview studies: what a study has been approved by, who was asked and what came of it, what they were told and agreed to,
-- and the guide that they were asked by. Who somebody is stands sealed in a table of its own.

-- Who has approved a study, or said that no approval is needed.
create table lyttepost.study_approval (
  id uuid not null,
  study uuid not null references lyttepost.study,
  body text not null check (body ~ '^[^[:cntrl:]]{1,200}$'),
  case_number text not null default '' check (case_number ~ '^[^[:cntrl:]]{0,60}$'),
  decided_on date,
  verdict text not null check (verdict in ('applied', 'approved', 'not-needed', 'refused')),
  told text not null default '' check (length(told) <= 2000),
  primary key (study, id),
  constraint study_approval_decided check ((verdict = 'applied') = (decided_on is null))
);

-- A meeting where those who interview and code agreed on how.
create table lyttepost.study_meeting (
  id uuid not null,
  study uuid not null references lyttepost.study,
  held_on date not null,
  present uuid[] not null check (cardinality(present) between 1 and 50),
  agreed text not null check (length(agreed) between 1 and 5000),
  primary key (study, id)
);

-- Who the interviewers are: what a reader of the report must know of them.
create table lyttepost.study_member_facts (
  study uuid not null,
  staff uuid not null,
  credentials text not null default '' check (length(credentials) <= 500),
  occupation text not null default '' check (length(occupation) <= 500),
  training text not null default '' check (length(training) <= 500),
  -- what they had to do with those interviewed, or with the services, beforehand
  relation text not null default '' check (length(relation) <= 500),
  primary key (study, staff),
  foreign key (study, staff) references lyttepost.study_member (study, staff)
);

-- Somebody who was thought of for an interview, without who it is.
create table lyttepost.study_prospect (
  id uuid primary key,
  study uuid not null references lyttepost.study,
  number integer not null check (number > 0),
  channel text not null check (channel ~ '^[^[:cntrl:]]{1,200}$'),
  site uuid,
  state text not null check (state in ('not-asked', 'asked', 'contact-passed-on', 'agreed', 'declined', 'unreachable',
    'ineligible', 'no-show', 'interviewed')),
  asked_on date,
  since date not null,
  reason text check (reason in ('health', 'cognition', 'not-acknowledged', 'not-raised', 'no-wish', 'no-time', 'distrust',
    'practical', 'outside-criteria', 'not-told', 'other')),
  told text not null default '' check (length(told) <= 500),
  informant uuid,
  meeting_on date,
  meeting_at text check (meeting_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  meeting_place text not null default '' check (length(meeting_place) <= 200),
  interviewer uuid references lyttepost.staff,
  -- in kroner
  compensation integer check (compensation between 0 and 100000),
  compensation_form text not null default '' check (length(compensation_form) <= 200),
  compensation_on date,
  receipt text not null default '' check (length(receipt) <= 60),
  -- when somebody to talk with afterwards was told of
  help_told_on date,
  changed_at timestamptz not null default now(),
  unique (study, number),
  unique (study, id),
  unique (study, informant),
  foreign key (study, site) references lyttepost.study_site (study, id),
  foreign key (study, informant) references lyttepost.informant (study, id),
  constraint study_prospect_asked check ((state = 'not-asked') = (asked_on is null)),
  constraint study_prospect_since check (since >= asked_on),
  constraint study_prospect_reason check
    ((state in ('not-asked', 'declined', 'unreachable', 'ineligible', 'no-show')) = (reason is not null)),
  constraint study_prospect_informant check ((state = 'interviewed') = (informant is not null)),
  constraint study_prospect_time check (meeting_at is null or meeting_on is not null)
);

-- Name, telephone and address, sealed under the study's own key.
create table lyttepost.study_contact (
  prospect uuid primary key,
  study uuid not null,
  sealed bytea not null,
  foreign key (study, prospect) references lyttepost.study_prospect (study, id)
);

-- What those who are asked are told: a version that is published stands.
create table lyttepost.study_sheet (
  id uuid primary key,
  study uuid not null references lyttepost.study,
  version integer not null check (version > 0),
  state text not null default 'draft' check (state in ('draft', 'published')),
  -- what it asks for beside the interview itself
  recording boolean not null,
  quotes boolean not null,
  reuse boolean not null,
  content jsonb not null check (jsonb_typeof(content) = 'object' and length(content::text) <= 60000),
  published_at timestamptz,
  published_by uuid,
  unique (study, version),
  unique (study, id),
  constraint study_sheet_published check ((state = 'published') = (published_at is not null)
    and (published_at is null) = (published_by is null))
);
create unique index study_sheet_draft on lyttepost.study_sheet (study) where state = 'draft';

-- What an informant has agreed to, after which version of what they were told.
create table lyttepost.study_consent (
  id uuid primary key,
  study uuid not null references lyttepost.study,
  informant uuid not null,
  sheet uuid not null,
  recording boolean not null,
  quotes boolean not null,
  reuse boolean not null,
  given_on date not null,
  form text not null check (form in ('written', 'recorded')),
  -- when it was written down, which may be later
  recorded_at timestamptz not null default now(),
  ended_on date,
  -- replaced: by a consent to something else; withdrawn: of all of it
  ending text check (ending in ('replaced', 'withdrawn')),
  foreign key (study, informant) references lyttepost.informant (study, id),
  foreign key (study, sheet) references lyttepost.study_sheet (study, id),
  constraint study_consent_ended check ((ended_on is null) = (ending is null))
);
create unique index study_consent_standing on lyttepost.study_consent (informant) where ended_on is null;

-- The interview guide: a version that is published stands.
create table lyttepost.study_guide (
  id uuid primary key,
  study uuid not null references lyttepost.study,
  version integer not null check (version > 0),
  state text not null default 'draft' check (state in ('draft', 'published')),
  content jsonb not null check (jsonb_typeof(content) = 'object' and length(content::text) <= 200000),
  -- of a draft: which of its savings
  revision integer not null default 1 check (revision > 0),
  published_at timestamptz,
  published_by uuid,
  unique (study, version),
  constraint study_guide_published check ((state = 'published') = (published_at is not null)
    and (published_at is null) = (published_by is null))
);
create unique index study_guide_draft on lyttepost.study_guide (study) where state = 'draft';

-- Whether the informant of an interview has agreed to it, or to more: recording, quotes, reuse.
create function lyttepost.consented(interview uuid, what text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return exists (
    select from lyttepost.interview i
    join lyttepost.study_consent c on c.informant = i.informant and c.ended_on is null
    where i.id = consented.interview and case consented.what
      when 'interview' then true
      when 'recording' then c.recording
      when 'quotes' then c.quotes
      when 'reuse' then c.reuse
      else false
    end);

create function lyttepost.demand_consent() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not lyttepost.consented(new.interview, 'interview') then
    raise exception 'the informant has not agreed' using errcode = 'LY165';
  end if;
  return new;
end
$$;
-- after the guard of its name, so that a withdrawal is told as what it is
create trigger holding_consent before insert on lyttepost.interview_text
  for each row execute function lyttepost.demand_consent();

create function lyttepost.guard_study_consent() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  sheet lyttepost.study_sheet;
begin
  if tg_op = 'UPDATE' then
    if new is not distinct from old then
      return new;
    end if;
    if old.ended_on is not null
      or (to_jsonb(new) - 'ended_on' - 'ending') is distinct from (to_jsonb(old) - 'ended_on' - 'ending') then
      raise exception 'a consent stands as it was given' using errcode = 'LY167';
    end if;
    return new;
  end if;
  if exists (select from lyttepost.informant i where i.id = new.informant and i.withdrawn_on is not null) then
    raise exception 'the informant has withdrawn' using errcode = 'LY162';
  end if;
  select * into sheet from lyttepost.study_sheet s where s.id = new.sheet;
  if sheet.state is distinct from 'published' or (new.recording and not sheet.recording) or (new.quotes and not sheet.quotes)
    or (new.reuse and not sheet.reuse) then
    raise exception 'the sheet does not ask for this' using errcode = 'LY166';
  end if;
  return new;
end
$$;
create trigger guard before insert or update on lyttepost.study_consent
  for each row execute function lyttepost.guard_study_consent();

create function lyttepost.guard_study_version() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  -- what changes nothing needs nobody's leave
  if tg_op = 'UPDATE' and new is not distinct from old then
    return new;
  end if;
  if old.state = 'published' then
    raise exception 'a published version stands' using errcode = 'LY167';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  if new.state = 'published' then
    new.published_at := now();
  end if;
  return new;
end
$$;
create trigger guard before update or delete on lyttepost.study_sheet
  for each row execute function lyttepost.guard_study_version();
create trigger guard before update or delete on lyttepost.study_guide
  for each row execute function lyttepost.guard_study_version();

-- When the study is closed an informant can still agree to less than before, or to nothing any more; to nothing new.
create function lyttepost.guard_closed_consent() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  before lyttepost.study_consent;
begin
  if not exists (select from lyttepost.study s where s.id = new.study and s.state = 'closed') then
    return new;
  end if;
  select * into before from lyttepost.study_consent c where c.informant = new.informant
    order by c.recorded_at desc, c.id desc limit 1;
  if before.id is null or before.ending = 'withdrawn' or (new.recording and not before.recording)
    or (new.quotes and not before.quotes) or (new.reuse and not before.reuse) then
    raise exception 'the study is closed' using errcode = 'LY160';
  end if;
  return new;
end
$$;
create trigger closed before insert on lyttepost.study_consent
  for each row execute function lyttepost.guard_closed_consent();
do $$
declare
  t text;
begin
  foreach t in array array['study_approval', 'study_meeting', 'study_member_facts', 'study_prospect', 'study_sheet', 'study_guide'] loop
    execute format('create trigger closed before insert or update or delete on lyttepost.%I
      for each row execute function lyttepost.guard_closed_study()', t);
  end loop;
end
$$;
-- who somebody is can always be taken out
create trigger closed before insert or update on lyttepost.study_contact
  for each row execute function lyttepost.guard_closed_study();

do $$
declare
  t record;
begin
  for t in select * from (values
    ('study_approval', 'study'), ('study_meeting', 'study'), ('study_member_facts', 'study-member'),
    ('study_prospect', 'informant'), ('study_contact', 'informant'), ('study_sheet', 'consent'),
    ('study_consent', 'consent'), ('study_guide', 'interview-guide')) as named (name, noun)
  loop
    execute format('create constraint trigger demand_event after insert or update or delete on lyttepost.%I
      deferrable initially deferred for each row execute function lyttepost.demand_event(%L, ''withdrawal'')', t.name, t.noun);
    execute format('alter table lyttepost.%I enable row level security', t.name);
    execute format('alter table lyttepost.%I force row level security', t.name);
    execute format('revoke all on lyttepost.%I from public', t.name);
    execute format('create policy own on lyttepost.%I for select to lyttepost_interview
      using (study = any ((select lyttepost.own_studies())::uuid[]))', t.name);
    execute format('create policy inside on lyttepost.%I for select to lyttepost_house using (true)', t.name);
    execute format('grant select on lyttepost.%I to lyttepost_interview, lyttepost_house', t.name);
  end loop;
  -- what the leader keeps
  for t in select unnest(array['study_approval', 'study_meeting', 'study_member_facts', 'study_sheet', 'study_guide']) as name
  loop
    execute format('create policy adding on lyttepost.%I for insert to lyttepost_interview
      with check (study = any ((select lyttepost.led_studies())::uuid[]))', t.name);
    execute format('create policy changing on lyttepost.%I for update to lyttepost_interview
      using (study = any ((select lyttepost.led_studies())::uuid[]))', t.name);
    execute format('create policy taking_out on lyttepost.%I for delete to lyttepost_interview
      using (study = any ((select lyttepost.led_studies())::uuid[]))', t.name);
  end loop;
  -- what everybody in the study keeps
  for t in select unnest(array['study_prospect', 'study_consent']) as name
  loop
    execute format('create policy adding on lyttepost.%I for insert to lyttepost_interview
      with check (study = any ((select lyttepost.own_studies())::uuid[]))', t.name);
    execute format('create policy changing on lyttepost.%I for update to lyttepost_interview
      using (study = any ((select lyttepost.own_studies())::uuid[]))', t.name);
  end loop;
end
$$;

-- names are for those alone who read what is not de-identified; whoever ends somebody's part takes the name out
drop policy own on lyttepost.study_contact;
create policy own on lyttepost.study_contact for select to lyttepost_interview
  using (study = any ((select lyttepost.raw_studies())::uuid[]));
create policy adding on lyttepost.study_contact for insert to lyttepost_interview
  with check (study = any ((select lyttepost.raw_studies())::uuid[]));
create policy changing on lyttepost.study_contact for update to lyttepost_interview
  using (study = any ((select lyttepost.raw_studies())::uuid[]));
create policy taking_out on lyttepost.study_contact for delete to lyttepost_interview
  using (study = any ((select lyttepost.raw_studies())::uuid[]));

grant insert, update (body, case_number, decided_on, verdict, told), delete on lyttepost.study_approval to lyttepost_interview;
grant insert, update (held_on, present, agreed), delete on lyttepost.study_meeting to lyttepost_interview;
grant insert, update (credentials, occupation, training, relation) on lyttepost.study_member_facts to lyttepost_interview;
grant insert (id, study, number, channel, site, state, asked_on, since, reason, told, informant, meeting_on, meeting_at,
    meeting_place, interviewer, compensation, compensation_form, compensation_on, receipt, help_told_on),
  update (channel, site, state, asked_on, since, reason, told, informant, meeting_on, meeting_at, meeting_place, interviewer,
    compensation, compensation_form, compensation_on, receipt, help_told_on, changed_at)
  on lyttepost.study_prospect to lyttepost_interview;
grant insert, update (sealed), delete on lyttepost.study_contact to lyttepost_interview;
grant insert (id, study, version, recording, quotes, reuse, content), update (recording, quotes, reuse, content, state, published_by),
  delete on lyttepost.study_sheet to lyttepost_interview;
grant insert (id, study, informant, sheet, recording, quotes, reuse, given_on, form), update (ended_on, ending)
  on lyttepost.study_consent to lyttepost_interview;
grant insert (id, study, version, content), update (content, revision, state, published_by), delete
  on lyttepost.study_guide to lyttepost_interview;

-- a withdrawal takes out whatever tells of the person
grant update (site) on lyttepost.informant to lyttepost_house;
grant update (reason) on lyttepost.study_event to lyttepost_house;
create policy withdrawing on lyttepost.study_event for update to lyttepost_house using (true);
grant update (told, meeting_on, meeting_at, meeting_place, compensation_form, receipt) on lyttepost.study_prospect
  to lyttepost_house;
create policy withdrawing on lyttepost.study_prospect for update to lyttepost_house using (true);
grant delete on lyttepost.study_contact to lyttepost_house;
create policy withdrawing on lyttepost.study_contact for delete to lyttepost_house using (true);
grant update (ended_on, ending) on lyttepost.study_consent to lyttepost_house;
create policy withdrawing on lyttepost.study_consent for update to lyttepost_house using (true);

-- the guards see what they guard
grant select on lyttepost.informant, lyttepost.study_consent, lyttepost.study_sheet to lyttepost_keeper;
create policy guarding on lyttepost.informant for select to lyttepost_keeper using (true);
create policy guarding on lyttepost.study_consent for select to lyttepost_keeper using (true);
create policy guarding on lyttepost.study_sheet for select to lyttepost_keeper using (true);

revoke all on function lyttepost.consented, lyttepost.demand_consent, lyttepost.guard_study_consent,
  lyttepost.guard_study_version, lyttepost.guard_closed_consent from public;
grant execute on function lyttepost.consented to lyttepost_keeper;
grant create on schema lyttepost to lyttepost_keeper;
alter function lyttepost.consented owner to lyttepost_keeper;
alter function lyttepost.demand_consent owner to lyttepost_keeper;
alter function lyttepost.guard_study_consent owner to lyttepost_keeper;
alter function lyttepost.guard_study_version owner to lyttepost_keeper;
alter function lyttepost.guard_closed_consent owner to lyttepost_keeper;
revoke create on schema lyttepost from lyttepost_keeper;
