import { describe, expect, it } from 'vitest';
import type { Stretch } from '../../../src/numeric/counting.ts';
import { medianOf } from '../../../src/procurement/survival/median.ts';
import { studyOf } from '../../../src/procurement/survival/survival.ts';
import { daysAfter } from '../../../src/units/period.ts';
import { askingsOf, stepOf } from '../../support/asking-steps.ts';

const ended = (start: number, stop: number): Stretch => ({ from: 0, start, stop, to: 1 });

describe('a half-time', () => {
  it('is the day by which half have left, and its band is open where only the last of them bounds it', () => {
    const few = [ended(0, 10), ended(0, 20), ended(0, 30)];
    // S = 2/3, 1/3, 0: the half is crossed on day 20; the upper end of the band stays above a half until nothing is left of it.
    expect(medianOf(few, [0])).toMatchObject({ days: 20, high: null });
  });

  it('is none where nobody was under watch from the beginning on', () => {
    const late = Array.from({ length: 30 }, (_, n) => ended(40, 50 + n));
    expect(medianOf(late, [0])).toEqual({ days: null, low: null, high: null });
  });

  it('does not count the wait of a request asked anew as one for its first end', () => {
    const on = (day: number): string => daysAfter('2020-01-01', day);
    // Eleven are cancelled on day 10, asked anew and awarded late; thirteen are awarded from day 50 on, one a day.
    const again = (id: string) => [
      stepOf(id, 'solicitation', on(0)),
      stepOf(id, 'cancellation', on(10)),
      stepOf(id, 'solicitation', on(20)),
      stepOf(id, 'amendment', on(30), { amends: ['deadline'] }),
      stepOf(id, 'award', on(200)),
    ];
    const once = (id: string, n: number) => [stepOf(id, 'solicitation', on(0)), stepOf(id, 'award', on(50 + n))];
    const events = Array.from({ length: 24 }, (_, n) =>
      n < 11 ? again(`again-${n}`) : once(`once-${n}`, n - 11),
    ).flat();
    const end = on(700);
    const spells = askingsOf(events, end);
    expect(spells.map((spell) => spell.turns.map(({ state }) => state))).toContainEqual([
      ...['open', 'cancelled', 're-issued', 'extended', 'awarded'],
    ]);
    // S is 13/24 from day 10 on and 12/24 from day 50 on.
    const { estimate } = studyOf(spells, 'asked', end, end);
    expect(estimate?.median?.value).toMatchObject({ quantity: { amount: 50 } });
  });
});
