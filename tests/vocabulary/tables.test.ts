import { describe, expect, test } from 'vitest';
import { parseFormula } from '../../src/units/formula.ts';
import { countryByLabel, formByLabel, labelIndex, materialByLabel, plainLabel } from '../../src/vocabulary/labels.ts';
import {
  countriesFrom,
  formsFrom,
  materialsFrom,
  propertiesFrom,
  vocabularyFrom,
} from '../../src/vocabulary/tables.ts';
import { builtInVocabulary, tableOf } from '../support/mcs.ts';

const table = (header: string, ...rows: readonly string[]) => ({
  header: header.split(','),
  rows: rows.map((row, i) => ({ line: i + 2, cells: row.split(',') })),
});

describe('tables of the vocabulary', () => {
  test('reads columns by name, in any order', () => {
    const { things, problems } = materialsFrom(
      table('labels,symbol,name,id', 'Stibium; Spiessglanz,Sb,Antimony,antimony'),
    );
    expect(problems).toEqual([]);
    expect(things.get('antimony')).toEqual({
      id: 'antimony',
      name: 'Antimony',
      symbol: 'Sb',
      labels: ['Stibium', 'Spiessglanz'],
      ...{ aliases: [], category: null, unit: null, content: null, group: null, contains: [] },
    });
  });

  test('keys forms by material, since two materials have an oxide', () => {
    const { things } = formsFrom(
      table('id,material,name,formula,labels', 'oxide,antimony,Oxide,,', 'oxide,cobalt,Oxide,Co3O4,'),
    );
    expect([...things.keys()]).toEqual(['antimony/oxide', 'cobalt/oxide']);
  });

  test('a missing column, a bad row and an id given twice are problems with their place', () => {
    expect(materialsFrom(table('id,name', 'x,X')).problems).toMatchObject([
      { code: 'missing-column', locator: 'line 1' },
    ]);
    const countries = countriesFrom(
      table(
        'id,name,kind,labels',
        'CHN,China,country,',
        'CHN,China,country,',
        'cn,China,country,',
        'USA,,country,',
        'WLD,World,planet,',
      ),
    );
    expect(countries.problems.map((p) => `${p.code} ${p.locator}`)).toEqual([
      'id-given-twice line 3',
      'bad-row line 4',
      'bad-row line 5',
      'bad-row line 6',
    ]);
    expect([...countries.things.keys()]).toEqual(['CHN']);
  });

  test('a property needs a known unit, a tolerance and a known stage', () => {
    const { things, problems } = propertiesFrom(
      table(
        'id,name,unit,tolerance,stage,description',
        'a,A,t,0.01,mine,',
        'b,B,hogshead,0.01,,',
        'c,C,t,,,',
        'd,D,t,0.1,cellar,',
      ),
    );
    expect([...things.keys()]).toEqual(['a']);
    expect(problems.map((p) => p.locator)).toEqual(['line 3', 'line 4', 'line 5']);
  });
});

describe('lookups by label', () => {
  const { vocabulary } = builtInVocabulary();
  const labels = labelIndex(vocabulary);

  test.each([
    ['Antimony', 'antimony'],
    ['  ANTIMONY\u00a0', 'antimony'],
    ['TiO2 Pigment', 'titanium_dioxide'],
    ['Tio2 Pigment', 'titanium_dioxide'],
    ['Diamond (Bort, grit, and dust and powder; natural and synthetic)', 'diamond_bort'],
    ['unobtainium', undefined],
  ])('material %j is %s', (label, id) => expect(materialByLabel(labels, label)?.id).toBe(id));

  test.each([
    ['Congo (Kinshasa)', 'COD'],
    ['Burma', 'MMR'],
    ['Korea, Republic of', 'KOR'],
    ['Turkey', 'TUR'],
    ['World total', 'WLD'],
    ['Other Countries', 'OTH'],
    ['United\u00a0States', 'USA'],
    ['China, Germany, and Russia', 'GRP-CHN-DEU-RUS'],
    ['Atlantis', undefined],
  ])('country %j is %s', (label, id) => expect(countryByLabel(labels, label)?.id).toBe(id));

  test.each([
    ['antimony', 'Ore and concentrates', 'ore-and-concentrate'],
    ['antimony', 'Ore', 'ore-and-concentrate'],
    ['antimony', 'Unwrought, powder', 'unwrought'],
    ['antimony', 'Unwrought metal and powder', 'unwrought'],
    ['cobalt', 'Metal, oxide, and salts', 'metal-oxide-and-salts'],
    ['cobalt', 'Unwrought', undefined],
  ])('form of %s %j is %s', (material, label, id) => expect(formByLabel(labels, material, label)?.id).toBe(id));
});

describe('the built-in tables', () => {
  const { vocabulary, problems } = builtInVocabulary();

  test('have no bad row', () => {
    expect(problems).toEqual([]);
    const tables = {
      materials: tableOf('data/materials.csv'),
      forms: tableOf('data/forms.csv'),
      countries: tableOf('data/countries.csv'),
      properties: tableOf('data/properties.csv'),
      organisations: tableOf('data/organisations.csv'),
    };
    expect(vocabularyFrom(tables).problems).toEqual([]);
  });

  test('every form belongs to a material and has a readable formula or none', () => {
    for (const form of vocabulary.forms.values()) {
      expect(vocabulary.materials.has(form.material), form.material).toBe(true);
      if (form.formula !== null) expect(parseFormula(form.formula), form.formula).toMatchObject({ ok: true });
    }
  });

  test('no name, label or alias names two things', () => {
    for (const things of [vocabulary.materials, vocabulary.countries, vocabulary.organisations]) {
      expect(namedTwice([...things.values()])).toEqual([]);
    }
    for (const material of vocabulary.materials.values()) {
      const forms = [...vocabulary.forms.values()].filter((form) => form.material === material.id);
      expect(namedTwice(forms), material.id).toEqual([]);
    }
  });

  test('sees a name given twice', () => {
    expect(
      namedTwice([
        { name: 'Tin', labels: ['Stannum'] },
        { name: 'Lead', aliases: ['stannum'] },
      ]),
    ).toEqual(['stannum']);
  });

  test('no symbol stands for two materials, silicon metal and silicon of all kinds apart', () => {
    const symbols = [...vocabulary.materials.values()].flatMap(({ symbol }) => symbol ?? []);
    expect(symbols.filter((symbol, i) => symbols.indexOf(symbol) !== i)).toEqual(['Si']);
  });

  test('every group and part of a material is a material, and no group is its own', () => {
    for (const { id, group, contains } of vocabulary.materials.values()) {
      const named = [...contains, ...(group === null ? [] : [group])];
      expect(
        named.filter((part) => !vocabulary.materials.has(part) || part === id),
        id,
      ).toEqual([]);
    }
  });

  test('every material has a category', () => {
    const without = [...vocabulary.materials.values()].filter(({ category }) => category === null);
    expect(without.map(({ id }) => id)).toEqual([]);
    expect(vocabulary.materials.size).toBeGreaterThan(85);
  });
});

interface Named {
  readonly name: string;
  readonly labels?: readonly string[];
  readonly aliases?: readonly string[];
}

/** Names that two of the things have, each thing's own repetitions apart. */
function namedTwice(things: readonly Named[]): readonly string[] {
  const namesOf = ({ name, labels = [], aliases = [] }: Named): readonly string[] => [
    ...new Set([name, ...labels, ...aliases].map(plainLabel)),
  ];
  const all = things.flatMap(namesOf);
  return all.filter((name, i) => all.indexOf(name) !== i);
}
