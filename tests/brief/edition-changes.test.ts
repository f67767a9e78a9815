import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editionChanges, ordered, wholeEditions } from '../../src/brief/edition-changes.ts';
import type { Statement } from '../../src/ledger/statement.ts';
import { quantity } from '../../src/units/quantity.ts';
import { SB, tonnes } from '../support/mine-tables.ts';
import { statement } from '../support/statements.ts';

const reported = (amount: number) => ({ kind: 'reported' as const, quantity: quantity(amount, 't', SB) });
const said = (place: string, value: Statement['value'], change: Parameters<typeof statement>[0] = {}): Statement =>
  statement({ subject: { kind: 'material', id: 'antimony', place }, value, ...change });
const kinds = (before: readonly Statement[], after: readonly Statement[]): readonly string[] =>
  editionChanges(before, after).changes.map(({ kind }) => kind);

describe('changes between editions', () => {
  it('are another number or another firmness; the same number is none', () => {
    const { changes, same } = editionChanges(
      [said('CHN', tonnes(60_000)), said('RUS', tonnes(13_000)), said('TJK', tonnes(20_000))],
      [said('CHN', tonnes(40_000)), said('RUS', reported(13_000)), said('TJK', tonnes(20_000))],
    );
    expect(changes).toMatchObject([
      { kind: 'revised', tonnes: -20_000, firmness: null },
      { kind: 'revised', tonnes: 0, firmness: 'estimated, now reported' },
    ]);
    expect(changes[0]?.relative).toBeCloseTo(-1 / 3);
    expect(same).toBe(1);
  });

  it('tell what is withheld from what is zero, and give neither a size', () => {
    const [change] = editionChanges([said('CHN', { kind: 'withheld' })], [said('CHN', tonnes(5))]).changes;
    expect(change).toMatchObject({
      kind: 'revised',
      tonnes: null,
      relative: null,
      firmness: 'withheld, now estimated',
    });
    expect(kinds([said('CHN', { kind: 'withheld' })], [said('CHN', { kind: 'zero' })])).toEqual(['revised']);
    expect(kinds([said('CHN', { kind: 'withheld' })], [said('CHN', { kind: 'withheld' })])).toEqual([]);
  });

  it('call a row new or dropped only where both editions speak of the period', () => {
    const [china, peru] = [said('CHN', tonnes(1)), said('PER', tonnes(2))];
    expect(kinds([china], [china, peru])).toEqual(['new']);
    expect(kinds([china, peru], [china])).toEqual(['dropped']);
    const next = said('CHN', tonnes(3), { period: '2025' });
    expect(editionChanges([china], [china, next])).toMatchObject({ changes: [], elsewhere: 1 });
  });

  it('know the same number under another heading, unless two could be it', () => {
    const under = (detail: string, amount = 160) =>
      said('ARG', tonnes(amount), { subject: { kind: 'material', id: 'antimony', place: 'ARG', detail } });
    expect(kinds([under('crude')], [under('ulexite')])).toEqual(['recoded']);
    expect(kinds([under('crude')], [under('ulexite', 170)])).toEqual(['new', 'dropped']);
    expect(kinds([under('crude')], [under('ulexite'), under('borax')])).toEqual(['new', 'new', 'dropped']);
  });

  it('account for every statement of both editions once', () => {
    const side = fc.uniqueArray(
      fc.record({
        place: fc.constantFrom('CHN', 'RUS', 'USA', 'PER'),
        period: fc.constantFrom('2023', '2024', '2025'),
        amount: fc.integer({ min: 0, max: 3 }),
      }),
      { selector: ({ place, period }) => `${place} ${period}` },
    );
    fc.assert(
      fc.property(side, side, (a, b) => {
        const [before, after] = [a, b].map((rows) =>
          rows.map(({ place, period, amount }) => said(place, tonnes(amount), { period })),
        ) as [Statement[], Statement[]];
        const { changes, same, elsewhere } = editionChanges(before, after);
        const sides = changes.flatMap((change) => [change.before, change.after]).filter((one) => one !== null);
        expect(sides.length + 2 * same + elsewhere).toBe(before.length + after.length);
        for (const by of ['tonnes', 'relative'] as const) expect(ordered(changes, by)).toHaveLength(changes.length);
      }),
    );
  });
});

it('an edition that corrects a few lines is not taken for a whole one', () => {
  const many = Array.from({ length: 20 }, (_, i) => said('CHN', tonnes(i), { period: String(2000 + i) }));
  const few = said('CHN', tonnes(1), { published: '2026-05-27' });
  const other = many.map((s) => ({ ...s, published: '2026-02-06' }));
  expect(wholeEditions([...many, ...other, few])).toEqual(['2026-02-06', '2025-01-31']);
});
