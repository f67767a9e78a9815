import { formatNumber } from '../units/format.ts';
import { isRange, type RangeEntry } from './amounts.ts';
import type { Assumption } from './assembly.ts';
import type { CaseData } from './case-file.ts';
import { type CasePath, pathText } from './case-problem.ts';
import { isRecord, type Mention } from './case-shape.ts';
import { tableAssumption } from './draft-reliability.ts';
import type { ReliabilityTable } from './reliability-table.ts';

/** What a case supposes, each with the values that rest on it, and the reliability tables it uses. */
export function assumptionsOf(
  data: CaseData,
  mentions: readonly Mention[],
  tables: readonly (ReliabilityTable | null)[],
): readonly Assumption[] {
  const own = (data.assumptions ?? []).map(({ id, words, author, reason, illustrative }): Assumption => {
    const uses = mentions.filter(({ format, value }) => format === 'assumption' && value === id);
    const value = uses.map(({ path }) => valueAt(data, path.slice(0, -1))).join('; ');
    return { ...{ id, words, author, reason, value }, kind: illustrative === true ? 'illustrative' : 'user' };
  });
  const used = tables.filter((table) => table !== null);
  return [
    ...own,
    ...used.map(
      ({ id, title, note, rows }): Assumption => ({
        ...{ id: tableAssumption(id), words: `Willingness to deliver: ${title}`, author: 'Ballast', reason: note },
        ...{ kind: 'illustrative', value: `${rows.length} rows, by country and phase` },
      }),
    ),
  ];
}

/** Keys of an entry that are no values. */
const NO_VALUES = new Set([
  'id',
  'words',
  'assumption',
  'node',
  'kind',
  'release',
  'authority',
  'holder',
  'name',
  'of',
  'depends_on',
]);
const LONGEST = 300;

/** The value at a path: a range in numbers, an entry by the numbers and amounts in it. */
function valueAt(data: CaseData, path: CasePath): string {
  const value = path.reduce<unknown>(
    (at, step) => (at as Readonly<Record<string | number, unknown>> | undefined)?.[step],
    data,
  );
  const told = textOf(value);
  const text = told === '' ? pathText(path) : `${pathText(path)}: ${told}`;
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function textOf(value: unknown): string {
  if (isRange(value)) return rangeText(value);
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'string') return value;
  if (Array.isArray(value))
    return value
      .map(textOf)
      .filter((one) => one !== '')
      .join('; ');
  if (!isRecord(value)) return '';
  return Object.entries(value)
    .filter(([key, one]) => !NO_VALUES.has(key) && !isNames(one))
    .map(([key, one]) => `${key.replaceAll('_', ' ')} ${textOf(one)}`)
    .join(', ');
}

/** A list of places, materials or sources says what is struck, not by how much. */
const isNames = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => typeof one === 'string' && !/\d/.test(one));

function rangeText({ low, mode, high, shape }: RangeEntry): string {
  const kind = shape ?? (mode === undefined ? 'uniform' : 'PERT');
  return `${formatNumber(low)} to ${formatNumber(high)} (${kind}${mode === undefined ? '' : `, mode ${formatNumber(mode)}`})`;
}
