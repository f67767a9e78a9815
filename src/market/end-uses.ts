import { groupBy } from '../ledger/conflict.ts';
import { derivedFigure, type Figure, figureOf } from '../ledger/figure.ts';
import type { Statement } from '../ledger/statement.ts';
import { endOfDate, type Period } from '../units/period.ts';
import { quantity } from '../units/quantity.ts';
import { byEdition, editionName, type MaterialView, placeName } from './material-view.ts';

/** One use as its source words it; a use without a share is named all the same. */
export interface EndUse {
  readonly use: string;
  readonly figure: Figure;
  readonly note: string | null;
  /** Whether the share is what the printed ones leave over, not printed itself. */
  readonly remainder: boolean;
}

/** End uses of a material in one place, as one publication has them. */
export interface EndUses {
  readonly place: string;
  readonly placeName: string;
  readonly source: string;
  /** The publication in words. */
  readonly edition: string;
  readonly published: Period;
  readonly period: Period;
  /** Uses with a share, the largest first. */
  readonly shares: readonly EndUse[];
  /** What the shares leave of a hundred percent; null where they reach it, or one of them is a range. */
  readonly residual: Figure | null;
  /** Uses named without a share, in the order of the source. */
  readonly named: readonly EndUse[];
}

/** End uses by publication and place, the latest first. */
export function endUses(view: MaterialView): readonly EndUses[] {
  const said = view.statements.filter((s) => s.property === 'end-use-share');
  return byEdition(said, view)
    .flatMap(({ statements }) =>
      [...groupBy(statements, (s) => s.subject.place ?? '').values()].map((group) => usesOf(group, view)),
    )
    .sort((a, b) => endOfDate(b.published).localeCompare(endOfDate(a.published)) || a.place.localeCompare(b.place));
}

function usesOf(group: readonly Statement[], view: MaterialView): EndUses {
  const [first] = group;
  if (first === undefined) throw new RangeError('a group has a statement');
  const uses = group.map((s) => ({ s, use: useOf(s, view) }));
  const place = first.subject.place ?? '';
  const { source, published, period } = first;
  const edition = editionName(first, view);
  return {
    ...{ place, placeName: placeName(place, view.vocabulary), source, edition, published, period },
    shares: uses
      .filter(({ s }) => s.value.kind !== 'described')
      .map(({ use }) => use)
      .sort((a, b) => leastOf(b) - leastOf(a)),
    residual: residualOf(group, view),
    named: uses.filter(({ s }) => s.value.kind === 'described').map(({ use }) => use),
  };
}

function useOf(s: Statement, view: MaterialView): EndUse {
  const rule = [editionName(s, view), s.rule].filter((part) => part !== undefined).join(': ');
  return {
    use: s.original,
    figure: figureOf(s, view.asOf, rule),
    note: s.note ?? null,
    remainder: s.stance === 'derived',
  };
}

const leastOf = ({ figure: { value } }: EndUse): number =>
  'quantity' in value ? value.quantity.amount : value.kind === 'range' ? (value.low?.amount ?? 0) : 0;

/** A hundred less the printed shares; shares are rounded, so half a point is nothing. */
function residualOf(group: readonly Statement[], view: MaterialView): Figure | null {
  const shares = group.filter(({ value }) => value.kind !== 'described');
  const amounts = shares.flatMap(({ value }) => ('quantity' in value ? value.quantity.amount : []));
  const left = 100 - amounts.reduce((sum, amount) => sum + amount, 0);
  if (shares.length === 0 || amounts.length < shares.length || left < 0.5) return null;
  const value = { kind: 'reported', quantity: quantity(left, 'pct', 'none') } as const;
  return derivedFigure(value, shares, view.asOf, '100 percent less the shares listed');
}
