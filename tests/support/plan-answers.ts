import type { PlanAnswer, PlanLine } from '../../src/cases/plan/plan-answer.ts';
import type { Distribution, Manifest } from '../../src/cases/result.ts';
import type { Adoption, DecidedPlan } from '../../src/ledger/decision.ts';
import type { StoredPlan } from '../../src/store/plan-store.ts';

const spread = (mean: number): Distribution => ({
  ...{ chance: mean > 0 ? 0.6 : 0, mean, standardError: mean / 30, p50: mean },
  ...{ p90: 2 * mean, p95: 2.5 * mean, cvar95: 3 * mean },
});
const risk = (expected: number) => ({
  ...{ expected, p50: expected, p90: 2 * expected, p95: 2.5 * expected, cvar95: 3 * expected },
});

/** Manifest of a run of no particular case. */
export const RUN_MANIFEST: Manifest = {
  ...{ case: 'a-case', caseSha256: 'c'.repeat(64), caseText: 'case: a-case\n', evidenceHead: 3 },
  ...{ evidenceDigest: 'd'.repeat(64), inputs: 'e'.repeat(64), knownOn: '2026-11-23', edition: null, seed: 1 },
  ...{ draws: 512, mostDraws: 512, until: null, sampling: 'plain', kernel: 'typescript', engine: '2' },
  ...{ tables: { primary: 'tiers', alternative: null }, materials: [] },
};

/** A line that buys antimony on the market in the first buying year. */
export function planLine(change: Partial<PlanLine> = {}): PlanLine {
  return {
    ...{ option: 'spot/antimony', kind: 'spot purchase', words: 'Antimony metal, bought on the market' },
    ...{ node: 'antimony', material: 'antimony', source: 'any seller outside China', place: null },
    byYear: [{ year: 'FY2027', tonnes: 120, usd: 3_000_000 }],
    ...{ tonnes: 120, usd: 3_000_000, inPlace: 120, price: null, averageUsdPerTonne: 25_000 },
    ...{ word: 'recommended', blocked: [], reason: 'saves $ 2.10 for each dollar', savesPerDollar: 2.1 },
    ...{ warnings: [], robust: { kept: 3, of: 4, lostIn: ['another seed'] }, terms: [], evidence: [] },
    ...{ turns: 'Its last tonne falls out above $52,000 a tonne.', assumptions: [], ...change },
  };
}

/** A small plan: one node, one line, nothing refused. */
export function planAnswer(digit: string, change: Partial<PlanAnswer> = {}): PlanAnswer {
  const node = {
    ...{ id: 'antimony', material: 'antimony', name: 'Antimony', basis: 'Sb content', price: null, consumption: null },
    refining: 'not modelled' as const,
  };
  return {
    id: digit.repeat(64),
    manifest: {
      ...{ run: RUN_MANIFEST, budget: 5_000_000, years: 3, objective: { kind: 'expected' }, worth: 'price' },
      ...{ planFile: null, inputs: 'f'.repeat(64), gap: 0.001, planner: '1' },
    },
    ...{ title: 'A case', status: 'optimal', reason: null },
    objective: { words: 'expected consequence', value: 4e6, bound: 4e6, gap: 0, unit: 'US dollars' },
    headline: '$ 3.0 M of $ 5.0 M take away 60 % of what is missing',
    years: [
      { label: 'FY2027', kind: 'buying', days: 365 },
      { label: 'year 1', kind: 'case', days: 365 },
    ],
    accounts: [
      {
        ...{ id: 'budget', words: 'The budget', amount: 5_000_000, from: 'FY2027', until: 'FY2029' },
        ...{ byYear: [{ year: 'FY2027', paid: 3_000_000 }], left: 2_000_000, evidence: [] },
      },
    ],
    ...{ spent: 3_000_000, lines: [planLine()], notTaken: [], before: risk(1e7), after: risk(4e6) },
    elsewhere: { seed: 2, before: risk(1.1e7), after: risk(4.5e6) },
    nodes: [
      {
        ...{ node, before: spread(200), after: spread(80), worthBefore: 1e7, worthAfter: 4e6 },
        method: 'closed form',
      },
    ],
    ...{ rivals: [], worth: [], frontier: [], variations: [], notPlanned: [], assumptions: [] },
    ...{ restsOnAssumptions: 0.25, warnings: [], ...change },
  };
}

/** The same as it is kept. */
export function keptPlan(digit: string, change: Partial<StoredPlan> = {}): StoredPlan {
  const answer = planAnswer(digit);
  return {
    ...{ id: answer.id, case: 'a-case', title: answer.title, request: { case: 'a-case', budget: 5_000_000 } },
    ...{ headline: answer.headline, spent: answer.spent, answer, recorded: '2026-11-23T12:00:00.000Z' },
    ...{ marking: 'public', principal: 'local', ...change },
  };
}

/** That plan as a decision keeps it. */
export function decidedPlan(digit: string): DecidedPlan {
  return {
    ...{ id: digit.repeat(64), case: 'a-case', title: 'A case', headline: 'Words', knownOn: '2026-11-23' },
    ...{ budget: 5_000_000, spent: 3_000_000, objective: 'expected consequence', worth: 'price' },
    ...{ unit: 'US dollars', before: { expected: 1e7, p90: 2e7 }, after: { expected: 4e6, p90: 8e6 } },
    lines: [
      {
        ...{ option: 'spot/antimony', kind: 'spot purchase', words: 'Antimony metal', node: 'antimony' },
        ...{ material: 'antimony', source: 'any seller', tonnes: 120, usd: 3_000_000, word: 'recommended' },
        byYear: [{ year: 'FY2027', tonnes: 120, usd: 3_000_000 }],
        ...{ reason: 'it saves most', shortfall: { before: { mean: 200, p90: 400 }, after: { mean: 80, p90: 160 } } },
      },
    ],
    without: [{ material: 'yttrium', option: null, why: 'no price', needs: ['a dated price'] }],
    request: '{"case":"a-case","budget":5000000}',
  };
}

/** Somebody adopts that plan. */
export function adoption(number: number, digit = 'a'): Adoption {
  return {
    ...{ id: `D-${String(number).padStart(4, '0')}`, kind: 'adopted', plan: decidedPlan(digit), supersedes: [] },
    ...{ by: 'local', reason: 'because it is best', on: '2026-11-23' },
  };
}
