import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtInFolder } from '../../../src/archive/builtin.ts';
import type { CaseEvidence } from '../../../src/cases/case-evidence.ts';
import { parsePlan } from '../../../src/cases/plan/parse-plan.ts';
import type { PlanProblem } from '../../../src/cases/plan/plan-problem.ts';
import { planProblem } from '../../../src/cases/plan/plan-state.ts';
import { loadChains, loadFacts } from '../../../src/workbench/reference-tables.ts';
import { caseEvidence } from '../../../src/workbench/run-evidence.ts';
import { builtInEvidence } from '../../support/built-in-evidence.ts';
import { assembled, shippedCase } from '../example-cases.ts';

let evidence: CaseEvidence;

beforeAll(async () => {
  const { contents } = await builtInEvidence();
  const { vocabulary, sources, statements, events, judgements } = contents;
  const facts = await loadFacts(builtInFolder(), vocabulary);
  const bench = {
    vocabulary,
    facts,
    chains: await loadChains(builtInFolder()),
    sources: new Map(sources.map((source) => [source.id, source])),
  };
  evidence = caseEvidence(bench, { statements, events, judgements }, '2026-11-24');
}, 120_000);

function problemOf(plan: string, of: string): PlanProblem {
  const text = readFileSync(path.join(builtInFolder(), 'plans', `${plan}.yaml`), 'utf8');
  const { file, problems } = parsePlan(text, `${plan}.yaml`, evidence.vocabulary);
  if (file === null) throw new Error(JSON.stringify(problems));
  const asked = { budget: null, years: 3, worth: 'price', today: '2026-11-24' } as const;
  const stated = planProblem(assembled(shippedCase(of), evidence), evidence, asked, file);
  if (stated.problem === null) throw new Error(JSON.stringify(stated.problems, null, 1));
  return stated.problem;
}

describe('plan files that come with Ballast', () => {
  it('can be used with their case, each number from evidence or supposed by somebody', () => {
    for (const [plan, of] of [
      ['reference', 'reference'],
      ['antimony', 'china-antimony'],
    ] as const) {
      const { options, assumptions, notPlanned } = problemOf(plan, of);
      const own = options.filter(({ id }) => !id.includes('/'));
      expect(own.length, plan).toBeGreaterThan(2);
      expect(notPlanned.filter(({ option }) => option !== null && !option.includes('/'))).toEqual([]);
      const known = new Set(assumptions.map(({ id }) => id));
      for (const { id, terms, assumptions: supposed } of own) {
        expect(
          supposed.every((one) => known.has(one)),
          id,
        ).toBe(true);
        for (const { figure, assumptions: by, of: what } of terms)
          expect((figure?.evidence.length ?? 0) + by.length, `${id} ${what}`).toBeGreaterThan(0);
      }
      for (const { id, reason, value } of assumptions) expect([reason, value], id).not.toContain('');
    }
  });

  it('takes the money of the law as its account, which lapses', () => {
    const { accounts, money } = problemOf('reference', 'reference');
    expect(money).toEqual([{ amount: 2e9, from: 0, until: 2 }]);
    expect(accounts[0]?.evidence.length).toBeGreaterThan(1);
    expect(accounts[0]?.until).toBe('FY2029');
  });

  it('names the evidence of what a second one would cost', () => {
    const { options } = problemOf('reference', 'reference');
    for (const id of ['gallium-circuit', 'germanium-refining', 'antimony-smelter'])
      expect(options.find((one) => one.id === id)?.evidence.length, id).toBeGreaterThan(0);
  });
});
