-- Sums of whole years, kept like those of the months: a book of many forms at many sites over many years has too many months to
-- add up for every total. `year` is the first day of it.
create table stock_years (
  holder text not null,
  material text not null,
  form text not null,
  grade text not null,
  content_of text not null,
  site text not null,
  year date not null,
  books_gross bigint not null,
  books_content bigint,
  accepted_gross bigint not null,
  accepted_content bigint,
  uncommitted_gross bigint not null,
  uncommitted_content bigint,
  on_loan_gross bigint not null,
  on_loan_content bigint,
  primary key (holder, material, form, grade, content_of, site, year)
);
insert into stock_years
  select holder, material, form, grade, content_of, site, date_trunc('year', month)::date,
    sum(books_gross)::bigint, sum(books_content)::bigint, sum(accepted_gross)::bigint, sum(accepted_content)::bigint, sum(uncommitted_gross)::bigint, sum(uncommitted_content)::bigint, sum(on_loan_gross)::bigint, sum(on_loan_content)::bigint
  from stock_months group by 1, 2, 3, 4, 5, 6, 7;
create index stock_months_month on stock_months (month);
