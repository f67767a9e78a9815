import type {
  ChangedLotDto,
  StockPreviewDto,
  StockRefusalDto,
  StockWrittenDto,
} from '../../api/contract-stock-writing.ts';
import { hang } from '../terminal.ts';
import type { Style } from './style.ts';

function lotLines({ lot, changes, after }: ChangedLotDto, style: Style): readonly string[] {
  const of = after.materialName === '' ? '' : style.paint.dim(` ${after.materialName}, ${after.formName}`);
  return [
    `  ${lot}${of}`,
    ...(changes.length === 0 ? ['    stays as it is'] : changes.map((change) => `    ${change}`)),
  ];
}

/** Every refusal with what to do. */
export function refusalLines(refusals: readonly StockRefusalDto[], style: Style): readonly string[] {
  return refusals.flatMap(({ number, message, advice }) => [
    hang('  ', `${number === '' ? '' : `${number}: `}${message}`, style.width),
    style.paint.dim(hang('    ', advice, style.width)),
  ]);
}

/** What records would change, or every reason why they may not be written. */
export function previewPage({ outcome, titles, refusals, lots, holder }: StockPreviewDto, style: Style): string {
  if (outcome === 'refused') {
    return [style.paint.red('Refused; nothing is written.'), ...refusalLines(refusals, style)].join('\n');
  }
  const changed = lots.flatMap((lot) => lotLines(lot, style));
  return [
    style.paint.bold(`In the book of ${holder}:`),
    ...titles.map((one) => `  ${one}`),
    ...(changed.length === 0 ? [] : [style.paint.bold('Lots:'), ...changed]),
  ].join('\n');
}

/** What was written, or why nothing was. */
export function writtenPage({ outcome, records, refusals, overtaken }: StockWrittenDto, style: Style): string {
  if (outcome === 'recorded') {
    const numbers = records.map(({ number, id }) => `${number} ${style.paint.dim(id.slice(0, 8))}`);
    return `${style.paint.green('Recorded:')} ${numbers.join(', ')}`;
  }
  if (outcome === 'overtaken') {
    return [
      style.paint.red('Nothing is written: somebody else was quicker.'),
      ...overtaken.map(({ text }) => hang('  ', text, style.width)),
    ].join('\n');
  }
  return [style.paint.red('Refused; nothing is written.'), ...refusalLines(refusals, style)].join('\n');
}
