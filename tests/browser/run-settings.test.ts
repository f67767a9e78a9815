import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RunResultDto } from '../../src/api/contract-runs.ts';
import { readChoices } from '../../src/web/choices/choices.ts';
import {
  furtherWords,
  runCommand,
  settingsIn,
  settingsOf,
  settingsSearch,
} from '../../src/web/pages/runs/run-settings.ts';

const settings = fc.record(
  {
    draws: fc.integer({ min: 1, max: 1e6 }),
    seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    knownOn: fc.constantFrom('2025-02-01', '2026-11-23'),
    until: fc.constantFrom(0.001, 0.01, 0.5),
    sampling: fc.constant('stratified' as const),
    kernel: fc.constant('typescript' as const),
    materials: fc.uniqueArray(fc.constantFrom('antimony', 'rare_earths', 'graphite-synthetic'), { minLength: 1 }),
    set: fc.dictionary(
      fc.constantFrom('demand/tin', 'left/export-ban/COD'),
      // An address has one nought, not two.
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
      {
        minKeys: 1,
      },
    ),
  },
  { requiredKeys: ['draws', 'seed'] },
);

it('settings of a run come back out of the address they were written to', () => {
  fc.assert(
    fc.property(settings, (given) => {
      const address = new URLSearchParams(
        Object.entries(settingsSearch(given)).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])),
      );
      expect(settingsIn(readChoices(Object.fromEntries(address)), 10_000)).toEqual(given);
    }),
  );
});

const manifest: RunResultDto['manifest'] = {
  ...{ case: 'reference', caseSha256: '', caseText: '', evidenceHead: 1, evidenceDigest: '', inputs: '' },
  ...{ knownOn: '2026-11-23', edition: null, seed: 7, draws: 4096, mostDraws: 50_000, until: 0.01 },
  ...{ sampling: 'stratified', kernel: 'simd', engine: '1', tables: { primary: 'tiers', alternative: null } },
  ...{ materials: ['antimony', 'tin'], set: { 'demand/tin': 1.2 } },
};

it('a run to a standard error, of some materials, is had again with all of that', () => {
  const again = settingsOf({ manifest });
  expect(again).toEqual({
    ...{ draws: 50_000, seed: 7, knownOn: '2026-11-23', until: 0.01 },
    ...{ sampling: 'stratified', kernel: 'simd', materials: ['antimony', 'tin'] },
    set: { 'demand/tin': 1.2 },
  });
  expect(runCommand('reference', again)).toBe(
    './ballast run reference --draws 50000 --seed 7 --known-on 2026-11-23 --until 0.01 --sampling stratified --kernel simd --materials antimony,tin --set demand/tin=1.2',
  );
  expect(runCommand("it's mine.yaml", { draws: 1 })).toBe(`./ballast run 'it'\\''s mine.yaml' --draws 1`);
  expect(furtherWords(again)).toEqual([
    'until the standard error of the worst mean is below 1 % of it',
    'stratified sampling',
    'only antimony, tin',
    'demand/tin at 1.2',
  ]);
  expect(furtherWords({ draws: 10, seed: 1, sampling: 'plain', kernel: 'simd' })).toEqual([]);
});
