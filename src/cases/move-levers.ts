import { applyLever, type Lever } from '../shortfall/lever.ts';
import type { Model } from '../shortfall/model.ts';
import type { Assumption } from './assembly.ts';
import type { CaseData } from './case-file.ts';
import type { Mistake } from './case-shape.ts';
import type { Draft } from './draft.ts';
import { leversOf } from './draft-levers.ts';
import { type Modelled, modelOf } from './draft-model.ts';

type Values = CaseData['levers'];

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

/** A lever moved is an assumption of whoever moved it. */
export function leverAssumptions(levers: readonly Lever[], values: Values): readonly Assumption[] {
  return levers.flatMap(({ id, words, unit, base }): readonly Assumption[] => {
    const value = values?.[id];
    if (value === undefined) return [];
    const moved = { id: `lever/${id}`, words: `${words}: moved from ${base} to ${value}`, value: `${value} ${unit}` };
    return [{ ...moved, author: 'author of the case', reason: 'moved by hand', kind: 'user' }];
  });
}

/** Levers the case does not have, and values beyond their ends. */
export function leverMistakes(levers: readonly Lever[], values: Values): readonly Mistake[] {
  return Object.entries(values ?? {}).flatMap(([id, value]): readonly Mistake[] => {
    const lever = levers.find((one) => one.id === id);
    const path = ['levers', id];
    if (lever === undefined) {
      const expected = `one of ${levers.map((one) => one.id).join(', ')}`;
      return [{ path, message: `the case has no lever "${id}"`, expected, todo: 'Name a lever of the case.' }];
    }
    const { low, high, unit } = lever;
    if (value >= low && value <= high) return [];
    const expected = `${low} to ${high} ${unit}`;
    return [{ path, message: `${value} is beyond the ends of the lever`, expected, todo: 'Keep it between them.' }];
  });
}
