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
