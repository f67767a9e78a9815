import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Event } from '../../../src/ledger/event.ts';
import { extensionsOf, FOLLOWED, READINGS, stretchesOf } from '../../../src/procurement/survival/reading.ts';
import { type Spell, stateOf } from '../../../src/procurement/survival/spell.ts';
import { ASK_STATES, FINAL_STATES } from '../../../src/procurement/survival/turns.ts';
import { daysAfter } from '../../../src/units/period.ts';
import { askingsOf, stepOf } from '../../support/asking-steps.ts';
import { COBALT } from '../../support/cobalt-request.ts';

const TODAY = '2026-11-23';

const turns = (spell: Spell | undefined) => spell?.turns.map(({ state, first, last }) => [state, first, last]);
function only(events: readonly Event[], day = TODAY): Spell {
  const [spell, ...others] = askingsOf(events, day);
  if (spell === undefined || others.length > 0) throw new Error(`${others.length + 1} askings`);
  return spell;
}
const named = (spell: Spell, reading = FOLLOWED, recordTo = TODAY) =>
  stretchesOf(spell, reading, recordTo).map(({ from, start, stop, to }) => [
    ASK_STATES[from],
    start,
    stop,
    to === null ? null : ASK_STATES[to],
  ]);

describe('the asking of cobalt', () => {
  it('was open, extended, cancelled, and taken up by the contract that continues its need', () => {
    expect(turns(only(COBALT))).toEqual([
      ['open', '2025-08-18', '2025-08-18'],
      ['extended', '2025-08-27', '2025-08-27'],
      // No judgement follows the reports of the time here, so the newest report counts.
      ['cancelled', '2025-10-24', '2025-10-24'],
      ['taken up by another', '2026-05-14', '2026-05-14'],
    ]);
  });

  it('is told on every earlier day as far as it had come', () => {
    expect(['2025-08-20', '2025-09-01', '2025-11-20', '2026-01-01'].map((day) => stateOf(only(COBALT, day)))).toEqual([
      'open',
      'extended',
      'cancelled',
      'cancelled',
    ]);
  });

  it('does not hang on the order in which reports were taken in', () => {
    const whole = only(COBALT);
    fc.assert(
      fc.property(fc.shuffledSubarray([...COBALT], { minLength: COBALT.length }), (events) => {
        expect(turns(only(events))).toEqual(turns(whole));
      }),
      { numRuns: 20 },
    );
  });
});

describe('an asking', () => {
  it('of a lighter kind ends where a heavier one begins, which is an asking of its own', () => {
    const spells = askingsOf(
      [
        stepOf('li', 'request for information', '2026-03-04'),
        stepOf('li', 'solicitation', '2026-06-01'),
        stepOf('li', 'award', '2026-08-01'),
      ],
      TODAY,
    );
    expect(spells.map(({ kind }) => kind)).toEqual(['request for information', 'solicitation']);
    expect(spells.map((spell) => turns(spell)?.map(([state]) => state))).toEqual([
      ['open', 'taken further'],
      ['open', 'awarded'],
    ]);
  });

  it('that is cancelled and asked anew is re-issued, and may be extended and awarded after it', () => {
    const spell = only([
      stepOf('ni', 'solicitation', '2026-01-01'),
      stepOf('ni', 'cancellation', '2026-02-01'),
      stepOf('ni', 'reissue promised', '2026-02-10'),
      stepOf('ni', 'solicitation', '2026-04-01', { occurrence: 'again' }),
      stepOf('ni', 'amendment', '2026-05-01', { amends: ['deadline'] }),
      stepOf('ni', 'award', '2026-06-01'),
    ]);
    expect(turns(spell)?.map(([state]) => state)).toEqual(['open', 'cancelled', 're-issued', 'extended', 'awarded']);
  });

  it('is none where only the award is on record', () => {
    expect(askingsOf([stepOf('sb', 'award', '2025-09-22')], TODAY)).toEqual([]);
  });

  it('goes on through amendments that move no closing day, and through a pause', () => {
    const spell = only([
      stepOf('re', 'solicitation', '2026-01-01'),
      stepOf('re', 'amendment', '2026-01-15', { amends: ['quantity'] }),
      stepOf('re', 'paused', '2026-02-01'),
    ]);
    expect(turns(spell)).toEqual([['open', '2026-01-01', '2026-01-01']]);
  });

  it('has the competition and form it told itself, and not what only the award tells', () => {
    const spell = only([
      stepOf('w', 'solicitation', '2026-01-01', { form: 'metal' }),
      stepOf('w', 'award', '2026-05-01', { competition: 'not competed', form: 'ingot' }),
    ]);
    expect([spell.competition, spell.form, spell.procurement.competition]).toEqual([null, 'metal', 'not competed']);
  });

  it('is known from a notice only where the buyer’s own is on record', () => {
    const told = (stance: 'official' | 'reported') => only([stepOf('w', 'solicitation', '2026-01-01', {}, { stance })]);
    expect([told('official').fromNotice, told('reported').fromNotice]).toEqual([true, false]);
  });
});

describe('under watch', () => {
  const life = [
    stepOf('co', 'solicitation', '2026-01-01'),
    stepOf('co', 'amendment', '2026-01-31', { amends: ['deadline'] }),
    stepOf('co', 'cancellation', '2026-03-02'),
  ];

  it('a request is at risk in each state from the day it entered it to the day it left, and then until the record ends', () => {
    expect(named(only(life), FOLLOWED, '2026-05-01')).toEqual([
      ['open', 0, 30, 'extended'],
      ['extended', 30, 60, 'cancelled'],
      ['cancelled', 60, 120, null],
    ]);
  });

  it('it is at risk only from the day of its first report: who was seen late had already lasted', () => {
    const late = life.map((e) => ({ ...e, published: e.date < '2026-02-10' ? '2026-02-10' : e.date }));
    expect(named(only(late), FOLLOWED, '2026-05-01')).toEqual([
      ['extended', 40, 60, 'cancelled'],
      ['cancelled', 60, 120, null],
    ]);
  });

  it('it is in no estimate of what was over when it was first told of', () => {
    const told = [
      stepOf('hf', 'solicitation', '2026-01-01', {}, { published: '2026-06-01' }),
      stepOf('hf', 'award', '2026-05-01', {}, { published: '2026-06-01' }),
    ];
    expect(named(only(told))).toEqual([]);
  });

  it('nothing is watched after the record ends, whatever day it is', () => {
    expect(named(only([stepOf('bi', 'solicitation', '2026-01-01')]), FOLLOWED, '2026-01-31')).toEqual([
      ['open', 0, 30, null],
    ]);
  });

  it('two steps of one day lie half a day apart', () => {
    const spell = only([stepOf('x', 'solicitation', '2026-01-01'), stepOf('x', 'award', '2026-01-01')]);
    expect(named(spell)).toEqual([['open', 0, 0.5, 'awarded']]);
  });

  it('every extension counts again until the request ends, one before the first report does not', () => {
    const more = [...life, stepOf('co', 'amendment', '2026-02-20', { amends: ['deadline'], occurrence: 'second' })];
    expect(extensionsOf(only(more), 'last possible days', '2026-05-01')).toEqual({
      ...{ start: 0, stop: 60, ended: true },
      times: [30, 50],
    });
    const late = more.map((e) => ({ ...e, published: e.date < '2026-02-10' ? '2026-02-10' : e.date }));
    expect(extensionsOf(only(late), 'last possible days', '2026-05-01')?.times).toEqual([50]);
  });
});

describe('whatever steps there are', () => {
  const KINDS = [
    'request for information',
    'presolicitation',
    'solicitation',
    'amendment',
    'cancellation',
    'reissue promised',
    'paused',
    'award',
    'order',
    'delivery',
  ] as const;
  const steps = fc.array(
    fc.record({
      kind: fc.constantFrom(...KINDS),
      day: fc.integer({ min: 0, max: 300 }),
      late: fc.integer({ min: 0, max: 60 }),
      precision: fc.constantFrom('day', 'month', 'year'),
      extends: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  );

  it('states follow each other in time, nothing follows a final one, and what is at risk is so for some time', () => {
    fc.assert(
      fc.property(steps, (given) => {
        const events = given.map(({ kind, day, late, precision, extends: moves }, n) => {
          const date = daysAfter('2025-01-01', day);
          const digits = { day: 10, month: 7, year: 4 }[precision];
          return stepOf(
            'any',
            kind,
            `${date.slice(0, digits)}${'-01-01'.slice(0, 10 - digits)}`,
            { occurrence: `step-${n}`, ...(moves ? { amends: ['deadline'] } : {}) },
            { datePrecision: precision, published: daysAfter(date, late) },
          );
        });
        for (const spell of askingsOf(events, TODAY)) {
          expect(spell.turns[0]?.state).toBe('open');
          spell.turns.forEach(({ state, first, last }, n) => {
            const before = spell.turns[n - 1];
            expect(first <= last && (before === undefined || before.first <= first)).toBe(true);
            expect(before === undefined || (before.state !== state && !FINAL_STATES.includes(before.state))).toBe(true);
          });
          for (const reading of READINGS) {
            const stretches = stretchesOf(spell, reading, TODAY);
            for (const { start, stop } of stretches) expect(start < stop && start >= 0).toBe(true);
            expect(stretches.slice(1).every(({ start }, n) => start === stretches[n]?.stop)).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('days known as a month', () => {
  const spell = only([
    stepOf('bi', 'solicitation', '2026-01-01', {}, { datePrecision: 'month', published: '2026-01' }),
    stepOf(
      'bi',
      'amendment',
      '2026-01-01',
      { amends: ['deadline'] },
      { datePrecision: 'month', published: '2026-02-20' },
    ),
    stepOf('bi', 'award', '2026-04-01', {}, { datePrecision: 'month', published: '2026-06-10' }),
  ]);

  it('are the days they can have been', () => {
    expect(turns(spell)).toEqual([
      ['open', '2026-01-01', '2026-01-31'],
      ['extended', '2026-01-01', '2026-01-31'],
      ['awarded', '2026-04-01', '2026-04-30'],
    ]);
  });

  it.each([
    ['last possible days', 89],
    ['first possible days', 90],
    ['longest durations', 119],
    ['shortest durations', 60],
  ] as const)('by their %s last %i days', (reading, days) => {
    const stretches = named(spell, reading);
    expect(stretches.at(-1)).toEqual(['extended', expect.any(Number), days, 'awarded']);
    for (const [, start, stop] of stretches) expect(Number(start)).toBeLessThan(Number(stop));
  });
});
