-- Runs of cases. A run is no evidence: its manifest says how to make it again. It is kept so that a link to it leads to the
-- same bytes, which is why manifest and result are json as it was written and not jsonb, which orders keys anew.
create table runs (
  -- Hash of all that decides the result: the same run twice is one row.
  id text primary key check (id ~ '^[0-9a-f]{64}$'),
  case_id text not null,
  title text not null,
  manifest json not null,
  headline text not null,
  result json not null,
  recorded text not null check (recorded like '____-__-__T__:__:__%Z'),
  marking text not null,
  overlay text,
  principal text not null
);
create index runs_recorded on runs (recorded, id);

create trigger runs_append_only before update or delete or truncate on runs
  for each statement execute function refuse_change();
alter table runs enable always trigger runs_append_only;
