import type { FigureDto } from '../../api/contract.ts';
import type { PotDto } from '../../api/contract-pot.ts';
import { formatDate } from '../../units/format.ts';
import { hang } from '../terminal.ts';
import { cut, type Style, table, title } from './style.ts';

const text = (figure: FigureDto | null): string => figure?.text ?? '–';

function totals(pot: PotDto, { paint }: Style): readonly (readonly string[])[] {
  const { stated } = pot;
  return [
    ['money given', text(pot.money), paint.dim('P.L. 119-21 for the Transaction Fund')],
    ['ceilings, as counted', text(stated.ceilings), paint.dim(`${text(pot.overhang)} times the money; binds nobody`)],
    ['ordered, as counted', text(stated.ordered), paint.dim(`${text(pot.orderedShare)} of the money`)],
    ['  orders listed', text(pot.obligated), paint.dim('sum of the recipients below')],
    ['  of them data and services', text(pot.dataAndServices), paint.dim('by the business of the seller')],
    ['  material, or not stated', text(pot.materialOrNotStated), ''],
    ['minimums not ordered', text(pot.guaranteedMinimums), paint.dim('promised; a role of its own')],
  ];
}

function counted({ counted: day, completeUntil, stated }: PotDto): string {
  if (day === null) return 'nobody had counted the orders by this day';
  const until = completeUntil === null ? '' : `; orders after ${formatDate(completeUntil)} may be missing`;
  return `${text(stated.contracts)} contracts counted on ${day}${until}`;
}

function accountTable({ appropriations }: PotDto, style: Style): string {
  const rows = appropriations.map((account) => [
    cut(account.name, 56),
    account.account?.text ?? 'not found',
    text(account.requested ?? account.authorized),
    text(account.appropriated),
    text(account.apportioned),
    text(account.balances.findLast(({ detail }) => detail === null)?.figure ?? null),
    account.lapses?.dateText ?? '–',
  ]);
  const head = ['money', 'Treasury account', 'asked or authorized', 'appropriated', 'apportioned', 'balance', 'lapses'];
  return table(head, rows, ['left', 'left', 'right', 'right', 'right', 'right', 'left'], style);
}

function contractTable({ contracts }: PotDto, style: Style): string {
  const { paint } = style;
  const rows = contracts.map((c) => [
    cut(c.title, 60),
    c.number ?? '',
    text(c.ceiling),
    text(c.guaranteedMinimum),
    text(c.obligated),
    [c.mayShareCeilingWith.length > 0 ? 'may be shared' : '', c.incomplete ? 'incomplete' : '', c.record ?? '']
      .filter((part) => part !== '')
      .map((part) => paint.yellow(part))
      .join('; '),
  ]);
  const head = ['contract', 'number', 'ceiling', 'minimum', 'ordered', ''];
  return table(head, rows, ['left', 'left', 'right', 'right', 'right', 'left'], style);
}

function doubleCounts({ doubleCounts: found, completeUntil }: PotDto, { paint, width }: Style): readonly string[] {
  return [
    ...found.map(({ kind, contracts, why }) => hang(`  ${kind}: `, `${contracts.join(', ')}: ${why}`, width)),
    ...(completeUntil === null
      ? []
      : [
          paint.dim(
            `  incomplete: awarded after ${formatDate(completeUntil)}; DoD’s orders reach the record 90 days late`,
          ),
        ]),
  ];
}

/** The pot as tables: totals, scenarios, recipients, contracts. */
export function potPage(pot: PotDto, style: Style): string {
  const { paint } = style;
  const recipients = pot.recipients.map((r) => [
    cut(r.name, 40),
    text(r.obligated),
    text(r.guaranteedMinimum),
    paint.dim(
      [r.buys === 'data and services' ? r.buys : '', r.record ?? '', cut(r.note ?? '', 60)]
        .filter((part) => part !== '')
        .join('; '),
    ),
  ]);
  const scenarios = pot.scenarios.map(({ name, left, runsDry, supposes }) => [
    name,
    left.text,
    runsDry.text,
    paint.dim(cut(supposes, 60)),
  ]);
  return [
    title('The pot', counted(pot), style),
    table([], totals(pot, style), ['left', 'right', 'left'], style),
    table(['scenario', 'left', 'runs dry', 'supposes'], scenarios, ['left', 'right', 'left', 'left'], style),
    accountTable(pot, style),
    table(['recipient', 'ordered', 'minimum', ''], recipients, ['left', 'right', 'right', 'left'], style),
    contractTable(pot, style),
    ...doubleCounts(pot, style),
  ].join('\n');
}
