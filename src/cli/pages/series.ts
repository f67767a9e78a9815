import type { SeriesDto } from '../../api/contract-market.ts';
import { formatPeriod, VALUE_MARKS } from '../../units/format.ts';
import type { MaterialShown } from '../material-shown.ts';
import { hang, wrap } from '../terminal.ts';
import type { Drawing } from './drawing.ts';
import { type Align, table } from './style.ts';

const YEARS = 5;
/** Columns a year's cell takes at most, blanks included. */
const CELL = 12;

function absencesIn(series: readonly SeriesDto[], periods: readonly string[]): readonly string[] {
  const kinds = new Set(
    series.flatMap(({ points }) =>
      points.filter(({ period }) => periods.includes(period)).map(({ figure }) => figure.kind),
    ),
  );
  const marks = Object.entries(VALUE_MARKS).flatMap(([kind, { mark, meaning }]) =>
    kinds.has(kind) ? [`${mark} ${meaning}`] : [],
  );
  return [...marks, ...(kinds.has('estimated') ? ['e estimated'] : []), 'blank: the source says nothing'];
}

/** US series of the newest edition over its last five years; what is absent says how. */
export function usSeries({ series }: MaterialShown, { style, notes }: Drawing): readonly string[] {
  const [first] = series;
  if (first === undefined) return [];
  const newest = series.filter(({ edition }) => edition === first.edition);
  const periods = [...new Set(newest.flatMap(({ points }) => points.map(({ period }) => period)))].sort().slice(-YEARS);
  const rows = newest.map(({ label, points }) => [
    wrap(label, Math.max(20, style.width - CELL * periods.length)).join('\n  '),
    ...periods.map((period) => points.find((point) => point.period === period)?.figure.text ?? ''),
  ]);
  const evidence = newest.flatMap(({ points }) => points.flatMap(({ figure }) => figure.evidence));
  const aligns: readonly Align[] = ['left', ...periods.map(() => 'right' as const)];
  const legend = hang('  ', `${absencesIn(newest, periods).join('; ')}.`, style.width);
  return [
    `  ${first.edition} ${style.paint.dim(notes.evidence(evidence))}`,
    table(['', ...periods.map(formatPeriod)], rows, aligns, style),
    style.paint.dim(legend),
  ];
}
