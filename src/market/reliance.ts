import { derivedFigure, type Figure, figureOf } from '../ledger/figure.ts';
import type { Statement } from '../ledger/statement.ts';
import { formatNumber } from '../units/format.ts';
import type { Period } from '../units/period.ts';
import { type Quantity, quantity } from '../units/quantity.ts';
import { convertAmount } from '../units/unit.ts';
import { CONSUMPTION_DEFINITIONS, type ConsumptionDefinition, type ConsumptionTerm } from './consumption-definition.ts';
import {
  byEdition,
  type EditionGroup,
  editionName,
  type MaterialView,
  periodsOf,
  propertyName,
} from './material-view.ts';
import { isUsYear } from './series.ts';
import { single } from './sum.ts';

/** Published apparent consumption and net import reliance beside what their definition gives (F-01, F-02). */
export interface RelianceCheck {
  readonly period: Period;
  readonly source: string;
  readonly edition: string;
  readonly publishedConsumption: Figure | null;
  readonly computedConsumption: Figure | null;
  readonly publishedReliance: Figure | null;
  readonly computedReliance: Figure | null;
  /** Computed against published consumption, relative; null where one of them is missing. */
  readonly difference: number | null;
  readonly verdict: 'reproduced' | 'not reproducible' | 'not computable';
  readonly reason: string;
}

/** Printed with three digits or fewer, and its parts too: 2 % is the agreement USGS tables themselves show. */
const TOLERANCE = 0.02;

/** Recomputes what USGS publishes, for every edition and year; the published number always stands. */
export function relianceChecks(view: MaterialView): readonly RelianceCheck[] {
  const definition = CONSUMPTION_DEFINITIONS.find((d) => d.material === view.material);
  if (definition === undefined) return [];
  return byEdition(view.statements.filter(isUsYear), view).flatMap((group) => {
    const published = group.statements.filter((s) => s.property === 'consumption-apparent' && s.stance === 'official');
    return periodsOf(published).map((period) => check(definition, group, period, view));
  });
}

/** A year's terms as amounts in tonnes, the statements they came from and what was missing. */
interface Reckoning {
  readonly consumption: number | null;
  readonly domestic: number | null;
  readonly inputs: readonly Statement[];
  readonly domesticInputs: readonly Statement[];
  readonly missing: readonly string[];
}

function check(
  definition: ConsumptionDefinition,
  group: EditionGroup,
  period: Period,
  view: MaterialView,
): RelianceCheck {
  const find = (property: string): Statement | undefined =>
    group.statements.find((s) => s.property === property && s.period === period);
  const [consumption, reliance] = [find('consumption-apparent'), find('net-import-reliance')];
  const reckoning = reckon(definition, group, period, view);
  const printed = (s: Statement | undefined): Figure | null =>
    s === undefined ? null : figureOf(s, view.asOf, `${editionName(group, view)} as printed`);
  const compared = compare(consumption, reckoning, definition);
  return {
    period,
    source: group.source,
    edition: group.edition,
    publishedConsumption: printed(consumption),
    computedConsumption: computedConsumption(reckoning, consumption, definition, view),
    publishedReliance: printed(reliance),
    computedReliance: computedReliance(reckoning, consumption, view),
    ...compared,
  };
}

function reckon(definition: ConsumptionDefinition, group: EditionGroup, period: Period, view: MaterialView): Reckoning {
  const terms = definition.terms.flatMap((term) =>
    (term.forms ?? [null]).map((form) => ({ term, ...amountOf(term, form, group, period, view) })),
  );
  const total = (chosen: typeof terms): number | null =>
    chosen.reduce<number | null>(
      (sum, { term, amount }) => (sum === null || amount === null ? null : sum + term.sign * amount),
      0,
    );
  const domestic = terms.filter(({ term }) => term.domestic === true);
  return {
    consumption: total(terms),
    domestic: total(domestic),
    inputs: terms.flatMap(({ inputs }) => inputs),
    domesticInputs: domestic.flatMap(({ inputs }) => inputs),
    missing: terms.flatMap(({ missing }) => missing ?? []),
  };
}

interface Amount {
  readonly amount: number | null;
  readonly inputs: readonly Statement[];
  readonly missing: string | null;
}

function amountOf(
  term: ConsumptionTerm,
  form: string | null,
  group: EditionGroup,
  period: Period,
  view: MaterialView,
): Amount {
  const inYear = (year: Period): Statement | undefined =>
    group.statements.find(
      (s) => s.property === term.property && s.period === year && (s.subject.form ?? null) === form,
    );
  const needed = term.change === true ? [period, String(Number(period) - 1)] : [period];
  const found = needed.map((year) => ({ year, statement: inYear(year) }));
  const amounts = found.map(({ statement }) => (statement === undefined ? null : tonnes(statement)));
  const absent = found.find((_, i) => amounts[i] === null);
  if (absent !== undefined) {
    const name = [propertyName(term.property, view.vocabulary), form].filter((part) => part !== null).join(', ');
    return {
      amount: null,
      inputs: [],
      missing: `${name} ${absent.year} (${absent.statement?.value.kind ?? 'not printed'})`,
    };
  }
  const [now = null, before = 0] = amounts;
  const amount = now === null ? null : now - (term.change === true ? (before ?? 0) : 0);
  return { amount, inputs: found.flatMap(({ statement }) => statement ?? []), missing: null };
}

/** Tonnes of a statement; a printed zero is zero, an absence is not. */
function tonnes({ value }: Statement): number | null {
  if (value.kind === 'zero') return 0;
  return 'quantity' in value ? convertAmount(value.quantity.amount, value.quantity.unit, 't') : null;
}

type Compared = Pick<RelianceCheck, 'difference' | 'verdict' | 'reason'>;

function compare(published: Statement | undefined, reckoning: Reckoning, definition: ConsumptionDefinition): Compared {
  const printed = published === undefined ? null : tonnes(published);
  if (reckoning.consumption === null) {
    return { difference: null, verdict: 'not computable', reason: `Missing: ${reckoning.missing.join('; ')}.` };
  }
  if (printed === null || printed === 0) {
    const kind = published?.value.kind ?? 'not printed';
    return { difference: null, verdict: 'not computable', reason: `Published consumption is ${kind}.` };
  }
  const difference = reckoning.consumption / printed - 1;
  const both = `The definition gives ${formatNumber(Math.round(reckoning.consumption))} t, ${formatNumber(printed)} t is published`;
  return Math.abs(difference) <= TOLERANCE
    ? { difference, verdict: 'reproduced', reason: `${both} (${definition.scope}).` }
    : { difference, verdict: 'not reproducible', reason: `${both}; the published number stands and is not corrected.` };
}

function computedConsumption(
  { consumption, inputs }: Reckoning,
  published: Statement | undefined,
  definition: ConsumptionDefinition,
  view: MaterialView,
): Figure | null {
  const [first] = inputs;
  const like = [published, ...inputs].flatMap((s) =>
    s !== undefined && 'quantity' in s.value ? [s.value.quantity] : [],
  )[0];
  if (consumption === null || first === undefined || like === undefined) return null;
  const value = single(quantity(consumption, 't', like.basis), estimatedAmong(inputs));
  const rule = `production + imports - exports and stock draws as USGS defines it: ${definition.scope}`;
  return { ...derivedFigure(value, inputs, view.asOf, rule, 'F-01'), period: published?.period ?? first.period };
}

/** From the published consumption, as USGS does; its own rounding then carries over. */
function computedReliance(
  { domestic, domesticInputs }: Reckoning,
  published: Statement | undefined,
  view: MaterialView,
): Figure | null {
  const consumption = published === undefined ? null : tonnes(published);
  if (published === undefined || consumption === null || consumption <= 0 || domestic === null) return null;
  const percent: Quantity = quantity(((consumption - domestic) / consumption) * 100, 'pct', 'none');
  const inputs = [published, ...domesticInputs];
  const rule = '(published apparent consumption - domestic production) / published apparent consumption';
  return {
    ...derivedFigure(single(percent, estimatedAmong(inputs)), inputs, view.asOf, rule, 'F-02'),
    period: published.period,
  };
}

const estimatedAmong = (inputs: readonly Statement[]): boolean => inputs.some((s) => s.value.kind === 'estimated');
