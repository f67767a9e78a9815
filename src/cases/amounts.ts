import type { Quantity } from '../units/quantity.ts';
import { basisName } from '../units/quantity.ts';
import { parseQuantity } from '../units/text.ts';
import { convertAmount, dimensionOf, partsOf } from '../units/unit.ts';
import { PEACE } from './case-calendar.ts';
import type { CasePath } from './case-problem.ts';
import { type Draft, mistaken } from './draft.ts';

/** A range as a case file or a table writes it. */
export interface RangeEntry {
  readonly low: number;
  readonly mode?: number;
  readonly high: number;
  readonly shape?: 'PERT' | 'triangular' | 'uniform';
  readonly assumption?: string;
}
/** A level: a number or a range. */
export type LevelEntry = number | RangeEntry;

export const isRange = (value: unknown): value is RangeEntry =>
  typeof value === 'object' && value !== null && 'low' in value && 'high' in value;

/** Tonnes of a text within so many months: of an amount all of it, of a rate what it comes to. */
export function tonnesIn(draft: Draft, text: string, months: number, node: number | null, path: CasePath): number {
  const read = parseQuantity(text);
  if (!read.ok) throw new RangeError(read.message);
  const { amount, unit } = read.quantity;
  checkBasis(draft, read.quantity, node, path);
  if (dimensionOf(unit) === 'mass') return convertAmount(amount, unit, 't');
  const { over, under } = partsOf(unit);
  return (convertAmount(amount, over, 't') * months) / convertAmount(1, under ?? 'month', 'month');
}

/** An amount that says what it is of must be of what the node counts. */
function checkBasis(draft: Draft, { basis }: Quantity, node: number | null, path: CasePath): void {
  const wanted = node === null ? undefined : draft.nodes[node]?.basis;
  if (basis === 'unstated' || wanted === undefined || wanted === basisName('unstated') || basisName(basis) === wanted)
    return;
  mistaken(
    draft,
    path,
    `it is ${basisName(basis)}, the node counts ${wanted}`,
    wanted,
    'Convert it by the formula of its form.',
  );
}

/** Tonnes of each period from one text for all, or a list. */
export function massPath(draft: Draft, value: string | readonly string[], node: number, path: CasePath): Float64Array {
  const { periods, step } = draft.calendar;
  return Float64Array.from({ length: periods }, (_, t) =>
    typeof value === 'string'
      ? tonnesIn(draft, value, step, node, path)
      : tonnesIn(draft, value[t] ?? '0 t', step, node, [...path, t]),
  );
}

/** A number for each period: the same for all, a list, or by phase (1 in phases that are not named). */
export function numberPath(
  { calendar, periods }: Draft,
  value: number | readonly number[] | Readonly<Record<string, number>> | undefined,
  otherwise: number,
): Float64Array {
  return Float64Array.from({ length: calendar.periods }, (_, t) => {
    if (value === undefined || typeof value === 'number') return value ?? otherwise;
    if (isList(value)) return value[t] ?? otherwise;
    return value[periods[t]?.phase ?? PEACE] ?? value['*'] ?? otherwise;
  });
}

const isList = (value: unknown): value is readonly number[] => Array.isArray(value);
