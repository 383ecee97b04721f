-- Interview studies: recordings, kept apart and in sealed parts; what is being written down or de-identified; the key from
-- token to original; and what a second reader sent back.

create table lyttepost.study_recording (
  id uuid primary key,
  study uuid not null,
  interview uuid not null,
  type text not null check (type in ('audio/mpeg', 'audio/mp4', 'audio/ogg', 'audio/wav', 'audio/webm')),
  -- of the whole file, at most 1 GiB
  bytes bigint not null check (bytes between 1 and 1073741824),
  -- of 1 MiB each, but for the last
  parts integer not null generated always as (((bytes + 1048575) / 1048576)::integer) stored,
  -- coming: being sent; nothing of it is heard before it is whole
  state text not null default 'coming' check (state in ('coming', 'whole', 'deleted')),
  -- as those were told who agreed to it
  delete_by date not null,
  added_by uuid not null,
  added_at timestamptz not null default now(),
  deleted_at timestamptz,
  -- unfinished: never came whole; due: by the date that was told
  deleted_because text check (deleted_because in ('unfinished', 'person', 'due', 'withdrawal')),
  unique (study, id),
  foreign key (study, interview) references lyttepost.interview (study, id),
  constraint study_recording_deleted check ((state = 'deleted') = (deleted_at is not null)
    and (deleted_at is null) = (deleted_because is null))
);
create unique index study_recording_one on lyttepost.study_recording (interview) where state <> 'deleted';
create index on lyttepost.study_recording (delete_by) where state <> 'deleted';

create table lyttepost.study_recording_part (
  study uuid not null,
  recording uuid not null,
  number integer not null check (number >= 0),
  -- of the part before it was sealed
  bytes integer not null check (bytes between 1 and 1048576),
  sealed bytea not null,
  primary key (recording, number),
  foreign key (study, recording) references lyttepost.study_recording (study, id)
);
-- sealed bytes do not grow smaller
alter table lyttepost.study_recording_part alter column sealed set storage external;

-- What somebody is in the middle of: never lost, and never anybody's to code.
create table lyttepost.study_text_draft (
  interview uuid not null,
  kind text not null check (kind in ('transcript', 'deidentification')),
  study uuid not null,
  -- of a de-identification: the version that it is made from
  version uuid references lyttepost.interview_text on delete cascade,
  -- which of its savings, so that two who write at once do not write over each other
  revision integer not null check (revision > 0),
  sealed bytea not null,
  changed_by uuid not null,
  changed_at timestamptz not null default now(),
  primary key (interview, kind),
  foreign key (study, interview) references lyttepost.interview (study, id),
  constraint study_text_draft_version check ((kind = 'deidentification') = (version is not null))
);

-- From token to what stood there, sealed under the study's own key of people. Never exported.
create table lyttepost.study_token_key (
  version uuid primary key references lyttepost.interview_text on delete cascade,
  study uuid not null,
  interview uuid not null,
  -- null: deleted
  sealed bytea,
  delete_by date not null,
  made_by uuid not null,
  deleted_at timestamptz,
  foreign key (study, interview) references lyttepost.interview (study, id),
  constraint study_token_key_deleted check ((sealed is null) = (deleted_at is not null))
);

-- A de-identified version that a second reader did not confirm. Another is made from the same raw text.
create table lyttepost.study_text_return (
  version uuid primary key references lyttepost.interview_text on delete cascade,
  study uuid not null,
  interview uuid not null,
  -- what is to be mended, sealed under the interview's own key
  sealed bytea not null,
  sent_by uuid not null,
  sent_at timestamptz not null default now(),
  foreign key (study, interview) references lyttepost.interview (study, id)
);

create function lyttepost.guard_study_recording() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if exists (select from lyttepost.interview i where i.id = new.interview and i.withdrawn_on is not null) then
      raise exception 'the informant has withdrawn' using errcode = 'LY162';
    end if;
    if not lyttepost.consented(new.interview, 'recording') then
      raise exception 'the informant has not agreed to be recorded' using errcode = 'LY165';
    end if;
    return new;
  end if;
  -- what changes nothing needs nobody's leave; the number of parts follows from the length, and is not known yet in the new row
  if (to_jsonb(new) - 'parts') is not distinct from (to_jsonb(old) - 'parts') then
    return new;
  end if;
  if old.state = 'deleted' or (to_jsonb(new) - array['state', 'deleted_at', 'deleted_because', 'parts'])
    is distinct from (to_jsonb(old) - array['state', 'deleted_at', 'deleted_because', 'parts']) then
    raise exception 'a recording stands' using errcode = 'LY171';
  end if;
  if new.state = 'coming' and old.state = 'whole' then
    raise exception 'a recording stands' using errcode = 'LY171';
  end if;
  if new.state = 'whole' and old.state = 'coming' and new.bytes is distinct from
    (select sum(p.bytes) from lyttepost.study_recording_part p where p.recording = new.id) then
    raise exception 'parts are missing' using errcode = 'LY170';
  end if;
  if new.state = 'deleted' then
    new.deleted_at := now();
  end if;
  return new;
end
$$;
create trigger guard before insert or update on lyttepost.study_recording
  for each row execute function lyttepost.guard_study_recording();

create function lyttepost.guard_study_recording_part() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  recording lyttepost.study_recording;
begin
  select * into recording from lyttepost.study_recording r
    where r.id = case when tg_op = 'DELETE' then old.recording else new.recording end for share;
  if tg_op = 'DELETE' then
    if recording.state <> 'deleted' then
      raise exception 'a recording stands' using errcode = 'LY171';
    end if;
    return old;
  end if;
  if recording.state is distinct from 'coming' then
    raise exception 'a recording stands' using errcode = 'LY171';
  end if;
  if new.number >= recording.parts
    or new.bytes <> least(1048576, recording.bytes - new.number::bigint * 1048576) then
    raise exception 'a part of another length' using errcode = 'LY170';
  end if;
  return new;
end
$$;
create trigger guard before insert or delete on lyttepost.study_recording_part
  for each row execute function lyttepost.guard_study_recording_part();

-- what is deleted has no parts left when the transaction ends
create function lyttepost.demand_no_parts() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.state = 'deleted' and exists (select from lyttepost.study_recording_part p where p.recording = new.id) then
    raise exception 'parts of a deleted recording' using errcode = 'LY171';
  end if;
  return null;
end
$$;
create constraint trigger no_parts after update on lyttepost.study_recording
  deferrable initially deferred for each row execute function lyttepost.demand_no_parts();

-- What a version may be made from: a correction from what may be coded, a de-identification from the raw text.
create function lyttepost.guard_text_parent() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  parent lyttepost.interview_text;
begin
  if new.parent is null then
    return new;
  end if;
  select * into parent from lyttepost.interview_text t where t.id = new.parent;
  if parent.interview is distinct from new.interview
    or (new.kind = 'corrected' and not (parent.kind = 'corrected'
      or (parent.kind = 'deidentified' and parent.confirmed_by is not null)))
    or (new.kind <> 'corrected' and parent.kind = 'corrected') then
    raise exception 'made from another text' using errcode = 'LY174';
  end if;
  return new;
end
$$;
create trigger holding_parent before insert on lyttepost.interview_text
  for each row execute function lyttepost.guard_text_parent();

create function lyttepost.guard_text_return() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_table_name = 'interview_text' then
    -- what changes nothing needs nobody's leave
    if new is distinct from old and exists (select from lyttepost.study_text_return r where r.version = new.id) then
      raise exception 'the version was sent back' using errcode = 'LY172';
    end if;
    return new;
  end if;
  perform from lyttepost.interview_text t where t.id = new.version and t.interview = new.interview
    and t.kind = 'deidentified' and t.confirmed_by is null for update;
  if not found then
    raise exception 'the version does not wait' using errcode = 'LY173';
  end if;
  new.sent_at := now();
  return new;
end
$$;
create trigger holding_return before update on lyttepost.interview_text
  for each row execute function lyttepost.guard_text_return();
create trigger guard before insert on lyttepost.study_text_return
  for each row execute function lyttepost.guard_text_return();

-- In a closed study nothing is added; a recording can always be deleted.
create trigger closed before insert on lyttepost.study_recording
  for each row execute function lyttepost.guard_closed_study();
create trigger closed_change before update on lyttepost.study_recording
  for each row when (new.state is distinct from old.state and new.state <> 'deleted')
  execute function lyttepost.guard_closed_study();
create trigger closed before insert or update or delete on lyttepost.study_text_draft
  for each row execute function lyttepost.guard_closed_study();
do $$
declare
  t text;
begin
  foreach t in array array['study_recording_part', 'study_token_key', 'study_text_return'] loop
    execute format('create trigger closed before insert on lyttepost.%I
      for each row execute function lyttepost.guard_closed_study()', t);
  end loop;
end
$$;

do $$
declare
  t record;
begin
  for t in select * from (values
    ('study_recording', 'recording'), ('study_text_draft', 'interview-text'), ('study_token_key', 'interview-text'),
    ('study_text_return', 'interview-text')) as named (name, noun)
  loop
    execute format('create constraint trigger demand_event after insert or update or delete on lyttepost.%I
      deferrable initially deferred for each row execute function lyttepost.demand_event(%L, ''withdrawal'')', t.name, t.noun);
  end loop;
  -- all of it is for those who read what is not de-identified yet
  for t in select unnest(array['study_recording', 'study_recording_part', 'study_text_draft', 'study_token_key',
    'study_text_return']) as name
  loop
    execute format('alter table lyttepost.%I enable row level security', t.name);
    execute format('alter table lyttepost.%I force row level security', t.name);
    execute format('revoke all on lyttepost.%I from public', t.name);
    execute format('create policy raw on lyttepost.%I to lyttepost_interview
      using (study = any ((select lyttepost.raw_studies())::uuid[]))', t.name);
    execute format('create policy inside on lyttepost.%I to lyttepost_house using (true)', t.name);
    execute format('grant select on lyttepost.%I to lyttepost_interview, lyttepost_house, lyttepost_keeper', t.name);
    execute format('create policy guarding on lyttepost.%I for select to lyttepost_keeper using (true)', t.name);
  end loop;
end
$$;

grant insert (id, study, interview, type, bytes, delete_by, added_by), update (state, deleted_at, deleted_because)
  on lyttepost.study_recording to lyttepost_interview;
grant insert, delete on lyttepost.study_recording_part to lyttepost_interview;
grant insert, update (version, revision, sealed, changed_by, changed_at), delete on lyttepost.study_text_draft
  to lyttepost_interview;
grant insert (version, study, interview, sealed, delete_by, made_by) on lyttepost.study_token_key to lyttepost_interview;
grant insert (version, study, interview, sealed, sent_by) on lyttepost.study_text_return to lyttepost_interview;

-- the house deletes what is due, and what a withdrawal takes along
grant update (state, deleted_at, deleted_because) on lyttepost.study_recording to lyttepost_house;
grant delete on lyttepost.study_recording_part, lyttepost.study_text_draft, lyttepost.study_text_return to lyttepost_house;
grant update (sealed, deleted_at), delete on lyttepost.study_token_key to lyttepost_house;

-- a guard holds what it looks at
grant update on lyttepost.interview_text, lyttepost.study_recording to lyttepost_keeper;
create policy holding on lyttepost.interview_text for update to lyttepost_keeper using (true);
create policy holding on lyttepost.study_recording for update to lyttepost_keeper using (true);

revoke all on function lyttepost.guard_study_recording, lyttepost.guard_study_recording_part, lyttepost.demand_no_parts,
  lyttepost.guard_text_parent, lyttepost.guard_text_return from public;
grant create on schema lyttepost to lyttepost_keeper;
alter function lyttepost.guard_study_recording owner to lyttepost_keeper;
alter function lyttepost.guard_study_recording_part owner to lyttepost_keeper;
alter function lyttepost.demand_no_parts owner to lyttepost_keeper;
alter function lyttepost.guard_text_parent owner to lyttepost_keeper;
alter function lyttepost.guard_text_return owner to lyttepost_keeper;
revoke create on schema lyttepost from lyttepost_keeper;
