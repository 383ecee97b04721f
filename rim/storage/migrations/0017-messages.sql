-- Who is written to, who is invited to a round, who comes to the training days, and what is written to them. Addresses are
-- those of municipal staff at work; nothing here is about anybody who is registered.
create table lyttepost.contact (
  id uuid primary key,
  municipality text not null references lyttepost.municipality,
  name text not null check (name ~ '^[^[:cntrl:]]{1,200}$'),
  title text not null default '' check (title ~ '^[^[:cntrl:]]{0,200}$'),
  -- no sign that could begin another address or another header
  email text not null check (length(email) <= 200 and email ~ '^[^[:space:][:cntrl:]@<>(),;:"\\]+@[^[:space:][:cntrl:]@<>(),;:"\\]+$'),
  phone text not null default '' check (phone ~ '^[0-9+() -]{0,30}$'),
  -- what she is written to in until the municipality has joined a round and chosen
  language text not null default 'nb' check (language in ('nb', 'nn')),
  receives text[] not null default '{rounds,reports}' check (receives <@ array['rounds', 'reports']),
  created_at timestamptz not null default now()
);
-- nobody gets the same twice
create unique index on lyttepost.contact (municipality, lower(email));

create table lyttepost.invitation (
  round uuid not null references lyttepost.round,
  municipality text not null references lyttepost.municipality,
  invited_by uuid,
  invited_at timestamptz not null default now(),
  answer_by date not null,
  -- joining the round is accepting: the database notes it
  answer text check (answer in ('accepted', 'declined')),
  answered_at timestamptz,
  reason text not null default '' check (length(reason) <= 500),
  primary key (round, municipality),
  check ((answer is null) = (answered_at is null)),
  constraint invitation_declined check (answer is distinct from 'declined' or length(reason) >= 5)
);

create table lyttepost.training_day (
  id uuid primary key,
  round uuid not null references lyttepost.round,
  day date not null,
  begins text not null check (begins ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ends text not null check (ends ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  place text not null default '',
  link text not null default '' check (link = '' or link ~ '^https://[^[:space:]]+$'),
  about_nb text not null default '',
  about_nn text not null default '',
  -- how many there is room for; null: no limit
  places integer check (places > 0),
  -- how many have been signed up, kept by the database
  taken integer not null default 0,
  created_at timestamptz not null default now(),
  cancelled_at timestamptz,
  check (begins < ends),
  check (place <> '' or link <> ''),
  constraint training_day_places check (taken between 0 and coalesce(places, taken))
);
create index on lyttepost.training_day (round, day);

create table lyttepost.training_sign_up (
  id uuid primary key,
  training_day uuid not null references lyttepost.training_day,
  municipality text not null references lyttepost.municipality,
  name text not null check (name ~ '^[^[:cntrl:]]{1,200}$'),
  -- where she works, in words
  unit text not null default '' check (unit ~ '^[^[:cntrl:]]{0,200}$'),
  email text not null check (length(email) <= 200 and email ~ '^[^[:space:][:cntrl:]@<>(),;:"\\]+@[^[:space:][:cntrl:]@<>(),;:"\\]+$'),
  signed_up_at timestamptz not null default now(),
  -- null: not noted
  attended boolean
);
create unique index on lyttepost.training_sign_up (training_day, municipality, lower(email));

-- What is to be sent, and what became of it. A message is made once and not changed afterwards.
create table lyttepost.message (
  id uuid primary key,
  round uuid references lyttepost.round,
  municipality text not null references lyttepost.municipality,
  kind text not null
    check (kind in ('invitation', 'reminder', 'training-day', 'report-ready', 'order-delivered', 'own')),
  language text not null check (language in ('nb', 'nn')),
  to_name text not null check (to_name ~ '^[^[:cntrl:]]{1,200}$'),
  to_address text not null
    check (length(to_address) <= 200 and to_address ~ '^[^[:space:][:cntrl:]@<>(),;:"\\]+@[^[:space:][:cntrl:]@<>(),;:"\\]+$'),
  subject text not null check (subject ~ '^[^[:cntrl:]]{1,200}$'),
  body text not null check (length(body) between 1 and 20000),
  -- held: there was no way to send e-mail when it was made
  state text not null check (state in ('waiting', 'held', 'sent', 'failed')),
  attempts integer not null default 0,
  next_at timestamptz not null default now(),
  -- whoever sends it just now, and for how long nobody else may
  claimed_by uuid,
  claimed_until timestamptz,
  -- number of the problem that the last attempt met
  last_problem integer check (last_problem > 0),
  -- the same in every attempt, so that whoever gets it twice can tell
  message_id text not null unique check (message_id ~ '^<[^[:space:][:cntrl:]<>]+>$'),
  created_by uuid,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  check ((state = 'sent') = (sent_at is not null)),
  check (state <> 'failed' or last_problem is not null),
  check ((claimed_by is null) = (claimed_until is null))
);
create index on lyttepost.message (round, created_at);
create index on lyttepost.message (next_at) where state = 'waiting';

do $$
declare
  t text;
begin
  foreach t in array array['contact', 'invitation', 'training_day', 'training_sign_up', 'message'] loop
    execute format('alter table lyttepost.%I enable row level security', t);
    execute format('alter table lyttepost.%I force row level security', t);
    execute format('revoke all on lyttepost.%I from public', t);
  end loop;
end
$$;

-- contacts: kept by the municipality and by the nation
grant select, delete, insert (id, municipality, name, title, email, phone, language, receives),
  update (name, title, email, phone, language, receives) on lyttepost.contact
  to lyttepost_municipality, lyttepost_national;
grant select on lyttepost.contact to lyttepost_house;
create policy own_municipality on lyttepost.contact to lyttepost_municipality
  using (municipality = lyttepost.current_municipality());
create policy nation on lyttepost.contact for select to lyttepost_national
  using (lyttepost.setting('role') = 'national-coordinator');
create policy nation_adds on lyttepost.contact for insert to lyttepost_national
  with check (lyttepost.setting('role') = 'national-coordinator');
create policy nation_changes on lyttepost.contact for update to lyttepost_national
  using (lyttepost.setting('role') = 'national-coordinator');
create policy nation_removes on lyttepost.contact for delete to lyttepost_national
  using (lyttepost.setting('role') = 'national-coordinator');
create policy writing_to on lyttepost.contact for select to lyttepost_house using (true);

-- invitations: the nation invites, the municipality answers; who is invited is no secret to those who follow the round
grant select on lyttepost.invitation to lyttepost_national, lyttepost_municipality, lyttepost_territory, lyttepost_house,
  lyttepost_keeper;
grant insert (round, municipality, invited_by, answer_by), update (answer_by), delete on lyttepost.invitation
  to lyttepost_national;
grant update (answer, answered_at, reason) on lyttepost.invitation to lyttepost_municipality, lyttepost_keeper;
create policy nation on lyttepost.invitation for select to lyttepost_national
  using (lyttepost.setting('role') in ('national-coordinator', 'national-analyst'));
create policy nation_invites on lyttepost.invitation for insert to lyttepost_national
  with check (lyttepost.setting('role') = 'national-coordinator'
    and invited_by is not distinct from lyttepost.current_staff());
create policy nation_changes on lyttepost.invitation for update to lyttepost_national
  using (lyttepost.setting('role') = 'national-coordinator');
-- what has been answered is not taken back
create policy nation_withdraws on lyttepost.invitation for delete to lyttepost_national
  using (lyttepost.setting('role') = 'national-coordinator' and answer is null);
create policy own_municipality on lyttepost.invitation for select to lyttepost_municipality
  using (municipality = lyttepost.current_municipality());
-- whoever takes part withdraws from the round; she does not decline
create policy municipality_declines on lyttepost.invitation for update to lyttepost_municipality
  using (municipality = lyttepost.current_municipality() and answer is distinct from 'accepted')
  with check (municipality = lyttepost.current_municipality() and answer = 'declined'
    and not exists (select from lyttepost.participation p
      where p.round = invitation.round and p.municipality = invitation.municipality));
create policy own_territories on lyttepost.invitation for select to lyttepost_territory
  using (array[municipality, left(municipality, 2)]
    && coalesce(string_to_array(lyttepost.setting('territories'), ' '), '{}'));
create policy writing_to on lyttepost.invitation for select to lyttepost_house using (true);
create policy joining on lyttepost.invitation to lyttepost_keeper
  using (municipality = lyttepost.current_municipality());

-- training days: the nation's; the municipality signs up its own people
grant select on lyttepost.training_day to lyttepost_national, lyttepost_municipality, lyttepost_house, lyttepost_keeper;
grant insert (id, round, day, begins, ends, place, link, about_nb, about_nn, places),
  update (day, begins, ends, place, link, about_nb, about_nn, places, cancelled_at) on lyttepost.training_day
  to lyttepost_national;
grant update (taken) on lyttepost.training_day to lyttepost_keeper;
create policy everybody on lyttepost.training_day for select
  to lyttepost_national, lyttepost_municipality, lyttepost_house, lyttepost_keeper using (true);
create policy nation_adds on lyttepost.training_day for insert to lyttepost_national
  with check (lyttepost.setting('role') = 'national-coordinator');
create policy nation_changes on lyttepost.training_day for update to lyttepost_national
  using (lyttepost.setting('role') = 'national-coordinator');
create policy counting on lyttepost.training_day for update to lyttepost_keeper using (true);
grant select, delete, insert (id, training_day, municipality, name, unit, email) on lyttepost.training_sign_up
  to lyttepost_municipality;
grant select, update (attended) on lyttepost.training_sign_up to lyttepost_national;
create policy own_municipality on lyttepost.training_sign_up for select to lyttepost_municipality
  using (municipality = lyttepost.current_municipality());
create policy municipality_signs_up on lyttepost.training_sign_up for insert to lyttepost_municipality
  with check (municipality = lyttepost.current_municipality());
-- who was there is not undone afterwards
create policy municipality_signs_off on lyttepost.training_sign_up for delete to lyttepost_municipality
  using (municipality = lyttepost.current_municipality() and exists (select from lyttepost.training_day d
    where d.id = training_day and d.day >= lyttepost.today()));
create policy nation on lyttepost.training_sign_up to lyttepost_national
  using (lyttepost.setting('role') = 'national-coordinator');
-- who came is kept as long as the round; how many, with the day
grant delete on lyttepost.training_sign_up to lyttepost_house;
create policy over on lyttepost.training_sign_up for delete to lyttepost_house
  using (exists (select from lyttepost.training_day d join lyttepost.round r on r.id = d.round
    where d.id = training_day and r.retention_until <= lyttepost.today()));

-- messages: the nation writes, and the program by itself
grant select, insert (id, round, municipality, kind, language, to_name, to_address, subject, body, state, message_id,
  created_by) on lyttepost.message to lyttepost_national, lyttepost_house;
grant update (state, attempts, next_at, last_problem) on lyttepost.message to lyttepost_national;
grant update (state, attempts, next_at, claimed_by, claimed_until, last_problem, sent_at), delete on lyttepost.message
  to lyttepost_house;
create policy nation on lyttepost.message for select to lyttepost_national
  using (lyttepost.setting('role') = 'national-coordinator');
create policy nation_writes on lyttepost.message for insert to lyttepost_national
  with check (created_by is not distinct from lyttepost.current_staff()
    and lyttepost.setting('role') = 'national-coordinator');
create policy nation_sends_again on lyttepost.message for update to lyttepost_national
  using (lyttepost.setting('role') = 'national-coordinator' and state in ('held', 'failed'))
  with check (state = 'waiting');
create policy sending on lyttepost.message for select to lyttepost_house using (true);
create policy writing on lyttepost.message for insert to lyttepost_house with check (true);
create policy sent on lyttepost.message for update to lyttepost_house using (true) with check (true);
-- kept as long as the round, or two years where there is none
create policy over on lyttepost.message for delete to lyttepost_house
  using (case when round is null then created_at < now() - interval '2 years'
    else exists (select from lyttepost.round r
      where r.id = message.round and r.retention_until < lyttepost.today()) end);

-- Joining a round is accepting its invitation; whoever leaves it again has not answered.
create function lyttepost.answer_by_joining() returns trigger
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  joined boolean := tg_op = 'INSERT';
  about lyttepost.participation;
begin
  if joined then about := new; else about := old; end if;
  update lyttepost.invitation i
    set answer = case when joined then 'accepted' end, answered_at = case when joined then now() end, reason = ''
    where i.round = about.round and i.municipality = about.municipality;
  if found then
    perform lyttepost.log_event('change', 'invitation', about.round::text, null, null,
      jsonb_build_object('answer', case when joined then 'accepted' end));
  end if;
  return null;
end
$$;
create trigger answer_by_joining after insert or delete on lyttepost.participation
  for each row execute function lyttepost.answer_by_joining();

-- Counts who is signed up to a training day. The day's row is held meanwhile: two who come at once do not both get the
-- last place.
create function lyttepost.count_sign_up() returns trigger
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    update lyttepost.training_day d set taken = d.taken - 1 where d.id = old.training_day;
    return null;
  end if;
  update lyttepost.training_day d set taken = d.taken + 1
    where d.id = new.training_day and d.cancelled_at is null and d.day >= lyttepost.today()
      and (d.places is null or d.taken < d.places);
  if not found then
    if exists (select from lyttepost.training_day d where d.id = new.training_day
      and (d.cancelled_at is not null or d.day < lyttepost.today())) then
      raise exception 'the training day is over or cancelled' using errcode = 'LY025';
    end if;
    raise exception 'the training day is full' using errcode = 'LY024';
  end if;
  return null;
end
$$;
create trigger count_sign_up after insert or delete on lyttepost.training_sign_up
  for each row execute function lyttepost.count_sign_up();

do $$
declare
  written record;
begin
  for written in select * from (values ('contact', 'contact'), ('invitation', 'invitation'),
    ('training_day', 'training-day'), ('training_sign_up', 'training-day')) as t (name, noun)
  loop
    execute format('create constraint trigger demand_event after insert or update or delete on lyttepost.%I
      deferrable initially deferred for each row execute function lyttepost.demand_event(%L)', written.name, written.noun);
  end loop;
end
$$;
-- what is written and what becomes of it; not each attempt
create constraint trigger demand_event after insert or delete or update of state on lyttepost.message
  deferrable initially deferred for each row execute function lyttepost.demand_event('message');

revoke all on function lyttepost.answer_by_joining, lyttepost.count_sign_up from public;
grant create on schema lyttepost to lyttepost_keeper;
alter function lyttepost.answer_by_joining owner to lyttepost_keeper;
alter function lyttepost.count_sign_up owner to lyttepost_keeper;
revoke create on schema lyttepost from lyttepost_keeper;

-- The task that sends what waits. Each message is claimed by itself, so that others may help.
select pgboss.create_queue('send-messages',
  '{"policy": "stately", "retryLimit": 1, "retryDelay": 30, "expireInSeconds": 1800, "retentionMinutes": 60}');
