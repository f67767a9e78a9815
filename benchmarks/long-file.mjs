const HEADER =
  'MCS chapter,Section,Commodity,Country,Statistics,Statistics_detail,Unit,Year,Value,Notes,Is critical mineral 2025,Other notes';
const COMMODITIES = ['Antimony', 'Cobalt', 'Tungsten', 'Tin', 'Nickel'];
const KINDS = [
  ['Production', 'Mine production', ''],
  ['Production', 'Mine production', 'Estimated.'],
  ['Reserves', 'Reserves', ''],
];

/** As long as the remarks at the end of a row are on average, so that a row has as many bytes as one of the real file. */
const REMARKS = ' -- A composed remark that stands in every row, as remarks of the chapter do. '.repeat(2).trimEnd();

/**
 * A composed file in the layout of the 2026 data release, as long as asked: no figure is true and every row says something
 * that no other says, in the years from 1000 on.
 */
export function longFile(rows, countries) {
  const lines = [HEADER];
  for (let i = 0; i < rows; i++) {
    const country = countries[i % countries.length];
    const commodity = COMMODITIES[Math.floor(i / countries.length) % COMMODITIES.length];
    const year = 1000 + Math.floor(i / countries.length / COMMODITIES.length);
    const [statistics, detail, note] = KINDS[i % KINDS.length];
    const amount = `"${1 + (i % 9)},${String(100 + (i % 899))}"`;
    const content = `"(Data in metric tons, ${commodity.toLowerCase()} content, unless otherwise specified)${REMARKS}"`;
    lines.push(
      `${commodity.toUpperCase()},World Mine Production and Reserves,${commodity},${country},${statistics},${detail},metric tons,${year},${amount},${note},Yes,${content}`,
    );
  }
  return Buffer.from(`${lines.join('\n')}\n`);
}
