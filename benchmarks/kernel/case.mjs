// The case that is measured: 60 materials from 25 countries over 120 months. A country's ban comes and goes month by month
// (a two-state Markov chain), the bans' beginnings are correlated, and every country's output differs by material and month.
import { cholesky } from '../../dist/numeric/cholesky.js';
import { atHand, emptyParts, linksOf, NO_ROUTES, NO_STOCKS } from '../../dist/shortfall/model.js';

export const MATERIALS = 60;
export const COUNTRIES = 25;
export const MONTHS = 120;
export const CORRELATION = 0.3;
export const BAN = { begins: 0.02, ends: 0.2, when: 0.1 };

const many = (length, of) => Float64Array.from({ length }, (_, n) => of(n));
/** Numbers between 0 and 1 that look like chance and are the same everywhere. */
const scatter = (n) => (Math.imul(n + 1, 0x9e3779b1) >>> 0) / 2 ** 32;

/** Tonnes a month that a country delivers of a material: a share of 100 t that grows or falls over the months. */
function tonnes(material, country, month) {
  const share = (100 * scatter(material * COUNTRIES + country) ** 2) / 8;
  return share * (1 + (month / MONTHS) * (scatter(7000 + material * COUNTRIES + country) - 0.5));
}

/** The case as the engine takes it. `kind` 'shocks' replaces the bans by an error of every country, drawn once a draw. */
export function caseOf(kind) {
  const sources = MATERIALS * COUNTRIES;
  const output = many(sources * MONTHS, (n) => {
    const [source, month] = [Math.floor(n / MONTHS), n % MONTHS];
    return tonnes(Math.floor(source / COUNTRIES), source % COUNTRIES, month);
  });
  const supply = many(MATERIALS * MONTHS, (n) => {
    const [material, month] = [Math.floor(n / MONTHS), n % MONTHS];
    let sum = 0;
    for (let country = 0; country < COUNTRIES; country++) sum += tonnes(material, country, month);
    return sum;
  });
  const yearly = many(MATERIALS, (material) => 12 * supply[material * MONTHS]);
  const correlation = many(COUNTRIES ** 2, (n) => (n % (COUNTRIES + 1) === 0 ? 1 : CORRELATION));
  return {
    ...{ nodes: MATERIALS, groups: 1, periods: MONTHS },
    demand: supply.map((sum) => 0.95 * sum),
    sources: {
      ...{ count: sources, node: Int32Array.from({ length: sources }, (_, s) => Math.floor(s / COUNTRIES)) },
      ...{
        output,
        share: many(output.length, () => 1),
        ...atHand(sources, MONTHS),
      },
      factors: linksOf(Array.from({ length: sources }, (_, s) => [[s % COUNTRIES, 1]])),
      feeds: linksOf(Array.from({ length: sources }, () => [])),
    },
    factors: Array.from({ length: COUNTRIES }, (_, country) =>
      kind === 'bans'
        ? { kind: 'ban', name: `ban/${country}`, ...BAN, on: false }
        : { kind: 'error', name: `shock/${country}`, sigma: 0.1, every: 'draw' },
    ),
    correlated: [
      { factors: Int32Array.from({ length: COUNTRIES }, (_, n) => n), root: cholesky(correlation, COUNTRIES) },
    ],
    ...emptyParts(MATERIALS),
    industry: {
      start: yearly.map((sum) => sum / 6),
      cap: yearly.map((sum) => sum / 4),
      refill: many(MATERIALS, () => 0.5),
    },
    stocks: NO_STOCKS,
    routes: NO_ROUTES,
  };
}
