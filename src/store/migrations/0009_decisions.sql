-- Decisions: which plan was adopted, by whom and why, and what became of its buys. Evidence of what people did: journalled, one
-- line a record, superseded or taken back by a later one and never changed.
create table decisions (
  intake bigint not null references intakes,
  ordinal integer not null,
  id text not null,
  kind text not null check (kind in ('adopted', 'linked', 'unlinked', 'withdrawn')),
  -- The decision it speaks of; its own id where it is one.
  decision text not null,
  body jsonb not null,
  recorded text not null,
  marking text not null,
  overlay text,
  principal text not null,
  primary key (intake, ordinal)
);
create index decisions_id on decisions (id, intake, ordinal);
create index decisions_decision on decisions (decision);

create trigger decisions_append_only before update or delete or truncate on decisions
  for each statement execute function refuse_change();
alter table decisions enable always trigger decisions_append_only;
