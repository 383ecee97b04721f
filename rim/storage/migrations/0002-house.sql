-- Tables that say who and what there is: municipalities, units, staff, appointments, rounds, legal bases.
create schema lyttepost;
grant usage on schema lyttepost to lyttepost_login, lyttepost_unit, lyttepost_municipality, lyttepost_territory, lyttepost_national,
  lyttepost_person, lyttepost_house, lyttepost_operator, lyttepost_reader, lyttepost_keeper, tabulator;

-- An empty setting is no tenant: after a transaction PostgreSQL leaves '' behind, and '' must never match anything.
create function lyttepost.setting(name text) returns text
  language sql stable parallel safe
  return nullif(current_setting('app.' || name, true), '');
create function lyttepost.current_municipality() returns text
  language sql stable parallel safe return lyttepost.setting('municipality');
create function lyttepost.current_unit() returns uuid
  language sql stable parallel safe return lyttepost.setting('unit')::uuid;
create function lyttepost.current_staff() returns uuid
  language sql stable parallel safe return lyttepost.setting('staff')::uuid;
-- the calendar date in Norway, whatever the server's zone
create function lyttepost.today() returns date
  language sql stable parallel safe return (now() at time zone 'Europe/Oslo')::date;

create table lyttepost.municipality (
  code text primary key check (code ~ '^[0-9]{4}$'),
  name text not null check (name <> ''),
  contact text not null default '',
  -- who answers for the processing, as the coordinator has entered it
  privacy jsonb not null default '{}' check (jsonb_typeof(privacy) = 'object'),
  joined_at timestamptz not null default now()
);

create table lyttepost.unit (
  id uuid primary key,
  municipality text not null references lyttepost.municipality,
  name text not null check (name <> ''),
  unit_type text not null check (unit_type ~ '^[a-z][a-z0-9-]*$'),
  contact text not null default '',
  created_at timestamptz not null default now(),
  closed_at timestamptz,
  unique (municipality, name),
  unique (municipality, id),
  unique (municipality, id, unit_type)
);

create table lyttepost.staff (
  id uuid primary key,
  issuer text not null,
  subject text not null,
  name text not null,
  created_at timestamptz not null default now(),
  last_login_at timestamptz,
  unique (issuer, subject)
);

create table lyttepost.appointment (
  id uuid primary key,
  role text not null,
  municipality text references lyttepost.municipality,
  unit uuid,
  -- counties (two digits) and municipalities (four) whose safe tables may be read
  territories text[] not null default '{}',
  name text not null check (name <> ''),
  staff uuid references lyttepost.staff,
  invitation_hash text unique,
  invitation_expires_at timestamptz,
  appointed_by uuid,
  appointed_at timestamptz not null default now(),
  valid_to date,
  revoked_at timestamptz,
  revoked_by uuid,
  foreign key (municipality, unit) references lyttepost.unit (municipality, id),
  constraint appointment_reach check (
    case
      when role in ('registrar', 'unit-leader') then municipality is not null and unit is not null
      when role = 'coordinator' then municipality is not null and unit is null
      when role in ('regional-adviser', 'state-administrator', 'user-organisation')
        then municipality is null and unit is null and cardinality(territories) > 0
      when role in ('national-analyst', 'national-coordinator', 'revision-group', 'operator')
        then municipality is null and unit is null
      else false
    end),
  -- nobody takes up an appointment that she has made herself
  constraint appointment_not_own check (staff <> appointed_by),
  constraint appointment_taken check (staff is not null or invitation_hash is not null or revoked_at is not null)
);
create index on lyttepost.appointment (staff) where staff is not null;
create index on lyttepost.appointment (municipality, unit);

create table lyttepost.round (
  id uuid primary key,
  code text not null unique check (code ~ '^[a-z0-9][a-z0-9-]*$'),
  name_nb text not null check (name_nb <> ''),
  name_nn text not null check (name_nn <> ''),
  instrument text not null check (instrument ~ '^[a-z]+@[0-9]{4}[.][0-9]+$'),
  opens_on date not null,
  closes_on date not null,
  retention_until date not null,
  created_at timestamptz not null default now(),
  check (opens_on <= closes_on),
  check (closes_on < retention_until)
);

create table lyttepost.participation (
  round uuid not null references lyttepost.round,
  municipality text not null references lyttepost.municipality,
  -- 'aggregate': numbers only, for a municipality without a legal basis for rows
  mode text not null check (mode in ('person', 'aggregate')),
  joined_at timestamptz not null default now(),
  submitted_at timestamptz,
  release integer not null default 0,
  primary key (round, municipality),
  unique (round, municipality, mode)
);

create table lyttepost.legal_basis (
  id uuid primary key,
  round uuid not null,
  municipality text not null,
  unit_type text not null check (unit_type ~ '^[a-z][a-z0-9-]*$'),
  law text not null check (law <> ''),
  paragraph text not null check (paragraph <> ''),
  decision_reference text not null check (decision_reference <> ''),
  valid_from date not null,
  valid_to date not null,
  allows_linking boolean not null default false,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  foreign key (round, municipality) references lyttepost.participation (round, municipality),
  unique (municipality, round, unit_type, id),
  check (valid_from <= valid_to)
);
