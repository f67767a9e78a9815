import type { StockEvent } from '../ledger/stock-event.ts';
import type { IsoDate } from '../units/period.ts';
import { finished } from './lot.ts';
import type { LotLife } from './lot-life.ts';
import { type LotState, newLot } from './lot-state.ts';
import { step } from './lot-step.ts';

/** One record in the life of a lot, with the lot before and after it. */
export interface LotStep {
  readonly record: StockEvent;
  readonly before: LotState;
  readonly after: LotState;
}

/**
 * Every record of a lot up to a day with what it did, oldest first. A record that was undone later is shown as it counted
 * then, and its reversal as what it took back.
 */
export function lotHistory(life: LotLife, on: IsoDate): readonly LotStep[] {
  const steps: LotStep[] = [];
  let counting: readonly StockEvent[] = [];
  let raw = newLot(life.holder, life.lot);
  let before = raw;
  for (const record of inTurn(life, on)) {
    if (record.kind === 'reversal') {
      counting = counting.filter(({ payload }) => payload.number !== record.payload.reverses);
      raw = counting.reduce(step, newLot(life.holder, life.lot));
    } else {
      counting = [...counting, record];
      raw = step(raw, record);
    }
    const after = finished(raw, life, counting, record.date);
    steps.push({ record, before, after });
    before = after;
  }
  return steps;
}

/** Records in the order they count, each day's reversals after what they may undo. */
function inTurn({ records, reversals }: LotLife, on: IsoDate): readonly StockEvent[] {
  const days = [...new Set([...records, ...reversals].map(({ date }) => date))].filter((date) => date <= on).sort();
  return days.flatMap((day) => [
    ...records.filter(({ date }) => date === day),
    ...reversals.filter(({ date }) => date === day),
  ]);
}
