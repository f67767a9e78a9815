import { parseQuantity } from '../../units/text.ts';
import { convertAmount, dimensionOf } from '../../units/unit.ts';
import { quoted } from '../case-nearest.ts';
import { isRecord, type Mention, type Mistake } from '../case-shape.ts';

type Fault = readonly [message: string, expected: string, todo: string];

/** Whether the words that only plan files have mean what they must, each by itself. */
export function planMentionMistakes(mentions: readonly Mention[]): readonly Mistake[] {
  return mentions.flatMap(({ format, path, value }): readonly Mistake[] => {
    if (format === 'fiscal years') return yearKeys(value, path);
    const fault = CHECKS[format]?.(value) ?? null;
    return fault === null ? [] : [{ path, message: fault[0], expected: fault[1], todo: fault[2] }];
  });
}

const fiscalYear = (value: unknown): Fault | null =>
  /^FY(19|20|21)\d{2}$/.test(String(value))
    ? null
    : [`${quoted(value)} is no fiscal year`, 'a fiscal year such as FY2027', 'Write FY and four digits.'];

function money(value: unknown): Fault | null {
  const read = parseQuantity(String(value));
  const expected = 'a sum of money: 500 million USD, $2.5 billion';
  if (!read.ok) return [read.message, expected, 'Write an amount with its unit.'];
  if (dimensionOf(read.quantity.unit) !== 'money')
    return [`${quoted(value)} is not money but ${dimensionOf(read.quantity.unit)}`, expected, 'Write dollars.'];
  return read.quantity.amount < 0 ? [`${quoted(value)} is negative`, expected, 'Write how much there is.'] : null;
}

function priceRange(value: unknown): Fault | null {
  if (!isRecord(value)) return null;
  const ends = [value.low, value.mode ?? value.low, value.high].map((one) => dollarsPerTonne(String(one)));
  const [low, mode, high] = ends;
  if (low === null || mode === null || high === null || low === undefined || mode === undefined || high === undefined)
    return null;
  if (low <= mode && mode <= high) return null;
  return ['its prices do not go upwards', 'low <= mode <= high', 'Put them in order.'];
}

/** Dollars per tonne of a text; null where it is no price. */
export function dollarsPerTonne(text: string): number | null {
  const read = parseQuantity(text);
  if (!read.ok || dimensionOf(read.quantity.unit) !== 'money/mass') return null;
  return convertAmount(read.quantity.amount, read.quantity.unit, 'USD/t');
}

/** Dollars of a sum; null where it is none. */
export function dollarsOfSum(value: number | string): number | null {
  if (typeof value === 'number') return value;
  const read = parseQuantity(value);
  if (!read.ok || dimensionOf(read.quantity.unit) !== 'money') return null;
  return convertAmount(read.quantity.amount, read.quantity.unit, 'USD');
}

/** Tonnes of a mass; of a rate, tonnes a year. Null where it is neither. */
export function tonnesOf(text: string): number | null {
  const read = parseQuantity(text);
  if (!read.ok) return null;
  const { amount, unit } = read.quantity;
  if (dimensionOf(unit) === 'mass') return convertAmount(amount, unit, 't');
  return dimensionOf(unit) === 'mass/time' ? convertAmount(amount, unit, 't/year') : null;
}

const months = (value: unknown): Fault | null =>
  isRecord(value) && Number(value.low) < 0
    ? [`${String(value.low)} months are negative`, 'months from 0', 'Write at least 0.']
    : null;

const CHECKS: Readonly<Record<string, (value: unknown) => Fault | null>> = {
  'fiscal year': fiscalYear,
  money,
  'price range': priceRange,
  months,
};

function yearKeys(value: unknown, path: Mention['path']): readonly Mistake[] {
  if (!isRecord(value)) return [];
  return Object.keys(value).flatMap((key): readonly Mistake[] => {
    const fault = fiscalYear(key);
    return fault === null ? [] : [{ path: [...path, key], message: fault[0], expected: fault[1], todo: fault[2] }];
  });
}
