import type { Figure } from '../../ledger/figure.ts';
import type { Stretch } from '../../numeric/counting.ts';
import type { IsoDate } from '../../units/period.ts';
import { quantity } from '../../units/quantity.ts';
import { countOf } from './group.ts';
import type { Spell } from './spell.ts';
import { ASK_STATES, type AskState } from './turns.ts';

/** How long a state was watched: of how many requests, and how many days in all. */
export interface Exposure {
  readonly state: AskState;
  readonly requests: Figure;
  /** Request-days under watch, with days known as a month or year by their last. */
  readonly days: Figure;
  /** Where they went from it under watch, and how many. */
  readonly moves: readonly { readonly to: AskState; readonly count: Figure }[];
}

type Watched = readonly (readonly [Spell, readonly Stretch[]])[];

/** What was watched of each state: counts and days, which are what is known and no chance of anything. */
export function exposureOf(watched: Watched, asOf: IsoDate): readonly Exposure[] {
  return ASK_STATES.flatMap((state, index) => {
    const own = watched
      .map(([spell, stretches]) => [spell, stretches.filter(({ from }) => from === index)] as const)
      .filter(([, stretches]) => stretches.length > 0);
    const spells = own.map(([spell]) => spell);
    const requests = countOf(spells, { among: spells, asOf, rule: `requests watched while ${state}` });
    if (requests === null) return [];
    const amount = own.flatMap(([, stretches]) => stretches).reduce((sum, { start, stop }) => sum + stop - start, 0);
    const rule = `request-days watched while ${state}, days known as a month or year by their last`;
    const days = { ...requests, rule, value: { kind: 'reported', quantity: quantity(amount, 'day', 'none') } } as const;
    return [{ state, requests, days, moves: movesFrom(own, state, asOf) }];
  });
}

function movesFrom(own: Watched, state: AskState, asOf: IsoDate): Exposure['moves'] {
  return ASK_STATES.flatMap((to, index) => {
    const gone = own.filter(([, stretches]) => stretches.some((stretch) => stretch.to === index));
    const spells = gone.map(([spell]) => spell);
    const count = countOf(spells, { among: spells, asOf, rule: `requests seen to go from ${state} to ${to}` });
    return count === null ? [] : [{ to, count }];
  });
}
