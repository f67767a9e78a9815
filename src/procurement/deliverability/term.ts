import type { Event } from '../../ledger/event.ts';
import { eventKey } from '../../ledger/event.ts';
import type { EvidenceId } from '../../ledger/evidence.ts';
import type { Figure } from '../../ledger/figure.ts';
import { figureOf } from '../../ledger/figure.ts';
import { highestMarking } from '../../ledger/marking.ts';
import { type Statement, statementKey } from '../../ledger/statement.ts';
import { triangular, uniform } from '../../numeric/distributions.ts';
import { daysBetween, daysOf, type IsoDate, type Period } from '../../units/period.ts';
import { type Quantity, quantity } from '../../units/quantity.ts';
import { convertAmount, dimensionOf, type Unit } from '../../units/unit.ts';
import type { Value } from '../../units/value.ts';
import type { ChainTerm, SupposedTerm } from '../../vocabulary/delivery-chain.ts';
import { DAYS_A_MONTH } from './month.ts';

/** One thing a number may be: a point, a span drawn evenly, or a triangle where it has a mode. */
export interface Reading {
  readonly low: number;
  readonly mode: number | null;
  readonly high: number;
}

/** A number of a chain with what it rests on; each reading is drawn as often as the others. */
export interface Term {
  readonly kind: ChainTerm['kind'];
  readonly unit: string;
  /** In order of size; empty where nothing is known. */
  readonly readings: readonly Reading[];
  /** What the ledger says, each answer of its own; empty for what is supposed. */
  readonly figures: readonly Figure[];
  readonly author: string | null;
  readonly reason: string | null;
  /** What somebody would have to publish; null where that is not said. */
  readonly needs: string | null;
  /** What bears on it or gives it. */
  readonly evidence: readonly EvidenceId[];
}

/** What of the ledger terms are read from: everything as known on the day. */
export interface KnownLedger {
  readonly statements: readonly Statement[];
  readonly events: readonly Event[];
  readonly asOf: IsoDate;
}

/** Resolves a term: evidence that is not known on the day leaves it not known. */
export function termOf(term: ChainTerm, unit: Unit | 'share', ledger: KnownLedger): Term {
  if (term.kind === 'not known') return unknownTerm(unit, term.needs);
  if (term.kind === 'supposed') return supposedTerm(term, ledger);
  const said = ledger.statements.filter((s) => term.questions.includes(statementKey(s)));
  const read = said.flatMap((s) => {
    const reading = unit === 'share' ? null : readingOf(s, unit);
    return reading === null ? [] : [{ reading, figure: figureOf(s, ledger.asOf, 'as stated, one of several answers') }];
  });
  if (read.length === 0) return unknownTerm(unit, null);
  const sorted = [...read].sort((a, b) => middle(a.reading) - middle(b.reading));
  return {
    ...{ kind: 'evidence', unit, author: null, reason: term.note, needs: null },
    readings: sorted.map(({ reading }) => reading),
    figures: sorted.map(({ figure }) => figure),
    evidence: [...new Set(sorted.flatMap(({ figure }) => figure.evidence))],
  };
}

const unknownTerm = (unit: string, needs: string | null): Term => ({
  ...{ kind: 'not known', unit, readings: [], figures: [], author: null, evidence: [], needs },
  reason: needs ?? 'nothing about it is known on the day',
});

function supposedTerm({ low, mode, high, unit, author, reason, see }: SupposedTerm, ledger: KnownLedger): Term {
  const keyed = [...ledger.statements.map((s) => ({ key: statementKey(s), id: s.id }))].concat(
    ledger.events.map((e) => ({ key: eventKey(e), id: e.id })),
  );
  const evidence = keyed.filter(({ key }) => see.includes(key)).map(({ id }) => id);
  return {
    kind: 'supposed',
    unit,
    readings: [{ low, mode, high }],
    figures: [],
    author,
    reason,
    needs: null,
    evidence,
  };
}

/** Ends of a value in a unit; an open end is read as the known one, a mass of a period as its rate, an absence as nothing. */
function readingOf({ value, period }: Statement, unit: Unit): Reading | null {
  const ends = value.kind === 'range' ? [value.low, value.high] : 'quantity' in value ? [value.quantity] : [];
  const known = ends.flatMap((q) => (q === null || q === undefined ? [] : (amountIn(q, unit, period) ?? [])));
  if (known.length === 0) return null;
  return { low: Math.min(...known), mode: null, high: Math.max(...known) };
}

function amountIn(q: Quantity, unit: Unit, period: Period): number | null {
  if (dimensionOf(q.unit) === dimensionOf(unit)) return convertAmount(q.amount, q.unit, unit);
  const days = daysOf(period);
  if (unit !== 't/month' || dimensionOf(q.unit) !== 'mass' || days === null) return null;
  const months = Math.max(1, Math.round((daysBetween(days.start, days.end) + 1) / DAYS_A_MONTH));
  return convertAmount(q.amount, q.unit, 't') / months;
}

const middle = ({ low, high }: Reading): number => (low + high) / 2;

/** Lowest and highest a term may be; null where nothing is known. */
export function endsOf({ readings }: Pick<Term, 'readings'>): { readonly low: number; readonly high: number } | null {
  if (readings.length === 0) return null;
  return {
    low: Math.min(...readings.map(({ low }) => low)),
    high: Math.max(...readings.map(({ high }) => high)),
  };
}

/** A term's value for two uniform numbers: which reading, and where in it. Larger readings never give less. */
export function drawn(readings: readonly Reading[], which: number, where: number): number {
  const reading = readings[Math.min(readings.length - 1, Math.floor(which * readings.length))];
  if (reading === undefined) throw new RangeError('a term without readings cannot be drawn');
  const { low, mode, high } = reading;
  return mode === null ? uniform(where, low, high) : triangular(where, low, mode, high);
}

/** A span as a figure: a range, or a single amount where its ends are one. */
export function spanFigure(
  { low, high }: { readonly low: number; readonly high: number },
  unit: Unit,
  of: Pick<Figure, 'asOf' | 'evidence' | 'rule'> & {
    readonly basis?: Parameters<typeof quantity>[2];
    readonly method?: 'F-23';
    readonly marking?: Figure['marking'];
  },
): Figure {
  const { basis = 'none', marking = highestMarking([]), ...rest } = of;
  const of12 = (amount: number) => quantity(Number(amount.toPrecision(12)), unit, basis);
  const value: Value =
    low === high ? { kind: 'reported', quantity: of12(low) } : { kind: 'range', low: of12(low), high: of12(high) };
  return { value, marking, ...rest };
}
