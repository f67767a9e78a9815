import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOfTable } from '../../src/web/frame/csv.ts';
import { budgetSaid, budgetStep, mostBudget } from '../../src/web/pages/buying-plans/budget-scale.ts';
import { refusalsTable, variationsTable } from '../../src/web/pages/buying-plans/change-tables.ts';
import { effectSteps } from '../../src/web/pages/buying-plans/effect.ts';
import { linesTable } from '../../src/web/pages/buying-plans/lines-table.ts';
import { makingOfPlan } from '../../src/web/pages/buying-plans/plan-figure.ts';
import {
  type Objective,
  objectiveSaid,
  objectiveText,
  planCommand,
  planSearch,
  planSettingsIn,
  settingsOfPlan,
} from '../../src/web/pages/buying-plans/plan-settings.ts';
import { accountsTable } from '../../src/web/pages/buying-plans/register-tables.ts';
import { changeWord, movedLines } from '../../src/web/pages/buying-plans/replan-table.ts';
import { buyingYears, spendingParts, spentByMaterial } from '../../src/web/pages/buying-plans/spending.ts';
import { composedPlan } from '../support/composed-plan.ts';

const plan = composedPlan();
const share = fc.integer({ min: 1, max: 99 }).map((n) => n / 100);
const someObjective: fc.Arbitrary<Objective> = fc.oneof(
  fc.constant({ kind: 'expected' as const }),
  fc.record({ kind: fc.constant('cvar' as const), quantile: share }),
  fc.record({ kind: fc.constant('blend' as const), tail: share, quantile: share }),
  fc.record({ kind: fc.constant('cheapest' as const), p90: share }),
);

describe('what a plan is asked, in an address', () => {
  it('comes back as it was said', () => {
    const some = fc.record({
      budget: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 1e12 })),
      years: fc.integer({ min: 1, max: 10 }),
      objective: someObjective,
      worth: fc.constantFrom('curve' as const, 'price' as const, 'share' as const, 'own' as const),
      scenarios: fc.integer({ min: 1, max: 10_000 }),
      seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    });
    fc.assert(
      fc.property(some, (settings) => {
        expect(planSettingsIn(planSearch(settings))).toEqual(settings);
      }),
    );
  });

  it('is an objective again as a text', () => {
    fc.assert(
      fc.property(someObjective, (one) => {
        expect(objectiveSaid(objectiveText(one))).toEqual(one);
      }),
    );
    expect(objectiveSaid('no such thing')).toEqual({ kind: 'expected' });
    expect(objectiveSaid('cvar')).toEqual({ kind: 'cvar', quantile: 0.95 });
  });

  it('is a command that says all of it', () => {
    expect(planCommand('reference', settingsOfPlan(plan), null)).toBe(
      './ballast plan reference --budget 400000000 --years 3 --worth price --scenarios 1000 --seed 1 --known-on 2026-11-24',
    );
    expect(planCommand('own.yaml', { budget: null, objective: { kind: 'cheapest', p90: 0.1 } }, 'a plan.yaml')).toBe(
      "./ballast plan own.yaml --objective cheapest:0.1 --plan 'a plan.yaml'",
    );
  });
});

describe('the budget slider', () => {
  it('has at most two hundred steps of a round number', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e13, noNaN: true }), (most) => {
        const step = budgetStep(most);
        expect(most / step).toBeLessThanOrEqual(200 * (1 + 1e-9));
        expect(['1', '2', '5']).toContain(step.toExponential(0)[0]);
      }),
    );
  });

  it('goes to the end of the frontier, and beyond the plan where there is none', () => {
    expect(mostBudget(plan)).toBe(8e8);
    expect(mostBudget({ ...plan, frontier: [] })).toBe(8e8);
    expect([budgetSaid('none'), budgetSaid('-1'), budgetSaid('12')]).toEqual([null, null, 12]);
  });

  it('sets every line of either plan against the other', () => {
    const again = {
      lines: [
        { ...plan.lines[0], usd: 0, tonnes: 0 },
        { ...plan.lines[1], option: 'spot/tin' },
      ],
    };
    const moved = movedLines(plan, again as Parameters<typeof movedLines>[1]);
    expect(moved.map((one) => [one.option, changeWord(one)])).toEqual([
      ['spot/antimony', 'gone'],
      ['spot/cobalt/alloy-grade', 'gone'],
      ['spot/tin', 'new'],
      ['spot/gallium', 'gone'],
    ]);
    expect(movedLines(plan, plan).map(changeWord)).toEqual(['the same', 'the same', 'the same']);
  });
});

it('the waterfall leads from before to after, whatever the materials leave unexplained', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (part) => {
      const after = { ...plan.after, expected: plan.before.expected * part };
      const steps = effectSteps({ ...plan, after });
      expect(steps[0]?.to).toBe(plan.before.expected);
      expect(steps.at(-1)?.to).toBeCloseTo(after.expected, 3);
    }),
  );
  expect(effectSteps(plan).map(({ label }) => label)).toEqual([
    'without the plan',
    'Antimony',
    'Cobalt, alloy grade',
    'Gallium',
    'with the plan',
  ]);
});

it('the bars of a year add up to what its lines cost', () => {
  const making = makingOfPlan(plan);
  const years = buyingYears(plan);
  expect(years).toEqual(['FY2027', 'FY2028', 'FY2029']);
  const { parts } = spendingParts(spentByMaterial(plan, making), years, making);
  const drawn = parts.reduce((sum, { figure }) => sum + (figure.amount ?? 0), 0);
  expect(drawn).toBeCloseTo(plan.spent, 3);
});

it('an account is left what it was given less what is paid, year after year', () => {
  const [row] = accountsTable(plan).rows;
  const amounts = row?.cells.flatMap((cell) => (cell !== null && 'figure' in cell ? [cell.figure.amount ?? 0] : []));
  const [given = 0, ...rest] = amounts ?? [];
  expect(rest[5]).toBeCloseTo(given - plan.spent, 3);
  expect(rest[6]).toBeCloseTo(plan.accounts[0]?.left ?? 0, 3);
});

it('lines go into a file with unit, kind and evidence of every number, and the reason', () => {
  const csv = csvOfTable(linesTable(plan));
  expect(csv).toContain('Cost: unit');
  expect(csv.split('\n')[1]).toMatch(/Buy antimony on the open market.*,t,modelled,e{63}0,/);
  expect(csv).toContain('A dollar takes $1.8 off');
});

it('an option not taken says at which price it would be, and a variation what it costs to stick to the plan', () => {
  const texts = refusalsTable(plan).rows.map(({ cells }) =>
    cells.map((cell) => (cell === null ? null : 'figure' in cell ? cell.figure.text : cell.text)),
  );
  expect(texts[0]?.slice(4, 7)).toEqual(['$3 M/t', '$1.4 M/t', '53.3 %']);
  expect(texts[1]?.slice(4, 7)).toEqual([null, 'no price above zero', null]);
  expect(variationsTable(plan).rows.map(({ key }) => key)).toEqual(['seed', 'table']);
});
