import type { EvidenceId } from '../ledger/evidence.ts';
import { daysBetween, type IsoDate } from '../units/period.ts';
import type { AssayLimit, Mass } from '../vocabulary/stock-record.ts';
import { ageInWords } from './age.ts';
import { type BookDay, type BookLot, compare, ofKind } from './book-day.ts';
import type { LotState } from './lot-state.ts';
import { isNothing } from './mass.ts';
import type { StockEventOf } from './stock-book.ts';
import { idsOf } from './stock-figure.ts';

/** How a lot stands against the revision in force; what is not assayed is never passed. */
export type SpecificationVerdict =
  | 'off specification'
  | 'not assayed'
  | 'partly assayed'
  | 'no specification'
  | 'in specification';

/** One limit, in mass percent, and what the newest assay found of it; null where it does not name the analyte. */
export interface LimitFinding extends AssayLimit {
  readonly found: number | null;
  readonly verdict: 'within' | 'below' | 'above' | 'not assayed';
}

/** A lot held against the revision of its specification in force on the day, whichever it was accepted under. */
export interface LotAgainstSpecification {
  readonly lot: string;
  readonly site: string | null;
  readonly material: string;
  readonly form: string;
  readonly grade: string | null;
  readonly mass: Mass;
  readonly standing: LotState['standing'];
  readonly acceptedUnder: LotState['acceptedUnder'];
  /** The revision in force; null where the card names no specification or the book has no card of it. */
  readonly inForce: { readonly specification: string; readonly revision: string; readonly since: IsoDate } | null;
  readonly assay: {
    readonly date: IsoDate;
    readonly laboratory: string | null;
    readonly ageDays: number;
    readonly ageText: string;
  } | null;
  readonly limits: readonly LimitFinding[];
  readonly verdict: SpecificationVerdict;
  readonly detail: string;
  readonly evidence: readonly EvidenceId[];
}

const ORDER: readonly SpecificationVerdict[] = [
  'off specification',
  'not assayed',
  'partly assayed',
  'no specification',
  'in specification',
];

/** Every lot with mass against today's revision of its specification, the worst first. */
export function specificationsOn(book: BookDay): readonly LotAgainstSpecification[] {
  const cards = ofKind(book.live, 'specification');
  return book.lots
    .filter(({ state }) => !isNothing(state.mass))
    .flatMap((lot) => held(lot, cards, book.on))
    .sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) || compare(a.lot, b.lot));
}

function held(
  { state, records }: BookLot,
  cards: readonly StockEventOf<'specification'>[],
  on: IsoDate,
): readonly LotAgainstSpecification[] {
  const { lot, site, card, mass, standing, acceptedUnder, assay } = state;
  if (card === null) return [];
  const { material, form, grade = null, specification } = card;
  const inForce = cards.filter(({ payload }) => covers(payload, card)).at(-1) ?? null;
  const limits = (inForce?.payload.limits ?? []).map((limit) => findingOf(limit, assay?.analytes ?? {}));
  const verdict = limits.length === 0 ? 'no specification' : verdictOf(limits);
  const of = ofKind(records, 'lot').slice(-1);
  return [
    {
      ...{ lot, site, material, form, grade, mass, standing, acceptedUnder, limits, verdict },
      inForce: inForce === null ? null : cardOf(inForce),
      assay: assay === null ? null : ageOf(assay, on),
      detail: detailOf(verdict, specification, limits, inForce !== null),
      evidence: [
        ...idsOf([...of, ...(inForce === null ? [] : [inForce])]),
        ...(assay === null ? [] : [assay.evidence]),
      ],
    },
  ];
}

/** A revision holds for the material and form it names, and for every grade where it names none. */
function covers(
  { specification, material, form, grade }: StockEventOf<'specification'>['payload'],
  card: NonNullable<LotState['card']>,
): boolean {
  const same = specification === card.specification && material === card.material && form === card.form;
  return same && (grade === undefined || grade === card.grade);
}

const cardOf = ({ date, payload: { specification, revision } }: StockEventOf<'specification'>) => ({
  specification,
  revision,
  since: date,
});

const ageOf = ({ date, laboratory }: NonNullable<LotState['assay']>, on: IsoDate) => ({
  ...{ date, laboratory, ageDays: daysBetween(date, on), ageText: ageInWords(date, on) },
});

function findingOf(limit: AssayLimit, analytes: Readonly<Record<string, number>>): LimitFinding {
  const found = analytes[limit.analyte];
  if (found === undefined) return { ...limit, found: null, verdict: 'not assayed' };
  if (limit.min !== undefined && found < limit.min) return { ...limit, found, verdict: 'below' };
  if (limit.max !== undefined && found > limit.max) return { ...limit, found, verdict: 'above' };
  return { ...limit, found, verdict: 'within' };
}

function verdictOf(limits: readonly LimitFinding[]): SpecificationVerdict {
  if (limits.some(isBroken)) return 'off specification';
  const unknown = limits.filter(({ verdict }) => verdict === 'not assayed').length;
  if (unknown === 0) return 'in specification';
  return unknown === limits.length ? 'not assayed' : 'partly assayed';
}

const isBroken = ({ verdict }: LimitFinding): boolean => verdict === 'below' || verdict === 'above';

function detailOf(
  verdict: SpecificationVerdict,
  named: string | undefined,
  limits: readonly LimitFinding[],
  inForce: boolean,
): string {
  if (verdict === 'no specification') {
    if (inForce) return `the revision of ${named} in force sets no limits`;
    return named === undefined ? 'its card names no specification' : `the book has no card of ${named} by the day`;
  }
  const words = limits.flatMap(({ analyte, min, max, found, verdict: how }) => {
    if (how === 'within') return [];
    if (how === 'not assayed') return [`${analyte} not assayed`];
    return [`${analyte} ${found} %, ${how === 'below' ? `least ${min} %` : `most ${max} %`}`];
  });
  return words.join('; ') || 'every limit kept by the newest assay';
}
