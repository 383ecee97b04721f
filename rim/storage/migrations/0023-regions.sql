-- Whoever follows a region asks for its report: what is asked twice is answered once, as for everybody else who writes.
grant select, insert on lyttepost.idempotency to lyttepost_territory;
create policy own_request on lyttepost.idempotency to lyttepost_territory
  using (staff = lyttepost.current_staff());
