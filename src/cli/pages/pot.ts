import type { FigureDto } from '../../api/contract.ts';
import type { PotDto } from '../../api/contract-pot.ts';
import { formatDate } from '../../units/format.ts';
import { cut, type Style, table, title } from './style.ts';

const text = (figure: FigureDto | null): string => figure?.text ?? '–';

function totals(pot: PotDto, { paint }: Style): readonly (readonly string[])[] {
  const { stated } = pot;
  return [
    ['money given', text(pot.money), paint.dim('P.L. 119-21 for the Transaction Fund')],
    ['ceilings, as counted', text(stated.ceilings), paint.dim(`${text(pot.overhang)} times the money; binds nobody`)],
    ['ordered, as counted', text(stated.ordered), paint.dim(`${text(pot.orderedShare)} of the money`)],
    ['  orders listed', text(pot.obligated), paint.dim('sum of the recipients below')],
    ['  of them data and services', text(pot.dataAndServices), ''],
    ['minimums not ordered', text(pot.guaranteedMinimums), paint.dim('promised; a role of its own')],
  ];
}

function counted({ counted: day, completeUntil, stated }: PotDto): string {
  if (day === null) return 'nobody had counted the orders by this day';
  const until = completeUntil === null ? '' : `; orders after ${formatDate(completeUntil)} may be missing`;
  return `${text(stated.contracts)} contracts counted on ${day}${until}`;
}

/** The pot as tables: totals, scenarios, recipients, contracts. */
export function potPage(pot: PotDto, style: Style): string {
  const { paint } = style;
  const recipients = pot.recipients.map((r) => [
    cut(r.name, 40),
    text(r.obligated),
    text(r.guaranteedMinimum),
    paint.dim([r.buys === 'data and services' ? r.buys : '', r.record ?? ''].filter((part) => part !== '').join('; ')),
  ]);
  const contracts = pot.contracts.map((c) => [
    cut(c.title, 60),
    c.number ?? '',
    text(c.ceiling),
    c.mayShareCeilingWith.length > 0 ? paint.yellow('may be shared') : '',
  ]);
  const scenarios = pot.scenarios.map(({ name, left, supposes }) => [name, left.text, paint.dim(supposes)]);
  return [
    title('The pot', counted(pot), style),
    table([], totals(pot, style), ['left', 'right', 'left'], style),
    table(['scenario', 'left', ''], scenarios, ['left', 'right', 'left'], style),
    table(['recipient', 'ordered', 'minimum', ''], recipients, ['left', 'right', 'right', 'left'], style),
    table(['contract', 'number', 'ceiling', ''], contracts, ['left', 'left', 'right', 'left'], style),
  ].join('\n');
}
