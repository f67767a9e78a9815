import { describe, expect, it } from 'vitest';
import type { Event } from '../../src/ledger/event.ts';
import { changesBetween, changesByStep, type TermChange } from '../../src/procurement/changes.ts';
import { happeningsBy } from '../../src/procurement/happenings.ts';
import { termsOf } from '../../src/procurement/terms.ts';
import { quantity } from '../../src/units/quantity.ts';
import { dollars, step } from '../support/cobalt-request.ts';

const TODAY = '2026-11-23';
const BRANDS = ['Port Colborne rounds', 'Long Harbour rounds', 'Nikkelverk cut cathode'];

const LIFE: readonly Event[] = [
  step('solicitation', '2025-08-18', {
    ceiling: dollars(500, 'ceiling'),
    quantity: quantity(7480, 't', 'unstated'),
    closes: '2025-08-29',
    eligibleSources: BRANDS,
    place: 'Scotia Depot',
  }),
  step('amendment', '2025-08-27', {
    amends: ['deadline', 'eligible sources'],
    closes: '2025-09-11',
    eligibleSources: BRANDS.filter((brand) => !brand.startsWith('Long')),
  }),
  step('amendment', '2025-09-05', { amends: ['specification', 'set-aside'], setAside: 'small business' }),
  step('amendment', '2025-09-08', { amends: ['quantity', 'ceiling'], quantity: quantity(7.48, 'kt', 'unstated') }),
  step('cancellation', '2025-10-15'),
];

const on = (day: string, events: readonly Event[] = LIFE) => happeningsBy(events, day);
const between = (from: string, to: string, events: readonly Event[] = LIFE) =>
  changesBetween(on(from, events), on(to, events), TODAY);
const brief = ({ field, how, added, removed }: TermChange) => ({ field, how, added, removed });

describe('changes between two states of a procurement', () => {
  it('name the deadline and the brand that went, with the reports of both sides', () => {
    const [deadline, sources, ...others] = between('2025-08-20', '2025-08-28');
    expect(others).toEqual([]);
    expect(deadline).toMatchObject({
      field: 'deadline',
      how: 'changed',
      before: { value: { kind: 'day', day: '2025-08-29' } },
      after: { value: { kind: 'day', day: '2025-09-11' } },
    });
    expect(deadline?.evidence).toEqual([LIFE[0]?.id, LIFE[1]?.id]);
    expect(sources).toMatchObject({ field: 'eligible sources', added: [], removed: ['Long Harbour rounds'] });
  });

  it('say what is told to have changed without being told to what', () => {
    expect(between('2025-08-28', '2025-09-06').map(brief)).toEqual([
      { field: 'specification', how: 'said to have changed', added: [], removed: [] },
      { field: 'set-aside', how: 'set', added: [], removed: [] },
    ]);
  });

  it('are none where the same amount is written in another unit', () => {
    const fields = between('2025-09-06', '2025-09-30').map(({ field }) => field);
    expect(fields).toEqual(['ceiling']);
  });

  it('are none between a day and itself', () => {
    expect(between('2025-10-01', '2025-10-01')).toEqual([]);
  });

  it('begin with everything the first step sets', () => {
    const fields = changesBetween([], on('2025-08-18'), TODAY).map(({ field, how }) => `${field} ${how}`);
    expect(fields).toEqual(['deadline set', 'quantity set', 'eligible sources set', 'ceiling set', 'place set']);
  });

  it('are told step by step', () => {
    const steps = changesByStep(on(TODAY), TODAY).map(({ step: { report }, changes }) => [report.date, changes.length]);
    expect(steps).toEqual([
      ['2025-08-18', 5],
      ['2025-08-27', 2],
      ['2025-09-05', 2],
      ['2025-09-08', 1],
      ['2025-10-15', 0],
    ]);
  });

  it('end the closing day of a request for information with the solicitation after it', () => {
    const asked = step('solicitation', '2025-07-01', { closes: '2025-07-15' });
    const events: readonly Event[] = [
      { ...asked, kind: 'request for information' } as Event,
      step('solicitation', '2025-08-01', { occurrence: 'later' }),
    ];
    expect(termsOf(on('2025-07-20', events), TODAY).get('deadline')).toBeDefined();
    expect(termsOf(on('2025-08-20', events), TODAY).get('deadline')).toBeUndefined();
    expect(between('2025-07-20', '2025-08-20', events)).toMatchObject([{ field: 'deadline', how: 'ended' }]);
  });
});
