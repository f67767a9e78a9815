-- What a movement is checked against is looked up by what earlier records name, not by reading a whole book.
create index stock_records_leaving on stock_records (holder, (payload ->> 'authority'))
  where kind in ('release', 'sale');
create index stock_records_reversing on stock_records (holder, (payload ->> 'reverses'))
  where kind = 'reversal';
create index stock_records_accepted on stock_records (holder, (payload ->> 'specification'))
  where kind = 'accept';
