import type { Assumption } from '../assembly.ts';
import type { OptionMade } from './option-made.ts';
import type { PlanFile } from './plan-file.ts';

const LONGEST = 300;

/** What a plan file supposes, each with the numbers of the options that rest on it. */
export function fileAssumptions(file: PlanFile | null, made: readonly OptionMade[]): readonly Assumption[] {
  return (file?.assumptions ?? []).map(({ id, words, author, reason, illustrative }): Assumption => {
    const options = made.filter(({ option }) => option.assumptions.includes(id));
    const told = options.map(({ option }) => {
      const terms = option.terms.filter(({ assumptions }) => assumptions.includes(id));
      return `${option.id}: ${terms.map((term) => `${term.of} ${term.words}`).join(', ')}`;
    });
    const accounts = (file?.accounts ?? []).filter(({ assumption }) => assumption === id);
    const value = [...told, ...accounts.map((account) => `${account.id}: ${account.amount}`)].join('; ');
    return {
      ...{ id, words, author, reason, kind: illustrative === true ? 'illustrative' : 'user' },
      value: value === '' ? 'no option rests on it' : value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value,
    };
  });
}
