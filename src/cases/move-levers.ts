import { applyLever, type Lever } from '../shortfall/lever.ts';
import type { Model } from '../shortfall/model.ts';
import type { Assembled, Assembly, Assumption } from './assembly.ts';
import type { CaseFile } from './case-file.ts';
import type { CaseProblem } from './case-problem.ts';

/** What of a case its levers are moved by. */
type Levered = Pick<CaseFile, 'levers' | 'placeOf'>;

/** A lever and where a case puts it. */
interface Moved {
  readonly lever: Lever;
  readonly value: number;
}

/**
 * Moves the levers a case moves, last of all; each is an assumption of whoever moved it, so the model without assumptions
 * keeps its levers where the evidence has them. A lever there is not, or a value beyond its ends, is a mistake.
 */
export function moveLevers(assembly: Assembly, file: Levered): Assembled {
  const asked = Object.entries(file.levers ?? {});
  const found = asked.map(([id, value]) => ({ id, value, lever: assembly.levers.find((lever) => lever.id === id) }));
  const problems = found.flatMap(({ id, value, lever }) => problemOf(assembly, file, { id, value, lever }));
  if (problems.length > 0) return { assembly: null, problems };
  const moved = found.flatMap(({ lever, value }) => (lever === undefined ? [] : [{ lever, value }]));
  return { assembly: moved.length === 0 ? assembly : withMoved(assembly, moved), problems: [] };
}

function withMoved(assembly: Assembly, moved: readonly Moved[]): Assembly {
  const apply = (model: Model): Model => moved.reduce((now, { lever, value }) => applyLever(now, lever, value), model);
  const places = new Map(moved.map(({ lever, value }) => [lever.id, value]));
  return {
    ...assembly,
    model: apply(assembly.model),
    alternative: assembly.alternative === null ? null : apply(assembly.alternative),
    mitigations: assembly.mitigations.map((step) => ({ ...step, model: apply(step.model) })),
    levers: assembly.levers.map((lever) => movedLever(lever, places.get(lever.id))),
    assumptions: [...assembly.assumptions, ...moved.map(assumptionOf)],
  };
}

/** One that sets now stands where it was set; one that scales goes on from what it scaled. */
function movedLever(lever: Lever, value: number | undefined): Lever {
  if (value === undefined) return lever;
  return lever.targets.every(({ how }) => how === 'set')
    ? { ...lever, base: value, assumed: true }
    : { ...lever, assumed: true };
}

function assumptionOf({ lever: { id, words, unit, base }, value }: Moved): Assumption {
  return {
    id: `lever/${id}`,
    words: `${words}: moved from ${base} to ${value}`,
    author: 'author of the case',
    reason: 'moved by hand',
    kind: 'user',
    value: `${value} ${unit}`,
  };
}

interface Asked {
  readonly id: string;
  readonly value: number;
  readonly lever: Lever | undefined;
}

function problemOf({ levers }: Assembly, file: Levered, { id, value, lever }: Asked): readonly CaseProblem[] {
  if (lever !== undefined && value >= lever.low && value <= lever.high) return [];
  const place = file.placeOf(['levers', id]);
  const path = `levers.${id}`;
  if (lever === undefined) {
    const expected = levers.map((one) => one.id).join(', ');
    const todo = 'Name a lever of the case; its page and GET /cases/{id} list them.';
    return [{ ...place, path, message: `The case has no lever "${id}".`, expected, todo }];
  }
  const expected = `${lever.low} to ${lever.high} ${lever.unit}`;
  const todo = 'Keep it between the ends of the lever.';
  return [{ ...place, path, message: `The lever "${id}" cannot stand at ${value}.`, expected, todo }];
}
