import type { LowMidHigh } from '../../market/impact/buying.ts';
import type { ImpactCard, PriceLine } from '../../market/impact/card.ts';
import { GUARDS } from '../../market/impact/guards.ts';
import type { ImpactLine } from '../../market/impact/impact-line.ts';
import type { SourceLine } from '../../market/impact/import-lines.ts';
import type { MarketMoved } from '../../market/impact/moved.ts';
import type { ImpactRequest } from '../../market/impact/request.ts';
import { VERDICT_RULE } from '../../market/impact/verdict.ts';
import { formName } from '../../market/material-view.ts';
import type { Told } from '../../procurement/contract-record.ts';
import type { PartAsked } from '../../procurement/impact.ts';
import type { ImpactDto, ImpactLineDto, ImpactMoveDto, ImpactPriceDto, ImpactSourceDto } from '../contract-impact.ts';
import { askedText } from './asked-text.ts';
import type { Context } from './context.ts';
import { figureDto, figureOrNull } from './figure.ts';

const NOTES: readonly string[] = [
  'A share divides a year of the request by a year of supply, each printed with its edition; whether the tonnes come out of it nobody can say beforehand.',
  'Moves of price are F-17, a constant-elasticity model of a single year of our own; elasticities are wide placeholder ranges until you give better, and stocks of others are not counted.',
  `Guards of ${GUARDS.world} % of world production and ${GUARDS.home} % of US use in a year are ours; the Stock Piling Act asks for no avoidable disruption of usual markets and names no number.`,
  'The middle of a price range is halfway between its ends and is ours; no source gives it.',
];

const ends = ({ low, mid, high }: LowMidHigh) => ({
  low: figureOrNull(low),
  mid: figureOrNull(mid),
  high: figureOrNull(high),
});

const lineDto = ({ scope, label, form, sameForm, aboveGuard, readings }: ImpactLine): ImpactLineDto => ({
  ...{ scope, label, form, sameForm, aboveGuard },
  readings: readings.map(({ edition, period, figure, share, assumption, refused }) => ({
    ...{ edition, period, assumption, refused },
    supply: figureDto(figure),
    share: figureOrNull(share),
  })),
});

const sourceDto = ({ imports, share, ...from }: SourceLine): ImpactSourceDto => ({
  ...from,
  imports: figureOrNull(imports),
  share: figureOrNull(share),
});

const moveDto = ({ scope, base, words, ...figures }: MarketMoved): ImpactMoveDto => ({
  ...{ scope, base, words },
  ends: figureDto(figures.ends),
  median: figureDto(figures.median),
  band: figureDto(figures.band),
  held: figureDto(figures.held),
});

const priceDto = (line: PriceLine): ImpactPriceDto => ({
  date: line.price.date,
  label: line.price.label,
  price: figureDto(line.price.figure),
  basis: line.basis,
  buys: ends(line.buys),
  ofQuantity: figureOrNull(line.ofQuantity),
  costs: ends(line.costs),
  mismatches: line.mismatches.map(({ words }) => words),
  verdict: line.verdict.word,
  blocked: [...line.verdict.blocked],
});

const spread = (range: readonly [number, number] | undefined): string | null => range?.join('-') ?? null;

/** A request as its query parameters take it. */
function askedDto(request: ImpactRequest): ImpactDto['asked'] {
  const { quantity, form, grade, months, budget, budgetDate, year, ranges, backstop, draws, seed } = request;
  return {
    ...{
      quantity: askedText(quantity),
      form,
      grade,
      window: String(months),
      budget: askedText(budget),
      date: budgetDate,
      year,
    },
    ...{ supply: spread(ranges?.supply), demand: spread(ranges?.demand) },
    ...{ backstop: backstop === null ? null : String(backstop), draws: String(draws), seed: String(seed) },
  };
}

/** Whose card it is; a procurement has parts of its quantity and may name brands. */
export interface ImpactOf {
  readonly material: string;
  readonly procurement: string | null;
  readonly parts: readonly PartAsked[];
  readonly brands: readonly Told[];
}

const NO_BRANDS = 'No step at hand names brands that alone may be offered.';
const NO_CAPACITY =
  'Not modelled: no source at hand gives the yearly capacity of these brands in the form asked for, so no share of them is worked out.';

/** A card as the API returns it. */
export function impactDto(
  card: ImpactCard,
  { material, procurement, parts, brands }: ImpactOf,
  { vocabulary }: Context,
): ImpactDto {
  const { request } = card;
  const { form } = request;
  return {
    ...{ material, procurement },
    materialName: vocabulary.materials.get(material)?.name ?? material,
    parts: parts.map(({ part, quantity }) => ({ part, quantity: figureDto(quantity) })),
    asked: askedDto(request),
    quantity: figureOrNull(request.quantity),
    formName: form === null ? null : formName(form, material, vocabulary),
    perYear: figureOrNull(card.perYear),
    budget: figureOrNull(request.budget),
    breakEven: figureOrNull(card.breakEven),
    lines: card.lines.map(lineDto),
    sources: card.sources.map(sourceDto),
    brands: {
      named: brands.map(({ value, evidence }) => ({ text: value, evidence: [evidence] })),
      refused: brands.length === 0 ? NO_BRANDS : NO_CAPACITY,
    },
    moves: card.moved.map(moveDto),
    prices: card.prices.map(priceDto),
    adversaries: [...card.adversaries],
    verdictRule: VERDICT_RULE,
    missing: [...card.missing],
    notes: [...NOTES],
  };
}
