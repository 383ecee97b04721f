-- What the running program needs: sessions, logins under way, wrapped keys, answers to repeated requests.
create table lyttepost.session (
  -- SHA-256 of the cookie: who reads the table cannot act as anybody
  token_hash text primary key,
  staff uuid references lyttepost.staff,
  -- a registered person's name and pseudonyms, sealed with a key that only the browser's cookie holds; never the number
  person text,
  name text not null,
  profile text not null,
  issuer text not null,
  sid text,
  -- what the provider wants back at logout, sealed in the same way
  id_token text,
  level text not null check (level in ('low', 'substantial', 'high')),
  organizations jsonb not null default '[]',
  appointment uuid references lyttepost.appointment,
  csrf text not null,
  authenticated_at timestamptz not null,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  ends_at timestamptz not null,
  ended_at timestamptz,
  check ((staff is null) <> (person is null))
);
create index on lyttepost.session (issuer, sid);

create table lyttepost.pending_login (
  -- SHA-256 of the state; each can be used once
  state_hash text primary key,
  -- SHA-256 of a cookie of the browser that began
  browser_hash text not null,
  profile text not null,
  pending jsonb not null,
  created_at timestamptz not null default now(),
  ends_at timestamptz not null
);

create table lyttepost.wrapped_key (
  id uuid primary key,
  kind text not null check (kind in ('round', 'link', 'block', 'audit', 'session')),
  scope text not null,
  wrapped text not null,
  provider text not null,
  created_at timestamptz not null default now(),
  unique (kind, scope)
);

create table lyttepost.idempotency (
  staff uuid not null,
  key text not null check (length(key) between 8 and 100),
  -- method, address and body, so that a key is not used for something else
  request_hash text not null,
  status integer not null,
  answer jsonb not null,
  created_at timestamptz not null default now(),
  primary key (staff, key)
);
create index on lyttepost.idempotency (created_at);
