// Plans of any size with a seed: the same numbers on every machine.
import { factorKey, newStream, nextUniform, seek } from '../dist/numeric/stream.js';

/** A plan of so many materials, years and scenarios, eight actions a material, `choices` of them a yes or no. */
export function planModel({ nodes, years, scenarios, choices, seed }) {
  const stream = newStream();
  seek(stream, seed, factorKey('benchmark/plan'), 0);
  const draw = (low, high) => low + (high - low) * nextUniform(stream);
  const sizes = Array.from({ length: nodes }, () => 10 ** draw(1, 4));
  const need = new Float64Array(scenarios * nodes * years);
  for (let s = 0; s < scenarios; s++)
    for (let node = 0; node < nodes; node++) {
      const hit = draw(0, 1) < 0.6 ? draw(0, 1.5) : 0;
      for (let t = 0; t < years; t++) need[(s * nodes + node) * years + t] = hit * sizes[node] * draw(0.5, 1);
    }
  const actions = sizes.flatMap((size, node) =>
    Array.from({ length: 8 }, (_, k) => action({ draw, size, node, k, years })),
  );
  for (let n = 0; n < choices; n++) {
    const at = Math.floor((n * actions.length) / choices);
    const { segments, node } = actions[at];
    const dollars = sizes[node] * segments[0][0].price * 0.3;
    actions[at] = { ...actions[at], choice: { dollars, year: 0 } };
  }
  const dear = actions.map(({ segments, node }) => segments[0][0].price * sizes[node]);
  const year = dear.reduce((sum, cost) => sum + cost, 0) / actions.length / 4;
  return {
    ...{ nodes, groups: 1, years, scenarios, chance: new Float64Array(scenarios).fill(1 / scenarios), need },
    ...{
      stock: new Float64Array(nodes * years),
      actions,
      shareCaps: [],
      release: null,
      storage: null,
      goals: [],
      guard: null,
    },
    worth: Float64Array.from(sizes.flatMap((size) => Array(years).fill(draw(1, 10) * (1e6 / size)))),
    accounts: Array.from({ length: years }, (_, y) => ({ amount: year * nodes, from: y, until: y })),
    yearly: null,
  };
}

function action({ draw, size, node, k, years }) {
  const stock = k < 4;
  const lead = Math.floor(draw(0, 3));
  const share = draw(0.6, 1);
  const price = (1e6 / size) * draw(0.5, 3) * (stock ? 1 : years / 3);
  const steps = [1, 1.5].map((factor, s) => ({ upTo: size * 0.2 * (s + 1), price: price * factor }));
  return {
    ...{
      node,
      kind: stock ? 'stock' : k < 7 ? 'capacity' : 'demand',
      segments: Array.from({ length: years }, () => steps),
    },
    delivers: Float64Array.from({ length: years * years }, (_, n) => {
      const later = (n % years) - Math.floor(n / years);
      return (stock ? later === lead : later >= lead) ? share : 0;
    }),
    takes: null,
    ...{
      keep: 0,
      least: 0,
      most: size,
      leastYearly: null,
      choice: null,
      accounts: Array.from({ length: years }, (_, y) => y),
    },
    ...{ supplier: -1, country: -1, exclusive: -1, dependsOn: [] },
  };
}
