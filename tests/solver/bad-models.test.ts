import { beforeAll, describe, expect, it } from 'vitest';
import { type Action, EXPECTED, type PlanModel, type PlanObjective } from '../../src/planner/plan-model.ts';
import { searchPlan } from '../../src/solver/open-planner.ts';
import { ProgramSolver } from '../../src/solver/programs.ts';
import { EMPTY, purchase } from './plan-cases.ts';

let solver: ProgramSolver;
beforeAll(async () => {
  solver = await ProgramSolver.load();
});

const RISK: PlanObjective = { kind: 'risk', measure: EXPECTED };
const LIMITS = { gap: 1e-9, seconds: 60, now: Date.now, cancelled: () => false, progress: () => {} };

/** One node short of ten tonnes in the second of two years, with four in stock, and plenty of money. */
const base = (actions: readonly Action[], more: Partial<PlanModel> = {}): PlanModel => ({
  ...{ ...EMPTY, years: 2, need: new Float64Array([0, 14]), stock: new Float64Array([4, 0]), actions },
  ...{ worth: new Float64Array([3, 3]), accounts: [{ amount: 1000, from: 0, until: 1 }], ...more },
});

/** Rows that clash, as `kind of year`. */
function clash(model: PlanModel, objective: PlanObjective = RISK): readonly string[] {
  const outcome = searchPlan(solver, model, objective, LIMITS);
  if (outcome.status !== 'infeasible') throw new Error(`came out ${outcome.status}`);
  return outcome.clash.map(({ kind, of, year }) => `${kind} ${of} ${year}`);
}

describe('a model that asks too much', () => {
  const buy = purchase(0, 1, 2);

  it('names minimums that contradict a most, each other, or the money', () => {
    expect(clash(base([{ ...buy, least: 9, most: 5 }]))).toEqual(['most 0 -1', 'least 0 -1']);
    const yearly = { ...buy, most: 5, leastYearly: new Float64Array([3, 3]) };
    expect(clash(base([yearly]))).toEqual(['most 0 -1', 'least 0 0', 'least 0 1']);
    const poor = { accounts: [{ amount: 6, from: 0, until: 1 }] };
    expect(clash(base([{ ...buy, least: 9 }], poor))).toEqual(['least 0 -1', 'account 0 -1']);
    const late = { accounts: [{ amount: 6, from: 1, until: 1 }] };
    expect(clash(base([{ ...buy, leastYearly: new Float64Array([3, 0]) }], late))).toEqual(['least 0 0']);
  });

  it('never takes what there is no year for, and names it where it must be taken', () => {
    const never: Action = { ...buy, segments: [[], []] };
    const outcome = searchPlan(solver, base([never]), RISK, LIMITS);
    expect(outcome.status === 'optimal' && [outcome.risk, outcome.plan.spent]).toEqual([30, 0]);
    expect(clash(base([{ ...never, least: 1 }]))).toEqual(['least 0 -1']);
    const project = { ...never, choice: { dollars: 5, year: 0 } };
    const idle = searchPlan(solver, base([project]), RISK, LIMITS);
    expect(idle.status === 'optimal' && [...idle.plan.taken, idle.plan.spent]).toEqual([0, 0]);
  });

  it('names goals that nothing can reach, one by one or together, and storage that is full before', () => {
    const goal = (year: number, tonnes: number) => ({ node: 0, year, tonnes, reason: 'set' });
    const late = { ...buy, segments: [[], [{ upTo: 20, price: 1 }]] };
    expect(clash(base([late], { goals: [goal(0, 4), goal(0, 5)] }))).toEqual(['goal 1 0']);
    const full = { goals: [goal(1, 12)], storage: new Float64Array([10, 10]) };
    expect(
      clash(base([buy], full))
        .slice()
        .sort(),
    ).toEqual(['goal 0 1', 'storage 0 1']);
    expect(clash(base([buy], { storage: new Float64Array([3, 20]) }))).toEqual(['storage 0 0']);
  });

  it('names a sale of more than there is, and a target that no money reaches', () => {
    const sale: Action = { ...purchase(0, -2, 2), delivers: new Float64Array(4), takes: { node: 0, share: 1 } };
    expect(
      clash(base([{ ...sale, least: 5 }]))
        .slice()
        .sort(),
    ).toEqual(['aside 0 0', 'least 0 -1']);
    const target: PlanObjective = { kind: 'cost', measure: EXPECTED, target: 1 };
    expect(
      clash(base([{ ...buy, most: 4 }]), target)
        .slice()
        .sort(),
    ).toEqual(['most 0 -1', 'target 0 -1']);
  });

  it('refuses what would earn without end, and what comes before it is begun', () => {
    const search = (action: Action) => () => searchPlan(solver, base([action]), RISK, LIMITS);
    expect(search(purchase(0, -1, 2))).toThrow('action 0 has a price below zero and takes nothing from stock to sell');
    expect(search({ ...buy, keep: -1 })).toThrow('action 0 has a cost of keeping');
    expect(search({ ...buy, choice: { dollars: -1, year: 0 }, most: 5 })).toThrow('a cost of its own that is none');
    expect(search({ ...buy, delivers: new Float64Array([0, 1, 1, 0]) })).toThrow('delivers before year 1');
    expect(search({ ...buy, delivers: new Float64Array([0.6, 0.6, 0, 1]) })).toThrow('delivers more than is committed');
    expect(search({ ...buy, takes: { node: 3, share: 1 } })).toThrow('takes from node 3, which there is not');
  });
});

describe('what takes from stock', () => {
  const sale = (price: number): Action => {
    return { ...purchase(0, -price, 2), delivers: new Float64Array(4), takes: { node: 0, share: 1 } };
  };
  /** A node that has ten tonnes and needs none, one that needs ten and has none. */
  const pair = (actions: readonly Action[], amount = 0): PlanModel => ({
    ...{ ...EMPTY, nodes: 2, years: 2, need: new Float64Array([0, 0, 0, 10]), stock: new Float64Array([10, 0, 0, 0]) },
    ...{ actions, worth: new Float64Array([5, 5, 5, 5]), accounts: [{ amount, from: 0, until: 0 }] },
  });
  function best(model: PlanModel) {
    const outcome = searchPlan(solver, model, RISK, LIMITS);
    if (outcome.status !== 'optimal') throw new Error(outcome.status);
    const { plan, risk } = outcome;
    return {
      risk,
      spent: plan.spent,
      received: plan.received,
      tonnes: Array.from(plan.tonnes, (t) => Math.round(t * 1e6) / 1e6),
    };
  }

  it('pays in its year and later ones for what it brings, after the account has lapsed, and never before', () => {
    const buy = (years: readonly number[]): Action => {
      const segments = [0, 1].map((year) => (years.includes(year) ? [{ upTo: 100, price: 4 }] : []));
      return { ...purchase(1, 4, 2), segments };
    };
    // Ten tonnes at 2 buy five at 4; what the account has left of the first year does not come along.
    const later = best(pair([sale(2), buy([1])], 40));
    expect(later.risk).toBeCloseTo(25, 6);
    expect([later.spent, later.received].map((dollars) => Math.round(dollars * 1e6) / 1e6)).toEqual([20, 20]);
    const early = { ...sale(2), segments: [[], sale(2).segments[1] ?? []] };
    expect(best(pair([early, buy([0])])).risk).toBeCloseTo(50, 6);
    expect(best(pair([early, buy([0])], 40)).risk).toBeCloseTo(0, 6);
  });

  it('is spent only by those that may draw on all of the accounts it was made for', () => {
    const accounts = [0, 1].map(() => ({ amount: 0, from: 0, until: 1 }));
    const buyer = (list: readonly number[]) => ({ ...purchase(1, 4, 2), accounts: list });
    const seller = (list: readonly number[]) => ({ ...sale(2), accounts: list });
    const risk = (from: readonly number[], to: readonly number[]) =>
      Math.round(best({ ...pair([seller(from), buyer(to)]), accounts }).risk);
    expect([risk([0], [0]), risk([0], [0, 1]), risk([0], [1]), risk([0, 1], [0]), risk([], [0])]).toEqual([
      25, 25, 50, 50, 50,
    ]);
  });

  it('turns one form into another with a yield, out of what was there at the beginning', () => {
    const convert: Action = {
      ...{ ...purchase(1, 1, 2), delivers: new Float64Array([0, 0.5, 0, 0]), takes: { node: 0, share: 1 } },
    };
    const { risk, tonnes } = best(pair([convert], 100));
    expect(risk).toBeCloseTo(25, 6);
    expect(tonnes).toEqual([10, 0]);
    const needed = {
      ...pair([convert], 100),
      need: new Float64Array([0, 8, 0, 10]),
      worth: new Float64Array([5, 5, 4, 4]),
    };
    // Two tonnes are over; a third would cost 5 there and bring 2 here.
    expect(best(needed).tonnes).toEqual([2, 0]);
  });
});
