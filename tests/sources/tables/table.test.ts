import { describe, expect, test } from 'vitest';
import { statementId } from '../../../src/ledger/id.ts';
import { isStatementTable } from '../../../src/sources/tables/columns.ts';
import { readStatements } from '../../../src/sources/tables/table.ts';
import { decodeTable } from '../../support/mcs.ts';

const HEAD = 'material,property,period,value,unit,basis,source,published,holder,place,stance,rule,locator';
const read = (...rows: readonly string[]) => readStatements(decodeTable(Buffer.from([HEAD, ...rows].join('\n'))));

describe('a table of statements', () => {
  test('reads a row as what its source says, where and when', () => {
    const { statements, problems } = read('cobalt,imports,1970,5630,t,Co content,usgs-ds140,2022,,USA,,,Cobalt');
    expect(problems).toEqual([]);
    expect(statements).toEqual([
      {
        source: 'usgs-ds140',
        published: '2022',
        stance: 'official',
        original: '5630',
        locator: 'Cobalt',
        subject: { kind: 'material', id: 'cobalt', place: 'USA' },
        property: 'imports',
        period: '1970',
        value: { kind: 'reported', quantity: { amount: 5630, unit: 't', basis: { contentOf: 'Co' } } },
      },
    ]);
  });

  test('a row with a holder speaks of that stockpile, and keeps the sign', () => {
    const [said] = read('cobalt,government-shipments,1981,-1060,t,Co content,usgs-ds140,2022,nds,,,,').statements;
    expect(said?.subject).toEqual({ kind: 'stockpile', id: 'nds', material: 'cobalt' });
    expect(said?.value).toMatchObject({ quantity: { amount: -1060 } });
  });

  test('a governance score speaks of a country, and a row without one is refused', () => {
    const row = ',governance-score,2022,0.31,index,none,s,2026-02-21,,AUS,reported,,';
    expect(read(row).statements[0]?.subject).toEqual({ kind: 'country', id: 'AUS', place: 'AUS' });
    expect(read(row.replace('AUS', '')).problems[0]).toMatchObject({ code: 'missing-field' });
  });

  test('zero and what is not available are no amounts', () => {
    const { statements } = read(
      'cobalt,exports,1950,0,,,usgs-ds140,2022,,USA,,,',
      'cobalt,exports,1951,not available,,,usgs-ds140,2022,,USA,,,',
    );
    expect(statements.map(({ value }) => value.kind)).toEqual(['zero', 'not available']);
  });

  test('counts a row that repeats another, and keeps two values for one question', () => {
    const row = 'cobalt,imports,1970,5630,t,Co content,usgs-ds140,2022,,USA,,,';
    const result = read(row, row, row.replace('5630', '5640'));
    expect(result).toMatchObject({ duplicates: 1, cells: 3 });
    expect(new Set(result.statements.map(statementId)).size).toBe(2);
  });

  test.each([
    ['cobalt,imports,197,1,t,gross,s,2022,,,,,', 'unreadable-period'],
    ['cobalt,imports,1970,1,t,gross,s,soon,,,,,', 'unreadable-period'],
    ['cobalt,imports,1970,one,t,gross,s,2022,,,,,', 'unreadable-cell'],
    ['cobalt,imports,1970,1,ton,gross,s,2022,,,,,', 'unknown-unit'],
    ['cobalt,imports,1970,1,t,net,s,2022,,,,,', 'unknown-basis'],
    [',imports,1970,1,t,gross,s,2022,,,,,', 'missing-field'],
    ['cobalt,imports,1970,1,t,gross,s,2022,,,guessed,,', 'unknown-word'],
    ['cobalt,imports,1970,1,t,gross,s,2022,,,derived,,', 'rule-and-stance'],
  ])('refuses %s', (row, code) => {
    const { problems, statements } = read(row);
    expect(statements).toEqual([]);
    expect(problems.map((problem) => [problem.code, problem.locator])).toEqual([[code, 'line 2']]);
  });

  test('a heading with a column missing, twice or unknown reads nothing and says which', () => {
    const table = (head: string) => readStatements(decodeTable(Buffer.from(`${head}\n`)));
    expect(table(HEAD.replace('unit,', '')).problems[0]?.code).toBe('missing-column');
    expect(table(`${HEAD},unit`).problems[0]?.code).toBe('column-given-twice');
    expect(table(`${HEAD},prise`).problems[0]?.code).toBe('unknown-field');
  });

  test('is told by its heading, and tables of one edition are not taken for it', () => {
    expect(isStatementTable(HEAD.split(','))).toBe(true);
    expect(isStatementTable(['material', 'property', 'period', 'value', 'unit', 'basis', 'published'])).toBe(false);
  });
});
