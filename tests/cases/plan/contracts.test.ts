import { beforeAll, describe, expect, it } from 'vitest';
import { builtInFolder } from '../../../src/archive/builtin.ts';
import type { Assembly } from '../../../src/cases/assembly.ts';
import type { CaseEvidence } from '../../../src/cases/case-evidence.ts';
import { parsePlan } from '../../../src/cases/plan/parse-plan.ts';
import type { PlanProblem } from '../../../src/cases/plan/plan-problem.ts';
import { planProblem } from '../../../src/cases/plan/plan-state.ts';
import { loadChains, loadFacts } from '../../../src/workbench/reference-tables.ts';
import { caseEvidence } from '../../../src/workbench/run-evidence.ts';
import { builtInEvidence } from '../../support/built-in-evidence.ts';
import { assembled, shippedCase } from '../example-cases.ts';

let evidence: CaseEvidence;
let reference: Assembly;
let problem: PlanProblem;

const ASKED = { budget: 2e9, years: 3, worth: 'price', today: '2026-11-24' } as const;

beforeAll(async () => {
  const { contents } = await builtInEvidence();
  const { vocabulary, sources, statements, events, judgements } = contents;
  const [facts, chains] = [await loadFacts(builtInFolder(), vocabulary), await loadChains(builtInFolder())];
  const bench = { vocabulary, facts, chains, sources: new Map(sources.map((source) => [source.id, source])) };
  evidence = caseEvidence(bench, { statements, events, judgements }, '2026-11-24');
  reference = assembled(shippedCase('reference'), evidence);
  const stated = planProblem(reference, evidence, ASKED, null);
  if (stated.problem === null) throw new Error(JSON.stringify(stated.problems));
  problem = stated.problem;
}, 120_000);

const optionAt = (id: string) => {
  const n = problem.options.findIndex((one) => one.id === id);
  const [option, action] = [problem.options[n], problem.actions[n]];
  if (option === undefined || action === undefined) throw new Error(`no option ${id}`);
  return { option, action };
};

describe('contracts of the ledger as options', () => {
  it('plans more orders of antimony up to what is left, at the price of an order, with the chance of its chain', () => {
    const { option, action } = optionAt('contract/dla-antimony-usac/antimony');
    // 31.43 dollars a pound of order 1 are 69,288 dollars a tonne; 57.2 of 245 million dollars are ordered, which are 825.5 t of
    // 3,032.7 t at that price (142.9 t of order 1 as reported, 47.3 million dollars of the others): 2,207 t are left.
    expect(option.price?.usdPerTonne).toBeCloseTo(69288, -1);
    expect(action.most).toBeGreaterThan(2150);
    expect(action.most).toBeLessThan(2250);
    expect(option.price?.blocked.join()).toContain('older than the plan');
    // 3,032.66 t over five years are 606.5 t a year.
    expect(action.segments[1]?.[0]?.upTo).toBeCloseTo(606.53, 1);
    const years = problem.years.length;
    const arrived = action.delivers.subarray(years, 2 * years).reduce((sum, one) => sum + one, 0);
    expect(arrived).toBeGreaterThan(0);
    expect(arrived).toBeLessThan(0.9);
    expect(option.terms.find(({ of }) => of === 'delivery')?.figure?.evidence.length).toBeGreaterThan(0);
    expect(option.assumptions).toContain('chain-antimony-usac');
  });

  it('says of every other signed contract for a material of the case what a plan would need', () => {
    const told = problem.notPlanned.filter(({ option }) => option?.startsWith('contract/') === true);
    expect(told.map(({ option }) => option)).toContain('contract/dla-tungsten-elmet/tungsten');
    expect(told.find(({ option }) => option === 'contract/dla-fluorspar-ares/fluorspar')?.why).toContain('0 % of');
    for (const { needs, evidence: ids, option } of told)
      expect(needs.length * ids.length, option ?? '').toBeGreaterThan(0);
  });

  it('says beside a purchase what the annual materials plans allow', () => {
    const shown = problem.options.flatMap(({ id, terms }) =>
      terms.filter(({ of }) => of === 'annual materials plan').map((term) => ({ id, ...term })),
    );
    expect(shown.length).toBeGreaterThan(0);
    for (const { id, words, figure } of shown) {
      expect(words, id).toMatch(/^FY\d{4}: acquisition of at most/);
      expect(figure?.evidence.length, id).toBeGreaterThan(0);
    }
  });

  it('gives a plan file the chance of a chain, and refuses one there is not', () => {
    const text = (chain: string): string => `plan: own
title: An own contract
options:
  - id: again
    kind: contract
    node: antimony
    unit_cost: 60000 USD/t
    most_a_year: 100 t
    deliverability: ${chain}
    assumption: supposed
assumptions:
  - { id: supposed, words: A second contract, author: a user, reason: to try it }
`;
    const made = (chain: string): PlanProblem => {
      const { file } = parsePlan(text(chain), 'own.yaml', evidence.vocabulary);
      const stated = planProblem(reference, evidence, ASKED, file);
      if (stated.problem === null) throw new Error(JSON.stringify(stated.problems));
      return stated.problem;
    };
    const own = made('dla-antimony-usac').options.find(({ id }) => id === 'again');
    expect(own?.terms.find(({ of }) => of === 'delivery')?.words).toContain('even pace');
    expect(made('dla-tungsten-elmet').notPlanned.find(({ option }) => option === 'again')?.why).toContain('No chain');
  });
});
