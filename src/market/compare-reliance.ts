import { derivedFigure, type Figure } from '../ledger/figure.ts';
import type { Statement } from '../ledger/statement.ts';
import { quantity } from '../units/quantity.ts';
import type { Value } from '../units/value.ts';
import { termAmounts, total } from './consumption.ts';
import type { MaterialView } from './material-view.ts';
import { type Compared, notCompared, type PublishedYear, sentence, valueOfSpan } from './published-year.ts';
import { inWords } from './sum.ts';
import { halfUnit, measureOf, type Span, spanIn } from './us-lines.ts';

/** Percentage points; reliance is printed in whole percent. */
const POINTS = 1;
/** Half a unit of a whole percent. */
const PRINTED_POINTS = 0.5;
/** F-02: reliance as published and from the published consumption, as USGS does; its own rounding then carries over. */
export function compareReliance(year: PublishedYear, view: MaterialView): Compared {
  const { definition, consumption, reliance, period } = year;
  const terms = definition.netImports ?? definition.terms.filter(({ domestic }) => domestic);
  if (definition.notComputed !== null && terms.length === 0)
    return notCompared('not computable', sentence(definition.notComputed));
  const whole = consumption === undefined ? null : measureOf(consumption.value);
  const printed = consumption === undefined || whole === null ? null : spanIn(consumption.value, whole.unit);
  if (
    consumption === undefined ||
    whole === null ||
    printed === null ||
    printed.low <= 0 ||
    printed.low !== printed.high
  ) {
    const kind = consumption?.value.kind ?? 'not printed';
    return notCompared('not computable', `Published consumption is ${kind === 'range' ? 'a range' : kind}.`);
  }
  const part = total(termAmounts(terms, year.lines, period, whole.unit, view), definition);
  if (part.span === null) return notCompared('not computable', `Missing: ${part.missing.join('; ')}.`);
  const { low, high } = part.span;
  const share = (amount: number): number => (amount / printed.low) * 100;
  const span =
    definition.netImports === null
      ? { low: 100 - share(high), high: 100 - share(low) }
      : { low: share(low), high: share(high) };
  const inputs = [consumption, ...part.inputs];
  const rule =
    definition.netImports === null
      ? '(published apparent consumption - domestic production) / published apparent consumption'
      : 'net imports as the source defines them / published apparent consumption';
  const value = valueOfSpan(span, { unit: 'pct', basis: 'none' }, inputs);
  const computed: Figure = { ...derivedFigure(value, inputs, view.asOf, rule, 'F-02'), period };
  const half = halfUnit(consumption.value, whole.unit, definition.digits);
  const slack = share(part.rounding) + (share(Math.abs(high)) * half) / printed.low + PRINTED_POINTS;
  return { computed, ...judgedReliance(reliance, span, slack) };
}

function judgedReliance(published: Statement | undefined, found: Span, slack: number): Omit<Compared, 'computed'> {
  const printed = published === undefined ? null : relianceSpan(published.value);
  if (published === undefined || printed === null) {
    const kind = published?.value.kind ?? 'not printed';
    return { difference: null, verdict: 'not computable', reason: `Published reliance is ${kind}.` };
  }
  const apart = Math.max(0, found.low - printed.high, printed.low - found.high);
  const single = printed.low === printed.high && found.low === found.high;
  const difference = single ? found.low - printed.low : null;
  const words = `${inWords({ kind: 'reported', quantity: quantity(Number(found.low.toFixed(1)), 'pct', 'none') })} from the published consumption, ${inWords(published.value)} is published`;
  if (apart <= Math.max(POINTS, slack)) return { difference, verdict: 'reproduced', reason: `${words}.` };
  return {
    difference,
    verdict: 'not reproducible',
    reason: `${words}; the published number stands and is not corrected.`,
  };
}

/** Percent a published reliance allows; a net exporter's is zero or less, an open range has no end. */
function relianceSpan(value: Value): Span | null {
  if (value.kind === 'net exporter') return { low: Number.NEGATIVE_INFINITY, high: 0 };
  if (value.kind === 'range') {
    return { low: value.low?.amount ?? Number.NEGATIVE_INFINITY, high: value.high?.amount ?? Number.POSITIVE_INFINITY };
  }
  return spanIn(value, 'pct');
}
