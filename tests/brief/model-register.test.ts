import { expect, it } from 'vitest';
import { modelReadiness } from '../../src/brief/model-needs.ts';
import { modelRegister } from '../../src/brief/model-register.ts';
import type { Statement } from '../../src/ledger/statement.ts';
import { quantity } from '../../src/units/quantity.ts';
import { VOCABULARY } from '../support/small-vocabulary.ts';
import { statement } from '../support/statements.ts';

const SB = { contentOf: 'Sb' } as const;
const US = { kind: 'material', id: 'antimony', place: 'USA' } as const;
const figure = (amount: number): Statement['value'] => ({ kind: 'reported', quantity: quantity(amount, 't', SB) });
const consumption = (change: Partial<Statement>) =>
  statement({ subject: US, property: 'consumption-apparent', ...change });
const WITHOUT = { modelled: false, reason: 'No base year: US consumption in tonnes (withheld).' };
const need = (statements: readonly Statement[], name: string) =>
  modelReadiness('antimony', statements, WITHOUT).needs.find((found) => found.need === name);

it('a need has the newest figure, of one edition the latest period, never a withheld one while there is a figure', () => {
  const old = consumption({ period: '2020', value: figure(23_000), published: '2022-01-31' });
  const new2023 = consumption({ period: '2023', value: figure(24_000) });
  const new2024 = consumption({ period: '2024', value: { kind: 'withheld' } });
  const found = need([old, new2023, new2024], 'US consumption');
  expect(found).toEqual({
    need: 'US consumption',
    state: 'at hand',
    evidence: new2023.id,
    period: '2023',
    later: 'withheld',
  });
});

it('where all are withheld, the need says so and leads to what says it; where nothing is said, nothing leads anywhere', () => {
  const withheld = consumption({ period: '2024', value: { kind: 'withheld' } });
  expect(need([withheld], 'US consumption')).toMatchObject({ state: 'withheld', evidence: withheld.id });
  expect(need([withheld], 'price')).toEqual({
    need: 'price',
    state: 'not stated',
    evidence: null,
    period: null,
    later: null,
  });
  expect(modelReadiness('antimony', [withheld], WITHOUT)).toMatchObject(WITHOUT);
});

it('a world total is no production by country', () => {
  const world = statement({ subject: { kind: 'material', id: 'antimony', place: 'WLD' } });
  expect(need([world], 'production by country')).toMatchObject({ state: 'not stated' });
  expect(need([statement()], 'production by country')).toMatchObject({ state: 'at hand' });
});

it('that it exports on balance is as good as a share', () => {
  const exporter = statement({ subject: US, property: 'net-import-reliance', value: { kind: 'net exporter' } });
  expect(need([exporter], 'net import reliance')).toMatchObject({ state: 'at hand', evidence: exporter.id });
});

it('the register holds every material that cannot be modelled once, those with most at hand first', () => {
  const about = (id: string) => (id === 'antimony' ? [statement()] : []);
  const all = modelRegister(VOCABULARY.materials.values(), about, () => WITHOUT);
  expect(all.map(({ material }) => material.id).sort()).toEqual([...VOCABULARY.materials.keys()].sort());
  expect([all[0]?.material.id, all[0]?.atHand, all[0]?.reason]).toEqual(['antimony', 1, WITHOUT.reason]);
  expect(all.slice(1).every(({ atHand }) => atHand === 0)).toBe(true);

  const some = modelRegister(VOCABULARY.materials.values(), about, (id) => ({
    ...WITHOUT,
    modelled: id === 'antimony',
  }));
  expect(some.map(({ material }) => material.id)).not.toContain('antimony');
  expect(some).toHaveLength(all.length - 1);
});
