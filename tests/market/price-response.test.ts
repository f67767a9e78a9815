import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLACEHOLDER_RANGES, priceBand, priceRatio } from '../../src/market/price-response.ts';

/** VC-35: loss, government, supply and demand elasticity, price over base. */
const CASES: readonly (readonly [number, number, number, number, number])[] = [
  [0.1, 0, 0.1, 0.2, 1.4207738939],
  [0.25, 0, 0.1, 0.2, 2.608930172],
  [0.25, 0, 0.05, 0.1, 6.8065166422],
  [0, 0.02, 0.1, 0.2, 1.0691766653],
  [0, 0.05, 0.1, 0.2, 1.1830019437],
  [0, -0.03, 0.1, 0.2, 0.9052899126],
];
const elasticity = fc.double({ min: 0.02, max: 0.6, noNaN: true });

describe('price response (F-17)', () => {
  it.each(CASES)('gives VC-35: loss %d, government %d, %d, %d', (loss, government, supply, demand, expected) => {
    const ratio = priceRatio({ loss, government }, { supply, demand });
    expect(Math.abs(ratio / expected - 1)).toBeLessThan(1e-8);
    // What is used at that price, of the base: P^-demand, which is Q/Q0 of VC-35.
    expect((1 - loss) * ratio ** supply).toBeCloseTo(ratio ** -demand + government, 9);
  });

  it('is (1 - loss)^(-1 / (supply + demand)) where no government trades', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.5, noNaN: true }), elasticity, elasticity, (loss, supply, demand) => {
        const expected = (1 - loss) ** (-1 / (supply + demand));
        expect(priceRatio({ loss, government: 0 }, { supply, demand }) / expected).toBeCloseTo(1, 8);
      }),
    );
  });

  it('bands hold every price inside their ranges, and a sale never raises one', () => {
    const share = fc.double({ min: -0.5, max: 0.2, noNaN: true });
    const within = ([low, high]: readonly [number, number]) => fc.double({ min: low, max: high, noNaN: true });
    fc.assert(
      fc.property(
        share,
        within(PLACEHOLDER_RANGES.supply),
        within(PLACEHOLDER_RANGES.demand),
        (government, supply, demand) => {
          const move = { loss: 0, government };
          const [band, ratio] = [priceBand(move, PLACEHOLDER_RANGES), priceRatio(move, { supply, demand })];
          expect(ratio).toBeGreaterThanOrEqual(band.low * (1 - 1e-9));
          expect(ratio).toBeLessThanOrEqual(band.high * (1 + 1e-9));
          expect(government < 0 ? band.high : 1).toBeLessThanOrEqual(1 + 1e-9);
        },
      ),
    );
  });

  it('takes a supply that does not answer to price: (1 - loss - government)^(-1 / demand)', () => {
    expect(priceRatio({ loss: 0, government: 0.1 }, { supply: 0, demand: 0.2 })).toBeCloseTo(0.9 ** -5, 8);
  });

  it('needs demand that answers to price and a market that is left', () => {
    expect(() => priceRatio({ loss: 0, government: 0 }, { supply: -0.1, demand: 0.2 })).toThrow(RangeError);
    expect(() => priceRatio({ loss: 0, government: 0 }, { supply: 0.1, demand: 0 })).toThrow(RangeError);
    expect(() => priceRatio({ loss: 1, government: 0 }, { supply: 0.1, demand: 0.2 })).toThrow(RangeError);
  });
});
