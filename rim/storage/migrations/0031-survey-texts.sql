-- Writers' texts over the generated ones of a survey's reports. Nothing is changed or taken away: each edit of a place in a
-- report is a new row, and the last one counts, so that what somebody wrote can always be found again.
create table lyttepost.survey_text (
  id uuid primary key,
  wave uuid not null references lyttepost.survey_wave,
  -- the report: the country's, a region's, or a participant's (a municipality or a city district)
  scope text not null check (scope ~ '^(country|region/[a-z][a-z_-]{0,39}|place/[0-9]{4}([0-9]{2})?)$'),
  language text not null check (language in ('nb', 'nn')),
  section text not null check (section ~ '^[a-z0-9][a-z0-9_~-]{0,119}$'),
  -- a node that is generated, or one of the writer's own
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
  constraint survey_text_number unique (wave, scope, language, node, number),
  constraint survey_text_words check ((kind in ('replaced', 'added')) = (text ~ '[^[:space:]]')),
  constraint survey_text_replaced check ((kind in ('replaced', 'removed')) or replaced = ''),
  constraint survey_text_follows check (kind = 'added' or follows is null)
);
create index on lyttepost.survey_text (written_at);

create function lyttepost.guard_survey_text() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- one after the other for each report, so that the numbers are without holes
  perform pg_advisory_xact_lock(7056, hashtext(new.wave::text || new.scope || new.language));
  if not exists (select from lyttepost.survey_wave w where w.id = new.wave and w.state = 'closed') then
    raise exception 'the wave is not closed' using errcode = 'LY140';
  end if;
  if new.number <> 1 + coalesce((select max(t.number) from lyttepost.survey_text t where t.wave = new.wave
    and t.scope = new.scope and t.language = new.language and t.node = new.node), 0) then
    raise exception 'somebody was quicker' using errcode = 'LY141';
  end if;
  new.written_at := now();
  return new;
end
$$;
create trigger guard before insert on lyttepost.survey_text for each row execute function lyttepost.guard_survey_text();

alter table lyttepost.survey_text enable row level security;
alter table lyttepost.survey_text force row level security;
revoke all on lyttepost.survey_text from public;
create constraint trigger demand_event after insert or update or delete on lyttepost.survey_text
  deferrable initially deferred for each row execute function lyttepost.demand_event('survey-text');

grant select, insert (id, wave, scope, language, section, node, number, kind, follows, text, replaced, written_by)
  on lyttepost.survey_text to lyttepost_national;
create policy reading on lyttepost.survey_text for select to lyttepost_national
  using (lyttepost.setting('role') in ('national-coordinator', 'national-analyst'));
create policy writing on lyttepost.survey_text for insert to lyttepost_national
  with check (lyttepost.setting('role') in ('national-coordinator', 'national-analyst')
    and written_by = lyttepost.current_staff());
-- those who make the files
grant select on lyttepost.survey_text to lyttepost_house;
create policy making on lyttepost.survey_text for select to lyttepost_house using (true);
-- the guard sees what it guards
grant select on lyttepost.survey_text to lyttepost_keeper;
create policy guarding on lyttepost.survey_text for select to lyttepost_keeper using (true);

revoke all on function lyttepost.guard_survey_text from public;
grant create on schema lyttepost to lyttepost_keeper;
alter function lyttepost.guard_survey_text owner to lyttepost_keeper;
revoke create on schema lyttepost from lyttepost_keeper;
