-- What became of a tabulation when its counts were protected; without a row here it is waiting.
create table lyttepost.tabulation_outcome (
  tabulation uuid primary key references lyttepost.tabulation,
  -- the table of the country, of this tabulation or of an earlier one with the same counts
  safe_table uuid references lyttepost.safe_table,
  -- number of the problem for which nothing is shown
  problem integer check (problem > 0),
  at timestamptz not null default now(),
  check ((safe_table is null) <> (problem is null))
);
alter table lyttepost.tabulation_outcome enable row level security;
alter table lyttepost.tabulation_outcome force row level security;
revoke all on lyttepost.tabulation_outcome from public;
grant select, insert on lyttepost.tabulation_outcome to lyttepost_house;
create policy protecting on lyttepost.tabulation_outcome to lyttepost_house using (true) with check (true);
grant select on lyttepost.tabulation_outcome to lyttepost_national;
create policy reading on lyttepost.tabulation_outcome for select to lyttepost_national using (true);
create constraint trigger demand_event after insert or update or delete on lyttepost.tabulation_outcome
  deferrable initially deferred for each row execute function lyttepost.demand_event('tabulation');

-- The task that protects them, one at a time however many instances there are.
select pgboss.create_queue('protect-tabulations',
  '{"policy": "stately", "retryLimit": 1, "retryDelay": 30, "expireInSeconds": 1800, "retentionMinutes": 60}');
