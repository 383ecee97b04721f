-- Field work of the survey: what is written to the municipalities about a wave, and what they tell afterwards of how it went.

-- A message is about a round, or about a wave of the survey, or about neither.
alter table lyttepost.message add column wave uuid references lyttepost.survey_wave;
alter table lyttepost.message drop constraint message_kind_check;
alter table lyttepost.message add constraint message_kind_check check (kind in ('invitation', 'reminder', 'training-day',
  'report-ready', 'order-delivered', 'own', 'survey-invitation', 'survey-reminder', 'survey-feedback'));
alter table lyttepost.message add constraint message_of_wave
  check ((wave is not null) = (kind like 'survey-%') and (wave is null or round is null));
create index on lyttepost.message (wave, created_at) where wave is not null;
grant insert (wave) on lyttepost.message to lyttepost_national, lyttepost_house;

-- What the staff of a municipality who took part tell of the field work: no name, no clock, ids at random. That somebody has
-- told is in the log, as of all that staff write.
create table lyttepost.survey_feedback (
  id uuid primary key,
  wave uuid not null references lyttepost.survey_wave,
  municipality text not null references lyttepost.municipality,
  answers jsonb not null check (jsonb_typeof(answers) = 'object' and answers <> '{}' and length(answers::text) <= 20000)
);
create index on lyttepost.survey_feedback (wave, municipality);
alter table lyttepost.survey_feedback enable row level security;
alter table lyttepost.survey_feedback force row level security;
revoke all on lyttepost.survey_feedback from public;

-- the municipality writes, and sees how many have; what is written is for the nation
grant select (id, wave, municipality), insert (id, wave, municipality, answers) on lyttepost.survey_feedback
  to lyttepost_municipality;
grant select on lyttepost.survey_feedback to lyttepost_national, lyttepost_keeper;
create policy own_municipality on lyttepost.survey_feedback for select to lyttepost_municipality
  using (municipality = lyttepost.current_municipality());
create policy municipality_tells on lyttepost.survey_feedback for insert to lyttepost_municipality
  with check (municipality = lyttepost.current_municipality());
create policy nation on lyttepost.survey_feedback for select to lyttepost_national
  using (lyttepost.setting('role') in ('national-coordinator', 'national-analyst'));
create policy counting on lyttepost.survey_feedback for select to lyttepost_keeper using (true);
create constraint trigger demand_event after insert or update or delete on lyttepost.survey_feedback
  deferrable initially deferred for each row execute function lyttepost.demand_event('survey-feedback');

-- Told when the wave is closed, by those who took part, and by two hundred of a municipality at most: more
-- is a mistake or a prank.
create function lyttepost.guard_survey_feedback() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from lyttepost.survey_wave w
      join lyttepost.survey_participant p on p.wave = w.id
      where w.id = new.wave and w.state = 'closed' and p.municipality = new.municipality and p.answer = 'accepted') then
    raise exception 'the wave is not closed, or the municipality did not take part' using errcode = 'LY120';
  end if;
  perform pg_advisory_xact_lock(7058, hashtext(new.wave::text || new.municipality));
  if (select count(*) from lyttepost.survey_feedback f
      where f.wave = new.wave and f.municipality = new.municipality) > 200 then
    raise exception 'two hundred have told already' using errcode = 'LY121';
  end if;
  return null;
end
$$;
-- after: whose it may be is asked first
create trigger guard after insert on lyttepost.survey_feedback
  for each row execute function lyttepost.guard_survey_feedback();

revoke all on function lyttepost.guard_survey_feedback from public;
grant create on schema lyttepost to lyttepost_keeper;
alter function lyttepost.guard_survey_feedback owner to lyttepost_keeper;
revoke create on schema lyttepost from lyttepost_keeper;
