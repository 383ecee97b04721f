-- Projects with their approvals, and tables made across municipalities.
create table lyttepost.project (
  id uuid primary key,
  title text not null check (title <> ''),
  purpose text not null check (purpose <> ''),
  responsible text not null check (responsible <> ''),
  created_by uuid,
  created_at timestamptz not null default now()
);

create table lyttepost.approval (
  id uuid primary key,
  project uuid not null references lyttepost.project,
  kind text not null check (kind in ('ethics-committee', 'privacy-officer')),
  reference text not null check (reference <> ''),
  decided_on date not null,
  valid_to date not null,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  check (decided_on <= valid_to)
);

-- What was read across municipalities, by whom and why.
create table lyttepost.tabulation (
  id uuid primary key,
  round uuid not null references lyttepost.round,
  question text not null check (question ~ '^[a-z][a-zA-Z0-9_]*$'),
  -- 'statistics': the round's own purpose; 'research': a project's, which must be approved
  kind text not null check (kind in ('statistics', 'research')),
  purpose text not null check (length(purpose) >= 5),
  project uuid references lyttepost.project,
  requested_by uuid,
  at timestamptz not null default now(),
  check ((kind = 'research') = (project is not null))
);

-- Counts as they are: read only by the task that protects them.
create table lyttepost.tabulation_count (
  tabulation uuid not null references lyttepost.tabulation,
  municipality text not null,
  value text not null,
  count integer not null,
  primary key (tabulation, municipality, value)
);

create table lyttepost.safe_table (
  id uuid primary key,
  tabulation uuid not null references lyttepost.tabulation,
  policy text not null,
  -- the counties, municipalities or `NO` that the table tells about
  territories text[] not null check (cardinality(territories) > 0),
  content jsonb not null,
  made_at timestamptz not null default now()
);

-- The only reading across municipalities: submitted rounds, counted, never rows. Each person counts once in a
-- municipality, with what was completed last of her. '*' counts the people, '' those without an answer; of several choices
-- each is counted, and a missing answer as JSON with its kind alone.
create function lyttepost.tabulate(
  round uuid, question text, kind text, purpose text, project uuid
) returns uuid language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  made uuid := lyttepost.new_id();
begin
  if kind = 'research' and (
    select count(distinct a.kind) from lyttepost.approval a
    where a.project = tabulate.project and lyttepost.today() between a.decided_on and a.valid_to
      -- nobody vouches for what she asks for herself
      and a.recorded_by is distinct from lyttepost.current_staff()) < 2 then
    raise exception 'the project lacks an approval' using errcode = 'LY011';
  end if;
  insert into lyttepost.tabulation (id, round, question, kind, purpose, project, requested_by)
  values (made, tabulate.round, tabulate.question, tabulate.kind, tabulate.purpose, tabulate.project,
    lyttepost.current_staff());
  insert into lyttepost.tabulation_count (tabulation, municipality, value, count)
  with registered as materialized (
    select r.municipality, r.round_pseudonym as person, r.answers -> tabulate.question as answer, r.completed_at, r.id
    from lyttepost.registration r
    join lyttepost.participation p on p.round = r.round and p.municipality = r.municipality
    join lyttepost.legal_basis b on b.id = r.legal_basis and b.withdrawn_at is null
    where r.round = tabulate.round and r.status = 'complete' and p.submitted_at is not null
  ), latest as materialized (
    select distinct on (r.municipality, r.person) r.municipality, r.person, r.answer
    from registered r order by r.municipality, r.person, r.completed_at desc, r.id desc
  ), choosing as materialized (
    select l.municipality, l.person, l.answer from latest l where jsonb_typeof(l.answer) = 'array'
    union all
    -- each unit knows its own services
    select r.municipality, r.person, r.answer from registered r
    where tabulate.question like 'services\_%' and jsonb_typeof(r.answer) = 'array'
  ), said as (
    select l.municipality, l.person, '*' as value from latest l
    union all
    select distinct c.municipality, c.person, chosen from choosing c, jsonb_array_elements_text(c.answer) chosen
    union all
    select l.municipality, l.person, case jsonb_typeof(l.answer)
      when 'object' then jsonb_build_object('missing', l.answer -> 'missing')::text else coalesce(l.answer #>> '{}', '') end
    from latest l
    where not exists (select from choosing c where c.municipality = l.municipality and c.person = l.person)
  )
  select made, s.municipality, s.value, count(*) from said s group by s.municipality, s.value;
  perform lyttepost.log_event('create', 'tabulation', made::text, null, purpose,
    jsonb_build_object('question', question, 'kind', kind));
  return made;
end
$$;
