-- What staff have answered when they practise on made-up cases: nothing about any recipient. Each sees her own answers
-- alone; of colleagues there are counts. The last answer stands.
create table lyttepost.training_answer (
  municipality text not null references lyttepost.municipality,
  staff uuid not null references lyttepost.staff,
  training_case text not null check (training_case ~ '^[a-z][a-z0-9-]{0,39}$'),
  area text not null check (area ~ '^[a-z][a-z0-9_]{0,59}$'),
  colour text not null check (colour in ('green', 'yellow', 'red')),
  -- where she worked when she answered
  unit uuid not null,
  at timestamptz not null default now(),
  primary key (municipality, staff, training_case, area),
  foreign key (municipality, unit) references lyttepost.unit (municipality, id)
);
alter table lyttepost.training_answer enable row level security;
alter table lyttepost.training_answer force row level security;
revoke all on lyttepost.training_answer from public;
grant select, delete, insert (municipality, staff, training_case, area, colour, unit), update (colour, unit, at)
  on lyttepost.training_answer to lyttepost_unit;
-- one's own, also what was answered in another unit of the municipality; written in the unit where one is
create policy own on lyttepost.training_answer to lyttepost_unit
  using (municipality = lyttepost.current_municipality() and staff = lyttepost.current_staff())
  with check (municipality = lyttepost.current_municipality() and staff = lyttepost.current_staff()
    and unit = lyttepost.current_unit());
grant select (municipality, staff, training_case, area, colour, at), delete on lyttepost.training_answer to lyttepost_keeper;
create policy own_municipality on lyttepost.training_answer to lyttepost_keeper
  using (municipality = lyttepost.current_municipality());
create constraint trigger demand_event after insert or update or delete on lyttepost.training_answer
  deferrable initially deferred for each row execute function lyttepost.demand_event('training');

-- How many others of the municipality have given each colour, never who. Answers come into the counts six people at a
-- time, the same six for everybody who looks: so there are always five others at least, and the one who has just answered
-- cannot be told apart by looking before and after.
create function lyttepost.training_counts()
  returns table (training_case text, area text, colour text, count bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  with answered as (
    select a.training_case, a.staff, row_number() over (partition by a.training_case order by max(a.at), a.staff) as place,
      count(*) over (partition by a.training_case) as n
    from lyttepost.training_answer a
    where a.municipality = lyttepost.current_municipality()
    group by a.training_case, a.staff)
  select a.training_case, a.area, a.colour, count(*)
  from lyttepost.training_answer a
  join answered s on s.training_case = a.training_case and s.staff = a.staff and s.place <= s.n - s.n % 6
  where a.municipality = lyttepost.current_municipality() and a.staff <> lyttepost.current_staff()
    -- nothing is told of a case that one has not answered oneself
    and exists (select from answered o
      where o.training_case = a.training_case and o.staff = lyttepost.current_staff())
  group by a.training_case, a.area, a.colour;
end;

-- Deletes what those have answered who work in no unit of the municipality any more. Returns how many there were.
create function lyttepost.forget_training() returns bigint
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  gone bigint;
begin
  with deleted as (
    delete from lyttepost.training_answer a
    where a.municipality = lyttepost.current_municipality() and not exists (
      select from lyttepost.appointment p
      where p.staff = a.staff and p.municipality = a.municipality and p.unit is not null and p.revoked_at is null
        and (p.valid_to is null or p.valid_to >= lyttepost.today()))
    returning a.staff)
  select count(distinct d.staff) into gone from deleted d;
  -- asked each time; told where there was something to tell
  if gone > 0 then
    perform lyttepost.log_event('delete', 'training', null, null, 'retention', jsonb_build_object('count', gone));
  end if;
  return gone;
end
$$;
grant select (staff, municipality, unit, revoked_at, valid_to) on lyttepost.appointment to lyttepost_keeper;
create policy who_works_here on lyttepost.appointment for select to lyttepost_keeper
  using (municipality = lyttepost.current_municipality());

revoke all on function lyttepost.training_counts, lyttepost.forget_training from public;
grant execute on function lyttepost.training_counts to lyttepost_unit;
grant execute on function lyttepost.forget_training to lyttepost_house;
grant create on schema lyttepost to lyttepost_keeper;
alter function lyttepost.training_counts owner to lyttepost_keeper;
alter function lyttepost.forget_training owner to lyttepost_keeper;
revoke create on schema lyttepost from lyttepost_keeper;
