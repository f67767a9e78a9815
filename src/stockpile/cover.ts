import { derivedFigure, type Figure } from '../ledger/figure.ts';
import { highestMarking } from '../ledger/marking.ts';
import type { Statement } from '../ledger/statement.ts';
import { aspectOf, byEdition, editionName, formName, type MaterialView } from '../market/material-view.ts';
import { isUsYear } from '../market/series.ts';
import { inWords } from '../market/sum.ts';
import { measureOf, spanIn } from '../market/us-lines.ts';
import { endOfDate } from '../units/period.ts';
import { basisName, type Quantity, quantity, sameBasis, unlike } from '../units/quantity.ts';
import { dimensionOf } from '../units/unit.ts';
import type { Value } from '../units/value.ts';
import { daysOfCover, type Ends } from './cover-days.ts';
import { type InventoryPoint, inventoryPoint } from './inventory.ts';

/** How long what a stockpile was last said to hold would last at a rate of consumption. */
export interface Cover {
  readonly holder: string;
  /** The newest inventory, with its age. */
  readonly inventory: InventoryPoint | null;
  /** What consumption it is set against; null where none is published as a number and none was entered. */
  readonly consumption: Figure | null;
  readonly entered: boolean;
  readonly days: Figure | null;
  /** What has to be so for the days to hold; null where nothing is assumed. */
  readonly assumption: string | null;
  /** Why there are no days; null where there are. */
  readonly refused: string | null;
}

const NOTHING_ASSUMED = { assumption: null } as const;
const NOT_POSITIVE = 'Consumption is not above zero.';

/**
 * Days of cover = inventory / (consumption / 365), against published apparent consumption or one that was entered. Ranges go
 * through end by end; an inventory on another basis or of a form that the consumption does not count is refused.
 */
export function coverOf(view: MaterialView, entered: Quantity | null): Cover {
  const stock = newestInventory(view);
  const holder = stock?.subject.id ?? 'nds';
  const base = {
    holder: view.vocabulary.organisations.get(holder)?.name ?? holder.toUpperCase(),
    entered: entered !== null,
  };
  if (stock === null) {
    const refused = 'No source at hand says in tons what is held.';
    return { ...base, ...NOTHING_ASSUMED, inventory: null, consumption: null, days: null, refused };
  }
  const inventory = inventoryPoint(stock, view);
  const published = entered === null ? newestConsumption(view) : null;
  const consumption = entered === null ? (published?.figure ?? null) : enteredFigure(entered, stock, view);
  if (consumption === null) {
    const refused = 'No apparent consumption is published as a number; enter one to see the days.';
    return { ...base, ...NOTHING_ASSUMED, inventory, consumption, days: null, refused };
  }
  const refused = misfit(stock, consumption, published?.statement ?? null, view);
  if (refused !== null) return { ...base, ...NOTHING_ASSUMED, inventory, consumption, days: null, refused };
  const days = daysOf(stock, consumption, published?.statement ?? null, view);
  const assumption = assumed(stock, consumption);
  return { ...base, inventory, consumption, days, assumption, refused: days === null ? NOT_POSITIVE : null };
}

/** The newest inventory in mass of the material's main holder; a part of it that has a name of its own is not the whole. */
function newestInventory(view: MaterialView): Statement | null {
  const said = view.statements.filter(
    ({ property, subject, value }) =>
      property === 'inventory' && subject.kind === 'stockpile' && subject.detail === undefined && isMassValue(value),
  );
  return (
    said.sort((a, b) => endOfDate(b.period).localeCompare(endOfDate(a.period)) || a.id.localeCompare(b.id))[0] ?? null
  );
}

function isMassValue(value: Value): boolean {
  const measured = measureOf(value);
  return value.kind === 'zero' || (measured !== null && dimensionOf(measured.unit) === 'mass');
}

/** The newest apparent consumption published as a number, as the latest edition that has one prints it. */
export function newestConsumption(
  view: MaterialView,
): { readonly statement: Statement; readonly figure: Figure } | null {
  const published = view.statements.filter(
    (s) =>
      isUsYear(s) && s.property === 'consumption-apparent' && s.stance === 'official' && measureOf(s.value) !== null,
  );
  const [latest] = byEdition(published, view);
  const statement = [...(latest?.statements ?? [])].sort((a, b) => b.period.localeCompare(a.period))[0];
  if (latest === undefined || statement === undefined) return null;
  const aspect = aspectOf(statement, view.vocabulary);
  const rule = `apparent consumption${aspect === '' ? '' : ` of ${aspect}`}, ${editionName(latest, view)} as printed`;
  const { value, period, id, marking } = statement;
  return { statement, figure: { value, period, asOf: view.asOf, evidence: [id], rule, marking } };
}

/** What somebody enters is taken on the inventory's basis: they ask how long this stock lasts at that use of it. */
function enteredFigure(entered: Quantity, stock: Statement, view: MaterialView): Figure {
  const basis = measureOf(stock.value)?.basis ?? entered.basis;
  const value: Value = { kind: 'reported', quantity: quantity(entered.amount, entered.unit, basis) };
  const rule = 'consumption of a year as you entered it, on the basis of the inventory';
  return { value, asOf: view.asOf, evidence: [], rule, marking: highestMarking([stock.marking]) };
}

function misfit(stock: Statement, consumption: Figure, published: Statement | null, view: MaterialView): string | null {
  const [held, used] = [measureOf(stock.value), measureOf(consumption.value)];
  if (used !== null && dimensionOf(used.unit) !== 'mass') {
    return `Consumption is in ${used.unit}, which is no mass; an inventory in tons does not cover it.`;
  }
  if (held !== null && used !== null && unlike(held.basis, used.basis)) {
    return `Inventory is stated as ${basisName(held.basis)} and consumption as ${basisName(used.basis)}; the two do not divide. Enter a consumption on the inventory's basis.`;
  }
  const form = stock.subject.form;
  return published === null || form === undefined ? null : notCounted(form, published, view);
}

/** Why a published consumption says nothing of a form: it does not count it; null where it does. */
export function notCounted(form: string, published: Statement, view: MaterialView): string | null {
  if (published.subject.form === form || countedForms(view).has(form)) return null;
  return `Inventory is of ${formName(form, view.material, view.vocabulary).toLowerCase()}, which the published consumption does not count. Enter a consumption of that form.`;
}

function assumed(stock: Statement, consumption: Figure): string | null {
  const [held, used] = [measureOf(stock.value), measureOf(consumption.value)];
  if (held === null || used === null || sameBasis(held.basis, used.basis)) return null;
  const [unsaid, said] = held.basis === 'unstated' ? ['inventory', used.basis] : ['consumption', held.basis];
  return `The source does not say what its ${unsaid} is the weight of; the days hold if it is ${basisName(said)}.`;
}

/** Forms that the material's consumption is defined over; none where its definition names no form. */
export const countedForms = (view: MaterialView): ReadonlySet<string> =>
  new Set(
    view.vocabulary.consumption
      .filter(({ material }) => material === view.material)
      .flatMap(({ terms }) => terms.flatMap(({ form }) => form ?? [])),
  );

function daysOf(stock: Statement, consumption: Figure, published: Statement | null, view: MaterialView): Figure | null {
  const unit = measureOf(consumption.value)?.unit;
  const used = unit === undefined ? null : spanIn(consumption.value, unit);
  const ends = unit === undefined || used === null ? null : daysOfCover(stockEnds(stock.value, unit), used);
  if (ends === null) return null;
  const rule = `inventory ${inWords(stock.value)} / (consumption ${inWords(consumption.value)} / 365); all of it counted as usable`;
  const inputs = published === null ? [stock] : [stock, published];
  return { ...derivedFigure(daysValue(ends), inputs, view.asOf, rule), period: stock.period };
}

/** Days of cover as a value: one number where both ends are the same. */
export function daysValue({ low, high }: Ends): Value {
  const [least, most] = [low, high].map((days) => (days === null ? null : quantity(days, 'day', 'none')));
  return least && most && low === high
    ? { kind: 'estimated', quantity: least }
    : { kind: 'range', low: least ?? null, high: most ?? null };
}

/** Ends of an inventory; `more than 24,000 t` has no upper one. */
function stockEnds(value: Value, unit: string): Ends {
  const span = spanIn(value, unit);
  if (span !== null || value.kind !== 'range') return { low: span?.low ?? null, high: span?.high ?? null };
  const end = (q: Quantity | null): number | null =>
    q === null ? null : (spanIn({ kind: 'reported', quantity: q }, unit)?.low ?? null);
  return { low: end(value.low), high: end(value.high) };
}
