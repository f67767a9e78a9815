import { describe, expect, it } from 'vitest';
import { withinPlan } from '../../../src/cases/plan/materials-plan.ts';
import type { PlanYear } from '../../../src/cases/plan/plan-problem.ts';
import type { PlanYearLine } from '../../../src/stockpile/plans.ts';

const years: readonly PlanYear[] = ['FY2027', 'FY2028', '2027'].map((label, n) => ({
  ...{ label, kind: n < 2 ? 'buying' : 'case', days: 365 },
}));
const line = {} as PlanYearLine;

describe('what an annual materials plan allows', () => {
  it('holds the steps of its year, and a year of which no line is known allows nothing', () => {
    const steps = [
      { upTo: 50, price: 1 },
      { upTo: 80, price: 2 },
      { upTo: 120, price: 3 },
    ];
    const held = withinPlan([steps, steps, []], [{ year: 'FY2027', line, tonnes: 70 }], years);
    expect(held).toEqual([
      [
        { upTo: 50, price: 1 },
        { upTo: 70, price: 2 },
      ],
      [],
      [],
    ]);
  });

  it('adds the lines of a year, and takes one without a number as nothing', () => {
    const lines = [
      { year: 'FY2028', line, tonnes: 30 },
      { year: 'FY2028', line, tonnes: null },
      { year: 'FY2028', line, tonnes: 10 },
    ];
    expect(withinPlan([[], [{ upTo: 90, price: -5 }], []], lines, years)[1]).toEqual([{ upTo: 40, price: -5 }]);
  });
});
