import type { ProblemCode } from '../ledger/problem-codes.ts';
import type { StockEvent } from '../ledger/stock-event.ts';
import type { IsoDate } from '../units/period.ts';
import { type LotDay, type LotStep, lotDays } from './lot.ts';
import { countsOn, type LotCardEvent, type LotLife } from './lot-life.ts';
import { atHand, free, type LotState } from './lot-state.ts';
import { isNothing, isSound, massText } from './mass.ts';
import { isArrival } from './stock-accounts.ts';

/** Something a lot's life cannot be: on a day, by a record where one alone is to blame. */
export interface LotFault {
  readonly code: ProblemCode;
  readonly date: IsoDate;
  /** Number of the record that does it; null where it is the state at the end of the day. */
  readonly number: string | null;
  readonly field: string;
  readonly message: string;
  readonly advice: string;
}

/** Faults in a lot's life, oldest first: each of its days is looked at, so a backdated record is held against later ones. */
export function lotFaults(life: LotLife): readonly LotFault[] {
  const days = lotDays(life).flatMap((day) => [
    ...day.steps.flatMap((step) => stepFaults(step, day.date)),
    ...(stateFault(day) ?? []),
  ]);
  return [...cardFaults(life), ...days];
}

/** Another form is another lot: a card that says otherwise would let mass change its kind without an upgrade. */
function cardFaults(life: LotLife): readonly LotFault[] {
  return life.cards.flatMap((e, place) => {
    if (place === 0) return [];
    const moved = life.records.find((m) => m.kind !== 'lot' && m.date < e.date && countsOn(m, life.undone, e.date));
    if (moved === undefined || !countsOn(e, life.undone, e.date)) return [];
    return life.cards
      .slice(0, place)
      .flatMap((earlier) => cardFault(life.lot, earlier, e, moved) ?? [])
      .slice(0, 1);
  });
}

function cardFault(
  lot: string,
  earlier: LotCardEvent,
  { date, payload }: LotCardEvent,
  moved: StockEvent,
): LotFault | null {
  const field = (['material', 'form', 'contentOf'] as const).find((one) => earlier.payload[one] !== payload[one]);
  if (field === undefined || earlier.date > moved.date) return null;
  const [was, now] = [earlier.payload[field], payload[field]].map((word) => word ?? 'none');
  return {
    ...{ code: 'stock-card-changed', date, number: payload.number, field },
    message: `Lot ${lot} is ${field} ${was} by record ${earlier.payload.number}, and record ${moved.payload.number} rests on it; a card cannot make it ${now}.`,
    advice: 'Make another lot by an upgrade, or reverse what was moved and write both anew.',
  };
}

function stepFaults({ record, before }: LotStep, date: IsoDate): readonly LotFault[] {
  const fault = (code: ProblemCode, field: string, message: string, advice: string): readonly LotFault[] => [
    { code, date, number: record.payload.number, field, message, advice },
  ];
  if (record.kind === 'lot') return [];
  if (isArrival(record, before.lot)) return arrivalFaults(record, before, fault);
  if (before.received === null) {
    const message = `Nothing of lot ${before.lot} has come in by ${date}.`;
    return fault('stock-before-receipt', 'date', message, 'Record its receipt first, or correct the day.');
  }
  if (record.kind === 'accept' && before.mass.gross <= 0) {
    const message = `Lot ${before.lot} holds nothing on ${date} that could be accepted.`;
    return fault('stock-empty-lot', 'lot', message, 'Check the lot and the day.');
  }
  return [];
}

function arrivalFaults(
  record: StockEvent,
  before: LotState,
  fault: (code: ProblemCode, field: string, message: string, advice: string) => readonly LotFault[],
): readonly LotFault[] {
  const site = 'site' in record.payload ? record.payload.site : undefined;
  if (site === undefined && before.site === null) {
    const message = `Nothing says where lot ${before.lot} lies.`;
    return fault('stock-no-site', 'site', message, 'Give the site the mass comes to.');
  }
  if (site === undefined || before.site === null || site === before.site || isNothing(before.mass)) return [];
  const message = `Lot ${before.lot} lies at ${before.site}; this would come to ${site}.`;
  return fault('stock-two-places', 'site', message, 'Give what lies elsewhere a lot of its own.');
}

/** The first thing that cannot be at the end of a day; what follows from it is not told again. */
function stateFault({ date, state }: LotDay): readonly [LotFault] | null {
  const { lot, mass, onLoan, committed } = state;
  const fault = (code: ProblemCode, field: string, message: string, advice: string): readonly [LotFault] => [
    { code, date, number: null, field, message, advice },
  ];
  const says = (what: string): string => `On ${date} lot ${lot} would ${what}.`;
  if (state.card === null && state.received !== null)
    return fault('stock-unknown-lot', 'lot', says('have no card'), 'Write another card of it on the same day.');
  const kept = state.card?.contentOf;
  if (mass.gross < 0 || (mass.content ?? 0) < 0)
    return fault(
      'stock-negative',
      'gross',
      says(`hold ${massText(mass, kept)}`),
      'Check the mass and the day, and what leaves later.',
    );
  if (!isSound(mass))
    return fault(
      'stock-content-above-gross',
      'content',
      says(`hold ${massText(mass, kept)}`),
      'Check the content of what leaves.',
    );
  if (state.site === null && !isNothing(mass))
    return fault(
      'stock-no-site',
      'site',
      says('hold mass that lies nowhere'),
      'Reverse what was found or moved later first.',
    );
  if (!isSound(onLoan))
    return fault(
      'stock-beyond-loan',
      'gross',
      says(`have ${massText(onLoan, kept)} on loan`),
      'Give back no more than was lent.',
    );
  const promise = committed.find((one) => !isSound(one.mass));
  if (promise !== undefined)
    return fault(
      'stock-beyond-commitment',
      'gross',
      says(`have ${massText(promise.mass, kept)} committed to ${promise.to}`),
      'Free no more than was committed.',
    );
  if (isSound(free(state))) return null;
  const message = says(
    `have ${massText(free(state), kept)} left of ${massText(atHand(state), kept)} at hand, commitments kept`,
  );
  return fault('stock-not-free', 'gross', message, 'Take less, or end the loan or commitment first.');
}
