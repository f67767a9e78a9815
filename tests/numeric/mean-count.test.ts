import { describe, expect, it } from 'vitest';
import { log } from '../../src/numeric/elementary.ts';
import { type MeanCount, meanCount, type Watched } from '../../src/numeric/mean-count.ts';
import { factorKey, newStream, nextUniform, seek } from '../../src/numeric/stream.ts';

const at = (counts: readonly MeanCount[], time: number): MeanCount => {
  const found = counts.findLast((one) => one.time <= time);
  if (found === undefined) throw new Error(`nothing by ${time}`);
  return found;
};

describe('four requests worked by hand', () => {
  const FOUR: readonly Watched[] = [
    { start: 0, stop: 30, ended: true, times: [10, 20] },
    { start: 0, stop: 15, ended: true, times: [] },
    { start: 0, stop: 40, ended: false, times: [10, 35] },
    { start: 12, stop: 25, ended: false, times: [20] },
  ];

  it('have the mean of S(u-) dN(u)/Y(u), who enters late counting from then on', () => {
    // By 10: two of three. At 15 one of four ends: 3/4 go on. At 20 two of three: 3/4 × 2/3. At 30 one of two ends. At 35 one of one.
    expect(meanCount(FOUR).map(({ time, atRisk, mean }) => [time, atRisk, mean])).toEqual([
      [10, 3, expect.closeTo(2 / 3, 12)],
      [15, 4, expect.closeTo(2 / 3, 12)],
      [20, 3, expect.closeTo(2 / 3 + 1 / 2, 12)],
      [30, 2, expect.closeTo(7 / 6, 12)],
      [35, 1, expect.closeTo(7 / 6 + 3 / 8, 12)],
    ]);
  });

  it('have no variance where nobody is lost and all have the same number', () => {
    const same = [0, 1, 2].map((): Watched => ({ start: 0, stop: 9, ended: false, times: [5] }));
    expect(meanCount(same)).toEqual([{ time: 5, atRisk: 3, mean: 1, variance: 0 }]);
  });

  it('is the plain mean with the variance of a mean where all are watched throughout', () => {
    const counts = [0, 1, 1, 4];
    const watched = counts.map(
      (n): Watched => ({ start: 0, stop: 9, ended: false, times: Array.from({ length: n }, (_, k) => k + 1) }),
    );
    const { mean, variance } = at(meanCount(watched), 9);
    expect(mean).toBeCloseTo(1.5, 12);
    expect(variance).toBeCloseTo(counts.reduce((sum, n) => sum + (n - 1.5) ** 2, 0) / 16, 12);
  });
});

describe('simulated requests of known truth', () => {
  const [EXTENDS, ENDS, DAY] = [0.03, 0.02, 50];
  const stream = newStream();

  function sample(draw: number): readonly Watched[] {
    seek(stream, 1, factorKey('extensions'), draw);
    const wait = (hazard: number): number => -log(nextUniform(stream)) / hazard;
    return Array.from({ length: 80 }, () => {
      const [end, lost, start] = [
        wait(ENDS),
        20 + 100 * nextUniform(stream),
        nextUniform(stream) < 0.3 ? 15 * nextUniform(stream) : 0,
      ];
      // Some are extended more readily than others, which only a robust variance takes in.
      const eager = nextUniform(stream) < 0.5 ? 0.5 : 1.5;
      const [stop, ended] = [Math.min(end, lost), end <= lost];
      const times: number[] = [];
      for (let time = wait(EXTENDS * eager); time < stop; time += wait(EXTENDS * eager)) times.push(time);
      return { start, stop, ended, times: times.filter((time) => time > start) };
    }).filter(({ start, stop }) => start < stop);
  }

  it('have the truth within the band at the nominal rate', () => {
    // Extended at 0.03 a day while not ended at 0.02 a day: 0.03 / 0.02 × (1 - exp(-0.02 × 50)).
    const truth = (EXTENDS / ENDS) * (1 - Math.exp(-ENDS * DAY));
    const found = Array.from({ length: 300 }, (_, draw) => at(meanCount(sample(draw)), DAY));
    const held = found.filter(({ mean, variance }) => Math.abs(mean - truth) <= 1.959964 * Math.sqrt(variance));
    const rate = held.length / found.length;
    expect([rate, rate > 0.9 && rate < 0.99]).toEqual([rate, true]);
    expect(Math.abs(found.reduce((sum, { mean }) => sum + mean, 0) / found.length - truth)).toBeLessThan(0.03);
  });
});
