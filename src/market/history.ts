import { groupBy } from '../ledger/conflict.ts';
import type { Statement } from '../ledger/statement.ts';
import { endOfDate } from '../units/period.ts';
import { type Line, lineOf } from './line.ts';
import type { MaterialView } from './material-view.ts';
import { FIRST_YEAR, isUsAnnual } from './series.ts';

/** A line of the history of a material: of its time, or of today continuing it. */
export interface HistoryLine extends Line {
  readonly topic: HistoryTopic;
  readonly era: 'history' | 'today';
}

/** What the lines of a panel speak of, in the order of the page. */
export const HISTORY_TOPICS = [
  'Government stocks',
  'Government stockpile, net shipments',
  'US production',
  'US imports',
  'US exports',
  'US consumption',
  'Unit value and price',
  'US stocks',
  'World production',
] as const;
export type HistoryTopic = (typeof HISTORY_TOPICS)[number];

/** Whether a statement says what came out of the Government stockpile, as the Mineral Commodity Summaries print it. */
const isRelease = (s: Statement): boolean =>
  s.property === 'shipments' && s.subject.detail?.startsWith('from-government-stockpile') === true;

function topicOf(s: Statement): HistoryTopic | null {
  if (s.property === 'government-stocks') return 'Government stocks';
  if (s.property === 'government-shipments' || isRelease(s)) return 'Government stockpile, net shipments';
  if (s.subject.kind !== 'material') return null;
  if (s.subject.place === 'WLD') return s.property.startsWith('production') ? 'World production' : null;
  return isUsAnnual(s) ? usTopic(s.property) : null;
}

function usTopic(property: string): HistoryTopic | null {
  if (property.startsWith('production')) return 'US production';
  if (property.startsWith('consumption')) return 'US consumption';
  if (property.startsWith('stocks')) return 'US stocks';
  if (property === 'unit-value' || property === 'price') return 'Unit value and price';
  return ({ imports: 'US imports', exports: 'US exports' }[property] as HistoryTopic | undefined) ?? null;
}

/**
 * Yearly lines from 1900 on: history as its source gives it, and what continues it today, of each year the latest edition.
 * Lines that count other things stay lines of their own; nothing is joined across 1992.
 */
export function historyOf(view: MaterialView): readonly HistoryLine[] {
  const yearly = view.statements.filter((s) => /^\d{4}$/.test(s.period) && s.stance === 'official');
  const topics = groupBy(
    yearly.filter((s) => topicOf(s) !== null),
    (s) => `${topicOf(s)} | ${s.period < FIRST_YEAR ? 'history' : 'today'}`,
  );
  return HISTORY_TOPICS.flatMap((topic) =>
    (['history', 'today'] as const).flatMap((era) => {
      const said = topics.get(`${topic} | ${era}`) ?? [];
      const lines = [...groupBy(era === 'today' ? continuing(said) : said, questionOf).values()];
      return lines.filter(({ length }) => length > 1).map((line) => ({ ...lineOf(newestOf(line), view), topic, era }));
    }),
  );
}

const questionOf = ({ source, property, subject }: Statement): string =>
  [source, property, subject.form ?? '', subject.detail ?? '', subject.place ?? ''].join(' | ');

/** Of today's lines those of the whole material; the lines of a form only where a property has no other. */
function continuing(said: readonly Statement[]): readonly Statement[] {
  const whole = (s: Statement): boolean => s.subject.form === undefined && s.subject.detail === undefined;
  const withWhole = new Set(said.filter(whole).map(({ property }) => property));
  return said.filter((s) => isRelease(s) || whole(s) || !withWhole.has(s.property));
}

/** One statement a year, that of the latest edition. */
function newestOf(line: readonly Statement[]): readonly Statement[] {
  return [...groupBy(line, ({ period }) => period).values()].map((year) =>
    year.reduce((a, b) => (endOfDate(b.published) > endOfDate(a.published) ? b : a)),
  );
}
