import { groupBy } from '../ledger/conflict.ts';
import type { Figure } from '../ledger/figure.ts';
import type { Period } from '../units/period.ts';
import { CONVENTIONS, type Concentration, type ConventionId, concentrations, conventionName } from './concentration.ts';
import type { MaterialView } from './material-view.ts';

/** Concentration of one stage over the years, in every edition that gives it. */
export interface ConcentrationHistory {
  readonly property: string;
  readonly label: string;
  readonly stage: string | null;
  /** Oldest year first, and of one year the oldest edition first. */
  readonly points: readonly Concentration[];
  readonly change: ConcentrationChange | null;
}

/** The newest year beside the one five years before, or the nearest to that the editions at hand give. */
export interface ConcentrationChange {
  readonly from: Concentration;
  readonly to: Concentration;
  readonly years: number;
  readonly byConvention: readonly ChangeUnder[];
}

/** Then and now under one convention; null where an edition lacks what the convention needs. */
export interface ChangeUnder {
  readonly id: ConventionId;
  readonly convention: string;
  readonly from: Figure | null;
  readonly to: Figure | null;
}

/** How far back the comparison looks, in years. */
const YEARS_BACK = 5;

/** Concentration over time of every table, mine first as the tables are ordered. */
export function concentrationHistories(view: MaterialView): readonly ConcentrationHistory[] {
  const yearly = concentrations(view).filter(({ period }) => /^\d{4}$/.test(period));
  return [...groupBy(yearly, ({ label }) => label).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const points = [...group].reverse().sort((a, b) => a.period.localeCompare(b.period));
    const { property, label, stage } = first;
    return [{ property, label, stage, points, change: changeOf(points) }];
  });
}

function changeOf(points: readonly Concentration[]): ConcentrationChange | null {
  const to = points.at(-1);
  if (to === undefined) return null;
  const earlier = points.filter(({ period }) => gap(period, to.period) > 0);
  const nearest = Math.min(...earlier.map(({ period }) => Math.abs(gap(period, to.period) - YEARS_BACK)));
  const from = earlier.filter(({ period }) => Math.abs(gap(period, to.period) - YEARS_BACK) === nearest).at(-1);
  if (from === undefined) return null;
  const under = (c: Concentration, id: ConventionId): Figure | null =>
    c.variants.find((variant) => variant.id === id)?.hhi ?? null;
  const byConvention = CONVENTIONS.map((convention) => ({
    id: convention.id,
    convention: conventionName(convention),
    from: under(from, convention.id),
    to: under(to, convention.id),
  }));
  return { from, to, years: gap(from.period, to.period), byConvention };
}

const gap = (from: Period, to: Period): number => Number(to) - Number(from);
