import { evaluate, roomFor } from './engine.ts';
import type { Factor } from './factor.ts';
import type { Model } from './model.ts';
import { newOutcome, type Outcome } from './outcome.ts';

/** Yes-or-no choices that can be gone through one combination after the other. */
const MOST_ENUMERATED = 20;

/** One yes or no: whether an event happens, whether a ban is on in a period. */
interface Choice {
  readonly factor: Factor;
  readonly f: number;
  readonly t: number;
}

/**
 * Every combination of a model whose factors are all known, events (with parents or without) or bans, each with its
 * probability: the truth that drawing is tested against. A ban is a yes or no in each period. Throws where there are more
 * than twenty, or other factors, or correlated ones.
 */
export function enumerate(model: Model): Outcome {
  const choices = model.factors.flatMap((factor, f) => choicesOf(factor, f, model.periods));
  if (model.correlated.length > 0) throw new RangeError('correlated factors cannot be gone through');
  if (choices.length > MOST_ENUMERATED) throw new RangeError(`${choices.length} events, more than ${MOST_ENUMERATED}`);
  const [outcome, room] = [newOutcome(model), roomFor(model)];
  const happened = new Uint8Array(model.factors.length);
  room.drawing.quiet.fill(0);
  const visit = (n: number, probability: number): void => {
    const choice = choices[n];
    if (probability === 0) return;
    if (choice === undefined) {
      evaluate(model, room, outcome, probability);
      return;
    }
    const chance = chanceOf(choice, happened);
    const before = happened[choice.f] as number;
    for (const is of [0, 1] as const) {
      happened[choice.f] = is;
      set(choice, is === 1, model.periods, room.drawing.values);
      visit(n + 1, probability * (is === 1 ? chance : 1 - chance));
    }
    happened[choice.f] = before;
  };
  visit(0, 1);
  return outcome;
}

function choicesOf(factor: Factor, f: number, periods: number): readonly Choice[] {
  if (factor.kind === 'known') return [];
  if (factor.kind === 'event') return [{ factor, f, t: 0 }];
  if (factor.kind === 'ban') return Array.from({ length: periods }, (_, t) => ({ factor, f, t }));
  throw new RangeError(`"${factor.name}" is no event, so its outcomes cannot be gone through`);
}

/** Chance of a yes; for a ban, `happened` still says whether it was on in the period before. */
function chanceOf({ factor, f, t }: Choice, happened: Uint8Array): number {
  if (factor.kind === 'event') {
    const { parent } = factor;
    return parent !== undefined && happened[parent.factor] === 1 ? parent.chance : factor.chance;
  }
  if (factor.kind !== 'ban') return 0;
  return (t === 0 ? factor.on : happened[f] === 1) ? 1 - factor.ends : factor.begins;
}

function set({ factor, f, t }: Choice, is: boolean, periods: number, values: Float64Array): void {
  if (factor.kind === 'ban') values[f * periods + t] = is ? factor.when : 1;
  else if (factor.kind === 'event' && is) values.set(factor.path, f * periods);
  else values.fill(1, f * periods, (f + 1) * periods);
}
