import type { Statement } from '../ledger/statement.ts';
import type { Period } from '../units/period.ts';
import type { Unit } from '../units/unit.ts';
import {
  type ConsumptionDefinition,
  type ConsumptionTerm,
  USUAL_DIGITS,
} from '../vocabulary/consumption-definition.ts';
import { formName, type MaterialView, propertyName, wordsOf } from './material-view.ts';
import { basesOf, halfUnit, lineIn, type Span, spanIn, type UsLines } from './us-lines.ts';

/** A term's amount in a year, or what is missing for it. */
export interface TermAmount {
  readonly term: ConsumptionTerm;
  readonly span: Span | null;
  readonly inputs: readonly Statement[];
  /** Half units in the last place of what went in, added up. */
  readonly rounding: number;
  /** `Imports for consumption, oxide 2023 (withheld)`. */
  readonly missing: string | null;
}

/** A sum of terms, or why there is none. */
export interface Reckoning {
  readonly span: Span | null;
  readonly inputs: readonly Statement[];
  readonly rounding: number;
  readonly missing: readonly string[];
}

/** Amounts of terms in a year of one edition, in the unit given. */
export function termAmounts(
  terms: readonly ConsumptionTerm[],
  lines: UsLines,
  period: Period,
  unit: Unit,
  view: MaterialView,
): readonly TermAmount[] {
  return terms.map((term) => termAmount(term, lines, period, unit, view));
}

/** A stock counts by what was drawn from it: the end of the year before less the end of this one. */
function termAmount(term: ConsumptionTerm, lines: UsLines, period: Period, unit: Unit, view: MaterialView): TermAmount {
  const years = term.flow === 'draw' ? [String(Number(period) - 1), period] : [period];
  const found = years.map((year) => ({ year, statement: lineIn(lines, term.property, term, year) }));
  const spans = found.map(({ statement }) => (statement === undefined ? blankOf(term) : spanIn(statement.value, unit)));
  const inputs = found.flatMap(({ statement }) => statement ?? []);
  const rounding = inputs.reduce((sum, { value }) => sum + halfUnit(value, unit, USUAL_DIGITS), 0);
  const absent = found.find((_, i) => spans[i] === null);
  if (absent !== undefined) {
    const why = absent.statement?.value.kind ?? 'not printed';
    const missing = `${termName(term, view)} ${absent.year} (${why === 'range' ? 'open range' : why})`;
    return { term, span: null, inputs: [], rounding: 0, missing };
  }
  return { term, span: signed(term, spans), inputs, rounding, missing: null };
}

const blankOf = ({ blankIsNone }: ConsumptionTerm): Span | null => (blankIsNone ? { low: 0, high: 0 } : null);

function signed({ flow }: ConsumptionTerm, spans: readonly (Span | null)[]): Span | null {
  const [first = null, second = null] = spans;
  if (first === null) return null;
  if (flow === 'add') return first;
  if (flow === 'subtract') return { low: -first.high, high: -first.low };
  return second === null ? null : { low: first.low - second.high, high: first.high - second.low };
}

/** Name of a term: property, form and sub-heading in words. */
export function termName({ property, form, detail }: ConsumptionTerm, view: MaterialView): string {
  return [
    propertyName(property, view.vocabulary),
    form === null ? null : formName(form, view.material, view.vocabulary).toLowerCase(),
    detail === null ? null : wordsOf(detail),
  ]
    .filter((part) => part !== null)
    .join(', ');
}

/** A sum of amounts; null where one is missing or bases differ that the source does not add itself. */
export function total(amounts: readonly TermAmount[], definition: ConsumptionDefinition): Reckoning {
  const inputs = amounts.flatMap((amount) => amount.inputs);
  const rounding = amounts.reduce((sum, amount) => sum + amount.rounding, 0);
  const bases = basesOf(inputs);
  const differ = bases.length > 1 && definition.mixedBases === null ? [`one basis (${bases.join(' and ')})`] : [];
  const missing = [...amounts.flatMap((amount) => amount.missing ?? []), ...differ];
  if (missing.length > 0) return { span: null, inputs, rounding, missing };
  const end = (which: 'low' | 'high'): number =>
    Number(amounts.reduce((sum, { span }) => sum + (span?.[which] ?? 0), 0).toPrecision(12));
  return { span: { low: end('low'), high: end('high') }, inputs, rounding, missing };
}

/** A definition's terms as a formula in words: `secondary production + imports for consumption - exports`. */
export function formulaWords(terms: readonly ConsumptionTerm[], view: MaterialView): string {
  const part = (term: ConsumptionTerm, i: number): string => {
    const name = lowerFirst(termName(term, view));
    if (term.flow === 'subtract') return `${i === 0 ? '' : ' '}- ${name}`;
    const plus = i === 0 ? '' : ' + ';
    return term.flow === 'draw' ? `${plus}draw on ${name}` : `${plus}${name}`;
  };
  return terms.map(part).join('');
}

const lowerFirst = (text: string): string =>
  /^[A-Z]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
