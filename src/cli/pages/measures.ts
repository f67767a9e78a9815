import type { AlertDto, AlertsDto, MeasureLineDto, MeasuresDto } from '../../api/contract-measures.ts';
import { cut, heading, type Style, table, title } from './style.ts';

const ALIGNS = ['left', 'left', 'left', 'left', 'right', 'left'] as const;

/** `4 days left`, `13 days ago`, or nothing where no end is known. */
function daysText(days: number | null): string {
  if (days === null) return '';
  const unit = Math.abs(days) === 1 ? 'day' : 'days';
  return days >= 0 ? `${days} ${unit} left` : `${-days} ${unit} ago`;
}

function coloured(state: string, { paint }: Style): string {
  if (state === 'in force') return paint.green(state);
  if (state.startsWith('unknown')) return paint.red(state);
  return state.startsWith('suspended') ? paint.yellow(state) : paint.dim(state);
}

function alertLine({ what, title: name, on, days, leavesOpen }: AlertDto, style: Style): readonly string[] {
  const open = leavesOpen.length === 0 ? '' : `leaves open: ${leavesOpen.join('; ')}`;
  const tone = days < 0 ? style.paint.red : style.paint.yellow;
  return [tone(daysText(days)), what, on, cut(name, 70), style.paint.dim(cut(open, 70))];
}

function measureLine(measure: MeasureLineDto, style: Style): readonly string[] {
  const { country, materials, evidence } = measure;
  const named = materials.length === 0 ? 'none named' : materials.join(', ');
  return [
    coloured(measure.state, style),
    country?.id ?? '',
    cut(measure.title, 64),
    cut(named, 30),
    daysText(measure.daysLeft),
    style.paint.dim((evidence[0] ?? '').slice(0, 8)),
  ];
}

/** Measures by state on a day, each with its reason, below what comes due. */
export function measuresPage({ on, items }: MeasuresDto, alerts: AlertsDto, style: Style): string {
  const due = alerts.items.map((alert) => alertLine(alert, style));
  const [head = '', ...lines] = table(
    ['state', 'by', 'measure', 'materials', 'end', 'evidence'],
    items.map((measure) => measureLine(measure, style)),
    ALIGNS,
    style,
  ).split('\n');
  const reasons = lines.map((line, i) => `${line}\n${style.paint.dim(`      ${items[i]?.reason ?? ''}`)}`);
  return [
    title(`Measures on ${on}`, `${items.length} measures`, style),
    heading(`Due within ${alerts.days} days, or ended as long ago and not renewed`, style),
    due.length === 0 ? '  nothing' : table([], due, ['right', 'left', 'left', 'left', 'left'], style),
    heading('States', style),
    items.length === 0 ? '  No measure answers this.' : [head, ...reasons].join('\n'),
  ].join('\n');
}
