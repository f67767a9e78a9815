import type { FigureDto } from '../../api/contract.ts';
import type { MaterialBriefDto } from '../../api/contract-brief.ts';
import { formatPeriod } from '../../units/format.ts';
import { hang } from '../terminal.ts';
import type { Drawing } from './drawing.ts';
import { ofWhat } from './share.ts';
import { table } from './style.ts';

const YEAR_DAYS = 365;

/** Age of an inventory figure as a badge: an old one must not look like today's. */
export function ageBadge(ageDays: number, ageText: string, { style: { paint } }: Drawing): string {
  const badge = `(${ageText})`;
  return ageDays > 2 * YEAR_DAYS ? paint.red(badge) : ageDays > YEAR_DAYS ? paint.yellow(badge) : paint.dim(badge);
}

type Row = readonly [string, string, string];

function figureRow(label: string, figure: FigureDto | null, { style, notes }: Drawing, more = ''): Row {
  if (figure === null) return [label, style.paint.dim('not known'), ''];
  const period = figure.period === null ? '' : formatPeriod(figure.period);
  const basis = figure.basis === null ? '' : figure.basis;
  const context = `${[period, basis, ofWhat(figure)].filter((part) => part !== '').join(', ')} ${more}`.trim();
  return [
    label,
    style.paint.bold(figure.text),
    `${context} ${style.paint.dim(notes.evidence(figure.evidence))}`.trim(),
  ];
}

function heldRow({ headline, inventory }: MaterialBriefDto, drawing: Drawing): Row {
  const last = inventory?.points.at(-1);
  const badge = last === undefined ? '' : ageBadge(last.ageDays, last.ageText, drawing);
  return figureRow(`Held${inventory === null ? '' : `, ${inventory.holder}`}`, headline.held, drawing, badge);
}

/** The few numbers asked for first. */
export function headline(brief: MaterialBriefDto, drawing: Drawing): readonly string[] {
  const { headline: h } = brief;
  const top = h.topProducer;
  const rows: readonly Row[] = [
    heldRow(brief, drawing),
    figureRow('World production', h.worldProduction, drawing),
    figureRow(`Largest producer${top === null ? '' : `, ${top.placeName}`}`, top?.share ?? null, drawing),
    figureRow('US apparent consumption', h.usConsumption, drawing),
    figureRow('US net import reliance', h.netImportReliance, drawing),
    figureRow('Price', h.price, drawing),
  ];
  const age = brief.inventory?.points.at(-1)?.ageText;
  // The badge has said the age already.
  const remark = h.heldNote === age ? '' : (h.heldNote ?? '').replace(`${age}; `, '');
  const note = remark === '' ? [] : [drawing.style.paint.dim(hang('  ', `Held: ${remark}`, drawing.style.width))];
  return [table([], rows, ['left', 'right', 'left'], drawing.style), ...note];
}
