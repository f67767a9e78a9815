import { CITED, made, materialFault, type Words } from './fact-row.ts';
import type { Companionality } from './facts.ts';
import { type Built, build, orNull, type TableRows } from './table-rows.ts';

const COLUMNS = ['material', 'percent', 'low', 'high', 'note'] as const;

/** Shares of `data/companionality.csv`: material, percent, low, high, note; one row for each material. */
export function companionalityFrom(table: TableRows, words: Words): Built<Companionality> {
  return build(table, [...COLUMNS, ...CITED], (cell) => {
    const [percent, low, high] = [Number(cell('percent')), Number(cell('low')), Number(cell('high'))];
    const ordered = cell('percent') !== '' && 0 <= low && low <= percent && percent <= high && high <= 100;
    const badRange = ordered
      ? null
      : { refused: 'low, percent and high lie between 0 and 100, in order', column: 'percent' };
    return made(cell, [materialFault(words, cell), badRange], cell('material'), (cited) => ({
      ...{ material: cell('material'), percent, low, high, note: orNull(cell('note')) },
      ...cited,
    }));
  });
}
