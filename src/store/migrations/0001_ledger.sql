-- The ledger: evidence with its intakes and sightings. PostgreSQL 15 dialect; names resolve through search_path.
-- `recorded` and `published` are kept as written, so that what is read back is what was saved; their shape is checked
-- (by length and LIKE: regular expressions would cost a bulk load a third of its time).

create table intakes (
  sequence bigint primary key check (sequence >= 1),
  snapshot text not null check (length(snapshot) = 64),
  name text not null,
  parser text not null,
  -- Whether it stands in for earlier intakes of its name that say so too: true of files kept by hand.
  replaces boolean not null,
  duplicates integer not null check (duplicates >= 0),
  recorded text not null check (recorded like '____-__-__T__:__:__%Z'),
  marking text not null,
  overlay text,
  principal text not null
);
create index intakes_name on intakes (name, sequence);

create table statements (
  id text primary key check (length(id) = 64),
  intake bigint not null references intakes,
  ordinal integer not null,
  source text not null,
  snapshot text not null,
  locator text not null,
  original text not null,
  published text not null,
  published_end date not null,
  recorded text not null check (recorded like '____-__-__T__:__:__%Z'),
  stance text not null check (stance in ('official', 'reported', 'claimed', 'derived')),
  speaker text,
  marking text not null,
  overlay text,
  principal text not null,
  subject_kind text not null,
  subject_id text not null,
  material text,
  form text,
  place text,
  subject jsonb not null,
  property text not null,
  period text not null,
  value jsonb not null,
  note text,
  derived_from text[],
  rule text
);
create index statements_material on statements (material, property, period);
create index statements_property on statements (property, period);
create index statements_subject on statements (subject_kind, subject_id);
create index statements_source on statements (source, published_end);
create index statements_intake on statements (intake, ordinal);

create table events (
  id text primary key check (length(id) = 64),
  intake bigint not null references intakes,
  ordinal integer not null,
  source text not null,
  snapshot text not null,
  locator text not null,
  original text not null,
  published text not null,
  published_end date not null,
  recorded text not null check (recorded like '____-__-__T__:__:__%Z'),
  stance text not null check (stance in ('official', 'reported', 'claimed', 'derived')),
  speaker text,
  marking text not null,
  overlay text,
  principal text not null,
  subject_kind text not null,
  subject_id text not null,
  subject_key text not null,
  materials text[] not null,
  subject jsonb not null,
  kind text not null,
  date date not null,
  date_precision text not null check (date_precision in ('day', 'month', 'year')),
  payload jsonb not null
);
create index events_materials on events using gin (materials);
create index events_subject on events (subject_kind, subject_id);
create index events_kind on events (kind, date);
create index events_source on events (source, published_end);
create index events_intake on events (intake, ordinal);

-- Every place evidence was seen, in the order of the intake; the first of an evidence is where it was taken from.
create table sightings (
  intake bigint not null references intakes,
  ordinal integer not null,
  evidence text not null,
  snapshot text not null,
  locator text not null,
  recorded text not null,
  marking text not null,
  overlay text,
  principal text not null,
  primary key (intake, ordinal)
);
create index sightings_evidence on sightings (evidence, intake, ordinal);

-- Claims, corrections and judgements are kept as every intake has them; the latest of an id that stands counts.
create table claims (
  intake bigint not null references intakes,
  ordinal integer not null,
  id text not null,
  evidence text not null,
  due text,
  body jsonb not null,
  recorded text not null,
  marking text not null,
  overlay text,
  principal text not null,
  primary key (intake, ordinal)
);
create index claims_id on claims (id, intake, ordinal);
create index claims_evidence on claims (evidence);

create table corrections (
  intake bigint not null references intakes,
  ordinal integer not null,
  id text not null,
  source text not null,
  published text not null,
  body jsonb not null,
  recorded text not null,
  marking text not null,
  overlay text,
  principal text not null,
  primary key (intake, ordinal)
);
create index corrections_id on corrections (id, intake, ordinal);

create table judgements (
  intake bigint not null references intakes,
  ordinal integer not null,
  id text not null,
  key text not null,
  kind text not null check (kind in ('follow', 'scope', 'open', 'withdrawn')),
  body jsonb not null,
  recorded text not null,
  marking text not null,
  overlay text,
  principal text not null,
  primary key (intake, ordinal)
);
create index judgements_id on judgements (id, intake, ordinal);
create index judgements_key on judgements (key);

create table problems (
  intake bigint not null references intakes,
  ordinal integer not null,
  code text not null,
  locator text not null,
  message text not null,
  original text not null,
  advice text not null,
  recorded text not null,
  marking text not null,
  overlay text,
  principal text not null,
  primary key (intake, ordinal)
);
