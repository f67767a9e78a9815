import type { Factor } from '../shortfall/factor.ts';
import type { Lever } from '../shortfall/lever.ts';
import type { Draft } from './draft.ts';
import { lengthLevers } from './draft-lengths.ts';
import type { Modelled } from './draft-model.ts';
import { easedName } from './draft-shocks.ts';

const LET_THROUGH = easedName('');

/** Everything in a case that can be moved: demand, supply from each country, willingness, assumed ranges, shocks, stocks. */
export function leversOf(draft: Draft, modelled: Modelled): readonly Lever[] {
  return [
    ...demandLevers(draft, modelled),
    ...sourceLevers(draft, modelled),
    ...willingnessLevers(draft, modelled),
    ...lengthLevers(draft, (factor) => placeOf(modelled, factor)),
    ...rangeLevers(draft, modelled),
    ...factorLevers(draft, modelled),
    ...stockLevers(draft),
    ...industryLevers(draft),
  ];
}

/** A factor's place in the arrays, and what hangs on it. */
function placeOf(modelled: Modelled, name: string) {
  const index = modelled.factors.findIndex((factor) => factor.name === name);
  return { index, nodes: nodesUnder(modelled, [index]), assumed: modelled.model.factors[index]?.assumed === true };
}

const indices = (from: number, count: number): readonly number[] => Array.from({ length: count }, (_, n) => from + n);

/** Within a sentence only the first letter changes: names of countries in it stay. */
const lowerFirst = (name: string): string => name.slice(0, 1).toLowerCase() + name.slice(1);

function demandLevers({ nodes }: Draft, { model }: Modelled): readonly Lever[] {
  const size = model.groups * model.periods;
  return nodes.map(({ id, name }, n) => ({
    ...{
      id: `demand/${id}`,
      words: `Demand for ${lowerFirst(name)}, times`,
      unit: '×',
      low: 0.5,
      base: 1,
      high: 1.5,
    },
    ...{ nodes: [n], assumed: false },
    targets: [{ array: 'demand', index: indices(n * size, size), how: 'scale' }],
  }));
}

function sourceLevers({ calendar: { periods } }: Draft, { sources, model }: Modelled): readonly Lever[] {
  return sources.flatMap(({ name, node, kind, words }, s): readonly Lever[] => {
    const index = indices(s * periods, periods);
    if (kind === 'upstream' || !index.some((at) => (model.sources.output[at] ?? 0) > 0)) return [];
    return [
      {
        ...{ id: `supply/${name}`, words: `${words}, times`, unit: '×', low: 0, base: 1, high: 2 },
        ...{ nodes: [node], assumed: false },
        targets: [{ array: 'output', index, how: 'scale' }],
      },
    ];
  });
}

/** Willingness of each country: all its factors set to one level. */
function willingnessLevers({ placeName }: Draft, modelled: Modelled): readonly Lever[] {
  const { factors, model } = modelled;
  const drawn = factors
    .map(({ class: of, place }, f) => ({ of, place, f }))
    .filter(({ of, f }) => of === 'willingness' && model.factors[f]?.class === 'willingness');
  const places = [...new Set(drawn.flatMap(({ place }) => (place === null ? [] : [place])))];
  return places.map((place) => {
    const index = drawn.flatMap((one) => (one.place === place ? [one.f] : []));
    const base = index.reduce((sum, f) => sum + levelOf(model.factors[f]), 0) / index.length;
    return {
      ...{
        id: `willingness/${place}`,
        words: `Willingness of ${placeName(place)} to deliver`,
        unit: 'share',
        low: 0,
        base,
        high: 1,
      },
      ...{ nodes: nodesUnder(modelled, index), assumed: index.some((f) => model.factors[f]?.assumed === true) },
      targets: [{ array: 'factor level', index, how: 'set' }],
    };
  });
}

/** Ranges of demand, each as the words of the case have it; a range that is several factors moves as one. */
function rangeLevers(draft: Draft, modelled: Modelled): readonly Lever[] {
  const { factors, model } = modelled;
  const all = factors.flatMap(({ name }, f) => {
    const [lever, factor] = [draft.rangeLevers.get(name), model.factors[f]];
    return lever === undefined || (factor?.kind !== 'range' && factor?.kind !== 'growth') ? [] : [{ lever, factor, f }];
  });
  return [...new Map(all.map(({ lever, factor }) => [lever.id, { lever, factor }])).values()].map(
    ({ lever, factor }) => {
      const index = all.filter((one) => one.lever.id === lever.id).map(({ f }) => f);
      const { low, high, assumed = false } = factor;
      return {
        ...{ ...lever, low, high, assumed, nodes: nodesUnder(modelled, index) },
        targets: [{ array: 'factor level', index, how: 'set' }],
      };
    },
  );
}

/** Every assumed range by itself, every shock's level and chance. */
function factorLevers(draft: Draft, modelled: Modelled): readonly Lever[] {
  const { factors, model } = modelled;
  return factors.flatMap(({ name, words, class: of }, f): readonly Lever[] => {
    const factor = model.factors[f];
    if (factor === undefined || factor.class === undefined || of === 'willingness' || factor.kind === 'error')
      return [];
    if (draft.rangeLevers.has(name)) return [];
    const common = { nodes: nodesUnder(modelled, [f]), assumed: factor.assumed === true };
    if (factor.kind === 'range' || factor.kind === 'growth') {
      const { low, high, mode } = factor;
      const targets = [{ array: 'factor level', index: [f], how: 'set' } as const];
      return [{ id: `level/${name}`, words, unit: 'share', low, base: mode, high, ...common, targets }];
    }
    const chance = factor.kind === 'event' ? factor.chance : factor.kind === 'ban' ? factor.begins : null;
    const chanced: Lever[] =
      chance === null || chance === 0
        ? []
        : [
            {
              id: `chance/${name}`,
              words: `Chance: ${words}`,
              unit: 'share',
              low: 0,
              base: chance,
              high: 1,
              ...common,
              targets: [{ array: 'factor chance', index: [f], how: 'set' }],
            },
          ];
    const steady =
      factor.kind === 'ban' || (factor.kind === 'known' && factor.path.every((level) => level === factor.path[0]));
    if (!steady) return chanced;
    const base = levelOf(factor);
    const high = Math.max(1, base * 1.5);
    const id = name.endsWith(LET_THROUGH) ? `shock/${name.slice(0, -LET_THROUGH.length)}` : `left/${name}`;
    return [
      ...chanced,
      {
        id,
        words: name.endsWith(LET_THROUGH) ? words : `What is left: ${words}`,
        unit: 'share',
        low: 0,
        base,
        high,
        ...common,
        targets: [{ array: 'factor level', index: [f], how: 'set' }],
      },
    ];
  });
}

/** A factor's level: of a range its mode, of a path its mean. */
function levelOf(factor: Factor | undefined): number {
  if (factor === undefined || factor.kind === 'error') return 1;
  if (factor.kind === 'range' || factor.kind === 'growth') return factor.mode;
  return factor.kind === 'ban' ? factor.when : factor.path.reduce((sum, level) => sum + level, 0) / factor.path.length;
}

/** Nodes whose demand or supply, also through feeds, hangs on factors. */
function nodesUnder({ model }: Modelled, factors: readonly number[]): readonly number[] {
  const { sources, demandFactors, groupFactors, splits, nodes, groups } = model;
  const chosen = new Set(factors);
  const has = (
    { start, index }: { readonly start: Int32Array; readonly index: Int32Array },
    n: number,
    among: ReadonlySet<number>,
  ): boolean => {
    for (let k = start[n] ?? 0; k < (start[n + 1] ?? 0); k++) if (among.has(index[k] ?? -1)) return true;
    return false;
  };
  const struck = new Set<number>();
  for (let s = 0; s < sources.count; s++)
    if (has(sources.factors, s, chosen) || has(sources.splits, s, chosen) || has(sources.feeds, s, struck))
      struck.add(s);
  const supplied = [...struck].flatMap((s) => (delivers(model, s) ? [sources.node[s] ?? 0] : []));
  const wanting = indices(0, nodes).filter(
    (n) =>
      has(demandFactors, n, chosen) ||
      indices(n * groups, groups).some((at) => has(groupFactors, at, chosen) || has(splits, at, chosen)),
  );
  return [...new Set([...supplied, ...wanting])].sort((a, b) => a - b);
}

const delivers = ({ sources, periods }: Modelled['model'], s: number): boolean =>
  sources.output.subarray(s * periods, (s + 1) * periods).some((tonnes) => tonnes > 0);

function stockLevers({ stocks, nodes, contracts }: Draft): readonly Lever[] {
  return stocks.map(({ holder, node, amount, released }, k) => {
    const { id = '', name = '', consumption = null } = nodes[node] ?? {};
    const high = Math.max(
      amount * 2,
      consumption?.tonnesPerYear ?? 0,
      contracts.some(({ stock }) => stock === k) ? 1000 : 0,
    );
    return {
      ...{
        id: `inventory/${id}/${holder}`,
        words: `${name} held by ${holder}${released ? '' : ', not released'}`,
        unit: 't',
        low: 0,
        base: amount,
        high,
      },
      ...{ nodes: [node], assumed: false },
      targets: [{ array: 'stock amount', index: [k], how: 'set' }],
    };
  });
}

function industryLevers({ industry, nodes }: Draft): readonly Lever[] {
  return industry.flatMap(({ start }, n): readonly Lever[] => {
    const { id = '', name = '' } = nodes[n] ?? {};
    if (start <= 0) return [];
    return [
      {
        ...{
          id: `industry/${id}`,
          words: `Stocks of industry of ${lowerFirst(name)}`,
          unit: 't',
          low: 0,
          base: start,
          high: start * 3,
        },
        ...{ nodes: [n], assumed: false },
        targets: [{ array: 'industry start', index: [n], how: 'set' }],
      },
    ];
  });
}
