-- Reports of interview studies: made as drafts from the analysis as it stands, and published by the study's leader. What is
-- published stands. Only signed quotes are in the files, so the files are not sealed; drafts are the study's own.
create table lyttepost.study_report (
  id uuid primary key,
  study uuid not null references lyttepost.study,
  number integer not null check (number > 0),
  state text not null default 'draft' check (state in ('draft', 'published')),
  -- the last event of the log that it tells of
  event integer not null check (event >= 0),
  -- the quotes in it and whose they are
  quotes uuid[] not null,
  interviews uuid[] not null,
  -- why it was made in spite of what the checks warn of; how many warnings
  warnings integer not null default 0 check (warnings >= 0),
  reason text not null default '' check (length(reason) <= 2000),
  made_by uuid not null,
  made_at timestamptz not null default now(),
  published_by uuid,
  published_at timestamptz,
  unique (study, number),
  unique (study, id),
  constraint study_report_reason check (warnings = 0 or reason ~ '[^[:space:]]'),
  constraint study_report_published check ((state = 'published') = (published_at is not null)
    and (published_by is null) = (published_at is null))
);

create table lyttepost.study_report_file (
  study uuid not null,
  report uuid not null,
  edition text not null check (edition in ('document', 'manuscript', 'slides')),
  language text not null check (language in ('nb', 'nn')),
  name text not null check (name ~ '^[^[:cntrl:]/]{1,200}$'),
  media_type text not null check (media_type ~ '^[a-z]+/[a-z0-9.+-]+$'),
  size integer not null check (size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content bytea not null check (octet_length(content) = size),
  primary key (report, edition, language),
  foreign key (study, report) references lyttepost.study_report (study, id) on delete cascade
);

create function lyttepost.guard_study_report() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- one after the other with the study's log, so that a withdrawal is before or after, and never in between
  perform pg_advisory_xact_lock(7058, hashtext(case tg_op when 'DELETE' then old.study else new.study end::text));
  if tg_op <> 'INSERT' and old.state = 'published' then
    raise exception 'a published report stands' using errcode = 'LY175';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  -- whoever has withdrawn is in no report that is not out
  if exists (select from lyttepost.interview i where i.id = any (new.interviews) and i.withdrawn_on is not null) then
    raise exception 'somebody in it has withdrawn' using errcode = 'LY176';
  end if;
  if tg_op = 'INSERT' then
    -- a number never names two reports, also where a draft was deleted
    update lyttepost.study s set last_report = s.last_report + 1 where s.id = new.study returning s.last_report into new.number;
    new.made_at := now();
    new.state := 'draft';
    return new;
  end if;
  if (to_jsonb(new) - 'state' - 'published_by' - 'published_at') is distinct from
    (to_jsonb(old) - 'state' - 'published_by' - 'published_at') then
    raise exception 'a report is made anew, not changed' using errcode = 'LY175';
  end if;
  new.published_at := now();
  return new;
end
$$;
create trigger guard before insert or update or delete on lyttepost.study_report
  for each row execute function lyttepost.guard_study_report();

create function lyttepost.guard_study_report_file() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from lyttepost.study_report r where r.id = new.report and r.state = 'draft') then
    raise exception 'a published report stands' using errcode = 'LY175';
  end if;
  return new;
end
$$;
create trigger guard before insert on lyttepost.study_report_file
  for each row execute function lyttepost.guard_study_report_file();

do $$
declare
  t text;
begin
  foreach t in array array['study_report', 'study_report_file'] loop
    execute format('alter table lyttepost.%I enable row level security', t);
    execute format('alter table lyttepost.%I force row level security', t);
    execute format('revoke all on lyttepost.%I from public', t);
    execute format('create constraint trigger demand_event after insert or update or delete on lyttepost.%I
      deferrable initially deferred for each row execute function lyttepost.demand_event(''study-report'', ''withdrawal'')', t);
  end loop;
end
$$;

grant select, insert (id, study, number, event, quotes, interviews, warnings, reason, made_by),
  update (state, published_by, published_at), delete on lyttepost.study_report to lyttepost_interview;
create policy own on lyttepost.study_report for select to lyttepost_interview
  using (study = any ((select lyttepost.own_studies())::uuid[]));
create policy making on lyttepost.study_report for insert to lyttepost_interview
  with check (made_by = lyttepost.current_staff() and study = any ((select lyttepost.own_studies())::uuid[]));
create policy publishing on lyttepost.study_report for update to lyttepost_interview
  using (study = any ((select lyttepost.led_studies())::uuid[]))
  with check (published_by = lyttepost.current_staff());
create policy dropping on lyttepost.study_report for delete to lyttepost_interview
  using (study = any ((select lyttepost.led_studies())::uuid[]));
grant select, insert on lyttepost.study_report_file to lyttepost_interview;
create policy own on lyttepost.study_report_file for select to lyttepost_interview
  using (study = any ((select lyttepost.own_studies())::uuid[]));
create policy making on lyttepost.study_report_file for insert to lyttepost_interview
  with check (study = any ((select lyttepost.own_studies())::uuid[]));

-- the nation sees what is published
grant select on lyttepost.study_report, lyttepost.study_report_file to lyttepost_national;
create policy nation on lyttepost.study_report for select to lyttepost_national
  using (state = 'published' and lyttepost.setting('role') in ('national-coordinator', 'national-analyst'));
create policy nation on lyttepost.study_report_file for select to lyttepost_national
  using (lyttepost.setting('role') in ('national-coordinator', 'national-analyst')
    and exists (select from lyttepost.study_report r where r.id = report and r.state = 'published'));

-- a withdrawal deletes what is not out
grant select, delete on lyttepost.study_report to lyttepost_house;
create policy inside on lyttepost.study_report for select to lyttepost_house using (true);
create policy taking_out on lyttepost.study_report for delete to lyttepost_house using (true);

grant select on lyttepost.study_report to lyttepost_keeper;
grant update (last_report) on lyttepost.study to lyttepost_keeper;
create policy counting on lyttepost.study for update to lyttepost_keeper using (true);
create policy guarding on lyttepost.study_report for select to lyttepost_keeper using (true);
revoke all on function lyttepost.guard_study_report, lyttepost.guard_study_report_file from public;
grant create on schema lyttepost to lyttepost_keeper;
alter function lyttepost.guard_study_report owner to lyttepost_keeper;
alter function lyttepost.guard_study_report_file owner to lyttepost_keeper;
revoke create on schema lyttepost from lyttepost_keeper;
