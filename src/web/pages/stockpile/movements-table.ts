import type { StockRecordDto } from '../../../api/contract-stockpile.ts';
import type { Choices } from '../../choices/choices.ts';
import { type Cell, figureCell, type TableData, textCell } from '../../frame/table-data.ts';
import { lotAddress } from './goods-words.ts';

/** Choices of the form that would undo a record, from the record's own day on. */
export const undoing = ({ holder, number, date }: StockRecordDto): Choices => ({
  ...{ kind: 'reversal', holder, reverses: number, on: date },
});

/** Records as a table, each with the way to undo it. */
export function movementsTable(records: readonly StockRecordDto[], caption: string): TableData {
  const words = (id: string, label: string) => ({ id, label, numeric: false });
  return {
    caption,
    columns: [
      ...[words('date', 'Day'), words('number', 'Number'), words('holder', 'Holder'), words('kind', 'Kind')],
      ...[words('what', 'What'), words('lot', 'Lot'), words('into', 'Into')],
      { id: 'gross', label: 'Gross', numeric: true },
      { id: 'content', label: 'Content', numeric: true },
      words('undo', 'Undo'),
    ],
    rows: records.map((record) => ({ key: record.id, cells: cellsOf(record) })),
  };
}

function cellsOf(record: StockRecordDto): readonly Cell[] {
  const { id, holder, number, kind, date, title, note, mass, lots } = record;
  const [lot, into] = lots;
  const lotCell = (name: string | undefined): Cell =>
    name === undefined ? null : textCell(name, lotAddress(holder, name));
  return [
    ...[textCell(date), textCell(number, `/evidence/${id}`), textCell(holder), textCell(kind)],
    { text: title, suffix: note ?? undefined },
    ...[lotCell(lot), lotCell(into), figureCell(mass?.gross), figureCell(mass?.content)],
    undoCell(record),
  ];
}

/** The way to undo a record; what is undone already names by what, and a reversal is not undone but followed. */
export function undoCell(record: StockRecordDto): Cell {
  if (record.reversedBy !== null) return { text: `undone by ${record.reversedBy}`, tone: 'quiet' };
  if (record.reverses !== null) return { text: `undoes ${record.reverses}`, tone: 'quiet' };
  return { text: 'undo', to: '/stockpile/record', search: undoing(record) };
}
