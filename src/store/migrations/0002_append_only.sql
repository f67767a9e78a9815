-- The database itself refuses to change evidence. Statement-level, so that even a change of no rows is refused;
-- always enabled, so that a replication role does not get around it.

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only: % on table % is refused', tg_op, tg_table_name
    using errcode = 'BL001',
      hint = 'Take in a correction, a judgement or a newer statement; what was said stays.';
end
$$;

create trigger intakes_append_only before update or delete or truncate on intakes
  for each statement execute function refuse_change();
create trigger statements_append_only before update or delete or truncate on statements
  for each statement execute function refuse_change();
create trigger events_append_only before update or delete or truncate on events
  for each statement execute function refuse_change();
create trigger sightings_append_only before update or delete or truncate on sightings
  for each statement execute function refuse_change();
create trigger claims_append_only before update or delete or truncate on claims
  for each statement execute function refuse_change();
create trigger corrections_append_only before update or delete or truncate on corrections
  for each statement execute function refuse_change();
create trigger judgements_append_only before update or delete or truncate on judgements
  for each statement execute function refuse_change();
create trigger problems_append_only before update or delete or truncate on problems
  for each statement execute function refuse_change();

alter table intakes enable always trigger intakes_append_only;
alter table statements enable always trigger statements_append_only;
alter table events enable always trigger events_append_only;
alter table sightings enable always trigger sightings_append_only;
alter table claims enable always trigger claims_append_only;
alter table corrections enable always trigger corrections_append_only;
alter table judgements enable always trigger judgements_append_only;
alter table problems enable always trigger problems_append_only;
