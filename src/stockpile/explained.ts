import type { Figure } from '../ledger/figure.ts';
import { highestMarking } from '../ledger/marking.ts';
import { type DayRange, daysAfter, type IsoDate, type Period } from '../units/period.ts';
import { type Basis, unlike } from '../units/quantity.ts';
import type { Unit } from '../units/unit.ts';
import { anyPartOf, basisOf, type Ends, endsIn, minus, NOTHING_MOVED, plus, valueBetween } from './ends.ts';
import type { StockChange } from './stock-change.ts';

/** Which way evidence says the stock moved. */
export type ExplainedKind = 'disposals' | 'acquisitions' | 'no net change';

/** What the evidence of one kind does to the stock over a time: below zero it falls. */
export interface Explained {
  readonly kind: ExplainedKind;
  readonly figure: Figure;
  readonly ends: Ends;
  readonly changes: readonly StockChange[];
}

/** Evidence of the time that is not counted, and why not. */
export interface LeftOut {
  readonly change: StockChange;
  readonly why: string;
}

export interface Explanation {
  readonly explained: readonly Explained[];
  readonly leftOut: readonly LeftOut[];
  /** Years, or runs of them, whose whole movement is told. */
  readonly spoken: readonly Period[];
  /** Years, or runs of them, of which no evidence at hand tells the whole movement. */
  readonly silent: readonly Period[];
}

/** A time between two stocks: each was of some day within its own days. */
export interface Between {
  readonly from: DayRange;
  readonly to: DayRange;
  readonly unit: Unit;
  /** Basis of the stocks; what is stated on another is not counted. */
  readonly basis: Basis;
  /** Form of the stocks; null for the whole. */
  readonly form: string | null;
}

interface Counted {
  readonly change: StockChange;
  readonly effect: Ends;
}

/** What the evidence says moved between two stocks, by kind, and what of the time nobody speaks of. */
export function explanationOf(changes: readonly StockChange[], between: Between, asOf: IsoDate): Explanation {
  const inTime = changes.filter(({ days }) => days.end > between.from.start && days.start <= between.to.end);
  const nets = inTime.filter(({ kind }) => kind === 'net change');
  const basis = workingBasis(between, inTime);
  const judged = inTime.map((change) => ({ change, why: whyNot(change, { ...between, basis }, nets) }));
  const counted = judged.flatMap(({ change, why }) => (why === null ? effectOf(change, between) : []));
  const kinds = ['disposals', 'acquisitions', 'no net change'] as const;
  return {
    explained: kinds.flatMap((kind) =>
      explainedBy(
        kind,
        counted.filter(({ effect }) => kindOf(effect) === kind),
        { ...between, basis },
        asOf,
      ),
    ),
    leftOut: judged.flatMap(({ change, why }) => (why === null ? [] : [{ change, why }])),
    ...yearsOf(between, counted),
  };
}

/** Where the stocks do not say what they are the weight of, the first stated basis serves: gross and content never add. */
function workingBasis({ basis, unit }: Between, inTime: readonly StockChange[]): Basis {
  if (basis !== 'unstated') return basis;
  const stated = inTime.flatMap(({ figure }) =>
    endsIn(figure.value, unit) === null ? [] : (basisOf(figure.value) ?? []),
  );
  return stated.find((other) => other !== 'unstated') ?? basis;
}

const IN_NET = 'already in the net change of its time';

/** Why a change is not counted; null where it is. */
function whyNot(change: StockChange, { unit, basis, form }: Between, nets: readonly StockChange[]): string | null {
  const { value } = change.figure;
  if (endsIn(value, unit) === null) {
    return 'quantity' in value || value.kind === 'range' ? 'stated in another measure' : `stated as ${value.kind}`;
  }
  const own = basisOf(value);
  if (own !== null && unlike(own, basis)) return 'stated on another basis, which does not add';
  if (form !== null && change.statement?.subject.form !== form) return 'of another form, or of none that is named';
  const held = change.kind !== 'net change' && nets.some(({ days }) => overlap(days, change.days));
  return held ? IN_NET : null;
}

const overlap = (a: DayRange, b: DayRange): boolean => a.start <= b.end && b.start <= a.end;

/** What a change does to the stock; any part of it where some may lie outside the time or nobody says it was taken. */
function effectOf(change: StockChange, between: Between): readonly Counted[] {
  const ends = endsIn(change.figure.value, between.unit);
  if (ends === null) return [];
  const effect = change.kind === 'delivery' ? ends : minus(ends);
  const sure = change.days.start > between.from.end && change.days.end <= between.to.start && change.kind !== 'sale';
  return [{ change, effect: sure ? effect : anyPartOf(effect) }];
}

function kindOf({ low, high }: Ends): ExplainedKind {
  if (low === 0 && high === 0) return 'no net change';
  return low === null || low < 0 ? 'disposals' : 'acquisitions';
}

const RULES: Readonly<Record<ExplainedKind, string>> = {
  disposals: 'sum of what evidence says left',
  acquisitions: 'sum of what evidence says came in',
  'no net change': 'evidence says that nothing moved on balance',
};
const PARTLY = '; what may lie outside the time, or was only offered, counts from nothing to all of it';

function explainedBy(
  kind: ExplainedKind,
  counted: readonly Counted[],
  { unit, basis }: Between,
  asOf: IsoDate,
): readonly Explained[] {
  if (counted.length === 0) return [];
  const ends = counted.reduce((sum, { effect }) => plus(sum, effect), NOTHING_MOVED);
  const changes = counted.map(({ change }) => change);
  const value = kind === 'no net change' ? ({ kind: 'zero' } as const) : valueBetween(ends, unit, basis, false);
  const rule = `${RULES[kind]}${ends.low === ends.high ? '' : PARTLY}`;
  if (value === null) return [];
  return [{ kind, figure: madeOf(value, changes, rule, asOf), ends, changes }];
}

/** A figure made of others: all their evidence, the highest of their markings. */
export function madeOf(
  value: Figure['value'],
  from: readonly { readonly figure: Figure }[],
  rule: string,
  asOf: IsoDate,
): Figure {
  return {
    value,
    asOf,
    evidence: [...new Set(from.flatMap(({ figure }) => figure.evidence))],
    rule,
    marking: highestMarking(from.map(({ figure }) => figure.marking)),
  };
}

/** The calendar years with a day surely between two stocks, apart by whether their net change is told. */
function yearsOf({ from, to }: Between, counted: readonly Counted[]): Pick<Explanation, 'spoken' | 'silent'> {
  const [first, last] = [daysAfter(from.end, 1), daysAfter(to.start, -1)];
  const begin = Number(first.slice(0, 4));
  const years = Array.from({ length: Math.max(0, Number(last.slice(0, 4)) - begin + 1) }, (_, n) => begin + n);
  const told = (year: number): boolean =>
    counted.some(
      ({ change: { kind, days } }) =>
        kind === 'net change' &&
        days.start <= later(`${year}-01-01`, first) &&
        days.end >= earlier(`${year}-12-31`, last),
    );
  return { spoken: runsOf(years.filter(told)), silent: runsOf(years.filter((year) => !told(year))) };
}

const later = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);
const earlier = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? a : b);

/** Years in order as periods, following ones together: 1991, 1992, 1995 are `1991/1992` and `1995`. */
export function runsOf(years: readonly number[]): readonly Period[] {
  const starts = years.filter((year, n) => years[n - 1] !== year - 1);
  const ends = years.filter((year, n) => years[n + 1] !== year + 1);
  return starts.map((start, n) => (ends[n] === start ? `${start}` : `${start}/${ends[n]}`));
}
