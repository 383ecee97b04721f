-- Rows about persons. No identity number, no name: pseudonyms made with keys that are not in this database.
create table lyttepost.registration (
  id uuid primary key,
  round uuid not null,
  municipality text not null,
  unit uuid not null,
  unit_type text not null,
  mode text not null default 'person' check (mode = 'person'),
  legal_basis uuid not null,
  round_pseudonym text not null check (length(round_pseudonym) = 43),
  link_pseudonym text check (length(link_pseudonym) = 43),
  -- the unit's own note of who it is; wiped when the municipality submits
  local_reference text check (length(local_reference) between 1 and 60)
    check (regexp_replace(local_reference, '[^0-9]', '', 'g') !~ '[0-9]{11}'),
  birth_year integer check (birth_year between 1850 and 2100),
  sex text check (sex in ('male', 'female')),
  answers jsonb not null default '{}' check (jsonb_typeof(answers) = 'object'),
  -- the revision in which each answer was last written, so that two devices never overwrite each other silently
  answered_in jsonb not null default '{}' check (jsonb_typeof(answered_in) = 'object'),
  status text not null default 'draft' check (status in ('draft', 'complete')),
  revision integer not null default 0,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  completed_at timestamptz,
  -- the municipality stands in every key: a row can never point into another one
  foreign key (municipality, unit, unit_type) references lyttepost.unit (municipality, id, unit_type),
  -- a municipality that takes part with numbers only cannot have rows
  foreign key (round, municipality, mode) references lyttepost.participation (round, municipality, mode),
  -- no row without a legal basis for this round and this type of unit
  foreign key (municipality, round, unit_type, legal_basis)
    references lyttepost.legal_basis (municipality, round, unit_type, id),
  unique (municipality, round, unit, round_pseudonym),
  check ((status = 'complete') = (completed_at is not null))
);
create index on lyttepost.registration (municipality, round, round_pseudonym);

-- Somebody who does not want to be registered in this round. Lives as long as the round is kept.
create table lyttepost.block (
  id uuid primary key,
  round uuid not null,
  municipality text not null,
  block_pseudonym text not null check (length(block_pseudonym) = 43),
  created_at timestamptz not null default now(),
  foreign key (round, municipality) references lyttepost.participation (round, municipality),
  unique (municipality, round, block_pseudonym)
);

create table lyttepost.deletion (
  registration uuid primary key,
  round uuid not null,
  municipality text not null,
  unit uuid not null,
  reason text not null check (reason in ('opt-out', 'mistake', 'retention', 'no-legal-basis')),
  -- so that the person can still get the log of who had read about her; empty when the round is kept no longer
  round_pseudonym text,
  deleted_by uuid,
  deleted_at timestamptz not null default now()
);

create table lyttepost.audit_event (
  id uuid primary key,
  at timestamptz not null default clock_timestamp(),
  actor uuid,
  role text,
  municipality text,
  unit uuid,
  verb text not null,
  noun text not null,
  thing text,
  -- the registration whose person data was read or written
  subject uuid,
  purpose text,
  request text,
  details jsonb not null default '{}',
  -- ties the event to what was written with it; of no meaning after a restore
  transaction xid8 not null default pg_current_xact_id(),
  seal integer
);
create index on lyttepost.audit_event (transaction);
create index on lyttepost.audit_event (subject) where subject is not null;
create index on lyttepost.audit_event (municipality, at);
create index on lyttepost.audit_event (seal, id);

create table lyttepost.audit_seal (
  number integer primary key,
  first_event uuid not null,
  last_event uuid not null,
  count integer not null check (count > 0),
  root text not null,
  previous text,
  hash text not null,
  at timestamptz not null
);

-- Every write has its event, in the same transaction: without one the transaction is refused when it ends.
create function lyttepost.demand_event() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (
    select from lyttepost.audit_event
    where transaction = pg_current_xact_id() and noun = any (tg_argv) and verb not in ('list', 'read', 'export')
  ) then
    raise exception 'a write to % has no audit event', tg_table_name using errcode = 'LY001';
  end if;
  return null;
end
$$;

-- What must never happen to a registration, whoever asks and however.
create function lyttepost.guard_registration() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  basis lyttepost.legal_basis;
  round lyttepost.round;
  taking_part lyttepost.participation;
begin
  select * into taking_part from lyttepost.participation p
    where p.round = new.round and p.municipality = new.municipality for share;
  if tg_op = 'UPDATE' then
    if (new.id, new.round, new.municipality, new.unit, new.round_pseudonym) is distinct from
       (old.id, old.round, old.municipality, old.unit, old.round_pseudonym) then
      raise exception 'a registration is not moved' using errcode = 'LY002';
    end if;
    -- wiping the local reference is part of submitting
    if (new.local_reference is null and (to_jsonb(new) - 'local_reference') = (to_jsonb(old) - 'local_reference')) then
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

-- No registration disappears without a line that says why.
create function lyttepost.log_deletion() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- what was submitted is not thinned out by the unit: the municipality opens the round again, and makes a new release
  if lyttepost.setting('reason') = 'mistake' and exists (
    select from lyttepost.participation p
    where p.round = old.round and p.municipality = old.municipality and p.submitted_at is not null
  ) then
    raise exception 'the municipality has submitted' using errcode = 'LY005';
  end if;
  insert into lyttepost.deletion (registration, round, municipality, unit, reason, round_pseudonym, deleted_by)
  values (old.id, old.round, old.municipality, old.unit, lyttepost.setting('reason'),
    case when lyttepost.setting('reason') <> 'retention' then old.round_pseudonym end, lyttepost.current_staff());
  return old;
end
$$;

-- Who writes a registration waits for a submission or an opt-out of the municipality that is under way, and the other way
-- round; before any row is locked, so that they never wait for each other.
create function lyttepost.hold_municipality() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock_shared(7051, hashtext(lyttepost.current_municipality()));
  return null;
end
$$;

create trigger hold_municipality before insert or update or delete on lyttepost.registration
  for each statement execute function lyttepost.hold_municipality();
create trigger guard before insert or update on lyttepost.registration
  for each row execute function lyttepost.guard_registration();
create trigger log_deletion before delete on lyttepost.registration
  for each row execute function lyttepost.log_deletion();
