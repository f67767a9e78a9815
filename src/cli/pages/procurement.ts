import type { FigureDto } from '../../api/contract.ts';
import type { ProcurementDto } from '../../api/contract-brief.ts';
import { formatDate } from '../../units/format.ts';
import type { Drawing } from './drawing.ts';
import { table } from './style.ts';

/** Money roles in the order of a contract's life; they never add, so each has its own line. */
const LINES = [
  ['quantity', 'quantity', ''],
  ['ceiling', 'ceiling', 'the most that may be ordered, not an order'],
  ['guaranteedMinimum', 'guaranteed minimum', ''],
  ['obligated', 'obligated', ''],
  ['delivered', 'delivered', ''],
  ['paid', 'paid', ''],
  ['ceilingUnitPrice', 'ceiling per unit', 'ceiling over quantity, not a price paid'],
  ['ceilingPace', 'pace if all were ordered', 'hypothetical'],
] as const;

const COMPUTED: ReadonlySet<string> = new Set(['ceilingUnitPrice', 'ceilingPace']);

function line(label: string, figure: FigureDto | null, remark: string, { style, notes }: Drawing): readonly string[] {
  const { paint } = style;
  if (figure === null) return [`  ${label}`, paint.dim('not published'), ''];
  return [
    `  ${label}`,
    figure.text,
    paint.dim([remark, notes.evidence(figure.evidence)].filter((part) => part !== '').join('  ')),
  ];
}

function stateLine(item: ProcurementDto, { style: { paint } }: Drawing): string {
  const parts = [
    `${paint.bold(item.state)} since ${item.stateSinceText}`,
    item.supplier === null ? null : `supplier ${item.supplier}`,
    item.number,
    item.closes === null ? null : `offers close ${formatDate(item.closes)}`,
    item.continues === null ? null : `continues ${item.continues}`,
    item.continuedBy === null ? null : `continued by ${item.continuedBy}`,
    paint.dim(`newest evidence ${item.daysSinceLastEvidence} days old`),
  ];
  return `    ${parts.filter((part) => part !== null).join(' · ')}`;
}

/** One procurement: its state and its figures, each money role on its own line. */
export function procurement(item: ProcurementDto, drawing: Drawing): readonly string[] {
  const rows = LINES.flatMap(([field, label, remark]) => {
    const figure = item[field];
    return figure === null && COMPUTED.has(field) ? [] : [line(label, figure, remark, drawing)];
  });
  const name = `  ${drawing.style.paint.bold(item.title)} ${drawing.style.paint.dim(`(${item.id})`)}`;
  return [name, stateLine(item, drawing), table([], rows, ['left', 'right', 'left'], drawing.style)];
}
