-- Codes, drafts and answers of the survey. Nothing here has an actor, a clock or a sequence: whoever holds the database, its
-- write-ahead log and its backups shall not find out which code an answer came from. docs/anonymity.md tells how.

-- Data keys of their own: of a wave's codes, drafts and pools, deleted when it closes; and of what people wrote.
do $$
declare
  kinds text;
begin
  select pg_get_constraintdef(c.oid) into kinds from pg_constraint c
  where c.conrelid = 'lyttepost.wrapped_key'::regclass and c.conname = 'wrapped_key_kind_check';
  alter table lyttepost.wrapped_key drop constraint wrapped_key_kind_check;
  execute 'alter table lyttepost.wrapped_key add constraint wrapped_key_kind_check '
    || regexp_replace(kinds, '\]', ', ''survey''::text, ''survey-text''::text]');
end
$$;

-- A code that was printed, by a keyed hash. Rows go when the wave closes: what points here must go with them.
create table lyttepost.survey_code (
  hash bytea primary key check (octet_length(hash) = 32),
  wave uuid not null references lyttepost.survey_wave,
  participant uuid not null references lyttepost.survey_participant,
  service uuid not null references lyttepost.survey_service,
  survey_order uuid not null references lyttepost.survey_order,
  state text not null default 'issued' check (state in ('issued', 'started', 'finished', 'void')),
  -- where it is being answered, or was
  channel text check (channel in ('web', 'paper')),
  constraint survey_code_channel check (state = 'void' or (state = 'issued') = (channel is null))
) with (fillfactor = 70);
create index on lyttepost.survey_code (survey_order);

-- What somebody has answered so far: opened by the code alone, and always of the same length.
create table lyttepost.survey_draft (
  hash bytea primary key references lyttepost.survey_code on delete cascade,
  sealed bytea not null check (octet_length(sealed) = 8192)
);
alter table lyttepost.survey_draft alter column sealed set storage external;

-- Finished answers that wait until there are enough to hide among. Channel and language are what the code tells anyway.
create table lyttepost.survey_pool (
  id uuid primary key default gen_random_uuid(),
  -- the participant's; not held to the wave's row, which all who finish would lock
  wave uuid not null,
  participant uuid not null references lyttepost.survey_participant,
  channel text not null check (channel in ('web', 'paper')),
  language text not null check (language in ('nb', 'nn', 'en')),
  sealed bytea not null check (octet_length(sealed) = 8192)
);
alter table lyttepost.survey_pool alter column sealed set storage external;
create index on lyttepost.survey_pool (wave, participant);

-- Answers. Without participant, channel or language where these would have singled somebody out. What people wrote lies
-- sealed beside the rest, always of the same length: question 11 would tell which service an answer came from.
create table lyttepost.survey_answer (
  id uuid primary key default gen_random_uuid(),
  wave uuid not null references lyttepost.survey_wave,
  participant uuid references lyttepost.survey_participant,
  channel text check (channel in ('web', 'paper')),
  language text check (language in ('nb', 'nn', 'en')),
  -- by somebody who is not a carer
  helped boolean,
  answers jsonb not null,
  texts bytea not null check (octet_length(texts) = 8192)
);
alter table lyttepost.survey_answer alter column texts set storage external;
create index on lyttepost.survey_answer (wave, participant);

-- How many were finished on a day. Spread over slots, so that those who finish at once need not wait for each other.
create table lyttepost.survey_count (
  wave uuid not null references lyttepost.survey_wave,
  participant uuid not null references lyttepost.survey_participant,
  service uuid not null references lyttepost.survey_service,
  day date not null,
  channel text not null check (channel in ('web', 'paper')),
  slot smallint not null check (slot between 0 and 7),
  finished integer not null check (finished > 0),
  primary key (service, day, channel, slot)
);
create index on lyttepost.survey_count (participant);

do $$
declare
  t text;
begin
  foreach t in array array['survey_code', 'survey_draft', 'survey_pool', 'survey_answer', 'survey_count'] loop
    execute format('alter table lyttepost.%I enable row level security', t);
    execute format('alter table lyttepost.%I force row level security', t);
    execute format('revoke all on lyttepost.%I from public', t);
  end loop;
end
$$;

-- No desk looks at these tables: all goes by the functions below, which are the keeper's.
grant select, insert, update, delete on lyttepost.survey_code, lyttepost.survey_count to lyttepost_keeper;
grant select, insert, update, delete, truncate on lyttepost.survey_draft, lyttepost.survey_pool to lyttepost_keeper;
grant insert on lyttepost.survey_answer to lyttepost_keeper;
create policy keeping on lyttepost.survey_code to lyttepost_keeper using (true) with check (true);
create policy keeping on lyttepost.survey_draft to lyttepost_keeper using (true) with check (true);
create policy keeping on lyttepost.survey_pool to lyttepost_keeper using (true) with check (true);
create policy keeping on lyttepost.survey_count to lyttepost_keeper using (true) with check (true);
create policy letting_out on lyttepost.survey_answer for insert to lyttepost_keeper with check (true);
-- answers are read by whoever counts them
grant select, insert, truncate on lyttepost.survey_answer to tabulator;
create policy counting on lyttepost.survey_answer to tabulator using (true) with check (true);
grant select (kind, scope), delete on lyttepost.wrapped_key to lyttepost_keeper;
create policy forgetting on lyttepost.wrapped_key to lyttepost_keeper using (kind = 'survey');

-- A wave that is closed gets no new key: what was sealed with the old one stays shut.
create function lyttepost.guard_survey_key() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.kind = 'survey' and not exists (
    select from lyttepost.survey_wave w where w.id::text = new.scope and w.state <> 'closed' for share
  ) then
    raise exception 'the wave is closed' using errcode = 'LY091';
  end if;
  return new;
end
$$;
create trigger guard_survey_key before insert on lyttepost.wrapped_key
  for each row execute function lyttepost.guard_survey_key();

-- Whoever answers holds the answering together with all others; whoever closes a wave holds it alone.
create function lyttepost.hold_answering(alone boolean) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  select case when alone then pg_advisory_xact_lock(7054, 0) else pg_advisory_xact_lock_shared(7054, 0) end;
end;

-- Waves whose codes are known still.
create function lyttepost.answering_waves() returns table (
  id uuid, instrument text, year integer, title_nb text, title_nn text, title_en text, opens_on date, closes_on date,
  responsible text, contact text, refusal_offered boolean, state text
) language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select w.id, w.instrument, w.year, w.title_nb, w.title_nn, w.title_en, w.opens_on, w.closes_on, w.responsible,
    w.contact, w.refusal_offered, w.state
  from lyttepost.survey_wave w where w.state <> 'closed' order by w.year;
end;

-- What is stored of a code, given what it may be called in each wave.
create function lyttepost.find_code(hashes bytea[])
  returns table (hash bytea, wave uuid, state text, channel text, language text, sealed bytea)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select c.hash, c.wave, c.state, c.channel, o.language, d.sealed
  from lyttepost.survey_code c
  join lyttepost.survey_order o on o.id = c.survey_order
  left join lyttepost.survey_draft d on d.hash = c.hash
  where c.hash = any (hashes);
end;

-- Holds a code that is to be written to, and refuses where that cannot be: LY100 unknown, LY101 used, LY102 not the time for
-- it, LY103 being answered on paper. On the web a wave ends with its last day; paper may be entered until it is closed.
create function lyttepost.hold_code(hash bytea, channel text, today date) returns lyttepost.survey_code
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  held lyttepost.survey_code;
  wave lyttepost.survey_wave;
begin
  perform lyttepost.hold_answering(false);
  select * into held from lyttepost.survey_code c where c.hash = hold_code.hash for update;
  if not found then
    raise exception 'no such code' using errcode = 'LY100';
  end if;
  if held.state = 'void' then
    raise exception 'the code is void' using errcode = 'LY101';
  end if;
  if held.state = 'finished' then
    return held;
  end if;
  select * into wave from lyttepost.survey_wave w where w.id = held.wave;
  if wave.state <> 'open' or today < wave.opens_on or (channel = 'web' and today > wave.closes_on) then
    raise exception 'not open' using errcode = 'LY102';
  end if;
  return held;
end
$$;

-- Replaces the draft of a code. Paper takes over from the web: the sheet is there. The web does not take over from paper.
create function lyttepost.save_draft(hash bytea, channel text, today date, sealed bytea) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  held lyttepost.survey_code := lyttepost.hold_code(hash, channel, today);
begin
  if held.state = 'finished' then
    raise exception 'the code is used' using errcode = 'LY101';
  end if;
  if held.channel = 'paper' and channel = 'web' then
    raise exception 'on paper' using errcode = 'LY103';
  end if;
  if held.channel is distinct from save_draft.channel then
    update lyttepost.survey_code c set state = 'started', channel = save_draft.channel where c.hash = held.hash;
  end if;
  insert into lyttepost.survey_draft as d (hash, sealed) values (held.hash, save_draft.sealed)
  on conflict on constraint survey_draft_pkey do update set sealed = excluded.sealed;
end
$$;

-- Begins to finish: holds the code until the transaction ends, and gives its draft. Empty where the same channel has finished
-- it already; the other channel is refused.
create function lyttepost.begin_finish(hash bytea, channel text, today date) returns bytea
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  held lyttepost.survey_code := lyttepost.hold_code(hash, channel, today);
  draft bytea;
begin
  if held.state = 'finished' then
    if held.channel = begin_finish.channel then
      return null;
    end if;
    raise exception 'the code is used' using errcode = 'LY101';
  end if;
  if held.state = 'issued' then
    raise exception 'nothing is saved' using errcode = 'LY104';
  end if;
  if held.channel <> begin_finish.channel then
    raise exception 'on the other channel' using errcode = 'LY103';
  end if;
  select d.sealed into draft from lyttepost.survey_draft d where d.hash = held.hash;
  -- a restored house has codes that were begun, and no drafts
  if draft is null then
    raise exception 'nothing is saved' using errcode = 'LY104';
  end if;
  return draft;
end
$$;

-- Finishes: the draft becomes a row of the pool, sealed anew, and the code is used. All of it or nothing.
create function lyttepost.finish_code(hash bytea, channel text, today date, day date, language text, sealed bytea) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  held lyttepost.survey_code := lyttepost.hold_code(hash, channel, today);
  gone bigint;
begin
  if held.state <> 'started' or held.channel <> finish_code.channel then
    raise exception 'the code is used' using errcode = 'LY101';
  end if;
  delete from lyttepost.survey_draft d where d.hash = held.hash;
  get diagnostics gone = row_count;
  if gone <> 1 then
    raise exception 'nothing is saved' using errcode = 'LY104';
  end if;
  update lyttepost.survey_code c set state = 'finished' where c.hash = held.hash;
  insert into lyttepost.survey_pool (wave, participant, channel, language, sealed)
  values (held.wave, held.participant, finish_code.channel, finish_code.language, finish_code.sealed);
  insert into lyttepost.survey_count as n (wave, participant, service, day, channel, slot, finished)
  values (held.wave, held.participant, held.service, finish_code.day, finish_code.channel, floor(random() * 8)::smallint, 1)
  on conflict on constraint survey_count_pkey do update set finished = n.finished + 1;
end
$$;

-- Codes of an order; those that exist already are left out of what is returned.
create function lyttepost.issue_codes(survey_order uuid, hashes bytea[]) returns setof bytea
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform lyttepost.hold_wave((select p.wave from lyttepost.survey_order o
    join lyttepost.survey_service s on s.id = o.service
    join lyttepost.survey_participant p on p.id = s.participant
    where o.id = issue_codes.survey_order));
  return query
    insert into lyttepost.survey_code as c (hash, wave, participant, service, survey_order)
    select h, p.wave, p.id, s.id, o.id
    from lyttepost.survey_order o
    join lyttepost.survey_service s on s.id = o.service
    join lyttepost.survey_participant p on p.id = s.participant
    cross join unnest(hashes) as h
    where o.id = issue_codes.survey_order
    -- by their hashes, so that the order of the rows says nothing of the order on paper
    order by h
    on conflict do nothing
    returning c.hash;
end
$$;

-- Makes those codes void that nobody has finished: an order's, or one code.
create function lyttepost.void_codes(survey_order uuid, hash bytea) returns bigint
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  gone bigint;
begin
  perform lyttepost.hold_answering(false);
  with voided as (
    update lyttepost.survey_code c set state = 'void'
    where (c.survey_order = void_codes.survey_order or c.hash = void_codes.hash) and c.state in ('issued', 'started')
    returning c.hash),
  emptied as (
    delete from lyttepost.survey_draft d using voided v where d.hash = v.hash)
  select count(*) into gone from voided;
  return gone;
end
$$;

-- Drafts of the web that can be finished no more. Their codes may still come in on paper.
create function lyttepost.forget_drafts(today date) returns bigint
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  gone bigint;
begin
  perform lyttepost.hold_answering(false);
  with over as (
    update lyttepost.survey_code c set state = 'issued', channel = null
    from lyttepost.survey_wave w
    where w.id = c.wave and w.closes_on < today and c.state = 'started' and c.channel = 'web'
    returning c.hash)
  delete from lyttepost.survey_draft d using over o where d.hash = o.hash;
  get diagnostics gone = row_count;
  if gone > 0 then
    perform lyttepost.log_event('delete', 'survey-draft', null, null, 'retention', jsonb_build_object('count', gone));
  end if;
  return gone;
end
$$;

-- The pools of a wave, for whoever mixes them: one at a time, and not while a wave is closed.
create function lyttepost.read_pool(wave uuid)
  returns table (id uuid, participant uuid, channel text, language text, sealed bytea, region text, size_class text)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- in this order, as whoever closes
  perform lyttepost.hold_answering(false);
  perform pg_advisory_xact_lock(7055, 0);
  return query
    select q.id, q.participant, q.channel, q.language, q.sealed, p.region, p.size_class
    from lyttepost.survey_pool q join lyttepost.survey_participant p on p.id = q.participant
    where q.wave = read_pool.wave;
end
$$;

-- How many answers wait, by pool, for whoever looks whether there is something to mix.
create function lyttepost.pool_sizes()
  returns table (wave uuid, participant uuid, channel text, language text, size bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select q.wave, q.participant, q.channel, q.language, count(*) from lyttepost.survey_pool q
  join lyttepost.survey_wave w on w.id = q.wave and w.state = 'open'
  group by q.wave, q.participant, q.channel, q.language;
end;

-- Lets answers of one pool out: of ten or more, all but five, which go back sealed anew. One event for all of it.
-- `answers`: `[{helped, answers}]`, with `texts` beside.
create function lyttepost.mix_pool(taken uuid[], stay bytea[], answers jsonb, texts bytea[]) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  first lyttepost.survey_pool;
  gone bigint;
begin
  perform lyttepost.hold_answering(false);
  perform pg_advisory_xact_lock(7055, 0);
  select * into first from lyttepost.survey_pool q where q.id = taken[1];
  delete from lyttepost.survey_pool q
  where q.id = any (taken) and (q.wave, q.participant, q.channel, q.language)
    = (first.wave, first.participant, first.channel, first.language);
  get diagnostics gone = row_count;
  if gone < 10 or gone <> cardinality(taken) or cardinality(stay) <> 5 or jsonb_array_length(answers) <> gone - 5
    or cardinality(texts) <> gone - 5 then
    raise exception 'a pool is mixed whole, of ten or more, and keeps five' using errcode = 'LY105';
  end if;
  insert into lyttepost.survey_pool (wave, participant, channel, language, sealed)
  select first.wave, first.participant, first.channel, first.language, s from unnest(stay) as s
  order by gen_random_uuid();
  insert into lyttepost.survey_answer (wave, participant, channel, language, helped, answers, texts)
  select first.wave, first.participant, first.channel, first.language, (a ->> 'helped')::boolean, a -> 'answers', t
  from rows from (jsonb_array_elements(answers), unnest(texts)) as o (a, t)
  order by gen_random_uuid();
  perform lyttepost.log_event('mix', 'survey-answer', first.participant::text, null, 'survey',
    jsonb_build_object('count', gone - 5));
end
$$;

-- Writes all answers down anew, in the order of their random ids, into a file of its own: none is older than another.
create function lyttepost.rewrite_answers() returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  kept lyttepost.survey_answer[] := array(select a from lyttepost.survey_answer a order by a.id);
begin
  truncate lyttepost.survey_answer;
  insert into lyttepost.survey_answer select k.* from unnest(kept) as k order by k.id;
end
$$;

-- Closes a wave, held alone since before its pools were read: what is in them comes out as given, and everything that led from a code to an answer is gone. Groups
-- of answers that are told the same of hold five at least. Returns how many drafts were never finished.
create function lyttepost.close_wave(wave uuid, taken uuid[], answers jsonb, texts bytea[], lost integer) returns bigint
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  drafts bigint;
  gone bigint;
  other_drafts lyttepost.survey_draft[];
  other_pools lyttepost.survey_pool[];
begin
  perform lyttepost.hold_answering(true);
  perform pg_advisory_xact_lock(7055, 0);
  delete from lyttepost.survey_pool q where q.wave = close_wave.wave;
  get diagnostics gone = row_count;
  if gone <> cardinality(taken) or gone <> jsonb_array_length(answers) + lost or gone <> cardinality(texts) + lost
    or (lost > 0 and gone >= 5)
    or exists (select from jsonb_array_elements(answers) as a
      group by a -> 'group' having count(*) < 5
        or count(distinct (a -> 'participant', a -> 'channel', a -> 'language')) > 1) then
    raise exception 'a pool is emptied whole, in groups of five or more' using errcode = 'LY105';
  end if;
  insert into lyttepost.survey_answer (wave, participant, channel, language, helped, answers, texts)
  select close_wave.wave, (a ->> 'participant')::uuid, a ->> 'channel', a ->> 'language', (a ->> 'helped')::boolean,
    a -> 'answers', t
  from rows from (jsonb_array_elements(answers), unnest(texts)) as o (a, t)
  order by gen_random_uuid();
  select count(*) into drafts from lyttepost.survey_draft d join lyttepost.survey_code c on c.hash = d.hash
  where c.wave = close_wave.wave;
  other_drafts := array(select d from lyttepost.survey_draft d join lyttepost.survey_code c on c.hash = d.hash
    where c.wave <> close_wave.wave);
  other_pools := array(select q from lyttepost.survey_pool q);
  truncate lyttepost.survey_draft, lyttepost.survey_pool;
  insert into lyttepost.survey_draft select d.* from unnest(other_drafts) as d;
  insert into lyttepost.survey_pool select q.* from unnest(other_pools) as q;
  perform lyttepost.rewrite_answers();
  delete from lyttepost.survey_code c where c.wave = close_wave.wave;
  delete from lyttepost.wrapped_key k where k.kind = 'survey' and k.scope = close_wave.wave::text;
  update lyttepost.survey_wave w set state = 'closed', closed_at = clock_timestamp()
  where w.id = close_wave.wave and w.state = 'open';
  if not found then
    raise exception 'the wave is not open' using errcode = 'LY091';
  end if;
  perform lyttepost.log_event('close', 'survey-wave', wave::text, null, 'survey',
    jsonb_build_object('answers', jsonb_array_length(answers), 'lost', lost, 'drafts', drafts));
  return drafts;
end
$$;

-- What people wrote, in the order of their random ids; nothing else of the answers.
create function lyttepost.written_texts(wave uuid) returns table (participant uuid, texts bytea)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select a.participant, a.texts from lyttepost.survey_answer a where a.wave = written_texts.wave order by a.id;
end;

-- Finished answers by service, day and channel, of what the asking desk may know about: the own municipality's, or the
-- nation's. As they are: few are hidden before anybody is shown them.
create function lyttepost.survey_counts(wave uuid)
  returns table (participant uuid, service uuid, day date, channel text, finished bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select n.participant, n.service, n.day, n.channel, sum(n.finished)
  from lyttepost.survey_count n join lyttepost.survey_participant p on p.id = n.participant
  where n.wave = survey_counts.wave and (p.municipality = lyttepost.current_municipality()
    or (lyttepost.current_municipality() is null
      and lyttepost.setting('role') in ('national-coordinator', 'national-analyst', 'survey-clerk')))
  group by n.participant, n.service, n.day, n.channel;
end;

-- How many of the answers that are out were given with help.
create function lyttepost.survey_helped(wave uuid, out answers bigint, out helped bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select count(*), count(*) filter (where a.helped) from lyttepost.survey_answer a where a.wave = survey_helped.wave;
end;

-- The server's settings by which its own log, or its rows, could tell who answered what.
create function lyttepost.telling_settings() returns table (name text, setting text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select n, current_setting(n) from (values
    ('log_statement', 'none'), ('log_min_duration_statement', '-1'), ('log_min_duration_sample', '-1'),
    ('log_transaction_sample_rate', '0'), ('log_duration', 'off'), ('log_parameter_max_length_on_error', '0'),
    ('track_commit_timestamp', 'off')) as v (n, wanted)
  where current_setting(n) <> wanted;
end;

do $$
declare
  f regprocedure;
begin
  for f in select p.oid from pg_proc p where p.pronamespace = 'lyttepost'::regnamespace and p.proname in (
    'guard_survey_key', 'hold_answering', 'answering_waves', 'find_code', 'hold_code', 'save_draft', 'begin_finish',
    'finish_code', 'issue_codes', 'void_codes', 'forget_drafts', 'read_pool', 'pool_sizes', 'mix_pool', 'rewrite_answers',
    'close_wave', 'written_texts', 'survey_counts', 'survey_helped', 'telling_settings') loop
    execute format('revoke all on function %s from public', f);
  end loop;
end
$$;
grant execute on function lyttepost.answering_waves, lyttepost.find_code, lyttepost.save_draft, lyttepost.begin_finish,
  lyttepost.finish_code to lyttepost_respondent;
grant execute on function lyttepost.issue_codes, lyttepost.void_codes, lyttepost.forget_drafts, lyttepost.read_pool,
  lyttepost.pool_sizes, lyttepost.mix_pool, lyttepost.close_wave, lyttepost.written_texts, lyttepost.answering_waves,
  lyttepost.hold_answering, lyttepost.telling_settings to lyttepost_house;
grant execute on function lyttepost.survey_counts to lyttepost_municipality, lyttepost_national, lyttepost_survey;
grant execute on function lyttepost.survey_helped to lyttepost_national;
grant execute on function lyttepost.hold_answering, lyttepost.hold_code, lyttepost.rewrite_answers to lyttepost_keeper;

grant create on schema lyttepost to lyttepost_keeper, tabulator;
do $$
declare
  f regprocedure;
begin
  for f in select p.oid from pg_proc p where p.pronamespace = 'lyttepost'::regnamespace and p.proname in (
    'guard_survey_key', 'hold_answering', 'answering_waves', 'find_code', 'hold_code', 'save_draft', 'begin_finish',
    'finish_code', 'issue_codes', 'void_codes', 'forget_drafts', 'read_pool', 'pool_sizes', 'mix_pool', 'close_wave',
    'survey_counts', 'telling_settings') loop
    execute format('alter function %s owner to lyttepost_keeper', f);
  end loop;
end
$$;
alter function lyttepost.rewrite_answers owner to tabulator;
alter function lyttepost.written_texts owner to tabulator;
alter function lyttepost.survey_helped owner to tabulator;
revoke create on schema lyttepost from lyttepost_keeper, tabulator;

-- The task that mixes, one at a time however many instances there are. It comes round by itself: asked for by whoever finishes,
-- the queue would keep the minute of it.
select pgboss.create_queue('mix-answers',
  '{"policy": "stately", "retryLimit": 1, "retryDelay": 30, "expireInSeconds": 900, "retentionMinutes": 60}');
