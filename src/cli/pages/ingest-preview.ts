import type { IngestPreviewDto } from '../../api/contract-ingest-preview.ts';
import { formatNumber } from '../../units/format.ts';
import { hang } from '../terminal.ts';
import type { Style } from './style.ts';

type Book = IngestPreviewDto['books'][number];
type Lot = Book['lots'][number];

const words = ({ gross, content, site, standing }: Lot['after']): string =>
  [gross, ...(content === null ? [] : [content]), site === null ? 'no site' : `site ${site}`, standing].join(', ');

function lotLines({ lot, before, after }: Lot, width: number): readonly string[] {
  if (before === null) return [hang(`    ${lot}: `, `new: ${words(after)}`, width)];
  return [hang(`    ${lot}: `, `${words(before)} -> ${words(after)}`, width)];
}

function bookLines({ holder, records, lots }: Book, width: number): readonly string[] {
  const counted = records.map(({ kind, count }) => `${formatNumber(count)} ${kind}`).join(', ');
  const said = hang(`  Book of ${holder}: `, counted === '' ? 'nothing new' : counted, width);
  return [said, ...lots.flatMap((lot) => lotLines(lot, width))];
}

/** What taking a file in would do: every problem, every rounding, every lot before and after. */
export function ingestPreviewPage(preview: IngestPreviewDto, { paint, width }: Style): string {
  const { name, outcome, parser, counts, problems, roundings, books } = preview;
  const found = Object.entries(counts).filter(([what, count]) => count > 0 && what !== 'cells' && what !== 'problems');
  const counted = found.map(([what, count]) => `${formatNumber(count)} ${what === 'stock' ? 'stock records' : what}`);
  const colour = problems.length === 0 ? paint.green : paint.red;
  return [
    colour(`${outcome}: ${name}`),
    hang('  ', [parser === null ? 'no parser' : `read as ${parser}`, ...counted].join(', '), width),
    ...problems.flatMap(({ locator, message, advice }) => [
      paint.yellow(hang('  ', `${locator}: ${message}`, width)),
      hang('    what to do: ', advice, width),
    ]),
    ...roundings.map(({ locator, written, kept }) => hang('  ', `${locator}: ${written} is kept as ${kept}`, width)),
    ...books.flatMap((book) => bookLines(book, width)),
    `${formatNumber(problems.length)} ${problems.length === 1 ? 'problem' : 'problems'}; nothing was written.`,
  ].join('\n');
}
