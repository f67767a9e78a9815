import { describe, expect, it } from 'vitest';
import { coverRulesFrom } from '../../src/vocabulary/cover-rule.ts';
import { builtInVocabulary, tableOf } from '../support/mcs.ts';

const { vocabulary } = builtInVocabulary();
const BUILT_IN = tableOf('data/cover-rules.csv');

describe('rules of cover', () => {
  it('are JOGMEC of 60 days, of 180 where the risk is high, and Korea of 100 and 60', () => {
    const { things, problems } = coverRulesFrom(BUILT_IN, vocabulary);
    expect(problems).toEqual([]);
    expect([...things.values()].map(({ id, days, place }) => [id, days, place])).toEqual([
      ['jogmec-60', 60, 'JPN'],
      ['jogmec-180', 180, 'JPN'],
      ['korea-rare-100', 100, 'KOR'],
      ['korea-nonferrous-60', 60, 'KOR'],
    ]);
  });

  it.each([
    ['Bad Id', '60', 'JPN', 'column id'],
    ['rule', '0', 'JPN', 'column days'],
    ['rule', 'sixty', 'JPN', 'column days'],
    ['rule', '60', 'XYZ', 'column place'],
  ])('%s of %s days in %s is refused at %s', (id, days, place, where) => {
    const cells = [id, 'A rule', days, place, 'metals', '', 'iea-japan-stockpiling', '2023-10-26', 'text'];
    const { things, problems } = coverRulesFrom({ header: BUILT_IN.header, rows: [{ line: 2, cells }] }, vocabulary);
    expect(things.size).toBe(0);
    expect(problems).toMatchObject([{ code: 'bad-row', locator: `line 2, ${where}` }]);
  });
});
