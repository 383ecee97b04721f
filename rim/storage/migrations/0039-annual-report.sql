-- The country's annual report on a round of the mapping: asked for by the nation, made by a task, and written in by the nation.
-- What is made never changes; a new version stands beside it.
create table lyttepost.annual_report (
  id uuid primary key,
  round uuid not null references lyttepost.round,
  -- from 1 in each round; given by the database
  number integer not null check (number > 0),
  -- the version whose decision and generated report it follows, with the texts that were written since; null: decided anew
  follows uuid references lyttepost.annual_report,
  -- municipalities whose units had not all handed in when it was asked for: their rates are not told
  incomplete text[] not null default '{}' check (array_position(incomplete, null) is null),
  state text not null default 'waiting' check (state in ('waiting', 'making', 'made', 'failed')),
  steps_done integer not null default 0 check (steps_done >= 0),
  steps_total integer not null default 10 check (steps_total >= steps_done),
  -- who makes it now, and until when nobody else does
  claimed_by uuid,
  claimed_until timestamptz,
  attempts integer not null default 0,
  -- number of the problem for which it is not made
  problem integer check (problem > 0),
  -- names the frozen registrations that it is made of, together
  data_hash text check (data_hash ~ '^[0-9a-f]{64}$'),
  manifest jsonb,
  -- SHA-256 of the manifest in its canonical form
  hash text check (hash ~ '^[0-9a-f]{64}$'),
  -- what was decided to be shown, with the counts behind it: sealed; null where it follows another, or is kept no longer
  decision bytea,
  -- the report as it was generated, before any writer's texts: compressed JSON by language; what may be shown
  models bytea,
  -- the report for the screen
  screen_nb jsonb,
  screen_nn jsonb,
  summary jsonb,
  asked_by uuid,
  asked_at timestamptz not null default now(),
  made_at timestamptz,
  unique (round, number),
  constraint annual_report_claimed check ((state = 'making') = (claimed_by is not null and claimed_until is not null)),
  constraint annual_report_whole check (state <> 'made' or (manifest is not null and hash is not null and made_at is not null
    and data_hash is not null and (follows is not null or models is not null))),
  constraint annual_report_reason_told check (state <> 'failed' or problem is not null)
);
create unique index annual_report_once on lyttepost.annual_report (round) where state in ('waiting', 'making');

create table lyttepost.annual_report_file (
  report uuid not null references lyttepost.annual_report,
  language text not null check (language in ('nb', 'nn')),
  edition text not null check (edition ~ '^[a-z][a-z_]{0,39}$'),
  name text not null check (name <> ''),
  -- a media type
  type text not null check (type <> ''),
  size integer not null check (size >= 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea not null,
  primary key (report, language, edition),
  constraint annual_report_file_size check (size = octet_length(bytes)),
  constraint annual_report_file_hash check (sha256 = encode(sha256(bytes), 'hex'))
);

-- Writers' texts over the generated ones, of a round and a language. As those of the survey: each edit is a new row, the last
-- one counts, and nothing is changed or taken away.
create table lyttepost.annual_text (
  id uuid primary key,
  round uuid not null references lyttepost.round,
  language text not null check (language in ('nb', 'nn')),
  section text not null check (section ~ '^[a-z0-9][a-z0-9_~-]{0,119}$'),
  node text not null check (node ~ '^[a-z0-9][a-z0-9_~-]{0,119}$'),
  -- 1 for the first edit of a node; nobody writes over what they have not seen
  number integer not null check (number > 0),
  -- withdrawn: the generated text stands again, or the writer's own is gone
  kind text not null check (kind in ('replaced', 'removed', 'added', 'withdrawn')),
  -- of one that is added: the node that it follows; null: it begins the section
  follows text check (follows ~ '^[a-z0-9][a-z0-9_~-]{0,119}$'),
  text text not null default '' check (length(text) <= 10000),
  -- the generated text that the writer saw
  replaced text not null default '' check (length(replaced) <= 20000),
  written_by uuid not null,
  written_at timestamptz not null default now(),
  constraint annual_text_number unique (round, language, node, number),
  constraint annual_text_words check ((kind in ('replaced', 'added')) = (text ~ '[^[:space:]]')),
  constraint annual_text_replaced check ((kind in ('replaced', 'removed')) or replaced = ''),
  constraint annual_text_follows check (kind = 'added' or follows is null)
);
create index on lyttepost.annual_text (written_at);

do $$
declare
  t text;
begin
  foreach t in array array['annual_report', 'annual_report_file', 'annual_text'] loop
    execute format('alter table lyttepost.%I enable row level security', t);
    execute format('alter table lyttepost.%I force row level security', t);
    execute format('revoke all on lyttepost.%I from public', t);
  end loop;
end
$$;

-- One number after the other, of a round whose figures are released; files with other texts follow a version that is made.
create function lyttepost.guard_new_annual_report() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(7066, hashtext(new.round::text));
  if not exists (select from lyttepost.round r where r.id = new.round and r.closed_at is not null
    and r.released_at is not null) then
    raise exception 'the figures of the round are not released' using errcode = 'LY195';
  end if;
  if new.follows is not null and not exists (select from lyttepost.annual_report a where a.id = new.follows
    and a.round = new.round and a.state = 'made' and a.follows is null) then
    raise exception 'it follows no version that is made' using errcode = 'LY060';
  end if;
  new.number := 1 + coalesce((select max(a.number) from lyttepost.annual_report a where a.round = new.round), 0);
  return new;
end
$$;
create trigger guard_new before insert on lyttepost.annual_report
  for each row execute function lyttepost.guard_new_annual_report();

-- It goes one way, and what is made stays as it is; only the decision is given up when the round is kept no longer.
create function lyttepost.guard_annual_report() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if (new.id, new.round, new.number, new.follows, new.incomplete, new.asked_by, new.asked_at) is distinct from
     (old.id, old.round, old.number, old.follows, old.incomplete, old.asked_by, old.asked_at) then
    raise exception 'a report is not made another' using errcode = 'LY060';
  end if;
  if old.state = 'made' and ((to_jsonb(new) - 'decision') is distinct from (to_jsonb(old) - 'decision')
    or new.decision is not null and new.decision is distinct from old.decision) then
    raise exception 'a report that is made is not changed' using errcode = 'LY060';
  end if;
  if new.state = 'made' and old.state not in ('making', 'made') then
    raise exception 'a report is made by whoever has claimed it' using errcode = 'LY060';
  end if;
  return new;
end
$$;
create trigger guard before update on lyttepost.annual_report
  for each row execute function lyttepost.guard_annual_report();

-- Files come with the report, and none later.
create function lyttepost.guard_annual_report_file() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from lyttepost.annual_report a where a.id = new.report and a.state = 'making') then
    raise exception 'the report is made already, or is not being made' using errcode = 'LY060';
  end if;
  return new;
end
$$;
create trigger guard before insert on lyttepost.annual_report_file
  for each row execute function lyttepost.guard_annual_report_file();

create function lyttepost.guard_annual_text() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(7067, hashtext(new.round::text || new.language));
  if not exists (select from lyttepost.annual_report a where a.round = new.round and a.state = 'made') then
    raise exception 'there is no report to write in' using errcode = 'LY196';
  end if;
  if new.number <> 1 + coalesce((select max(t.number) from lyttepost.annual_text t where t.round = new.round
    and t.language = new.language and t.node = new.node), 0) then
    raise exception 'somebody was quicker' using errcode = 'LY141';
  end if;
  new.written_at := now();
  return new;
end
$$;
create trigger guard before insert on lyttepost.annual_text for each row execute function lyttepost.guard_annual_text();

-- Everything but the decision, which holds what is withheld, and the generated report, which the house reads for the nation.
grant select (id, round, number, follows, incomplete, state, steps_done, steps_total, attempts, problem, data_hash, manifest,
  hash, screen_nb, screen_nn, summary, asked_by, asked_at, made_at) on lyttepost.annual_report to lyttepost_national;
create policy nation on lyttepost.annual_report for select to lyttepost_national
  using (lyttepost.setting('role') in ('national-coordinator', 'national-analyst'));
grant insert (id, round, follows, incomplete, asked_by) on lyttepost.annual_report to lyttepost_national;
create policy nation_asks on lyttepost.annual_report for insert to lyttepost_national
  with check (state = 'waiting' and asked_by is not distinct from lyttepost.current_staff()
    and (lyttepost.setting('role') = 'national-coordinator'
      or lyttepost.setting('role') = 'national-analyst' and follows is not null));
grant select, update (state, steps_done, steps_total, claimed_by, claimed_until, attempts, problem, data_hash, manifest, hash,
  decision, models, screen_nb, screen_nn, summary, made_at) on lyttepost.annual_report to lyttepost_house;
create policy making on lyttepost.annual_report to lyttepost_house using (true) with check (true);

grant select on lyttepost.annual_report_file to lyttepost_national, lyttepost_house;
grant insert on lyttepost.annual_report_file to lyttepost_house;
create policy nation on lyttepost.annual_report_file for select to lyttepost_national
  using (lyttepost.setting('role') in ('national-coordinator', 'national-analyst'));
create policy making on lyttepost.annual_report_file to lyttepost_house using (true) with check (true);

grant select, insert (id, round, language, section, node, number, kind, follows, text, replaced, written_by)
  on lyttepost.annual_text to lyttepost_national;
create policy reading on lyttepost.annual_text for select to lyttepost_national
  using (lyttepost.setting('role') in ('national-coordinator', 'national-analyst'));
create policy writing on lyttepost.annual_text for insert to lyttepost_national
  with check (lyttepost.setting('role') in ('national-coordinator', 'national-analyst')
    and written_by = lyttepost.current_staff());
grant select on lyttepost.annual_text to lyttepost_house;
create policy making on lyttepost.annual_text for select to lyttepost_house using (true);

-- a claim is no event: it says nothing that stays
create constraint trigger demand_event after insert or delete on lyttepost.annual_report
  deferrable initially deferred for each row execute function lyttepost.demand_event('annual-report');
create constraint trigger demand_event_on_change after update on lyttepost.annual_report
  deferrable initially deferred for each row
  when ((old.state is distinct from new.state and new.state <> 'making')
    or old.decision is not null and new.decision is null)
  execute function lyttepost.demand_event('annual-report');
create constraint trigger demand_event after insert or update or delete on lyttepost.annual_report_file
  deferrable initially deferred for each row execute function lyttepost.demand_event('annual-report');
create constraint trigger demand_event after insert or update or delete on lyttepost.annual_text
  deferrable initially deferred for each row execute function lyttepost.demand_event('annual-text');

-- the guards see what they guard
grant select on lyttepost.annual_report, lyttepost.annual_text to lyttepost_keeper;
create policy guarding on lyttepost.annual_report for select to lyttepost_keeper using (true);
create policy guarding on lyttepost.annual_text for select to lyttepost_keeper using (true);
revoke all on function lyttepost.guard_new_annual_report, lyttepost.guard_annual_report, lyttepost.guard_annual_report_file,
  lyttepost.guard_annual_text from public;
grant create on schema lyttepost to lyttepost_keeper;
alter function lyttepost.guard_new_annual_report owner to lyttepost_keeper;
alter function lyttepost.guard_annual_text owner to lyttepost_keeper;
revoke create on schema lyttepost from lyttepost_keeper;
