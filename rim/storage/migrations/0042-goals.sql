-- Goals: what is entered of indicators, how goals are judged, and the goals that a municipality has made its own. Plans ship with the
-- program; a row without a municipality is the nation's. Nothing that is entered is written over: what is new stands in its place.

create table lyttepost.indicator_value (
  id uuid primary key,
  municipality text references lyttepost.municipality,
  plan text not null check (plan ~ '^[a-z0-9-]{1,60}$'),
  indicator text not null check (indicator ~ '^[a-z0-9_]{1,60}$'),
  territory text not null check (territory ~ '^(NO|[0-9]{2}|[0-9]{4})$'),
  year integer not null check (year between 1990 and 2100),
  status text not null check (status in ('value', 'not_applicable', 'missing', 'withheld', 'in_words')),
  value double precision check (value between -1e12 and 1e12),
  bound text check (bound in ('below', 'above')),
  n integer check (n >= 0),
  low double precision,
  high double precision,
  words_nb text check (length(words_nb) between 1 and 500),
  words_nn text check (length(words_nn) between 1 and 500),
  cited text not null check (length(cited) between 1 and 500),
  entered_by uuid not null,
  entered_at timestamptz not null default now(),
  superseded_at timestamptz,
  constraint indicator_value_number check ((status = 'value') = (value is not null)),
  constraint indicator_value_words check ((status = 'in_words') = (words_nb is not null and words_nn is not null)),
  constraint indicator_value_interval check ((low is null) = (high is null) and low <= high),
  constraint indicator_value_own check (municipality is null or territory = municipality)
);
-- one that stands for each year and place
create unique index indicator_value_standing on lyttepost.indicator_value
  (coalesce(municipality, ''), plan, indicator, territory, year) where superseded_at is null;

create table lyttepost.own_goal (
  id uuid primary key,
  municipality text not null references lyttepost.municipality,
  plan text not null check (plan ~ '^[a-z0-9-]{1,60}$'),
  goal text not null check (goal ~ '^[a-z0-9_-]{1,60}$'),
  title text not null check (length(title) between 1 and 200),
  responsible text not null default '' check (length(responsible) <= 200),
  note text not null default '' check (length(note) <= 4000),
  -- how many times it has been written; nobody writes over what they have not seen
  revision integer not null default 0 check (revision >= 0),
  begun_by uuid not null,
  begun_at timestamptz not null default now(),
  ended_at timestamptz,
  unique (id, municipality)
);

create table lyttepost.own_goal_target (
  own_goal uuid not null,
  municipality text not null,
  indicator text not null check (indicator ~ '^[a-z0-9_]{1,60}$'),
  value double precision not null check (value between -1e12 and 1e12),
  year integer not null check (year between 1990 and 2100),
  primary key (own_goal, indicator),
  foreign key (own_goal, municipality) references lyttepost.own_goal (id, municipality)
);

create table lyttepost.goal_judgement (
  id uuid primary key,
  municipality text references lyttepost.municipality,
  -- null: of the plan's goal itself
  own_goal uuid,
  plan text not null check (plan ~ '^[a-z0-9-]{1,60}$'),
  goal text not null check (goal ~ '^[a-z0-9_-]{1,60}$'),
  level text not null check (level in ('overall', 'individual', 'service', 'system')),
  verdict text not null check (verdict in ('met', 'high', 'fairly_high', 'mixed', 'low', 'not_judged')),
  reservation_nb text check (length(reservation_nb) between 1 and 1000),
  reservation_nn text check (length(reservation_nn) between 1 and 1000),
  reason_nb text not null check (length(reason_nb) between 1 and 4000),
  reason_nn text not null check (length(reason_nn) between 1 and 4000),
  judged_on date not null,
  author text not null check (length(author) between 1 and 200),
  cited text not null default '' check (length(cited) <= 500),
  judged_by uuid not null,
  judged_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  withdrawn_because text check (length(withdrawn_because) between 1 and 1000),
  constraint goal_judgement_reservation check ((reservation_nb is null) = (reservation_nn is null)),
  constraint goal_judgement_withdrawn check ((withdrawn_at is null) = (withdrawn_because is null)),
  constraint goal_judgement_own check ((own_goal is null) = (municipality is null)),
  foreign key (own_goal, municipality) references lyttepost.own_goal (id, municipality)
);

do $$
declare
  t text;
begin
  foreach t in array array['indicator_value', 'own_goal', 'own_goal_target', 'goal_judgement'] loop
    execute format('alter table lyttepost.%I enable row level security', t);
    execute format('alter table lyttepost.%I force row level security', t);
    execute format('revoke all on lyttepost.%I from public', t);
  end loop;
end
$$;

-- What is entered stands; it can be superseded, once.
create function lyttepost.guard_indicator_value() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.superseded_at is not null then
      raise exception 'a value stands when it is entered' using errcode = 'LY060';
    end if;
    return new;
  end if;
  if old.superseded_at is not null then
    raise exception 'it is superseded' using errcode = 'LY240';
  end if;
  if new.superseded_at is not null then
    new.superseded_at := now();
  end if;
  return new;
end
$$;
create trigger guard before insert or update on lyttepost.indicator_value
  for each row execute function lyttepost.guard_indicator_value();

-- A judgement stands as it was given; it can be withdrawn, once, with a reason.
create function lyttepost.guard_goal_judgement() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.withdrawn_at is not null then
      raise exception 'a judgement stands when it is given' using errcode = 'LY060';
    end if;
    return new;
  end if;
  if old.withdrawn_at is not null then
    raise exception 'it is withdrawn' using errcode = 'LY241';
  end if;
  if new.withdrawn_at is not null then
    new.withdrawn_at := now();
  end if;
  return new;
end
$$;
create trigger guard before insert or update on lyttepost.goal_judgement
  for each row execute function lyttepost.guard_goal_judgement();

-- An own goal is written one revision after the other, until it is ended.
create function lyttepost.guard_own_goal() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.revision <> 0 or new.ended_at is not null then
      raise exception 'a goal is begun before it is followed' using errcode = 'LY060';
    end if;
    return new;
  end if;
  if new is not distinct from old then
    return new;
  end if;
  if old.ended_at is not null then
    raise exception 'it is ended' using errcode = 'LY242';
  end if;
  if new.revision <> old.revision + 1 then
    raise exception 'somebody else has written meanwhile' using errcode = 'LY243';
  end if;
  if new.ended_at is not null then
    new.ended_at := now();
  end if;
  return new;
end
$$;
create trigger guard before insert or update on lyttepost.own_goal
  for each row execute function lyttepost.guard_own_goal();

-- Targets and judgements are of a goal that is followed.
create function lyttepost.guard_followed_goal() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  followed uuid;
begin
  -- a deleted row has no new one
  followed := case when tg_op = 'DELETE' then old.own_goal else new.own_goal end;
  if followed is not null and exists (select from lyttepost.own_goal g where g.id = followed and g.ended_at is not null) then
    raise exception 'it is ended' using errcode = 'LY242';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger followed before insert or update or delete on lyttepost.own_goal_target
  for each row execute function lyttepost.guard_followed_goal();
create trigger followed before insert on lyttepost.goal_judgement
  for each row execute function lyttepost.guard_followed_goal();

-- The nation's values and judgements are no secret in the house; a municipality's own are its own.
grant select on lyttepost.indicator_value, lyttepost.goal_judgement to lyttepost_national, lyttepost_municipality;
grant insert (id, municipality, plan, indicator, territory, year, status, value, bound, n, low, high, words_nb, words_nn,
  cited, entered_by), update (superseded_at)
  on lyttepost.indicator_value to lyttepost_national, lyttepost_municipality;
grant insert (id, municipality, own_goal, plan, goal, level, verdict, reservation_nb, reservation_nn, reason_nb, reason_nn,
  judged_on, author, cited, judged_by), update (withdrawn_at, withdrawn_because)
  on lyttepost.goal_judgement to lyttepost_national, lyttepost_municipality;
grant select, insert (id, municipality, plan, goal, title, responsible, note, begun_by),
  update (title, responsible, note, revision, ended_at) on lyttepost.own_goal to lyttepost_municipality;
grant select, insert, delete on lyttepost.own_goal_target to lyttepost_municipality;

create policy nation on lyttepost.indicator_value to lyttepost_national
  using (municipality is null and lyttepost.setting('role') in ('national-coordinator', 'national-analyst'))
  with check (municipality is null and lyttepost.setting('role') in ('national-coordinator', 'national-analyst')
    and (superseded_at is not null or entered_by = lyttepost.current_staff()));
create policy seen on lyttepost.indicator_value for select to lyttepost_municipality
  using (lyttepost.setting('role') = 'coordinator'
    and (municipality is null or municipality = lyttepost.current_municipality()));
create policy entering on lyttepost.indicator_value for insert to lyttepost_municipality
  with check (lyttepost.setting('role') = 'coordinator' and municipality = lyttepost.current_municipality()
    and entered_by = lyttepost.current_staff());
create policy superseding on lyttepost.indicator_value for update to lyttepost_municipality
  using (lyttepost.setting('role') = 'coordinator' and municipality = lyttepost.current_municipality());

create policy nation on lyttepost.goal_judgement to lyttepost_national
  using (municipality is null and lyttepost.setting('role') in ('national-coordinator', 'national-analyst'))
  with check (municipality is null and lyttepost.setting('role') in ('national-coordinator', 'national-analyst')
    and (withdrawn_at is not null or judged_by = lyttepost.current_staff()));
create policy seen on lyttepost.goal_judgement for select to lyttepost_municipality
  using (lyttepost.setting('role') = 'coordinator'
    and (municipality is null or municipality = lyttepost.current_municipality()));
create policy judging on lyttepost.goal_judgement for insert to lyttepost_municipality
  with check (lyttepost.setting('role') = 'coordinator' and municipality = lyttepost.current_municipality()
    and judged_by = lyttepost.current_staff());
create policy withdrawing on lyttepost.goal_judgement for update to lyttepost_municipality
  using (lyttepost.setting('role') = 'coordinator' and municipality = lyttepost.current_municipality());

create policy own on lyttepost.own_goal to lyttepost_municipality
  using (lyttepost.setting('role') = 'coordinator' and municipality = lyttepost.current_municipality())
  with check (lyttepost.setting('role') = 'coordinator' and municipality = lyttepost.current_municipality());
create policy own on lyttepost.own_goal_target to lyttepost_municipality
  using (lyttepost.setting('role') = 'coordinator' and municipality = lyttepost.current_municipality())
  with check (lyttepost.setting('role') = 'coordinator' and municipality = lyttepost.current_municipality());

do $$
declare
  t text[];
begin
  foreach t slice 1 in array array[['indicator_value', 'indicator-value'], ['own_goal', 'own-goal'], ['own_goal_target', 'own-goal'],
      ['goal_judgement', 'goal-judgement']] loop
    execute format('create constraint trigger demand_event after insert or update or delete on lyttepost.%I
      deferrable initially deferred for each row execute function lyttepost.demand_event(%L)', t[1], t[2]);
  end loop;
end
$$;

-- the guard sees whether a goal is ended
grant select (id, ended_at) on lyttepost.own_goal to lyttepost_keeper;
create policy guarding on lyttepost.own_goal for select to lyttepost_keeper using (true);
revoke all on function lyttepost.guard_indicator_value, lyttepost.guard_goal_judgement, lyttepost.guard_own_goal,
  lyttepost.guard_followed_goal from public;
grant create on schema lyttepost to lyttepost_keeper;
alter function lyttepost.guard_followed_goal owner to lyttepost_keeper;
revoke create on schema lyttepost from lyttepost_keeper;
