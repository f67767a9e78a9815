import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtInFolder } from '../../src/archive/builtin.ts';
import { decodeYaml } from '../../src/archive/decode.ts';
import { emptyStops, type TourInput, type TourStop, tourStops } from '../../src/brief/tour.ts';
import type { Tour } from '../../src/ledger/tour.ts';
import { parseTour } from '../../src/sources/people/tours.ts';
import { loadTours } from '../../src/workbench/reference-tables.ts';
import { builtInEvidence } from '../support/built-in-evidence.ts';
import { TODAY } from '../support/ledger.ts';
import { ROOT } from '../support/source-files.ts';

let input: TourInput;
let tours: readonly Tour[];
let stops: readonly TourStop[];
beforeAll(async () => {
  const { contents } = await builtInEvidence();
  input = { ...contents, knownOn: TODAY };
  tours = await loadTours(builtInFolder());
  stops = tours.flatMap((tour) => tourStops(tour, input));
});

const stop = (id: string): TourStop => {
  const found = stops.find(({ step }) => step.id === id);
  if (found === undefined) throw new Error(`no step ${id}`);
  return found;
};

describe('the built-in tours', () => {
  it('point at something in every step', () => {
    expect(stops.length).toBeGreaterThanOrEqual(10);
    expect(emptyStops(stops)).toEqual([]);
  });

  it('hold no number of their own', () => {
    const words = tours.flatMap(({ title, about, steps }) => [
      title,
      about,
      ...steps.flatMap((s) => [s.title, s.lesson]),
    ]);
    expect(words.filter((text) => /\d/.test(text))).toEqual([]);
  });

  it('show the ten slips as far apart as the ledger has them', () => {
    const [first] = tours;
    expect(first?.steps.map(({ id }) => [id, stop(id).apart ?? stop(id).age])).toEqual([
      ['cancellation-date', '9 days apart'],
      ['issue-date', '1 day apart'],
      ['cobalt-quantity', '0.27 % apart'],
      ['antimony-pounds', '0.22 % apart'],
      ['china-share', '44 % apart'],
      ['congo-share', '4.1 % apart'],
      ['law-date', '88 days apart'],
      ['money-ends', expect.stringMatching(/days apart$/)],
      ['antimony-consumption', '16 % apart'],
      ['cobalt-inventory', expect.stringMatching(/^3 years 10 months old$/)],
    ]);
  });

  it('follow whom the judgements follow, and the rule where nobody judged', () => {
    for (const id of ['cancellation-date', 'antimony-pounds', 'law-date', 'money-ends']) {
      expect(stop(id).conflict?.conflict.resolution.by).toBe('judgement');
      expect(stop(id).follow).not.toBeNull();
      expect(stop(id).shows.map((item) => item.id)).toContain(stop(id).follow);
    }
    expect(stop('issue-date').follow).toBeNull();
    expect(stop('antimony-consumption').follow).not.toBe(stop('antimony-consumption').says[0]?.id);
  });

  it('know only what was published by the day', () => {
    const [tour] = tours;
    const then = tour === undefined ? [] : tourStops(tour, { ...input, knownOn: '2025-11-01' });
    expect(then.every(({ quote, says }) => quote === null && says.length === 0)).toBe(true);
    expect(then.find(({ step }) => step.id === 'cancellation-date')?.shows.length).toBeGreaterThan(0);
  });
});

describe('a tour', () => {
  it('that points at nothing is told apart, step by step', () => {
    const [tour] = tours;
    const [step] = tour?.steps ?? [];
    if (tour === undefined || step === undefined) throw new Error('there is no tour');
    const lost = { ...step, id: 'lost', claim: 'no-claim', question: 'material:none | x | 2024', also: ['nowhere'] };
    expect(emptyStops(tourStops({ ...tour, steps: [step, lost] }, input))).toEqual([
      'lost: there is no claim no-claim',
      'lost: the article gives no answer to material:none | x | 2024',
      'lost: nothing answers material:none | x | 2024',
      'lost: nothing has the key nowhere',
    ]);
  });

  const read = (text: string) => {
    const decoded = decodeYaml(new TextEncoder().encode(text));
    if (!decoded.ok) throw new Error(decoded.problem.message);
    return parseTour(decoded.value);
  };

  it('is read as the reference page shows it', () => {
    const page = readFileSync(path.join(ROOT, 'docs/reference/tours.md'), 'utf8');
    const { tour, problems } = read(/```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '');
    expect(problems).toEqual([]);
    expect(tour?.steps[0]).toMatchObject({ id: 'cancellation-date', also: [expect.any(String)] });
  });

  it('with a mistake is a problem with its place, and no tour', () => {
    const { tour, problems } = read('id: x\ntitle: T\nabout: A\narticle: s\nsteps:\n  - id: one\n    title: T\n');
    expect(tour).toBeNull();
    expect(problems[0]).toMatchObject({
      locator: expect.stringMatching(/^line 6/),
      message: expect.stringMatching(/claim/),
    });
  });
});
