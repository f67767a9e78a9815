import { endOfDate, type IsoDate } from '../units/period.ts';
import { knownOn } from './as-of.ts';
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

/** Every revision known on the day, largest first. Equal numbers in a later edition are no revision. */
export function revisionsAmong(statements: readonly Statement[], asOf: IsoDate): readonly Revision[] {
  const series = groupBy(knownOn(statements, asOf), (s) => `${s.source} | ${statementKey(s)}`);
  return [...series.values()]
    .flatMap((group) => {
      if (group.length < 2) return [];
      const steps = changedSteps(
        [...group].sort((a, b) => endOfDate(a.published).localeCompare(endOfDate(b.published))),
      );
      const [first, last] = [steps[0], steps.at(-1)];
      if (first === undefined || last === undefined || steps.length < 2) return [];
      return [
        { key: statementKey(first), source: first.source, steps, change: relativeChange(first.value, last.value) },
      ];
    })
    .sort((a, b) => Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0) || a.key.localeCompare(b.key));
}

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
