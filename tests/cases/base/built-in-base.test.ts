import { beforeAll, describe, expect, it } from 'vitest';
import { brokenStick } from '../../../src/cases/base/import-split.ts';
import {
  type MaterialBase,
  materialBase,
  modelStanding,
  type NotModelledBase,
} from '../../../src/cases/base/material-base.ts';
import { groupBy } from '../../../src/ledger/conflict.ts';
import { type MaterialView, viewOf } from '../../../src/market/material-view.ts';
import { NO_FACTS } from '../../../src/vocabulary/facts.ts';
import { materialOf } from '../../../src/vocabulary/subject.ts';
import { builtInEvidence } from '../../support/built-in-evidence.ts';

const TODAY = '2026-11-23';
const bases = new Map<string, MaterialBase>();
const without = new Map<string, NotModelledBase>();
let materials = 0;
let viewOn: (id: string, day: string) => MaterialView;

beforeAll(async () => {
  const { contents } = await builtInEvidence();
  const about = groupBy(contents.statements, ({ subject }) => materialOf(subject) ?? '');
  viewOn = (id, day) => viewOf(id, about.get(id) ?? [], contents.vocabulary, contents.sources, day);
  for (const id of contents.vocabulary.materials.keys()) {
    const base = materialBase(viewOn(id, TODAY), NO_FACTS);
    if (base.modelled) bases.set(id, base);
    else without.set(id, base);
  }
  materials = contents.vocabulary.materials.size;
}, 60_000);

const base = (id: string): MaterialBase => {
  const found = bases.get(id);
  if (found === undefined) throw new Error(`${id} has no base: ${without.get(id)?.why}`);
  return found;
};

function baseOn(id: string, day: string): MaterialBase {
  const found = materialBase(viewOn(id, day), NO_FACTS);
  if (!found.modelled) throw new Error(found.why);
  return found;
}

describe('the bases of the built-in data', () => {
  it('are of 79 materials of 149; every other one says what it lacks', () => {
    expect([bases.size, without.size, materials]).toEqual([79, 70, 149]);
    for (const { why, needs } of without.values()) {
      expect(needs.length).toBeGreaterThan(0);
      expect(why).toMatch(/^No base year: .*\.$/);
    }
  });

  it('stand in a sentence as they are', () => {
    for (const id of [...bases.keys(), ...without.keys()]) {
      expect(modelStanding(viewOn(id, TODAY)).modelled, id).toBe(bases.has(id));
    }
    expect(modelStanding(viewOn('tungsten', TODAY)).reason).toMatch(
      /^A model starts from bounds of withheld consumption of 2025/,
    );
    expect(modelStanding(viewOn('helium', TODAY)).reason).toBe(
      'No base year: US consumption in tonnes (printed in Mm3).',
    );
  });

  it('close: supply without cuts is demand, and nothing is below zero', () => {
    for (const { material, foreign, secondary, primary, demand } of bases.values()) {
      const parts = [...foreign.map(({ tonnes }) => tonnes.value), secondary?.value ?? 0, primary.value];
      const supply = parts.reduce((sum, part) => sum + part, 0);
      expect(Math.abs(supply - demand.value) / demand.value, material).toBeLessThan(1e-12);
      expect(Math.min(...parts), material).toBeGreaterThanOrEqual(0);
    }
  });

  it('close over the whole of every printed range', () => {
    for (const { material, foreign, secondary, primary, demand, spreads } of bases.values()) {
      const abroad = foreign.reduce((sum, { tonnes }) => sum + tonnes.value, 0);
      const home = (secondary?.value ?? 0) + primary.value;
      for (const { low, high, weights } of spreads) {
        for (const f of [low, 1, high]) {
          const times = (weight: number): number => 1 - weight * (1 - f);
          const supply = abroad * times(weights.foreign) + home * times(weights.home);
          const wanted = demand.value * times(weights.demand);
          expect(Math.abs(supply - wanted) / demand.value, material).toBeLessThan(1e-9);
          expect(home * times(weights.home), material).toBeGreaterThanOrEqual(-1e-9 * demand.value);
        }
      }
    }
  });

  it('give every number with evidence, a rule and a marking', () => {
    for (const { material, demand, reliance, foreign, primary, secondary } of bases.values()) {
      const numbers = [demand, reliance, primary, ...(secondary === null ? [] : [secondary])];
      for (const { figure } of [...numbers, ...foreign.flatMap(({ share, tonnes }) => [share, tonnes])]) {
        expect(figure.evidence.length, material).toBeGreaterThan(0);
        expect(figure.rule, material).not.toBe('');
      }
    }
  });

  it('have shares of imports that add to one, with the residual apart', () => {
    for (const { material, foreign, netExporter } of bases.values()) {
      const sum = foreign.reduce((total, { share }) => total + share.value, 0);
      expect(netExporter || Math.abs(sum - 1) < 1e-9, material).toBe(true);
    }
    expect(base('cobalt').foreign.at(-1)?.place).toBe('OTH');
  });
});

/** Use in tonnes, reliance, largest origin and its share: read off the Mineral Commodity Summaries 2026, page by page. */
it('a base does not hang on the order in which statements are read', () => {
  for (const id of ['antimony', 'copper', 'mica', 'rare_earths', 'tin', 'tungsten']) {
    const view = viewOn(id, TODAY);
    const turned = { ...view, statements: view.statements.toReversed() };
    expect(materialBase(turned, NO_FACTS), id).toEqual(materialBase(view, NO_FACTS));
  }
});

it('before shares were printed in what is at hand, the order of sources gives supposed ones that say so', () => {
  expect(brokenStick(2)).toEqual([0.75, 0.25]);
  expect(brokenStick(5).reduce((sum, piece) => sum + piece, 0)).toBeCloseTo(1, 12);
  const found = baseOn('antimony', '2024-08-31');
  expect(found).toMatchObject({ edition: 'mcs-2024', period: '2023', imports: { from: 'ranks' } });
  expect(found.foreign.map(({ place }) => place)).toEqual(['CHN', 'BEL', 'IND', 'BOL', 'OTH']);
  expect(found.foreign[0]?.share.figure.rule).toContain('prints only the order of import sources');
  expect(found.demand.value).not.toBe(base('antimony').demand.value);
});

describe('by hand against the edition of 2026', () => {
  it.each([
    ['antimony', 'apparent', 45_000, 0.91, 'CHN', 0.55],
    ['cobalt', 'apparent', 9600, 0.79, 'NOR', 0.26],
    ['gallium', 'reported', 19, 1, 'CAN', 0.28],
    ['graphite_natural', 'apparent', 71_000, 1, 'CHN', 0.46],
    ['indium', 'estimated', 220, 1, 'KOR', 0.25],
    ['manganese', 'apparent', 640_000, 1, 'GAB', 0.23],
    ['niobium', 'apparent', 9900, 1, 'BRA', 0.67],
    ['platinum', 'apparent', 92, 0.89, 'ZAF', 0.49],
    ['rare_earths', 'apparent', 27_000, 0.67, 'CHN', 0.71],
    ['tin', 'apparent', 43_000, 0.77, 'PER', 0.31],
  ] as const)('%s: %s use of %d t, reliance %d, most from %s (%d)', (id, use, tonnes, reliance, place, share) => {
    const found = base(id);
    expect([found.use, found.period, found.demand.value]).toEqual([use, '2025', tonnes]);
    expect(found.reliance.value).toBeCloseTo(reliance, 12);
    const [most] = found.foreign
      .toSorted((a, b) => b.share.value - a.share.value)
      .filter(({ place: p }) => p !== 'OTH');
    expect(most?.place).toBe(place);
    expect(most?.share.value).toBeCloseTo(share, 12);
    expect(most?.tonnes.value).toBeCloseTo(tonnes * reliance * share, 6);
  });

  it('antimony: 3,500 t from scrap, the rest of home supply 550 t; 25 USD/lb of metal; 1,100 t held in 2024', () => {
    const { secondary, primary, price, government, basisWords } = base('antimony');
    expect([secondary?.value, primary.value, basisWords]).toEqual([3500, expect.closeTo(550, 6), 'Sb content']);
    expect(price.usdPerTonne).toBeCloseTo(25 / 0.000_453_592_37, 6);
    expect(government.map(({ tonnes }) => tonnes)).toEqual([1100]);
  });

  it('tungsten: use withheld, so between net imports over 100 % and over 50 % of it', () => {
    const { use, demand, foreign, spreads } = base('tungsten');
    expect(use).toBe('bounded');
    expect(demand.high).toBeCloseTo(2 * demand.low, 6);
    expect(foreign.reduce((sum, { tonnes }) => sum + tonnes.value, 0)).toBeCloseTo(demand.low, 6);
    expect(spreads.map(({ of }) => of)).toEqual(['consumption withheld']);
  });

  it('mica is the sheet mica that is wholly imported, and says so', () => {
    expect(base('mica')).toMatchObject({ name: 'Mica (natural): sheet mica', demand: { value: 4200 } });
    expect(base('tin').name).toBe('Tin');
    expect(base('nickel').name).toBe('Nickel');
  });

  it('a price of another form than the one used is none; of a compound it is per content', () => {
    expect(base('mica').price).toMatchObject({ usdPerTonne: null, why: 'prices are of other forms than the one used' });
    expect(base('niobium').price.usdPerTonne).toBeNull();
    const lithium = base('lithium').price;
    expect(lithium.usdPerTonne).toBeCloseTo(9000 / 0.1879, -2);
  });

  it('what is mined has no refining modelled where no table says who refines', () => {
    const refining = (id: string) => base(id).refining;
    expect(['cobalt', 'nickel', 'lithium', 'graphite_natural'].map(refining)).toEqual(Array(4).fill('not modelled'));
    expect(refining('copper')).toBe('modelled');
  });
});
