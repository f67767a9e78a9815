import { describe, expect, it } from 'vitest';
import { type PlanReview, planReviews } from '../../src/brief/plans.ts';
import { recommendationsOn } from '../../src/brief/recommendations.ts';
import { procurementOn } from '../../src/procurement/procurement.ts';
import { planYears } from '../../src/stockpile/plans.ts';
import { quantity } from '../../src/units/quantity.ts';
import { builtInEvidence } from '../support/built-in-evidence.ts';
import { statement } from '../support/statements.ts';

const { contents } = await builtInEvidence();
const DAY = '2026-11-23';
const reviews = (day = DAY): readonly PlanReview[] => {
  const { events, statements, judgements, vocabulary } = contents;
  const known = { statements, judgements, vocabulary, knownOn: day };
  return planReviews({ ...contents, knownOn: day }, procurementOn(events, day, known));
};
const YEARS = reviews();
const rowOf = (fiscalYear: string, material: string) =>
  YEARS.find((year) => year.fiscalYear === fiscalYear)?.rows.find(
    (row) => row.material === material && row.line?.action !== 'disposal',
  );

describe('annual materials plans against requests and awards', () => {
  it('set 700 t of antimony beside the award of the same year', () => {
    const row = rowOf('FY2025', 'antimony');
    expect(row?.line?.figure.value).toMatchObject({ quantity: { amount: 700, unit: 't' } });
    expect(row?.awards).toMatchObject([{ procurement: 'dla-antimony-usac', day: { date: '2025-09-22' } }]);
  });

  it('count the 60 t of samarium-cobalt alloy once, and find no cobalt metal beside 7,480 t asked for', () => {
    const alloys = YEARS.find(({ fiscalYear }) => fiscalYear === 'FY2025')?.rows.filter(
      ({ line }) => line?.material === 'samarium-cobalt-alloy',
    );
    expect(alloys).toHaveLength(1);
    expect(alloys?.[0]?.line).toMatchObject({ alsoUnder: ['cobalt'] });
    expect(alloys?.[0]?.line?.figure.evidence).toHaveLength(2);
    const cobalt = rowOf('FY2025', 'cobalt');
    expect(cobalt).toMatchObject({ line: null, state: 'no line found' });
    expect(cobalt?.containedIn.map(({ material }) => material)).toEqual(['samarium-cobalt-alloy']);
    expect(cobalt?.requests.map(({ procurement }) => procurement)).toEqual(['dla-cobalt-2025']);
  });

  it('know that the plan of FY2026 was not released: unknown, never zero', () => {
    const year = YEARS.find(({ fiscalYear }) => fiscalYear === 'FY2026');
    expect(year?.status).toBe('not released');
    expect(year?.rows.some(({ line }) => line?.figure.value.kind === 'zero')).toBe(false);
    expect(rowOf('FY2026', 'tin')).toMatchObject({ line: null, state: 'not released' });
    expect(year?.rows.every(({ material }) => material !== '')).toBe(true);
  });

  it('keep a line that says none apart from one that is not available', () => {
    expect(rowOf('FY2025', 'zinc')?.line?.figure.value.kind).toBe('zero');
    expect(rowOf('FY2025', 'lithium')?.line?.figure.value.kind).toBe('not available');
  });

  it('know of the release only from the day it was told', () => {
    const before = reviews('2026-05-26').find(({ fiscalYear }) => fiscalYear === 'FY2026');
    expect(before?.status).toBe('no line read');
  });
});

it('a line of a good that is a material of its own counts once, whatever row it stands in', () => {
  const line = (material: string, detail: string | null) =>
    statement({
      subject: { kind: 'stockpile', id: 'nds', material, ...(detail === null ? {} : { detail }) },
      property: 'annual-materials-plan-acquisition',
      period: 'FY2025',
      value: { kind: 'reported', quantity: quantity(60, 't', 'gross') },
    });
  const rows = [line('cobalt', 'samarium-cobalt-alloy'), line('samarium', 'samarium-cobalt-alloy')];
  const years = planYears(rows, { vocabulary: contents.vocabulary, judgements: [], asOf: DAY });
  expect(years[0]?.lines).toMatchObject([{ material: 'samarium-cobalt-alloy', alsoUnder: ['cobalt', 'samarium'] }]);
});

describe('recommendations of GAO', () => {
  const all = recommendationsOn(contents.statements, contents.judgements, DAY);

  it('are six open ones of 2024 and three closed ones of 1993', () => {
    expect(all.map(({ report, open }) => [report, open])).toEqual([
      ...Array.from({ length: 6 }, () => ['gao-24-106959', true]),
      ...Array.from({ length: 3 }, () => ['gao-nsiad-93-60', false]),
    ]);
    expect(all[0]).toMatchObject({ id: 'gao-24-106959/recommendation-1' });
    expect(all.every(({ status, response }) => status !== null && response !== null)).toBe(true);
  });

  it('have no status before anybody is known to have given one: unknown, not closed', () => {
    const text = statement({
      subject: { kind: 'article', id: 'report', detail: 'recommendation-1' },
      property: 'recommendation',
      period: '2025',
      value: { kind: 'described', text: 'Do it.' },
    });
    expect(recommendationsOn([text], [], DAY)).toMatchObject([{ open: null, status: null }]);
  });
});
