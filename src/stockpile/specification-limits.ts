import type { IsoDate } from '../units/period.ts';
import type { AssayLimit, SpecificationRecord } from '../vocabulary/stock-record.ts';
import type { LotLife } from './lot-life.ts';
import type { BrokenLimit, LotState } from './lot-state.ts';

/** The revision a lot was accepted under, as in force in its book on a day; null where the book has no card of it. */
export function specificationOn(
  { specifications }: Pick<LotLife, 'specifications'>,
  under: LotState['acceptedUnder'],
  date: IsoDate,
): SpecificationRecord | null {
  const cards = specifications.filter(
    ({ from, until, record }) =>
      record.specification === under?.specification &&
      record.revision === under.revision &&
      from <= date &&
      (until === null || until > date),
  );
  return cards.at(-1)?.record ?? null;
}

/** Limits an analysis breaks; an analyte it does not name breaks none, since nothing is known of it. */
export function limitsBrokenBy(
  analytes: Readonly<Record<string, number>>,
  limits: readonly AssayLimit[],
): readonly (AssayLimit & { readonly found: number })[] {
  return limits.flatMap((limit) => {
    const found = analytes[limit.analyte];
    const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = limit;
    return found === undefined || (found >= min && found <= max) ? [] : [{ ...limit, found }];
  });
}

/** Limits of the revision a lot was accepted under that an assay on or after that day breaks. */
export function brokenLimits(state: LotState, life: LotLife, date: IsoDate): readonly BrokenLimit[] {
  if (state.acceptedUnder === null || state.assaysSince.length === 0) return [];
  const limits = specificationOn(life, state.acceptedUnder, date)?.limits ?? [];
  return state.assaysSince.flatMap((assay) =>
    limitsBrokenBy(assay.analytes, limits).map((broken) => ({
      ...broken,
      assayed: assay.date,
      evidence: assay.evidence,
    })),
  );
}
