import { describe, expect, test } from 'vitest';
import { SALIENT_AB_DI } from '../../../src/sources/usgs-mcs/headings/salient-ab-di.ts';
import { SALIENT_DI_LI } from '../../../src/sources/usgs-mcs/headings/salient-di-li.ts';
import { SALIENT_MA_RH } from '../../../src/sources/usgs-mcs/headings/salient-ma-rh.ts';
import { SALIENT_SA_TI } from '../../../src/sources/usgs-mcs/headings/salient-sa-ti.ts';
import { SALIENT_TU_ZI } from '../../../src/sources/usgs-mcs/headings/salient-tu-zi.ts';
import { WORLD_HEADINGS } from '../../../src/sources/usgs-mcs/headings/world.ts';
import { chaptersOf, meaningKey, meaningOf } from '../../../src/sources/usgs-mcs/meaning.ts';
import { isUnit } from '../../../src/units/unit.ts';
import { builtInVocabulary } from '../../support/mcs.ts';

const { vocabulary } = builtInVocabulary();
const SALIENT = [SALIENT_AB_DI, SALIENT_DI_LI, SALIENT_MA_RH, SALIENT_SA_TI, SALIENT_TU_ZI].flatMap(chaptersOf);
const WORLD = chaptersOf(WORLD_HEADINGS);

/** What is wrong with the words of a meaning, or null. */
function wrong(words: string): string | null {
  if (words === '-') return null;
  const meaning = meaningOf(words);
  if (meaning === null) return `not read: ${words}`;
  const { subject, property } = meaning;
  const known =
    vocabulary.materials.has(subject.id) &&
    vocabulary.properties.has(property) &&
    (subject.form === undefined || vocabulary.forms.has(`${subject.id}/${subject.form}`));
  return known ? null : `not in the vocabulary: ${words}`;
}

describe('the tables of headings', () => {
  test('say only what can be read, in words of the vocabulary', () => {
    const salient = SALIENT.flatMap(({ lines }) => lines.map(([, words = '']) => wrong(words)));
    const world = WORLD.flatMap(({ lines }) => lines.flatMap(([, ...cells]) => cells.map(wrong)));
    expect([...salient, ...world].filter((found) => found !== null)).toEqual([]);
    expect(salient.length).toBeGreaterThan(1000);
  });

  test('give every salient column a unit, and nothing else than years and editions after it', () => {
    const lines = SALIENT.flatMap((chapter) => chapter.lines).filter(([, words]) => words !== '-');
    expect(lines.filter(([, , unit = '']) => !isUnit(unit))).toEqual([]);
    const marks = lines.flatMap(([, , , ...rest]) => rest);
    expect(marks.filter((mark) => !/^(?:estimated (?:all|[2-9])|(?:only|since) 20\d\d)$/.test(mark))).toEqual([]);
  });

  test.each(['2024', '2025'])('ask no question twice in one file of %s', (edition) => {
    const twice = SALIENT.flatMap(({ names, lines }) => {
      const here = lines.filter((line) => !line.some((mark) => /^only /.test(mark) && mark !== `only ${edition}`));
      const keys = here.flatMap(([, words = '']) => {
        const meaning = meaningOf(words);
        return meaning === null ? [] : [meaningKey(meaning)];
      });
      return keys.filter((key, i) => keys.indexOf(key) !== i).map((key) => `${names.join()}: ${key}`);
    });
    expect(twice).toEqual([]);
  });
});
