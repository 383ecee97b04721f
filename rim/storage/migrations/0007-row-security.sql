-- Who sees what. Row security is on, and forced, for every table; what is not granted here is refused.
do $$
declare
  t text;
begin
  for t in select tablename from pg_tables where schemaname = 'lyttepost' loop
    execute format('alter table lyttepost.%I enable row level security', t);
    execute format('alter table lyttepost.%I force row level security', t);
  end loop;
end
$$;
revoke all on all tables in schema lyttepost from public;
revoke all on all functions in schema lyttepost from public;
grant execute on function lyttepost.setting, lyttepost.current_municipality, lyttepost.current_unit,
  lyttepost.current_staff, lyttepost.today, lyttepost.new_id, lyttepost.log_event
  to lyttepost_login, lyttepost_unit, lyttepost_municipality, lyttepost_territory, lyttepost_national,
  lyttepost_person, lyttepost_house, lyttepost_operator, lyttepost_reader, lyttepost_keeper, tabulator;

-- open to every desk: which municipalities and rounds there are
grant select on lyttepost.municipality, lyttepost.round to lyttepost_login, lyttepost_unit, lyttepost_municipality,
  lyttepost_territory, lyttepost_national, lyttepost_person, lyttepost_house, lyttepost_operator, lyttepost_keeper,
  tabulator;
create policy everybody on lyttepost.municipality for select using (true);
create policy everybody on lyttepost.round for select using (true);
grant insert on lyttepost.municipality, lyttepost.round to lyttepost_national;
grant update (contact, privacy) on lyttepost.municipality to lyttepost_municipality;
grant update (name_nb, name_nn, opens_on, closes_on, retention_until) on lyttepost.round to lyttepost_national;
create policy national_insert on lyttepost.municipality for insert to lyttepost_national
  with check (lyttepost.setting('role') = 'national-coordinator');
create policy own_update on lyttepost.municipality for update to lyttepost_municipality
  using (code = lyttepost.current_municipality());
create policy national_insert on lyttepost.round for insert to lyttepost_national
  with check (lyttepost.setting('role') = 'national-coordinator');
create policy national_update on lyttepost.round for update to lyttepost_national
  using (lyttepost.setting('role') = 'national-coordinator');

-- units
grant select on lyttepost.unit to lyttepost_unit, lyttepost_municipality, lyttepost_keeper, lyttepost_login;
grant insert on lyttepost.unit to lyttepost_municipality;
grant update (name, contact, closed_at) on lyttepost.unit to lyttepost_municipality;
create policy own_unit on lyttepost.unit for select to lyttepost_unit
  using (municipality = lyttepost.current_municipality() and id = lyttepost.current_unit());
create policy own_municipality on lyttepost.unit to lyttepost_municipality, lyttepost_keeper
  using (municipality = lyttepost.current_municipality());
create policy own_appointments on lyttepost.unit for select to lyttepost_login
  using (id in (select a.unit from lyttepost.appointment a));

-- staff: only while logging in
grant select, insert on lyttepost.staff to lyttepost_login;
grant update (name, last_login_at) on lyttepost.staff to lyttepost_login;
create policy logging_in on lyttepost.staff to lyttepost_login using (true) with check (true);

-- appointments: the municipality appoints in the own house; the nation its own roles, and a municipality's first coordinator
grant select on lyttepost.appointment to lyttepost_municipality, lyttepost_national;
-- an appointment is taken up by whoever holds its code; nobody puts a staff member into it
grant insert (id, role, municipality, unit, territories, name, invitation_hash, invitation_expires_at, appointed_by, valid_to)
  on lyttepost.appointment to lyttepost_municipality, lyttepost_national;
grant update (revoked_at, revoked_by) on lyttepost.appointment to lyttepost_municipality, lyttepost_national;
grant select on lyttepost.appointment to lyttepost_unit, lyttepost_login;
grant update (staff, invitation_hash) on lyttepost.appointment to lyttepost_login;
create policy own_unit on lyttepost.appointment for select to lyttepost_unit
  using (municipality = lyttepost.current_municipality() and unit = lyttepost.current_unit());
create policy own_municipality on lyttepost.appointment for select to lyttepost_municipality
  using (municipality = lyttepost.current_municipality());
create policy municipality_appoints on lyttepost.appointment for insert to lyttepost_municipality
  with check (municipality = lyttepost.current_municipality() and role in ('registrar', 'unit-leader', 'coordinator')
    and appointed_by is not distinct from lyttepost.current_staff());
-- once, in the own name: what is revoked stays revoked
create policy municipality_revokes on lyttepost.appointment for update to lyttepost_municipality
  using (municipality = lyttepost.current_municipality() and revoked_at is null)
  with check (revoked_at is not null and revoked_by is not distinct from lyttepost.current_staff());
create policy nation on lyttepost.appointment for select to lyttepost_national
  using (municipality is null or role = 'coordinator');
create policy nation_appoints on lyttepost.appointment for insert to lyttepost_national
  with check (appointed_by is not distinct from lyttepost.current_staff()
    and ((municipality is null and role not in ('operator', 'national-coordinator')) or (role = 'coordinator'
      -- one that is on its way counts too, or it could be taken up after the first
      and not exists (select from lyttepost.appointment a where a.municipality = appointment.municipality
        and a.role = 'coordinator' and a.revoked_at is null
        and (a.valid_to is null or a.valid_to >= lyttepost.today())
        and (a.staff is not null or a.invitation_expires_at > now())))));
create policy nation_revokes on lyttepost.appointment for update to lyttepost_national
  using (revoked_at is null and (municipality is null or (role = 'coordinator' and staff is null
    and not exists (select from lyttepost.appointment a where a.municipality = appointment.municipality
      and a.role = 'coordinator' and a.revoked_at is null and a.staff is not null))))
  with check (revoked_at is not null and revoked_by is not distinct from lyttepost.current_staff());
create policy own on lyttepost.appointment for select to lyttepost_login
  using (staff = lyttepost.current_staff() or invitation_hash = lyttepost.setting('invitation'));
-- an invitation holds once, until it runs out or is revoked
create policy takes_up on lyttepost.appointment for update to lyttepost_login
  using (invitation_hash = lyttepost.setting('invitation') and staff is null and revoked_at is null
    and invitation_expires_at > now())
  with check (staff = lyttepost.current_staff() and invitation_hash is null);

-- taking part, and the legal basis
grant select on lyttepost.participation, lyttepost.legal_basis to lyttepost_unit, lyttepost_municipality, lyttepost_keeper;
grant insert (round, municipality, mode) on lyttepost.participation to lyttepost_municipality;
grant insert (id, round, municipality, unit_type, law, paragraph, decision_reference, valid_from, valid_to, allows_linking,
  recorded_by) on lyttepost.legal_basis to lyttepost_municipality;
grant update (mode) on lyttepost.participation to lyttepost_municipality;
grant update (submitted_at, release) on lyttepost.participation to lyttepost_keeper;
grant update (withdrawn_at) on lyttepost.legal_basis to lyttepost_municipality;
create policy own_municipality on lyttepost.participation
  to lyttepost_unit, lyttepost_municipality, lyttepost_keeper
  using (municipality = lyttepost.current_municipality());
create policy own_municipality on lyttepost.legal_basis for select
  to lyttepost_unit, lyttepost_municipality, lyttepost_keeper
  using (municipality = lyttepost.current_municipality());
create policy municipality_records on lyttepost.legal_basis for insert to lyttepost_municipality
  with check (municipality = lyttepost.current_municipality()
    and recorded_by is not distinct from lyttepost.current_staff());
-- what is withdrawn stays withdrawn
create policy municipality_withdraws on lyttepost.legal_basis for update to lyttepost_municipality
  using (municipality = lyttepost.current_municipality() and withdrawn_at is null)
  with check (withdrawn_at is not null);
-- who takes part is no secret: the nation, the house's tasks and the registered person may see it
grant select on lyttepost.participation to lyttepost_national, lyttepost_house, lyttepost_person, lyttepost_login, tabulator;
create policy who_takes_part on lyttepost.participation for select
  to lyttepost_national, lyttepost_house, lyttepost_person, lyttepost_login, tabulator using (true);

-- Registrations. The unit may list and add, but answers, birth year and sex are read through read_registrations only.
grant select (id, round, municipality, unit, status, revision, local_reference, round_pseudonym, created_by, created_at,
  changed_at, completed_at) on lyttepost.registration to lyttepost_unit;
grant insert, delete on lyttepost.registration to lyttepost_unit;
grant update (status, completed_at, changed_at) on lyttepost.registration to lyttepost_unit;
create policy own_unit on lyttepost.registration to lyttepost_unit
  using (municipality = lyttepost.current_municipality() and unit = lyttepost.current_unit())
  with check (municipality = lyttepost.current_municipality() and unit = lyttepost.current_unit());
grant select, update on lyttepost.registration to lyttepost_reader;
create policy read_own_unit on lyttepost.registration to lyttepost_reader
  using (municipality = lyttepost.current_municipality() and unit = lyttepost.current_unit());
create policy own_rows on lyttepost.registration for select to lyttepost_reader
  using (round_pseudonym = any (string_to_array(lyttepost.setting('pseudonyms'), ' ')));
grant select, update, delete on lyttepost.registration to lyttepost_keeper;
create policy own_municipality on lyttepost.registration to lyttepost_keeper
  using (municipality = lyttepost.current_municipality());
grant select on lyttepost.registration to tabulator;
create policy all_municipalities on lyttepost.registration for select to tabulator using (true);

grant select, insert, delete on lyttepost.block to lyttepost_keeper;
create policy own_municipality on lyttepost.block to lyttepost_keeper
  using (municipality = lyttepost.current_municipality());
grant select, insert, update (round_pseudonym) on lyttepost.deletion to lyttepost_keeper;
create policy own_municipality on lyttepost.deletion to lyttepost_keeper
  using (municipality = lyttepost.current_municipality());
grant select (registration, round, municipality, unit, reason, deleted_by, deleted_at) on lyttepost.deletion
  to lyttepost_municipality;
grant select on lyttepost.deletion to lyttepost_reader;
create policy own_municipality_reads on lyttepost.deletion for select to lyttepost_municipality
  using (municipality = lyttepost.current_municipality());
create policy own_rows on lyttepost.deletion for select to lyttepost_reader
  using (round_pseudonym = any (string_to_array(lyttepost.setting('pseudonyms'), ' ')));

-- The log: everybody adds in the own name and at the database's own time, nobody changes or removes.
grant insert (id, actor, role, municipality, unit, verb, noun, thing, subject, purpose, request, details)
  on lyttepost.audit_event to lyttepost_login, lyttepost_unit, lyttepost_municipality, lyttepost_territory,
  lyttepost_national,
  lyttepost_person, lyttepost_house, lyttepost_operator, lyttepost_reader, lyttepost_keeper, tabulator;
create policy own_name on lyttepost.audit_event for insert
  with check (actor is not distinct from lyttepost.current_staff()
    and municipality is not distinct from lyttepost.current_municipality()
    and unit is not distinct from lyttepost.current_unit() and role is not distinct from lyttepost.setting('role')
    and request is not distinct from lyttepost.setting('request'));
grant select on lyttepost.audit_event to lyttepost_municipality, lyttepost_keeper, lyttepost_reader, lyttepost_house;
create policy own_municipality on lyttepost.audit_event for select to lyttepost_municipality
  using (municipality = lyttepost.current_municipality());
create policy this_transaction on lyttepost.audit_event for select to lyttepost_keeper
  using (transaction = pg_current_xact_id());
create policy about_oneself on lyttepost.audit_event for select to lyttepost_reader
  using (subject in (select r.id from lyttepost.registration r)
    or subject in (select d.registration from lyttepost.deletion d));
-- a person may know who read about her, and where they work
grant select on lyttepost.staff, lyttepost.unit to lyttepost_reader;
create policy in_own_log on lyttepost.staff for select to lyttepost_reader
  using (id in (select e.actor from lyttepost.audit_event e));
create policy in_own_log on lyttepost.unit for select to lyttepost_reader
  using (id in (select e.unit from lyttepost.audit_event e));
-- sealing sees the log, which holds no answers
create policy sealing_reads on lyttepost.audit_event for select to lyttepost_house using (true);
create policy sealing on lyttepost.audit_event for update to lyttepost_house
  using (seal is null) with check (seal is not null);
grant update (seal) on lyttepost.audit_event to lyttepost_house;
grant select, insert on lyttepost.audit_seal to lyttepost_house;
create policy sealing on lyttepost.audit_seal to lyttepost_house using (true) with check (true);
grant select on lyttepost.audit_seal to lyttepost_operator;
create policy reading on lyttepost.audit_seal for select to lyttepost_operator using (true);

-- the nation
grant select, insert on lyttepost.project, lyttepost.approval to lyttepost_national;
create policy nation on lyttepost.project for select to lyttepost_national using (true);
create policy nation_insert on lyttepost.project for insert to lyttepost_national
  with check (created_by is not distinct from lyttepost.current_staff());
create policy nation on lyttepost.approval for select to lyttepost_national using (true);
create policy nation_insert on lyttepost.approval for insert to lyttepost_national
  with check (recorded_by is not distinct from lyttepost.current_staff()
    and lyttepost.setting('role') = 'national-coordinator');
grant select on lyttepost.project, lyttepost.approval to tabulator;
create policy reading on lyttepost.project for select to tabulator using (true);
grant select on lyttepost.legal_basis to tabulator, lyttepost_reader;
create policy reading on lyttepost.legal_basis for select to tabulator using (true);
create policy of_own_rows on lyttepost.legal_basis for select to lyttepost_reader
  using (id in (select r.legal_basis from lyttepost.registration r));
-- raw counts go with the round
grant select (tabulation, municipality), delete on lyttepost.tabulation_count to lyttepost_keeper;
create policy own_municipality on lyttepost.tabulation_count to lyttepost_keeper
  using (municipality = lyttepost.current_municipality());
grant select (id, round) on lyttepost.tabulation to lyttepost_keeper;
create policy expiring on lyttepost.tabulation for select to lyttepost_keeper using (true);
create policy reading on lyttepost.approval for select to tabulator using (true);
grant select, insert on lyttepost.tabulation to tabulator;
grant insert on lyttepost.tabulation_count to tabulator;
create policy tabulating on lyttepost.tabulation to tabulator using (true) with check (true);
create policy tabulating on lyttepost.tabulation_count for insert to tabulator with check (true);
grant select on lyttepost.tabulation to lyttepost_national, lyttepost_house;
create policy reading on lyttepost.tabulation for select to lyttepost_national, lyttepost_house using (true);
grant select on lyttepost.tabulation_count to lyttepost_house;
create policy protecting on lyttepost.tabulation_count for select to lyttepost_house using (true);
grant select, insert on lyttepost.safe_table to lyttepost_house;
create policy protecting on lyttepost.safe_table to lyttepost_house using (true) with check (true);
grant select on lyttepost.safe_table to lyttepost_national, lyttepost_territory, lyttepost_unit, lyttepost_municipality;
create policy nation on lyttepost.safe_table for select to lyttepost_national using (true);
-- advisers, state administrators and user organisations: their own territories and the country, and nothing else at all;
-- a county holds its municipalities, as in the rights
create policy own_territories on lyttepost.safe_table for select to lyttepost_territory
  using (not exists (
    select from unnest(territories) t
    where t <> 'NO' and not array[t, left(t, 2)]
      && coalesce(string_to_array(lyttepost.setting('territories'), ' '), '{}')));
create policy own_municipality on lyttepost.safe_table for select to lyttepost_unit, lyttepost_municipality
  using (territories <@ array['NO', lyttepost.current_municipality(), left(lyttepost.current_municipality(), 2)]);

-- the running program
grant select, insert, update, delete on lyttepost.session, lyttepost.pending_login to lyttepost_login;
create policy logging_in on lyttepost.session to lyttepost_login using (true) with check (true);
create policy logging_in on lyttepost.pending_login to lyttepost_login using (true) with check (true);
grant select, insert, update, delete on lyttepost.wrapped_key to lyttepost_house;
create policy keys on lyttepost.wrapped_key to lyttepost_house using (true) with check (true);
grant select, insert on lyttepost.idempotency to lyttepost_unit, lyttepost_municipality, lyttepost_national;
create policy own on lyttepost.idempotency to lyttepost_unit, lyttepost_municipality, lyttepost_national
  using (staff = lyttepost.current_staff());
grant select, delete on lyttepost.idempotency to lyttepost_house;
create policy tidying on lyttepost.idempotency to lyttepost_house using (true);

-- the doors
grant execute on function lyttepost.read_registrations to lyttepost_unit, lyttepost_person;
grant execute on function lyttepost.change_registration, lyttepost.registered_elsewhere, lyttepost.is_blocked
  to lyttepost_unit;
grant execute on function lyttepost.opt_out to lyttepost_unit, lyttepost_person;
grant execute on function lyttepost.coverage, lyttepost.submit_round, lyttepost.reopen_round,
  lyttepost.delete_without_basis
  to lyttepost_municipality;
grant execute on function lyttepost.expire_round to lyttepost_house;
grant execute on function lyttepost.own_log, lyttepost.own_registrations to lyttepost_person;
grant execute on function lyttepost.tabulate to lyttepost_national;

-- every write to what matters has its event, of one of these nouns
do $$
declare
  written record;
begin
  for written in select * from (values
    ('registration', 'registration opt-out participation'), ('block', 'opt-out registration'), ('unit', 'unit'),
    ('appointment', 'appointment'), ('participation', 'participation'), ('legal_basis', 'legal-basis'),
    ('round', 'round'), ('municipality', 'municipality processing-record'), ('project', 'project'), ('approval', 'approval'),
    ('tabulation', 'tabulation'), ('safe_table', 'safe-table')) as t (name, nouns)
  loop
    execute format('create constraint trigger demand_event after insert or update or delete on lyttepost.%I
      deferrable initially deferred for each row execute function lyttepost.demand_event(%s)', written.name,
      (select string_agg(quote_literal(noun), ', ') from unnest(string_to_array(written.nouns, ' ')) as noun));
  end loop;
end
$$;
