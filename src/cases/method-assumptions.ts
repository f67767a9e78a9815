import type { Assembly, Assumption } from './assembly.ts';
import { IMPORT_RANKS } from './draft-base.ts';
import { WORLD_DEMAND } from './draft-world.ts';

/** What the method itself supposes of the numbers of a case, each where something rests on it. */
export function methodAssumptions({ cells }: Pick<Assembly, 'cells'>): readonly Assumption[] {
  return METHODS.flatMap(({ of, ...told }): readonly Assumption[] => {
    const resting = cells.filter(({ assumptions }) => assumptions.includes(told.id)).length;
    return resting === 0 ? [] : [{ ...told, author: 'Ballast', kind: 'method', value: `${resting} ${of}` }];
  });
}

const METHODS = [
  {
    id: IMPORT_RANKS,
    words: 'Shares of imports are supposed from the order of their sources',
    reason:
      'The editions known on the day print the order of import sources without shares; each share is the mean of all that the order allows',
    of: 'supplies from abroad',
  },
  {
    id: WORLD_DEMAND,
    words: 'The world wants what it produces',
    reason:
      'Consumption of the world by country is not published; in a year as much is used as made but for changes of stocks, which are not either',
    of: 'numbers of shares and supplies',
  },
] as const;
