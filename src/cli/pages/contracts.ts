import type { FigureDto } from '../../api/contract.ts';
import type { ContractDto } from '../../api/contract-contracts.ts';
import { cut, type Style, table, title } from './style.ts';

const text = (figure: FigureDto | null): string => figure?.text ?? '–';

/** Contracts as a table, a column for each role of money; none of them adds to another. */
export function contractsPage(items: readonly ContractDto[], style: Style): string {
  const { paint } = style;
  const rows = items.map((item) => [
    cut(item.materialName, 18),
    cut(item.supplier ?? '', 22),
    paint.dim(item.numbers.at(-1)?.text ?? ''),
    text(item.ceiling),
    text(item.guaranteedMinimum),
    text(item.obligated),
    item.orderedOfCeiling?.text ?? '',
    text(item.delivered),
    text(item.paid),
    paint.dim(item.id),
    item.record === null ? '' : paint.yellow(item.record.text),
  ]);
  const head = [
    'material',
    'supplier',
    'number',
    'ceiling',
    'minimum',
    'ordered',
    'of ceiling',
    'delivered',
    'paid',
    'id',
  ];
  const aligns = [
    'left',
    'left',
    'left',
    'right',
    'right',
    'right',
    'right',
    'right',
    'right',
    'left',
    'left',
  ] as const;
  return [
    title('Contracts', `${items.length} contracts`, style),
    table(head, rows, aligns, style),
    paint.dim('  A ceiling binds nobody; roles of money are never added. – is not published.'),
    paint.dim('  ./ballast contract <id or number> for one of them.'),
  ].join('\n');
}
