import { derivedFigure, type Figure } from '../ledger/figure.ts';
import type { Statement } from '../ledger/statement.ts';
import { type Reckoning, type TermAmount, termAmounts, total } from './consumption.ts';
import { type GovernmentStock, releaseIn, withRelease } from './government-stock.ts';
import { type MaterialView, propertyName } from './material-view.ts';
import {
  type Compared,
  type Measure,
  notCompared,
  type PublishedYear,
  sentence,
  valueOfSpan,
} from './published-year.ts';
import { inWords } from './sum.ts';
import { basesOf, halfUnit, measureOf, type Span, spanIn } from './us-lines.ts';

/** Parts and whole are printed with three digits or fewer: 2 % is the agreement the tables themselves show. */
const TOLERANCE = 0.02;
const ESTIMATED =
  'Estimated year: parts and whole are estimated apart, so the published number stands and is not recomputed.';

/** The last year of a Mineral Commodity Summaries edition, the one before its publication, is estimated throughout. */
const isEstimatedYear = ({ period, group }: PublishedYear): boolean =>
  Number(period) === Number(group.published.slice(0, 4)) - 1;

/** F-01: apparent consumption as published and from its terms, with and without Government stock changes. */
export function compareConsumption(
  year: PublishedYear,
  view: MaterialView,
): Compared & { readonly government: GovernmentStock | null } {
  const { definition, consumption } = year;
  if (definition.notComputed !== null) {
    return { ...notCompared('not computable', sentence(definition.notComputed)), government: null };
  }
  const measure = unitOf(year);
  if (isEstimatedYear(year) || measure === null) {
    const why = measure === null ? 'No part is printed with a unit.' : ESTIMATED;
    return { ...notCompared(measure === null ? 'not computable' : 'not recomputed', why), government: null };
  }
  const amounts = termAmounts(definition.terms, year.lines, year.period, measure.unit, view);
  const counted = amounts.filter((amount) => !(amount.term.government && amount.missing !== null));
  const reckoning = checkedBasis(total(counted, definition), consumption, year);
  const compared = against(consumption, reckoning, year, measure, view);
  return { ...compared, government: governmentOf(amounts, compared, year, measure, view) };
}

function unitOf({ consumption, definition, lines, period }: PublishedYear): Measure | null {
  const printed = consumption === undefined ? null : measureOf(consumption.value);
  if (printed !== null) return printed;
  for (const { property, form, detail } of definition.terms) {
    const part = lines.get([property, form ?? '', detail ?? '', period].join(' | '));
    const measured = part === undefined ? null : measureOf(part.value);
    if (measured !== null) return measured;
  }
  return null;
}

/** A sum on another basis than the published number's is not the published number's sum. */
function checkedBasis(
  reckoning: Reckoning,
  published: Statement | undefined,
  { definition }: PublishedYear,
): Reckoning {
  if (published === undefined || definition.mixedBases !== null || reckoning.span === null) return reckoning;
  const bases = basesOf([published, ...reckoning.inputs]);
  return bases.length < 2 ? reckoning : { ...reckoning, span: null, missing: [`one basis (${bases.join(' and ')})`] };
}

function against(
  published: Statement | undefined,
  reckoning: Reckoning,
  year: PublishedYear,
  measure: Measure,
  view: MaterialView,
): Compared {
  if (reckoning.span === null) return notCompared('not computable', `Missing: ${reckoning.missing.join('; ')}.`);
  const computed = consumptionFigure(reckoning.span, reckoning.inputs, year, measure, view);
  const printed = published === undefined ? null : spanIn(published.value, measure.unit);
  if (published === undefined || printed === null) {
    const kind = published?.value.kind ?? 'not printed';
    return {
      ...notCompared('not computable', `Published consumption is ${kind === 'range' ? 'an open range' : kind}.`),
      computed,
    };
  }
  const slack = reckoning.rounding + halfUnit(published.value, measure.unit, year.definition.digits);
  return { computed, ...judged(printed, reckoning.span, slack, computed, published, year) };
}

function judged(
  printed: Span,
  found: Span,
  slack: number,
  computed: Figure,
  published: Statement,
  { definition }: PublishedYear,
): Omit<Compared, 'computed'> {
  const apart = Math.max(0, found.low - printed.high, printed.low - found.high);
  const whole = printed.low === printed.high && found.low === found.high && printed.low !== 0;
  const difference = whole ? found.low / printed.low - 1 : null;
  const both = `The definition gives ${inWords(computed.value)}, ${inWords(published.value)} is published`;
  const scope = definition.scope === null ? '' : ` (${definition.scope})`;
  if (apart <= TOLERANCE * Math.abs(printed.high))
    return { difference, verdict: 'reproduced', reason: `${both}${scope}.` };
  if (apart <= slack) {
    return {
      difference,
      verdict: 'reproduced',
      reason: `${both}; that is within the rounding of what is printed${scope}.`,
    };
  }
  const reason = `${both}; the published number stands and is not corrected.`;
  return { difference, verdict: 'not reproducible', reason };
}

function consumptionFigure(
  span: Span,
  inputs: readonly Statement[],
  { definition, period }: PublishedYear,
  measure: Measure,
  view: MaterialView,
): Figure {
  const words =
    definition.mixedBases === null ? definition.scope : [definition.scope, definition.mixedBases].join('; ');
  const rule = `production + imports - exports and stock draws as the source defines it: ${words ?? ''}`;
  return { ...derivedFigure(valueOfSpan(span, measure, inputs), inputs, view.asOf, rule, 'F-01'), period };
}

function governmentOf(
  amounts: readonly TermAmount[],
  compared: Compared,
  year: PublishedYear,
  measure: Measure,
  view: MaterialView,
): GovernmentStock | null {
  const government = amounts.filter(({ term }) => term.government);
  if (government.length === 0) return null;
  const rest = total(
    amounts.filter(({ term }) => !term.government),
    year.definition,
  );
  const without = rest.span === null ? null : consumptionFigure(rest.span, rest.inputs, year, measure, view);
  const missing = government.flatMap((amount) => amount.missing ?? []);
  if (missing.length === 0) {
    const reason = `Government stock changes are printed (${government.map(({ term }) => propertyName(term.property, view.vocabulary).toLowerCase()).join(', ')}).`;
    return { withChanges: compared.computed, withoutChanges: without, reason };
  }
  const release = releaseIn(view, year.period, measure.unit);
  if (release !== null && without !== null) {
    return {
      withChanges: withRelease(without, rest.inputs, release, view),
      withoutChanges: without,
      reason: `Not in the summary; ${release.words}.`,
    };
  }
  const since = Number(year.period) >= 2023 ? 'USGS includes none since 2023' : 'The edition prints none';
  return {
    withChanges: null,
    withoutChanges: without,
    reason: `${since}, and the ledger holds no inventory of the year's start and end: not available.`,
  };
}
