-- Many saves a second.

-- The plan of a look-up in the log is kept as long as a connection lasts. Made while the log was short it would read all of
-- it, and go on doing so at every write while it grows: the index it is.
alter function lyttepost.demand_event set enable_seqscan = off;

-- A registration is written some forty times while it is filled in. Room is kept beside it, so that its indexes, none of
-- which holds what changes, need not be written too.
alter table lyttepost.registration set (fillfactor = 70);
