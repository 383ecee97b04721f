-- The survey to the municipalities on what they use the mapping for: asked by the nation, answered once by each. What is answered is
-- about a municipality, not about persons.

create table lyttepost.municipal_survey (
  id uuid primary key,
  year integer not null check (year between 2000 and 2100),
  instrument text not null check (instrument ~ '^[a-z]+@[0-9]{4}\.[0-9]+$'),
  opens_on date not null,
  closes_on date not null,
  begun_by uuid not null,
  begun_at timestamptz not null default now(),
  constraint municipal_survey_days check (opens_on <= closes_on),
  constraint municipal_survey_year unique (year)
);

-- A row for each municipality that is asked, from when it is.
create table lyttepost.municipal_answer (
  survey uuid not null references lyttepost.municipal_survey,
  municipality text not null references lyttepost.municipality,
  answers jsonb not null default '{}' check (jsonb_typeof(answers) = 'object' and length(answers::text) <= 60000),
  -- how many times it has been written; nobody writes over what they have not seen
  revision integer not null default 0 check (revision >= 0),
  changed_by uuid,
  changed_at timestamptz,
  submitted_at timestamptz,
  primary key (survey, municipality)
);

do $$
declare
  t text;
begin
  foreach t in array array['municipal_survey', 'municipal_answer'] loop
    execute format('alter table lyttepost.%I enable row level security', t);
    execute format('alter table lyttepost.%I force row level security', t);
    execute format('revoke all on lyttepost.%I from public', t);
  end loop;
end
$$;

-- Written while the survey is open, one revision after the other; what is handed in is opened again before it is changed.
create function lyttepost.guard_municipal_answer() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.revision <> 0 or new.submitted_at is not null or new.answers <> '{}' then
      raise exception 'a municipality is asked before it answers' using errcode = 'LY060';
    end if;
    return new;
  end if;
  if not exists (select from lyttepost.municipal_survey s where s.id = new.survey
    and lyttepost.today() between s.opens_on and s.closes_on) then
    raise exception 'the survey is not open' using errcode = 'LY230';
  end if;
  if old.submitted_at is not null and (new.submitted_at is not null or new.answers is distinct from old.answers) then
    raise exception 'it is handed in' using errcode = 'LY231';
  end if;
  if new.answers is distinct from old.answers then
    if new.revision <> old.revision + 1 then
      raise exception 'somebody else has written meanwhile' using errcode = 'LY232';
    end if;
  elsif new.revision <> old.revision then
    raise exception 'somebody else has written meanwhile' using errcode = 'LY232';
  end if;
  new.changed_at := now();
  if new.submitted_at is not null then
    new.submitted_at := now();
  end if;
  return new;
end
$$;
create trigger guard before insert or update on lyttepost.municipal_answer
  for each row execute function lyttepost.guard_municipal_answer();

grant select on lyttepost.municipal_survey to lyttepost_national, lyttepost_municipality;
grant insert (id, year, instrument, opens_on, closes_on, begun_by) on lyttepost.municipal_survey to lyttepost_national;
grant update (closes_on) on lyttepost.municipal_survey to lyttepost_national;
create policy nation on lyttepost.municipal_survey for select to lyttepost_national
  using (lyttepost.setting('role') in ('national-coordinator', 'national-analyst'));
create policy nation_begins on lyttepost.municipal_survey for insert to lyttepost_national
  with check (lyttepost.setting('role') = 'national-coordinator' and begun_by = lyttepost.current_staff());
create policy nation_moves on lyttepost.municipal_survey for update to lyttepost_national
  using (lyttepost.setting('role') = 'national-coordinator')
  with check (lyttepost.setting('role') = 'national-coordinator');
create policy asked on lyttepost.municipal_survey for select to lyttepost_municipality
  using (exists (select from lyttepost.municipal_answer a where a.survey = id
    and a.municipality = lyttepost.current_municipality()));

-- the nation sees who has answered, and what is answered through the door below
grant select (survey, municipality, revision, changed_at, submitted_at) on lyttepost.municipal_answer to lyttepost_national;
grant insert (survey, municipality) on lyttepost.municipal_answer to lyttepost_national;
create policy nation on lyttepost.municipal_answer for select to lyttepost_national
  using (lyttepost.setting('role') in ('national-coordinator', 'national-analyst'));
create policy nation_asks on lyttepost.municipal_answer for insert to lyttepost_national
  with check (lyttepost.setting('role') = 'national-coordinator');
grant select, update (answers, revision, changed_by, submitted_at) on lyttepost.municipal_answer to lyttepost_municipality;
create policy own on lyttepost.municipal_answer for select to lyttepost_municipality
  using (municipality = lyttepost.current_municipality());
create policy answering on lyttepost.municipal_answer for update to lyttepost_municipality
  using (municipality = lyttepost.current_municipality() and lyttepost.setting('role') = 'coordinator')
  with check (municipality = lyttepost.current_municipality() and changed_by = lyttepost.current_staff());

-- What has been handed in, for the report; nobody reads what a municipality has not handed in.
create function lyttepost.municipal_answers(survey uuid) returns table (municipality text, answers jsonb)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform lyttepost.log_event('read', 'municipal-survey', municipal_answers.survey::text, null, 'statistics');
  return query
    select a.municipality, a.answers from lyttepost.municipal_answer a
    where a.survey = municipal_answers.survey and a.submitted_at is not null
    order by a.municipality;
end
$$;

create constraint trigger demand_event after insert or update or delete on lyttepost.municipal_survey
  deferrable initially deferred for each row execute function lyttepost.demand_event('municipal-survey');
create constraint trigger demand_event after insert or update or delete on lyttepost.municipal_answer
  deferrable initially deferred for each row execute function lyttepost.demand_event('municipal-survey');

-- the guard and the door see what they need
grant select on lyttepost.municipal_survey, lyttepost.municipal_answer to lyttepost_keeper;
create policy guarding on lyttepost.municipal_survey for select to lyttepost_keeper using (true);
create policy handed_in on lyttepost.municipal_answer for select to lyttepost_keeper
  using (lyttepost.setting('role') in ('national-coordinator', 'national-analyst'));
revoke all on function lyttepost.guard_municipal_answer, lyttepost.municipal_answers from public;
grant execute on function lyttepost.municipal_answers to lyttepost_national;
grant create on schema lyttepost to lyttepost_keeper;
alter function lyttepost.guard_municipal_answer owner to lyttepost_keeper;
alter function lyttepost.municipal_answers owner to lyttepost_keeper;
revoke create on schema lyttepost from lyttepost_keeper;
