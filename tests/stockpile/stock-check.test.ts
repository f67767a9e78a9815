import { describe, expect, it } from 'vitest';
import type { StockEvent } from '../../src/ledger/stock-event.ts';
import { refusals, refusalsOf } from '../../src/stockpile/stock-check.ts';
import {
  g,
  METAL,
  SECOND_SITE,
  SITE,
  SPECIFICATION,
  STOCK_VOCABULARY,
  stock,
  TRIOXIDE,
} from '../support/stock-records.ts';

const WORDS = STOCK_VOCABULARY;
const AUTHORITY = stock('authority', '2024-01-01', {
  ...{ number: 'C-6', authority: 'AMP 2024', rule: 'plan', allows: 'sale', material: 'antimony', form: 'metal' },
  ...{ most: 500, noticeDays: 45, until: '2024-12-31' },
});
const BOOK: readonly StockEvent[] = [
  ...[SITE, SECOND_SITE, SPECIFICATION, METAL, TRIOXIDE, AUTHORITY],
  stock('receipt', '2024-01-10', { number: '1', lot: 'A', site: 'hawthorne', ...g(1000, 996) }),
  stock('accept', '2024-01-20', { number: '2', lot: 'A', specification: 'P-2A', revision: '1' }),
  stock('commit', '2024-02-01', { number: '3', lot: 'A', to: 'army', ...g(200, 199) }),
  stock('sale', '2024-06-01', {
    ...{ number: '4', lot: 'A', ...g(400, 398), authority: 'AMP 2024', noticed: '2024-04-01' },
  }),
];
const codes = (e: StockEvent, records = BOOK) =>
  refusals(records, e, WORDS).map(({ code, field }) => `${code}: ${field}`);
const messages = (e: StockEvent) => refusals(BOOK, e, WORDS).map(({ message }) => message);
const card = (payload: object) =>
  stock('lot', '2024-01-01', {
    number: 'N',
    lot: 'X',
    material: 'antimony',
    form: 'metal',
    contentOf: 'Sb',
    ...payload,
  });
const upgrade = (payload: object) =>
  stock('upgrade', '2024-03-01', {
    ...{ number: 'N', lot: 'A', into: 'B', site: 'scotia', ...g(100, 99), out: g(110, 92), loss: g(-10, 7) },
    ...payload,
  });
const sale = (date: string, payload: object) =>
  stock('sale', date, { number: 'N', lot: 'A', ...g(50, 49), ...payload });
const receipt = (payload: object, date = '2024-01-15') =>
  stock('receipt', date, { number: 'N', lot: 'A', site: 'hawthorne', ...g(10, 9), ...payload });

/** A record with a gross mass no ledger can give an id. */
const withGross = (gross: number): StockEvent => {
  const e = receipt({});
  return { ...e, payload: { ...e.payload, gross } } as StockEvent;
};

describe('what may be written', () => {
  it.each<[string, StockEvent]>([
    ['a receipt more', receipt({})],
    ['an upgrade that takes up oxygen', upgrade({})],
    ['an upgrade with a loss', upgrade({ out: g(97, 92), loss: g(3, 7) })],
    ['a sale without an authority', sale('2024-02-02', {})],
    ['a sale after its notice', sale('2024-05-16', { authority: 'AMP 2024', noticed: '2024-04-01' })],
    ['a move of the whole lot', stock('transfer', '2024-03-01', { number: 'N', lot: 'A', site: 'scotia' })],
    ['a loan of what is free', stock('loan', '2024-07-01', { number: 'N', lot: 'A', ...g(400, 399) })],
    [
      'another grade by a later card',
      stock('lot', '2024-05-01', { ...METAL.payload, number: 'N', grade: 'I' } as never),
    ],
    ['a content by the oxide', card({ contentOf: 'Sb2O3' })],
    ['a record of the last day there is', stock('count', '9999-12-31', { number: 'N', lot: 'A', gross: 600 })],
    ['a reversal', stock('reversal', '2024-06-02', { number: 'N', reverses: '4', reason: 'not delivered' })],
    ['a record that is there already, which adds nothing', METAL],
  ])('is %s', (_what, e) => {
    expect(codes(e)).toEqual([]);
  });

  it('is a whole file in any order, when together it holds', () => {
    const file = BOOK.toReversed();
    expect(refusalsOf([], file, WORDS)).toEqual([]);
  });
});

describe('what is refused', () => {
  it.each<[string, StockEvent, string | readonly string[]]>([
    [
      'a number used',
      stock('inspection', '2024-02-01', { number: '1', lot: 'A', condition: 'dry', sound: true }),
      'stock-number-used: number',
    ],
    ['no day', receipt({}, '2024-02-30'), 'not-a-day: date'],
    ['an empty name', receipt({ lot: ' ' }), 'missing-field: lot'],
    ['a fraction of a gram', receipt({ gross: 10.5 }), 'stock-not-grams: gross'],
    ['a negative mass', receipt({ gross: -1, content: -1 }), ['stock-not-grams: gross', 'stock-not-grams: content']],
    ['no number', withGross(Number.NaN), 'stock-not-grams: gross'],
    ['more content than gross', receipt({ gross: 9, content: 10 }), 'stock-content-above-gross: content'],
    ['a content not given', receipt({ content: null }), 'stock-content-unsaid: content'],
    ['a movement of nothing', receipt({ gross: 0, content: 0 }), 'stock-moves-nothing: gross'],
    ['a negative cost', receipt({ cost: -1 }), 'stock-not-an-amount: cost'],
    [
      'more than all percent',
      stock('re-assay', '2024-02-01', { number: 'N', lot: 'A', content: 990, analytes: { Sb: 996 } }),
      'stock-not-an-amount: Sb',
    ],
    ['an unknown lot', receipt({ lot: 'Z' }), 'stock-unknown-lot: lot'],
    ['a lot before its card', receipt({}, '2023-12-31'), 'stock-unknown-lot: lot'],
    ['an unknown site', receipt({ site: 'moon' }), 'stock-unknown-site: site'],
    ['a receipt at another place', receipt({ site: 'scotia' }), 'stock-two-places: site'],
    ['an unknown material', card({ material: 'unobtainium' }), 'unknown-material: material'],
    ['an unknown form', card({ form: 'cake' }), 'stock-unknown-form: form'],
    ['a form of another material', card({ form: 'cathode' }), 'stock-form-of-another: form'],
    ['a content of another element', card({ contentOf: 'Co' }), 'stock-content-not-of-form: contentOf'],
    ['a content that is no element', card({ contentOf: 'stuff' }), 'stock-content-not-of-form: contentOf'],
    [
      'a content other than the symbol where no formula is',
      card({ material: 'cobalt', form: 'scrap', contentOf: 'Sb' }),
      'stock-content-not-of-form: contentOf',
    ],
    [
      'a place beyond the pole',
      stock('site', '2024-01-01', { number: 'N', site: 'x', name: 'X', latitude: 91 }),
      'stock-not-an-amount: latitude',
    ],
    ['an unknown country', card({ origin: 'XYZ' }), 'unknown-place: origin'],
    ['the world as a country', card({ origin: 'WLD' }), 'unknown-place: origin'],
    [
      'a card that makes a lot another form',
      stock('lot', '2024-03-01', { ...METAL.payload, number: 'N', form: 'trioxide' } as never),
      'stock-card-changed: form',
    ],
    [
      'a part without a lot to go to',
      stock('transfer', '2024-03-01', { number: 'N', lot: 'A', site: 'scotia', part: g(10, 9) }),
      'stock-transfer-unclear: into',
    ],
    [
      'a transfer into itself',
      stock('transfer', '2024-03-01', { number: 'N', lot: 'A', into: 'A', part: g(10, 9) }),
      'stock-transfer-unclear: into',
    ],
    [
      'a transfer to nowhere',
      stock('transfer', '2024-03-01', { number: 'N', lot: 'A' }),
      'stock-transfer-unclear: part',
    ],
    [
      'a transfer into another form',
      stock('transfer', '2024-03-01', { number: 'N', lot: 'A', into: 'B', site: 'scotia', part: g(10, 9) }),
      'stock-lots-differ: into',
    ],
    ['an upgrade into itself', upgrade({ into: 'A' }), 'stock-transfer-unclear: into'],
    [
      'an upgrade that loses gross mass unsaid',
      upgrade({ out: g(90, 92 - 3), loss: g(5, 10) }),
      'stock-does-not-close: loss.gross',
    ],
    [
      'an upgrade that loses content unsaid',
      upgrade({ out: g(97, 90), loss: g(3, 7) }),
      'stock-does-not-close: loss.content',
    ],
    [
      'an upgrade that makes content',
      upgrade({ out: g(110, 100), loss: g(-10, -1) }),
      'stock-does-not-close: loss.content',
    ],
    ['an upgrade to nowhere', upgrade({ site: undefined }), 'stock-no-site: site'],
    ['a movement before the receipt', sale('2024-01-05', {}), 'stock-before-receipt: date'],
    [
      'an acceptance of nothing',
      stock('accept', '2024-02-02', { number: 'N', lot: 'B' }),
      'stock-before-receipt: date',
    ],
    [
      'more than there is',
      stock('write-off', '2024-07-01', { number: 'N', lot: 'A', ...g(700, 690), reason: 'gone' }),
      'stock-negative: gross',
    ],
    [
      'what leaves too little for a later day',
      stock('write-off', '2024-03-01', { number: 'N', lot: 'A', ...g(401, 400), reason: 'gone' }),
      'stock-not-free: gross',
    ],
    [
      'a content that leaves too much in the rest',
      stock('write-off', '2024-07-01', { number: 'N', lot: 'A', ...g(100, 10), reason: 'gone' }),
      'stock-content-above-gross: content',
    ],
    [
      'a loan beyond what is free',
      stock('loan', '2024-07-01', { number: 'N', lot: 'A', ...g(401, 399) }),
      'stock-not-free: gross',
    ],
    [
      'a return of what was not lent',
      stock('return', '2024-07-01', { number: 'N', lot: 'A', ...g(1, 1) }),
      'stock-beyond-loan: gross',
    ],
    [
      'the freeing of what was not committed',
      stock('uncommit', '2024-07-01', { number: 'N', lot: 'A', to: 'navy', ...g(1, 1) }),
      'stock-beyond-commitment: gross',
    ],
    ['an unknown authority', sale('2024-05-20', { authority: 'AMP 2023' }), 'stock-unknown-authority: authority'],
    [
      'an authority before its day',
      sale('2023-12-31', { authority: 'AMP 2024', noticed: '2023-01-01' }),
      ['stock-unknown-lot: lot', 'stock-unknown-authority: authority'],
    ],
    [
      'an authority that has ended',
      sale('2025-01-01', { authority: 'AMP 2024', noticed: '2024-01-01' }),
      'stock-unknown-authority: authority',
    ],
    [
      'a release under an authority to sell',
      stock('release', '2024-07-01', {
        number: 'N',
        lot: 'A',
        ...g(1, 1),
        authority: 'AMP 2024',
        noticed: '2024-01-01',
      }),
      'stock-not-authorised: authority',
    ],
    ['a sale without notice', sale('2024-05-20', { authority: 'AMP 2024' }), 'stock-notice-not-over: noticed'],
    [
      'a sale before the notice is over',
      sale('2024-05-15', { authority: 'AMP 2024', noticed: '2024-04-01' }),
      'stock-notice-not-over: date',
    ],
    [
      'more than the authority allows by a later day',
      sale('2024-05-20', { ...g(101, 100), authority: 'AMP 2024', noticed: '2024-04-01' }),
      'stock-above-authority: gross',
    ],
    [
      'a reversal of nothing',
      stock('reversal', '2024-07-01', { number: 'N', reverses: '99', reason: '' }),
      'stock-nothing-to-reverse: reverses',
    ],
    [
      'a reversal before its record',
      stock('reversal', '2024-05-01', { number: 'N', reverses: '4', reason: '' }),
      'stock-reversal-too-early: date',
    ],
    [
      'a reversal that later days do not bear',
      stock('reversal', '2024-02-15', { number: 'N', reverses: '1', reason: '' }),
      'stock-not-free: gross',
    ],
    [
      'a reversal of a site that lots lie at',
      stock('reversal', '2024-07-01', { number: 'N', reverses: 'C-1', reason: '' }),
      'stock-still-named: reverses',
    ],
    [
      'a reversal of an authority that was used',
      stock('reversal', '2024-07-01', { number: 'N', reverses: 'C-6', reason: '' }),
      'stock-still-named: reverses',
    ],
    [
      'a reversal of the only card of a lot',
      stock('reversal', '2024-07-01', { number: 'N', reverses: 'C-3', reason: '' }),
      'stock-unknown-lot: lot',
    ],
  ])('is %s', (_what, e, expected) => {
    expect(codes(e)).toEqual([expected].flat());
  });

  it('is a reversal of a reversal, and of what was reversed', () => {
    const undone = [...BOOK, stock('reversal', '2024-06-02', { number: '5', reverses: '4', reason: 'not delivered' })];
    expect(codes(stock('reversal', '2024-07-01', { number: 'N', reverses: '5', reason: '' }), undone)).toEqual([
      'stock-reversal-of-reversal: reverses',
    ]);
    expect(codes(stock('reversal', '2024-07-01', { number: 'N', reverses: '4', reason: '' }), undone)).toEqual([
      'stock-reversed-already: reverses',
    ]);
  });

  it('is an upgrade that changes the element', () => {
    const cobalt = stock('lot', '2024-01-01', {
      number: 'C-7',
      lot: 'C',
      material: 'cobalt',
      form: 'cathode',
      contentOf: 'Co',
    });
    expect(codes(upgrade({ into: 'C' }), [...BOOK, cobalt])).toEqual(['stock-element-changed: into']);
  });

  it('is an acceptance of a lot that was emptied', () => {
    const emptied = [
      ...BOOK,
      upgrade({ number: '6' }),
      stock('write-off', '2024-04-01', { number: '7', lot: 'B', ...g(110, 92), reason: 'lost' }),
    ];
    expect(codes(stock('accept', '2024-05-01', { number: 'N', lot: 'B' }), emptied)).toEqual(['stock-empty-lot: lot']);
  });

  it('says both sides of what does not close, and the difference, in grams', () => {
    expect(messages(upgrade({ out: g(90, 89), loss: g(5, 5) }))).toEqual([
      '100 g gross, 99 g Sb goes in; 90 g gross, 89 g Sb comes out and 5 g gross, 5 g Sb is lost: 5 g gross, 5 g Sb is not explained.',
    ]);
    expect(messages(stock('loan', '2024-07-01', { number: 'N', lot: 'A', ...g(401, 399) }))).toEqual([
      'On 2024-07-01 lot A would have −1 g gross, 0 g Sb left of 199 g gross, 199 g Sb at hand, commitments kept.',
    ]);
  });

  it('is a card that makes wrong what rests on it', () => {
    const graded = stock('authority', '2024-02-01', { ...AUTHORITY.payload, number: 'N', grade: 'I' } as never);
    expect(messages(graded)).toEqual([
      'Record 4 would no longer hold: AMP 2024 covers antimony, metal, I; lot A is antimony, metal, II.',
    ]);
    const less = stock('authority', '2024-03-01', { ...AUTHORITY.payload, number: 'N', most: 300 } as never);
    expect(codes(less)).toEqual(['stock-above-authority: most']);
    expect(codes(stock('authority', '2024-06-02', { ...less.payload } as never))).toEqual([]);
  });

  it('is a movement to a site whose card was taken away', () => {
    const gone = [...BOOK, stock('reversal', '2024-03-01', { number: '9', reverses: 'C-2', reason: 'never built' })];
    expect(codes(stock('transfer', '2024-02-01', { number: 'N', lot: 'A', site: 'scotia' }), gone)).toEqual([
      'stock-unknown-site: site',
    ]);
  });

  it('is another form for a lot by reversing its card, unless what was moved is written anew', () => {
    const undo = (number: string, reverses: string) =>
      stock('reversal', '2024-07-01', { number, reverses, reason: 'it was oxide' });
    const anew = [
      undo('R1', 'C-3'),
      stock('lot', '2024-07-01', { ...METAL.payload, number: 'R2', form: 'trioxide' } as never),
    ];
    expect(refusalsOf(BOOK, anew, WORDS).map(({ number, code }) => `${number} ${code}`)).toEqual([
      'R2 stock-card-changed',
    ]);
    const moved = ['1', '2', '3', '4'].map((number) => undo(`R-${number}`, number));
    const receiptAnew = receipt({ number: 'R3', gross: 1000, content: 830 }, '2024-07-01');
    expect(refusalsOf(BOOK, [...anew, ...moved, receiptAnew], WORDS)).toEqual([]);
  });

  it('is told of every bad row of a file, and not again of what rests on it', () => {
    const file = [
      receipt({ number: 'a', lot: 'B', gross: 1.5 }),
      sale('2024-02-01', { number: 'b', lot: 'B' }),
      receipt({ number: 'c', site: 'moon' }),
    ];
    expect(refusalsOf(BOOK, file, WORDS).map(({ number, code }) => `${number} ${code}`)).toEqual([
      'a stock-not-grams',
      'c stock-unknown-site',
    ]);
  });

  it('does not mix the books of two holders', () => {
    expect(() =>
      refusals(BOOK, stock('site', '2024-01-01', { number: 'N', site: 'x', name: 'X' }, 'other'), WORDS),
    ).toThrow('two books');
  });
});
