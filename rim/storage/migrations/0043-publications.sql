-- Publications: what is released to everybody, from draft to withdrawn. What is sent to review is sealed: its texts and files stand as they
-- were, and nobody who has written in it approves it. Until its time there is an embargo, which the database keeps.

create table lyttepost.publication (
  id uuid primary key,
  -- its address on the public site, for good
  code text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 80),
  kind text not null check (kind in ('report', 'news')),
  -- where a report comes from: a round, a wave of the survey, or a plan; news have none
  source text check (source in ('annual', 'survey', 'plan')),
  source_of text check (length(source_of) between 1 and 80),
  -- the one that it stands in place of, with the same address
  replaces uuid references lyttepost.publication,
  texts jsonb not null check (jsonb_typeof(texts) = 'object' and octet_length(texts::text) <= 100000),
  picture bytea check (octet_length(picture) between 1 and 3000000),
  picture_type text check (picture_type in ('image/jpeg', 'image/png')),
  -- how many times it has been written; nobody writes over what they have not seen
  revision integer not null default 0 check (revision >= 0),
  writers uuid[] not null default '{}' check (array_position(writers, null) is null),
  state text not null default 'draft' check (state in ('draft', 'review', 'approved', 'scheduled', 'withdrawn')),
  -- how many times it has been sent to review
  version integer not null default 0 check (version >= 0),
  submitted_by uuid,
  submitted_at timestamptz,
  approved_by uuid,
  approved_at timestamptz,
  -- why it was approved though somebody has not answered or declines
  approved_because text check (length(approved_because) between 1 and 1000),
  publish_at timestamptz,
  -- why it was sent back last
  returned_because text check (length(returned_because) between 1 and 1000),
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  notice_nb text check (length(notice_nb) between 1 and 1000),
  notice_nn text check (length(notice_nn) between 1 and 1000),
  begun_by uuid not null,
  begun_at timestamptz not null default now(),
  constraint publication_source check ((kind = 'report') = (source is not null) and (source is null) = (source_of is null)),
  constraint publication_picture check ((picture is null) = (picture_type is null)),
  constraint publication_submitted check ((state = 'draft') = (submitted_by is null) and (submitted_by is null) = (submitted_at is null)),
  constraint publication_approved check ((state in ('approved', 'scheduled', 'withdrawn')) = (approved_by is not null)
    and (approved_by is null) = (approved_at is null)),
  constraint publication_time check ((state in ('scheduled', 'withdrawn')) = (publish_at is not null)),
  constraint publication_notice check ((state = 'withdrawn') = (withdrawn_at is not null) and (withdrawn_at is null) = (withdrawn_by is null)
    and (withdrawn_at is null) = (notice_nb is null) and (withdrawn_at is null) = (notice_nn is null)),
  -- four eyes, whatever else should go wrong
  constraint publication_four_eyes check (approved_by is null or approved_by <> submitted_by and array_position(writers, approved_by) is null)
);
create unique index publication_code on lyttepost.publication (code) where replaces is null;
-- one at a time is written in place of another
create unique index publication_replaced on lyttepost.publication (replaces) where replaces is not null;

-- What was sent to review, for good.
create table lyttepost.publication_version (
  publication uuid not null references lyttepost.publication,
  version integer not null check (version > 0),
  manifest jsonb not null,
  -- SHA-256 of the manifest in its canonical form
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  sealed_by uuid not null,
  sealed_at timestamptz not null,
  primary key (publication, version)
);

create table lyttepost.publication_file (
  publication uuid not null,
  version integer not null,
  part text not null check (part in ('file', 'picture')),
  language text not null check (language in ('nb', 'nn')),
  name text not null check (name ~ '^[a-z0-9][a-z0-9._-]{0,119}$'),
  -- a media type
  type text not null check (type <> ''),
  size integer not null check (size >= 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea not null,
  primary key (publication, version, language, name),
  foreign key (publication, version) references lyttepost.publication_version,
  constraint publication_file_size check (size = octet_length(bytes)),
  constraint publication_file_hash check (sha256 = encode(sha256(bytes), 'hex'))
);

-- Named bodies that a version was sent to, and what they said.
create table lyttepost.publication_review (
  id uuid primary key,
  publication uuid not null,
  version integer not null,
  body text not null check (length(body) between 1 and 200),
  due date not null,
  asked_by uuid not null,
  asked_at timestamptz not null default now(),
  outcome text check (outcome in ('no_remarks', 'remarks', 'declines')),
  answer text check (length(answer) between 1 and 4000),
  answered_on date,
  recorded_by uuid,
  recorded_at timestamptz,
  foreign key (publication, version) references lyttepost.publication_version,
  constraint publication_review_answered check ((outcome is null) = (recorded_at is null) and (outcome is null) = (recorded_by is null)
    and (outcome is null) = (answered_on is null)),
  constraint publication_review_told check (outcome is null or outcome = 'no_remarks' or answer is not null)
);
create unique index publication_review_once on lyttepost.publication_review (publication, version, lower(body));

do $$
declare
  t text;
begin
  foreach t in array array['publication', 'publication_version', 'publication_file', 'publication_review'] loop
    execute format('alter table lyttepost.%I enable row level security', t);
    execute format('alter table lyttepost.%I force row level security', t);
    execute format('revoke all on lyttepost.%I from public', t);
  end loop;
end
$$;

-- One in place of another has its address and comes from the same; the other is published.
create function lyttepost.guard_new_publication() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.state <> 'draft' or new.version <> 0 or new.revision <> 0 then
    raise exception 'a publication begins as a draft' using errcode = 'LY060';
  end if;
  if new.replaces is not null and not exists (select from lyttepost.publication p where p.id = new.replaces and p.code = new.code
    and p.kind = new.kind and p.source is not distinct from new.source and p.state = 'scheduled' and p.publish_at <= now()) then
    raise exception 'what it replaces is not published' using errcode = 'LY233';
  end if;
  new.writers := array[new.begun_by];
  return new;
end
$$;
create trigger guard_new before insert on lyttepost.publication
  for each row execute function lyttepost.guard_new_publication();

create function lyttepost.guard_publication() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  written boolean;
begin
  if new is not distinct from old then
    return new;
  end if;
  if (new.id, new.code, new.kind, new.source, new.source_of, new.replaces, new.begun_by, new.begun_at) is distinct from
     (old.id, old.code, old.kind, old.source, old.source_of, old.replaces, old.begun_by, old.begun_at) then
    raise exception 'a publication is not made another' using errcode = 'LY060';
  end if;
  -- it goes one way, and back only until everybody has seen it
  if not ((old.state, new.state) in (('draft', 'draft'), ('draft', 'review'), ('review', 'approved'), ('approved', 'scheduled'),
        ('review', 'draft'), ('approved', 'draft'))
      or old.state = 'scheduled' and new.state in ('scheduled', 'draft') and old.publish_at > now()
      or old.state = 'scheduled' and new.state = 'withdrawn' and old.publish_at <= now()) then
    raise exception 'it has come to another step' using errcode = 'LY233';
  end if;
  written := (new.texts, new.picture, new.picture_type) is distinct from (old.texts, old.picture, old.picture_type);
  if written and (old.state <> 'draft' or new.state <> 'draft') then
    raise exception 'what is sent to review is not written in' using errcode = 'LY233';
  end if;
  if new.revision <> old.revision + (case when written then 1 else 0 end)
     and not (new.state = 'draft' and old.state = 'draft' and new.revision = old.revision + 1) then
    raise exception 'somebody else has written meanwhile' using errcode = 'LY234';
  end if;
  new.writers := old.writers;
  if new.revision > old.revision and array_position(old.writers, lyttepost.current_staff()) is null then
    new.writers := array_append(old.writers, lyttepost.current_staff());
  end if;
  new.version := old.version;
  if old.state = 'draft' and new.state = 'review' then
    new.version := old.version + 1;
    if not exists (select from lyttepost.publication_version v where v.publication = new.id and v.version = new.version) then
      raise exception 'it is sealed before it is sent' using errcode = 'LY060';
    end if;
    new.submitted_by := lyttepost.current_staff();
    new.submitted_at := now();
  end if;
  if old.state = 'review' and new.state = 'approved' then
    new.approved_by := lyttepost.current_staff();
    new.approved_at := now();
    if new.approved_by = new.submitted_by or array_position(new.writers, new.approved_by) is not null then
      raise exception 'whoever has written it does not approve it' using errcode = 'LY235';
    end if;
    if new.approved_because is null and exists (select from lyttepost.publication_review r where r.publication = new.id
      and r.version = new.version and (r.outcome is null or r.outcome = 'declines')) then
      raise exception 'somebody has not answered, or declines' using errcode = 'LY236';
    end if;
  end if;
  if new.state = 'scheduled' and (old.state <> 'scheduled' or new.publish_at <> old.publish_at) then
    new.publish_at := greatest(new.publish_at, now());
  end if;
  if new.state = 'withdrawn' then
    new.withdrawn_by := lyttepost.current_staff();
    new.withdrawn_at := now();
  end if;
  if new.state = 'draft' and old.state <> 'draft' then
    new.submitted_by := null;
    new.submitted_at := null;
    new.approved_by := null;
    new.approved_at := null;
    new.approved_because := null;
    new.publish_at := null;
  end if;
  return new;
end
$$;
create trigger guard before update on lyttepost.publication
  for each row execute function lyttepost.guard_publication();

-- A version is sealed while it is a draft, with all its files, and none later.
create function lyttepost.guard_publication_version() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(7070, hashtext(new.publication::text));
  if not exists (select from lyttepost.publication p where p.id = new.publication and p.state = 'draft'
    and new.version = p.version + 1) then
    raise exception 'it is sealed already' using errcode = 'LY233';
  end if;
  return new;
end
$$;
create trigger guard before insert on lyttepost.publication_version
  for each row execute function lyttepost.guard_publication_version();
create trigger guard before insert on lyttepost.publication_file
  for each row execute function lyttepost.guard_publication_version();

-- Bodies are asked about the version that is under review, and their answers are recorded once.
create function lyttepost.guard_publication_review() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    if new is not distinct from old then
      return new;
    end if;
    if old.outcome is not null then
      raise exception 'its answer is recorded' using errcode = 'LY237';
    end if;
    new.recorded_by := lyttepost.current_staff();
    new.recorded_at := now();
  end if;
  if not exists (select from lyttepost.publication p where p.id = new.publication and p.state = 'review'
    and p.version = new.version) then
    raise exception 'it is not under review' using errcode = 'LY233';
  end if;
  return new;
end
$$;
create trigger guard before insert or update on lyttepost.publication_review
  for each row execute function lyttepost.guard_publication_review();

-- The nation writes; whoever may approve, set a time and withdraw is the coordinator.
grant select on lyttepost.publication, lyttepost.publication_version, lyttepost.publication_file, lyttepost.publication_review
  to lyttepost_national;
grant insert (id, code, kind, source, source_of, replaces, texts, picture, picture_type, begun_by),
  update (texts, picture, picture_type, revision, state, approved_because, publish_at, returned_because, notice_nb, notice_nn)
  on lyttepost.publication to lyttepost_national;
grant insert on lyttepost.publication_version, lyttepost.publication_file to lyttepost_national;
grant insert (id, publication, version, body, due, asked_by), update (outcome, answer, answered_on) on lyttepost.publication_review
  to lyttepost_national;
create policy seen on lyttepost.publication for select to lyttepost_national
  using (lyttepost.setting('role') in ('national-coordinator', 'national-analyst'));
create policy beginning on lyttepost.publication for insert to lyttepost_national
  with check (lyttepost.setting('role') in ('national-coordinator', 'national-analyst') and begun_by = lyttepost.current_staff());
create policy going_on on lyttepost.publication for update to lyttepost_national
  using (lyttepost.setting('role') in ('national-coordinator', 'national-analyst'))
  with check (lyttepost.setting('role') = 'national-coordinator'
    or lyttepost.setting('role') = 'national-analyst' and state in ('draft', 'review'));
create policy seen on lyttepost.publication_version for select to lyttepost_national
  using (lyttepost.setting('role') in ('national-coordinator', 'national-analyst'));
create policy sealing on lyttepost.publication_version for insert to lyttepost_national
  with check (lyttepost.setting('role') in ('national-coordinator', 'national-analyst') and sealed_by = lyttepost.current_staff());
create policy seen on lyttepost.publication_file for select to lyttepost_national
  using (lyttepost.setting('role') in ('national-coordinator', 'national-analyst'));
create policy sealing on lyttepost.publication_file for insert to lyttepost_national
  with check (lyttepost.setting('role') in ('national-coordinator', 'national-analyst'));
create policy seen on lyttepost.publication_review for select to lyttepost_national
  using (lyttepost.setting('role') in ('national-coordinator', 'national-analyst'));
create policy asking on lyttepost.publication_review for insert to lyttepost_national
  with check (lyttepost.setting('role') in ('national-coordinator', 'national-analyst') and asked_by = lyttepost.current_staff());
create policy recording on lyttepost.publication_review for update to lyttepost_national
  using (lyttepost.setting('role') in ('national-coordinator', 'national-analyst'));

-- The public site is made by the house, which sees nothing before its time.
grant select on lyttepost.publication, lyttepost.publication_version, lyttepost.publication_file to lyttepost_house;
create policy published on lyttepost.publication for select to lyttepost_house
  using (state in ('scheduled', 'withdrawn') and publish_at <= now());
create policy published on lyttepost.publication_version for select to lyttepost_house
  using (exists (select from lyttepost.publication p where p.id = publication and p.version = publication_version.version));
create policy published on lyttepost.publication_file for select to lyttepost_house
  using (exists (select from lyttepost.publication p where p.id = publication and p.version = publication_file.version));

do $$
declare
  t text;
begin
  foreach t in array array['publication', 'publication_version', 'publication_file', 'publication_review'] loop
    execute format('create constraint trigger demand_event after insert or update or delete on lyttepost.%I
      deferrable initially deferred for each row execute function lyttepost.demand_event(''publication'')', t);
  end loop;
end
$$;

-- the guards see what they guard
grant select on lyttepost.publication, lyttepost.publication_version, lyttepost.publication_review to lyttepost_keeper;
create policy guarding on lyttepost.publication for select to lyttepost_keeper using (true);
create policy guarding on lyttepost.publication_version for select to lyttepost_keeper using (true);
create policy guarding on lyttepost.publication_review for select to lyttepost_keeper using (true);
revoke all on function lyttepost.guard_new_publication, lyttepost.guard_publication, lyttepost.guard_publication_version,
  lyttepost.guard_publication_review from public;
grant create on schema lyttepost to lyttepost_keeper;
alter function lyttepost.guard_new_publication owner to lyttepost_keeper;
alter function lyttepost.guard_publication owner to lyttepost_keeper;
alter function lyttepost.guard_publication_version owner to lyttepost_keeper;
alter function lyttepost.guard_publication_review owner to lyttepost_keeper;
revoke create on schema lyttepost from lyttepost_keeper;

-- Archive packages are made by the house: of a study's reports those that are published, of a wave how it was drawn.
grant select on lyttepost.study_report_file, lyttepost.survey_draw to lyttepost_house;
create policy archiving on lyttepost.study_report_file for select to lyttepost_house
  using (exists (select from lyttepost.study_report r where r.id = report and r.state = 'published'));
create policy archiving on lyttepost.survey_draw for select to lyttepost_house using (true);
-- the country's tables stand in the table bank and in packages
grant execute on function lyttepost.country_screen to lyttepost_house;
