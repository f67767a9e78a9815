import { describe, expect, it } from 'vitest';
import { drawFactors, drawingOf } from '../../src/shortfall/draw.ts';
import { meanDemand } from '../../src/shortfall/mean-demand.ts';
import { linksOf, type Model } from '../../src/shortfall/model.ts';
import { planOf } from '../../src/shortfall/plan.ts';
import { wantedOf, wantedRoom } from '../../src/shortfall/wanted.ts';
import { modelOf } from './any-model.ts';

const DRAWS = 20_000;

/** Tonnes wanted by node and group as drawn: mean and its standard error. */
function drawn(model: Model): { readonly mean: Float64Array; readonly error: Float64Array } {
  const { nodes, groups, periods } = model;
  const [plan, drawing] = [planOf(model), drawingOf(model)];
  const room = wantedRoom(model, plan);
  const [sums, squares] = [new Float64Array(nodes * groups), new Float64Array(nodes * groups)];
  for (let draw = 0; draw < DRAWS; draw++) {
    drawFactors(model, 11, draw, drawing);
    wantedOf(model, plan, drawing, new Float64Array(nodes * periods), room);
    for (let item = 0; item < sums.length; item++) {
      const tonnes = room.wanted.subarray(item * periods, (item + 1) * periods).reduce((a, b) => a + b, 0);
      sums[item] = (sums[item] ?? 0) + tonnes;
      squares[item] = (squares[item] ?? 0) + tonnes * tonnes;
    }
  }
  const mean = sums.map((sum) => sum / DRAWS);
  const error = squares.map((sum, item) => Math.sqrt(Math.max(0, sum / DRAWS - (mean[item] ?? 0) ** 2) / DRAWS));
  return { mean, error };
}

/** A model whose items each hang on one factor at most, of every kind, so that nothing counts twice. */
function oneEach(seed: number): Model {
  const shape = { seed, nodes: 3, groups: 3, periods: 4, sources: 2, factors: 9, stocks: 0, priced: false };
  const model = modelOf(shape);
  const links = (of: (item: number) => readonly (readonly [number, number])[], items: number) =>
    linksOf(Array.from({ length: items }, (_, item) => of(item)));
  return {
    ...{ ...model, correlated: [] },
    demandFactors: links((node) => [[node, 1]], 3),
    groupFactors: links((item) => (item % 3 === 1 ? [[3 + (item % 6), 1]] : []), 9),
    splits: links(
      (item) =>
        item % 3 === 2
          ? [
              [4, 0.2],
              [8, -0.3],
            ]
          : [],
      9,
    ),
  };
}

describe('mean demand', () => {
  it.each([1, 2, 3])('is what draws come to on the mean, model %i', (seed) => {
    const model = oneEach(seed);
    const { mean, error } = drawn(model);
    meanDemand(model).forEach((tonnes, item) => {
      const off = Math.abs(tonnes - (mean[item] ?? 0));
      expect(off, `item ${item}: ${tonnes} and ${mean[item]}`).toBeLessThan(4.5 * (error[item] ?? 0) + 1e-6 * tonnes);
    });
  });
});
