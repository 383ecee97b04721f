-- The roles of the house. They belong to the whole server, so they may be there already.
-- The application logs in as lyttepost_app, which owns nothing, inherits nothing and may read nothing by itself: each
-- transaction takes on the role of one desk. Nobody logs in as any of the others.
do $$
declare
  desk text;
begin
  foreach desk in array array[
    'lyttepost_login', 'lyttepost_unit', 'lyttepost_municipality', 'lyttepost_territory', 'lyttepost_national',
    'lyttepost_person', 'lyttepost_house', 'lyttepost_operator', 'lyttepost_reader', 'lyttepost_keeper', 'tabulator'
  ] loop
    if not exists (select from pg_roles where rolname = desk) then
      execute format('create role %I nologin noinherit nosuperuser nobypassrls nocreatedb nocreaterole', desk);
    end if;
  end loop;
  if not exists (select from pg_roles where rolname = 'lyttepost_app') then
    create role lyttepost_app login noinherit nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
end
$$;

-- the desks that the application may take on; never the reader, the keeper or the tabulator
grant lyttepost_login, lyttepost_unit, lyttepost_municipality, lyttepost_territory, lyttepost_national,
  lyttepost_person, lyttepost_house, lyttepost_operator to lyttepost_app;
