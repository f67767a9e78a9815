import type { FigureDto } from '../../../api/contract.ts';
import type { ToldDto } from '../../../api/contract-contracts.ts';
import type { WantedDto } from '../../../api/contract-wanted.ts';
import { type Cell, type TableData, textCell } from '../../frame/table-data.ts';
import { toldCell } from '../contracts/told-cell.ts';

/** The key materials wanted as a table, a line for each request or contract. */
export function wantedTable(items: readonly WantedDto[]): TableData {
  const words = (id: string, label: string) => ({ id, label, numeric: false });
  const number = (id: string, label: string) => ({ id, label, numeric: true });
  return {
    caption: 'Key materials wanted; ceilings, minimums and orders do not add',
    columns: [
      words('material', 'Material'),
      words('status', 'Status'),
      words('form', 'Form'),
      words('grade', 'Grade'),
      number('quantity', 'Quantity'),
      words('term', 'Term'),
      number('ceiling', 'Ceiling'),
      number('minimum', 'Guaranteed minimum'),
      number('ordered', 'Ordered'),
      words('number', 'Number'),
      words('asked', 'Asked'),
      words('closes', 'Offers close'),
      words('outcome', 'Awarded or cancelled'),
      words('supplier', 'Supplier'),
      words('disputed', 'Sources disagree'),
    ],
    rows: items.map((item) => ({ key: item.id, cells: cellsOf(item) })),
  };
}

function cellsOf(item: WantedDto): readonly Cell[] {
  const { absent } = item;
  return [
    textCell(item.materialName, `/contracts/${item.id}`),
    toldCell(item.status),
    told(item.form, absent.form),
    told(item.grade, absent.grade),
    figure(item.quantity, absent.quantity),
    toldCell(item.term),
    figure(item.ceiling, absent.ceiling),
    figure(item.guaranteedMinimum, absent.guaranteedMinimum),
    figure(item.ordered, absent.ordered),
    told(item.numbers.at(-1) ?? null, absent.number),
    told(item.asked, absent.asked),
    told(item.closes, absent.closes),
    outcomeOf(item),
    item.supplier === null ? empty(absent.awarded ?? 'not published') : textCell(item.supplier),
    item.disputed === '' ? null : { text: 'yes', to: `/contracts/${item.id}`, hash: 'conflicts' },
  ];
}

/** The day it was signed, or the day it was called off. */
function outcomeOf({ cancelled, awarded, absent }: WantedDto): Cell {
  if (awarded !== null || cancelled === null) return told(awarded, absent.awarded);
  return toldCell({ ...cancelled, text: `cancelled ${cancelled.text}` });
}

/** An empty cell says why it is empty, in quiet words, and sorts last. */
const empty = (why: string | null): Cell => (why === null ? null : { text: why, tone: 'quiet', sort: null });
const told = (found: ToldDto | null, why: string | null): Cell => (found === null ? empty(why) : toldCell(found));
const figure = (found: FigureDto | null, why: string | null): Cell => (found === null ? empty(why) : { figure: found });
