import { describe, expect, it } from 'vitest';
import type { Assembly } from '../../../src/cases/assembly.ts';
import { parsePlan } from '../../../src/cases/plan/parse-plan.ts';
import type { PlanAsked } from '../../../src/cases/plan/plan-asked.ts';
import type { PlanProblem } from '../../../src/cases/plan/plan-problem.ts';
import { planProblem } from '../../../src/cases/plan/plan-state.ts';
import { checkPlanModel } from '../../../src/planner/plan-model.ts';
import { assembled, noEvidence, readCase } from '../example-cases.ts';
import { idleModel } from './idle-model.ts';
import { PLAN_WORLD, WHOLE_PLAN } from './plan-texts.ts';

const assembly: Assembly = assembled(readCase(PLAN_WORLD));
const ASKED: PlanAsked = { budget: null, years: 3, worth: 'own', today: '2026-10-01' };

function problemOf(text: string, asked: Partial<PlanAsked> = {}): PlanProblem {
  const { file, problems } = parsePlan(text, 'plan.yaml');
  if (file === null) throw new Error(JSON.stringify(problems, null, 1));
  const stated = planProblem(assembly, noEvidence, { ...ASKED, ...asked }, file);
  if (stated.problem === null) throw new Error(JSON.stringify(stated.problems, null, 1));
  return stated.problem;
}

const whole = problemOf(WHOLE_PLAN);
const at = (id: string) => {
  const n = whole.options.findIndex((one) => one.id === id);
  const [option, action] = [whole.options[n], whole.actions[n]];
  if (option === undefined || action === undefined) throw new Error(`no option ${id}`);
  const years = whole.years.length;
  const row = (y: number): readonly number[] => [...action.delivers.subarray(y * years, (y + 1) * years)];
  return { n, option, action, row };
};

describe('a plan file', () => {
  it('is a model the planner takes, with one option of every kind', () => {
    expect(whole.options.map(({ kind }) => kind)).toHaveLength(12);
    expect(() => checkPlanModel(idleModel(whole, assembly))).not.toThrow();
  });

  it('takes ranges at their mean, and says so', () => {
    // PERT of 2, 4, 12: (2 + 16 + 12) / 6 = 5 months; in the last year orders go out for seven months.
    const { option, action, row } = at('spot');
    expect(option.terms.find(({ of }) => of === 'lead')?.words).toBe('5, the mean of 2 to 12 (PERT, mode 4) months');
    expect(action.segments.map((steps) => steps[0]?.upTo)).toEqual([60, 60, 35, undefined, undefined]);
    expect(row(0).map((share) => Math.round(share * 1e6) / 1e6)).toEqual([0.583333, 0.416667, 0, 0, 0]);
    expect(row(2)).toEqual([0, 0, 1, 0, 0]);
  });

  it('makes a contract a yes or no with its minimum, its ceiling, its chance and the store it needs', () => {
    const { option, action, row } = at('order');
    // PERT mean of 80, 90, 130 is 95; bought in the middle of the first year it is kept 30 months at 12 dollars a year.
    expect(action.segments[0]?.[0]).toEqual({ upTo: 40, price: 95 + 30 });
    expect(action.segments[2]?.[0]).toEqual({ upTo: 40, price: 95 + 6 });
    expect({ least: action.least, most: action.most, choice: action.choice }).toEqual({
      ...{ least: 20, most: 80, choice: { dollars: 0, year: 0 } },
    });
    expect(row(1)[1]).toBeCloseTo(0.7, 12);
    expect(option.terms.find(({ of }) => of === 'delivery')?.words).toContain('0.7, the mean of 0.5 to 0.9 (uniform)');
    expect(option.price?.blocked).toContain('the price is supposed by the plan file');
  });

  it('takes an offtake in its own years, with what must be taken in each', () => {
    const { action } = at('offtake');
    expect(action.segments.map((steps) => steps.length)).toEqual([0, 1, 1, 0, 0]);
    expect([...(action.leastYearly ?? [])]).toEqual([0, 10, 10, 0, 0]);
    expect(action.choice).toEqual({ dollars: 0, year: 1 });
  });

  it('lets a project come on late and slowly, and excludes its like', () => {
    // First output October 2028, half a year late: month 30; full a year later. Months 30 to 36 run a quarter of half a year.
    const { action, row } = at('share');
    expect(row(0).map((share) => Math.round(share * 1e9) / 1e9)).toEqual([0, 0, 0.125, 0.875, 1]);
    expect(action.choice).toEqual({ dollars: 3e6, year: 0 });
    expect(action.exclusive).toBe(at('lent').action.exclusive);
    expect(action.exclusive).toBeGreaterThanOrEqual(0);
    expect(at('scrap').action.dependsOn).toEqual([at('share').n]);
    expect(at('instead').action.kind).toBe('demand');
  });

  it('starts from what is held where it upgrades, exchanges, rotates or sells', () => {
    expect(at('refine').action.takes).toEqual({ node: 1, share: 1 });
    expect(
      at('refine')
        .row(2)
        .map((share) => Math.round(share * 1e9) / 1e9),
    ).toEqual([0, 0, 0.6, 0.2, 0]);
    expect(at('swap').action.takes).toEqual({ node: 1, share: 3 });
    expect(at('rotate').action.segments[0]?.[0]?.price).toBe(20);
    expect(at('sell').action.segments[0]?.[0]?.price).toBe(-45);
    expect(at('sell').row(0)).toEqual([0, 0, 0, 0, 0]);
  });

  it('pays from its accounts what they may pay for, in their years', () => {
    expect(whole.money).toEqual([
      { amount: 5e8, from: 0, until: 1 },
      { amount: 2e9, from: 0, until: 2 },
    ]);
    expect(at('order').action.accounts).toEqual([0, 1]);
    expect(at('share').action.accounts).toEqual([1]);
    expect([...(whole.yearly ?? [])]).toEqual([1e8, ...new Array(4).fill(Number.POSITIVE_INFINITY)]);
    const budget = problemOf(WHOLE_PLAN, { budget: 1e6 });
    expect(budget.money).toEqual([{ amount: 1e6, from: 0, until: 2 }]);
    expect(budget.warnings[0]).toContain('fund, loans');
  });

  it('bounds and weighs as it says', () => {
    expect([...whole.worth]).toEqual([...new Array(5).fill(1000), ...new Array(5).fill(50)]);
    expect([...problemOf(WHOLE_PLAN, { worth: 'price' }).worth].slice(0, 6)).toEqual([200, 200, 200, 200, 200, 100]);
    expect(whole.shareCaps).toEqual([{ node: 0, by: 'country', most: 0.6 }]);
    expect(whole.storage?.[0]).toBe(500);
    expect(whole.release?.[3]).toBeCloseTo(100 * (365 / 365.25), 9);
    expect(whole.goals).toEqual([{ node: 0, year: 2, tonnes: 40, reason: 'Set by the example' }]);
  });

  it('sells nothing within an annual materials plan of which no line is known, and says so', () => {
    const held = problemOf(WHOLE_PLAN.replace('authority: Nobody', 'within: annual materials plan, authority: Nobody'));
    expect(held.options.some(({ id }) => id === 'sell')).toBe(false);
    expect(held.notPlanned.find(({ option }) => option === 'sell')?.needs[0]).toContain('annual materials plan');
  });

  it('cannot plan what needs an option that cannot be planned', () => {
    const late = problemOf(
      WHOLE_PLAN.replace('depends_on: [share]', 'depends_on: [sell]').replace(
        'authority: Nobody',
        'notice_days: 2000, authority: Nobody',
      ),
    );
    expect(late.notPlanned.map(({ option }) => option)).toEqual(expect.arrayContaining(['sell', 'scrap']));
    expect(late.options.some(({ id }) => id === 'scrap')).toBe(false);
  });

  it('says what rests on each of its assumptions', () => {
    const guess = whole.assumptions.find(({ id }) => id === 'guess');
    expect(guess).toMatchObject({ author: 'a user', kind: 'illustrative' });
    expect(guess?.value).toContain('spot: price 100 dollars a tonne');
  });
});
