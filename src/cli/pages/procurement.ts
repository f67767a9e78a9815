import type { FigureDto } from '../../api/contract.ts';
import type { ProcurementDto } from '../../api/contract-brief.ts';
import { formatDate } from '../../units/format.ts';
import { hang } from '../terminal.ts';
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

function line(
  label: string,
  figure: FigureDto | null,
  remark: string,
  { style, notes }: Drawing,
  after = '',
): readonly string[] {
  const { paint } = style;
  if (figure === null) return [`  ${label}`, paint.dim('not published'), ''];
  return [
    `  ${label}`,
    figure.text,
    paint.dim([remark, notes.evidence(figure.evidence), after].filter((part) => part !== '').join('  ')),
  ];
}

function stateLine(item: ProcurementDto, { style: { paint, width } }: Drawing): string {
  const parts = [
    `${item.state} since ${item.stateSinceText}`,
    item.supplier === null ? null : `supplier ${item.supplier}`,
    item.number,
    item.closes === null ? null : `offers close ${formatDate(item.closes)}`,
    item.continues === null ? null : `continues ${item.continues}`,
    item.continuedBy === null ? null : `continued by ${item.continuedBy}`,
    `newest evidence ${item.daysSinceLastEvidence} days old`,
  ];
  const line = hang('    ', parts.filter((part) => part !== null).join(' · '), width);
  return line.replace(item.state, paint.bold(item.state));
}

/** A sum of rounded orders says so, and what a source states the total to be. */
function obligatedLine({ obligated, obligatedStated }: ProcurementDto, drawing: Drawing): readonly string[] {
  const sum = /^sum of \d+ orders/.exec(obligated?.rule ?? '')?.[0] ?? '';
  const total =
    obligatedStated === null
      ? ''
      : `stated total ${obligatedStated.text} ${drawing.notes.evidence(obligatedStated.evidence)}`.trim();
  return line('obligated', obligated, sum, drawing, total);
}

/** One procurement: its state and its figures, each money role on its own line. */
export function procurement(item: ProcurementDto, drawing: Drawing): readonly string[] {
  const rows = LINES.flatMap(([field, label, remark]) => {
    const figure = item[field];
    if (figure === null && COMPUTED.has(field)) return [];
    return [field === 'obligated' ? obligatedLine(item, drawing) : line(label, figure, remark, drawing)];
  });
  const name = `  ${drawing.style.paint.bold(item.title)} ${drawing.style.paint.dim(`(${item.id})`)}`;
  return [name, stateLine(item, drawing), table([], rows, ['left', 'right', 'left'], drawing.style)];
}
