import { describe, expect, test } from 'vitest';
import { decodeYaml } from '../../../src/archive/decode.ts';
import { statementId } from '../../../src/ledger/id.ts';
import { isCensusTable, tableOfAnswer } from '../../../src/sources/census-trade/columns.ts';
import { parseCensus } from '../../../src/sources/census-trade/parse.ts';
import { builtInLabels, decodeTable } from '../../support/mcs.ts';

const labels = builtInLabels();
const csv = (...lines: readonly string[]) => parseCensus(decodeTable(Buffer.from(lines.join('\n'))), labels);
const HEAD = 'time,I_COMMODITY,CTY_CODE,CTY_NAME,GEN_VAL_MO,GEN_QY1_MO,UNIT_QY1';

function answer(text: string) {
  const decoded = decodeYaml(Buffer.from(text));
  const table = decoded.ok ? tableOfAnswer(decoded.value) : null;
  if (table === null) throw new Error('no answer');
  expect(isCensusTable(table.header)).toBe(true);
  return parseCensus(table, labels);
}

describe('Census imports', () => {
  test('an answer of the API gives value, quantity and the unit value of the two', () => {
    const { statements, problems } = answer(
      '[["GEN_VAL_MO","GEN_QY1_MO","UNIT_QY1","I_COMMODITY","time"],\n ["7340830","646472","KG","8110100000","2023-01"]]',
    );
    expect(problems).toEqual([]);
    const [value, quantity, unit] = statements;
    expect([value?.property, quantity?.property, unit?.property]).toEqual([
      'import-value',
      'import-quantity',
      'import-unit-value',
    ]);
    expect(value?.subject).toEqual({
      kind: 'material',
      id: 'antimony',
      form: 'unwrought',
      place: 'USA',
      detail: 'general-imports-hts-8110100000',
    });
    expect(unit).toMatchObject({
      stance: 'derived',
      rule: 'customs value over first quantity',
      value: { quantity: { amount: 7340830 / 646472, unit: 'USD/kg' } },
    });
    expect(unit?.derivedFrom).toEqual([value, quantity].map((s) => (s === undefined ? '' : statementId(s))));
  });

  test('the same months as a table, or as an extract others keep, have the same ids', () => {
    const table = csv(HEAD, '2023-01,8110100000,-,,7340830,646472,KG');
    const extract = csv(
      'month,hts10,census_description,general_customs_value_usd,quantity_kg',
      '2023-01,8110100000,X,7340830,646472',
    );
    expect(extract.statements.map(statementId)).toEqual(table.statements.map(statementId));
  });

  test('0 kg beside a value is missing, beside none it is none; a flag tells', () => {
    const kinds = (...lines: readonly string[]) => csv(...lines).statements.map(({ value }) => value.kind);
    expect(kinds(HEAD, '2023-01,8110100000,5700,China,500,0,KG')).toEqual(['reported', 'not available']);
    expect(kinds(HEAD, '2023-01,8110100000,5700,China,0,0,KG')).toEqual(['zero', 'zero']);
    expect(kinds(`${HEAD},GEN_QY1_MO_FLAG`, '2023-01,8110100000,-,,500,0,KG,M')).toEqual(['reported', 'not available']);
    expect(kinds(`${HEAD},GEN_QY1_MO_FLAG`, '2023-01,8110100000,-,,500,0,KG,')).toEqual(['reported', 'zero']);
  });

  test('general imports and imports for consumption stay apart', () => {
    const { statements } = csv(
      'time,I_COMMODITY,GEN_VAL_MO,GEN_QY1_MO,CON_VAL_MO,CON_QY1_MO,UNIT_QY1',
      '2023-01,8110100000,10,2,8,2,KG',
    );
    expect(new Set(statements.map(({ subject }) => subject.detail))).toEqual(
      new Set(['general-imports-hts-8110100000', 'consumption-imports-hts-8110100000']),
    );
  });

  test.each([
    ['2023-13,8110100000,-,,1,1,KG', 'unreadable-period'],
    ['2023-01,8112920000,-,,1,1,KG', 'unknown-material'],
    ['2023-01,8110100000,0003,EUROPEAN UNION,1,1,KG', 'unknown-place'],
    ['2023-01,8110100000,-,,1.5e3,1,KG', 'unreadable-cell'],
    ['2023-01,8110100000,-,,1,1,NO', 'unreadable-cell'],
  ])('%s is a problem: %s', (line, code) => {
    expect(csv(HEAD, line).problems.map((problem) => problem.code)).toEqual([code]);
  });
});
