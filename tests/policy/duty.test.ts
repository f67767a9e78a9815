import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Statement } from '../../src/ledger/statement.ts';
import { dutyOn } from '../../src/policy/duty.ts';
import { LAYER_NAMES } from '../../src/policy/duty-layers.ts';
import type { DutyQuestion } from '../../src/policy/duty-line.ts';
import { measuresOn } from '../../src/policy/measures.ts';
import { quantity } from '../../src/units/quantity.ts';
import type { TradeCode } from '../../src/vocabulary/facts.ts';
import { statement } from '../support/statements.ts';
import { policyEvent } from './policy-event.ts';

const row = (code: string, material: string, more: Partial<TradeCode> = {}): TradeCode => ({
  ...{ code, system: 'HTS8', jurisdiction: 'USA', from: null, until: null, material, form: null, heading: material },
  ...{ mixedWith: null, note: null, source: 's', published: '2022', locator: 'l', ...more },
});
const CODES = [
  row('811292', 'gallium', { system: 'HS6', jurisdiction: 'WCO' }),
  row('811292', 'vanadium', { system: 'HS6', jurisdiction: 'WCO' }),
  row('81129210', 'gallium'),
  row('81129250', 'rhenium', { until: '2021' }),
  row('81129270', 'vanadium'),
  row('810194', 'tungsten', { system: 'HS6', jurisdiction: 'WCO' }),
  row('81019400', 'tungsten'),
  row('81019600', 'tungsten'),
  row('28046100', 'polysilicon'),
];
const rate = (subject: Partial<Statement['subject']>, pct: number, period: string, more = {}): Statement =>
  statement({
    subject: { kind: 'measure', id: 'us-tariff-schedule', ...subject },
    property: 'tariff-rate',
    period,
    published: period,
    value: { kind: 'reported', quantity: quantity(pct, 'pct', 'none') },
    ...more,
  });
const RULE = statement({
  subject: { kind: 'measure', id: 'us-tariff-schedule', detail: 'base-and-surcharges' },
  property: 'tariff-rule',
  period: '2026',
  value: { kind: 'described', text: 'surcharges come on top' },
});
const GALLIUM = rate({ material: 'gallium', detail: 'hts-81129210' }, 3, '2026');
const VANADIUM = rate({ material: 'vanadium', detail: 'hts-81129270' }, 2, '2026');
const RHENIUM = rate({ material: 'rhenium', detail: 'hts-81129250' }, 3, '2021');
const LIST = rate({ id: 's301-list', material: 'gallium' }, 25, '2025');
const TUNGSTEN = rate({ id: 's301-w', material: 'tungsten' }, 25, '2025-01-01');
const SILICON = rate({ id: 's301-w', material: 'polysilicon' }, 50, '2025-01-01');
const VARIOUS = rate({ id: 's301-review' }, 25, '2024-09-27');
const STATEMENTS = [RULE, GALLIUM, VANADIUM, RHENIUM, LIST, TUNGSTEN, SILICON, VARIOUS];

const s301 = (id: string, payload: object, change = {}) =>
  policyEvent(
    id,
    { duty: 'section 301', dutyEffect: 'adds', origins: ['CHN'], ...payload },
    { kind: 'tariff', subject: { kind: 'measure', id }, ...change },
  );
const EVENTS = [
  s301('s301-list', { materials: ['gallium'] }),
  s301('s301-w', { materials: ['tungsten', 'polysilicon'], codes: ['8101.94.00'], effective: '2025-01-01' }),
  s301('s301-review', { materials: ['indium'], effective: '2024-09-27' }),
  policyEvent(
    's232',
    { materials: [], duty: 'section 232', dutyEffect: 'sets none' },
    { kind: 'tariff', subject: { kind: 'measure', id: 's232' } },
  ),
];
const ask = (code: string, change: Partial<DutyQuestion> = {}) =>
  dutyOn({
    ...{ code, origin: 'CHN', day: '2026-11-23', knownOn: '2026-11-23' },
    measures: measuresOn(EVENTS, change.day ?? '2026-11-23', [], '2026-11-23'),
    ...{ statements: STATEMENTS, codes: CODES, ...change },
  });
const linesOf = (stack: ReturnType<typeof ask>, layer: string) =>
  stack?.lines.filter((line) => line.layer === layer).map(({ status }) => status);
const least = (stack: ReturnType<typeof ask>): unknown => stack?.adValorem?.value;
const AT_LEAST = (amount: number) => ({
  kind: 'range',
  low: { amount, unit: 'pct', basis: 'none' },
  high: null,
});

describe('the duty on a code', () => {
  it('adds the layers a source says add, names those it lacks, and is the least there may be', () => {
    const stack = ask('81129210');
    expect(least(stack)).toEqual(AT_LEAST(28));
    expect(stack?.adValorem?.evidence).toEqual([GALLIUM.id, LIST.id, RULE.id]);
    expect(stack?.missing).toEqual([
      LAYER_NAMES['section 232'],
      LAYER_NAMES.reciprocal,
      LAYER_NAMES['antidumping and countervailing'],
      LAYER_NAMES.other,
    ]);
    expect(linesOf(stack, 'section 232')).toEqual(['sets no duty', 'not in the ledger']);
  });

  it('adds nothing where no source says that the layers add', () => {
    expect(ask('81129210', { statements: STATEMENTS.filter((s) => s !== RULE) })?.adValorem).toBeNull();
  });

  it('reaches the ten-digit line from the eight digits its rate is set at', () => {
    expect(least(ask('8112921000'))).toEqual(AT_LEAST(28));
  });

  it('counts a surcharge only for its origin, and says whose goods it covers', () => {
    const stack = ask('81129210', { origin: 'CAN' });
    expect(least(stack)).toEqual(AT_LEAST(3));
    const missing = stack?.lines.find((line) => line.layer === 'section 301');
    expect(missing).toMatchObject({ status: 'not in the ledger', figure: null });
    expect(missing?.reason).toMatch(/not zero\. What it has of this layer covers goods of CHN\.$/);
  });

  it('counts no rate of a part for a code of several materials', () => {
    const stack = ask('811292');
    expect(stack?.cover.mixed).toBe(true);
    expect(linesOf(stack, 'base')).toEqual([
      'rate of a part of the code',
      'rate of a part of the code',
      'not in the ledger',
    ]);
    expect(stack?.adValorem).toBeNull();
  });

  it('takes a measure by its codes where it names some, and by its material for the rest', () => {
    expect(linesOf(ask('81019400'), 'section 301')).toEqual(['rate']);
    expect(linesOf(ask('81019600'), 'section 301')).toEqual(['may apply', 'not in the ledger']);
    const silicon = ask('28046100')?.lines.find(({ counted }) => counted !== null);
    expect(silicon?.figure?.value).toMatchObject({ kind: 'carried', quantity: { amount: 50 } });
  });

  it('counts nothing of a measure before it takes effect, nor of a line that has ended', () => {
    expect(linesOf(ask('81019400', { day: '2024-12-10' }), 'section 301')).toEqual(['may apply', 'not in the ledger']);
    expect(least(ask('81129250', { day: '2021-06-01' }))).toEqual(AT_LEAST(3));
    expect(linesOf(ask('81129250'), 'base')).toEqual(['not in the ledger']);
  });

  it('keeps duties by weight apart', () => {
    const byWeight = rate({ material: 'vanadium', detail: 'hts-81129270' }, 0, '2026', {
      property: 'tariff-rate-specific',
      value: { kind: 'reported', quantity: quantity(0.14, 'USD/kg', { per: 'unstated', prices: 'nominal' }) },
    });
    const stack = ask('81129270', { statements: [RULE, byWeight] });
    expect(stack?.adValorem).toBeNull();
    expect(stack?.specific.map(({ value }) => value)).toMatchObject([{ quantity: { amount: 0.14, unit: 'USD/kg' } }]);
  });

  it('is null for a code nothing is known under', () => {
    expect(ask('010121')).toBeNull();
  });

  it('has every layer, and no rate without evidence, whatever part of the ledger is there', () => {
    fc.assert(
      fc.property(
        fc.subarray(STATEMENTS),
        fc.subarray(EVENTS),
        fc.constantFrom('81129210', '811292', '81019400', '28046100'),
        (statements, events, code) => {
          const stack = ask(code, { statements, measures: measuresOn(events, '2026-11-23') });
          expect(new Set(stack?.lines.map(({ layer }) => layer)).size).toBe(6);
          for (const line of stack?.lines ?? []) {
            expect(line.figure === null || line.figure.evidence.length > 0).toBe(true);
            expect(line.status === 'not in the ledger' && line.figure !== null).toBe(false);
          }
          const sum = stack?.adValorem?.value;
          expect(sum === undefined || sum.kind === 'range').toBe(true);
        },
      ),
    );
  });
});
