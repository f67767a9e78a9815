import { describe, expect, test } from 'vitest';
import { compareLists, entriesOf, membershipOf } from '../../src/vocabulary/critical-list.ts';
import { FACT_FILES, factsFrom, tradeCodesFrom, usesFrom } from '../../src/vocabulary/fact-tables.ts';
import type { Cited } from '../../src/vocabulary/facts.ts';
import { materialOf } from '../../src/vocabulary/subject.ts';
import { codeGroups, codesMatching, digitsOf, dotted } from '../../src/vocabulary/trade-code.ts';
import { EVENTS, REGISTER, STATEMENTS } from '../sources/people/dataset.ts';
import { builtInVocabulary, tableOf } from '../support/mcs.ts';

const { vocabulary } = builtInVocabulary();
const file = (name: string) => tableOf(`data/${name}.csv`);
const { facts, problems } = factsFrom(
  {
    grades: file(FACT_FILES.grades),
    uses: file(FACT_FILES.uses),
    hosts: file(FACT_FILES.hosts),
    lists: file(FACT_FILES.lists),
    entries: file(FACT_FILES.entries),
    codes: file(FACT_FILES.codes),
    coverRules: file(FACT_FILES.coverRules),
    companionality: file(FACT_FILES.companionality),
    tiers: file(FACT_FILES.tiers),
    levels: file(FACT_FILES.levels),
  },
  vocabulary,
);
const table = (header: string, ...rows: readonly string[]) => ({
  header: header.split(','),
  rows: rows.map((row, i) => ({ line: i + 2, cells: row.split(',') })),
});
const listNamed = (id: string) => {
  const list = facts.lists.find((candidate) => candidate.id === id);
  if (list === undefined) throw new Error(`no list ${id}`);
  return list;
};
const statusOf = (material: string, list: string): string => {
  const found = vocabulary.materials.get(material);
  if (found === undefined) throw new Error(`no material ${material}`);
  return membershipOf(found, listNamed(list), facts, vocabulary).status;
};

describe('the built-in facts', () => {
  test('are read whole: every row names materials, forms and lists there are', () => {
    expect(problems).toEqual([]);
    const rows = Object.values(FACT_FILES).reduce((sum, name) => sum + file(name).rows.length, 0);
    expect(Object.values(facts).reduce((sum, kept) => sum + kept.length, 0)).toBe(rows);
    expect(rows).toBeGreaterThan(600);
  });

  test('each name a source of the register, one of its editions, with licence and tier', () => {
    const sources = new Map(REGISTER.sources.map((source) => [source.id, source]));
    // Levels of reliability are our own and have no source.
    const { levels: _ours, ...theirs } = facts;
    const cited: readonly Cited[] = Object.values(theirs).flatMap((kept: readonly Cited[]) => kept);
    const bad = cited.filter(({ source, published }) => {
      const found = sources.get(source);
      return found === undefined || !found.editions.some((edition) => edition.published === published);
    });
    expect([...new Set(bad.map(({ source, published }) => `${source} of ${published}`))]).toEqual([]);
    expect(cited.filter(({ source }) => (sources.get(source)?.licence ?? '') === '')).toEqual([]);
  });

  test('have every grade that prices, statements and events name', () => {
    const known = new Set(facts.grades.map(({ id, material }) => `${material} ${id}`));
    const named = [
      ...STATEMENTS.map(({ subject }) => [materialOf(subject), subject.grade]),
      ...EVENTS.map(({ subject, payload }) => [materialOf(subject), 'grade' in payload ? payload.grade : undefined]),
    ].flatMap(([material, grade]) => (material && grade ? [`${material} ${grade}`] : []));
    expect(named.length).toBeGreaterThan(5);
    expect([...new Set(named)].filter((grade) => !known.has(grade))).toEqual([]);
  });

  test('keep the uses of a metal and its oxide apart', () => {
    const uses = (form: string): readonly string[] =>
      facts.uses.filter((use) => use.material === 'antimony' && use.form === form).map(({ use }) => use);
    expect(uses('metal')).toEqual(['alloys', 'lead-acid batteries', 'ammunition']);
    expect(uses('trioxide')).toEqual(['flame retardants']);
  });
});

describe('the critical lists', () => {
  test.each([
    ['us-2018', 35],
    ['us-2022', 50],
    ['us-2025', 60],
  ])('%s has its %i entries', (id, entries) => {
    expect(listNamed(id).entries).toBe(entries);
    expect(entriesOf(facts, id)).toHaveLength(entries);
  });

  test.each([
    ['cerium', 'us-2018', 'through its group'],
    ['cerium', 'us-2022', 'listed'],
    ['rare_earths', 'us-2018', 'listed'],
    ['rare_earths', 'us-2022', 'through its members'],
    ['osmium', 'us-2018', 'through its group'],
    ['osmium', 'us-2022', 'not listed'],
    ['bauxite', 'us-2025', 'through its group'],
    ['magnesium_compounds', 'us-2022', 'unclear'],
    ['copper', 'us-2022', 'not listed'],
    ['copper', 'us-2025', 'listed'],
    ['uranium', 'us-2022', 'not listed'],
    ['metallurgical-coal', 'us-2025', 'listed'],
    ['ndfeb-magnets', 'us-2025', 'not listed'],
  ])('%s on %s is %s', (material, list, status) => expect(statusOf(material, list)).toBe(status));

  test('the list of 2025 adds ten to that of 2022 and drops none', () => {
    const { added, removed, kept } = compareLists(facts, vocabulary, listNamed('us-2025'), listNamed('us-2022'));
    expect(added.map(({ entry }) => entry).sort()).toEqual([
      'Boron',
      'Copper',
      'Lead',
      'Metallurgical coal',
      'Phosphate',
      'Potash',
      'Rhenium',
      'Silicon',
      'Silver',
      'Uranium',
    ]);
    expect(removed).toEqual([]);
    expect(kept).toHaveLength(50);
  });

  test('naming the rare earths one by one is no addition; helium, potash, rhenium, strontium and uranium went', () => {
    const { added, removed } = compareLists(facts, vocabulary, listNamed('us-2022'), listNamed('us-2018'));
    expect(added.map(({ entry }) => entry).sort()).toEqual(['Nickel', 'Zinc']);
    expect(removed.map(({ entry }) => entry).sort()).toEqual(['Helium', 'Potash', 'Rhenium', 'Strontium', 'Uranium']);
  });
});

describe('customs codes', () => {
  const groups = codeGroups(facts);
  const materialsOf = (code: string): readonly string[] =>
    [
      ...new Set(groups.filter((group) => group.code === code).flatMap(({ rows }) => rows.map((row) => row.material))),
    ].sort();

  test('a code of several metals is mixed, one of a single metal is not', () => {
    const byCode = (code: string) => groups.find((group) => group.code === code && group.system === 'HS6');
    expect(byCode('811292')?.mixed).toBe(true);
    expect(materialsOf('811292')).toEqual([
      'gallium',
      'germanium',
      'hafnium',
      'indium',
      'niobium',
      'rhenium',
      'vanadium',
    ]);
    expect(byCode('811010')?.mixed).toBe(false);
    expect(byCode('282560')?.mixed).toBe(true);
  });

  test.each([
    ['8112.92', ['811292', '81129207', '8112921000']],
    ['8110', ['811010', '8110100000', '811020']],
    ['8112921000', ['811292', '8112921000']],
  ])('%s finds codes below and above it', (asked, expected) => {
    const found = new Set(codesMatching(groups, asked).map(({ code }) => code));
    expect(expected.filter((code) => !found.has(code))).toEqual([]);
  });

  test('words find headings, forms and materials; nonsense finds nothing', () => {
    expect(codesMatching(groups, 'antimony oxides').map(({ code }) => code)).toEqual(['282580']);
    expect(codesMatching(groups, 'unobtainium')).toEqual([]);
    expect(codesMatching(groups, '9999')).toEqual([]);
  });

  test('prints digits with points and reads them back', () => {
    for (const { code } of groups) expect(digitsOf(dotted(code))).toBe(code);
    expect(dotted('8112921000')).toBe('8112.92.1000');
  });
});

describe('rows that cannot be used', () => {
  const cited = 'source,published,locator';
  test('name line, column and what was expected', () => {
    const { things, problems: bad } = usesFrom(
      table(
        `material,form,use,rank,place,note,${cited}`,
        'antimony,,alloys,1,USA,,usgs-mcs,2026-02-06,chapter',
        'unobtainium,,alloys,1,USA,,usgs-mcs,2026-02-06,chapter',
        'antimony,powder-of-no-kind,alloys,1,USA,,usgs-mcs,2026-02-06,chapter',
        'antimony,,alloys,first,USA,,usgs-mcs,2026-02-06,chapter',
        'antimony,,alloys,1,XYZ,,usgs-mcs,2026-02-06,chapter',
        'antimony,,alloys,1,USA,,,2026-02-06,chapter',
        'antimony,,alloys,1,USA,,usgs-mcs,some day,chapter',
        'antimony,,alloys,1,USA,,usgs-mcs,2026-02-06,',
        'antimony,,alloys,1,USA,,usgs-mcs,2026-02-06,chapter',
      ),
      vocabulary,
    );
    expect(things.size).toBe(1);
    expect(bad.map(({ code, locator }) => `${code} ${locator}`)).toEqual([
      'bad-row line 3, column material',
      'bad-row line 4, column form',
      'bad-row line 5, column rank',
      'bad-row line 6, column place',
      'bad-row line 7, column source',
      'bad-row line 8, column published',
      'bad-row line 9, column locator',
      'id-given-twice line 10',
    ]);
  });

  test('a code has as many digits as its system wants', () => {
    const header = `code,system,jurisdiction,from,until,material,form,heading,mixed_with,note,${cited}`;
    const row = (code: string, system: string) =>
      `${code},${system},WCO,HS2022,,antimony,,Antimony,,,usgs-mcs,2026-02-06,x`;
    const { problems: bad } = tradeCodesFrom(
      table(header, row('811010', 'HS6'), row('81101', 'HS6'), row('811010', 'HTS10'), row('811010', 'SITC')),
      vocabulary,
    );
    expect(bad.map(({ locator }) => locator)).toEqual([
      'line 3, column code',
      'line 4, column code',
      'line 5, column system',
    ]);
  });
});
