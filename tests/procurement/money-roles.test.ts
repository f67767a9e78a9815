import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { possibleDoubleCounts, potContracts } from '../../src/brief/pot-contracts.ts';
import { paceScenarios } from '../../src/brief/pot-pace.ts';
import { scenariosOf } from '../../src/brief/pot-scenarios.ts';
import type { Event } from '../../src/ledger/event.ts';
import type { Figure } from '../../src/ledger/figure.ts';
import { type Contract, contractsOn } from '../../src/procurement/contract-record.ts';
import { add, BasisError, type MoneyRole, quantity } from '../../src/units/quantity.ts';
import { dollars, step } from '../support/cobalt-request.ts';

const DAY = '2026-10-07';
const ROLES: readonly MoneyRole[] = [
  'ceiling',
  'guaranteed minimum',
  'obligated',
  'delivered',
  'paid',
  'appropriation',
];

const money = fc.integer({ min: 1, max: 5000 });
const maybe = fc.option(money, { nil: undefined });
/** A contract as a source may report it: any role may be missing, any number of orders, some without an amount. */
const reported = fc.record({
  ceiling: maybe,
  minimum: maybe,
  orders: fc.array(maybe, { maxLength: 6 }),
  delivered: maybe,
});
type Reported = typeof reported extends fc.Arbitrary<infer T> ? T : never;

const eventsOf = ({ ceiling, minimum, orders, delivered }: Reported): readonly Event[] => [
  step('award', '2026-01-05', {
    ...(ceiling === undefined ? {} : { ceiling: dollars(ceiling, 'ceiling') }),
    ...(minimum === undefined ? {} : { guaranteedMinimum: dollars(minimum, 'guaranteed minimum') }),
    termYears: 5,
  }),
  ...orders.map((amount, n) =>
    step('order', `2026-0${n + 2}-01`, amount === undefined ? {} : { obligated: dollars(amount, 'obligated') }),
  ),
  ...(delivered === undefined ? [] : [step('delivery', '2026-09-01', { delivered: dollars(delivered, 'delivered') })]),
];

function contractFrom(given: Reported): Contract {
  const events = eventsOf(given);
  const [contract] = contractsOn(events, DAY);
  if (contract === undefined) throw new Error('a contract expected');
  return contract;
}

const amountOf = (figure: Figure | null | undefined): number | null =>
  figure != null && 'quantity' in figure.value ? figure.value.quantity.amount : null;
const sumOf = (amounts: readonly (number | undefined)[]): number | null => {
  const known = amounts.filter((amount) => amount !== undefined);
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0);
};

describe('roles of money', () => {
  it('never add, whichever two they are', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ROLES), fc.constantFrom(...ROLES), money, (a, b, amount) => {
        const of = (role: MoneyRole) => quantity(amount, 'USD', { role, prices: 'nominal' as const });
        if (a === b) expect(add(of(a), of(b)).amount).toBe(2 * amount);
        else expect(() => add(of(a), of(b))).toThrow(BasisError);
      }),
    );
  });

  it('each hold what was said of them and nothing of another', () => {
    fc.assert(
      fc.property(reported, (given) => {
        const { procurement, orders } = contractFrom(given);
        expect(amountOf(procurement.ceiling)).toBe(given.ceiling ?? null);
        expect(amountOf(procurement.guaranteedMinimum)).toBe(given.minimum ?? null);
        expect(amountOf(procurement.obligated)).toBe(sumOf(given.orders));
        expect(amountOf(procurement.delivered)).toBe(given.delivered ?? null);
        expect(procurement.paid).toBeNull();
        expect(amountOf(orders.at(-1)?.orderedSoFar)).toBe(sumOf(given.orders));
        expect(orders.every((order) => order.quantity === null && order.unitPrice === null)).toBe(true);
      }),
    );
  });

  it('keep a ceiling out of what was ordered, however large it is', () => {
    fc.assert(
      fc.property(reported, money, (given, other) => {
        const [one, two] = [contractFrom(given), contractFrom({ ...given, ceiling: other, minimum: other })];
        expect(amountOf(two.procurement.obligated)).toBe(amountOf(one.procurement.obligated));
        expect(amountOf(two.procurement.delivered)).toBe(amountOf(one.procurement.delivered));
      }),
    );
  });

  it('add up order by order, never falling', () => {
    fc.assert(
      fc.property(reported, (given) => {
        const so = contractFrom(given).orders.flatMap(({ orderedSoFar }) => amountOf(orderedSoFar) ?? []);
        expect(so).toEqual([...so].sort((a, b) => a - b));
      }),
    );
  });
});

const figure = (amount: number, role: MoneyRole): Figure => ({
  value: { kind: 'reported', quantity: quantity(amount, 'MUSD', { role, prices: 'nominal' }) },
  asOf: DAY,
  evidence: [role],
  rule: 'as stated',
  marking: 'public',
});
const parts = (given: number, ordered: number, ceilings: number) => ({
  money: figure(given, 'appropriation'),
  obligated: figure(ordered, 'obligated'),
  guaranteedMinimums: figure(1, 'guaranteed minimum'),
  ceilings: figure(ceilings, 'ceiling'),
});

describe('scenarios of the pot', () => {
  it('leave what orders leave, whatever the ceilings', () => {
    fc.assert(
      fc.property(money, money, money, money, (given, ordered, a, b) => {
        const left = (ceilings: number) => scenariosOf(parts(given, ordered, ceilings))[0]?.left.value;
        expect(left(a)).toEqual(left(b));
      }),
    );
  });

  it('run dry no later where ceilings allow more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 5000 }), fc.integer({ min: 2, max: 4 }), (ceiling, times) => {
        const month = (most: number): string =>
          paceScenarios(
            potContracts([contractFrom({ ceiling: most, minimum: undefined, orders: [], delivered: undefined })], null),
            parts(500, 100, most),
            DAY,
          )[0]?.runsDry.month ?? '9999-12-31';
        expect(month(ceiling * times) <= month(ceiling)).toBe(true);
      }),
    );
  });

  it('have no pace where nobody counted the orders', () => {
    const contracts = potContracts(
      [contractFrom({ ceiling: 900, minimum: undefined, orders: [], delivered: undefined })],
      null,
    );
    expect(paceScenarios(contracts, parts(500, 100, 900), null)).toEqual([]);
  });
});

describe('possible double counts', () => {
  const award = (id: string, change: Parameters<typeof step>[2]) =>
    step(
      'award',
      '2026-05-08',
      { occurrence: `award-${id}`, parties: ['dla', 'rio-tinto'], ...change },
      {
        subject: { kind: 'procurement', id, material: 'cobalt' },
      },
    );
  const counted = (...events: readonly Event[]) =>
    possibleDoubleCounts(potContracts(contractsOn(events, DAY), '2026-07-09'));

  it('are seen where day, material and ceiling are the same, and where one contract takes up another', () => {
    const same = counted(
      award('one', { ceiling: dollars(995, 'ceiling'), parties: ['dla', 'arconic'] }),
      award('two', { ceiling: dollars(995, 'ceiling') }),
    );
    expect(same.map(({ kind, contracts }) => [kind, [...contracts].sort()])).toEqual([
      ['shared ceiling', ['one', 'two']],
    ]);
    const again = counted(
      award('one', { ceiling: dollars(100, 'ceiling') }),
      award('two', { ceiling: dollars(200, 'ceiling'), continues: 'award-one' }),
    );
    expect(again.map(({ kind }) => kind).sort()).toEqual(['continued', 're-award']);
  });
});
