import type { FigureDto } from '../../../api/contract.ts';
import type { ProcurementLifeDto, ProcurementRecordDto } from '../../../api/contract-procurements.ts';
import { convertAmount, dimensionOf, isUnit } from '../../../units/unit.ts';
import type { Cell, TableColumn, TableData } from '../../frame/table-data.ts';

const words = (id: string, label: string): TableColumn => ({ id, label, numeric: false });
const number = (id: string, label: string): TableColumn => ({ id, label, numeric: true });

const COLUMNS: readonly TableColumn[] = [
  words('material', 'Material'),
  words('form', 'Form'),
  words('kind', 'Kind'),
  words('number', 'Number'),
  number('quantity', 'Quantity'),
  number('ceiling', 'Ceiling'),
  words('issued', 'Issued'),
  words('closes', 'Closes'),
  words('state', 'State'),
  number('extensions', 'Extensions'),
  number('amendments', 'Amendments'),
  words('evidence', 'Last evidence'),
];

/** Procurements on a day, a row each. */
export function procurementTable(items: readonly ProcurementRecordDto[], on: string): TableData {
  return {
    caption: `${items.length} procurements, their state on ${on}`,
    columns: COLUMNS,
    rows: items.map((item) => ({ key: item.id, cells: cellsOf(item) })),
  };
}

function cellsOf(item: ProcurementRecordDto): readonly Cell[] {
  const { id, name, material, form, kind, competition, issued, closes, ceiling, lastEvidence } = item;
  return [
    name === '' ? { text: 'not named', tone: 'quiet' } : { text: name, to: `/materials/${material}` },
    form === null ? null : { text: form.replaceAll('-', ' ') },
    { text: kind, suffix: competition === 'not competed' ? competition : undefined },
    { text: item.number ?? id, to: `/procurements/${id}`, search: { on: item.on } },
    sized(item.quantity, item.demand ? undefined : 'asked about, no demand'),
    sized(ceiling),
    issued === null ? null : { text: issued.dateText, suffix: undefined, sort: Date.parse(issued.date) },
    closes === null ? null : { text: closes, suffix: item.extendedLater ? 'moved again later' : undefined },
    stateCell(item),
    item.extensions === null ? null : { figure: item.extensions },
    item.amendments === null ? null : { figure: item.amendments },
    { text: lastEvidence.date, suffix: `${item.daysSinceLastEvidence} days`, sort: Date.parse(lastEvidence.date) },
  ];
}

function stateCell({ state, inferred, noOutcomeSince }: ProcurementRecordDto): Cell {
  const text = inferred === null ? state : `${state} (inferred, ${inferred} confidence)`;
  if (noOutcomeSince === null) return { text };
  return { text, tone: 'warn', suffix: `closed ${noOutcomeSince}, no outcome published` };
}

/** Sorted by tonnes or dollars, whatever unit a source counts in. */
function sized(figure: FigureDto | null, suffix?: string): Cell {
  return figure === null ? null : { figure, suffix, sort: sizeOf(figure) };
}

const BASES: Readonly<Record<string, string>> = { mass: 't', money: 'USD' };

function sizeOf({ amount, unit }: FigureDto): number | null {
  if (amount === null || unit === null || !isUnit(unit)) return amount;
  const base = BASES[dimensionOf(unit)];
  return base === undefined ? amount : convertAmount(amount, unit, base);
}

/** What the chart draws: every state from when to when, every step, every silence. */
export function livesTable(lives: readonly ProcurementLifeDto[]): TableData {
  return {
    caption: 'States, steps and silences of every procurement',
    columns: [
      words('procurement', 'Procurement'),
      words('what', 'What'),
      words('from', 'From'),
      words('to', 'To'),
      words('told', 'Told as'),
    ],
    rows: lives.flatMap((life) => [
      ...life.spans.map((span) =>
        row(life, `state: ${span.state}`, span.from, span.to, span.fromExact ? '' : 'begun by then'),
      ),
      ...life.silences.map((silence) => row(life, silence.why, silence.from, silence.to, '')),
      ...life.marks.map((mark) => row(life, mark.kind, mark.surelyBy, null, mark.dateText, mark.evidence)),
    ]),
  };
}

function row(life: ProcurementLifeDto, what: string, from: string, to: string | null, told: string, evidence?: string) {
  return {
    key: `${life.id} ${what} ${from} ${evidence ?? ''}`,
    cells: [
      { text: `${life.name} ${life.number ?? life.id}`, to: `/procurements/${life.id}` },
      { text: what },
      { text: from },
      to === null ? null : { text: to },
      told === '' ? null : { text: told, to: evidence === undefined ? undefined : `/evidence/${evidence}` },
    ],
  };
}
