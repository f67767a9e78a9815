import { endOfDate, type IsoDate } from '../units/period.ts';
import { knownBy } from './as-of.ts';
import { groupBy } from './conflict.ts';
import type { SourceId } from './evidence.ts';
import { relativeChange, relativeGap } from './interval.ts';
import { type Statement, statementKey } from './statement.ts';

/** A source that changed its own number from one edition to a later one. */
export interface Revision {
  readonly key: string;
  readonly source: SourceId;
  /** What it said, oldest publication first; every step is a change. */
  readonly steps: readonly Statement[];
  /** Change from first to last relative to the first: -0.333 is a third less; null where either is no single number or the first is 0. */
  readonly change: number | null;
}

/** What one source said of one question over all its editions, however late: two changes or more. */
export interface RevisedSeries {
  readonly key: string;
  readonly source: SourceId;
  readonly steps: readonly Statement[];
}

/** Every revision known on the day, largest first. Equal numbers in a later edition are no revision. */
export function revisionsAmong(statements: readonly Statement[], asOf: IsoDate): readonly Revision[] {
  return revisionsKnown(revisedSeries(statements), asOf);
}

/** Where a source changed its own number, whenever it did; what is known on a day is a beginning of each. */
export function revisedSeries(statements: readonly Statement[]): readonly RevisedSeries[] {
  const asked = groupBy(statements, (s) => `${s.source} | ${statementKey(s)}`);
  return [...asked.values()].flatMap((group) => {
    if (group.length < 2) return [];
    const steps = changedSteps([...group].sort((a, b) => order(endOfDate(a.published), endOfDate(b.published))));
    const [first] = steps;
    return first === undefined || steps.length < 2 ? [] : [{ key: statementKey(first), source: first.source, steps }];
  });
}

/** The revisions of which two steps at least were published by the day, largest first. */
export function revisionsKnown(series: readonly RevisedSeries[], asOf: IsoDate): readonly Revision[] {
  const isKnown = knownBy(asOf);
  return series
    .flatMap(({ key, source, steps: all }) => {
      const steps = all.filter(({ published }) => isKnown(published));
      const [first, last] = [steps[0], steps.at(-1)];
      if (first === undefined || last === undefined || steps.length < 2) return [];
      return [{ key, source, steps, change: relativeChange(first.value, last.value) }];
    })
    .sort((a, b) => Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0) || order(a.key, b.key));
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Drops steps that repeat the one before, and side statements of one publication (those are conflicts, not revisions). */
function changedSteps(sorted: readonly Statement[]): readonly Statement[] {
  return sorted.filter((step, i) => {
    const before = sorted[i - 1];
    return before === undefined || (before.published !== step.published && !saysTheSame(before, step));
  });
}

function saysTheSame(a: Statement, b: Statement): boolean {
  const gap = relativeGap(a.value, b.value);
  return gap === null ? a.value.kind === b.value.kind : gap === 0;
}
