import type { Lever } from '../../../shortfall/lever.ts';
import { choiceIn } from '../../choices/choices.ts';
import type { LeverValues } from '../../worker/draw.ts';

/** Levers as an address gives them, `demand/antimony.1.2~willingness/CHN.0.4`; what is no lever or no number is left out. */
export function leversOf(list: string | undefined, levers: readonly Lever[]): LeverValues {
  return Object.fromEntries(
    levers.flatMap(({ id, low, high, base }) => {
      const value = Number(choiceIn(list, id) ?? Number.NaN);
      return value >= low && value <= high && value !== base ? [[id, value]] : [];
    }),
  );
}

/** Levers of an address, whatever case they may be of; what is no number is left out. */
export function leversSaid(list: string): LeverValues {
  return Object.fromEntries(
    list.split('~').flatMap((part) => {
      const [, id, text] = /^([^.]+)\.(.+)$/.exec(part) ?? [];
      const value = Number(text ?? Number.NaN);
      return id === undefined || !Number.isFinite(value) ? [] : [[id, value]];
    }),
  );
}

/** The same as an address writes it; undefined when none is moved. */
export function leversText(values: LeverValues): string | undefined {
  const entries = Object.entries(values).map(([id, value]) => `${id}.${value}`);
  return entries.length === 0 ? undefined : entries.join('~');
}

/** The levers with one at a value; one that is back where the case has it is no longer moved. */
export function withLever(values: LeverValues, { id, base }: Lever, value: number): LeverValues {
  const others = Object.fromEntries(Object.entries(values).filter(([other]) => other !== id));
  return value === base ? others : { ...others, [id]: value };
}

/** Steps between the ends of a lever. */
const STEPS = 200;

/** Steps of times, which nobody counts in two hundredths of a horizon. */
const STEP_OF_UNIT: ReadonlyMap<string, number> = new Map([
  ['months', 1],
  ['years', 0.25],
]);

/** The step of a lever's slider, in its unit. */
export const stepOf = ({ low, high, unit }: Lever): number => STEP_OF_UNIT.get(unit) ?? (high - low) / STEPS;

/** Where a slider that stands at a value puts its lever: where the case has it, when that is nearer than any other step. */
export function placed(lever: Lever, value: number): number {
  const { low, base } = lever;
  const step = stepOf(lever);
  const nearest = low + Math.round((base - low) / step) * step;
  return Math.abs(value - nearest) < step / 2 ? base : value;
}

/** Levers that bear on one of the nodes, and those that were moved already, so that none is moved unseen. */
export function leversAmong(levers: readonly Lever[], nodes: readonly number[], values: LeverValues): readonly Lever[] {
  return levers.filter((lever) => values[lever.id] !== undefined || lever.nodes.some((node) => nodes.includes(node)));
}
