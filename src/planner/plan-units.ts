import type { PlanModel } from './plan-model.ts';

/**
 * Units a program is written in, powers of two so that nothing is rounded: a solver's tolerances are absolute, and tonnes of
 * germanium beside tonnes of chromium beside dollars would drown in them.
 */
export interface PlanUnits {
  /** [node]: tonnes. */
  readonly tonnes: Float64Array;
  /** Dollars. */
  readonly money: number;
  /** Consequence. */
  readonly risk: number;
}

/** Units in which a model's quantities come to about a hundred. */
export function unitsOf(model: PlanModel): PlanUnits {
  const { nodes, groups, years, scenarios, need, worth, chance } = model;
  const tonnes = new Float64Array(nodes);
  let risk = 0;
  for (let s = 0; s < scenarios; s++)
    for (let node = 0; node < nodes; node++)
      for (let g = 0; g < groups; g++)
        for (let t = 0; t < years; t++) {
          const short = (chance[s] as number) * (need[((s * nodes + node) * groups + g) * years + t] as number);
          tonnes[node] = (tonnes[node] as number) + short;
          risk += short * (worth[(node * groups + g) * years + t] as number);
        }
  const amounts = model.accounts.map(({ amount }) => amount).filter(Number.isFinite);
  return {
    tonnes: tonnes.map((sum) => unit(sum)),
    money: unit(amounts.reduce((sum, amount) => sum + amount, 0) || dearest(model, tonnes)),
    risk: unit(risk),
  };
}

/** The power of two of which an amount is 64 to 128; 1 for none. */
function unit(amount: number): number {
  return amount > 0 ? 2 ** (Math.floor(Math.log2(amount)) - 6) : 1;
}

/** Where no account has an end: what the dearest action would cost for all of its node's mean need. */
function dearest({ actions }: PlanModel, tonnes: Float64Array): number {
  const costs = actions.flatMap(({ node, segments }) =>
    segments.flat().map(({ price }) => Math.abs(price) * (tonnes[node] as number)),
  );
  return costs.reduce((most, cost) => Math.max(most, cost), 0);
}
