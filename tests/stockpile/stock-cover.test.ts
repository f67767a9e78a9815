import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StockEvent } from '../../src/ledger/stock-event.ts';
import { viewOf } from '../../src/market/material-view.ts';
import { bookDayOn } from '../../src/stockpile/book-day.ts';
import {
  type CoverAsked,
  type CoverUse,
  enteredUse,
  publishedUse,
  stockCoverOn,
} from '../../src/stockpile/stock-cover.ts';
import { quantity } from '../../src/units/quantity.ts';
import { coverRulesFrom } from '../../src/vocabulary/cover-rule.ts';
import { builtInVocabulary, tableOf } from '../support/mcs.ts';
import { SOURCES, VOCABULARY } from '../support/small-vocabulary.ts';
import { statement } from '../support/statements.ts';
import { idOf, line, tons } from '../support/stock-lines.ts';

const RULES = [...coverRulesFrom(tableOf('data/cover-rules.csv'), builtInVocabulary().vocabulary).things.values()];
const CHOSEN = RULES.filter(({ id }) => ['jogmec-60', 'korea-rare-100'].includes(id));
const CARD = { material: 'antimony', form: 'oxide', contentOf: 'Sb' };
const OXIDE = { material: 'antimony', form: 'oxide', grade: null };
const BOOK: readonly StockEvent[] = [
  line('C1', 'lot', '2026-01-01', { lot: 'A', ...CARD }),
  line('R1', 'receipt', '2026-01-02', { lot: 'A', site: 'depot', ...tons(40, 0.8) }),
  line('K1', 'accept', '2026-01-03', { lot: 'A' }),
  line('C2', 'lot', '2026-01-01', { lot: 'B', ...CARD }),
  line('R2', 'receipt', '2026-01-02', { lot: 'B', site: 'depot', ...tons(25, 0.8) }),
];
const day = (records = BOOK) => bookDayOn(records, 'own', '2026-06-01');
const cover = (uses: readonly CoverUse[], rules: CoverAsked['rules'] = CHOSEN, records = BOOK) =>
  stockCoverOn(day(records), { uses, rules });
const amount = (value: number, unit: string) => ({ value: { quantity: { amount: value, unit } } });

describe('days of cover of a book', () => {
  it('are what is uncommitted over a day of use, against the rules chosen', () => {
    // B is not accepted: 40 t. 40 / (219 / 365) = 66.7 days; 60 days want 36 t, 100 days 60 t.
    const [line1] = cover([enteredUse(OXIDE, 219, 'gross', day())]);
    expect(line1).toMatchObject({
      holder: 'own',
      lots: ['A'],
      days: amount(66.7, 'day'),
      refused: null,
      assumption: null,
    });
    expect(line1?.against).toMatchObject([
      {
        name: 'JOGMEC, 60 days',
        state: 'covered',
        lacking: amount(0, 't'),
        cited: { source: 'iea-japan-stockpiling' },
      },
      { name: 'Korea, 100 days of rare metals', state: 'short', lacking: amount(20, 't') },
    ]);
    expect(line1?.days?.evidence).toEqual([idOf('C1'), idOf('R1'), idOf('K1')]);
  });

  it('take content where the use is of content, and refuse another', () => {
    // 40 x 0.8 = 32 t of antimony; 32 / (116.8 / 365) = 100 days.
    expect(cover([enteredUse(OXIDE, 116.8, { contentOf: 'Sb' }, day())])[0]).toMatchObject({
      days: amount(100, 'day'),
      against: [{ state: 'covered' }, { state: 'covered', lacking: amount(0, 't') }],
    });
    expect(cover([enteredUse(OXIDE, 100, { contentOf: 'W' }, day())])[0]).toMatchObject({ days: null, against: [] });
  });

  it("hold the book's own requirements to their own days, and choose no rule unasked", () => {
    const need = line('N1', 'requirement', '2026-01-01', {
      ...{ requirement: 'oxide', rule: 'board, 90 days', ...CARD, days: 90, usePerYear: 146_000_000 },
    });
    // 40 / (146 / 365) = 100 days against 90.
    const [own] = cover([], [], [...BOOK, need]);
    expect(own).toMatchObject({ use: { whose: 'requirement' }, days: amount(100, 'day') });
    expect(own?.against).toMatchObject([{ name: 'board, 90 days', state: 'covered', cited: null }]);
    expect(own?.against[0]?.lacking.evidence).toContain(idOf('N1'));
  });

  it('go through a range of use end by end', () => {
    const use = enteredUse(OXIDE, 1, 'gross', day());
    const [low, high] = [quantity(100, 't', 'gross'), quantity(300, 't', 'gross')];
    const ranged = { ...use, perYear: { ...use.perYear, value: { kind: 'range' as const, low, high } } };
    // 40 / 300 x 365 = 48.7, 40 / 100 x 365 = 146 days; 100 days want 27.4 to 82.2 t.
    const [one] = cover([ranged]);
    expect(one?.days?.value).toMatchObject({ kind: 'range', low: { amount: 48.7 }, high: { amount: 146 } });
    expect(one?.against[1]).toMatchObject({ state: 'between', lacking: { value: { low: { amount: 0 } } } });
  });

  it('take the published consumption with its edition, and refuse a form it does not count', () => {
    const consumption = statement({
      published: '2026-02-06',
      subject: { kind: 'material', id: 'antimony', place: 'USA' },
      property: 'consumption-apparent',
      period: '2025',
      value: { kind: 'estimated', quantity: quantity(11_680, 't', { contentOf: 'Sb' }) },
    });
    const view = viewOf('antimony', [consumption], VOCABULARY, SOURCES, '2026-11-23');
    const uses = [OXIDE, { ...OXIDE, form: 'metal' }].flatMap((of) => publishedUse(of, view) ?? []);
    const [metal, oxide] = cover(uses);
    // 32 / 11,680 x 365 = 1 day.
    expect(oxide).toMatchObject({ days: amount(1, 'day'), use: { whose: 'published' } });
    expect(oxide?.days?.evidence).toContain(consumption.id);
    expect(metal).toMatchObject({ days: null, refused: expect.stringContaining('does not count') });
    expect(publishedUse(OXIDE, viewOf('antimony', [], VOCABULARY, SOURCES, '2026-11-23'))).toBeNull();
  });

  it('assume that a consumption defined over no forms counts the form, and say so', () => {
    const consumption = statement({
      published: '2026-02-06',
      subject: { kind: 'material', id: 'cobalt', place: 'USA' },
      ...{ property: 'consumption-apparent', period: '2025' },
      value: { kind: 'estimated', quantity: quantity(9600, 't', { contentOf: 'Co' }) },
    });
    const of = { material: 'cobalt', form: 'metal', grade: null };
    const use = publishedUse(of, viewOf('cobalt', [consumption], VOCABULARY, SOURCES, '2026-11-23'));
    const records = [
      line('C7', 'lot', '2026-01-01', { lot: 'K', material: 'cobalt', form: 'metal', contentOf: 'Co' }),
      line('R7', 'receipt', '2026-01-02', { lot: 'K', site: 'depot', ...tons(302, 1) }),
      line('K7', 'accept', '2026-01-03', { lot: 'K' }),
    ];
    // 302 / 9,600 x 365 = 11.5 days.
    expect(cover(use === null ? [] : [use], [], records)[0]).toMatchObject({
      ...{ days: amount(11.5, 'day'), refused: null },
      assumption: expect.stringContaining('names no forms'),
    });
  });

  it('never falls when more is held or less is used', () => {
    const tonnes = fc.integer({ min: 1, max: 1_000_000 });
    const days = (held: number, used: number): number => {
      const more = line('R9', 'receipt', '2026-01-02', { lot: 'A', site: 'depot', ...tons(held, 0.8) });
      const value = cover([enteredUse(OXIDE, used, 'gross', day())], [], [...BOOK, more])[0]?.days?.value;
      return value !== undefined && 'quantity' in value ? value.quantity.amount : Number.NaN;
    };
    fc.assert(
      fc.property(tonnes, tonnes, tonnes, (held, more, used) => {
        expect(days(held + more, used)).toBeGreaterThanOrEqual(days(held, used));
        expect(days(held, used + more)).toBeLessThanOrEqual(days(held, used));
      }),
      { numRuns: 40 },
    );
  });
});
