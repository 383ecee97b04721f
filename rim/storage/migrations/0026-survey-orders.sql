-- Making what services have ordered for the survey: who works on an order, and the file that becomes of it.

-- Whoever makes an order, and until when it is hers: a worker that dies is followed up by another. Apart from the order, as a
-- claim is no event: it says nothing that stays.
create table lyttepost.survey_order_claim (
  survey_order uuid primary key references lyttepost.survey_order,
  claimed_by uuid,
  claimed_until timestamptz,
  attempts integer not null default 0 check (attempts >= 0),
  check ((claimed_by is null) = (claimed_until is null))
);

-- The printed forms of an order, or its cards. Whoever reads them has the codes: sealed with the wave's key, and gone with it.
create table lyttepost.survey_order_file (
  survey_order uuid primary key references lyttepost.survey_order,
  wave uuid not null references lyttepost.survey_wave,
  name text not null check (name ~ '^[a-z0-9][a-z0-9.-]{0,199}$'),
  pages integer not null check (pages > 0),
  sealed bytea not null check (octet_length(sealed) > 0)
);
alter table lyttepost.survey_order_file alter column sealed set storage external;
create index on lyttepost.survey_order_file (wave);

alter table lyttepost.survey_order_claim enable row level security;
alter table lyttepost.survey_order_claim force row level security;
alter table lyttepost.survey_order_file enable row level security;
alter table lyttepost.survey_order_file force row level security;
revoke all on lyttepost.survey_order_claim, lyttepost.survey_order_file from public;

grant select, insert, update on lyttepost.survey_order_claim to lyttepost_house;
create policy making on lyttepost.survey_order_claim to lyttepost_house using (true) with check (true);
grant select, insert on lyttepost.survey_order_file to lyttepost_house;
grant select on lyttepost.survey_order_file to lyttepost_municipality;
create policy making on lyttepost.survey_order_file to lyttepost_house using (true) with check (true);
-- the municipality's own; the nation sees that an order is made, and never its codes
create policy own_municipality on lyttepost.survey_order_file for select to lyttepost_municipality
  using (exists (select from lyttepost.survey_order o where o.id = survey_order));
grant select (survey_order, wave), delete on lyttepost.survey_order_file to lyttepost_keeper;
create policy forgetting on lyttepost.survey_order_file to lyttepost_keeper using (true);
grant select (survey_order), delete on lyttepost.survey_order_claim to lyttepost_keeper;
create policy forgetting on lyttepost.survey_order_claim to lyttepost_keeper using (true);

-- A file is its order's, which is being made, and its wave's, which is not closed. It stands as it was made.
create function lyttepost.guard_survey_order_file() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  own uuid;
begin
  select p.wave into own from lyttepost.survey_order o
  join lyttepost.survey_service s on s.id = o.service
  join lyttepost.survey_participant p on p.id = s.participant
  where o.id = new.survey_order and o.state <> 'failed';
  if tg_op <> 'INSERT' or own is distinct from new.wave then
    raise exception 'the file is of another order' using errcode = '23514';
  end if;
  perform lyttepost.hold_wave(new.wave);
  return new;
end
$$;
create trigger guard before insert or update on lyttepost.survey_order_file
  for each row execute function lyttepost.guard_survey_order_file();

-- What was printed is printed: when a wave is closed its files go.
create function lyttepost.forget_survey_files() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from lyttepost.survey_order_file f where f.wave = new.id;
  delete from lyttepost.survey_order_claim c using lyttepost.survey_order o, lyttepost.survey_service s,
    lyttepost.survey_participant p
  where o.id = c.survey_order and s.id = o.service and p.id = s.participant and p.wave = new.id;
  return null;
end
$$;
create trigger forget_files after update of state on lyttepost.survey_wave
  for each row when (old.state <> 'closed' and new.state = 'closed')
  execute function lyttepost.forget_survey_files();

create constraint trigger demand_event after insert or update or delete on lyttepost.survey_order_file
  deferrable initially deferred for each row execute function lyttepost.demand_event('survey-order', 'survey-wave');

revoke all on function lyttepost.guard_survey_order_file, lyttepost.forget_survey_files from public;
grant create on schema lyttepost to lyttepost_keeper;
alter function lyttepost.guard_survey_order_file owner to lyttepost_keeper;
alter function lyttepost.forget_survey_files owner to lyttepost_keeper;
revoke create on schema lyttepost from lyttepost_keeper;

-- Makes what is ordered. 'short': any number of instances at once, each with an order of its own, so that one that died holds
-- nobody up.
select pgboss.create_queue('make-survey-orders',
  '{"policy": "short", "retryLimit": 1, "retryDelay": 30, "expireInSeconds": 900, "retentionMinutes": 60}');
