import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../src/cases/plan/parse-plan.ts';
import { planProblem, problemsOfPlan } from '../../../src/cases/plan/plan-state.ts';
import { checkPlanModel } from '../../../src/planner/plan-model.ts';
import { assembled, noEvidence, readCase } from '../example-cases.ts';
import { idleModel } from './idle-model.ts';
import { PLAN_WORLD, WHOLE_PLAN } from './plan-texts.ts';

const assembly = assembled(readCase(PLAN_WORLD));
const ASKED = { budget: null, years: 3, worth: 'own', today: '2026-10-01' } as const;

const ODD = [
  '',
  '-1',
  '1e300',
  '.nan',
  'null',
  '{}',
  '[]',
  '[[1]]',
  '"',
  'FY2027',
  'examplium',
  '300 t',
  '-5 USD/t',
  '{ low: 1, high: 0 }',
  '[1, [2]]',
  'true',
];

/** A plan file with one token of it replaced by something else. */
const broken = fc.tuple(fc.nat(), fc.constantFrom(...ODD)).map(([at, odd]) => {
  const tokens = WHOLE_PLAN.split(/(\s+|[,:{}[\]])/);
  tokens[at % tokens.length] = odd;
  return tokens.join('');
});

describe('any plan file', () => {
  it('is stated or refused with places, never thrown at', () => {
    fc.assert(
      fc.property(broken, (text) => {
        const parsed = parsePlan(text, 'plan.yaml');
        const problems = problemsOfPlan(parsed, assembly, noEvidence, ASKED);
        for (const { line, message, expected, todo } of problems) {
          expect(line).toBeGreaterThan(0);
          expect([message, expected, todo]).not.toContain('');
        }
        if (parsed.file === null) expect(problems.length).toBeGreaterThan(0);
        else {
          const { problem } = planProblem(assembly, noEvidence, ASKED, parsed.file);
          expect(problem === null).toBe(problems.length > 0);
          if (problem !== null) checkPlanModel(idleModel(problem, assembly));
        }
      }),
      { numRuns: 200 },
    );
  });
});
