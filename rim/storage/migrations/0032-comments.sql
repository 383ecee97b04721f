-- Open comments of a closed wave: cleaned of what tells who somebody is, coded by a grid, and quoted. The texts lie with the
-- answers; here they are known by a hash under a key that the database does not hold. What is written about them is sealed under
-- the same key, always of the same length. Nothing leads to an answer, a participant or a municipality.
create table lyttepost.survey_comment_cleaning (
  id uuid primary key,
  wave uuid not null references lyttepost.survey_wave,
  text_hash bytea not null check (octet_length(text_hash) = 32),
  -- whether it tells something; «nei» and what nobody can read are taken out
  kept boolean not null,
  sealed bytea not null check (octet_length(sealed) = 8192),
  cleaned_by uuid not null,
  cleaned_at timestamptz not null default now(),
  -- by a second person
  confirmed_by uuid,
  confirmed_at timestamptz,
  constraint survey_comment_cleaning_once unique (wave, text_hash),
  constraint survey_comment_cleaning_confirmed check ((confirmed_by is null) = (confirmed_at is null)),
  constraint survey_comment_cleaning_two check (confirmed_by <> cleaned_by)
);

create table lyttepost.survey_comment_coding (
  id uuid primary key,
  wave uuid not null references lyttepost.survey_wave,
  text_hash bytea not null check (octet_length(text_hash) = 32),
  -- second: by another person, who does not see the first's; settled: what they agreed on where they differed
  turn text not null check (turn in ('first', 'second', 'settled')),
  sealed bytea not null check (octet_length(sealed) = 1024),
  coded_by uuid not null,
  coded_at timestamptz not null default now(),
  constraint survey_comment_coding_once unique (wave, text_hash, turn)
);

create table lyttepost.survey_comment_quote (
  id uuid primary key,
  wave uuid not null references lyttepost.survey_wave,
  text_hash bytea not null check (octet_length(text_hash) = 32),
  sealed bytea not null check (octet_length(sealed) = 8192),
  chosen_by uuid not null,
  chosen_at timestamptz not null default now(),
  -- by a second person: before that it is printed nowhere
  approved_by uuid,
  approved_at timestamptz,
  constraint survey_comment_quote_approved check ((approved_by is null) = (approved_at is null)),
  constraint survey_comment_quote_two check (approved_by <> chosen_by)
);
create index on lyttepost.survey_comment_quote (wave, text_hash);

-- When the work on a wave's comments is done it stands.
create table lyttepost.survey_comment_closing (
  wave uuid primary key references lyttepost.survey_wave,
  comments integer not null check (comments >= 0),
  closed_by uuid not null,
  closed_at timestamptz not null default now()
);

-- Holds the work on a wave's comments open until the transaction ends. Whoever ends it waits.
create function lyttepost.hold_comments(wave uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock_shared(7057, hashtext(hold_comments.wave::text));
  if not exists (select from lyttepost.survey_wave w where w.id = hold_comments.wave and w.state = 'closed') then
    raise exception 'the wave is not closed' using errcode = 'LY133';
  end if;
  if exists (select from lyttepost.survey_comment_closing c where c.wave = hold_comments.wave) then
    raise exception 'the work on comments is done' using errcode = 'LY155';
  end if;
end
$$;

-- Refuses what builds on a text that is not cleaned and confirmed.
create function lyttepost.hold_cleaned(wave uuid, text_hash bytea) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from lyttepost.survey_comment_cleaning c where c.wave = hold_cleaned.wave
    and c.text_hash = hold_cleaned.text_hash and c.kept and c.confirmed_by is not null for share;
  if not found then
    raise exception 'not cleaned by two' using errcode = 'LY151';
  end if;
end
$$;

create function lyttepost.guard_comment_cleaning() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- what changes nothing needs nobody's leave, and says nothing of the row
  if tg_op = 'UPDATE' and new is not distinct from old then
    return new;
  end if;
  perform lyttepost.hold_comments(new.wave);
  if tg_op = 'INSERT' then
    new.cleaned_at := now();
    new.confirmed_by := null;
    new.confirmed_at := null;
    return new;
  end if;
  if (new.sealed, new.kept, new.cleaned_by) is distinct from (old.sealed, old.kept, old.cleaned_by) then
    if exists (select from lyttepost.survey_comment_quote q where q.wave = old.wave and q.text_hash = old.text_hash) then
      raise exception 'it is quoted' using errcode = 'LY152';
    end if;
    -- nobody confirms what they have changed themselves, nor stands by what another has changed
    new.cleaned_at := now();
    new.confirmed_by := null;
    new.confirmed_at := null;
    return new;
  end if;
  if new.confirmed_by = new.cleaned_by or new.confirmed_by is distinct from lyttepost.current_staff() then
    raise exception 'the second is another than the first' using errcode = 'LY150';
  end if;
  new.confirmed_at := case when new.confirmed_by is not null then now() end;
  return new;
end
$$;

create function lyttepost.guard_comment_coding() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  row lyttepost.survey_comment_coding := case tg_op when 'DELETE' then old else new end;
  first uuid;
  second uuid;
begin
  perform lyttepost.hold_comments(row.wave);
  -- one after the other for each text, so that a first cannot be changed while a second comes in
  perform from lyttepost.survey_comment_cleaning c where c.wave = row.wave and c.text_hash = row.text_hash for update;
  select c.coded_by into first from lyttepost.survey_comment_coding c
    where c.wave = row.wave and c.text_hash = row.text_hash and c.turn = 'first';
  select c.coded_by into second from lyttepost.survey_comment_coding c
    where c.wave = row.wave and c.text_hash = row.text_hash and c.turn = 'second';
  if tg_op = 'INSERT' then
    perform lyttepost.hold_cleaned(new.wave, new.text_hash);
    if new.turn = 'second' and first is not distinct from new.coded_by then
      raise exception 'a second coder is another than the first' using errcode = 'LY150';
    end if;
    if (new.turn = 'second' and first is null) or (new.turn = 'settled' and (first is null or second is null)) then
      raise exception 'coded before it was the turn' using errcode = 'LY153';
    end if;
    new.coded_at := now();
    return new;
  end if;
  -- what two have said stands, so that their agreement can be measured
  if (row.turn = 'first' and second is not null) or (row.turn = 'second'
    and (tg_op = 'UPDATE' or old.coded_at < now() - interval '10 minutes' or exists (
      select from lyttepost.survey_comment_coding c
      where c.wave = row.wave and c.text_hash = row.text_hash and c.turn = 'settled'))) then
    raise exception 'too late to change it' using errcode = 'LY153';
  end if;
  if tg_op = 'UPDATE' then
    new.coded_at := now();
  end if;
  return row;
end
$$;

create function lyttepost.guard_comment_quote() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  row lyttepost.survey_comment_quote := case tg_op when 'DELETE' then old else new end;
begin
  -- what changes nothing needs nobody's leave, and says nothing of the row
  if tg_op = 'UPDATE' and new is not distinct from old then
    return new;
  end if;
  perform lyttepost.hold_comments(row.wave);
  if tg_op = 'INSERT' then
    perform lyttepost.hold_cleaned(new.wave, new.text_hash);
    new.chosen_at := now();
    new.approved_by := null;
    new.approved_at := null;
    return new;
  end if;
  if tg_op = 'UPDATE' then
    if new.approved_by = new.chosen_by then
      raise exception 'the second is another than the first' using errcode = 'LY150';
    end if;
    new.approved_at := case when new.approved_by is not null then now() end;
    return new;
  end if;
  return old;
end
$$;

create function lyttepost.guard_comment_closing() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(7057, hashtext(new.wave::text));
  if not exists (select from lyttepost.survey_wave w where w.id = new.wave and w.state = 'closed') then
    raise exception 'the wave is not closed' using errcode = 'LY133';
  end if;
  if exists (select from lyttepost.survey_comment_cleaning c where c.wave = new.wave and (c.confirmed_by is null
      or (c.kept and not exists (select from lyttepost.survey_comment_coding k
        where k.wave = c.wave and k.text_hash = c.text_hash and k.turn = 'first'))))
    or exists (select from lyttepost.survey_comment_quote q where q.wave = new.wave and q.approved_by is null) then
    raise exception 'something is left' using errcode = 'LY154';
  end if;
  new.closed_at := now();
  return new;
end
$$;

create trigger guard before insert or update on lyttepost.survey_comment_cleaning
  for each row execute function lyttepost.guard_comment_cleaning();
create trigger guard before insert or update or delete on lyttepost.survey_comment_coding
  for each row execute function lyttepost.guard_comment_coding();
create trigger guard before insert or update or delete on lyttepost.survey_comment_quote
  for each row execute function lyttepost.guard_comment_quote();
create trigger guard before insert on lyttepost.survey_comment_closing
  for each row execute function lyttepost.guard_comment_closing();

do $$
declare
  t text;
begin
  foreach t in array array['survey_comment_cleaning', 'survey_comment_coding', 'survey_comment_quote',
    'survey_comment_closing'] loop
    execute format('alter table lyttepost.%I enable row level security', t);
    execute format('alter table lyttepost.%I force row level security', t);
    execute format('revoke all on lyttepost.%I from public', t);
    execute format('create constraint trigger demand_event after insert or update or delete on lyttepost.%I
      deferrable initially deferred for each row execute function lyttepost.demand_event(''survey-comment'')', t);
    execute format('create policy reading on lyttepost.%I for select to lyttepost_survey
      using (lyttepost.setting(''role'') = ''survey-clerk'')', t);
    -- those who make the reports
    execute format('grant select on lyttepost.%I to lyttepost_house', t);
    execute format('create policy making on lyttepost.%I for select to lyttepost_house using (true)', t);
    -- the guards see what they guard
    execute format('grant select on lyttepost.%I to lyttepost_keeper', t);
    execute format('create policy guarding on lyttepost.%I for select to lyttepost_keeper using (true)', t);
  end loop;
end
$$;
-- to hold a row while something is built on it
grant update on lyttepost.survey_comment_cleaning to lyttepost_keeper;
create policy holding on lyttepost.survey_comment_cleaning for update to lyttepost_keeper using (true) with check (false);

-- all of it is the survey clerks', each in the own name
grant select, insert (id, wave, text_hash, kept, sealed, cleaned_by), update (kept, sealed, cleaned_by, confirmed_by)
  on lyttepost.survey_comment_cleaning to lyttepost_survey;
create policy cleaning on lyttepost.survey_comment_cleaning for insert to lyttepost_survey
  with check (lyttepost.setting('role') = 'survey-clerk' and cleaned_by = lyttepost.current_staff());
create policy looking_again on lyttepost.survey_comment_cleaning for update to lyttepost_survey
  using (lyttepost.setting('role') = 'survey-clerk')
  with check (lyttepost.current_staff() in (cleaned_by, confirmed_by));
grant select, insert (id, wave, text_hash, turn, sealed, coded_by), update (sealed), delete
  on lyttepost.survey_comment_coding to lyttepost_survey;
create policy coding on lyttepost.survey_comment_coding for insert to lyttepost_survey
  with check (lyttepost.setting('role') = 'survey-clerk' and coded_by = lyttepost.current_staff());
create policy changing on lyttepost.survey_comment_coding for update to lyttepost_survey
  using (lyttepost.setting('role') = 'survey-clerk' and coded_by = lyttepost.current_staff());
create policy taking_back on lyttepost.survey_comment_coding for delete to lyttepost_survey
  using (lyttepost.setting('role') = 'survey-clerk' and coded_by = lyttepost.current_staff());
grant select, insert (id, wave, text_hash, sealed, chosen_by), update (approved_by), delete
  on lyttepost.survey_comment_quote to lyttepost_survey;
create policy choosing on lyttepost.survey_comment_quote for insert to lyttepost_survey
  with check (lyttepost.setting('role') = 'survey-clerk' and chosen_by = lyttepost.current_staff());
create policy approving on lyttepost.survey_comment_quote for update to lyttepost_survey
  using (lyttepost.setting('role') = 'survey-clerk') with check (approved_by = lyttepost.current_staff());
create policy taking_back on lyttepost.survey_comment_quote for delete to lyttepost_survey
  using (lyttepost.setting('role') = 'survey-clerk');
grant select, insert (wave, comments, closed_by) on lyttepost.survey_comment_closing to lyttepost_survey;
create policy ending on lyttepost.survey_comment_closing for insert to lyttepost_survey
  with check (lyttepost.setting('role') = 'survey-clerk' and closed_by = lyttepost.current_staff());

revoke all on function lyttepost.hold_comments, lyttepost.hold_cleaned, lyttepost.guard_comment_cleaning,
  lyttepost.guard_comment_coding, lyttepost.guard_comment_quote, lyttepost.guard_comment_closing from public;
grant create on schema lyttepost to lyttepost_keeper;
alter function lyttepost.hold_comments owner to lyttepost_keeper;
alter function lyttepost.hold_cleaned owner to lyttepost_keeper;
alter function lyttepost.guard_comment_cleaning owner to lyttepost_keeper;
alter function lyttepost.guard_comment_coding owner to lyttepost_keeper;
alter function lyttepost.guard_comment_quote owner to lyttepost_keeper;
alter function lyttepost.guard_comment_closing owner to lyttepost_keeper;
revoke create on schema lyttepost from lyttepost_keeper;
