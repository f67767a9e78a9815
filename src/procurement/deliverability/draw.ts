import { type FactorKey, factorKey, newStream, nextUniform, type Stream, seek } from '../../numeric/stream.ts';
import type { ChainModel, MassModel, PlantModel, Readings, WaitModel } from './model.ts';
import { DAYS_A_MONTH } from './month.ts';
import type { FixedChain, FixedOrder, FixedPlant } from './path.ts';
import { waitQuantile } from './slips.ts';
import { drawn } from './term.ts';

/** Gives a term's value for a factor's name: drawn by chance, or at one end of the range. */
export type Chooser = (factor: string, readings: Readings) => number;

/** A uniform number for a factor, for what is not a term. */
export type Uniform = (factor: string) => number;

/** How one chain's numbers are fixed. */
export interface Luck {
  readonly choose: Chooser;
  readonly uniform: Uniform;
}

/** All of one draw: the chain, what was ordered, and what was sold before. */
export interface Fixed {
  readonly chain: FixedChain;
  readonly orders: readonly FixedOrder[];
  readonly sold: readonly { readonly month: number; readonly tonnes: number }[];
}

/** What is not left to chance: factors by their first words, held at one end of their readings. */
export interface Held {
  readonly factors: readonly string[];
  readonly at: 'least' | 'most';
  /** False where only the answer is held and is still drawn within its own range. */
  readonly whole: boolean;
}

const isHeld = ({ factors }: Held, factor: string): boolean =>
  factors.some((words) => factor === words || factor.startsWith(`${words} `));

const ALMOST_ONE = 1 - 2 ** -53;

/** Luck of one draw after the other; a factor draws the same whatever else there is. */
export function luckOf(id: string, seed: number, held: Held | null): (draw: number) => Luck {
  const stream = newStream();
  const keys = new Map<string, FactorKey>();
  const keyOf = (factor: string): FactorKey => {
    const known = keys.get(factor);
    if (known !== undefined) return known;
    const key = factorKey(`deliverability/${id}/${factor}`);
    keys.set(factor, key);
    return key;
  };
  return (draw) => ({
    choose: (factor, readings) => {
      const at = pointed(stream, seed, keyOf(factor), draw);
      const [which, where] = [nextUniform(at), nextUniform(at)];
      return held !== null && isHeld(held, factor) ? heldAt(held, readings, where) : drawn(readings, which, where);
    },
    uniform: (factor) => nextUniform(pointed(stream, seed, keyOf(factor), draw)),
  });
}

function pointed(stream: Stream, seed: number, key: FactorKey, draw: number): Stream {
  seek(stream, seed, key, draw);
  return stream;
}

/** The first or the last reading, at its end or drawn within it. */
function heldAt({ whole, at }: Held, readings: Readings, where: number): number {
  const end = at === 'least' ? 0 : ALMOST_ONE;
  return drawn(readings, end, whole ? end : where);
}

/** Every term at its least favourable end, or at its most favourable one: what is sure either way. */
export function cornerLuck(end: 'least' | 'most'): Luck {
  const low = (readings: Readings): number => Math.min(...readings.map((r) => r.low));
  const high = (readings: Readings): number => Math.max(...readings.map((r) => r.high));
  return {
    choose: (factor, readings) => ((end === 'most') === isBurden(factor) ? low(readings) : high(readings)),
    uniform: (factor) => ((end === 'most') === isBurden(factor) ? 2 ** -53 : ALMOST_ONE),
  };
}

/** Factors of which more is worse: masses due, times to wait, what others take. */
const BURDENS = ['order', 'wait', 'ramp', 'taken', 'accepted'] as const;
const isBurden = (factor: string): boolean => BURDENS.some((word) => factor.startsWith(`${word} `));

/** Fixes every number of a chain. */
export function fixedBy(model: ChainModel, luck: Luck): Fixed {
  const { choose } = luck;
  // One price for all orders: they were placed within weeks of each other, and none of their prices is known.
  const ordered = model.orders.map(({ month, tonnes }) => ({ month, tonnes: choose('order price', tonnes) }));
  const months = choose('delivery months', model.deliveryMonths);
  const { accepted } = model;
  return {
    chain: {
      plants: model.plants.map((plant) => fixedPlant(plant, luck)),
      taken: model.taken.map(({ from, to, tonnes }, i) => ({ from, to, tonnes: choose(`taken ${i}`, tonnes) })),
      left: choose('left', model.left),
      fromFeed:
        model.feed.reduce((sum, tonnes, i) => sum + choose(`feed ${i}`, tonnes), 0) *
        choose('recovery', model.recovery),
      acceptedFrom: accepted.month + (accepted.after === null ? 0 : choose('accepted after', accepted.after)),
    },
    orders: ordered.map((order) => ({ ...order, months })),
    sold: soldBy(model.sold, choose),
  };
}

const soldBy = (sold: readonly MassModel[], choose: Chooser): Fixed['sold'] =>
  sold.map(({ month, tonnes }, i) => ({ month, tonnes: choose(`sold ${i}`, tonnes) }));

function fixedPlant({ name, now, contents, conversion, own, ramp }: PlantModel, { choose, uniform }: Luck): FixedPlant {
  const form = Math.min(contents.length - 1, Math.floor(uniform(`form ${name}`) * contents.length));
  const content = contents[form] ?? 1;
  const factor = form === own ? content : content * choose(`conversion ${name}`, conversion);
  const rate = choose(`now ${name}`, now) * factor;
  if (ramp === null) return { now: rate, target: rate, completed: 0, rampMonths: 0 };
  const wait = ramp.wait === null ? 0 : waitOf(ramp.wait, name, { choose, uniform });
  return {
    now: rate,
    target: choose(`target ${name}`, ramp.target) * factor,
    completed: ramp.month + wait,
    rampMonths: choose(`ramp ${name}`, ramp.months),
  };
}

/** Months still to wait, from the month last given for completion. */
function waitOf({ record, elapsed, supposed }: WaitModel, name: string, luck: Luck): number {
  const days = waitQuantile(luck.uniform(`wait ${name}`), record, elapsed);
  const more = days === null ? luck.choose(`wait ${name}`, supposed) : days / DAYS_A_MONTH;
  return elapsed / DAYS_A_MONTH + more;
}
