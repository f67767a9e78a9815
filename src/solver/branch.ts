/** Why a search ends before it is done, null where it does not. */
export type Stop = 'time' | 'cancelled' | 'stalled' | 'infeasible' | null;

/** The relaxation looked at once: where it is best, no plan of it is better, and how many cuts that point called for. */
export interface Look {
  readonly stop: Stop;
  readonly bound: number;
  /** Of the columns that must be whole. */
  readonly choices: Float64Array;
  readonly cuts: number;
}

/** What a tree of yes and no asks of the search it is for. */
export interface Decider {
  /** Lets the whole columns lie between these limits, or where they are at home where there are none. */
  readonly between: (lower: Float64Array | null, upper: Float64Array | null) => void;
  readonly look: () => Look;
  /** Finds the best plan with these yes and no, and remembers it. */
  readonly hold: (choices: Float64Array) => Stop;
  /** By how much a plan would be better than the best so far, beyond the gap; zero or below where none can be. */
  readonly hope: (bound: number) => number;
  readonly raise: (bound: number) => void;
}

/** A part of the tree: what is decided in it, and what no plan of it can be better than. */
interface Branch {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly bound: number;
}

/** How far from whole a number may be and still mean it. */
const WHOLE = 1e-6;
/** A branch is cut on as long as a look takes off this share of what is still hoped for. */
const WORTH = 0.2;

/**
 * Branch and bound over yes and no, with cuts that hold in every branch (branch and cut on the master of Benders): ends where no
 * branch can hold a plan better by more than the gap.
 */
export function branchOut(decider: Decider, count: number, bound: number): Stop {
  const open: Branch[] = [{ lower: new Float64Array(count), upper: new Float64Array(count).fill(1), bound }];
  const tried = new Set<string>();
  /** No plan of the branches given up is better than this. */
  let given = Number.POSITIVE_INFINITY;
  let plunge = false;
  for (;;) {
    decider.raise(open.reduce((least, branch) => Math.min(least, branch.bound), given));
    const branch = taken(open, plunge);
    if (branch === undefined) return null;
    const end = explored(decider, branch, tried);
    if (end.stop !== null) return end.stop;
    plunge = end.split !== null;
    if (end.split === null) given = Math.min(given, end.bound);
    else open.push(...halves({ ...branch, bound: end.bound }, end.split));
  }
}

/** The last one added while it goes down, else the one of which most is hoped. */
function taken(open: Branch[], plunge: boolean): Branch | undefined {
  if (plunge) return open.pop();
  const least = open.reduce((best, { bound }, n) => (bound < (open[best]?.bound ?? bound) ? n : best), 0);
  return open.splice(least, 1)[0];
}

interface End {
  readonly stop: Stop;
  readonly bound: number;
  /** Where to split it: what the relaxation makes of all choices, and which of them it leaves most open. */
  readonly split: { readonly choices: Float64Array; readonly at: number } | null;
}

/** Looks at a branch until it is given up or is to be split. */
function explored(decider: Decider, { lower, upper, bound: known }: Branch, tried: Set<string>): End {
  let bound = known;
  if (decider.hope(bound) <= 0) return { stop: null, bound, split: null };
  decider.between(lower, upper);
  for (;;) {
    const { stop, bound: here, choices, cuts } = decider.look();
    if (stop === 'infeasible') return { stop: null, bound: Number.POSITIVE_INFINITY, split: null };
    const risen = Math.max(bound, here) - bound;
    bound += risen;
    if (stop !== null || decider.hope(bound) <= 0) return { stop, bound, split: null };
    const at = openest(choices);
    if (at >= 0 && (cuts === 0 || risen < WORTH * decider.hope(bound))) return { stop, bound, split: { choices, at } };
    if (at >= 0) continue;
    const whole = choices.map(Math.round);
    const key = whole.join('');
    if (tried.has(key) && cuts === 0) return { stop, bound, split: null };
    if (tried.has(key)) continue;
    tried.add(key);
    const held = decider.hold(whole);
    if (held !== null && held !== 'infeasible') return { stop: held, bound, split: null };
    decider.between(lower, upper);
  }
}

/** The choice that is least of a yes or no, -1 where all are one. */
function openest(choices: Float64Array): number {
  let [at, most] = [-1, WHOLE];
  for (const [n, choice] of choices.entries()) {
    const away = Math.min(choice, 1 - choice);
    if (away > most) [at, most] = [n, away];
  }
  return at;
}

/** The branch with a choice decided either way, the way it leans last. */
function halves({ lower, upper, bound }: Branch, { choices, at }: NonNullable<End['split']>): readonly Branch[] {
  const yes = { lower: lower.with(at, 1), upper, bound };
  const no = { lower, upper: upper.with(at, 0), bound };
  return (choices[at] as number) >= 0.5 ? [no, yes] : [yes, no];
}
