-- A judgement may also say that two procurements, proposed as one, belong together.
alter table judgements drop constraint judgements_kind_check;
alter table judgements add constraint judgements_kind_check
  check (kind in ('follow', 'scope', 'open', 'join', 'withdrawn'));
