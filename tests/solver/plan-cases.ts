import fc from 'fast-check';
import type { Action, PlanModel } from '../../src/planner/plan-model.ts';

/** A plan without actions, money or limits, to be filled in. */
export const EMPTY: PlanModel = {
  ...{ nodes: 1, groups: 1, years: 1, scenarios: 1, chance: new Float64Array([1]), need: new Float64Array(1) },
  ...{ stock: new Float64Array(1), worth: new Float64Array([1]), actions: [], accounts: [], yearly: null },
  ...{ shareCaps: [], release: null, storage: null, goals: [], guard: null },
};

/** [year of commitment, year] of the same shares so many years after whichever commitment. */
export function after(years: number, share: (later: number) => number): Float64Array {
  return Float64Array.from({ length: years * years }, (_, n) => {
    const later = (n % years) - Math.floor(n / years);
    return later < 0 ? 0 : share(later);
  });
}

/** Stock at one price in every year, arriving at once, from the first account, without limits of its own. */
export function purchase(node: number, price: number, years = 1): Action {
  return {
    ...{ node, kind: 'stock', segments: Array.from({ length: years }, () => [{ upTo: 1e6, price }]) },
    ...{ delivers: after(years, (later) => (later === 0 ? 1 : 0)), takes: null, keep: 0, least: 0 },
    ...{ most: Number.POSITIVE_INFINITY, leastYearly: null, choice: null, accounts: [0], supplier: -1, country: -1 },
    ...{ exclusive: -1, dependsOn: [] },
  };
}

const oneYear = (need: readonly (readonly number[])[], chance: readonly number[], prices: readonly number[]) => ({
  ...EMPTY,
  ...{ nodes: prices.length, scenarios: chance.length, chance: Float64Array.from(chance) },
  ...{ need: Float64Array.from(need.flat()), stock: new Float64Array(prices.length) },
  actions: prices.map((price, node) => purchase(node, price)),
});

/** VC-39 PL-1: antimony, cobalt, germanium, tungsten, known shortfalls, millions of dollars. */
export const linearCase = (budget: number): PlanModel => ({
  ...oneYear([[1000, 500, 20, 800]], [1], [0.02, 0.045, 1.8, 0.05]),
  worth: new Float64Array([0.06, 0.08, 6, 0.09]),
  accounts: [{ amount: budget, from: 0, until: 0 }],
});

const SCENARIOS = [
  [0, 100, 2],
  [800, 400, 10],
  [2200, 900, 25],
];

/** VC-39 PL-2: antimony, cobalt, germanium in three scenarios. */
export const scenarioCase = (budget: number): PlanModel => ({
  ...oneYear(SCENARIOS, [0.5, 0.3, 0.2], [0.02, 0.045, 1.8]),
  worth: new Float64Array([0.06, 0.08, 6]),
  accounts: [{ amount: budget, from: 0, until: 0 }],
});

const amounts = (length: number, max: number) =>
  fc.array(fc.integer({ min: 0, max }), { minLength: length, maxLength: length });

/** Weights of groups that never rise, the same in all years. */
const falling = (nodes: number, groups: number, years: number) =>
  fc
    .array(amounts(groups, 9), { minLength: nodes, maxLength: nodes })
    .map((rows) =>
      Float64Array.from(
        rows.flatMap((row) => row.sort((a, b) => b - a).flatMap((w) => Array.from({ length: years }, () => w + 1))),
      ),
    );

interface Size {
  readonly nodes: number;
  readonly groups: number;
  readonly years: number;
  readonly scenarios: number;
}

const chanceOf = (parts: readonly number[]): Float64Array => {
  const sum = parts.reduce((total, part) => total + part + 1, 0);
  return Float64Array.from(parts, (part) => (part + 1) / sum);
};

const anyAction = ({ nodes, years }: Size): fc.Arbitrary<Action> =>
  fc
    .record({
      node: fc.integer({ min: 0, max: nodes - 1 }),
      kind: fc.constantFrom<Action['kind']>('stock', 'capacity', 'demand'),
      steps: amounts(3, 12),
      rises: amounts(3, 5),
      lead: fc.integer({ min: 0, max: 1 }),
      share: fc.integer({ min: 2, max: 4 }),
      keep: fc.integer({ min: 0, max: 1 }),
      accounts: fc.constantFrom([0], [1], [0, 1]),
      who: fc.integer({ min: -1, max: 1 }),
      takes: fc.option(fc.record({ node: fc.integer({ min: 0, max: nodes - 1 }), share: fc.constantFrom(0.5, 1, 2) }), {
        freq: 1,
      }),
      late: amounts(years, 4),
    })
    .map(({ node, kind, steps, rises, lead, share, keep, accounts, who, takes, late }): Action => {
      const delivers = after(years, (later) => ((kind === 'stock' ? later === lead : later >= lead) ? share / 4 : 0));
      // What is committed later may come with less luck.
      for (let n = 0; n < years * years; n++)
        if ((late[Math.floor(n / years)] ?? 0) > 2) delivers[n] = (delivers[n] ?? 0) / 2;
      let [upTo, price] = [0, takes === null ? 1 : -6];
      const segments = steps.map((width, s) => {
        [upTo, price] = [upTo + width, price + (rises[s] ?? 0)];
        return { upTo, price };
      });
      return {
        ...purchase(node, 1, years),
        ...{ kind, delivers, takes, keep, accounts, supplier: who, country: who },
        segments: Array.from({ length: years }, () => segments),
      };
    });

/** Small plans of any shape, without a yes or no: whole tonnes and dollars, so that ties are common. */
export const anyPlan: fc.Arbitrary<PlanModel> = fc
  .record({
    nodes: fc.integer({ min: 1, max: 2 }),
    groups: fc.integer({ min: 1, max: 3 }),
    years: fc.integer({ min: 1, max: 3 }),
    scenarios: fc.integer({ min: 1, max: 4 }),
  })
  .chain((size) =>
    fc
      .record({
        parts: amounts(size.scenarios, 4),
        need: amounts(size.scenarios * size.nodes * size.groups * size.years, 20),
        stock: amounts(size.nodes * size.years, 6),
        worth: falling(size.nodes, size.groups, size.years),
        actions: fc.array(anyAction(size), { minLength: 1, maxLength: 4 }),
        money: amounts(2, 60),
        yearly: fc.option(amounts(size.years, 40)),
        byYear: fc.option(amounts(size.years, 3), { freq: 1 }),
        release: fc.option(amounts(size.nodes * size.years, 12), { freq: 1 }),
      })
      .map(
        ({ parts, need, stock, worth, actions, money, yearly, byYear, release }): PlanModel => ({
          ...EMPTY,
          ...size,
          ...{
            chance: chanceOf(parts),
            need: Float64Array.from(need),
            stock: Float64Array.from(stock),
            worth: worth.map((w, n) => w * ((byYear?.[n % size.years] ?? 0) + 1)),
            actions,
          },
          // Above 8 is without a limit.
          release: release && Float64Array.from(release, (most) => (most > 8 ? Number.POSITIVE_INFINITY : most)),
          accounts: money.map((amount, n) => ({ amount, from: 0, until: n === 0 ? size.years - 1 : 0 })),
          yearly: yearly === null ? null : Float64Array.from(yearly),
        }),
      ),
  );
