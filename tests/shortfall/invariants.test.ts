import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unmetOf } from '../../src/shortfall/allocate.ts';
import { drawFactors } from '../../src/shortfall/draw.ts';
import { roomFor, runDraws } from '../../src/shortfall/engine.ts';
import type { Factor } from '../../src/shortfall/factor.ts';
import { emptyParts, linksOf, type Model, NO_CONTRACTS, NO_ROUTES, noLinks } from '../../src/shortfall/model.ts';
import { release } from '../../src/shortfall/release.ts';
import { subModel } from '../../src/shortfall/sub-model.ts';
import { supplyOf } from '../../src/shortfall/supply.ts';
import { tallySummary } from '../../src/shortfall/tally.ts';
import { wantedOf } from '../../src/shortfall/wanted.ts';

const tonnes = fc.integer({ min: 0, max: 1000 });
const cells = (count: number) => fc.array(tonnes, { minLength: count, maxLength: count });

const part = fc.double({ min: 0, max: 1, noNaN: true });

/**
 * Two nodes, two groups, three periods, four sources of which two can be lost, surging demand, stock of both nodes, industry
 * stock, goods under way, what producers keep, and two contracts.
 */
const anyModel: fc.Arbitrary<Model> = fc
  .record({
    demand: cells(12),
    output: cells(12),
    need: fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 12, maxLength: 12 }),
    lag: fc.array(fc.nat(2), { minLength: 4, maxLength: 4 }),
    stock: cells(2),
    industry: cells(4),
    bought: fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 6, maxLength: 6 }),
    from: fc.constantFrom(0, 1),
    ...{ chance: part, refill: part },
  })
  .map(({ demand, output, need, lag, stock, industry, bought, from, chance, refill }) => {
    const factors: readonly Factor[] = ['ban/a', 'ban/b', 'surge'].map((name) => ({
      kind: 'event',
      name,
      chance,
      path: name === 'surge' ? Float64Array.of(1.5, 1.5, 1) : Float64Array.of(0, 0.5, 1),
    }));
    return {
      ...{ nodes: 2, groups: 2, periods: 3, factors, correlated: [], routes: NO_ROUTES, ...emptyParts(2, 2) },
      demand: Float64Array.from(demand),
      demandFactors: linksOf([[[2, 0.5]], []]),
      sources: {
        count: 4,
        node: Int32Array.of(0, 0, 1, 1),
        output: Float64Array.from(output),
        share: new Float64Array(12).fill(0.75),
        need: Float64Array.from(need),
        lag: Int32Array.from(lag),
        factors: linksOf([[], [[0, 1]], [], [[1, 0.5]]]),
        ...{ feeds: noLinks(4), splits: noLinks(4), groups: new Int32Array(4).fill(-1) },
      },
      industry: {
        start: Float64Array.from(industry.slice(0, 2)),
        cap: Float64Array.from(industry.slice(2)),
        refill: new Float64Array(2).fill(refill),
      },
      contracts: {
        ...{ count: 2, source: Int32Array.of(1, 2), stock: Int32Array.of(0, 1), amount: Float64Array.from(bought) },
      },
      stocks: {
        ...{ count: 2, node: Int32Array.of(0, 1), from: Int32Array.of(from, 0), amount: Float64Array.from(stock) },
        released: Uint8Array.of(1, 1),
        release: 'lexicographic',
      },
    };
  });

const DRAWS = 20;
const totals = (model: Model): { readonly gross: number; readonly net: number } => {
  const { grossBy, netBy } = runDraws(model, 4, DRAWS);
  return { gross: sum(grossBy), net: sum(netBy) };
};
const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
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
        const stored = totals({
          ...model,
          industry: { ...model.industry, start: raised(model.industry.start, cell % 2) },
        });
        const safer = totals({
          ...model,
          factors: model.factors.map((f) => (f.kind === 'event' ? { ...f, chance: f.chance / 2 } : f)),
        });
        const wanted = totals({ ...model, demand: raised(model.demand, cell) });
        for (const after of [supplied, stocked, stored, safer]) {
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
        const bought = model.contracts.amount.reduce((a, b) => a + b, 0);
        const stock = (bought + model.stocks.amount.reduce((a, b) => a + b, 0)) * DRAWS;
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
        const first = {
          ...{ ...model, contracts: NO_CONTRACTS },
          stocks: { ...model.stocks, from: Int32Array.of(0, 0) },
        };
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
        const { sources, stocks, industry, contracts } = model;
        const larger = totals({
          ...model,
          demand: scaled(model.demand, by),
          sources: { ...sources, output: scaled(sources.output, by), need: scaled(sources.need, by) },
          industry: { ...industry, start: scaled(industry.start, by), cap: scaled(industry.cap, by) },
          contracts: { ...contracts, amount: scaled(contracts.amount, by) },
          stocks: { ...stocks, amount: scaled(stocks.amount, by) },
        });
        const before = totals(model);
        expect(larger.gross).toBeCloseTo(by * before.gross, 4);
        expect(larger.net).toBeCloseTo(by * before.net, 4);
      }),
    );
  });
  it('every tonne is in one place: delivered, at its node or under contract; put in, drawn or left', () => {
    fc.assert(
      fc.property(anyModel, fc.nat(1000), (model, draw) => {
        const { plan, drawing, supply, wanted, industry, unmet, release: stock } = roomFor(model);
        drawFactors(model, 4, draw, drawing);
        supplyOf(model, plan, drawing, supply);
        wantedOf(model, plan, drawing, supply.before, wanted);
        unmetOf(model, plan.pools, supply.supply, wanted.wanted, unmet, industry);
        const [before, at, taken] = [sum(supply.before), sum(supply.supply), sum(supply.taken)];
        expect(at + taken).toBeCloseTo(before, 6);
        supply.taken.forEach((tonnes, n) => {
          expect(tonnes).toBeLessThanOrEqual(model.contracts.amount[n] ?? 0);
        });
        expect(Math.min(...supply.delivered)).toBeGreaterThanOrEqual(0);
        const short = sum(unmet);
        release(model, plan.cells, supply.taken, unmet, stock);
        const late = (supply.taken[2] ?? 0) + (supply.taken[5] ?? 0);
        expect(short - sum(unmet) + sum(stock.left)).toBeCloseTo(sum(model.stocks.amount) + taken - late, 6);
      }),
    );
  });
  it('a price never raises it, and stock still lowers it', () => {
    fc.assert(
      fc.property(anyModel, tonnes, (model, more) => {
        const numbers = (value: number): Float64Array => new Float64Array(2).fill(value);
        const price = { supply: numbers(0.1), demand: numbers(0.2), backstop: numbers(5) };
        const [without, priced] = [totals(model), totals({ ...model, price })];
        const amount = model.stocks.amount.map((there) => there + more);
        const stocked = totals({ ...model, price, stocks: { ...model.stocks, amount } });
        expect(priced.gross).toBeLessThanOrEqual(without.gross + TINY);
        expect(priced.net).toBeLessThanOrEqual(without.net + TINY);
        expect(stocked.net).toBeLessThanOrEqual(priced.net + TINY);
      }),
    );
  });
  it('a part of a model comes to what it comes to in the whole', () => {
    fc.assert(
      fc.property(anyModel, fc.nat(1), fc.boolean(), (model, node, fed) => {
        const feeds = fed ? linksOf([[], [], [], [[1, 0.5]]]) : noLinks(4);
        const whole = { ...model, sources: { ...model.sources, feeds } };
        const part = subModel(whole, node);
        const [all, one] = [runDraws(whole, 4, DRAWS), runDraws(part.model, 4, DRAWS)];
        expect(one.grossBy.slice(6 * part.node, 6 * part.node + 6)).toEqual(all.grossBy.slice(6 * node, 6 * node + 6));
        expect(one.netBy.slice(6 * part.node, 6 * part.node + 6)).toEqual(all.netBy.slice(6 * node, 6 * node + 6));
      }),
    );
  });
});
