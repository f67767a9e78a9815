-- Stock books: records in tables of their own, since one book may hold a million, with what totals are added up from.

create table stock_records (
  id text primary key check (length(id) = 64),
  intake bigint not null references intakes,
  ordinal integer not null,
  source text not null,
  snapshot text not null,
  locator text not null,
  original text not null,
  published text not null,
  published_end date not null,
  stance text not null check (stance in ('official', 'reported', 'claimed', 'derived')),
  speaker text,
  recorded text not null check (recorded like '____-__-__T__:__:__%Z'),
  marking text not null,
  overlay text,
  principal text not null,
  holder text not null,
  -- Number of the document; a number stands for one record of a holder for ever.
  number text not null,
  kind text not null,
  date date not null,
  -- Lots it touches; of a reversal those of the record it undoes.
  lots text[] not null,
  payload jsonb not null,
  constraint stock_records_number unique (holder, number)
);
create index stock_records_intake on stock_records (intake, ordinal);
create index stock_records_date on stock_records (holder, date, intake, ordinal);
-- Cards of sites, specifications, authorities and requirements: few, and asked for with every record.
create index stock_records_cards on stock_records (holder, date, intake, ordinal) where lots = '{}';
create index stock_records_kind on stock_records (holder, kind, date, intake, ordinal);

-- One row for each lot a record touches, numbered as they came: two people who move one lot from the same state of it both
-- take its next turn, and the key lets one of them through. It also finds the records of a lot.
create table stock_turns (
  holder text not null,
  lot text not null,
  turn integer not null check (turn >= 1),
  number text not null,
  intake bigint not null references intakes,
  primary key (holder, lot, turn)
);

-- What a lot's records change on a day, of what and where. Sums of entries up to a day are the lot on that day; where a later
-- record changes an earlier day, the difference is a further entry.
create table stock_entries (
  intake bigint not null references intakes,
  ordinal integer not null,
  holder text not null,
  lot text not null,
  site text,
  material text not null,
  form text not null,
  grade text,
  content_of text,
  date date not null,
  books_gross bigint not null,
  books_content bigint,
  accepted_gross bigint not null,
  accepted_content bigint,
  uncommitted_gross bigint not null,
  uncommitted_content bigint,
  on_loan_gross bigint not null,
  on_loan_content bigint,
  primary key (intake, ordinal)
);
create index stock_entries_lot on stock_entries (holder, lot, date);
create index stock_entries_date on stock_entries (date);

create trigger stock_records_append_only before update or delete or truncate on stock_records
  for each statement execute function refuse_change();
create trigger stock_turns_append_only before update or delete or truncate on stock_turns
  for each statement execute function refuse_change();
create trigger stock_entries_append_only before update or delete or truncate on stock_entries
  for each statement execute function refuse_change();

alter table stock_records enable always trigger stock_records_append_only;
alter table stock_turns enable always trigger stock_turns_append_only;
alter table stock_entries enable always trigger stock_entries_append_only;

-- Sums of the entries of a month, so that a total on any day adds up the months before and the entries of one month. They may
-- be updated, since they are no evidence: every intake adds its entries to them in its own transaction, and they can be made
-- anew from stock_entries at any time. What has no site, grade or content has the empty text: a key has no nulls.
create table stock_months (
  holder text not null,
  material text not null,
  form text not null,
  grade text not null,
  content_of text not null,
  site text not null,
  month date not null,
  books_gross bigint not null,
  books_content bigint,
  accepted_gross bigint not null,
  accepted_content bigint,
  uncommitted_gross bigint not null,
  uncommitted_content bigint,
  on_loan_gross bigint not null,
  on_loan_content bigint,
  primary key (holder, material, form, grade, content_of, site, month)
);

-- Every lot as its records leave it, for lists. Made anew with each record of the lot, like the months.
create table stock_lots (
  holder text not null,
  lot text not null,
  material text,
  form text,
  grade text,
  content_of text,
  site text,
  standing text not null check (standing in ('not accepted', 'accepted', 'rejected')),
  gross bigint not null,
  content bigint,
  -- The day of its latest record, and how many records it has.
  date date not null,
  turns integer not null,
  primary key (holder, lot)
);
create index stock_lots_material on stock_lots (material, form, holder, lot);
create index stock_lots_site on stock_lots (site, holder, lot);
