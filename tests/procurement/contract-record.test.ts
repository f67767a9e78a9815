import { beforeAll, describe, expect, it } from 'vitest';
import type { Figure } from '../../src/ledger/figure.ts';
import { type Contract, contractsOn, isSigned } from '../../src/procurement/contract-record.ts';
import { formatValue } from '../../src/units/format.ts';
import { builtInEvidence } from '../support/built-in-evidence.ts';

let contracts: readonly Contract[];
const DAY = '2026-10-07';

const textOf = (figure: Figure | null | undefined): string | null =>
  figure == null ? null : formatValue(figure.value, { maxDigits: 4 });
const contract = (id: string): Contract => {
  const found = contracts.find(({ procurement }) => procurement.id === id);
  if (found === undefined) throw new Error(`no contract ${id}`);
  return found;
};

beforeAll(async () => {
  const { contents } = await builtInEvidence();
  const { events, statements, judgements, vocabulary } = contents;
  const context = { statements, judgements, vocabulary, knownOn: DAY };
  contracts = contractsOn(events, DAY, context);
});

describe('the antimony contract', () => {
  it('lists four orders, the first with its pounds and its price', () => {
    const { orders } = contract('dla-antimony-usac');
    expect(orders.map((o) => [textOf(o.obligated), textOf(o.quantity), textOf(o.unitPrice)])).toEqual([
      ['$9.9 M', '315,000 lb', '$31.43/lb'],
      ['$1.9 M', null, null],
      ['$15.4 M', null, null],
      ['$30 M', null, null],
    ]);
    expect(textOf(orders.at(-1)?.orderedSoFar)).toBe('$57.2 M');
  });

  it('gives the ceiling per pound and tonne, and its content', () => {
    const { perPound, perTonne, content, procurement } = contract('dla-antimony-usac');
    expect([textOf(perPound), textOf(content), textOf(procurement.ceilingPace)]).toEqual([
      '$36.64/lb',
      '3,033 t',
      '50.54 t/month',
    ]);
    expect(perTonne?.value).toMatchObject({ quantity: { unit: 'USD/t' } });
  });

  it('keeps the supplier’s revenue apart: nothing was delivered that a source tells of', () => {
    const { procurement, supplierRevenue, shares } = contract('dla-antimony-usac');
    expect(procurement.delivered).toBeNull();
    expect(shares.deliveredOfOrdered).toBeNull();
    expect(supplierRevenue.map((r) => [textOf(r.figure), textOf(r.ofOrdered), textOf(r.ofCeiling)])).toEqual([
      ['$2.6 M', '4.545 %', '1.061 %'],
    ]);
  });

  it('has the words of both sources on how orders are priced', () => {
    expect(contract('dla-antimony-usac').pricing).toHaveLength(2);
  });
});

describe('cobalt', () => {
  it('asked for $30.32 a pound at the most, with 0.4 % guaranteed, and was never signed', () => {
    const request = contract('dla-cobalt-2025');
    expect(textOf(request.perPound)).toBe('$30.32/lb');
    expect(textOf(request.shares.minimumOfCeiling)).toBe('0.4 %');
    expect(isSigned(request)).toBe(false);
  });

  it('knows no tonnes of the orders placed with Glencore, and works none out', () => {
    const { orders, procurement, content, perPound } = contract('dla-cobalt-glencore');
    expect(orders.map(({ quantity, unitPrice }) => [quantity, unitPrice])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect([procurement.quantity, content, perPound]).toEqual([null, null, null]);
    expect(textOf(procurement.obligated)).toBe('$450.6 M');
  });
});

describe('every contract', () => {
  it('has only orders among its orders, and says which are a sum of several', () => {
    const several = contracts.flatMap(({ orders }) => orders).filter((order) => order.several);
    expect(several.length).toBeGreaterThan(5);
    expect(several.every(({ title }) => /orders so far/.test(title))).toBe(true);
  });

  it('orders no more than its ceiling', () => {
    const shares = contracts.flatMap(({ shares: { orderedOfCeiling } }) => orderedOfCeiling ?? []);
    expect(shares.length).toBeGreaterThan(8);
    for (const { value } of shares) expect('quantity' in value && value.quantity.amount <= 100).toBe(true);
  });

  it('tells seller from buyer, and names its numbers', () => {
    expect(contract('dla-antimony-usac').suppliers).toEqual(['united-states-antimony']);
    expect(contract('dla-fluorspar-ares').numbers.map(({ value }) => value)).toEqual([
      'SP8000-25-R-0020',
      'SP8000-26-D-0002',
    ]);
  });
});
