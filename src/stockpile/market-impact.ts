import type { Figure } from '../ledger/figure.ts';
import { highestMarking } from '../ledger/marking.ts';
import { GUARDS } from '../market/impact/guards.ts';
import type { MaterialView } from '../market/material-view.ts';
import { type ElasticityRanges, PLACEHOLDER_RANGES, priceBand } from '../market/price-response.ts';
import { inWords } from '../market/sum.ts';
import { type Supply, usSupplies, worldSupplies } from '../market/supply.ts';
import { measureOf, type Span, spanIn } from '../market/us-lines.ts';
import { formatPeriod } from '../units/format.ts';
import { quantity } from '../units/quantity.ts';
import type { Value } from '../units/value.ts';
import type { Mass } from '../vocabulary/stock-record.ts';
import { between, stockFigure } from './stock-figure.ts';
import { likened } from './stock-weight.ts';

/** What comes to market or is taken from it, as if all within one year. */
export interface MarketedMass {
  readonly what: 'sale' | 'purchase';
  readonly mass: Mass;
  /** What its content is the mass of; null where it keeps none. */
  readonly contentOf: string | null;
}

/** A sale or purchase beside one year of world production or of home use. */
export interface ImpactShare extends Supply {
  readonly share: Figure | null;
  /** Change of price by F-17, percent, for world production; null for home use and where there is no share. */
  readonly price: Figure | null;
  /** Whether the share is above our guard; null where there is none. */
  readonly aboveGuard: boolean | null;
  readonly assumption: string | null;
  readonly refused: string | null;
}

/** Use of a year in a country other than the United States, as somebody enters it. */
export interface HomeUse {
  readonly country: string;
  readonly figure: Figure;
}

/** What impact is reckoned with: a home other than the United States, and elasticities better than the placeholders. */
export interface ImpactOptions {
  readonly home?: HomeUse | undefined;
  readonly ranges?: ElasticityRanges | undefined;
}

/** Shares of world production and of home apparent consumption of the newest year, each with its denominator and edition. */
export function marketImpact(
  marketed: MarketedMass,
  view: MaterialView,
  { home, ranges = PLACEHOLDER_RANGES }: ImpactOptions = {},
): readonly ImpactShare[] {
  const own = usSupplies(view).filter(({ property }) => property === 'consumption-apparent');
  const used = home === undefined ? own : [suppliedAt(home)];
  return [...worldSupplies(view), ...used].map((supply) => impactOn(supply, marketed, view, ranges));
}

const suppliedAt = ({ country, figure }: HomeUse): Supply => ({
  ...{
    label: `${country}: use of a year`,
    scope: 'home' as const,
    property: 'consumption-apparent',
    form: null,
    figure,
  },
});

function impactOn(
  supply: Supply,
  { what, mass, contentOf }: MarketedMass,
  view: MaterialView,
  ranges: ElasticityRanges,
): ImpactShare {
  const { figure, scope } = supply;
  const none = { ...supply, share: null, price: null, aboveGuard: null, assumption: null };
  const measured = measureOf(figure.value);
  const whole = spanIn(figure.value, 'g');
  if (measured === null || whole === null || whole.low <= 0) {
    return { ...none, refused: `${figure.value.kind}: nothing to divide by` };
  }
  const like = likened(mass, [contentOf], measured);
  if (typeof like === 'string') return { ...none, refused: like };
  const part: Span = { low: like.grams / whole.high, high: like.grams / whole.low };
  const period = figure.period === undefined ? '' : ` in ${formatPeriod(figure.period)}`;
  const of = `${supply.label}${period}, ${inWords(figure.value)} (${figure.rule})`;
  const guard = scope === 'world' ? GUARDS.world : GUARDS.home;
  return {
    ...supply,
    share: ofSupply(percents(part.low, part.high), figure, view, `share of ${of}`),
    price: scope === 'world' ? priceOf(what, part, ranges, { figure, view, of }) : null,
    aboveGuard: part.high * 100 > guard,
    ...{ assumption: like.assumption, refused: null },
  };
}

interface Base {
  readonly figure: Figure;
  readonly view: MaterialView;
  readonly of: string;
}

/** Elasticities are so badly known that only a band is told, never a price (F-17). */
function priceOf(what: MarketedMass['what'], part: Span, ranges: ElasticityRanges, { figure, view, of }: Base): Figure {
  const sign = what === 'sale' ? -1 : 1;
  const bands = [part.low, part.high].map((share) => priceBand({ loss: 0, government: sign * share }, ranges));
  const low = Math.min(...bands.map((band) => band.low)) - 1;
  const high = Math.max(...bands.map((band) => band.high)) - 1;
  const { supply, demand } = ranges;
  const rule =
    `change of price in the same year were all of it ${what === 'sale' ? 'sold' : 'bought'} within one; base market ${of}; ` +
    `elasticity of supply ${supply.join(' to ')}, of demand ${demand.join(' to ')}; Ballast's own method`;
  return { ...ofSupply(percents(low, high), figure, view, rule), method: 'F-17' };
}

/** Three digits: neither denominators nor elasticities are known better. */
function percents(low: number, high: number): Value {
  const percent = (share: number) => quantity(Number((share * 100).toPrecision(3)), 'pct', 'none');
  return between(percent(low), percent(high));
}

function ofSupply(value: Value, supply: Figure, { asOf }: MaterialView, rule: string): Figure {
  const figure = stockFigure(value, [], asOf, rule);
  // What is proposed is the holder's own, so the outcome is no more public than a book is.
  return { ...figure, evidence: supply.evidence, marking: highestMarking([supply.marking, 'internal']) };
}
