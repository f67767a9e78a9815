import type { Figure } from '../../ledger/figure.ts';
import { quantity } from '../../units/quantity.ts';
import type { Value } from '../../units/value.ts';
import { spanIn } from '../us-lines.ts';
import { type ChosenRanges, placeholderRanges } from './elasticity.ts';
import type { ImpactLine } from './impact-line.ts';
import { priceMove } from './price-move.ts';
import { BACKSTOP, type ImpactFacts, type ImpactRequest } from './request.ts';

/** How far a purchase moves the price of a year in one market, in percent of the price before (F-17). */
export interface MarketMoved {
  readonly scope: 'world' | 'without adversaries';
  /** The supply the purchase is a share of. */
  readonly base: string;
  /** Closed-form ends over all elasticities of the ranges. */
  readonly ends: Figure;
  readonly median: Figure;
  /** P10 to P90 of the draws. */
  readonly band: Figure;
  /** Share of draws that the backstop held, percent. */
  readonly held: Figure;
  /** Where elasticities and backstop are from, and what is not known. */
  readonly words: string;
}

/** Latest stage first: what a buyer of metal competes for. */
const STAGES = [/refinery/, /smelter/, /plant/, /primary/, /^production$/, /mine/, /./];

/** Moves in the whole world market and in the one without adversaries, each on the line nearest what is bought. */
export function marketMoved(
  lines: readonly ImpactLine[],
  request: ImpactRequest,
  material: string,
  facts: ImpactFacts,
): readonly MarketMoved[] {
  const chosen = rangesOf(request, material, facts);
  return (['world', 'without adversaries'] as const).flatMap((scope) => {
    const base = baseOf(lines.filter((line) => line.scope === scope));
    return base === null ? [] : (movedIn(scope, base, request, chosen) ?? []);
  });
}

/** Ranges as given; of the one that is not given the material's placeholder, and it is called that. */
function rangesOf({ ranges }: ImpactRequest, material: string, facts: ImpactFacts): ChosenRanges {
  const own = placeholderRanges(material, facts);
  const { supply, demand } = ranges ?? {};
  if (supply === undefined && demand === undefined) return own;
  const both = { supply: supply ?? own.ranges.supply, demand: demand ?? own.ranges.demand };
  if (supply !== undefined && demand !== undefined) return { ranges: both, words: 'ranges as given' };
  const given = supply === undefined ? 'demand' : 'supply';
  return { ranges: both, words: `range of ${given} as given, the other of the ${own.words}` };
}

function baseOf(lines: readonly ImpactLine[]): ImpactLine | null {
  const shared = lines.filter(({ readings }) => readings[0]?.share != null);
  const same = shared.filter((line) => line.sameForm === 'same form');
  const among = same.length > 0 ? same : shared;
  return STAGES.flatMap((stage) => among.find(({ property }) => stage.test(property)) ?? [])[0] ?? null;
}

function movedIn(
  scope: MarketMoved['scope'],
  { label, readings }: ImpactLine,
  request: ImpactRequest,
  { ranges, words }: ChosenRanges,
): MarketMoved | null {
  const share = readings[0]?.share ?? null;
  const percent = share === null ? null : spanIn(share.value, 'pct');
  if (share === null || percent === null) return null;
  const { draws, seed } = request;
  const backstop = request.backstop ?? BACKSTOP;
  const bought = { low: percent.low / 100, high: percent.high / 100 };
  const { ends, p10, p50, p90, held } = priceMove({ bought, ranges, backstop, draws, seed });
  const [supply, demand] = [ranges.supply.join(' to '), ranges.demand.join(' to ')];
  const model = `elasticity of supply ${supply}, of demand ${demand}; no price above ${backstop} times its base`;
  const made = (value: Value, rule: string): Figure => ({
    ...share,
    value,
    rule: `${rule}; ${share.rule}; ${model}`,
    method: 'F-17',
  });
  const drawn = `${draws.toLocaleString('en-US')} draws, seed ${seed}, elasticities uniform within their ranges`;
  const { low, high } = ends;
  return {
    ...{ scope, base: label },
    ends: made(
      rangeOf(rise(low), rise(high)),
      'change of price were a year of the request bought within a year, lowest and highest',
    ),
    median: made(alone(rise(p50)), `median change of price of ${drawn}`),
    band: made(rangeOf(rise(p10), rise(p90)), `P10 to P90 of the change of price of ${drawn}`),
    held: made(alone(held * 100), `share of ${drawn}, that the backstop held`),
    words: `${words}. ${backstopWords(request)}`,
  };
}

const backstopWords = ({ backstop }: ImpactRequest): string =>
  backstop === null
    ? `No source gives a price at which users go without: ${BACKSTOP} times the base is illustrative, by Ballast. Prices have gone further: rhodium rose more than twenty-fold from 2017 to 2021 (MCS 2022).`
    : `Backstop of ${backstop} times the base as given.`;

const rise = (ratio: number): number => (ratio - 1) * 100;

/** Three digits: neither supplies nor elasticities are known better. */
const percentOf = (amount: number) => quantity(Number(amount.toPrecision(3)), 'pct', 'none');
const alone = (amount: number): Value => ({ kind: 'estimated', quantity: percentOf(amount) });
const rangeOf = (low: number, high: number): Value => {
  const [least, most] = [percentOf(low), percentOf(high)];
  return least.amount === most.amount
    ? { kind: 'estimated', quantity: least }
    : { kind: 'range', low: least, high: most, estimated: true };
};
