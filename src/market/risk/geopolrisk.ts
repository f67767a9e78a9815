import { sharesOf } from './span.ts';

/** What GeoPolRisk takes for a country without a governance score; never zero (F-07). */
export const UNKNOWN_SCORE = 0.5;
/** Mean midpoint of copper over the OECD, 2017 to 2021: what characterisation factors are relative to (F-07). */
export const COPPER_MIDPOINT = 0.409412948;

/** Output of a producing country; the code tells a country from a total. */
export interface WorldProducer {
  readonly place: string;
  readonly amount: number;
}

/** What came from a partner over a year: quantity, worth in the money asked for, and its governance score. */
export interface ImportFlow {
  readonly place: string;
  readonly quantity: number;
  readonly value: number;
  /** 0 the most stable, 1 the least; null where nobody gives one. */
  readonly score: number | null;
}

/** What GeoPolRisk is made of: world production, imports, and what is made at home, in one unit of mass. */
export interface GeoPolRiskInput {
  readonly producers: readonly WorldProducer[];
  readonly imports: readonly ImportFlow[];
  readonly domestic: number;
}

/** The method's numbers, with the partners whose score was taken as 0.5. */
export interface GeoPolRisk {
  /** Herfindahl-Hirschman index of world production, 0 to 1. */
  readonly hhi: number;
  /** Imports weighted by governance. */
  readonly weighted: number;
  readonly importRisk: number;
  readonly score: number;
  /** Money per unit of mass; null where nothing was imported. */
  readonly price: number | null;
  readonly midpoint: number | null;
  readonly characterisation: number | null;
  readonly unscored: readonly string[];
}

/** A country or a territory with a code: `CHN`, `R20`; `WLD`, `OTH` and words such as `DELETE` or `Total` are none. */
const COUNTRY = /^[A-Z][A-Z0-9]{2}$/;
const NO_COUNTRY: ReadonlySet<string> = new Set(['WLD', 'OTH', 'TOT']);
/** One of two producers may well make as much as the other; of four, one that makes what all others make is their sum. */
const FEWEST_FOR_A_TOTAL = 4;

/** The row among producers that is a total of the others, by its code or by its amount; null where none is (F-07). */
export function totalAmong(producers: readonly WorldProducer[]): WorldProducer | null {
  const named = producers.find(({ place }) => !COUNTRY.test(place) || NO_COUNTRY.has(place));
  if (named !== undefined) return named;
  const whole = producers.reduce((sum, { amount }) => sum + amount, 0);
  const isSum = ({ amount }: WorldProducer): boolean => amount > 0 && Math.abs(2 * amount - whole) <= 1e-9 * whole;
  return producers.length < FEWEST_FOR_A_TOTAL ? null : (producers.find(isSum) ?? null);
}

/** Score, midpoint and characterisation factor (F-07), or why they cannot be worked out. */
export function geoPolRisk(input: GeoPolRiskInput): GeoPolRisk | { readonly refused: string } {
  const total = totalAmong(input.producers);
  if (total !== null) return { refused: `the row "${total.place}" is a total of the other producers, not a country` };
  const shares = sharesOf(input.producers.map(({ amount }) => amount));
  if (shares.length === 0) return { refused: 'no producer makes anything' };
  const sum = (of: (flow: ImportFlow) => number): number => input.imports.reduce((all, flow) => all + of(flow), 0);
  const imported = sum(({ quantity }) => quantity);
  if (imported + input.domestic <= 0) return { refused: 'nothing is imported and nothing made at home' };
  const hhi = shares.reduce((all, share) => all + share ** 2, 0);
  const weighted = sum(({ quantity, score }) => quantity * (score ?? UNKNOWN_SCORE));
  const importRisk = weighted / (imported + input.domestic);
  const score = hhi * importRisk;
  const unscored = input.imports.filter((flow) => flow.score === null).map(({ place }) => place);
  const price = imported > 0 ? sum(({ value }) => value) / imported : null;
  return { hhi, weighted, importRisk, score, unscored, ...worth(score, price) };
}

function worth(score: number, price: number | null): Pick<GeoPolRisk, 'price' | 'midpoint' | 'characterisation'> {
  const midpoint = price === null ? null : score * price;
  return { price, midpoint, characterisation: midpoint === null ? null : midpoint / COPPER_MIDPOINT };
}
