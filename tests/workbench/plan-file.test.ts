import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NoPlan, PlanAnswer } from '../../src/cases/plan/plan-answer.ts';
import { makePlan } from '../../src/workbench/plan.ts';
import type { PlanRequest } from '../../src/workbench/plan-request.ts';
import { CaseRefusedError } from '../../src/workbench/run-cases.ts';
import { openWorkbench, type Workbench } from '../../src/workbench/workbench.ts';
import { caseOf, LINEAR } from './plan-examples.ts';

const CASE = { name: 'linear.yaml', text: caseOf(LINEAR) };

/** VC-39 PL-1 as a plan file: what each material costs and what a tonne of it counts as. */
const FILE = `plan: linear
title: Four materials of a worked example
worth:
  own: { ${LINEAR.map(({ id, worth }) => `${id}um: ${worth} USD/t`).join(', ')} }
  assumption: given
options:
${LINEAR.map(({ id, price }) => `  - { id: ${id}, kind: spot purchase, node: ${id}um, unit_cost: ${price} USD/t, most_a_year: 100000 t, assumption: given }`).join('\n')}
assumptions:
  - { id: given, words: The numbers are given, author: the test, reason: a worked example }
`;

const place = mkdtempSync(join(tmpdir(), 'ballast-'));
const opened: { workbench?: Workbench } = {};
beforeAll(async () => {
  opened.workbench = await openWorkbench({ home: place, role: 'command' });
});
afterAll(async () => {
  await opened.workbench?.close();
  rmSync(place, { recursive: true, force: true });
});

async function made(asked: Partial<PlanRequest>, text = FILE): Promise<PlanAnswer | NoPlan> {
  if (opened.workbench === undefined) throw new Error('no ledger is open');
  const planFile = { name: 'linear-plan.yaml', text };
  const request = { case: CASE, budget: 10e6, worth: 'own', scenarios: 2, quick: true, planFile, ...asked } as const;
  return makePlan(opened.workbench, request);
}

function planned(answer: PlanAnswer | NoPlan): PlanAnswer {
  if (!('lines' in answer)) throw new Error(answer.reason);
  return answer;
}

describe('a case and a plan file written as the worked example has them (VC-39 PL-1)', () => {
  it.each([
    [10e6, 258.666667e6],
    [30e6, 192e6],
    [60e6, 104.8e6],
    [100e6, 32.888889e6],
    [150e6, 0],
  ])('with $%d leave %d', async (budget, left) => {
    const answer = planned(await made({ budget }));
    expect(answer.before.expected).toBeCloseTo(292e6, 0);
    expect(answer.after.expected).toBeCloseTo(left, -1);
    expect(answer.spent).toBeLessThanOrEqual(budget * (1 + 1e-9));
    expect(answer.manifest.planFile?.text).toBe(FILE);
    for (const line of answer.lines) expect(line.assumptions).toContain('given');
  });

  it('say in words what clashes, and in which line it stands', async () => {
    const goals = 'goals:\n  - { node: cobaltum, tonnes: 400 t, reason: a floor set outside }\nassumptions:';
    const answer = await made({ budget: 10e6 }, FILE.replace('assumptions:', goals));
    if ('lines' in answer) throw new Error('there is a plan');
    expect(answer.status).toBe('infeasible');
    expect(answer.clash).toEqual([
      {
        words: '400 t of cobalt of the example must be there by FY2029 (a floor set outside)',
        where: 'linear-plan.yaml, line 12',
      },
      { words: 'The account "Budget over all buying years" has $10 M and no more', where: null },
    ]);
  });

  it('are refused with every mistake of the plan file', async () => {
    const broken = FILE.replace('100000 t', 'much').replace('node: tungstenum', 'node: unobtainium');
    const refused = made({}, broken);
    await expect(refused).rejects.toBeInstanceOf(CaseRefusedError);
    await expect(refused).rejects.toThrow(/line 7.*\n.*line 10/s);
  });

  it('are refused where they say no worth of their own, or are not there, and it is asked for', async () => {
    const without = FILE.replace(/worth:\n.*\n.*\n/, '');
    expect(without).not.toContain('worth:');
    await expect(made({}, without)).rejects.toThrow(/worth is own, but linear-plan.yaml says none/);
    await expect(made({ planFile: null })).rejects.toThrow(/worth is own, but there is no plan file/);
  });
});
