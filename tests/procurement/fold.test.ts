import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Event, eventKey } from '../../src/ledger/event.ts';
import type { Judgement } from '../../src/ledger/judgement.ts';
import { proposedJoins } from '../../src/procurement/joins.ts';
import { joinKey } from '../../src/procurement/judged-joins.ts';
import { livesOf } from '../../src/procurement/life.ts';
import { preparedProcurements } from '../../src/procurement/prepared.ts';
import { type Procurement, procurementOn, procurementsOn, stateText } from '../../src/procurement/procurement.ts';
import type { ProcurementStep } from '../../src/vocabulary/event-payload.ts';
import { COBALT, dollars, step } from '../support/cobalt-request.ts';

const TODAY = '2026-11-23';

function one(events: readonly Event[], day: string, id = 'dla-cobalt-2025'): Procurement {
  const found = procurementOn(events, day, { judgements: [FIFTEENTH] }).find((p) => p.id === id);
  if (found === undefined) throw new Error(`no ${id} on ${day}`);
  return found;
}

const [cancelled] = COBALT.filter((e) => e.kind === 'cancellation');
const FIFTEENTH: Judgement = {
  ...{ id: 'J-0', kind: 'follow', reason: 'Reports of the time.', by: 'test', on: '2026-01-01' },
  key: cancelled === undefined ? '' : eventKey(cancelled),
  follow: cancelled?.id ?? null,
};

const amount = (p: Procurement['extensions']): number | null =>
  p !== null && 'quantity' in p.value ? p.value.quantity.amount : null;
const counts = ({ extensions, amendments }: Procurement) => [amount(extensions), amount(amendments)];

const about = (id: string, material: string) => ({ subject: { kind: 'procurement', id, material } }) as const;
const request = (id: string, date: string, payload: Partial<ProcurementStep> = {}, material = 'cobalt'): Event =>
  step('solicitation', date, { occurrence: `${id}-asked`, ...payload }, about(id, material));
const award = (id: string, date: string, payload: Partial<ProcurementStep> = {}, material = 'cobalt'): Event =>
  step('award', date, { occurrence: `${id}-award`, ...payload }, about(id, material));

describe('extensions and amendments', () => {
  const summed = [
    ...COBALT,
    step('amendment', '2025-10-01', { occurrence: 'rest', amends: ['deadline'], closes: '2025-10-15' }, {
      source: 'fastmarkets-2025-12',
      published: '2025-10',
      datePrecision: 'month',
    } as never),
    step('amendment', '2025-10-01', { occurrence: 'rest', extensionCount: 6 }, {
      source: 'reuters',
      published: '2025-10',
      datePrecision: 'month',
    } as never),
    step('amendment', '2025-10-01', { occurrence: 'rest', amendmentCount: 10 }, {
      source: 'itia-2025',
      published: '2025-11-14',
      datePrecision: 'month',
    } as never),
  ];

  it('are none known, which is not zero, before the first', () => {
    expect(counts(one(summed, '2025-08-20'))).toEqual([null, null]);
  });
  it('are one and one while one is known', () => {
    expect(counts(one(summed, '2025-10-01'))).toEqual([1, 1]);
  });
  it('are six and ten once sources count them, both right', () => {
    const p = one(summed, '2025-11-20');
    expect(counts(p)).toEqual([6, 10]);
    expect(p.extensions?.evidence).not.toEqual(p.amendments?.evidence);
  });
  it('had surely been made before the day they move the closing to', () => {
    expect(one(summed, '2025-10-15')).toMatchObject({ closes: '2025-10-15', state: 'cancelled' });
    expect(one(summed, '2025-10-14')).toMatchObject({
      closes: '2025-09-11',
      extendedLater: true,
      noOutcomeSince: null,
    });
  });
});

describe('states', () => {
  it('are open again after a re-issue, and extended after that', () => {
    const again = [...COBALT, request('dla-cobalt-2025', '2026-01-10', { occurrence: 'again' })];
    expect(one(again, '2026-01-15').state).toBe('open (re-issued)');
    const extended = [...again, step('amendment', '2026-02-01', { occurrence: 'moved', amends: ['deadline'] })];
    expect(one(extended, '2026-02-02').state).toBe('open (extended)');
  });
  it('carry the confidence of a cancellation that was inferred, and not of one that was published', () => {
    const inferred = [
      request('dla-x', '2025-01-10'),
      step('cancellation', '2025-06-01', { occurrence: 'x-gone', inferred: 'low' }, about('dla-x', 'cobalt')),
    ];
    expect(one(inferred, TODAY, 'dla-x')).toMatchObject({ state: 'cancelled', inferred: 'low' });
    expect(stateText(one(inferred, TODAY, 'dla-x'))).toBe('cancelled, inferred with low confidence');
    expect(one(COBALT, '2025-11-01').inferred).toBeNull();
  });
  it('know an award without competition and the request it continues, by link and by id', () => {
    expect(one(COBALT, TODAY, 'dla-cobalt-glencore')).toMatchObject({
      kind: 'contract',
      competition: 'not competed',
      issued: null,
      links: [{ id: 'dla-cobalt-2025', relation: 'continues the need of', judgement: null }],
    });
    expect(one(COBALT, TODAY).links).toMatchObject([
      { id: 'dla-cobalt-glencore', relation: 'its need is continued by' },
    ]);
    expect(one(COBALT, '2026-01-15').links).toEqual([]);
  });
});

describe('numbers', () => {
  const spelled = (numbers: readonly string[]): readonly Event[] =>
    numbers.map((number, n) => request(`p${n}`, `2025-01-0${n + 1}`, { number }));

  it('spelled several ways make one procurement, under the id begun first', () => {
    const [only, ...others] = procurementOn(spelled(['SP8000-25-R-0007', 'SP800025R0007', '25-R-0007']), TODAY);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ id: 'p0', joined: ['p1', 'p2'], number: 'SP8000-25-R-0007' });
    expect(only?.steps).toHaveLength(3);
  });
  it('without an office join nothing where two offices use them, and are proposed', () => {
    const all = procurementOn(spelled(['SP8000-25-R-0007', 'SPRDL1-25-R-0007', '25-R-0007']), TODAY);
    expect(all).toHaveLength(3);
    const found = proposedJoins(all, [], TODAY).map(({ first, second }) => [first, second]);
    expect(found).toEqual([
      ['p0', 'p2'],
      ['p1', 'p2'],
    ]);
  });
  it('of different materials are proposed and not joined', () => {
    const events = [
      request('a', '2025-01-01', { number: 'SP800025R0007' }),
      request('b', '2025-02-01', { number: 'SP8000-25-R-0007' }, 'tin'),
    ];
    const all = procurementOn(events, TODAY);
    expect(all).toHaveLength(2);
    expect(proposedJoins(all, [], TODAY)).toMatchObject([
      {
        relation: 'same procurement',
        reasons: ['same number: SP8000-25-R-0007', 'different materials: cobalt and tin'],
      },
    ]);
  });
});

describe('proposed joins', () => {
  const events = [
    request('asked', '2025-01-01'),
    award('bought', '2025-06-01'),
    award('other', '2025-06-01', {}, 'tin'),
  ];
  const key = joinKey('asked', 'same need', 'bought');
  const judgement = (kind: Judgement['kind']): Judgement => ({
    ...{ id: 'J-1', key, kind, follow: null, reason: 'The award names the request.', by: 'test', on: '2026-01-01' },
  });

  it('are put to a person and change nothing by themselves', () => {
    const all = procurementOn(events, TODAY);
    expect(proposedJoins(all, [], TODAY)).toMatchObject([{ key, first: 'asked', second: 'bought', judgement: null }]);
    expect(all.flatMap(({ links }) => links)).toEqual([]);
  });
  it('are links once judged to hold, naming the judgement', () => {
    const all = procurementOn(events, TODAY, { judgements: [judgement('join')] });
    const bought = all.find(({ id }) => id === 'bought');
    expect(bought).toMatchObject({ continues: 'asked', links: [{ id: 'asked', judgement: 'J-1', evidence: [] }] });
    expect(proposedJoins(all, [judgement('join')], TODAY)).toMatchObject([
      { first: 'asked', second: 'bought', reasons: ['judged so'], judgement: { kind: 'join' } },
    ]);
  });
  it('stay listed with the judgement that refused them', () => {
    const judged = [judgement('scope')];
    const all = procurementOn(events, TODAY, { judgements: judged });
    expect(all.flatMap(({ links }) => links)).toEqual([]);
    expect(proposedJoins(all, judged, TODAY)).toMatchObject([{ judgement: { kind: 'scope' } }]);
  });
  it('make one procurement of two that were judged to be the same', () => {
    const same = { ...judgement('join'), key: joinKey('asked', 'same procurement', 'bought') };
    const all = procurementOn(events, TODAY, { judgements: [same] });
    expect(all.find(({ id }) => id === 'asked')).toMatchObject({ joined: ['bought'], state: 'awarded' });
  });
});

describe('lives', () => {
  const prepared = preparedProcurements(COBALT, { judgements: [FIFTEENTH] });
  const lives = livesOf(prepared, procurementsOn(prepared, TODAY), TODAY);
  const life = lives.find(({ procurement }) => procurement.id === 'dla-cobalt-2025');

  it('are states end to end', () => {
    expect(life?.spans.map(({ state, from, to }) => [state, from, to])).toEqual([
      ['open', '2025-08-18', '2025-08-27'],
      ['open (extended)', '2025-08-27', '2025-10-15'],
      ['cancelled', '2025-10-15', '2025-11-14'],
      ['cancelled (re-issue promised)', '2025-11-14', '2025-12-04'],
      ['cancelled (re-issue paused)', '2025-12-04', '2026-05-14'],
      ['cancelled (continued)', '2026-05-14', TODAY],
    ]);
  });
  it('are silent from the closing day to the next step', () => {
    expect(life?.silences).toMatchObject([
      { from: '2025-09-11', to: '2025-10-15', why: 'closed, no outcome published' },
    ]);
  });
  it('mark extensions among the amendments', () => {
    const marks = life?.marks.filter((mark) => mark.extends) ?? [];
    expect(marks).toMatchObject([
      { kind: 'amendment', closes: '2025-09-11', amends: ['deadline', 'eligible sources'] },
    ]);
  });
  it('say on every day the state the fold says', () => {
    for (const { procurement, spans } of lives) {
      for (const { state, from } of spans) {
        expect(procurementsOn(prepared, from).find(({ id }) => id === procurement.id)?.state).toBe(state);
      }
    }
  });
});

describe('the fold on a day', () => {
  const day = fc
    .integer({ min: 0, max: 480 })
    .map((n) => new Date(Date.UTC(2025, 7, 1) + n * 86_400_000).toISOString().slice(0, 10));
  const numbered = COBALT.map((e, n) =>
    n % 3 === 0 ? ({ ...e, payload: { ...e.payload, number: 'SP8000-25-R-0009' } } as Event) : e,
  );
  /** What only hindsight tells is left out: whether offers turned out to be taken still. */
  const seen = (p: Procurement) => ({ ...p, terms: [...p.terms], noOutcomeSince: null, extendedLater: null });

  it('rests only on what is dated by then', () => {
    fc.assert(
      fc.property(day, (date) => {
        const by = numbered.filter((e) => e.date <= date);
        const known = { judgements: [FIFTEENTH] };
        expect(procurementOn(numbered, date, known).map(seen)).toEqual(procurementOn(by, date, known).map(seen));
        const cited = procurementOn(numbered, date, known).flatMap((p) => [
          ...p.steps.map(({ evidence }) => evidence),
          ...(p.ceiling?.evidence ?? []),
          ...(p.obligated?.evidence ?? []),
          ...(p.amendments?.evidence ?? []),
        ]);
        expect(cited.every((id) => by.some((e) => e.id === id))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same in whatever order events come, numbers joined', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...numbered], { minLength: numbered.length }), day, (shuffled, date) => {
        expect(procurementOn(shuffled, date)).toEqual(procurementOn(numbered, date));
      }),
      { numRuns: 40 },
    );
  });

  it('never adds a ceiling to an order', () => {
    const events = [
      ...COBALT,
      step(
        'amendment',
        '2026-06-01',
        { occurrence: 'more', amends: ['ceiling'], ceiling: dollars(2000, 'ceiling') },
        about('dla-cobalt-glencore', 'cobalt'),
      ),
    ];
    const p = one(events, TODAY, 'dla-cobalt-glencore');
    expect(p.ceiling?.value).toMatchObject({ quantity: { amount: 2000 } });
    expect(p.obligated?.value).toMatchObject({ quantity: { amount: 450.6 } });
  });
});
