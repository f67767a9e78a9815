import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/cases/assemble.ts';
import { isOfRun } from '../../src/cases/move-levers.ts';
import { runDraws } from '../../src/shortfall/engine.ts';
import type { Model } from '../../src/shortfall/model.ts';
import { tallySummary } from '../../src/shortfall/tally.ts';
import { drawCase } from '../../src/web/worker/draw.ts';
import { assembled, noEvidence, problemsOf, readCase, shippedCase } from './example-cases.ts';

const DEMAND = 'demand/examplium';
const moved = (levers: string): string =>
  `case: moved\ntitle: Moved\nextends: example-chances\nlevers: { ${levers} }\n`;
const meanOf = (model: Model): number => {
  const tally = runDraws(model, 3, 600).gross[0];
  return tally === undefined ? Number.NaN : tallySummary(tally).mean;
};

describe('a case that moves levers', () => {
  it('draws what its parent draws with them moved by hand, bit for bit', () => {
    const { model, levers } = assembled(shippedCase('example-chances'));
    const values = { [DEMAND]: 1.2, 'supply/import/BBB/examplium': 0.5 };
    const text = moved(
      Object.entries(values)
        .map(([id, value]) => `${id}: ${value}`)
        .join(', '),
    );
    const order = { values, seed: 3, draws: 600, sampling: 'plain' } as const;
    const byHand = drawCase({ model, levers }, order);
    const mean = meanOf(assembled(readCase(text)).model);
    expect(mean).toBe(byHand.nodes[0]?.gross.mean);
    expect(mean).toBeGreaterThan(meanOf(model));
  });

  it('says so as an assumption, and the model without assumptions keeps them where they were', () => {
    const before = assembled(shippedCase('example-chances'));
    const after = assembled(readCase(moved(`${DEMAND}: 1.2`)));
    expect(after.assumptions.filter(({ id }) => id === `lever/${DEMAND}`)).toMatchObject([{ kind: 'user' }]);
    expect(after.withoutAssumptions.demand).toEqual(before.withoutAssumptions.demand);
    expect(after.levers.find(({ id }) => id === DEMAND)).toMatchObject({ assumed: true });
  });

  it('is refused, in its place, for a lever there is not and for a value beyond the ends', () => {
    const problems = problemsOf(moved(`demand/tin: 1, ${DEMAND}: 9`));
    expect(problems.map(({ message }) => message)).toEqual([
      'the case has no lever "demand/tin"',
      `9 is beyond the ends of the lever "${DEMAND}"`,
    ]);
    expect(problems[0]?.expected).toContain(DEMAND);
    expect(problems.map(({ line }) => line)).toEqual([4, 4]);
  });
});

describe('levers set for one run', () => {
  const bench = (set: Readonly<Record<string, number>>) =>
    assemble(shippedCase('example-chances'), shippedCase, noEvidence, set);

  it('draw what a case that moves them draws, bit for bit, and go before where the case itself put them', () => {
    const inCase = assembled(readCase(moved(`${DEMAND}: 1.2`)));
    const { assembly } = bench({ [DEMAND]: 1.2 });
    expect(assembly?.model).toEqual(inCase.model);
    expect(assembly?.assumptions.find(({ id }) => id === `lever/${DEMAND}`)?.author).toBe('who ran it');
    const twice = assemble(readCase(moved(`${DEMAND}: 9`)), shippedCase, noEvidence, { [DEMAND]: 1.2 });
    expect(twice.assembly?.model).toEqual(inCase.model);
  });

  it('are refused all at once, in no place of the case, with the nearest names and the ends', () => {
    const { assembly, problems } = bench({ 'demand/exampleum': 1, [DEMAND]: 9, 'supply/import/XXX/examplium': 1 });
    expect(assembly).toBeNull();
    expect(problems.every(isOfRun)).toBe(true);
    expect(problems.map(({ message, expected }) => `${message}: ${expected}`)).toEqual([
      expect.stringMatching(/^the case has no lever "demand\/exampleum": demand\/examplium, /),
      `9 is beyond the ends of the lever "${DEMAND}": 0.5 to 1.5 ×`,
      expect.stringMatching(/^the case has no lever "supply\/import\/XXX\/examplium": supply\/import\//),
    ]);
  });
});
