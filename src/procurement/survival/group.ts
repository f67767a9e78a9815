import type { Figure } from '../../ledger/figure.ts';
import { highestMarking } from '../../ledger/marking.ts';
import type { IsoDate } from '../../units/period.ts';
import { quantity } from '../../units/quantity.ts';
import { type Spell, stateOf } from './spell.ts';
import { ASK_STATES, type AskKind, type AskState } from './turns.ts';

/** Which spells are looked at together; what is not given is not asked for. */
export interface Group {
  readonly kind: AskKind;
  /** As the asking told it; `not stated` where it told nothing. */
  readonly competition?: string;
  readonly form?: string;
  readonly material?: string;
}

/** What stands for a competition or form the asking did not tell. */
export const NOT_STATED = 'not stated';

/** The spells of a group. */
export function spellsIn(spells: readonly Spell[], { kind, competition, form, material }: Group): readonly Spell[] {
  return spells.filter(
    (spell) =>
      spell.kind === kind &&
      (competition === undefined || (spell.competition ?? NOT_STATED) === competition) &&
      (form === undefined || (spell.form ?? NOT_STATED) === form) &&
      (material === undefined || spell.procurement.material === material),
  );
}

/** A number of spells with the reports that tell of them; of none, those among which there is none. */
export function countOf(
  spells: readonly Spell[],
  { among, asOf, rule }: { readonly among: readonly Spell[]; readonly asOf: IsoDate; readonly rule: string },
): Figure | null {
  if (among.length === 0) return null;
  const of = spells.length === 0 ? among : spells;
  return {
    value: { kind: 'reported', quantity: quantity(spells.length, 'count', 'none') },
    ...{ asOf, rule },
    evidence: [...new Set(of.flatMap(({ evidence }) => evidence))],
    marking: highestMarking(of.flatMap(({ markings }) => markings)),
  };
}

/** How many of some spells are in each state now; states none of them is in are left out. */
export function statesNow(
  spells: readonly Spell[],
  asOf: IsoDate,
): readonly { readonly state: AskState; readonly count: Figure }[] {
  return ASK_STATES.flatMap((state) => {
    const own = spells.filter((spell) => stateOf(spell) === state);
    const count = countOf(own, { among: own, asOf, rule: `requests last known to be ${state}` });
    return count === null ? [] : [{ state, count }];
  });
}
