import { describe, expect, it } from 'vitest';
import { CONVENTIONS, hhi } from '../../src/market/concentration.ts';

/** VC-11: countries in tonnes of mine output (bismuth: refinery), other countries, printed total, and the index under A to D. */
const CASES: readonly (readonly [string, readonly number[], number, number, readonly number[]])[] = [
  [
    'cobalt 2025',
    [300, 3700, 3500, 2000, 230000, 2000, 44000, 3900, 2800, 3700, 7700, 1900],
    9100,
    310000,
    [5554, 5562.4, 5889.8, 5720],
  ],
  [
    'tungsten 2024',
    [920, 840, 1700, 67000, 0, 1900, 650, 1500, 1300, 700, 3400],
    1700,
    82000,
    [6776.8, 6781.1, 7068.2, 6712.5],
  ],
  [
    'rare earths 2023',
    [41600, 16000, 140, 43000, 255000, 2900, 2100, 310, 7200, 2500, 3600, 300],
    1440,
    376000,
    [4874.4, 4874.5, 4911.9, 4876.7],
  ],
  [
    'rare earths 2024',
    [45000, 13000, 20, 31000, 270000, 2900, 2000, 130, 13000, 2500, 13000, 300],
    1100,
    390000,
    [4923.5, 4923.6, 4951.2, 5023.8],
  ],
  ['bismuth 2024', [50, 48, 14000, 500, 180, 1000, 492], 0, 16300, [7462, 7462, 7462, 7434.6]],
];

describe('the index under every convention (F-03, VC-11)', () => {
  it.each(CASES)('%s', (_, countries, other, printed, expected) => {
    expected.forEach((index, i) => {
      const found = hhi({ countries, other, printed }, CONVENTIONS[i]) ?? Number.NaN;
      expect(Math.abs(found - index)).toBeLessThanOrEqual(0.1);
    });
  });
});
