import { type Chances, chancesOf, type RunOptions } from './chances.ts';
import type { Held } from './draw.ts';
import type { ChainModel } from './model.ts';
import type { ResolvedChain } from './resolved.ts';
import type { Term } from './term.ts';

/** One number held at its least and at its most, with the same luck for all else. */
export interface Ends {
  readonly least: Chances;
  readonly most: Chances;
}

/** What the answer hangs on: a supposed range held at either end. */
export interface HangsOn extends Ends {
  readonly name: string;
  readonly term: Term;
}

/** Most draws for an end of a band, and for an end of one supposed range: enough to tell a large effect from none. */
const MOST_DRAWS = { band: 4_000, range: 1_000 } as const;

/** Chances with something held at its least, and at its most. */
export function endsHeld(model: ChainModel, run: RunOptions, held: Omit<Held, 'at'>): Ends {
  return endsIn(model, fewer(run, MOST_DRAWS.band), held);
}

const fewer = (run: RunOptions, most: number): RunOptions => ({ ...run, draws: Math.min(run.draws, most) });

function endsIn(model: ChainModel, run: RunOptions, held: Omit<Held, 'at'>): Ends {
  return {
    least: chancesOf(model, { ...run, held: { ...held, at: 'least' } }),
    most: chancesOf(model, { ...run, held: { ...held, at: 'most' } }),
  };
}

/** Every supposed range of a chain held at its ends, one after the other. */
export function hangsOn(model: ChainModel, resolved: ResolvedChain, run: RunOptions): readonly HangsOn[] {
  const few = fewer(run, MOST_DRAWS.range);
  return supposedFactors(model, resolved).map(({ name, factor, term }) => ({
    ...{ name, term },
    ...endsIn(model, few, { factors: [factor], whole: true }),
  }));
}

interface Supposed {
  readonly name: string;
  readonly factor: string;
  readonly term: Term;
}

/** Supposed ranges that the simulation draws, each with its factor. */
function supposedFactors({ accepted }: ChainModel, resolved: ResolvedChain): readonly Supposed[] {
  const named = (name: string, factor: string, term: Term | null): readonly Supposed[] =>
    term?.kind === 'supposed' ? [{ name, factor, term }] : [];
  return [
    ...named('part of the rest that is left for the contract', 'left', resolved.left),
    ...resolved.feed.flatMap(({ feed, amount }, i) => named(feed.grade, `feed ${i}`, amount)),
    ...named('recovery from feed to the form asked for', 'recovery', resolved.recovery),
    ...named('months from an order to its last tonne', 'delivery months', resolved.deliveryMonths),
    ...(accepted.after === null
      ? []
      : named('months from the award to the first lot accepted', 'accepted after', resolved.qualification)),
    ...resolved.plants.flatMap(({ plant, now, target, rampMonths, conversion }) => [
      ...named(`${plant.name}: now`, `now ${plant.project}`, now),
      ...named(`${plant.name}: aimed at`, `target ${plant.project}`, target),
      ...named(`${plant.name}: months from completion to that`, `ramp ${plant.project}`, rampMonths),
      ...named(`${plant.name}: yield where its tonnes are in another form`, `conversion ${plant.project}`, conversion),
    ]),
  ];
}
