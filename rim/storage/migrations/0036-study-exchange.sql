-- What has been taken out of interview studies as files, so that a withdrawal can tell what has left the house. The files
-- themselves are not kept.
create table lyttepost.study_export (
  id uuid primary key,
  study uuid not null references lyttepost.study,
  form text not null check (form in ('archive', 'share', 'code-book', 'table', 'text')),
  language text not null check (language in ('nb', 'nn')),
  -- whose texts, codings or quotes are in it
  interviews uuid[] not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size integer not null check (size > 0),
  made_by uuid not null,
  made_at timestamptz not null default now()
);
create index study_export_study on lyttepost.study_export (study, made_at);

create function lyttepost.guard_study_export() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- one after the other with the study's log, so that a withdrawal is before or after, and never in between
  perform pg_advisory_xact_lock(7058, hashtext(new.study::text));
  if exists (select from lyttepost.interview i where i.id = any (new.interviews) and i.withdrawn_on is not null) then
    raise exception 'somebody in it has withdrawn' using errcode = 'LY162';
  end if;
  new.made_at := now();
  return new;
end
$$;
create trigger guard before insert on lyttepost.study_export
  for each row execute function lyttepost.guard_study_export();

alter table lyttepost.study_export enable row level security;
alter table lyttepost.study_export force row level security;
revoke all on lyttepost.study_export from public;
create constraint trigger demand_event after insert or update or delete on lyttepost.study_export
  deferrable initially deferred for each row execute function lyttepost.demand_event('study-exchange');

grant select, insert (id, study, form, language, interviews, sha256, size, made_by) on lyttepost.study_export
  to lyttepost_interview;
create policy own on lyttepost.study_export for select to lyttepost_interview
  using (study = any ((select lyttepost.own_studies())::uuid[]));
create policy making on lyttepost.study_export for insert to lyttepost_interview
  with check (made_by = lyttepost.current_staff() and study = any ((select lyttepost.own_studies())::uuid[]));
grant select on lyttepost.study_export to lyttepost_house;
create policy inside on lyttepost.study_export for select to lyttepost_house using (true);

revoke all on function lyttepost.guard_study_export from public;
grant create on schema lyttepost to lyttepost_keeper;
alter function lyttepost.guard_study_export owner to lyttepost_keeper;
revoke create on schema lyttepost from lyttepost_keeper;
