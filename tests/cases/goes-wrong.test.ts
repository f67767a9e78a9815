import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../src/cases/case-file.ts';
import { shocksOf, uncertaintiesOf, withParents } from '../../src/cases/goes-wrong.ts';
import { parseCase } from '../../src/cases/parse-case.ts';
import { parentsAmong, shippedCases } from '../../src/workbench/run-cases.ts';
import { FOUR_SUPPLIERS } from '../support/case-texts.ts';
import { builtInVocabulary } from '../support/mcs.ts';
import { ROOT } from '../support/source-files.ts';

const { vocabulary } = builtInVocabulary();
const shipped = await shippedCases(path.join(ROOT, 'data'), vocabulary);
const parents = parentsAmong(shipped);

function shippedCase(id: string): CaseFile {
  const file = shipped.find((one) => one.id === id)?.file;
  if (file === null || file === undefined) throw new Error(`no case ${id}`);
  return file;
}

function own(text: string): CaseFile {
  const { file, problems } = parseCase(text, 'own.yaml', vocabulary);
  if (file === null) throw new Error(JSON.stringify(problems));
  return file;
}

describe('what goes wrong in a case', () => {
  it('is said of one without a shock too: the reference is short all the same', () => {
    const data = withParents(shippedCase('reference'), parents);
    expect(shocksOf(data)).toEqual([]);
    expect(uncertaintiesOf(data)).toEqual([
      'how far countries deliver, by table tiers (beside it record)',
      'errors of the edition',
      'how deliveries turn out',
    ]);
  });

  it('is that of the case it extends where it says nothing else', () => {
    const data = withParents(shippedCase('two-at-once'), parents);
    expect(shocksOf(data).length).toBeGreaterThan(0);
    expect(uncertaintiesOf(data)[0]).toMatch(/table tiers/);
    expect(data.materials).toEqual(['antimony', 'cobalt']);
  });

  it('is nothing where every number is given', () => {
    const given = FOUR_SUPPLIERS.replaceAll(/, lost_chance: [\d.]+/g, '');
    expect(uncertaintiesOf(own(FOUR_SUPPLIERS))).toEqual(['4 suppliers that may be lost']);
    expect(uncertaintiesOf(own(given))).toEqual([]);
    const cut = given.replace('output: 400 t', 'output: 400 t, war_damage: 0.2, willingness: 1');
    expect(uncertaintiesOf(own(cut))).toEqual(['a supplier that cannot or will not deliver all']);
  });
});
