import type { RowKind } from '../../planner/program.ts';
import type { CasePath } from '../case-problem.ts';
import type { PlanFile } from './plan-file.ts';
import type { PlanProblem } from './plan-problem.ts';

/** Where a plan file says what rows of a plan ask: `my.yaml, line 12` by kind of row and what it is about. */
export type PlanPlaces = Readonly<Record<string, string>>;

/** Key of a place: options, accounts, caps and goals by their number, storage by the id of the node. */
export const placeKey = (
  of: 'option' | 'account' | 'share' | 'goal' | 'storage' | 'yearly',
  which: number | string,
): string => `${of} ${which}`;

/** Which of a plan's things a row is about. */
export const PLACED: Readonly<Partial<Record<RowKind, 'option' | 'account' | 'share' | 'goal'>>> = {
  ...{ least: 'option', most: 'option', depends: 'option', account: 'account', share: 'share', goal: 'goal' },
};

/** Places of everything a plan file says that a plan can clash with; nothing without one. */
export function placesOf(problem: PlanProblem, file: PlanFile | null): PlanPlaces {
  if (file === null) return {};
  const at = (path: CasePath): string => `${file.file.name}, line ${file.placeOf(path).line}`;
  const options = (file.options ?? []).flatMap(({ id }, n) => {
    const a = problem.options.findIndex((option) => option.id === id);
    return a < 0 ? [] : [[placeKey('option', a), at(['options', n])] as const];
  });
  const accounts = (file.accounts ?? []).flatMap(({ id }, n) => {
    const k = problem.accounts.findIndex((account) => account.id === id);
    return k < 0 ? [] : [[placeKey('account', k), at(['accounts', n])] as const];
  });
  const { shares = [], storage = [] } = file.limits ?? {};
  return Object.fromEntries([
    ...options,
    ...accounts,
    ...shares.map((_, c) => [placeKey('share', c), at(['limits', 'shares', c])] as const),
    ...storage.map(({ node }, n) => [placeKey('storage', node), at(['limits', 'storage', n])] as const),
    ...(file.goals ?? []).map((_, g) => [placeKey('goal', g), at(['goals', g])] as const),
  ]);
}
