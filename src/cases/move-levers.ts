import { applyLever, type Lever } from '../shortfall/lever.ts';
import type { Model } from '../shortfall/model.ts';
import type { Assumption } from './assembly.ts';
import type { CaseData } from './case-file.ts';
import { nearestFew } from './case-nearest.ts';
import type { CaseProblem } from './case-problem.ts';
import type { Mistake } from './case-shape.ts';
import type { Draft } from './draft.ts';
import { leversOf } from './draft-levers.ts';
import { type Modelled, modelOf } from './draft-model.ts';

type Values = CaseData['levers'];
/** Where levers are put for one run, by their ids, each in its unit. */
export type LeverValues = Readonly<Record<string, number>>;

/** A case with levers put elsewhere for one run; they go before those the case itself moves. */
export function withLevers(data: CaseData, set: LeverValues): CaseData {
  return Object.keys(set).length === 0 ? data : { ...data, levers: { ...data.levers, ...set } };
}

/** The levers a case itself moves and the run does not. */
export function without(values: Values, set: LeverValues): LeverValues {
  return Object.fromEntries(Object.entries(values ?? {}).filter(([id]) => !Object.hasOwn(set, id)));
}

/**
 * The arrays of a draft with its levers where the case puts them, last of all. Every reliability table and every mitigation
 * has levers of its own under the same ids, for they move other places of other arrays.
 */
export function movedModel(draft: Draft, modelled: Modelled = modelOf(draft)): Model {
  const values = draft.data.levers;
  if (values === undefined) return modelled.model;
  return leversOf(draft, modelled).reduce((model, lever) => {
    const value = values[lever.id];
    return value === undefined ? model : applyLever(model, lever, value);
  }, modelled.model);
}

/** Levers after some were moved: one that sets now stands where it was set, one that scales goes on from what it scaled. */
export function movedLevers(levers: readonly Lever[], values: Values): readonly Lever[] {
  return levers.map((lever) => {
    const value = values?.[lever.id];
    if (value === undefined) return lever;
    const sets = lever.targets.every(({ how }) => how === 'set');
    return { ...lever, assumed: true, base: sets ? value : lever.base };
  });
}

/** A lever moved is an assumption of whoever moved it: the author of the case, or who ran it. */
export function leverAssumptions(levers: readonly Lever[], values: Values, set: LeverValues): readonly Assumption[] {
  return levers.flatMap(({ id, words, unit, base }): readonly Assumption[] => {
    const value = values?.[id];
    if (value === undefined) return [];
    const moved = { id: `lever/${id}`, words: `${words}: moved from ${base} to ${value}`, value: `${value} ${unit}` };
    const [author, reason] = Object.hasOwn(set, id)
      ? ['who ran it', 'set for this run']
      : ['author of the case', 'moved by hand'];
    return [{ ...moved, author, reason, kind: 'user' }];
  });
}

/** Levers the case does not have, and values beyond their ends. */
export function leverMistakes(levers: readonly Lever[], values: LeverValues): readonly Mistake[] {
  return Object.entries(values).flatMap(([id, value]): readonly Mistake[] => {
    const lever = levers.find((one) => one.id === id);
    const path = ['levers', id];
    if (lever === undefined) return [{ path, ...noLever(id, levers) }];
    const { low, high, unit } = lever;
    if (value >= low && value <= high) return [];
    const message = `${value} is beyond the ends of the lever "${id}"`;
    return [{ path, message, expected: `${low} to ${high} ${unit}`, todo: 'Keep it between them.' }];
  });
}

function noLever(id: string, levers: readonly Lever[]): Omit<Mistake, 'path'> {
  const message = `the case has no lever "${id}"`;
  if (levers.length === 0) return { message, expected: 'none: nothing of it can be moved', todo: 'Take it out.' };
  const like = nearestFew(
    id,
    levers.map((one) => one.id),
    NEAREST,
  );
  const todo = `Name one of its ${levers.length}; the nearest are given.`;
  return { message, expected: like.join(', '), todo };
}

/** Levers a message names of those most like a mistyped one. */
const NEAREST = 4;

/** What path a lever set for one run has in a problem: it stands in no file. */
const OF_RUN = 'set.';

/** The same of levers set for one run, which stand in no place of the case. */
export function setProblems(levers: readonly Lever[], set: LeverValues): readonly CaseProblem[] {
  return leverMistakes(levers, set).map(({ path, message, expected, todo }) => ({
    ...{ line: 0, column: 0, path: `${OF_RUN}${path[1]}`, message, expected, todo },
  }));
}

/** Whether a problem is of a lever set for one run. */
export const isOfRun = ({ path, line }: CaseProblem): boolean => line === 0 && path.startsWith(OF_RUN);
