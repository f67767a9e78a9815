import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runDraws } from '../../src/shortfall/engine.ts';
import type { Factor } from '../../src/shortfall/factor.ts';
import { atHand, emptyParts, linksOf, type Model, NO_ROUTES, noLinks } from '../../src/shortfall/model.ts';
import { tallySummary } from '../../src/shortfall/tally.ts';

const tonnes = fc.integer({ min: 0, max: 1000 });
const cells = (count: number) => fc.array(tonnes, { minLength: count, maxLength: count });

/** Two nodes, two groups, three periods, four sources of which two can be lost, stock of both nodes. */
const anyModel: fc.Arbitrary<Model> = fc
  .record({
    demand: cells(12),
    output: cells(12),
    stock: cells(2),
    from: fc.constantFrom(0, 1),
    chance: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ demand, output, stock, from, chance }) => {
    const factors: readonly Factor[] = ['ban/a', 'ban/b'].map((name) => ({
      kind: 'event',
      name,
      chance,
      path: Float64Array.of(0, 0.5, 1),
    }));
    return {
      ...{ nodes: 2, groups: 2, periods: 3, factors, correlated: [], routes: NO_ROUTES },
      demand: Float64Array.from(demand),
      sources: {
        count: 4,
        node: Int32Array.of(0, 0, 1, 1),
        output: Float64Array.from(output),
        share: new Float64Array(12).fill(0.75),
        factors: linksOf([[], [[0, 1]], [], [[1, 0.5]]]),
        feeds: noLinks(4),
        ...atHand(4, 3),
      },
      stocks: {
        ...{ count: 2, node: Int32Array.of(0, 1), from: Int32Array.of(from, 0), amount: Float64Array.from(stock) },
        released: Uint8Array.of(1, 1),
      },
      ...emptyParts(2),
    };
  });

const DRAWS = 20;
const totals = (model: Model): { readonly gross: number; readonly net: number } => {
  const { grossBy, netBy } = runDraws(model, 4, DRAWS);
  const sum = (by: Float64Array): number => by.reduce((a, b) => a + b, 0);
  return { gross: sum(grossBy), net: sum(netBy) };
};
const scaled = (values: Float64Array, by: number): Float64Array => values.map((value) => value * by);
const TINY = 1e-6;

describe('what must always hold of a shortfall', () => {
  it('more supply, stock or a lesser chance of loss never raises it; more demand never lowers it', () => {
    fc.assert(
      fc.property(anyModel, fc.nat(11), tonnes, (model, cell, more) => {
        const raised = (values: Float64Array, at: number): Float64Array =>
          values.map((value, n) => (n === at ? value + more : value));
        const before = totals(model);
        const supplied = totals({
          ...model,
          sources: { ...model.sources, output: raised(model.sources.output, cell) },
        });
        const stocked = totals({
          ...model,
          stocks: { ...model.stocks, amount: raised(model.stocks.amount, cell % 2) },
        });
        const safer = totals({
          ...model,
          factors: model.factors.map((f) => (f.kind === 'event' ? { ...f, chance: f.chance / 2 } : f)),
        });
        const wanted = totals({ ...model, demand: raised(model.demand, cell) });
        for (const after of [supplied, stocked, safer]) {
          expect(after.gross).toBeLessThanOrEqual(before.gross + TINY);
          expect(after.net).toBeLessThanOrEqual(before.net + TINY);
        }
        expect(wanted.gross).toBeGreaterThanOrEqual(before.gross - TINY);
        expect(wanted.net).toBeGreaterThanOrEqual(before.net - TINY);
      }),
    );
  });
  it('release takes no more off than there is, and leaves nothing below zero', () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        const { grossBy, netBy } = runDraws(model, 4, DRAWS);
        const stock = model.stocks.amount.reduce((a, b) => a + b, 0) * DRAWS;
        let used = 0;
        netBy.forEach((net, n) => {
          expect(net).toBeGreaterThanOrEqual(0);
          used += (grossBy[n] ?? 0) - net;
        });
        expect(used).toBeLessThanOrEqual(stock + TINY);
      }),
    );
  });
  it('stock that is there from the first period meets all it can: net is what is left of gross', () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        const first = { ...model, stocks: { ...model.stocks, from: Int32Array.of(0, 0) } };
        const outcome = runDraws(first, 4, 1);
        outcome.gross.forEach((gross, node) => {
          const [before, after] = [tallySummary(gross).mean, tallySummary(outcome.net[node] ?? gross).mean];
          expect(after).toBeCloseTo(Math.max(0, before - (first.stocks.amount[node] ?? 0)), 6);
        });
      }),
    );
  });
  it('all quantities scaled scale it', () => {
    fc.assert(
      fc.property(anyModel, fc.double({ min: 0.1, max: 10, noNaN: true }), (model, by) => {
        const { sources, stocks } = model;
        const larger = totals({
          ...model,
          demand: scaled(model.demand, by),
          sources: { ...sources, output: scaled(sources.output, by) },
          stocks: { ...stocks, amount: scaled(stocks.amount, by) },
        });
        const before = totals(model);
        expect(larger.gross).toBeCloseTo(by * before.gross, 4);
        expect(larger.net).toBeCloseTo(by * before.net, 4);
      }),
    );
  });
});
