-- Buying plans. Like a run, a plan is no evidence: its manifest says how to make it again; it is kept so that a link to it leads
-- to the same bytes.
create table buying_plans (
  -- Hash of all that decides the plan: the same plan twice is one row.
  id text primary key check (id ~ '^[0-9a-f]{64}$'),
  case_id text not null,
  title text not null,
  -- What was asked for, as the API takes it.
  request json not null,
  headline text not null,
  spent double precision not null,
  answer json not null,
  recorded text not null check (recorded like '____-__-__T__:__:__%Z'),
  marking text not null,
  overlay text,
  principal text not null
);
create index buying_plans_recorded on buying_plans (recorded, id);

create trigger buying_plans_append_only before update or delete or truncate on buying_plans
  for each statement execute function refuse_change();
alter table buying_plans enable always trigger buying_plans_append_only;
