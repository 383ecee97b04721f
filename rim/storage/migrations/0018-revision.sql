-- Instrument revision: what municipalities propose, what the revision group decides, drafts of a new version of the form,
-- how they were tried, and the versions that were published here.

-- What somebody proposes. Everybody may read it; who asked stands in `proposal_support`, where a municipality sees itself alone.
create table lyttepost.proposal (
  id uuid primary key,
  kind text not null check (kind in ('new-question', 'wording', 'new-choice', 'take-away', 'other')),
  -- the version that was looked at, and the question in it; null: the form as a whole
  instrument text not null check (instrument ~ '^[a-z]+@[0-9]{4}[.][0-9]+$'),
  question text check (question ~ '^[a-z][a-z0-9_]*$'),
  text text not null check (length(text) between 5 and 2000),
  why text not null check (length(why) between 5 and 2000),
  made_at timestamptz not null default now(),
  -- when the revision group first wrote about it
  discussed_at timestamptz,
  -- how many municipalities want it, whoever asked among them; kept by the database
  supporters integer not null default 0 check (supporters >= 0)
);

create table lyttepost.proposal_support (
  proposal uuid not null references lyttepost.proposal on delete cascade,
  municipality text not null references lyttepost.municipality,
  -- it was this municipality that asked
  asked boolean not null default false,
  at timestamptz not null default now(),
  primary key (proposal, municipality)
);
create unique index proposal_asked_once on lyttepost.proposal_support (proposal) where asked;

-- What the revision group says among its own.
create table lyttepost.discussion_note (
  id uuid primary key,
  proposal uuid not null references lyttepost.proposal,
  text text not null check (text <> ''),
  written_by uuid,
  at timestamptz not null default now()
);

-- A decision answers one proposal or several. It stands; the last one counts.
create table lyttepost.revision_decision (
  id uuid primary key,
  verdict text not null check (verdict in ('accepted', 'declined', 'postponed')),
  reason text not null check (length(reason) >= 5),
  decided_by uuid,
  decided_at timestamptz not null default now()
);
create table lyttepost.proposal_decision (
  proposal uuid not null references lyttepost.proposal,
  decision uuid not null references lyttepost.revision_decision,
  primary key (proposal, decision)
);
create index on lyttepost.proposal_decision (decision);

create table lyttepost.revision_draft (
  id uuid primary key,
  -- the version that it changes
  base text not null check (base ~ '^[a-z]+@[0-9]{4}[.][0-9]+$'),
  -- the year that the new version is first for
  year integer not null check (year between 2000 and 2100),
  changes jsonb not null default '[]' check (jsonb_typeof(changes) = 'array'),
  -- counts up with each change, so that two who write do not write over each other
  revision integer not null default 0,
  created_by uuid,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now()
);

-- A version published here, as it is for ever. Versions follow one another in a line: each is made from another.
create table lyttepost.instrument_version (
  id text primary key check (id ~ '^[a-z]+@[0-9]{4}[.][0-9]+$'),
  base text not null unique,
  content jsonb not null check (content ->> 'id' = id and content #>> '{mapping,from}' = base),
  -- SHA-256 of the content's canonical JSON
  hash text not null unique check (hash ~ '^[0-9a-f]{64}$'),
  changes jsonb not null check (jsonb_typeof(changes) = 'array'),
  draft uuid not null unique references lyttepost.revision_draft,
  published_by uuid,
  published_at timestamptz not null default now()
);

-- A draft as it stood when it was sent out to be tried.
create table lyttepost.pilot (
  id uuid primary key,
  draft uuid not null references lyttepost.revision_draft,
  form jsonb not null,
  form_hash text not null check (form_hash ~ '^[0-9a-f]{64}$'),
  -- what those who try it are asked to look at
  request text not null default '',
  -- the municipalities whose coordinators are asked; empty: all
  municipalities text[] not null default '{}',
  opened_by uuid,
  opened_at timestamptz not null default now(),
  closed_at timestamptz
);
-- A draft filled in on trial: about nobody who exists.
create table lyttepost.pilot_answer (
  id uuid primary key,
  pilot uuid not null references lyttepost.pilot,
  -- where it was tried; null: in the revision group
  municipality text references lyttepost.municipality,
  answers jsonb not null check (jsonb_typeof(answers) = 'object'),
  minutes integer not null check (minutes between 0 and 600),
  -- a case made up, or one's own judgement of how the questions work
  basis text not null check (basis in ('made-up', 'judgement')),
  -- by question
  remarks jsonb not null default '{}' check (jsonb_typeof(remarks) = 'object'),
  comment text not null default '',
  at timestamptz not null default now()
);
create index on lyttepost.pilot_answer (pilot);
-- What a user council, the revision group or others have said of a draft.
create table lyttepost.review_note (
  id uuid primary key,
  draft uuid not null references lyttepost.revision_draft,
  body text not null check (body <> ''),
  held_on date not null,
  text text not null check (text <> ''),
  written_by uuid,
  at timestamptz not null default now()
);
create index on lyttepost.review_note (draft);

do $$
declare
  t text;
begin
  foreach t in array array['proposal', 'proposal_support', 'discussion_note', 'revision_decision', 'proposal_decision',
    'revision_draft', 'instrument_version', 'pilot', 'pilot_answer', 'review_note'] loop
    execute format('alter table lyttepost.%I enable row level security', t);
    execute format('alter table lyttepost.%I force row level security', t);
    execute format('revoke all on lyttepost.%I from public', t);
  end loop;
  for t in select * from unnest(array['proposal', 'proposal_support', 'discussion_note', 'revision_decision',
    'proposal_decision']) loop
    execute format('create constraint trigger demand_event after insert or update or delete on lyttepost.%I
      deferrable initially deferred for each row execute function lyttepost.demand_event(''proposal'')', t);
  end loop;
  for t in select * from unnest(array['revision_draft', 'instrument_version']) loop
    execute format('create constraint trigger demand_event after insert or update or delete on lyttepost.%I
      deferrable initially deferred for each row execute function lyttepost.demand_event(''instrument-version'')', t);
  end loop;
  for t in select * from unnest(array['pilot', 'pilot_answer', 'review_note']) loop
    execute format('create constraint trigger demand_event after insert or update or delete on lyttepost.%I
      deferrable initially deferred for each row execute function lyttepost.demand_event(''pilot'')', t);
  end loop;
end
$$;

-- proposals: everybody at the municipalities' and the nation's desk reads them; who asked is seen by the nation
grant select on lyttepost.proposal to lyttepost_municipality, lyttepost_national;
create policy everybody on lyttepost.proposal for select to lyttepost_municipality, lyttepost_national using (true);
grant insert (id, kind, instrument, question, text, why) on lyttepost.proposal to lyttepost_municipality;
create policy proposing on lyttepost.proposal for insert to lyttepost_municipality
  with check (lyttepost.current_municipality() is not null);
grant update (discussed_at) on lyttepost.proposal to lyttepost_national;
create policy discussing on lyttepost.proposal for update to lyttepost_national
  using (lyttepost.setting('role') in ('revision-group', 'national-coordinator'));

grant select on lyttepost.proposal_support to lyttepost_municipality, lyttepost_national;
grant insert (proposal, municipality, asked), delete on lyttepost.proposal_support to lyttepost_municipality;
create policy own_municipality on lyttepost.proposal_support to lyttepost_municipality
  using (municipality = lyttepost.current_municipality());
create policy nation on lyttepost.proposal_support for select to lyttepost_national using (true);

-- taken back by whoever asked, as long as nobody else has taken it up
grant delete on lyttepost.proposal to lyttepost_municipality;
create policy taking_back on lyttepost.proposal for delete to lyttepost_municipality
  using (discussed_at is null and supporters <= 1
    and exists (select from lyttepost.proposal_support s where s.proposal = id and s.asked)
    and not exists (select from lyttepost.proposal_decision d where d.proposal = id));

grant select, insert (id, proposal, text, written_by) on lyttepost.discussion_note to lyttepost_national;
create policy reading on lyttepost.discussion_note for select to lyttepost_national using (true);
create policy writing on lyttepost.discussion_note for insert to lyttepost_national
  with check (lyttepost.setting('role') in ('revision-group', 'national-coordinator')
    and written_by is not distinct from lyttepost.current_staff());

-- the revision group decides, nobody else
grant select on lyttepost.revision_decision, lyttepost.proposal_decision to lyttepost_national;
grant select (id, verdict, reason, decided_at) on lyttepost.revision_decision to lyttepost_municipality;
grant select on lyttepost.proposal_decision to lyttepost_municipality;
create policy everybody on lyttepost.revision_decision for select to lyttepost_municipality, lyttepost_national using (true);
create policy everybody on lyttepost.proposal_decision for select to lyttepost_municipality, lyttepost_national using (true);
grant insert (id, verdict, reason, decided_by) on lyttepost.revision_decision to lyttepost_national;
grant insert on lyttepost.proposal_decision to lyttepost_national;
create policy revision_group on lyttepost.revision_decision for insert to lyttepost_national
  with check (lyttepost.setting('role') = 'revision-group' and decided_by is not distinct from lyttepost.current_staff());
create policy revision_group on lyttepost.proposal_decision for insert to lyttepost_national
  with check (lyttepost.setting('role') = 'revision-group');

-- drafts, and what is published
grant select on lyttepost.revision_draft to lyttepost_national;
grant insert (id, base, year, created_by) on lyttepost.revision_draft to lyttepost_national;
grant update (base, year, changes, revision, changed_at) on lyttepost.revision_draft to lyttepost_national;
create policy reading on lyttepost.revision_draft for select to lyttepost_national using (true);
create policy writing on lyttepost.revision_draft for insert to lyttepost_national
  with check (lyttepost.setting('role') in ('revision-group', 'national-coordinator')
    and created_by is not distinct from lyttepost.current_staff());
create policy changing on lyttepost.revision_draft for update to lyttepost_national
  using (lyttepost.setting('role') in ('revision-group', 'national-coordinator'));
-- forms are open: every desk needs them
grant select on lyttepost.instrument_version to lyttepost_login, lyttepost_unit, lyttepost_municipality, lyttepost_territory,
  lyttepost_national, lyttepost_person, lyttepost_house, lyttepost_operator;
create policy everybody on lyttepost.instrument_version for select using (true);
grant insert (id, base, content, hash, changes, draft, published_by) on lyttepost.instrument_version to lyttepost_national;
create policy publishing on lyttepost.instrument_version for insert to lyttepost_national
  with check (lyttepost.setting('role') = 'national-coordinator' and published_by is not distinct from lyttepost.current_staff());

-- trying out
grant select on lyttepost.pilot to lyttepost_national, lyttepost_municipality;
create policy reading on lyttepost.pilot for select to lyttepost_national using (true);
create policy asked on lyttepost.pilot for select to lyttepost_municipality
  using (closed_at is null and (municipalities = '{}' or lyttepost.current_municipality() = any (municipalities))
    and exists (select from lyttepost.municipality m where m.code = lyttepost.current_municipality()));
grant insert (id, draft, form, form_hash, request, municipalities, opened_by) on lyttepost.pilot to lyttepost_national;
grant update (closed_at) on lyttepost.pilot to lyttepost_national;
create policy opening on lyttepost.pilot for insert to lyttepost_national
  with check (lyttepost.setting('role') in ('revision-group', 'national-coordinator')
    and opened_by is not distinct from lyttepost.current_staff());
create policy closing on lyttepost.pilot for update to lyttepost_national
  using (closed_at is null and lyttepost.setting('role') in ('revision-group', 'national-coordinator'))
  with check (closed_at is not null);
grant select on lyttepost.pilot_answer to lyttepost_national;
create policy reading on lyttepost.pilot_answer for select to lyttepost_national using (true);
grant insert (id, pilot, municipality, answers, minutes, basis, remarks, comment) on lyttepost.pilot_answer
  to lyttepost_national, lyttepost_municipality;
create policy trying on lyttepost.pilot_answer for insert to lyttepost_national
  with check (municipality is null and lyttepost.setting('role') in ('revision-group', 'national-coordinator'));
create policy trying_at_home on lyttepost.pilot_answer for insert to lyttepost_municipality
  with check (municipality = lyttepost.current_municipality()
    and exists (select from lyttepost.pilot p where p.id = pilot));
grant select, insert (id, draft, body, held_on, text, written_by) on lyttepost.review_note to lyttepost_national;
create policy reading on lyttepost.review_note for select to lyttepost_national using (true);
create policy writing on lyttepost.review_note for insert to lyttepost_national
  with check (lyttepost.setting('role') in ('revision-group', 'national-coordinator')
    and written_by is not distinct from lyttepost.current_staff());

-- What must never happen, whoever asks and however.
create function lyttepost.guard_version() returns trigger
  language plpgsql security invoker set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'a published version is not changed' using errcode = 'LY030';
end
$$;
create trigger guard before update or delete on lyttepost.instrument_version
  for each row execute function lyttepost.guard_version();
create trigger guard_all before truncate on lyttepost.instrument_version
  for each statement execute function lyttepost.guard_version();

create function lyttepost.guard_draft() returns trigger
  language plpgsql security invoker set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from lyttepost.instrument_version v where v.draft = old.id) then
    raise exception 'the draft is published' using errcode = 'LY030';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end
$$;
create trigger guard before update or delete on lyttepost.revision_draft
  for each row execute function lyttepost.guard_draft();

-- A version is published from a draft that has not been changed since, and after what is being written in it.
create function lyttepost.guard_publishing() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  drafted lyttepost.revision_draft;
begin
  select * into drafted from lyttepost.revision_draft d where d.id = new.draft for update;
  if (drafted.base, drafted.changes) is distinct from (new.base, new.changes) then
    raise exception 'the draft has other changes' using errcode = '23514', constraint = 'published_as_drafted';
  end if;
  return new;
end
$$;
grant select on lyttepost.revision_draft to lyttepost_keeper;
grant update (changed_at) on lyttepost.revision_draft to lyttepost_keeper;
create policy publishing on lyttepost.revision_draft to lyttepost_keeper using (true);
create trigger guard_publishing before insert on lyttepost.instrument_version
  for each row execute function lyttepost.guard_publishing();

create function lyttepost.guard_pilot_answer() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from lyttepost.pilot p where p.id = new.pilot and p.closed_at is null for share) then
    raise exception 'the pilot is closed' using errcode = 'LY031';
  end if;
  return new;
end
$$;
grant select, update (closed_at) on lyttepost.pilot to lyttepost_keeper;
create policy trying on lyttepost.pilot to lyttepost_keeper using (true);
create trigger guard before insert on lyttepost.pilot_answer
  for each row execute function lyttepost.guard_pilot_answer();

-- What has come into a published version is decided.
create function lyttepost.guard_decision() returns trigger
  language plpgsql security invoker set search_path = pg_catalog, pg_temp as $$
begin
  if exists (
    select from lyttepost.proposal_decision d
    join lyttepost.instrument_version v
      on v.changes @> jsonb_build_array(jsonb_build_object('because', jsonb_build_object('decision', d.decision)))
    where d.proposal = new.proposal
  ) then
    raise exception 'the proposal is in a published version' using errcode = 'LY032';
  end if;
  return new;
end
$$;
create trigger guard before insert on lyttepost.proposal_decision
  for each row execute function lyttepost.guard_decision();

-- The number of municipalities that want a proposal stands with it, so that nobody needs to see which they are.
create function lyttepost.count_support() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update lyttepost.proposal p set supporters = supporters + case tg_op when 'INSERT' then 1 else -1 end
  where p.id = case tg_op when 'INSERT' then new.proposal else old.proposal end;
  return null;
end
$$;
grant select (id, supporters), update (supporters) on lyttepost.proposal to lyttepost_keeper;
create policy counting on lyttepost.proposal to lyttepost_keeper using (true);
create trigger count_support after insert or delete on lyttepost.proposal_support
  for each row execute function lyttepost.count_support();

revoke all on function lyttepost.guard_version, lyttepost.guard_draft, lyttepost.guard_publishing,
  lyttepost.guard_pilot_answer, lyttepost.guard_decision, lyttepost.count_support from public;
grant create on schema lyttepost to lyttepost_keeper;
alter function lyttepost.guard_publishing owner to lyttepost_keeper;
alter function lyttepost.guard_pilot_answer owner to lyttepost_keeper;
alter function lyttepost.count_support owner to lyttepost_keeper;
revoke create on schema lyttepost from lyttepost_keeper;
