import type { Statement } from '../ledger/statement.ts';
import { formName, wordsOf } from '../market/material-view.ts';
import { endsIn } from '../stockpile/ends.ts';
import { type PlanYearLine, planYears } from '../stockpile/plans.ts';
import type { StockLine } from '../stockpile/published-stock.ts';
import type { StockChange } from '../stockpile/stock-change.ts';
import { endOfDate, type IsoDate, type Period } from '../units/period.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { EMPTY, type EntryKind, type HistoryEntry, type TimelineInput } from './stockpile-entry.ts';
import { eventEntries } from './stockpile-event-entries.ts';
import { materialName } from './words.ts';

/** Everything that is said of a stock, oldest first; what is known to a year only stands at its end. */
export function timelineOf(input: TimelineInput): readonly HistoryEntry[] {
  return [
    ...input.lines.flatMap(pointEntries),
    ...quietYears(input.changes).map(changeEntry),
    ...input.conditions.map(conditionEntry),
    ...planEntries(input),
    ...eventEntries(input),
  ].sort((a, b) => endOf(a).localeCompare(endOf(b)) || a.title.localeCompare(b.title));
}

const endOf = ({ period }: HistoryEntry): IsoDate => endOfDate(period);

/** A stock of nothing after another is told once. */
function pointEntries({ part, scope, points }: StockLine): readonly HistoryEntry[] {
  const isNothing = (n: number): boolean => points[n]?.figure.value.kind === 'zero';
  const told = points.filter((_, n) => !isNothing(n) || !isNothing(n - 1));
  return told.map(({ statement, figure, note, period }) => ({
    ...EMPTY,
    kind: part === null ? 'inventory' : 'part of inventory',
    title: part === null ? `Held by ${scope}` : `Part of what is held: ${part}`,
    ...{ period, figure, note, evidence: figure.evidence, said: statement },
  }));
}

/** Years without net change that follow each other as one: a source prints zeros from 1900 on. */
function quietYears(changes: readonly StockChange[]): readonly StockChange[] {
  const continues = (n: number): boolean => {
    const [before, own] = [changes[n - 1], changes[n]];
    return before !== undefined && own !== undefined && isQuiet(before) && isQuiet(own) && before.aspect === own.aspect;
  };
  const starts = changes.flatMap((_, n) => (continues(n) ? [] : [n]));
  return starts.flatMap((start, n) => asOne(changes.slice(start, starts[n + 1])));
}

function asOne(run: readonly StockChange[]): readonly StockChange[] {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined || first === last) return run;
  const period = `${first.period}/${last.period}`;
  const evidence = run.flatMap(({ figure }) => figure.evidence);
  return [{ ...first, period, figure: { ...first.figure, period, evidence } }];
}

const isQuiet = ({ kind, figure }: StockChange): boolean => kind === 'net change' && figure.value.kind === 'zero';

function changeEntry(change: StockChange): HistoryEntry {
  const { figure, note, period, aspect, statement } = change;
  const kind = kindOf(change);
  const title = [TITLES[change.kind], aspect].filter((words) => words !== '').join(': ');
  return { ...EMPTY, ...{ kind, period, title, figure, note }, evidence: figure.evidence, said: statement };
}

const TITLES: Readonly<Record<StockChange['kind'], string>> = {
  'net change': 'Net change of Government stocks',
  sale: 'Sold or offered for sale',
  delivery: 'Delivered',
};

function kindOf({ kind, figure }: StockChange): EntryKind {
  if (kind !== 'net change') return kind === 'sale' ? 'sale or offer' : 'delivery';
  const { value } = figure;
  const q = 'quantity' in value ? value.quantity : null;
  const ends = value.kind === 'zero' || q === null ? null : endsIn(value, q.unit);
  if (value.kind === 'zero') return 'no net change';
  if (ends === null) return 'change not published';
  return (ends.high ?? 0) < 0 ? 'acquisition' : 'release';
}

function conditionEntry(said: Statement): HistoryEntry {
  const words = said.value.kind === 'described' ? said.value.text : said.original;
  const { period, note = null, id } = said;
  return { ...EMPTY, kind: 'condition', period, title: words, note, evidence: [id], said };
}

function planEntries({
  statements,
  judgements,
  vocabulary,
  knownOn,
  material,
}: TimelineInput): readonly HistoryEntry[] {
  const own = statements.filter(({ subject }) => subject.material === material);
  return planYears(own, { vocabulary, judgements, asOf: knownOn }).flatMap(({ fiscalYear, lines }) =>
    lines.map((line) => planEntry(line, fiscalYear, own, ceilingOf(line, material, vocabulary))),
  );
}

/** What a plan's line is of: a row of cobalt may speak of an alloy that is a material of its own; empty for the material. */
export function ceilingOf(line: PlanYearLine, material: string, vocabulary: Vocabulary): string {
  const { form, detail, material: bought } = line;
  return [
    bought === material ? '' : materialName(bought, vocabulary),
    form === null ? '' : formName(form, bought, vocabulary),
    detail === null ? '' : wordsOf(detail),
  ]
    .filter((words) => words !== '')
    .join(', ');
}

function planEntry(
  { figure, note, action }: PlanYearLine,
  period: Period,
  statements: readonly Statement[],
  of: string,
): HistoryEntry {
  const title = [`${period} plan, potential ${action}`, of].filter((words) => words !== '').join(': ');
  const said = statements.find(({ id }) => id === figure.evidence[0]) ?? null;
  return { ...EMPTY, kind: 'plan ceiling', ...{ period, title, figure, note, said }, evidence: figure.evidence };
}
