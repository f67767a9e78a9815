import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priceRatio } from '../../src/market/price-response.ts';
import { runDraws } from '../../src/shortfall/engine.ts';
import { atHand, emptyParts, linksOf, type Model, NO_ROUTES, NO_STOCKS, noLinks } from '../../src/shortfall/model.ts';

/** One market of 100 t, of which one source supplies all and loses a part. */
function market(loss: number, supply: number, demand: number, backstop = 1e9): Model {
  return {
    ...{ nodes: 1, groups: 1, periods: 1, correlated: [], demand: Float64Array.of(100) },
    factors: [{ kind: 'known', name: 'ban/only', path: Float64Array.of(1 - loss) }],
    sources: {
      ...{ count: 1, node: new Int32Array(1), output: Float64Array.of(100), share: Float64Array.of(1) },
      factors: linksOf([[[0, 1]]]),
      feeds: noLinks(1),
      ...atHand(1, 1),
    },
    ...emptyParts(1),
    price: { supply: Float64Array.of(supply), demand: Float64Array.of(demand), backstop: Float64Array.of(backstop) },
    stocks: NO_STOCKS,
    routes: NO_ROUTES,
  };
}

const priceOf = (model: Model): number => runDraws(model, 1, 1).price[0] ?? Number.NaN;
const shortOf = (model: Model): number => runDraws(model, 1, 1).grossBy[0] ?? Number.NaN;

describe('the price of the engine (F-17)', () => {
  it.each([
    [0.1, 0.1, 0.2, 1.4207738939, 0.9321697518],
    [0.25, 0.1, 0.2, 2.608930172, 0.8254818122],
    [0.25, 0.05, 0.1, 6.8065166422, 0.8254818122],
  ])('gives VC-35 for a loss of %d at elasticities of %d and %d', (loss, supply, demand, price, used) => {
    const model = market(loss, supply, demand);
    expect(Math.abs(priceOf(model) / price - 1)).toBeLessThan(1e-8);
    expect(shortOf(model)).toBeCloseTo(100 * (used - (1 - loss)), 6);
  });

  it('is the price of the market by halving, where no government trades', () => {
    const elasticity = fc.double({ min: 0.02, max: 0.6, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.5, noNaN: true }), elasticity, elasticity, (loss, supply, demand) => {
        const found = priceOf(market(loss, supply, demand, Number.MAX_VALUE));
        expect(found / priceRatio({ loss, government: 0 }, { supply, demand })).toBeCloseTo(1, 7);
      }),
    );
  });

  it('goes no higher than the backstop', () => {
    expect(priceOf(market(0.25, 0.05, 0.1, 3))).toBeCloseTo(3, 9);
  });
});
