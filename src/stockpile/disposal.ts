import type { EvidenceId } from '../ledger/evidence.ts';
import type { Figure } from '../ledger/figure.ts';
import { formatNumber } from '../units/format.ts';
import type { IsoDate } from '../units/period.ts';
import type { Grams, Mass } from '../vocabulary/stock-record.ts';
import type { BookDay } from './book-day.ts';
import { uncommittedOf } from './lot-state.ts';
import { isNothing, total } from './mass.ts';
import { type AuthorityStanding, authoritiesOn, covers, type FormOfMaterial } from './release-authority.ts';
import { answers } from './stock-conversion.ts';
import { type Input, idsOf, reckoned, stockFigure, tonnesOf, weighed } from './stock-figure.ts';

/** A sale or release somebody proposes, of a form and grade of a holder's book. */
export interface ProposedDisposal {
  readonly kind: 'sale' | 'release';
  /** A grade of null takes every grade. */
  readonly of: FormOfMaterial;
  readonly mass: Mass;
  /** What its content is the mass of; null where it keeps none. */
  readonly contentOf: string | null;
  /** The authority it is to rest on; null takes all that cover it, in their order. */
  readonly authority: string | null;
  /** Day the notice was given; null where none was yet. */
  readonly noticed: IsoDate | null;
}

/** How one question of a disposal stands; `warns` is our own guard, `not asked` where no rule asks it of this holder. */
export type DisposalState = 'holds' | 'fails' | 'warns' | 'not known' | 'not asked';

/** One question put to a proposed disposal, with its figures. */
export interface DisposalCheck {
  readonly check: 'inventory' | 'authority' | 'plan' | 'market impact' | 'notice' | 'proceeds';
  readonly state: DisposalState;
  readonly text: string;
  readonly figures: readonly { readonly label: string; readonly figure: Figure }[];
  readonly evidence: readonly EvidenceId[];
}

const grossFigure = (grams: Grams, inputs: readonly Input[], { on }: BookDay, rule: string): Figure =>
  stockFigure(reckoned(weighed(grams, 'gross')), inputs, on, rule);
/** Grams in tonnes, as texts print them. */
export const tonnesText = (grams: Grams): string => `${formatNumber(tonnesOf(grams))} t`;

/** Whether the book has as much uncommitted of the form, and what would be left. */
export function inventoryCheck({ of, mass }: ProposedDisposal, day: BookDay): DisposalCheck {
  const lots = day.lots.filter((lot) => answers(of, lot) && !isNothing(uncommittedOf(lot.state)));
  const inputs = lots.flatMap(({ records }) => records);
  const held = total(lots.map(({ state }) => uncommittedOf(state))).gross;
  const enough = held >= mass.gross;
  return {
    check: 'inventory',
    state: enough ? 'holds' : 'fails',
    text: `${tonnesText(held)} uncommitted in ${lots.length} lots against ${tonnesText(mass.gross)} proposed.`,
    figures: [
      {
        label: 'uncommitted',
        figure: grossFigure(held, inputs, day, 'accepted, in specification, neither lent nor committed'),
      },
      ...(enough
        ? [{ label: 'left after it', figure: grossFigure(held - mass.gross, inputs, day, 'uncommitted less proposed') }]
        : []),
    ],
    evidence: idsOf(inputs),
  };
}

/** Authorities a disposal may rest on, in their order, as many as it needs. */
export function authoritiesFor(proposed: ProposedDisposal, day: BookDay): readonly AuthorityStanding[] {
  const { of, kind, authority } = proposed;
  return authoritiesOn(day.book, day.on).filter(
    ({ record }) =>
      covers(record, of) && record.allows.includes(kind) && (authority === null || record.authority === authority),
  );
}

/** Those of them that its mass takes up, in their order. */
export function authoritiesUsed(proposed: ProposedDisposal, day: BookDay): readonly AuthorityStanding[] {
  let rest = proposed.mass.gross;
  return authoritiesFor(proposed, day).filter(({ left }) => {
    const takes = rest > 0 && (left === null || left > 0);
    if (takes) rest -= left ?? rest;
    return takes;
  });
}

/** Whether somebody may let it leave, and how much each authority leaves; none is no authority, never an amount of zero. */
export function authorityCheck(proposed: ProposedDisposal, day: BookDay): DisposalCheck {
  const all = authoritiesFor(proposed, day);
  const base = { check: 'authority', evidence: [...new Set(all.flatMap(({ evidence }) => evidence))] } as const;
  if (all.length === 0) {
    const named = proposed.authority === null ? '' : ` by the name of ${proposed.authority}`;
    return { ...base, state: 'fails', text: `No authority for a ${proposed.kind}${named} covers it.`, figures: [] };
  }
  const most = all.reduce((sum, { left }) => sum + (left ?? Number.POSITIVE_INFINITY), 0);
  const known = new Map(day.live.map((e) => [e.id, e]));
  const inputsOf = ({ evidence }: AuthorityStanding): readonly Input[] => evidence.flatMap((id) => known.get(id) ?? []);
  return {
    ...base,
    state: most >= proposed.mass.gross ? 'holds' : 'fails',
    text: all
      .map(
        ({ record, left }) =>
          `${record.authority} (${record.rule}): ${left === null ? 'no amount set' : `${tonnesText(left)} left`}`,
      )
      .join('; '),
    figures: all
      .flatMap((one) => [
        {
          label: `left under ${one.record.authority}`,
          one,
          grams: one.left,
          rule: 'most it allows less what left under it',
        },
        {
          label: `left so far under ${one.record.authority}`,
          one,
          grams: one.used,
          rule: 'releases and sales that name it',
        },
      ])
      .flatMap(({ label, one, grams, rule }) =>
        grams === null ? [] : [{ label, figure: grossFigure(grams, inputsOf(one), day, rule) }],
      ),
  };
}
