import { describe, expect, it } from 'vitest';
import { disposalReview } from '../../src/brief/disposal.ts';
import type { StockEvent } from '../../src/ledger/stock-event.ts';
import { viewOf } from '../../src/market/material-view.ts';
import { bookDayOn } from '../../src/stockpile/book-day.ts';
import type { DisposalCheck, ProposedDisposal } from '../../src/stockpile/disposal.ts';
import { planYears } from '../../src/stockpile/plans.ts';
import { type Basis, quantity } from '../../src/units/quantity.ts';
import type { Value } from '../../src/units/value.ts';
import { mineTable, SB, SB_2025, tonnes } from '../support/mine-tables.ts';
import { SOURCES, VOCABULARY } from '../support/small-vocabulary.ts';
import { statement } from '../support/statements.ts';
import { idOf, line, tons } from '../support/stock-lines.ts';

const CARD = { material: 'antimony', form: 'metal', contentOf: 'Sb' };
const lot = (name: string, date: string, gross: number): readonly StockEvent[] => [
  line(`C-${name}`, 'lot', date, { lot: name, ...CARD }, 'nds'),
  line(`R-${name}`, 'receipt', date, { lot: name, site: 'depot', ...tons(gross, 1) }, 'nds'),
  line(`K-${name}`, 'accept', date, { lot: name }, 'nds'),
];
const sale = (number: string, date: string, gross: number, more = {}) =>
  line(number, 'sale', date, { lot: 'A', ...tons(gross, 1), ...more }, 'nds');
const authority = (number: string, payload: { authority: string; most?: number; noticeDays?: number; rank: number }) =>
  line(number, 'authority', '2025-01-01', { rule: `decision ${number}`, allows: 'sale', ...payload }, 'nds');
const AUTHORITIES = [
  authority('P1', { authority: 'first', most: 300_000_000, noticeDays: 10, rank: 1 }),
  authority('P2', { authority: 'second', noticeDays: 30, rank: 2 }),
];
const BOOK = [
  ...lot('A', '2025-02-01', 5000),
  ...AUTHORITIES,
  sale('S1', '2025-09-15', 50, { proceeds: 900_000, account: 'transaction fund' }),
  sale('S2', '2025-11-01', 100, { authority: 'first', proceeds: 2_000_000, account: 'transaction fund' }),
  sale('S3', '2025-12-01', 10, { account: 'transaction fund' }),
];
const plan = (value: Value, period = 'FY2026') =>
  statement({
    subject: { kind: 'stockpile', id: 'nds', material: 'antimony' },
    property: 'annual-materials-plan-disposal',
    period,
    value,
  });
const MARKET = [
  ...mineTable('antimony', SB_2025, { period: '2025' }),
  ...['2024', '2025'].map((period) =>
    statement({
      published: '2026-02-06',
      subject: { kind: 'material', id: 'antimony', place: 'USA' },
      ...{ property: 'consumption-apparent', period, value: tonnes(period === '2025' ? 45_000 : 28_600, SB) },
    }),
  ),
];
const view = viewOf('antimony', MARKET, VOCABULARY, SOURCES, '2026-11-23');
const gross = (amount: number, basis: Basis = 'gross'): Value => ({
  kind: 'reported',
  quantity: quantity(amount, 't', basis),
});

interface Change {
  readonly mass?: number;
  readonly proposed?: Partial<ProposedDisposal>;
  readonly allowed?: Value | null;
  readonly records?: readonly StockEvent[];
  readonly on?: string;
}
function review({ mass = 400, proposed = {}, allowed = gross(640), records = BOOK, on = '2026-06-01' }: Change = {}) {
  const plans =
    allowed === null
      ? null
      : planYears([plan(allowed)], { vocabulary: VOCABULARY, judgements: [], asOf: '2026-11-23' });
  const asked: ProposedDisposal = {
    ...{ kind: 'sale', of: { material: 'antimony', form: 'metal', grade: null }, mass: tons(mass, 1) },
    ...{ contentOf: 'Sb', authority: null, noticed: null, ...proposed },
  };
  const ranges = { supply: [0.1, 0.1], demand: [0.2, 0.2] } as const;
  return disposalReview(asked, { day: bookDayOn(records, 'nds', on), view, plans, ranges });
}
const checkOf = (result: ReturnType<typeof review>, name: DisposalCheck['check']) =>
  result.checks.find(({ check }) => check === name);
const amounts = (check: DisposalCheck | undefined) =>
  check?.figures.map(({ label, figure: { value } }) => [
    label,
    'quantity' in value ? value.quantity.amount : value.kind,
  ]);

describe('a proposed disposal', () => {
  it('has its inventory, its authorities in their order and what each leaves', () => {
    // 5,000 - 50 - 100 - 10 = 4,840 t; 300 - 100 = 200 t left under the first, no amount set under the second.
    const result = review();
    expect(amounts(checkOf(result, 'inventory'))).toEqual([
      ['uncommitted', 4840],
      ['left after it', 4440],
    ]);
    expect(checkOf(result, 'authority')).toMatchObject({
      state: 'holds',
      text: 'first (decision P1): 200 t left; second (decision P2): no amount set',
    });
    expect(checkOf(result, 'authority')?.evidence).toEqual(['P1', 'S2', 'P2'].map((n) => idOf(n, 'nds')));
    expect(result).toMatchObject({ state: 'may leave', earliest: '2026-07-01' });
  });

  it('may not leave without an authority, beyond its amount, or beyond what is uncommitted', () => {
    const without = review({ records: BOOK.filter(({ kind }) => kind !== 'authority') });
    expect(without).toMatchObject({ state: 'may not leave', earliest: null });
    expect(checkOf(without, 'authority')?.text).toBe('No authority for a sale covers it.');
    const named = { authority: 'first' };
    expect(review({ mass: 200, proposed: named }).state).toBe('may leave');
    expect(review({ mass: 201, proposed: named }).state).toBe('may not leave');
    expect(checkOf(review({ mass: 4841 }), 'inventory')?.state).toBe('fails');
    expect(review({ proposed: { kind: 'release' } }).state).toBe('may not leave');
  });

  it('is held to the plan of the fiscal year, which begins in October, less what was sold in it', () => {
    // 100 + 10 t sold since 1 October 2025; the 50 t of September are of FY2025. 640 - 110 = 530 t left.
    const result = checkOf(review({ mass: 530 }), 'plan');
    expect(result?.state).toBe('holds');
    expect(amounts(result)).toEqual([
      ['most the plan of FY2026 allows', 640],
      ['sold in the year so far', 110],
      ['left in the year', 530],
    ]);
    expect(checkOf(review({ mass: 531 }), 'plan')?.state).toBe('fails');
    expect(checkOf(review({ on: '2026-10-01' }), 'plan')).toMatchObject({ state: 'not known' });
  });

  it('waits 45 days where it goes beyond the plan, and as long as an authority asks where it does not', () => {
    // 1 June + 45 days = 16 July; + 30 days of the second authority = 1 July; the first alone asks 10.
    expect(review({ mass: 531 }).earliest).toBe('2026-07-16');
    expect(checkOf(review({ mass: 531 }), 'notice')?.text).toContain('50 USC 98d(a)(2)');
    expect(review({ mass: 150 }).earliest).toBe('2026-06-11');
    const noticed = review({ proposed: { noticed: '2026-05-20' } });
    expect(noticed.earliest).toBe('2026-06-19');
    const over = review({ proposed: { noticed: '2026-04-01' } });
    expect(over.earliest).toBe('2026-06-01');
    expect(checkOf(over, 'notice')?.state).toBe('holds');
  });

  it('tells a plan that is not known as not known, and asks none of a holder the law does not bind', () => {
    expect(review({ allowed: { kind: 'not available' } })).toMatchObject({ state: 'not known' });
    expect(checkOf(review({ allowed: { kind: 'not available' } }), 'plan')?.text).toBe(
      'Not compared: the line is not available.',
    );
    expect(checkOf(review({ allowed: { kind: 'zero' } }), 'plan')?.state).toBe('fails');
    expect(checkOf(review({ allowed: null }), 'plan')?.state).toBe('not asked');
    expect(review({ allowed: null, mass: 4000 }).earliest).toBe('2026-07-01');
    expect(checkOf(review({ allowed: gross(640, 'unstated') }), 'plan')?.text).toContain('holds if gross weight');
  });

  it('is a share of world production and of home use, with a price band by F-17', () => {
    // 3,300 of 110,000 t: 3 %; VC-35 gives 0.9052899126 of the price: -9.47 %. 3,300 of 45,000 t: 7.33 %.
    const { impact } = review({ mass: 3300 });
    const [world, home] = impact;
    expect(world).toMatchObject({
      ...{ scope: 'world', aboveGuard: true, share: { value: { quantity: { amount: 3, unit: 'pct' } } } },
      price: { method: 'F-17', value: { quantity: { amount: -9.47, unit: 'pct' } } },
    });
    expect(world?.share?.rule).toContain('110,000 t (USGS MCS 2026 as printed)');
    expect(home).toMatchObject({
      ...{ scope: 'United States', aboveGuard: false, price: null },
      share: { value: { quantity: { amount: 7.33 } } },
    });
    expect(checkOf(review({ mass: 3300 }), 'market impact')).toMatchObject({ state: 'warns' });
    expect(checkOf(review({ mass: 400 }), 'market impact')).toMatchObject({ state: 'holds' });
  });

  it('tells proceeds of the year by account, and sales that tell none', () => {
    expect(checkOf(review(), 'proceeds')).toMatchObject({
      state: 'not known',
      text: '1 account in FY2026; 1 sale without proceeds.',
      figures: [{ label: 'transaction fund', figure: { value: { quantity: { amount: 2_000_000, unit: 'USD' } } } }],
    });
    expect(checkOf(review(), 'proceeds')?.evidence).toEqual([idOf('S2', 'nds')]);
  });
});
