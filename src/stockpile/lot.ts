import type { StockEvent } from '../ledger/stock-event.ts';
import type { IsoDate } from '../units/period.ts';
import type { LotRecord, Mass } from '../vocabulary/stock-record.ts';
import { countsOn, type LotLife, lifeOf } from './lot-life.ts';
import { type LotState, newLot } from './lot-state.ts';
import { step } from './lot-step.ts';
import { brokenLimits } from './specification-limits.ts';

/** State of a lot at the end of a day, out of records of one holder that may hold more than the lot's. */
export function lotOn(records: readonly StockEvent[], lot: string, date: IsoDate): LotState {
  return stateOn(lifeOf(records, lot), date);
}

/** The same out of a life already gathered. */
export function stateOn(life: LotLife, date: IsoDate): LotState {
  const counting = life.records.filter((e) => countsOn(e, life.undone, date));
  return finished(counting.reduce(step, newLot(life.holder, life.lot)), life, counting, date);
}

/** What only the whole life tells: contents by the card, limits in force on the day, turns and evidence. */
export function finished(state: LotState, life: LotLife, counting: readonly StockEvent[], date: IsoDate): LotState {
  return { ...withoutEvidence(state, life, date), evidence: counting.map(({ id }) => id) };
}

function withoutEvidence(state: LotState, life: LotLife, date: IsoDate): LotState {
  return {
    ...state,
    mass: asKept(state.mass, state.card),
    onLoan: asKept(state.onLoan, state.card),
    offSpecification: brokenLimits(state, life, date),
    turns: life.records.length + life.reversals.length,
  };
}

/** A lot that keeps a content has one of zero when empty; one that keeps none has none. */
function asKept({ gross, content }: Mass, card: LotRecord | null): Mass {
  return { gross, content: card?.contentOf === undefined ? content : (content ?? 0) };
}

/** One record of a day with the state it found. */
export interface LotStep {
  readonly record: StockEvent;
  readonly before: LotState;
}

/** A day on which something of a lot may change, its records one by one, and the state at the end of it, evidence left out. */
export interface LotDay {
  readonly date: IsoDate;
  readonly steps: readonly LotStep[];
  readonly state: LotState;
}

/**
 * Every day on which something of a lot may change, oldest first. Only a day that undoes something is folded from the
 * beginning; on any other, the day's records are added to what was.
 */
export function lotDays(life: LotLife): readonly LotDay[] {
  const { records, undone } = life;
  const undoings = new Set(undone.values());
  const days: LotDay[] = [];
  let [state, next] = [newLot(life.holder, life.lot), 0];
  for (const date of changeDays(life)) {
    if (undoings.has(date)) {
      const standing = records.slice(0, next).filter((e) => countsOn(e, undone, date));
      state = standing.reduce(step, newLot(life.holder, life.lot));
    }
    const steps: LotStep[] = [];
    for (let record = records[next]; record !== undefined && record.date <= date; record = records[next]) {
      next += 1;
      if (!countsOn(record, undone, date)) continue;
      steps.push({ record, before: state });
      state = step(state, record);
    }
    days.push({ date, steps, state: withoutEvidence(state, life, date) });
  }
  return days;
}

/** Days of its records, of what undoes them, and of the specifications it was ever accepted under. */
function changeDays({ records, reversals, specifications }: LotLife): readonly IsoDate[] {
  const first = records[0]?.date;
  const cards = specifications
    .flatMap(({ from, until }) => [from, until ?? from])
    .filter((date) => first !== undefined && date > first);
  return [...new Set([...records.map(({ date }) => date), ...reversals.map(({ date }) => date), ...cards])].sort();
}
