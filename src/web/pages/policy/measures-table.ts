import type { MeasureLineDto, MeasuresDto } from '../../../api/contract-measures.ts';
import type { Cell, TableData } from '../../frame/table-data.ts';

const COLUMNS = [
  'Measure',
  'State',
  'Why',
  'Taken by',
  'Kind',
  'Materials',
  'Forms',
  'Origin',
  'Destination',
  'Codes',
  'Took effect',
  'Ends',
  'Days left',
] as const;

/** Words for days until an end: `4 days left`, `13 days ago`. */
export function daysText(days: number): string {
  const unit = Math.abs(days) === 1 ? 'day' : 'days';
  return days >= 0 ? `${days} ${unit} left` : `${-days} ${unit} ago`;
}

/** Measures on a day as a table; each state leads to what it rests on. */
export function measuresTable({ on, items }: MeasuresDto): TableData {
  return {
    caption: `${items.length === 1 ? '1 measure' : `${items.length} measures`} on ${on}`,
    columns: COLUMNS.map((label) => ({
      id: label.toLowerCase().replaceAll(' ', '-'),
      label,
      numeric: label === 'Days left',
    })),
    rows: items.map((item) => ({ key: item.evidence[0] ?? item.id, cells: cellsOf(item) })),
  };
}

const words = (text: string, tone?: 'warn' | 'quiet'): Cell => (text === '' ? null : { text, tone });

function cellsOf(item: MeasureLineDto): readonly Cell[] {
  const { evidence, state, materialNames, forms, originNames, destinationNames, codes } = item;
  const [own] = evidence;
  return [
    { text: item.title, to: `/evidence/${own ?? ''}` },
    { text: state, to: '/evidence', search: { ids: evidence.join('~') } },
    words(item.note === null ? item.reason : `${item.reason} ${item.note}`),
    words(item.country?.name ?? ''),
    words(item.kind),
    words(materialNames.join(', ') || 'names none', materialNames.length === 0 ? 'quiet' : undefined),
    words(forms.join(', ')),
    words(originNames.join(', ')),
    words(destinationNames.join(', ')),
    words(codes.join(', ')),
    words(item.effective ?? ''),
    words(item.suspendedUntil === null ? (item.expires ?? '') : `suspension: ${item.suspendedUntil}`),
    item.daysLeft === null
      ? null
      : {
          text: daysText(item.daysLeft),
          sort: item.daysLeft,
          tone: item.daysLeft < 0 || item.daysLeft > 30 ? undefined : ('warn' as const),
        },
  ];
}
