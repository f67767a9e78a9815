import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Statement } from '../../src/ledger/statement.ts';
import { viewOf } from '../../src/market/material-view.ts';
import { changeInWords, intervalsOf } from '../../src/stockpile/intervals.ts';
import { publishedLines } from '../../src/stockpile/published-stock.ts';
import { type StockContext, statedChanges } from '../../src/stockpile/stock-change.ts';
import { type Basis, quantity } from '../../src/units/quantity.ts';
import type { Value } from '../../src/units/value.ts';
import { CO } from '../support/mine-tables.ts';
import { SOURCES, VOCABULARY } from '../support/small-vocabulary.ts';
import { statement } from '../support/statements.ts';

const CONTEXT: StockContext = { holder: 'nds', judgements: [], knownOn: '2026-11-23' };
const tons = (amount: number, basis: Basis = CO): Value =>
  amount === 0 ? { kind: 'zero' } : { kind: 'reported', quantity: quantity(amount, 't', basis) };
const said = (property: string, period: string, value: Value, detail?: string): Statement =>
  statement({
    source: 'fastmarkets-2025-12',
    published: '2025-12',
    subject: { kind: 'stockpile', id: 'nds', material: 'cobalt', ...(detail === undefined ? {} : { detail }) },
    property,
    period,
    value,
  });
const held = (period: string, value: Value, detail?: string) => said('inventory', period, value, detail);
/** Above zero a release, below zero an acquisition. */
const net = (period: string, value: Value) => said('government-shipments', period, value);

function intervals(...statements: readonly Statement[]) {
  const view = viewOf('cobalt', statements, VOCABULARY, SOURCES, '2026-11-23');
  const changes = statedChanges(view, CONTEXT);
  return publishedLines(view, CONTEXT).flatMap((line) => intervalsOf(line, changes, view));
}

describe('between two published stocks', () => {
  it('releases lower the stock and acquisitions raise it, and the rest is named', () => {
    const [interval] = intervals(
      held('2000-12-31', tons(1003)),
      held('2003-12-31', tons(703)),
      net('2001', tons(401)),
      net('2002', tons(-151)),
      net('2003', tons(0)),
    );
    expect(interval).toMatchObject({
      change: { value: { quantity: { amount: -300 } } },
      words: 'fell by 300 t',
      unexplained: { value: { quantity: { amount: -50 } } },
      verdict: 'partly explained',
      spoken: ['2001/2003'],
      silent: [],
    });
    expect(interval?.explained.map(({ kind, ends }) => [kind, ends])).toEqual([
      ['disposals', { low: -401, high: -401 }],
      ['acquisitions', { low: 151, high: 151 }],
      ['no net change', { low: 0, high: 0 }],
    ]);
  });

  it('the figures carry the evidence of all they are made of', () => {
    const all = [held('2000-12-31', tons(1000)), held('2001-12-31', tons(600)), net('2001', tons(400))];
    const [interval] = intervals(...all);
    expect(interval?.verdict).toBe('explained');
    expect([...(interval?.unexplained?.evidence ?? [])].sort()).toEqual(all.map(({ id }) => id).sort());
    expect(interval?.unexplained?.rule).toContain('own method');
  });

  it('a stock of a year is of some day in it, so that year counts from nothing to all', () => {
    const [interval] = intervals(held('2000', tons(1000)), held('2002', tons(700)), net('2000', tons(100)));
    expect(interval?.explained[0]?.ends).toEqual({ low: -100, high: 0 });
    expect(interval?.unexplained?.value).toMatchObject({
      kind: 'range',
      low: { amount: -300 },
      high: { amount: -200 },
    });
    expect(interval?.silent).toEqual(['2001']);
  });

  it('ranges stay ranges and an open end stays open', () => {
    const more: Value = { kind: 'range', low: quantity(24_000, 't', CO), high: null };
    const [interval] = intervals(held('1990', more), held('2022', tons(302)));
    expect(interval?.change?.value).toMatchObject({ kind: 'range', low: null, high: { amount: -23_698 } });
    expect(interval).toMatchObject({ words: 'fell by more than 23,698 t', verdict: 'not explained' });
    expect(interval?.silent).toEqual(['1991/2021']);
  });

  it('what the ranges reach may be explained, and is not called so', () => {
    const [interval] = intervals(held('2000', tons(1000)), held('2001', tons(950)), net('2000', tons(200)));
    expect(interval?.verdict).toBe('may be explained');
  });

  it('an absence is no zero: its year is silent and it is left out by name', () => {
    const [interval] = intervals(
      held('2000-12-31', tons(1000)),
      held('2001-12-31', tons(900)),
      net('2001', { kind: 'not available' }),
    );
    expect(interval).toMatchObject({ explained: [], silent: ['2001'], verdict: 'not explained' });
    expect(interval?.leftOut.map(({ why }) => why)).toEqual(['stated as not available']);
  });

  it('gross weight never adds to content', () => {
    const [interval] = intervals(
      held('2000-12-31', tons(1000)),
      held('2001-12-31', tons(900)),
      net('2001', tons(100, 'gross')),
    );
    expect(interval?.leftOut.map(({ why }) => why)).toEqual(['stated on another basis, which does not add']);
    expect(intervals(held('2000-12-31', tons(9)), held('2001-12-31', tons(8, 'gross')))[0]).toMatchObject({
      verdict: 'not comparable',
      change: null,
    });
  });

  it('where stocks do not say what they are the weight of, one basis serves and the reader is told', () => {
    const [interval] = intervals(
      held('2000-12-31', tons(1000, 'unstated')),
      held('2002-12-31', tons(800, 'unstated')),
      net('2001', tons(100)),
      net('2002', tons(100, 'gross')),
    );
    expect(interval?.unexplained?.value).toMatchObject({ quantity: { amount: -100, basis: 'unstated' } });
    expect(interval?.assumption).toContain('the sums hold if it is Co content');
    expect(interval?.leftOut).toHaveLength(1);
  });

  it('a sale counts from nothing to all, and not again beside the net change of its time', () => {
    const ends = [held('2000-12-31', tons(1000)), held('2002-12-31', tons(800))];
    const sale = said('stockpile-sale-quantity', '2001-05-04', tons(200));
    expect(intervals(...ends, sale)[0]).toMatchObject({ verdict: 'may be explained', silent: ['2001/2002'] });
    const both = intervals(...ends, sale, net('2001', tons(150)))[0];
    expect(both?.explained[0]?.ends).toEqual({ low: -150, high: -150 });
    expect(both?.leftOut[0]?.why).toBe('already in the net change of its time');
  });

  it('parts of a stock are set against nothing', () => {
    expect(intervals(held('2000', tons(50), 'uncommitted'), held('2001', tons(10), 'uncommitted'))).toEqual([]);
  });
});

describe('the rest', () => {
  it('and what is explained are the change, whatever moved', () => {
    const moves = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 0, max: 9000 }), moves, (first, last, years) => {
        fc.pre(first !== 0 || last !== 0);
        const nets = years.map((amount, n) => net(String(2001 + n), tons(amount)));
        const end = `${2000 + years.length}-12-31`;
        const [interval] = intervals(held('2000-12-31', tons(first)), held(end, tons(last)), ...nets);
        const released = years.reduce((sum, amount) => sum + amount, 0);
        const value = interval?.unexplained?.value;
        const rest = value !== undefined && 'quantity' in value ? value.quantity.amount : null;
        expect(rest).toBe(last - first + released);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a change in words', () => {
  it.each([
    [{ low: -300, high: -300 }, 'fell by 300 t'],
    [{ low: null, high: -300 }, 'fell by more than 300 t'],
    [{ low: -300, high: 0 }, 'fell by at most 300 t'],
    [{ low: 20, high: 50 }, 'rose by 20 t to 50 t'],
    [{ low: 0, high: 0 }, 'did not change'],
    [{ low: -5, high: 7 }, 'between a fall of 5 t and a rise of 7 t'],
  ])('%j', (ends, words) => {
    expect(changeInWords(ends, 't')).toBe(words);
  });
});
