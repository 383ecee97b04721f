-- Each door belongs to the role whose sight it has. These roles own nothing else, and nobody logs in as them.
grant create on schema lyttepost to lyttepost_reader, lyttepost_keeper, tabulator;
alter function lyttepost.read_registrations owner to lyttepost_reader;
alter function lyttepost.change_registration owner to lyttepost_reader;
alter function lyttepost.own_log owner to lyttepost_reader;
alter function lyttepost.own_registrations owner to lyttepost_reader;
alter function lyttepost.guard_registration owner to lyttepost_keeper;
alter function lyttepost.log_deletion owner to lyttepost_keeper;
alter function lyttepost.demand_event owner to lyttepost_keeper;
alter function lyttepost.registered_elsewhere owner to lyttepost_keeper;
alter function lyttepost.is_blocked owner to lyttepost_keeper;
alter function lyttepost.opt_out owner to lyttepost_keeper;
alter function lyttepost.coverage owner to lyttepost_keeper;
alter function lyttepost.submit_round owner to lyttepost_keeper;
alter function lyttepost.reopen_round owner to lyttepost_keeper;
alter function lyttepost.expire_round owner to lyttepost_keeper;
alter function lyttepost.delete_without_basis owner to lyttepost_keeper;
alter default privileges in schema lyttepost revoke execute on functions from public;
alter function lyttepost.tabulate owner to tabulator;
revoke create on schema lyttepost from lyttepost_reader, lyttepost_keeper, tabulator;

-- The application keeps nothing of its own, not even for the length of a connection.
do $$
begin
  execute format('revoke temporary on database %I from public', current_database());
end
$$;
