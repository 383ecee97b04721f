-- Who may need attention first, in the own unit: only what was registered under a legal basis that covers it too.

-- decided where the legal basis is recorded, so that nobody is listed who was registered before it was decided
alter table lyttepost.legal_basis add column allows_attention boolean not null default false;
grant insert (allows_attention) on lyttepost.legal_basis to lyttepost_municipality;

-- What the own unit registered in the round, for its rules of who may need attention: the answers to the questions that are
-- named, and no others. Each registration read is logged. What lies under another basis is counted, not read.
create function lyttepost.read_for_attention(round uuid, questions text[])
  returns table (id uuid, status text, local_reference text, created_at timestamptz, answers jsonb)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found_one lyttepost.registration;
begin
  for found_one in
    select r.* from lyttepost.registration r
    join lyttepost.legal_basis b on b.id = r.legal_basis and b.allows_attention and b.withdrawn_at is null
    where r.round = read_for_attention.round
      and r.municipality = lyttepost.current_municipality() and r.unit = lyttepost.current_unit()
    order by r.created_at, r.id
  loop
    perform lyttepost.log_event('read', 'registration', found_one.id::text, found_one.id, 'attention');
    id := found_one.id;
    status := found_one.status;
    local_reference := found_one.local_reference;
    created_at := found_one.created_at;
    answers := coalesce((
      select jsonb_object_agg(a.key, a.value) from jsonb_each(found_one.answers) a where a.key = any (questions)), '{}');
    return next;
  end loop;
end
$$;

revoke all on function lyttepost.read_for_attention from public;
grant execute on function lyttepost.read_for_attention to lyttepost_unit;
grant create on schema lyttepost to lyttepost_reader;
alter function lyttepost.read_for_attention owner to lyttepost_reader;
revoke create on schema lyttepost from lyttepost_reader;
