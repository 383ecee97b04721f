-- "Which service gave you this form?", written by hand, coded to a kind of service by a person. The texts themselves lie with
-- the answers; here they are known by a hash under a key that the database does not hold, so that nothing here can be
-- read, or looked for, without it.
create table lyttepost.survey_service_coding (
  id uuid primary key,
  wave uuid not null references lyttepost.survey_wave,
  -- null: of answers that came out without their participant
  participant uuid references lyttepost.survey_participant,
  text_hash bytea not null check (octet_length(text_hash) = 32),
  -- coded by a second person, who does not see the first's
  second boolean not null default false,
  code text not null check (code ~ '^[a-z][a-z0-9_]{0,59}$'),
  -- as it was coded first: agreement is measured before anything is talked over
  original text not null,
  -- why it was changed; empty where it was not
  reason text not null default '' check (length(reason) <= 500)
    check (regexp_replace(reason, '[^0-9]', '', 'g') !~ '[0-9]{11}'),
  coded_by uuid not null,
  coded_at timestamptz not null default now(),
  constraint survey_service_coding_once unique nulls not distinct (wave, participant, text_hash, second)
);
create index on lyttepost.survey_service_coding (participant);

-- Words of a text that name a person, by their places: they are shown to nobody afterwards.
create table lyttepost.survey_text_mask (
  id uuid primary key,
  wave uuid not null references lyttepost.survey_wave,
  participant uuid references lyttepost.survey_participant,
  text_hash bytea not null check (octet_length(text_hash) = 32),
  words integer[] not null check (cardinality(words) between 1 and 100) check (0 <= all (words)),
  masked_by uuid not null,
  masked_at timestamptz not null default now(),
  unique nulls not distinct (wave, participant, text_hash)
);
create index on lyttepost.survey_text_mask (participant);

-- When the coding of a wave is done it stands.
create table lyttepost.survey_coding_closing (
  wave uuid primary key references lyttepost.survey_wave,
  -- ways of writing, all of them coded
  texts integer not null check (texts >= 0),
  closed_by uuid not null,
  closed_at timestamptz not null default now()
);

create function lyttepost.guard_service_coding() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  row lyttepost.survey_service_coding := case tg_op when 'DELETE' then old else new end;
begin
  perform lyttepost.hold_coding(row.wave);
  if tg_op = 'INSERT' then
    new.original := new.code;
    new.reason := '';
    new.coded_at := now();
    if new.second and not exists (select from lyttepost.survey_service_coding c where c.wave = new.wave
      and c.participant is not distinct from new.participant and c.text_hash = new.text_hash
      and not c.second and c.coded_by <> new.coded_by) then
      raise exception 'a second coder is another than the first' using errcode = 'LY131';
    end if;
    return new;
  end if;
  if tg_op = 'UPDATE' then
    if length(btrim(new.reason)) < 5 then
      raise exception 'a change without a reason' using errcode = '23514', constraint = 'survey_service_coding_reason';
    end if;
    new.coded_at := now();
    return new;
  end if;
  -- taken back at once only, and not when somebody has coded it again
  if old.reason <> '' or old.coded_at < now() - interval '10 minutes' or (not old.second and exists (
    select from lyttepost.survey_service_coding c where c.wave = old.wave
    and c.participant is not distinct from old.participant and c.text_hash = old.text_hash and c.second)) then
    raise exception 'too late to take it back' using errcode = 'LY132';
  end if;
  return old;
end
$$;

create function lyttepost.guard_text_mask() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform lyttepost.hold_coding(new.wave);
  return new;
end
$$;

-- Holds the coding of a wave open until the transaction ends; refuses where it is done. Whoever ends it waits.
create function lyttepost.hold_coding(wave uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock_shared(7054, hashtext(hold_coding.wave::text));
  if exists (select from lyttepost.survey_coding_closing c where c.wave = hold_coding.wave) then
    raise exception 'the coding is done' using errcode = 'LY130';
  end if;
end
$$;

-- Texts may come as long as there are answers to come.
create function lyttepost.guard_coding_closing() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(7054, hashtext(new.wave::text));
  if not exists (select from lyttepost.survey_wave w where w.id = new.wave and w.state = 'closed') then
    raise exception 'the wave is not closed' using errcode = 'LY133';
  end if;
  new.closed_at := now();
  return new;
end
$$;

create trigger guard before insert or update or delete on lyttepost.survey_service_coding
  for each row execute function lyttepost.guard_service_coding();
create trigger guard before insert or update on lyttepost.survey_text_mask
  for each row execute function lyttepost.guard_text_mask();
create trigger guard before insert on lyttepost.survey_coding_closing
  for each row execute function lyttepost.guard_coding_closing();

do $$
declare
  t text;
begin
  foreach t in array array['survey_service_coding', 'survey_text_mask', 'survey_coding_closing'] loop
    execute format('alter table lyttepost.%I enable row level security', t);
    execute format('alter table lyttepost.%I force row level security', t);
    execute format('revoke all on lyttepost.%I from public', t);
    execute format('create constraint trigger demand_event after insert or update or delete on lyttepost.%I
      deferrable initially deferred for each row execute function lyttepost.demand_event(''survey-service-coding'')', t);
  end loop;
end
$$;

-- all of it is the survey clerks', each in the own name
grant select, insert (id, wave, participant, text_hash, second, code, coded_by), update (code, reason, coded_by), delete
  on lyttepost.survey_service_coding to lyttepost_survey;
create policy reading on lyttepost.survey_service_coding for select to lyttepost_survey
  using (lyttepost.setting('role') = 'survey-clerk');
create policy coding on lyttepost.survey_service_coding for insert to lyttepost_survey
  with check (lyttepost.setting('role') = 'survey-clerk' and coded_by = lyttepost.current_staff());
-- what the second said stays: it is what the first is measured by
create policy changing on lyttepost.survey_service_coding for update to lyttepost_survey
  using (lyttepost.setting('role') = 'survey-clerk' and not second) with check (coded_by = lyttepost.current_staff());
create policy taking_back on lyttepost.survey_service_coding for delete to lyttepost_survey
  using (lyttepost.setting('role') = 'survey-clerk' and coded_by = lyttepost.current_staff());
grant select, insert (id, wave, participant, text_hash, words, masked_by), update (words, masked_by)
  on lyttepost.survey_text_mask to lyttepost_survey;
create policy reading on lyttepost.survey_text_mask for select to lyttepost_survey
  using (lyttepost.setting('role') = 'survey-clerk');
create policy masking on lyttepost.survey_text_mask for insert to lyttepost_survey
  with check (lyttepost.setting('role') = 'survey-clerk' and masked_by = lyttepost.current_staff());
create policy masking_more on lyttepost.survey_text_mask for update to lyttepost_survey
  using (lyttepost.setting('role') = 'survey-clerk') with check (masked_by = lyttepost.current_staff());
grant select, insert (wave, texts, closed_by) on lyttepost.survey_coding_closing to lyttepost_survey;
create policy reading on lyttepost.survey_coding_closing for select to lyttepost_survey
  using (lyttepost.setting('role') = 'survey-clerk');
create policy ending on lyttepost.survey_coding_closing for insert to lyttepost_survey
  with check (lyttepost.setting('role') = 'survey-clerk' and closed_by = lyttepost.current_staff());

-- the guards see what they guard
grant select on lyttepost.survey_service_coding, lyttepost.survey_coding_closing to lyttepost_keeper;
create policy guarding on lyttepost.survey_service_coding for select to lyttepost_keeper using (true);
create policy guarding on lyttepost.survey_coding_closing for select to lyttepost_keeper using (true);
revoke all on function lyttepost.guard_service_coding, lyttepost.guard_text_mask, lyttepost.hold_coding,
  lyttepost.guard_coding_closing from public;
grant create on schema lyttepost to lyttepost_keeper;
alter function lyttepost.guard_service_coding owner to lyttepost_keeper;
alter function lyttepost.guard_text_mask owner to lyttepost_keeper;
alter function lyttepost.hold_coding owner to lyttepost_keeper;
alter function lyttepost.guard_coding_closing owner to lyttepost_keeper;
revoke create on schema lyttepost from lyttepost_keeper;
