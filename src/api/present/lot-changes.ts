import type { LotState } from '../../stockpile/lot-state.ts';
import { isSame } from '../../stockpile/mass.ts';
import type { Mass } from '../../vocabulary/stock-record.ts';
import { gramsText } from './stock-figure.ts';

const arrow = (what: string, from: string, to: string): string => `${what} ${from} → ${to}`;
const optional = (grams: number | null): string => (grams === null ? 'not kept' : gramsText(grams));

function changedMass(what: string, from: Mass, to: Mass): readonly string[] {
  return [
    ...(from.gross === to.gross ? [] : [arrow(`${what}gross`, gramsText(from.gross), gramsText(to.gross))]),
    ...(from.content === to.content ? [] : [arrow(`${what}content`, optional(from.content), optional(to.content))]),
  ];
}

const promised = ({ committed }: LotState): string =>
  committed.map(({ to, mass }) => `${gramsText(mass.gross)} to ${to}`).join(', ') || 'nothing';

/** What of a lot is otherwise than before, in words, masses first: `gross 20,000 kg → 19,800 kg`. */
export function lotChanges(before: LotState, after: LotState): string[] {
  const said: readonly (readonly [string, string | null, string | null])[] = [
    ['site', before.site, after.site],
    ['standing', before.standing, after.standing],
    ['committed', promised(before), promised(after)],
    ['assayed', before.assayed, after.assayed],
    ['inspected', before.inspected, after.inspected],
    ['condition', before.condition?.words ?? null, after.condition?.words ?? null],
    ['counted', before.counted?.date ?? null, after.counted?.date ?? null],
  ];
  return [
    ...changedMass('', before.mass, after.mass),
    ...(isSame(before.onLoan, after.onLoan) ? [] : changedMass('on loan ', before.onLoan, after.onLoan)),
    ...said.flatMap(([what, from, to]) => (from === to ? [] : [arrow(what, from ?? 'none', to ?? 'none')])),
  ];
}
