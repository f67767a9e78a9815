import type { Figure } from '../ledger/figure.ts';
import { highestMarking } from '../ledger/marking.ts';
import { measureOf, spanIn } from '../market/us-lines.ts';
import { isMassBasis, type MassBasis } from '../units/quantity.ts';
import type { Grams } from '../vocabulary/stock-record.ts';
import { type BookDay, ofKind } from './book-day.ts';
import { type DisposalCheck, type ProposedDisposal, tonnesText } from './disposal.ts';
import { firstDayOf, usFiscalYearOf } from './fiscal-year.ts';
import { total } from './mass.ts';
import type { PlanYear, PlanYearLine } from './plans.ts';
import { massOf } from './stock-accounts.ts';
import type { StockEventOf } from './stock-book.ts';
import { idsOf, reckoned, weighed } from './stock-figure.ts';
import { likened } from './stock-weight.ts';

/** Sales of a material in the fiscal year up to the day; of one form where a plan line names one. */
export function soldInYear(material: string, form: string | null, day: BookDay): readonly StockEventOf<'sale'>[] {
  const first = firstDayOf(usFiscalYearOf(day.on));
  const cards = new Map(day.lots.map(({ state }) => [state.lot, state.card]));
  return ofKind(day.live, 'sale').filter(({ date, payload }) => {
    const card = cards.get(payload.lot);
    return date >= first && card?.material === material && (form === null || card.form === form);
  });
}

/** The plan's line for disposals of the form in the year, and what was already sold under it; null asks for no plan. */
export function planCheck(proposed: ProposedDisposal, day: BookDay, plans: readonly PlanYear[] | null): DisposalCheck {
  const { of } = proposed;
  const base = { check: 'plan', figures: [], evidence: [] } as const;
  if (plans === null) {
    return {
      ...base,
      state: 'not asked',
      text: 'An annual materials plan is asked of the National Defense Stockpile alone.',
    };
  }
  const fiscalYear = usFiscalYearOf(day.on);
  const plan = plans.find((one) => one.fiscalYear === fiscalYear);
  const lines = (plan?.lines ?? []).filter((one) => one.action === 'disposal' && one.material === of.material);
  const line = lines.find(({ form }) => form === of.form) ?? lines.find(({ form }) => form === null);
  if (line === undefined) {
    const status = plan === undefined ? 'no plan of it is known' : `its plan: ${plan.status}`;
    return { ...base, state: 'not known', text: `No line for disposals of it in ${fiscalYear} was read (${status}).` };
  }
  return planned(line, proposed, soldInYear(of.material, line.form, day), day);
}

interface Compared {
  readonly most: Grams;
  readonly used: Grams;
  readonly asked: Grams;
  readonly basis: MassBasis;
  readonly assumption: string | null;
}

/** The line, what was sold and what is proposed on the basis of the line; a string is why they do not compare. */
function compared(
  { value }: Figure,
  { mass, contentOf }: ProposedDisposal,
  sales: readonly StockEventOf<'sale'>[],
  day: BookDay,
): Compared | string {
  const sold = total(sales.map(({ payload }) => massOf(payload)));
  if (value.kind === 'zero') return { most: 0, used: sold.gross, asked: mass.gross, basis: 'gross', assumption: null };
  const [measured, span] = [measureOf(value), spanIn(value, 'g')];
  if (measured === null || span === null || !isMassBasis(measured.basis)) return `the line is ${value.kind}`;
  const cards = new Map(day.lots.map(({ state }) => [state.lot, state.card?.contentOf ?? null]));
  const contents = sales.map(({ payload }) => cards.get(payload.lot) ?? null);
  const used = sales.length === 0 ? { grams: 0 } : likened(sold, contents, measured);
  const asked = likened(mass, [contentOf], measured);
  if (typeof used === 'string') return used;
  if (typeof asked === 'string') return asked;
  const { grams, assumption } = asked;
  return { most: span.low, used: used.grams, asked: grams, basis: measured.basis, assumption };
}

function planned(
  { figure: line }: PlanYearLine,
  proposed: ProposedDisposal,
  sales: readonly StockEventOf<'sale'>[],
  day: BookDay,
): DisposalCheck {
  const evidence = [...new Set([...line.evidence, ...idsOf(sales)])];
  const allowed = { label: `most the plan of ${usFiscalYearOf(day.on)} allows`, figure: line };
  const found = compared(line, proposed, sales, day);
  if (typeof found === 'string') {
    return { check: 'plan', state: 'not known', text: `Not compared: ${found}.`, figures: [allowed], evidence };
  }
  const { most, used, asked, basis, assumption } = found;
  const left = most - used;
  const figure = (grams: Grams, rule: string): Figure => ({
    ...{ value: reckoned(weighed(grams, basis)), asOf: day.on, evidence, rule },
    marking: highestMarking([line.marking, 'internal', ...sales.map(({ marking }) => marking)]),
  });
  const assumed = assumption === null ? '' : ` (${assumption})`;
  return {
    ...{ check: 'plan', state: asked <= left ? 'holds' : 'fails', evidence },
    text: `${tonnesText(used)} sold of ${tonnesText(most)} the plan allows, ${tonnesText(Math.max(0, left))} left${assumed}.`,
    figures: [
      allowed,
      { label: 'sold in the year so far', figure: figure(used, 'sales of the book in the fiscal year up to the day') },
      { label: 'left in the year', figure: figure(left, 'what the plan allows less what was sold') },
    ],
  };
}
