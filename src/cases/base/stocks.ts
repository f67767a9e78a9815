import { groupBy } from '../../ledger/conflict.ts';
import { type Figure, figureOf } from '../../ledger/figure.ts';
import { OWN_SERIES } from '../../ledger/source.ts';
import type { Statement } from '../../ledger/statement.ts';
import { editionName, type MaterialView, wordsOf } from '../../market/material-view.ts';
import { spanIn } from '../../market/us-lines.ts';
import { ageInWords } from '../../stockpile/age.ts';
import { daysBetween, endOfDate } from '../../units/period.ts';
import type { Quantity } from '../../units/quantity.ts';
import { sameBasis } from '../../units/quantity.ts';
import { basisIn, middle } from './base-number.ts';
import type { UsBalance } from './us-balance.ts';

/** What somebody holds, in tonnes of what the base counts; null with why where it cannot be told so. */
export interface HeldAmount {
  readonly holder: string;
  /** Form or part in words; empty where none is named. */
  readonly form: string;
  readonly tonnes: number | null;
  readonly why: string | null;
  readonly ageDays: number;
  readonly ageText: string;
  readonly figure: Figure;
}

/** Stocks of consumers, producers and processors at the end of the base year; null where none are printed. */
export function industryStocks(
  { group, period }: UsBalance,
  basis: Quantity['basis'],
  view: MaterialView,
): readonly HeldAmount[] {
  return group.statements
    .filter((s) => s.property === 'stocks-industry' && s.period === period && s.subject.place === 'USA')
    .map((s) => heldAmount(s, 'industry', basis, view));
}

/** What the National Defense Stockpile was last said to hold, form by form. */
export function governmentStocks(basis: Quantity['basis'], view: MaterialView): readonly HeldAmount[] {
  const said = view.statements.filter(
    (s) =>
      s.property === 'inventory' && s.subject.kind === 'stockpile' && s.subject.id === 'nds' && s.source !== OWN_SERIES,
  );
  return [...groupBy(said, ({ subject }) => `${subject.form ?? ''}/${subject.detail ?? ''}`).values()].flatMap(
    (group) => {
      const newest = group.toSorted(
        (a, b) => endOfDate(b.period).localeCompare(endOfDate(a.period)) || b.published.localeCompare(a.published),
      )[0];
      return newest === undefined ? [] : [heldAmount(newest, 'nds', basis, view)];
    },
  );
}

function heldAmount(s: Statement, holder: string, basis: Quantity['basis'], view: MaterialView): HeldAmount {
  const day = endOfDate(s.period);
  const { form, detail } = s.subject;
  const span = spanIn(s.value, 't');
  const own = basisIn(s);
  const alike = sameBasis(own, basis) || own === 'unstated' || s.value.kind === 'zero';
  return {
    holder,
    form: [form, detail].flatMap((part) => (part === undefined ? [] : [wordsOf(part)])).join(', '),
    tonnes: span !== null && alike ? middle(span) : null,
    why: span === null ? `it is ${s.value.kind}` : alike ? null : 'it is counted by another weight than consumption',
    ageDays: Math.max(0, daysBetween(day, view.asOf)),
    ageText: ageInWords(day, view.asOf),
    figure: figureOf(s, view.asOf, [`as stated by ${editionName(s, view)}`, s.note ?? ''].filter(Boolean).join('; ')),
  };
}
