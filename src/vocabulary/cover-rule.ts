import { CITED, keyOf, made, required, type Words } from './fact-row.ts';
import type { CoverRule } from './facts.ts';
import { type Built, build, ID, orNull, type TableRows } from './table-rows.ts';

const COLUMNS = ['id', 'name', 'days', 'place', 'scope', 'note'] as const;

/** Rules of `data/cover-rules.csv`: id, name, days, place, scope, note. */
export function coverRulesFrom(table: TableRows, words: Words): Built<CoverRule> {
  return build(table, [...COLUMNS, ...CITED], (cell) => {
    const [id, place, days] = [cell('id'), cell('place'), Number(cell('days'))];
    const badId = ID.test(id) ? null : { refused: 'a rule needs an id in lower case', column: 'id' };
    const badDays = days > 0 ? null : { refused: 'days is a number above zero', column: 'days' };
    const unknown = { refused: `no country has the code "${place}"`, column: 'place' };
    const badPlace = words.countries.has(place) ? null : unknown;
    const faults = [badId, badDays, badPlace, required(cell, 'name'), required(cell, 'scope')];
    return made(cell, faults, keyOf(id), (cited) => ({
      ...{ id, name: cell('name'), days, place, scope: cell('scope'), note: orNull(cell('note')) },
      ...cited,
    }));
  });
}
