import type { Figure } from '../ledger/figure.ts';
import { highestMarking } from '../ledger/marking.ts';
import type { IsoDate } from '../units/period.ts';
import { quantity } from '../units/quantity.ts';
import { type Happening, newestGiving, type StepEvent } from './happenings.ts';
import { extendsDeadline } from './state.ts';

/** Amendments and, of them, extensions of the closing day: counted apart, for not every amendment extends. */
export interface AmendmentCounts {
  readonly amendments: Figure | null;
  readonly extensions: Figure | null;
}

/** Both counts after some happenings; null where no amendment is known, which is not zero. */
export function amendmentCounts(happenings: readonly Happening[], asOf: IsoDate): AmendmentCounts {
  const amendments = happenings.filter(({ report }) => report.kind === 'amendment');
  return {
    amendments: counted(amendments, 'amendmentCount', asOf),
    extensions: counted(amendments.filter(extendsDeadline), 'extensionCount', asOf),
  };
}

type CountField = 'amendmentCount' | 'extensionCount';

/** As a source counts them, if it counts more than are known one by one: a source that sums up several tells of one day only. */
function counted(steps: readonly Happening[], field: CountField, asOf: IsoDate): Figure | null {
  if (steps.length === 0) return null;
  const counting = newestGiving(steps, field);
  const stated = counting?.payload[field];
  if (counting !== null && stated !== undefined && stated >= steps.length) {
    return countFigure(stated, [counting], 'as a source counts them', asOf);
  }
  const reports = steps.map(({ report }) => report);
  return countFigure(steps.length, reports, 'known one by one; there may have been more', asOf);
}

function countFigure(count: number, reports: readonly StepEvent[], rule: string, asOf: IsoDate): Figure {
  return {
    value: { kind: 'reported', quantity: quantity(count, 'count', 'none') },
    ...{ asOf, rule },
    evidence: reports.map(({ id }) => id),
    marking: highestMarking(reports.map(({ marking }) => marking)),
  };
}
