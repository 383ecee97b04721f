-- The only ways to rows about persons. Each function belongs to a role that sees no more than it needs, and writes its
-- line in the log itself: nobody can read or write past the log.

-- a time-ordered id (RFC 9562, version 7) on servers that lack uuidv7()
create function lyttepost.new_id() returns uuid
  language sql volatile
  return encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
    placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
    52, 1), 53, 1), 'hex')::uuid;

create function lyttepost.log_event(
  verb text, noun text, thing text, subject uuid, purpose text, details jsonb default '{}'
) returns void language sql volatile security invoker set search_path = pg_catalog, pg_temp
begin atomic
  insert into lyttepost.audit_event
    (id, actor, role, municipality, unit, verb, noun, thing, subject, purpose, request, details)
  values (lyttepost.new_id(), lyttepost.current_staff(), lyttepost.setting('role'), lyttepost.current_municipality(),
    lyttepost.current_unit(), verb, noun, thing, subject, purpose, lyttepost.setting('request'), details);
end;

-- Registrations of the own unit, or of the person who asks; each one read is logged.
create function lyttepost.read_registrations(ids uuid[], purpose text) returns setof lyttepost.registration
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  found lyttepost.registration;
begin
  if coalesce(purpose, '') = '' then
    raise exception 'a reading without a purpose' using errcode = 'LY008';
  end if;
  -- without a basis nothing is read for the mapping; the person's own insight stays
  if purpose = 'mapping' and exists (
    select from lyttepost.registration r join lyttepost.legal_basis b on b.id = r.legal_basis
    where r.id = any (ids) and b.withdrawn_at is not null
  ) then
    raise exception 'the legal basis is withdrawn' using errcode = 'LY003';
  end if;
  for found in select * from lyttepost.registration r where r.id = any (ids) order by r.id loop
    perform lyttepost.log_event('read', 'registration', found.id::text, found.id, purpose);
    return next found;
  end loop;
end
$$;

-- Which registrations are about the person who asks; what they hold is read through the door above.
create function lyttepost.own_registrations() returns table (id uuid, round uuid, municipality text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select r.id, r.round, r.municipality from lyttepost.registration r order by r.created_at;
end;

-- Writes answers by code; a JSON null takes the answer away. An answer that somebody else has written since `based_on`,
-- and written otherwise, is left as it is and returned in `conflicts` with what stands there.
create function lyttepost.change_registration(
  id uuid, based_on integer, patch jsonb, reference text, keep_reference boolean,
  out revision integer, out conflicts jsonb
) language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  stored lyttepost.registration;
  code text;
  value jsonb;
  written text[] := '{}';
begin
  perform pg_advisory_xact_lock_shared(7051, hashtext(lyttepost.current_municipality()));
  select * into stored from lyttepost.registration r where r.id = change_registration.id for update;
  if not found then
    return;
  end if;
  conflicts := '{}';
  revision := stored.revision + 1;
  for code, value in select * from jsonb_each(patch) loop
    if coalesce((stored.answered_in ->> code)::integer, 0) > based_on
       and coalesce(stored.answers -> code, 'null') is distinct from value then
      conflicts := conflicts || jsonb_build_object(code, jsonb_build_object(
        'value', coalesce(stored.answers -> code, 'null'), 'revision', stored.answered_in -> code));
      continue;
    end if;
    -- the same again is not a change: a repeated save leaves no trace of its own
    continue when coalesce(stored.answers -> code, 'null') = value;
    stored.answers := case when value = 'null' then stored.answers - code
      else stored.answers || jsonb_build_object(code, value) end;
    stored.answered_in := stored.answered_in || jsonb_build_object(code, revision);
    written := written || code;
  end loop;
  -- what stands there is told to whoever met it, so it is a reading like any other
  if conflicts <> '{}' then
    perform lyttepost.log_event('read', 'registration', stored.id::text, stored.id, 'mapping');
  end if;
  if written = '{}' and (keep_reference or stored.local_reference is not distinct from reference) then
    -- not a newer one: whoever writes has not seen what it holds
    revision := least(stored.revision, based_on);
    return;
  end if;
  update lyttepost.registration r set
    answers = stored.answers, answered_in = stored.answered_in, revision = change_registration.revision,
    local_reference = case when keep_reference then r.local_reference else reference end,
    -- a changed registration is a draft until it is completed again
    status = case when written = '{}' then r.status else 'draft' end,
    completed_at = case when written = '{}' then r.completed_at end,
    changed_at = clock_timestamp()
  where r.id = stored.id;
  perform lyttepost.log_event('change', 'registration', stored.id::text, stored.id, 'mapping',
    jsonb_build_object('fields', array_to_string(written, ' '), 'revision', revision));
end
$$;

-- Is the same person registered in another unit of the municipality? Where is not told.
create function lyttepost.registered_elsewhere(round uuid, round_pseudonym text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select exists (
    select from lyttepost.registration r
    where r.municipality = lyttepost.current_municipality() and r.round = registered_elsewhere.round
      and r.round_pseudonym = registered_elsewhere.round_pseudonym
      and r.unit is distinct from lyttepost.current_unit());
end;

create function lyttepost.is_blocked(round uuid, block_pseudonym text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select exists (
    select from lyttepost.block b
    where b.municipality = lyttepost.current_municipality() and b.round = is_blocked.round
      and b.block_pseudonym = is_blocked.block_pseudonym);
end;

-- Removes what is registered of somebody in the municipality's round and blocks new registrations. No reason is asked,
-- and nothing is told of which units had one.
create function lyttepost.opt_out(round uuid, round_pseudonym text, block_pseudonym text) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  gone uuid;
begin
  -- a registration that is being written now is not missed, and none is begun meanwhile
  perform pg_advisory_xact_lock(7051, hashtext(lyttepost.current_municipality()));
  insert into lyttepost.block (id, round, municipality, block_pseudonym)
  values (gen_random_uuid(), round, lyttepost.current_municipality(), block_pseudonym)
  on conflict do nothing;
  perform set_config('app.reason', 'opt-out', true);
  for gone in
    delete from lyttepost.registration r
    where r.municipality = lyttepost.current_municipality() and r.round = opt_out.round
      and r.round_pseudonym = opt_out.round_pseudonym
    returning r.id
  loop
    -- so that the person's own log tells by whom
    perform lyttepost.log_event('delete', 'registration', gone::text, gone, 'opt-out');
  end loop;
  perform lyttepost.log_event('create', 'opt-out', round::text, null, 'opt-out');
end
$$;

-- The municipality's numbers by unit: the coordinator sees counts, never rows.
create function lyttepost.coverage(round uuid)
  returns table (unit uuid, drafts bigint, complete bigint, also_elsewhere bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  with persons as (
    select r.unit, r.status, count(*) over (partition by r.round_pseudonym) as units
    from lyttepost.registration r
    where r.municipality = lyttepost.current_municipality() and r.round = coverage.round)
  select u.id, count(*) filter (where p.status = 'draft'), count(*) filter (where p.status = 'complete'),
    count(*) filter (where p.units > 1)
  from lyttepost.unit u left join persons p on p.unit = u.id
  where u.municipality = lyttepost.current_municipality()
  group by u.id;
end;

-- Submitting wipes the local references: from here on nobody can tell who is who but by entering the number again.
create function lyttepost.submit_round(round uuid, out wiped bigint, out release integer)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(7051, hashtext(lyttepost.current_municipality()));
  update lyttepost.participation p set submitted_at = clock_timestamp(), release = p.release + 1
  where p.round = submit_round.round and p.municipality = lyttepost.current_municipality() and p.submitted_at is null
  returning p.release into release;
  if not found then
    raise exception 'already submitted, or not taking part' using errcode = 'LY005';
  end if;
  update lyttepost.registration r set local_reference = null
  where r.municipality = lyttepost.current_municipality() and r.round = submit_round.round
    and r.local_reference is not null;
  get diagnostics wiped = row_count;
  perform lyttepost.log_event('submit', 'participation', round::text, null, 'mapping',
    jsonb_build_object('release', release));
end
$$;

create function lyttepost.reopen_round(round uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update lyttepost.participation p set submitted_at = null
  where p.round = reopen_round.round and p.municipality = lyttepost.current_municipality()
    and p.submitted_at is not null;
  if not found then
    raise exception 'not submitted' using errcode = 'LY009';
  end if;
  perform lyttepost.log_event('reopen', 'participation', round::text, null, 'mapping');
end
$$;

-- Deletes what was registered under a basis that has been withdrawn. Returns how many.
create function lyttepost.delete_without_basis(basis uuid) returns bigint
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  gone uuid;
  deleted bigint := 0;
begin
  if not exists (
    select from lyttepost.legal_basis b
    where b.id = basis and b.municipality = lyttepost.current_municipality() and b.withdrawn_at is not null
  ) then
    raise exception 'the legal basis holds' using errcode = 'LY012';
  end if;
  perform set_config('app.reason', 'no-legal-basis', true);
  for gone in
    delete from lyttepost.registration r
    where r.municipality = lyttepost.current_municipality() and r.legal_basis = basis
    returning r.id
  loop
    deleted := deleted + 1;
    perform lyttepost.log_event('delete', 'registration', gone::text, gone, 'no-legal-basis');
  end loop;
  return deleted;
end
$$;

-- Deletes a municipality's rows, blocks and raw counts of a round that is kept no longer.
create function lyttepost.expire_round(round uuid) returns bigint
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  gone bigint;
  unblocked bigint;
begin
  if not exists (
    select from lyttepost.round r where r.id = expire_round.round and r.retention_until <= lyttepost.today()
  ) then
    raise exception 'the round is still kept' using errcode = 'LY010';
  end if;
  perform set_config('app.reason', 'retention', true);
  delete from lyttepost.registration r
  where r.municipality = lyttepost.current_municipality() and r.round = expire_round.round;
  get diagnostics gone = row_count;
  delete from lyttepost.block b
  where b.municipality = lyttepost.current_municipality() and b.round = expire_round.round;
  get diagnostics unblocked = row_count;
  -- counts as they were; the tables that may be shown stay
  delete from lyttepost.tabulation_count c using lyttepost.tabulation t
  where t.id = c.tabulation and t.round = expire_round.round and c.municipality = lyttepost.current_municipality();
  update lyttepost.deletion d set round_pseudonym = null
  where d.municipality = lyttepost.current_municipality() and d.round = expire_round.round
    and d.round_pseudonym is not null;
  -- asked each day; told once
  if gone + unblocked = 0 then
    return 0;
  end if;
  perform lyttepost.log_event('delete', 'registration', round::text, null, 'retention',
    jsonb_build_object('count', gone));
  return gone;
end
$$;

-- Who has read and written about the person who asks, also where she has since opted out; with the names that the law
-- entitles her to.
create function lyttepost.own_log() returns table (
  id uuid, at timestamptz, actor uuid, role text, municipality text, unit uuid, verb text, noun text, thing text,
  subject uuid, purpose text, request text, details jsonb, staff_name text, unit_name text
) language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select e.id, e.at, e.actor, e.role, e.municipality, e.unit, e.verb, e.noun, e.thing, e.subject, e.purpose, e.request,
    e.details, s.name, u.name
  from lyttepost.audit_event e
  left join lyttepost.staff s on s.id = e.actor
  left join lyttepost.unit u on u.id = e.unit
  where e.subject is not null
  order by e.at, e.id;
end;
