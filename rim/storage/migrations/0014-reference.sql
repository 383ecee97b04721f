-- The local reference is written like an answer: what somebody else has written since `based_on`, and written otherwise, is
-- left as it is and returned in `conflicts`, as `localReference`. The revision in which it was last written stands in
-- `answered_in` as `reference:local`, which is no question's code. Where no reference is given, `change_registration` is
-- enough.
create function lyttepost.change_with_reference(
  id uuid, based_on integer, patch jsonb, reference text, together boolean, out revision integer, out conflicts jsonb
) language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  stored lyttepost.registration;
  written_in integer;
  kept boolean;
begin
  perform pg_advisory_xact_lock_shared(7051, hashtext(lyttepost.current_municipality()));
  select * into stored from lyttepost.registration r where r.id = change_with_reference.id for update;
  if not found then
    return;
  end if;
  written_in := coalesce((stored.answered_in ->> 'reference:local')::integer, 0);
  kept := stored.local_reference is not distinct from reference or written_in > based_on;
  select c.revision, c.conflicts into change_with_reference.revision, change_with_reference.conflicts
  from lyttepost.change_registration(stored.id, based_on, patch, reference, kept, together) c;
  if not kept then
    update lyttepost.registration r
    set answered_in = r.answered_in || jsonb_build_object('reference:local', change_with_reference.revision)
    where r.id = stored.id;
  elsif stored.local_reference is distinct from reference then
    -- what stands there is told to whoever met it, so it is a reading; told already where other conflicts are
    if conflicts = '{}' then
      perform lyttepost.log_event('read', 'registration', stored.id::text, stored.id,
        case when together then 'correction' else 'mapping' end);
    end if;
    conflicts := conflicts || jsonb_build_object('localReference', jsonb_build_object(
      'value', stored.local_reference, 'revision', written_in));
  end if;
end
$$;

revoke all on function lyttepost.change_with_reference from public;
grant execute on function lyttepost.change_with_reference to lyttepost_unit;
grant create on schema lyttepost to lyttepost_reader;
alter function lyttepost.change_with_reference owner to lyttepost_reader;
revoke create on schema lyttepost from lyttepost_reader;
