import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Basis } from '../../src/units/quantity.ts';
import { parseQuantity, parseValue } from '../../src/units/text.ts';
import type { ReadOptions } from '../../src/units/text-amount.ts';
import type { Unit } from '../../src/units/unit.ts';
import type { Value } from '../../src/units/value.ts';

const OF_UNIT: Readonly<Record<string, Basis>> = {
  pct: 'none',
  count: 'none',
  USD: { role: 'unstated', prices: 'nominal' },
  'USD/year': { role: 'unstated', prices: 'nominal' },
};
function basisFor(unit: Unit): Basis {
  return OF_UNIT[unit] ?? (unit.startsWith('US') ? { per: 'unstated', prices: 'nominal' } : 'unstated');
}
const of = (amount: number, unit: Unit, basis = basisFor(unit)) => ({ amount, unit, basis });
const one = (amount: number, unit: Unit, basis?: Basis): Value => ({
  kind: 'reported',
  quantity: of(amount, unit, basis),
});
const estimated = (amount: number, unit: Unit): Value => ({ kind: 'estimated', quantity: of(amount, unit) });
const range = (low: number | null, high: number | null, unit: Unit): Value => ({
  kind: 'range',
  low: low === null ? null : of(low, unit),
  high: high === null ? null : of(high, unit),
});

function check(text: string, value: Value, hedge: string | null, options: ReadOptions = {}): void {
  expect(parseValue(text, options), text).toEqual({ ok: true, value, hedge });
}

describe('amounts with a unit', () => {
  const cases: readonly (readonly [string, number, Unit])[] = [
    ['6,685,871 lbs', 6_685_871, 'lb'],
    ['6685871 lb', 6_685_871, 'lb'],
    ['6,685,871 pounds', 6_685_871, 'lb'],
    ['1 lb.', 1, 'lb'],
    ['302 tonnes.', 302, 't'],
    ['1.9 kt', 1.9, 'kt'],
    ['5.16 million lb', 5_160_000, 'lb'],
    ['16.49 million pounds', 16_490_000, 'lb'],
    ['1.5 thousand metric tons', 1500, 't'],
    ['10 mtu', 10, 'mtu'],
    ['3 metric ton units', 3, 'mtu'],
    ['2 flasks', 2, 'flask'],
    ['4.2 troy ounces', 4.2, 'ozt'],
    ['7 million carats', 7_000_000, 'ct'],
    ['300 short tons per month', 300, 'st/month'],
    ['12 long tons', 12, 'lt'],
    ['50.5 t/month', 50.5, 't/month'],
    ['300 tonnes a month', 300, 't/month'],
    ['24,000 tonnes per year', 24_000, 't/year'],
    ['1,000 tonnes annually', 1000, 't/year'],
    ['200-tonne-per-month', 200, 't/month'],
    ['5 mt', 5, 't'],
    ['5 MT', 5, 't'],
    ['5 Mt', 5, 'Mt'],
    ['76%', 76, 'pct'],
    ['76% ', 76, 'pct'],
    ['58 percent', 58, 'pct'],
    ['58 per cent', 58, 'pct'],
    ['−76 %', -76, 'pct'],
    ['-76 t', -76, 't'],
    ['.5 t', 0.5, 't'],
    ['0 t', 0, 't'],
    ['68\u00a0kg', 68, 'kg'],
    ['$500M', 500_000_000, 'USD'],
    ['$500m', 500_000_000, 'USD'],
    ['$1.8bn', 1_800_000_000, 'USD'],
    ['$9.32 bn', 9_320_000_000, 'USD'],
    ['$2 billion', 2_000_000_000, 'USD'],
    ['$250k', 250_000, 'USD'],
    ['US$ 2 million', 2_000_000, 'USD'],
    ['USD 1,200', 1200, 'USD'],
    ['5 million dollars', 5_000_000, 'USD'],
    ['-$5 million', -5_000_000, 'USD'],
    ['$57.3 million per year', 57_300_000, 'USD/year'],
    ['$10.50/lb', 10.5, 'USD/lb'],
    ['$31.43 per pound', 31.43, 'USD/lb'],
    ['$12 a pound', 12, 'USD/lb'],
    ['45 cents per pound', 45, 'USc/lb'],
    ['45 ¢/lb', 45, 'USc/lb'],
    ['$161/50 g', 161, 'USD/50g'],
    ['155 dollars per 100 mililiters', 155, 'USD/100mL'],
  ];
  test.each(cases)('%s', (text, amount, unit) => check(text, one(amount, unit), null));
});

describe('what an amount is of', () => {
  const cases: readonly (readonly [string, Unit, number, Basis])[] = [
    ['6,685,871 lb (gross)', 'lb', 6_685_871, 'gross'],
    ['9 t gross weight', 't', 9, 'gross'],
    ['9 dry metric tons', 't', 9, 'dry'],
    ['9 t (dry weight)', 't', 9, 'dry'],
    ['100 t Sb', 't', 100, { contentOf: 'Sb' }],
    ['100 t Sb content', 't', 100, { contentOf: 'Sb' }],
    ['10 lb of contained Co', 'lb', 10, { contentOf: 'Co' }],
    ['100 t Sb2O3', 't', 100, { oxide: 'Sb2O3' }],
    ['100 t of WO3 equivalent', 't', 100, { oxide: 'WO3' }],
    ['2.5 t Co(OH)2', 't', 2.5, { oxide: 'Co(OH)2' }],
    ['$380/mtu WO3', 'USD/mtu', 380, { per: { oxide: 'WO3' }, prices: 'nominal' }],
    ['$380 per dry metric ton unit', 'USD/mtu', 380, { per: 'dry', prices: 'nominal' }],
  ];
  test.each(cases)('%s', (text, unit, amount, basis) => check(text, one(amount, unit, basis), null));

  test('the reader supplies what the text leaves open', () => {
    check('$245 million', one(245e6, 'USD', { role: 'ceiling', prices: 2025 }), null, {
      role: 'ceiling',
      prices: 2025,
    });
    check('24,000', one(24_000, 't', { contentOf: 'Sb' }), null, { unit: 't', basis: { contentOf: 'Sb' } });
    check('$9/lb', one(9, 'USD/lb', { per: 'gross', prices: 'nominal' }), null, { basis: 'gross' });
    check('85', one(85, 'pct'), null, { unit: 'pct', basis: { contentOf: 'Sb' } });
    check('9 t (gross)', one(9, 't', 'gross'), null, { basis: { contentOf: 'Sb' } });
    check('3,026 tons', one(3026, 'st'), null, { ton: 'short' });
    check('$5/mt', one(5, 'USD/t'), null, { ton: 'metric' });
  });
});

describe('ranges', () => {
  const cases: readonly (readonly [string, number, number, Unit])[] = [
    ['85-100 tonnes per month', 85, 100, 't/month'],
    ['85–100 tonnes per month', 85, 100, 't/month'],
    ['85 to 100 tonnes per month', 85, 100, 't/month'],
    ['50 t to 60 t', 50, 60, 't'],
    ['between 330 million and 390 million metric tons', 330e6, 390e6, 't'],
    ['from 5% to 10%', 5, 10, 'pct'],
    ['1 to 2 million lb', 1e6, 2e6, 'lb'],
    ['500 to 2 million lb', 500, 2e6, 'lb'],
    ['−5 to −3 t', -5, -3, 't'],
    ['USD 59,500-61,000/t', 59_500, 61_000, 'USD/t'],
    ['$59,500–$61,000/t', 59_500, 61_000, 'USD/t'],
    ['$500–600M', 500e6, 600e6, 'USD'],
    ['$900 million to $1.2 billion', 900e6, 1.2e9, 'USD'],
  ];
  test.each(cases)('%s', (text, low, high, unit) => check(text, range(low, high, unit), null));
  const bare: readonly (readonly [string, number, number])[] = [
    ['330 - 390', 330, 390],
    ['50–300', 50, 300],
    ['10,000 - 15,000', 10_000, 15_000],
  ];
  test.each(bare)('%s of the column', (text, low, high) => check(text, range(low, high, 't'), null, { unit: 't' }));
});

describe('hedges, bounds and estimates', () => {
  const cases: readonly (readonly [string, Value, string])[] = [
    ['up to $245 million', one(245e6, 'USD'), 'up to'],
    ['worth up to $245 million', one(245e6, 'USD'), 'worth up to'],
    ['about 3,026 tonnes', one(3026, 't'), 'about'],
    ['roughly 100,000 t', one(100_000, 't'), 'roughly'],
    ['Approximately 7,500 tonnes', one(7500, 't'), 'approximately'],
    ['~40 kt', one(40, 'kt'), '~'],
    ['more than 24,000 t', range(24_000, null, 't'), 'more than'],
    ['at least $1 billion', range(1e9, null, 'USD'), 'at least'],
    ['above $28/lb', range(28, null, 'USD/lb'), 'above'],
    ['less than 9 kg', range(null, 9, 'kg'), 'less than'],
    ['no more than 9 kg', range(null, 9, 'kg'), 'no more than'],
    ['>50 %', range(50, null, 'pct'), '>'],
    ['an estimated 302 tonnes', estimated(302, 't'), 'an estimated'],
    ['e 24,000 t', estimated(24_000, 't'), 'e'],
    ['e>50 t', { kind: 'range', low: of(50, 't'), high: null, estimated: true }, 'e >'],
    ['e 85–100 t', { kind: 'range', low: of(85, 't'), high: of(100, 't'), estimated: true }, 'e'],
  ];
  test.each(cases)('%s', (text, value, hedge) => check(text, value, hedge));
  test('in a column that names the unit', () => {
    check('>50', range(50, null, 'pct'), '>', { unit: 'pct' });
    check('<1,000', range(null, 1000, 't'), '<', { unit: 't' });
    check('>2,000,000', range(2e6, null, 't'), '>', { unit: 't' });
    check('e24,000', estimated(24_000, 't'), 'e', { unit: 't' });
  });
});

describe('absences', () => {
  const cases: readonly (readonly [
    string,
    Exclude<Value['kind'], 'reported' | 'estimated' | 'carried' | 'range' | 'described'>,
  ])[] = [
    ['W', 'withheld'],
    ['NA', 'not available'],
    ['XX', 'not applicable'],
    ['E', 'net exporter'],
    ['—', 'zero'],
    ['–', 'zero'],
    ['-', 'zero'],
    ['Not available', 'not available'],
  ];
  test.each(cases)('%s', (text, kind) => check(text, { kind }, null, { unit: 't' }));
  test('a bare nought is zero, with a unit it is an amount', () => {
    check('0', { kind: 'zero' }, null);
    check('0', one(0, 't'), null, { unit: 't' });
  });
  test.each(['less than 1/2 unit', 'Less than ½ unit.', 'Less than half a unit', '<1/2 unit', 's'])('%s', (text) => {
    check(text, range(0, 0.5, 'kt'), null, { unit: 'kt' });
  });
});

describe('what cannot be read says why and quotes it', () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    ['', /empty/],
    ['?1', /sign was lost/],
    ['1.234.567', /group by three/],
    ['12,34', /group by three/],
    ['1234,567', /group by three/],
    ['1,234,56', /group by three/],
    ['50', /names no unit/],
    ['3,026 tons', /metric .* short .* long/],
    ['$50 per ton', /metric .* short .* long/],
    ['$5/mt', /metric .* short .* long/],
    ['5 smoots', /"smoots" is not a unit/],
    ['5 constructor', /not a unit/],
    ['5 USD/0g', /not a unit/],
    ['10 t/month/year', /not a unit/],
    ['6,685,871 lb of antimony', /not a unit/],
    ['5 T', /not a unit/],
    ['5 percent Sb', /not weighed/],
    ['$5 million t', /cannot follow/],
    ['€5 million', /number/],
    ['10-5 t', /upwards/],
    ['5 t to 6 USD', /one unit/],
    ['between 5 t', /upper end/],
    ['more than 5-6 t', /bound/],
    ['more than less than 5 t', /two bounds/],
    ['S', /number/],
    ['s', /nothing says which/],
    ['Large', /number/],
    ['Variable, depending on type of product', /number/],
    ['x'.repeat(400), /longer than/],
  ];
  test.each(cases)('%s', (text, why) => {
    const read = parseValue(text);
    if (read.ok) throw new Error(`"${text}" was read as ${JSON.stringify(read.value)}`);
    expect(read.message).toMatch(why);
    expect(read.message).toContain(text.slice(0, 60));
    expect(read.original).toBe(text);
  });
  test('a quantity is one amount', () => {
    expect(parseQuantity('9 t')).toEqual({ ok: true, quantity: of(9, 't'), hedge: null });
    for (const text of ['W', '—', '85-100 t', '>50 %']) {
      expect(parseQuantity(text), text).toMatchObject({ ok: false, original: text });
    }
  });
});

describe('whatever the text', () => {
  const pieces = fc.constantFrom(
    '12',
    '1,234',
    '.',
    ',',
    '-',
    '–',
    't',
    'lb',
    '$',
    'e',
    '>',
    ' ',
    'M',
    'per',
    '/',
    'ton',
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  );
  test('reading never throws and an error quotes it', () => {
    fc.assert(
      fc.property(
        text,
        fc.constantFrom<ReadOptions>({}, { unit: 't' }, { unit: 'USD/lb', ton: 'short' }),
        (t, options) => {
          const read = parseValue(t, options);
          expect(read.ok || read.original === t).toBe(true);
          parseQuantity(t, options);
        },
      ),
    );
  });
});
