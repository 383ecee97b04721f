-- The reception of paper: envelopes counted, forms entered by keyboard, a random share of them twice. A form is known by its
-- code's keyed hash while it is entered, and no longer when its answers are in the pool. Who entered which is not written
-- down: a mark can be told from another on the same form, and leads to nobody without the code or the wave's key.

-- Envelopes that have come in on a day. Nothing ties an envelope to a code.
create table lyttepost.survey_envelope (
  id uuid primary key,
  wave uuid not null references lyttepost.survey_wave,
  participant uuid not null references lyttepost.survey_participant,
  -- null: the envelope does not say
  service uuid references lyttepost.survey_service,
  day date not null,
  received integer not null check (received between 1 and 10000),
  -- with a form that nobody has written on, and with one that cannot be used
  empty integer not null default 0 check (empty >= 0),
  unusable integer not null default 0 check (unusable >= 0),
  reason text not null default '' check (reason ~ '^[^[:cntrl:]]{0,200}$'),
  unique nulls not distinct (participant, service, day),
  constraint survey_envelope_counts check (empty + unusable <= received),
  constraint survey_envelope_reason check ((unusable > 0) = (length(btrim(reason)) >= 3))
);
create index on lyttepost.survey_envelope (wave, day);

-- Forms that are held back together until the quality of their entry is known.
create table lyttepost.survey_batch (
  wave uuid not null references lyttepost.survey_wave,
  number integer not null check (number > 0),
  -- 'full': takes no more forms. 'drawn': a random share waits for its second entry. 'stopped': too many fields differed, all of it is entered twice.
  -- 'settled': may be finished, only within the transaction that does it
  state text not null default 'filling' check (state in ('filling', 'full', 'drawn', 'stopped', 'settled', 'released')),
  -- the wave's, for all its draws
  seed text not null check (seed ~ '^[^[:cntrl:]]{8,100}$'),
  sheets integer not null default 0 check (sheets between 0 and 50),
  -- how many were drawn, of which share
  share numeric(3,2) check (share between 0 and 1),
  chosen integer check (chosen between 0 and sheets),
  -- fields that were compared and differed in the forms that were drawn, and whether that is within the limit
  compared integer not null default 0 check (compared >= 0),
  differing integer not null default 0 check (differing between 0 and compared),
  passed boolean,
  -- the same with the forms that were entered twice because the batch was stopped
  all_compared integer not null default 0 check (all_compared >= compared),
  all_differing integer not null default 0 check (all_differing between differing and all_compared),
  -- fields of first entries that the third look changed
  mended integer not null default 0 check (mended between 0 and all_differing),
  -- fields left out of the answers, by reason; and forms that could not be finished
  unclear integer not null default 0 check (unclear >= 0),
  unreadable integer not null default 0 check (unreadable >= 0),
  routed integer not null default 0 check (routed >= 0),
  contradiction integer not null default 0 check (contradiction >= 0),
  refused integer not null default 0 check (refused between 0 and sheets),
  released_on date,
  primary key (wave, number),
  constraint survey_batch_drawn check ((state in ('filling', 'full')) = (share is null) and (share is null) = (chosen is null)),
  constraint survey_batch_share check (chosen is null or passed is not null or chosen = ceil(share * sheets)),
  constraint survey_batch_passed check (case when state in ('filling', 'full', 'drawn') then passed is null
    when state = 'stopped' then not passed else passed is not null end),
  constraint survey_batch_released check ((state = 'released') = (released_on is not null))
);
-- one batch is filled at a time
create unique index on lyttepost.survey_batch (wave) where state = 'filling';

-- A paper form that is being entered, or is held back in its batch. No clock and nobody's name.
create table lyttepost.survey_sheet (
  hash bytea primary key references lyttepost.survey_code on delete cascade,
  wave uuid not null references lyttepost.survey_wave,
  batch integer,
  -- 'typing': being entered. 'waiting': entered. 'chosen': waits for its second entry, or has it under way. 'differs': waits
  -- for a third look at the paper. 'ready': entered twice and settled
  state text not null default 'typing' check (state in ('typing', 'waiting', 'chosen', 'differs', 'ready')),
  -- whether it was drawn, and not chosen because its batch was stopped
  drawn boolean not null default false,
  -- raised each time somebody opens it: whoever had it open before saves no more
  turn integer not null default 1 check (turn > 0),
  holder bytea check (octet_length(holder) = 32),
  -- marks of those who have entered it the first time, and of whoever did the second
  first_marks bytea[] not null default '{}',
  second_mark bytea check (octet_length(second_mark) = 32),
  -- sealed with the wave's key, of one length whatever is in them
  first_entry bytea not null check (octet_length(first_entry) = 8220),
  second_entry bytea check (octet_length(second_entry) = 8220),
  compared integer check (compared > 0),
  differing integer check (differing between 0 and compared),
  mended integer check (mended between 0 and differing),
  foreign key (wave, batch) references lyttepost.survey_batch (wave, number),
  constraint survey_sheet_batch check ((state = 'typing') = (batch is null)),
  constraint survey_sheet_second check (second_mark is null or not second_mark = any (first_marks)),
  constraint survey_sheet_compared check ((state in ('differs', 'ready')) = (compared is not null)
    and (compared is null) = (differing is null) and (compared is null) = (second_mark is null)
    and (state <> 'differs' or differing > 0) and (state = 'ready') = (mended is not null))
);
alter table lyttepost.survey_sheet alter column first_entry set storage external, alter column second_entry set storage external;
create index on lyttepost.survey_sheet (wave, batch);

-- Who acts, as a mark on one form: the same person makes the same mark on it, and another on the next. The form's own secret
-- comes with the transaction and is stored nowhere.
create function lyttepost.own_mark() returns bytea
  language sql stable security invoker set search_path = pg_catalog, pg_temp
begin atomic
  select sha256(convert_to(nullif(lyttepost.setting('sheet'), '') || ' ' || lyttepost.current_staff(), 'UTF8'));
end;

create function lyttepost.guard_survey_envelope() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform lyttepost.hold_wave(case tg_op when 'DELETE' then old.wave else new.wave end);
  if tg_op = 'DELETE' then
    return old;
  end if;
  if not exists (select from lyttepost.survey_participant p where p.id = new.participant and p.wave = new.wave)
    or (new.service is not null and not exists (select from lyttepost.survey_service s
      where s.id = new.service and s.participant = new.participant)) then
    raise exception 'of another participant' using errcode = '23503', constraint = 'survey_envelope_place';
  end if;
  return new;
end
$$;
create trigger guard before insert or update or delete on lyttepost.survey_envelope
  for each row execute function lyttepost.guard_survey_envelope();

-- What may happen to a form while it is held, and who may do it.
create function lyttepost.guard_survey_sheet() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  mark bytea := lyttepost.own_mark();
  step text;
begin
  if tg_op = 'DELETE' then
    -- one that is held goes when its batch is settled; one that is being entered may be given up
    if old.state <> 'typing' and not exists (select from lyttepost.survey_batch b
      where b.wave = old.wave and b.number = old.batch and b.state = 'settled') then
      raise exception 'the batch is held' using errcode = 'LY113';
    end if;
    return old;
  end if;
  perform lyttepost.hold_wave(new.wave);
  if tg_op = 'INSERT' then
    if mark is null or new.state <> 'typing' or not exists (select from lyttepost.survey_code c
      where c.hash = new.hash and c.wave = new.wave and c.state in ('issued', 'started')) then
      raise exception 'the form cannot be entered' using errcode = 'LY110';
    end if;
    new.holder := mark;
    new.first_marks := array[mark];
    new.turn := 1;
    return new;
  end if;
  step := old.state || ' ' || new.state;
  if (new.hash, new.wave) is distinct from (old.hash, old.wave)
    or not step = any (array['typing typing', 'typing waiting', 'waiting chosen', 'chosen chosen', 'chosen differs',
      'chosen ready', 'differs differs', 'differs ready'])
    or (old.state <> 'typing' and (new.batch, new.first_marks) is distinct from (old.batch, old.first_marks))
    or (old.state not in ('typing', 'differs') and new.first_entry is distinct from old.first_entry)
    or (old.state <> 'chosen' and new.second_entry is distinct from old.second_entry)
    or (step not in ('chosen differs', 'chosen ready')
      and (new.second_mark, new.compared, new.differing) is distinct from (old.second_mark, old.compared, old.differing)) then
    raise exception 'the form has come further' using errcode = 'LY110';
  end if;
  if step = 'waiting chosen' then
    -- a draw, or the whole batch: nobody's form
    return new;
  end if;
  if mark is null then
    raise exception 'nobody' using errcode = '42501';
  end if;
  if old.state = 'chosen' and mark = any (old.first_marks) then
    raise exception 'entered first by the same' using errcode = 'LY111';
  end if;
  if new.turn = old.turn + 1 then
    -- opened
    new.holder := mark;
    if old.state = 'typing' and not mark = any (old.first_marks) then
      new.first_marks := old.first_marks || mark;
    end if;
  elsif new.turn <> old.turn or old.holder is distinct from mark then
    raise exception 'somebody else has opened it' using errcode = 'LY110';
  end if;
  if new.state in ('differs', 'ready') and old.state = 'chosen' then
    new.second_mark := mark;
  end if;
  if new.state <> old.state then
    new.holder := null;
  end if;
  return new;
end
$$;
create trigger guard before insert or update or delete on lyttepost.survey_sheet
  for each row execute function lyttepost.guard_survey_sheet();

-- The rule for batches, where nobody can pass it by.
create function lyttepost.guard_survey_batch() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  own lyttepost.survey_wave;
  step text;
begin
  if tg_op = 'DELETE' then
    raise exception 'a batch stays' using errcode = 'LY113';
  end if;
  perform lyttepost.hold_wave(new.wave);
  select * into own from lyttepost.survey_wave w where w.id = new.wave;
  if tg_op = 'INSERT' then
    if new.state <> 'filling' or new.number <> 1 + coalesce(
        (select max(b.number) from lyttepost.survey_batch b where b.wave = new.wave), 0)
      or exists (select from lyttepost.survey_batch b where b.wave = new.wave and b.seed <> new.seed) then
      raise exception 'not the next batch' using errcode = 'LY113';
    end if;
    return new;
  end if;
  step := old.state || ' ' || new.state;
  if (new.wave, new.number, new.seed) is distinct from (old.wave, old.number, old.seed)
    or not step = any (array['filling filling', 'filling full', 'filling drawn', 'full drawn', 'drawn stopped',
      'drawn settled', 'stopped settled', 'settled released'])
    or (old.state <> 'filling' and new.sheets <> old.sheets)
    or (old.share is not null and (new.share, new.chosen) is distinct from (old.share, old.chosen))
    or (old.passed is not null and (new.passed, new.compared, new.differing)
      is distinct from (old.passed, old.compared, old.differing)) then
    raise exception 'the batch has come further' using errcode = 'LY113';
  end if;
  if new.state = 'drawn' and (
    -- a draw hangs on how the batches before came out
    exists (select from lyttepost.survey_batch b
      where b.wave = new.wave and b.number < new.number and b.passed is null)
    or new.share < case when exists (select from lyttepost.survey_batch b
        where b.wave = new.wave and b.number in (new.number - 1, new.number - 2) and not b.passed)
      then 1 else own.second_entry_share end
    or new.sheets <> (select count(*) from lyttepost.survey_sheet s where s.wave = new.wave and s.batch = new.number)
    or new.chosen <> (select count(*) from lyttepost.survey_sheet s
      where s.wave = new.wave and s.batch = new.number and s.drawn and s.state = 'chosen')) then
    raise exception 'the draw is not as the rule says' using errcode = 'LY113';
  end if;
  if old.state = 'drawn' and (
    exists (select from lyttepost.survey_sheet s
      where s.wave = new.wave and s.batch = new.number and s.drawn and s.compared is null)
    or (new.compared, new.differing) <> (
      select coalesce(sum(s.compared), 0)::integer, coalesce(sum(s.differing), 0)::integer from lyttepost.survey_sheet s
      where s.wave = new.wave and s.batch = new.number and s.drawn)
    or new.passed <> (new.differing <= own.error_limit * new.compared)) then
    raise exception 'the batch is not judged as the rule says' using errcode = 'LY113';
  end if;
  if (new.state = 'stopped' or (new.state = 'settled' and not new.passed))
    and exists (select from lyttepost.survey_sheet s
      where s.wave = new.wave and s.batch = new.number and s.state = 'waiting') then
    raise exception 'all of a batch that is stopped is entered twice' using errcode = 'LY113';
  end if;
  if new.state = 'settled' and exists (select from lyttepost.survey_sheet s
    where s.wave = new.wave and s.batch = new.number and s.state in ('chosen', 'differs')) then
    raise exception 'the second entries are not settled' using errcode = 'LY113';
  end if;
  if new.state = 'released' and exists (select from lyttepost.survey_sheet s
    where s.wave = new.wave and s.batch = new.number) then
    raise exception 'the forms are held' using errcode = 'LY113';
  end if;
  return new;
end
$$;
create trigger guard before insert or update or delete on lyttepost.survey_batch
  for each row execute function lyttepost.guard_survey_batch();

-- Forms that are entered are not thrown away by closing; those that were never entered to the end are.
create function lyttepost.guard_closing_sheets() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from lyttepost.survey_sheet s where s.wave = new.id and s.state <> 'typing') then
    raise exception 'forms are held back' using errcode = 'LY113';
  end if;
  delete from lyttepost.survey_sheet s where s.wave = new.id;
  return new;
end
$$;
create trigger guard_sheets before update on lyttepost.survey_wave
  for each row when (new.state = 'closed' and old.state <> 'closed') execute function lyttepost.guard_closing_sheets();

-- A form that is given up before it was entered to the end leaves its code as it was: it may be answered on the web.
create function lyttepost.give_back_paper_code() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from lyttepost.survey_draft d using lyttepost.survey_code c
  where d.hash = old.hash and c.hash = old.hash and c.state = 'started' and c.channel = 'paper';
  update lyttepost.survey_code c set state = 'issued', channel = null
  where c.hash = old.hash and c.state = 'started' and c.channel = 'paper';
  return null;
end
$$;
create trigger give_back after delete on lyttepost.survey_sheet
  for each row when (old.state = 'typing') execute function lyttepost.give_back_paper_code();

-- While a paper form is entered or held, its code is not answered on the web.
create function lyttepost.guard_paper_code() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from lyttepost.survey_sheet s where s.hash = new.hash) then
    raise exception 'the paper form is being entered' using errcode = 'LY112';
  end if;
  return new;
end
$$;
create trigger guard_paper before update on lyttepost.survey_code
  for each row when (new.channel = 'web') execute function lyttepost.guard_paper_code();

alter table lyttepost.survey_envelope enable row level security;
alter table lyttepost.survey_envelope force row level security;
alter table lyttepost.survey_batch enable row level security;
alter table lyttepost.survey_batch force row level security;
alter table lyttepost.survey_sheet enable row level security;
alter table lyttepost.survey_sheet force row level security;
revoke all on lyttepost.survey_envelope, lyttepost.survey_batch, lyttepost.survey_sheet from public;

grant select, insert (id, wave, participant, service, day, received, empty, unusable, reason),
  update (received, empty, unusable, reason), delete on lyttepost.survey_envelope to lyttepost_survey;
create policy receiving on lyttepost.survey_envelope to lyttepost_survey
  using (lyttepost.setting('role') = 'survey-clerk');
grant select, insert (wave, number, seed),
  update (state, sheets, share, chosen, compared, differing, passed, all_compared, all_differing, mended, unclear,
    unreadable, routed, contradiction, refused, released_on) on lyttepost.survey_batch to lyttepost_survey;
create policy receiving on lyttepost.survey_batch to lyttepost_survey
  using (lyttepost.setting('role') = 'survey-clerk');
grant select, insert (hash, wave, first_entry),
  update (batch, state, drawn, turn, first_entry, second_entry, compared, differing, mended), delete
  on lyttepost.survey_sheet to lyttepost_survey;
create policy receiving on lyttepost.survey_sheet to lyttepost_survey
  using (lyttepost.setting('role') = 'survey-clerk');
-- the nation sees how many have come in, and how well they are entered
grant select on lyttepost.survey_envelope, lyttepost.survey_batch to lyttepost_national;
create policy nation on lyttepost.survey_envelope for select to lyttepost_national
  using (lyttepost.setting('role') in ('national-coordinator', 'national-analyst'));
create policy nation on lyttepost.survey_batch for select to lyttepost_national
  using (lyttepost.setting('role') in ('national-coordinator', 'national-analyst'));
grant select, delete on lyttepost.survey_sheet to lyttepost_keeper;
create policy inside on lyttepost.survey_sheet to lyttepost_keeper using (true);
grant select on lyttepost.survey_batch to lyttepost_keeper;
create policy inside on lyttepost.survey_batch for select to lyttepost_keeper using (true);

-- Of forms there is an event for each batch, when it is drawn, judged and finished: none tells who entered which. A batch is
-- begun by the form that comes first and full by the last, which is no event: it would tell who entered that one.
create constraint trigger demand_event after insert or update or delete on lyttepost.survey_envelope
  deferrable initially deferred for each row execute function lyttepost.demand_event('survey-envelope');
create constraint trigger demand_event after update on lyttepost.survey_batch
  deferrable initially deferred for each row when (old.state is distinct from new.state and new.state <> 'full')
  execute function lyttepost.demand_event('survey-sheet');

revoke all on function lyttepost.own_mark, lyttepost.guard_survey_envelope, lyttepost.guard_survey_sheet,
  lyttepost.guard_survey_batch, lyttepost.guard_closing_sheets, lyttepost.guard_paper_code, lyttepost.give_back_paper_code
  from public;
grant execute on function lyttepost.own_mark to lyttepost_survey, lyttepost_keeper;
grant create on schema lyttepost to lyttepost_keeper;
alter function lyttepost.guard_survey_envelope owner to lyttepost_keeper;
alter function lyttepost.guard_survey_sheet owner to lyttepost_keeper;
alter function lyttepost.guard_survey_batch owner to lyttepost_keeper;
alter function lyttepost.guard_closing_sheets owner to lyttepost_keeper;
alter function lyttepost.guard_paper_code owner to lyttepost_keeper;
alter function lyttepost.give_back_paper_code owner to lyttepost_keeper;
revoke create on schema lyttepost from lyttepost_keeper;
