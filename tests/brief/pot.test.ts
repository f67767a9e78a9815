import { beforeAll, describe, expect, it } from 'vitest';
import { type Pot, potOn } from '../../src/brief/pot.ts';
import type { Figure } from '../../src/ledger/figure.ts';
import { formatValue } from '../../src/units/format.ts';
import { builtInEvidence } from '../support/built-in-evidence.ts';

const textOf = (figure: Figure | null | undefined): string | null =>
  figure == null ? null : formatValue(figure.value);
const inFull = (figure: Figure | null): string | null =>
  figure === null ? null : formatValue(figure.value, { digits: 0 });
let pot: Pot;
let before: Pot;

beforeAll(async () => {
  const { contents } = await builtInEvidence();
  pot = potOn({ ...contents, knownOn: '2026-10-07' });
  before = potOn({ ...contents, knownOn: '2025-08-01' });
});

describe('the pot on 7 October 2026', () => {
  it('sets the stated ceilings and orders against the $2 billion', () => {
    expect(textOf(pot.money)).toBe('$2 bn');
    expect(inFull(pot.stated.ceilings)).toBe('$9,324,512,481');
    expect(inFull(pot.stated.ordered)).toBe('$1,375,275,746');
    expect(textOf(pot.overhang)).toMatch(/^4\.66/);
    expect(textOf(pot.orderedShare)).toMatch(/^68\.7[56]/);
    expect(textOf(pot.stated.contracts)).toBe('24');
  });

  it('lists what each recipient was ordered from, and keeps the minimum promised apart', () => {
    expect(pot.recipients[0]).toMatchObject({ organisation: 'glencore' });
    const elmet = pot.recipients.find(({ organisation }) => organisation === 'elmet');
    expect(elmet).toMatchObject({ obligated: null, record: 'Not yet on USAspending' });
    expect(textOf(elmet?.guaranteedMinimum)).toBe('$150 M');
    expect(pot.recipients.filter(({ record }) => record !== null).map((r) => r.organisation)).toEqual([
      'elmet',
      'metallus',
    ]);
  });

  it('adds orders to orders and to nothing else', () => {
    expect(textOf(pot.obligated)).toBe('$1.2249 bn');
    expect(textOf(pot.guaranteedMinimums)).toBe('$150 M');
    expect(textOf(pot.dataAndServices)).toBe('$1 M');
    expect(textOf(pot.materialOrNotStated)).toBe('$1.2239 bn');
    expect(pot.obligated?.evidence).toHaveLength(35);
  });

  it('keeps the ceilings beside it and flags those that may be one', () => {
    const shared = pot.contracts.filter(({ mayShareCeilingWith }) => mayShareCeilingWith.length > 0);
    expect(shared.map(({ contract }) => contract.procurement.material)).toContain('aluminum');
    expect(pot.ceilings?.rule).toMatch(/never money given/);
  });

  it('names scenarios, and a month only where a pace of ceilings is supposed', () => {
    expect(pot.scenarios.map(({ name, left }) => [name, textOf(left)])).toEqual([
      ['Orders placed', '$775.1 M'],
      ['What binds', '$625.1 M'],
      ['Every ceiling', '−$7.32 bn'],
      ['Ceilings with a published term, evenly', '−$1.44 bn'],
      ['All ceilings, evenly', '−$7.45 bn'],
    ]);
    expect(pot.scenarios.map(({ runsDry }) => runsDry.text)).toEqual([
      'not by this; what is left lapses',
      'not by this; what is left lapses',
      'once 21.4 % of it had been ordered; no day is given',
      'about Feb 2028, if so',
      'about Feb 2027, if so',
    ]);
  });

  it('says from when orders may be missing', () => {
    expect([pot.counted, pot.completeUntil]).toEqual(['2026-10-07', '2026-07-09']);
  });

  it('has the three accounts of the law, and their sum as what it is', () => {
    const of = (id: string) => pot.appropriations.find((a) => a.id === id);
    expect(textOf(of('pl-119-21-industrial-base-fund')?.appropriated)).toBe('$5 bn');
    expect(textOf(of('pl-119-21-credit')?.appropriated)).toBe('$500 M');
    expect(of('pl-119-21')?.sumOf).toEqual([
      'pl-119-21-credit',
      'pl-119-21-industrial-base-fund',
      'pl-119-21-stockpile',
    ]);
    expect(of('pl-119-21-stockpile')?.lapses?.date).toBe('2029-09-30');
    expect(of('transaction-fund-097-4555-x')?.balances.map(({ period }) => period)).toEqual([
      '2021-09-30',
      '2022-10-01',
      '2025-10-01',
      '2025-10-01',
    ]);
  });
});

describe('the pot before anything was counted', () => {
  it('has the money, and nothing where nobody had counted', () => {
    expect(textOf(before.money)).toBe('$2 bn');
    expect(before).toMatchObject({
      counted: null,
      recipients: [],
      obligated: null,
      overhang: null,
      completeUntil: null,
    });
    expect(before.scenarios).toEqual([]);
  });
});
