import { describe, expect, it } from 'vitest';
import { answers, type MeasureFilter, materialMatch, scopeOf } from '../../src/policy/measure-scope.ts';
import type { TradeCode } from '../../src/vocabulary/facts.ts';
import { policyEvent } from './policy-event.ts';

const MATERIALS = new Map(
  (
    [
      ['rare_earths', null],
      ['dysprosium', 'rare_earths'],
      ['tungsten', null],
      ['antimony', null],
    ] as const
  ).map(([id, group]) => [
    id,
    {
      id,
      name: id,
      symbol: null,
      labels: [],
      aliases: [],
      category: null,
      unit: null,
      content: null,
      group,
      contains: [],
    },
  ]),
);
const VOCABULARY = { materials: MATERIALS };
const code = (digits: string, form: string): TradeCode => ({
  ...{ code: digits, system: 'HS6', jurisdiction: 'WCO', from: null, until: null, material: 'tungsten', form },
  ...{ heading: form, mixedWith: null, note: null, source: 's', published: '2022', locator: 'l' },
});
const CODES = [code('810194', 'unwrought'), code('810110', 'powder')];

const BAN = policyEvent('ban', { materials: ['antimony'], jurisdiction: 'CHN', destinations: ['USA'] });
const TARIFF = policyEvent(
  's301',
  { materials: ['tungsten'], jurisdiction: 'USA', origins: ['CHN'], codes: ['8101.94.00'] },
  { kind: 'tariff' },
);
const REE = policyEvent('ree', { materials: ['rare_earths'], jurisdiction: 'CHN' });
const UNNAMED = policyEvent('s232', { materials: [], jurisdiction: 'USA' }, { kind: 'tariff' });
const LAW = policyEvent('law', { materials: [], jurisdiction: 'USA' }, { kind: 'law' });
const ALL = [BAN, TARIFF, REE, UNNAMED, LAW];

const found = (filter: MeasureFilter) =>
  ALL.filter((e) => answers(e, scopeOf(e, CODES), filter, VOCABULARY)).map((e) => e.payload.occurrence);

describe('the scope of a measure', () => {
  it('reads forms from its customs codes, and an export control covers the goods of the country that takes it', () => {
    expect(scopeOf(TARIFF, CODES)).toMatchObject({ forms: ['unwrought'], origins: ['CHN'], codes: ['81019400'] });
    expect(scopeOf(BAN)).toMatchObject({ forms: [], origins: ['CHN'], destinations: ['USA'] });
  });

  it('covers a material by name, through its group, or by naming none where goods are touched', () => {
    const match = (event: typeof BAN, material: string) =>
      materialMatch(material, event.kind, scopeOf(event), VOCABULARY);
    expect(match(BAN, 'antimony')).toBe('named');
    expect(match(REE, 'dysprosium')).toBe('through its group');
    expect(match(UNNAMED, 'antimony')).toBe('names no material');
    expect(match(LAW, 'antimony')).toBeNull();
    expect(match(BAN, 'tungsten')).toBeNull();
  });

  it.each([
    [{ material: 'antimony' }, ['ban', 's232']],
    [{ material: 'tungsten', form: 'unwrought' }, ['s301', 's232']],
    [{ material: 'tungsten', form: 'powder' }, ['s232']],
    [{ origin: 'COD' }, ['s232', 'law']],
    [{ origin: 'CHN', kind: 'export control' }, ['ban', 'ree']],
    [{ country: 'USA' }, ['ban', 's301', 's232', 'law']],
    [{ country: 'CHN' }, ['ban', 'ree']],
    [{}, ['ban', 's301', 'ree', 's232', 'law']],
  ] as const)('answers %j', (filter, expected) => {
    expect(found(filter)).toEqual(expected);
  });
});
