import { describe, expect, it } from 'vitest';
import { decodeCsv } from '../../src/archive/decode.ts';
import { readConsequenceTable } from '../../src/cases/consequence-table.ts';

const read = (...lines: readonly string[]) => {
  const decoded = decodeCsv(new TextEncoder().encode(lines.join('\n')));
  if (!decoded.ok) throw new Error(decoded.problem.message);
  return readConsequenceTable(decoded.value);
};
const HEAD = 'sector,value (MUSD),antimony (t),gallium (kg)';

describe('a table of sectors that share materials', () => {
  it('is read with its units, the supply row wherever it stands', () => {
    const { table } = read(HEAD, 'chips,80,4,6', 'Supply,,9,8', '"lamps, all","1,060.5",2,0');
    expect(table).toEqual({
      shared: {
        materials: [
          { name: 'antimony', supply: 9 },
          { name: 'gallium', supply: 8 },
        ],
        sectors: [
          { name: 'chips', value: 80, uses: [4, 6] },
          { name: 'lamps, all', value: 1060.5, uses: [2, 0] },
        ],
      },
      valueUnit: 'MUSD',
      units: ['t', 'kg'],
    });
  });

  it('tells every mistake at once, with line and column', () => {
    const { table, problems } = read(HEAD, 'supply,,9,', 'chips,-80,four,6', 'chips,1,2,3,4', ',1,1,1');
    expect(table).toBeNull();
    expect(problems.map(({ line, column }) => `${line}:${column}`)).toEqual(['2:4', '3:2', '3:3', '4:5', '5:1', '4:1']);
    expect(problems[0]?.message).toContain('not zero');
  });

  it.each([
    [['sector,worth,antimony', 'supply,,1', 'a,1,1'], '1:2'],
    [['name,value,antimony', 'supply,,1', 'a,1,1'], '1:1'],
    [['sector,value', 'supply,'], '1:3'],
    [['sector,value,tin,Tin', 'supply,,1,1', 'a,1,1,1'], '1:4'],
    [[HEAD, 'chips,80,4,6'], '0:0'],
    [[HEAD, 'supply,,4,6'], '0:0'],
  ])('refuses %j', (lines, place) => {
    const { problems } = read(...lines);
    expect(problems.map(({ line, column }) => `${line}:${column}`)).toEqual([place]);
    for (const { message, expected, todo } of problems) expect([message, expected, todo]).not.toContain('');
  });
});
