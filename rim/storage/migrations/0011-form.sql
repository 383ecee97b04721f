-- Notes beside the answers: comments, reasons for what is unusual, parts of an answer, and what was gone through together
-- with the person. Their keys hold a colon, which no question's code does. They share revision and `answered_in` with
-- the answers. An identity number written out is refused here too.
alter table lyttepost.registration add column notes jsonb not null default '{}'
  check (jsonb_typeof(notes) = 'object') check (notes::text !~ '(^|[^0-9])[0-9]{11}([^0-9]|$)');

-- What is wiped when the municipality submits: words of the unit's own.
create function lyttepost.without_comments(notes jsonb) returns jsonb
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp
begin atomic
  select coalesce(jsonb_object_agg(n.key, n.value), '{}') from jsonb_each(notes) n where n.key not like 'comment:%';
end;

-- As before; submitting wipes the comments too.
create or replace function lyttepost.guard_registration() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  basis lyttepost.legal_basis;
  round lyttepost.round;
  taking_part lyttepost.participation;
  wiped text[] := array['local_reference', 'notes', 'answered_in'];
begin
  select * into taking_part from lyttepost.participation p
    where p.round = new.round and p.municipality = new.municipality for share;
  if tg_op = 'UPDATE' then
    if (new.id, new.round, new.municipality, new.unit, new.round_pseudonym) is distinct from
       (old.id, old.round, old.municipality, old.unit, old.round_pseudonym) then
      raise exception 'a registration is not moved' using errcode = 'LY002';
    end if;
    -- wiping the local reference and the comments is part of submitting
    if new.local_reference is null and (to_jsonb(new) - wiped) = (to_jsonb(old) - wiped)
       and (new.notes, new.answered_in) in ((old.notes, old.answered_in),
         (lyttepost.without_comments(old.notes), lyttepost.without_comments(old.answered_in))) then
      return new;
    end if;
  end if;
  if tg_op = 'INSERT' and (lyttepost.setting('block_pseudonym') is null or exists (
    select from lyttepost.block b where b.round = new.round and b.municipality = new.municipality
      and b.block_pseudonym = lyttepost.setting('block_pseudonym')
  )) then
    raise exception 'the person does not want to be registered' using errcode = 'LY007';
  end if;
  select * into basis from lyttepost.legal_basis b
    where b.id = new.legal_basis and b.municipality = new.municipality;
  select * into round from lyttepost.round r where r.id = new.round;
  if basis.withdrawn_at is not null or lyttepost.today() not between basis.valid_from and basis.valid_to then
    raise exception 'the legal basis does not hold today' using errcode = 'LY003';
  end if;
  if lyttepost.today() not between round.opens_on and round.closes_on then
    raise exception 'the round is not open' using errcode = 'LY004';
  end if;
  if taking_part.submitted_at is not null then
    raise exception 'the municipality has submitted' using errcode = 'LY005';
  end if;
  if new.link_pseudonym is not null and not basis.allows_linking then
    raise exception 'the legal basis does not allow linking between rounds' using errcode = 'LY006';
  end if;
  return new;
end
$$;

-- As before; the comments are wiped with the local references. `wiped` counts the registrations that had any.
create or replace function lyttepost.submit_round(round uuid, out wiped bigint, out release integer)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(7051, hashtext(lyttepost.current_municipality()));
  update lyttepost.participation p set submitted_at = clock_timestamp(), release = p.release + 1
  where p.round = submit_round.round and p.municipality = lyttepost.current_municipality() and p.submitted_at is null
  returning p.release into release;
  if not found then
    raise exception 'already submitted, or not taking part' using errcode = 'LY005';
  end if;
  update lyttepost.registration r set local_reference = null, notes = lyttepost.without_comments(r.notes),
    answered_in = lyttepost.without_comments(r.answered_in)
  where r.municipality = lyttepost.current_municipality() and r.round = submit_round.round
    and (r.local_reference is not null or exists (
      select from jsonb_object_keys(r.answered_in) k where k like 'comment:%'));
  get diagnostics wiped = row_count;
  perform lyttepost.log_event('submit', 'participation', round::text, null, 'mapping',
    jsonb_build_object('release', release));
end
$$;

-- Writes answers by code and notes by key; a JSON null takes one away. What somebody else has written since `based_on`,
-- and written otherwise, is left as it is and returned in `conflicts` with what stands there. With `together` it is
-- noted that the registration was gone through with the person today, and which answers were corrected then.
drop function lyttepost.change_registration(uuid, integer, jsonb, text, boolean);
create function lyttepost.change_registration(
  id uuid, based_on integer, patch jsonb, reference text, keep_reference boolean, together boolean default false,
  out revision integer, out conflicts jsonb
) language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  stored lyttepost.registration;
  field text;
  given jsonb;
  held jsonb;
  is_note boolean;
  today jsonb := to_jsonb(lyttepost.today()::text);
  purpose text := case when together then 'correction' else 'mapping' end;
  -- whether what completion rests on has changed: answers and reasons
  reopened boolean := false;
  written text[] := '{}';
begin
  if exists (select from jsonb_object_keys(patch) k where k like 'corrected:%' or k like 'review:%') then
    raise exception 'what was done together is noted by the database' using errcode = 'LY013';
  end if;
  perform pg_advisory_xact_lock_shared(7051, hashtext(lyttepost.current_municipality()));
  select * into stored from lyttepost.registration r where r.id = change_registration.id for update;
  if not found then
    return;
  end if;
  conflicts := '{}';
  revision := stored.revision + 1;
  -- reasons last: they stand for the answers written with them
  for field, given in select p.key, p.value from jsonb_each(patch) p order by p.key like 'reason:%' loop
    is_note := position(':' in field) > 0;
    held := coalesce(case when is_note then stored.notes -> field else stored.answers -> field end, 'null');
    if coalesce((stored.answered_in ->> field)::integer, 0) > based_on and held is distinct from given then
      conflicts := conflicts || jsonb_build_object(field, jsonb_build_object(
        'value', held, 'revision', stored.answered_in -> field));
      continue;
    end if;
    -- the same again is not a change: a repeated save leaves no trace of its own. But a reason given again after an
    -- answer was changed holds for the answers as they are now
    continue when held = given and (given = 'null' or field not like 'reason:%' or not exists (
      select from jsonb_each_text(stored.answered_in) a
      where position(':' in a.key) = 0 and a.value::integer > (stored.answered_in ->> field)::integer));
    if is_note then
      stored.notes := case when given = 'null' then stored.notes - field
        else stored.notes || jsonb_build_object(field, given) end;
      reopened := reopened or field like 'reason:%';
    else
      stored.answers := case when given = 'null' then stored.answers - field
        else stored.answers || jsonb_build_object(field, given) end;
      reopened := true;
      if together then
        stored.notes := stored.notes || jsonb_build_object('corrected:' || field, today);
        stored.answered_in := stored.answered_in || jsonb_build_object('corrected:' || field, revision);
      end if;
    end if;
    stored.answered_in := stored.answered_in || jsonb_build_object(field, revision);
    written := written || field;
  end loop;
  if together and stored.notes -> 'review:recipient' is distinct from today then
    stored.notes := stored.notes || jsonb_build_object('review:recipient', today);
    stored.answered_in := stored.answered_in || jsonb_build_object('review:recipient', revision);
    written := written || 'review:recipient'::text;
  end if;
  -- what stands there is told to whoever met it, so it is a reading like any other
  if conflicts <> '{}' then
    perform lyttepost.log_event('read', 'registration', stored.id::text, stored.id, purpose);
  end if;
  if written = '{}' and (keep_reference or stored.local_reference is not distinct from reference) then
    -- not a newer one: whoever writes has not seen what it holds
    revision := least(stored.revision, based_on);
    return;
  end if;
  update lyttepost.registration r set
    answers = stored.answers, notes = stored.notes, answered_in = stored.answered_in,
    revision = change_registration.revision,
    local_reference = case when keep_reference then r.local_reference else reference end,
    -- a changed registration is a draft until it is completed again
    status = case when reopened then 'draft' else r.status end,
    completed_at = case when not reopened then r.completed_at end,
    changed_at = clock_timestamp()
  where r.id = stored.id;
  perform lyttepost.log_event('change', 'registration', stored.id::text, stored.id, purpose,
    jsonb_build_object('fields', array_to_string(written, ' '), 'revision', revision));
end
$$;

-- The last complete registration of the same person that the same unit made in an earlier round, for whoever registers her
-- now: where both legal bases allow linking and neither is withdrawn, and the earlier round is still kept. Logged.
create function lyttepost.read_earlier(id uuid) returns setof lyttepost.registration
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_one lyttepost.registration;
begin
  select e.* into found_one
  from lyttepost.registration r
  join lyttepost.legal_basis rb on rb.id = r.legal_basis and rb.allows_linking and rb.withdrawn_at is null
  join lyttepost.round rr on rr.id = r.round
  join lyttepost.registration e on e.municipality = r.municipality and e.unit = r.unit
    and e.link_pseudonym = r.link_pseudonym and e.status = 'complete'
  join lyttepost.legal_basis eb on eb.id = e.legal_basis and eb.allows_linking and eb.withdrawn_at is null
  join lyttepost.round er on er.id = e.round and er.opens_on < rr.opens_on and er.retention_until > lyttepost.today()
  where r.id = read_earlier.id
    and r.municipality = lyttepost.current_municipality() and r.unit = lyttepost.current_unit()
  order by er.opens_on desc, e.completed_at desc, e.id
  limit 1;
  if found then
    perform lyttepost.log_event('read', 'registration', found_one.id::text, found_one.id, 'earlier-round');
    return next found_one;
  end if;
end
$$;
create index on lyttepost.registration (municipality, unit, link_pseudonym) where link_pseudonym is not null;

-- What somebody who has worked in the own unit is called there; empty where nobody was ever appointed by that id.
create function lyttepost.colleague(staff uuid) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select coalesce((
    select a.name from lyttepost.appointment a
    where a.staff = colleague.staff
      and a.municipality = lyttepost.current_municipality() and a.unit = lyttepost.current_unit()
    order by a.appointed_at desc limit 1), '');
end;

-- What is told beside a registration of the own unit: whether another unit has the same person (not which), whether an
-- earlier value may be asked for, and by whom it was begun.
create function lyttepost.registration_facts(id uuid)
  returns table (elsewhere boolean, linking boolean, created_by_name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select
    exists (
      select from lyttepost.registration o
      where o.municipality = r.municipality and o.round = r.round and o.round_pseudonym = r.round_pseudonym
        and o.unit <> r.unit),
    r.link_pseudonym is not null and exists (
      select from lyttepost.legal_basis b
      where b.id = r.legal_basis and b.allows_linking and b.withdrawn_at is null),
    lyttepost.colleague(r.created_by)
  from lyttepost.registration r
  where r.id = registration_facts.id
    and r.municipality = lyttepost.current_municipality() and r.unit = lyttepost.current_unit();
end;

-- The unit's own list: nothing of what was answered, but how many reasons are kept and when it was gone through together.
create function lyttepost.list_registrations(round uuid) returns table (
  id uuid, status text, revision integer, local_reference text, created_at timestamptz, changed_at timestamptz,
  completed_at timestamptz, created_by uuid, created_by_name text, reasons integer, together text
) language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  with listed as (
    select r.id, r.status, r.revision, r.local_reference, r.created_at, r.changed_at, r.completed_at, r.created_by, r.notes
    from lyttepost.registration r
    where r.round = list_registrations.round
      and r.municipality = lyttepost.current_municipality() and r.unit = lyttepost.current_unit()
  ), names as materialized (
    select s.staff, lyttepost.colleague(s.staff) as name from (select distinct l.created_by as staff from listed l) s
  )
  select r.id, r.status, r.revision, r.local_reference, r.created_at, r.changed_at, r.completed_at, r.created_by, n.name,
    (select count(*)::integer from jsonb_object_keys(r.notes) k where k like 'reason:%'),
    r.notes ->> 'review:recipient'
  from listed r join names n on n.staff = r.created_by
  order by r.changed_at desc, r.id;
end;

-- How many registrations of the round each in the own unit has begun; all who work there now, and all who have begun any.
create function lyttepost.unit_progress(round uuid)
  returns table (staff uuid, name text, drafts bigint, complete bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  with begun as (
    select r.created_by as staff, count(*) filter (where r.status = 'draft') as drafts,
      count(*) filter (where r.status = 'complete') as complete
    from lyttepost.registration r
    where r.round = unit_progress.round
      and r.municipality = lyttepost.current_municipality() and r.unit = lyttepost.current_unit()
    group by r.created_by
  ), working as (
    select distinct a.staff
    from lyttepost.appointment a
    where a.municipality = lyttepost.current_municipality() and a.unit = lyttepost.current_unit()
      and a.staff is not null and a.revoked_at is null and (a.valid_to is null or a.valid_to >= lyttepost.today())
  )
  select s.staff, lyttepost.colleague(s.staff), coalesce(b.drafts, 0), coalesce(b.complete, 0)
  from (select w.staff from working w union select b.staff from begun b) s
  left join begun b on b.staff = s.staff
  order by 2, 1;
end;

-- How often each choice is made in the own unit's registrations of the round; nothing until there are five of them.
create function lyttepost.most_used(round uuid) returns table (question text, choice text, count bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  with registered as (
    select r.answers, count(*) over () as n
    from lyttepost.registration r
    where r.round = most_used.round
      and r.municipality = lyttepost.current_municipality() and r.unit = lyttepost.current_unit()
  )
  select a.key, c.choice, count(*)
  from registered r
  cross join jsonb_each(r.answers) a
  cross join jsonb_array_elements_text(case when jsonb_typeof(a.value) = 'array' then a.value else '[]' end) c (choice)
  where r.n >= 5
  group by a.key, c.choice
  order by a.key, 3 desc, c.choice;
end;

-- The names of those who work, or have worked, in the own unit, as they were appointed.
grant select (staff, name, municipality, unit, appointed_at, revoked_at, valid_to) on lyttepost.appointment to lyttepost_keeper;
create policy own_unit_names on lyttepost.appointment for select to lyttepost_keeper
  using (municipality = lyttepost.current_municipality() and unit = lyttepost.current_unit());
grant select on lyttepost.round to lyttepost_reader;

revoke all on function lyttepost.without_comments, lyttepost.change_registration, lyttepost.read_earlier,
  lyttepost.colleague, lyttepost.registration_facts, lyttepost.list_registrations, lyttepost.unit_progress,
  lyttepost.most_used from public;
grant execute on function lyttepost.without_comments to lyttepost_keeper;
grant execute on function lyttepost.change_registration, lyttepost.read_earlier, lyttepost.registration_facts,
  lyttepost.list_registrations, lyttepost.unit_progress, lyttepost.most_used to lyttepost_unit;
grant create on schema lyttepost to lyttepost_reader, lyttepost_keeper;
alter function lyttepost.change_registration owner to lyttepost_reader;
alter function lyttepost.read_earlier owner to lyttepost_reader;
alter function lyttepost.colleague owner to lyttepost_keeper;
alter function lyttepost.registration_facts owner to lyttepost_keeper;
alter function lyttepost.list_registrations owner to lyttepost_keeper;
alter function lyttepost.unit_progress owner to lyttepost_keeper;
alter function lyttepost.most_used owner to lyttepost_keeper;
revoke create on schema lyttepost from lyttepost_reader, lyttepost_keeper;
