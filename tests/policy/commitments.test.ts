import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Event } from '../../src/ledger/event.ts';
import { commitmentSums } from '../../src/policy/commitment-sums.ts';
import { type Commitment, commitmentsOn } from '../../src/policy/commitments.ts';
import { money } from '../../src/units/money.ts';
import { quantity } from '../../src/units/quantity.ts';
import type { CommitmentKind, CommitmentStep } from '../../src/vocabulary/event-payload.ts';
import { VOCABULARY } from '../support/small-vocabulary.ts';
import { event } from '../support/statements.ts';

const step = (
  occurrence: string,
  date: string,
  { kind = 'loan', id = 'mine-loan', ...payload }: Partial<CommitmentStep> & { kind?: CommitmentKind; id?: string },
  change: object = {},
): Event =>
  event({
    kind,
    date,
    published: date,
    subject: { kind: 'commitment', id, material: 'antimony' },
    payload: { occurrence, title: occurrence, materials: ['antimony'], parties: [], ...payload },
    ...change,
  } as Parameters<typeof event>[0]);

const dollars = (amount: number) => money(amount, 'MUSD', 'commitment');
const LETTER = step('letter', '2024-01-10', { stage: 'letter of interest', amount: dollars(300) });
const SIGNED = step('signed', '2024-06-10', { stage: 'approved', amount: dollars(250), relatesTo: ['letter'] });
const PAID = step('paid', '2025-02-10', { stage: 'disbursed', paid: money(40, 'MUSD', 'paid') });
const ALL = [PAID, LETTER, SIGNED];
const shapes = (commitments: readonly Commitment[]) =>
  commitments.map(({ instrument, stage, closed, replacedBy }) => [instrument, stage, closed, replacedBy]);

describe('commitments on a day', () => {
  it.each([
    ['2024-01-09', []],
    ['2024-01-10', [['letter of interest', 'announced', false, null]]],
    [
      '2024-06-10',
      [
        ['loan', 'agreed', false, null],
        ['letter of interest', 'announced', false, 'mine-loan/loan'],
      ],
    ],
    [
      '2025-02-10',
      [
        ['loan', 'disbursed', true, null],
        ['letter of interest', 'announced', false, 'mine-loan/loan'],
      ],
    ],
  ])('on %s', (day, expected) => {
    expect(shapes(commitmentsOn(ALL, day))).toEqual(expected);
  });

  it('keep the headline amount and what was paid apart', () => {
    const [loan] = commitmentsOn(ALL, '2025-12-31');
    expect(loan?.amount?.value).toMatchObject({ quantity: { amount: 250 } });
    expect(loan?.paid?.value).toMatchObject({ quantity: { amount: 40 } });
    expect(loan?.amount?.evidence).toEqual([SIGNED.id]);
  });

  it('date a happening of a month by its end, unless it was reported before', () => {
    const late = step('term sheet', '2024-07-01', { stage: 'conditional' }, { datePrecision: 'month' });
    const year = step('binding', '2024-01-01', { stage: 'closed' }, { datePrecision: 'year', published: '2024-11' });
    expect(commitmentsOn([late, year], '2024-11-29').map(({ stage }) => stage)).toEqual(['announced']);
    expect(commitmentsOn([late, year], '2024-11-30').map(({ stage }) => stage)).toEqual(['closed']);
  });

  it('take an amount from another report of the happening that is followed', () => {
    const quiet = step('signed', '2024-06-10', { stage: 'approved' }, { source: 'filing', stance: 'official' });
    const [loan] = commitmentsOn([quiet, SIGNED], '2024-12-31');
    expect(loan?.happenings[0]?.event.id).toBe(quiet.id);
    expect(loan?.amount?.evidence).toEqual([SIGNED.id]);
  });

  it('tell a signed private offtake, whose tonnes leave the open market, from one that is only meant', () => {
    const tonnes = { kind: 'offtake', quantity: quantity(40, 't/month', 'unstated'), form: 'metal' } as const;
    const signed = step('signed', '2025-01-01', { ...tonnes, id: 'a', stage: 'closed', parties: ['trader'] });
    const meant = step('meant', '2025-01-01', { ...tonnes, id: 'b', stage: 'letter of interest', parties: ['dla'] });
    const found = commitmentsOn([signed, meant], '2025-01-02', { vocabulary: VOCABULARY });
    expect(found.map(({ subject, behind, leavesOpenMarket }) => [subject, behind, leavesOpenMarket])).toEqual([
      ['a', 'private', true],
      ['b', 'government', false],
    ]);
  });
});

const KINDS = ['equity', 'loan', 'grant', 'offtake'] as const;
const WORDS = ['letter of interest', 'conditional', 'approved', 'closed', 'disbursed', 'unknown'] as const;
const anyEvents = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...KINDS),
      stage: fc.constantFrom(...WORDS),
      day: fc.integer({ min: 1, max: 28 }),
      id: fc.constantFrom('a', 'b', 'c'),
      amount: fc.option(fc.integer({ min: 1, max: 900 })),
    }),
    { maxLength: 14 },
  )
  .map((drafts) =>
    drafts.map(({ day, amount, ...rest }, n) =>
      step(`o${n}`, `2025-03-${String(day).padStart(2, '0')}`, {
        ...rest,
        ...(amount === null ? {} : { amount: dollars(amount) }),
      }),
    ),
  );

describe('any commitments', () => {
  it('do not depend on the order of events, and a letter of interest is never closed', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const folded = commitmentsOn(events, '2025-03-20');
        expect(commitmentsOn([...events].reverse(), '2025-03-20')).toEqual(folded);
        const letters = folded.filter(({ instrument }) => instrument === 'letter of interest');
        expect(
          letters.every(({ closed, stage, leavesOpenMarket }) => !closed && stage === 'announced' && !leavesOpenMarket),
        ).toBe(true);
      }),
    );
  });

  it('are each in one sum, and no sum mixes instruments or stages', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const folded = commitmentsOn(events, '2025-03-31');
        const sums = commitmentSums(folded, '2025-03-31');
        expect(sums.reduce((n, sum) => n + sum.commitments + sum.replaced, 0)).toBe(folded.length);
        for (const { instrument, stage, withAmount, amount } of sums) {
          const own = folded.filter((one) => one.instrument === instrument && one.stage === stage);
          const amounts = own.flatMap(({ amount: of }) =>
            of !== null && 'quantity' in of.value ? [of.value.quantity.amount] : [],
          );
          expect(withAmount).toBe(amounts.length);
          const total = amount !== null && 'quantity' in amount.value ? amount.value.quantity.amount : null;
          expect(total).toBe(amounts.length === 0 ? null : amounts.reduce((a, b) => a + b, 0));
        }
      }),
    );
  });
});
