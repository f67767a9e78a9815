import type { ProcurementRecordDto } from '../../api/contract-procurements.ts';
import { formatDate } from '../../units/format.ts';
import { cut, type Style, table, title } from './style.ts';

const SHORT: Readonly<Record<string, string>> = { 'request for information': 'RFI', presolicitation: 'presol.' };

/** A quantity nobody demanded is marked: the market was only asked about it. */
function quantityText({ quantity, demand }: ProcurementRecordDto): string {
  if (quantity === null) return '–';
  return demand ? quantity.text : `(${quantity.text})`;
}

/** A column and what it says of a procurement; a narrow terminal does without those that can be missed. */
interface Column {
  readonly head: string;
  readonly align: 'left' | 'right';
  readonly wideOnly?: true;
  readonly cell: (item: ProcurementRecordDto, paint: Style['paint'], wide: boolean) => string;
}

/** Columns of a terminal that is wide enough for all. */
const WIDE = 140;

const COLUMNS: readonly Column[] = [
  {
    head: 'material',
    align: 'left',
    cell: ({ name }, _, wide) => cut(name === '' ? 'not named' : name, wide ? 20 : 12),
  },
  { head: 'kind', align: 'left', wideOnly: true, cell: ({ kind }) => SHORT[kind] ?? kind },
  { head: 'number', align: 'left', cell: ({ number, id }, paint) => number ?? paint.dim(cut(id, 16)) },
  { head: 'quantity', align: 'right', cell: quantityText },
  { head: 'ceiling', align: 'right', cell: ({ ceiling }) => ceiling?.text ?? '–' },
  { head: 'issued', align: 'left', wideOnly: true, cell: ({ issued }) => issued?.dateText ?? '–' },
  { head: 'closes', align: 'left', cell: ({ closes }) => closes ?? '–' },
  { head: 'state', align: 'left', cell: stateText },
  {
    head: 'ext/amd',
    align: 'right',
    cell: ({ extensions, amendments }) => `${extensions?.text ?? '–'}/${amendments?.text ?? '–'}`,
  },
  { head: 'silent', align: 'right', cell: ({ daysSinceLastEvidence }) => `${daysSinceLastEvidence} d` },
];

function stateText(item: ProcurementRecordDto, paint: Style['paint'], wide: boolean): string {
  const { state, noOutcomeSince, inferred } = item;
  const short = wide ? state : (SHORT[state] ?? state.replace('cancelled (re-issue', 'canc. (re-issue'));
  const words = `${short}${inferred === null ? '' : ` (inferred, ${inferred})`}`;
  return noOutcomeSince === null ? words : `${words}, ${paint.yellow('no outcome')}`;
}

/** How many are in each state, most first. */
function counted(items: readonly ProcurementRecordDto[]): string {
  const states = [...new Set(items.map(({ state }) => state))];
  const count = (state: string): number => items.filter((item) => item.state === state).length;
  return states
    .sort((a, b) => count(b) - count(a) || a.localeCompare(b))
    .map((state) => `${count(state)} ${state}`)
    .join(', ');
}

/** Every procurement with its state on a day. */
export function procurementsPage(items: readonly ProcurementRecordDto[], day: string, style: Style): string {
  const { paint } = style;
  const wide = style.width >= WIDE;
  const columns = COLUMNS.filter(({ wideOnly }) => wide || wideOnly !== true);
  const rows = items.map((item) => columns.map(({ cell }) => cell(item, paint, wide)));
  const silent = items.filter(({ noOutcomeSince }) => noOutcomeSince !== null).length;
  return [
    title(
      `${items.length} ${items.length === 1 ? 'procurement' : 'procurements'}`,
      `state on ${formatDate(day)}`,
      style,
    ),
    ...(items.length === 0 ? ['  None had begun by this day, or none is as asked.'] : [`  ${counted(items)}`]),
    ...(silent === 0 ? [] : [`  ${silent} closed without a published outcome`]),
    ...(rows.length === 0
      ? []
      : [
          table(
            columns.map(({ head }) => head),
            rows,
            columns.map(({ align }) => align),
            style,
          ),
        ]),
    paint.dim(
      '  (in brackets): the market was only asked about it, which is no demand. ext/amd: extensions and amendments',
    ),
    paint.dim('  known; – none known. silent: days since the newest step. One in full: ./ballast procurement NUMBER'),
  ].join('\n');
}
