-- Quotes that the nation has chosen for a plan's goal out of the published reports of studies: what is printed there already, and nothing
-- else. What is chosen stands until it is taken away, and in the history after that.

create table lyttepost.goal_quote (
  id uuid primary key,
  plan text not null check (plan ~ '^[a-z0-9-]{1,60}$'),
  goal text not null check (goal ~ '^[a-z0-9_-]{1,60}$'),
  report uuid not null references lyttepost.study_report,
  quoted text not null check (length(quoted) between 1 and 4000),
  label_nb text not null default '' check (length(label_nb) <= 300),
  label_nn text not null default '' check (length(label_nn) <= 300),
  -- the report as it is told where the quote stands
  cited_nb text not null check (length(cited_nb) between 1 and 500),
  cited_nn text not null check (length(cited_nn) between 1 and 500),
  chosen_by uuid not null,
  chosen_at timestamptz not null default now(),
  withdrawn_at timestamptz
);
-- once for each goal
create unique index goal_quote_standing on lyttepost.goal_quote (plan, goal, quoted) where withdrawn_at is null;
alter table lyttepost.goal_quote enable row level security;
alter table lyttepost.goal_quote force row level security;
revoke all on lyttepost.goal_quote from public;

create function lyttepost.guard_goal_quote() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.withdrawn_at is not null then
      raise exception 'a quote stands when it is chosen' using errcode = 'LY060';
    end if;
    return new;
  end if;
  if new is not distinct from old then
    return new;
  end if;
  if old.withdrawn_at is not null then
    raise exception 'it is taken away' using errcode = 'LY244';
  end if;
  if new.withdrawn_at is not null then
    new.withdrawn_at := now();
  end if;
  return new;
end
$$;
create trigger guard before insert or update on lyttepost.goal_quote
  for each row execute function lyttepost.guard_goal_quote();
revoke all on function lyttepost.guard_goal_quote from public;

grant select on lyttepost.goal_quote to lyttepost_national, lyttepost_municipality;
grant insert (id, plan, goal, report, quoted, label_nb, label_nn, cited_nb, cited_nn, chosen_by), update (withdrawn_at)
  on lyttepost.goal_quote to lyttepost_national;
create policy nation on lyttepost.goal_quote to lyttepost_national
  using (lyttepost.setting('role') in ('national-coordinator', 'national-analyst'))
  with check (lyttepost.setting('role') in ('national-coordinator', 'national-analyst')
    -- the nation sees no report that is not published
    and (withdrawn_at is not null
      or (chosen_by = lyttepost.current_staff() and exists (select from lyttepost.study_report r where r.id = report))));
create policy seen on lyttepost.goal_quote for select to lyttepost_municipality
  using (lyttepost.setting('role') = 'coordinator');

create constraint trigger demand_event after insert or update or delete on lyttepost.goal_quote
  deferrable initially deferred for each row execute function lyttepost.demand_event('goal-judgement');
