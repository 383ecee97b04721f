-- What the coordinator's and the national desk need to know of a round and of taking part in it.
alter table lyttepost.round
  -- the year that reports and time series call it by
  add column year integer not null default extract(year from lyttepost.today()) check (year between 2000 and 2100),
  -- who is to be registered, in words
  add column population_nb text not null default '',
  add column population_nn text not null default '',
  -- the main groups that are mapped
  add column groups text[] not null default '{substance,mental}'
    check (cardinality(groups) > 0 and groups <@ array['substance', 'mental']),
  -- the types of units that may register; empty: any
  add column unit_types text[] not null default '{}',
  -- no municipality submits or reopens after this
  add column closed_at timestamptz,
  -- the country's figures are out
  add column released_at timestamptz,
  add constraint round_released check (released_at is null or closed_at is not null);
-- nobody's write: what is there already is told by its year
alter table lyttepost.round disable trigger demand_event;
update lyttepost.round set year = extract(year from opens_on);
alter table lyttepost.round enable trigger demand_event;

alter table lyttepost.participation
  add column groups text[] not null default '{substance,mental}'
    check (cardinality(groups) > 0 and groups <@ array['substance', 'mental']),
  -- the form of Norwegian that the municipality's reports are made in
  add column language text not null default 'nb' check (language in ('nb', 'nn'));

-- The year and what is mapped stand; the name, the dates and the words about it may change.
grant update (population_nb, population_nn, unit_types, closed_at, released_at) on lyttepost.round to lyttepost_national;
grant update (released_at) on lyttepost.round to lyttepost_house;
create policy house_releases on lyttepost.round for update to lyttepost_house
  using (closed_at is not null) with check (closed_at is not null);
grant insert (groups, language), update (groups, language) on lyttepost.participation to lyttepost_municipality;
