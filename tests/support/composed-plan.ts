import type { FigureDto } from '../../src/api/contract.ts';
import type { PlanAnswerDto, PlanLineDto, PlanRiskDto } from '../../src/api/contract-plan-answer.ts';

/** Prices, needs and answers of a plan composed for tests of how it is shown: no engine worked any of it out. */
const MATERIALS = [
  { id: 'antimony', name: 'Antimony', basis: 'Sb content', price: 25_000, need: 9_000, bought: 5_200 },
  {
    id: 'cobalt/alloy-grade',
    name: 'Cobalt, alloy grade',
    basis: 'Co content',
    price: 33_000,
    need: 4_100,
    bought: 2_000,
  },
  { id: 'gallium', name: 'Gallium', basis: 'Ga content', price: 900_000, need: 40, bought: 22 },
  { id: 'germanium', name: 'Germanium', basis: 'Ge content', price: 3_000_000, need: 21, bought: 0 },
] as const;

const YEARS = ['FY2027', 'FY2028', 'FY2029'] as const;

const evidenceOf = (n: number): string => String(n).padStart(64, 'e');

const priceFigure = (usd: number, n: number): FigureDto => ({
  ...{ text: `$${usd.toLocaleString('en-US')}/t`, kind: 'reported', amount: usd, low: null, high: null },
  ...{ unit: 'USD/t', basis: null, period: '2025', asOf: '2026-11-24', evidence: [evidenceOf(n)] },
  ...{ rule: 'as printed', method: null, marking: 'public' },
});

const riskOf = (expected: number): PlanRiskDto => ({
  ...{ expected, p50: expected * 0.8, p90: expected * 2.1, p95: expected * 2.6, cvar95: expected * 3.2 },
});

const spread = (mean: number) => ({
  ...{ chance: mean > 0 ? 0.6 : 0, mean, standardError: mean / 60 },
  ...{ p50: mean * 0.8, p90: mean * 2.1, p95: mean * 2.6, cvar95: mean * 3.2 },
});

function lineOf(n: number): PlanLineDto {
  const { id, name, price, bought } = MATERIALS[n] ?? MATERIALS[0];
  const material = id.split('/')[0] ?? id;
  const isPlain = n !== 1;
  const tonnes = YEARS.map((_, k) => (bought * (k + 1)) / 6);
  const usd = bought * price * 1.04;
  return {
    ...{ option: `spot/${id}`, kind: 'spot purchase', words: `Buy ${name.toLowerCase()} on the open market` },
    ...{ node: id, material, source: 'any seller outside China and Russia', place: null },
    byYear: YEARS.map((year, k) => ({ year, tonnes: tonnes[k] ?? 0, usd: ((tonnes[k] ?? 0) * usd) / bought })),
    ...{ tonnes: bought, usd, inPlace: bought * 0.97, averageUsdPerTonne: price * 1.04 },
    price: { usdPerTonne: price, figure: priceFigure(price, n) },
    word: isPlain ? 'recommended' : 'chosen, not recommended',
    blocked: isPlain ? [] : ['its price is an average of grades, and the line is of one grade'],
    reason: `A dollar takes $1.${8 - n} off the expected consequence; more of it would move the price past what a tonne unmet counts as.`,
    savesPerDollar: 1.8 - n / 10,
    warnings: n === 2 ? ['In FY2029 it takes 3.1 % of world output.'] : [],
    robust: n === 0 ? { kept: 6, of: 6, lostIn: [] } : { kept: 4, of: 6, lostIn: ['another seed', 'half the price'] },
    terms: [
      { of: 'delivery', words: 'all but 3 % arrives within the year', figure: null, assumptions: ['delivery/spot'] },
      { of: 'price', words: 'as last published', figure: priceFigure(price, n), assumptions: [] },
    ],
    ...{ evidence: [evidenceOf(n)], assumptions: ['delivery/spot'] },
    turns: 'Its last tonne falls out above $52,000 a tonne.',
  };
}

/** A plan's answer with three lines, one option not taken, a frontier of nine points and everything its page shows. */
export function composedPlan(budget = 4e8): PlanAnswerDto {
  const lines = [0, 1, 2].map(lineOf);
  const spent = lines.reduce((sum, { usd }) => sum + usd, 0);
  const nodes = MATERIALS.map(({ id, name, basis, price, need, bought }, n) => ({
    node: {
      ...{ id, material: id.split('/')[0] ?? id, name, basis, refining: 'modelled' as const },
      price: { usdPerTonne: price, figure: priceFigure(price, n) },
      consumption: null,
    },
    ...{ before: spread(need), after: spread(need - bought * 0.7) },
    ...{ worthBefore: need * price, worthAfter: (need - bought * 0.7) * price },
    method: n === 1 ? ('exact' as const) : ('closed form' as const),
  }));
  const before = nodes.reduce((sum, { worthBefore }) => sum + worthBefore, 0);
  const after = nodes.reduce((sum, { worthAfter }) => sum + worthAfter, 0);
  const leftBy = (usd: number): number => before - (before - after) * (1 - Math.exp((-2 * usd) / budget)) * 1.15;
  return {
    id: 'a'.repeat(64),
    manifest: {
      run: {
        ...{ case: 'reference', caseSha256: 'b'.repeat(64), caseText: 'id: reference\n' },
        ...{ evidenceHead: 100, evidenceDigest: 'c'.repeat(64), inputs: 'd'.repeat(64), knownOn: '2026-11-24' },
        ...{ edition: 'mcs-2026', seed: 1, draws: 1_000, mostDraws: 1_000, until: null, sampling: 'plain' },
        ...{ kernel: 'simd', engine: '1', tables: { primary: 'one', alternative: 'other' }, materials: [] },
      },
      ...{ budget, years: 3, objective: { kind: 'expected' }, worth: 'price', planFile: null },
      ...{ inputs: 'f'.repeat(64), gap: 1e-4, planner: '1' },
    },
    ...{ title: 'A composed plan', status: 'optimal', reason: null },
    objective: { words: 'least expected consequence', value: after, bound: after * 0.9999, gap: 1e-4, unit: '$' },
    headline: 'For $400 M in three years, three purchases take nearly half off the expected consequence.',
    years: [
      ...YEARS.map((label) => ({ label, kind: 'buying' as const, days: 365 })),
      { label: 'first year', kind: 'case' as const, days: 365 },
    ],
    accounts: [
      {
        ...{ id: 'budget', words: 'The budget asked about', amount: budget, from: 'FY2027', until: 'FY2029' },
        byYear: YEARS.map((year, k) => ({ year, paid: (spent * (k + 1)) / 6 })),
        ...{ left: budget - spent, evidence: [] },
      },
    ],
    ...{ spent, lines },
    notTaken: [
      {
        ...{ option: 'spot/germanium', kind: 'spot purchase', words: 'Buy germanium on the open market' },
        ...{ node: 'germanium', reason: 'A dollar takes $0.61 off; every line taken does more.' },
        ...{ breakEvenUsdPerTonne: 1_400_000, usdPerTonne: 3_000_000, evidence: [evidenceOf(3)] },
        turns: 'It comes in below $1.4 M a tonne, 53.3 % less than it costs.',
      },
      {
        ...{ option: 'upgrade/gallium', kind: 'upgrade', words: 'Upgrade gallium that is held' },
        ...{ node: 'gallium', reason: 'Nothing of it is held.', evidence: [] },
        ...{ breakEvenUsdPerTonne: null, usdPerTonne: null },
        turns: 'No price would bring it in.',
      },
    ],
    ...{ before: riskOf(before), after: riskOf(after) },
    elsewhere: { seed: 2, before: riskOf(before * 1.02), after: riskOf(after * 1.03) },
    nodes,
    rivals: [
      {
        id: 'scarcest',
        words: 'buy what is scarcest',
        spent,
        after: riskOf(after * 1.4),
        worseBy: after * 0.4,
        lines: [],
      },
      {
        id: 'even',
        words: 'spread the money evenly',
        spent,
        after: riskOf(after * 1.2),
        worseBy: after * 0.2,
        lines: [],
      },
    ],
    worth: [
      { words: 'ten million dollars more', value: 9e6, unit: '$', how: 'planned again' },
      { words: 'a tonne of antimony in place', value: 21_000, unit: '$', how: 'marginal' },
    ],
    frontier: [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2].map((part) => ({
      ...{ budget: part * budget, spent: Math.min(part * budget, spent * 1.5), after: riskOf(leftBy(part * budget)) },
      ...{ nextDollar: 2 * Math.exp(-2 * part), knee: part === 0.75 },
    })),
    variations: [
      {
        ...{ id: 'seed', words: 'another seed', kept: ['spot/antimony', 'spot/cobalt/alloy-grade'] },
        ...{ lost: ['spot/gallium'], added: ['spot/germanium'], regret: 1.2e6, regretShare: 0.01, unit: '$' },
      },
      {
        ...{ id: 'table', words: 'the other reliability table', kept: lines.map(({ option }) => option) },
        ...{ lost: [], added: [], regret: 0, regretShare: 0, unit: '$' },
      },
    ],
    notPlanned: [{ material: 'iodine', option: null, why: 'It has no price.', needs: ['a dated price'], evidence: [] }],
    assumptions: [
      {
        ...{ id: 'delivery/spot', words: 'Part of a spot purchase that arrives', author: 'Ballast' },
        ...{ reason: 'No record of spot purchases is at hand.', kind: 'illustrative', value: '0.97' },
      },
    ],
    restsOnAssumptions: 0.34,
    warnings: ['The case begins after FY2029, when the buying years end.'],
  };
}
