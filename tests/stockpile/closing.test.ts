import { describe, expect, it } from 'vitest';
import type { StockEvent } from '../../src/ledger/stock-event.ts';
import { type ClosingLine, closingOf } from '../../src/stockpile/closing.ts';
import { g, METAL, SECOND_SITE, SITE, SPECIFICATION, stock, TRIOXIDE } from '../support/stock-records.ts';

const BOOK: readonly StockEvent[] = [
  ...[SITE, SECOND_SITE, SPECIFICATION, METAL, TRIOXIDE],
  stock('receipt', '2023-12-31', { number: '1', lot: 'A', site: 'hawthorne', ...g(1000, 996) }),
  stock('lot', '2023-12-31', { ...METAL.payload, number: '0' } as never),
  stock('sampling', '2024-01-01', { number: '2', lot: 'A', ...g(10, 10) }),
  stock('re-assay', '2024-02-01', { number: '3', lot: 'A', content: 980 }),
  stock('upgrade', '2024-03-01', {
    ...{ number: '4', lot: 'A', into: 'B', site: 'scotia', ...g(300, 297), out: g(340, 284), loss: g(-40, 13) },
  }),
  stock('sale', '2024-04-01', { number: '5', lot: 'B', ...g(100, 83) }),
  stock('count', '2024-05-01', { number: '6', lot: 'A', gross: 693 }),
];
const line = (form: string, from: string, to: string, records = BOOK): ClosingLine => {
  const found = closingOf(records, from, to).lines.find((one) => one.form === form);
  if (found === undefined) throw new Error(`no line of ${form}`);
  return found;
};
const accounts = ({ accounts: lines }: ClosingLine) =>
  lines.map(({ account, mass }) => [account, mass.gross, mass.content]);

describe('a closing', () => {
  it('accounts for every gram, gross and content apart', () => {
    const metal = line('metal', '2024-01-01', '2024-12-31');
    expect([metal.opening, metal.closing]).toEqual([g(1000, 996), g(690, 683)]);
    expect(accounts(metal)).toEqual([
      ['assay difference', 0, -6],
      ['sample', -10, -10],
      ['upgraded out', -340, -284],
      ['processing loss', 0, -13],
      ['taken up in processing', 40, null],
    ]);
    const oxide = line('trioxide', '2024-01-01', '2024-12-31');
    expect(accounts(oxide)).toEqual([
      ['upgraded in', 340, 284],
      ['sold', -100, -83],
    ]);
    expect([oxide.opening.gross, oxide.closing]).toEqual([0, g(240, 201)]);
    expect([metal.unexplained, oxide.unexplained]).toEqual([g(0), g(0)]);
  });

  it('names the records behind each account, and what a count leaves open beside them', () => {
    const metal = line('metal', '2024-01-01', '2024-12-31');
    expect(metal.accounts[1]?.evidence).toEqual([BOOK.find(({ payload }) => payload.number === '2')?.id]);
    expect(metal.counted).toEqual([{ lot: 'A', date: '2024-05-01', difference: 3 }]);
  });

  it('takes up where the one before ends', () => {
    expect(line('metal', '2024-02-02', '2024-02-28').opening).toEqual(
      line('metal', '2023-12-01', '2024-02-01').closing,
    );
    expect(line('metal', '2023-12-01', '2023-12-31').accounts).toMatchObject([
      { account: 'received', mass: g(1000, 996) },
    ]);
  });

  it('says where a period undoes what an earlier one had', () => {
    const undone = [...BOOK, stock('reversal', '2024-06-01', { number: '7', reverses: '5', reason: 'not paid' })];
    const later = line('trioxide', '2024-06-01', '2024-06-30', undone);
    expect(later).toMatchObject({ opening: g(240, 201), closing: g(340, 284), unexplained: g(0) });
    expect(later.accounts).toMatchObject([{ account: 'sold', mass: g(100, 83), corrects: true }]);
    expect(later.accounts[0]?.evidence).toHaveLength(2);
  });

  it('moves what a card gives another grade from one line to the other', () => {
    const graded = [...BOOK, stock('lot', '2024-06-01', { ...METAL.payload, number: '7', grade: 'I' } as never)];
    const { lines } = closingOf(graded, '2024-05-01', '2024-12-31');
    expect(lines.filter(({ form }) => form === 'metal')).toMatchObject([
      { grade: 'I', opening: g(0), cardChanged: g(690, 683), closing: g(690, 683), unexplained: g(0) },
      { grade: 'II', opening: g(690, 683), cardChanged: g(-690, -683), closing: g(0), unexplained: g(0) },
    ]);
  });

  it('does not end before it begins', () => {
    expect(() => closingOf(BOOK, '2024-02-01', '2024-01-31')).toThrow('cannot end');
  });
});
