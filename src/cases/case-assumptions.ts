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

/** The value at a path: a range in numbers, anything else by its place in the file. */
function valueAt(data: CaseData, path: CasePath): string {
  const value = path.reduce<unknown>(
    (at, step) => (at as Readonly<Record<string | number, unknown>> | undefined)?.[step],
    data,
  );
  if (isRange(value)) return `${pathText(path)}: ${rangeText(value)}`;
  if (!isRecord(value)) return pathText(path);
  const ranges = Object.entries(value).flatMap(([key, one]) => (isRange(one) ? [`${key} ${rangeText(one)}`] : []));
  return ranges.length === 0 ? pathText(path) : `${pathText(path)}: ${ranges.join(', ')}`;
}

function rangeText({ low, mode, high, shape }: RangeEntry): string {
  const kind = shape ?? (mode === undefined ? 'uniform' : 'PERT');
  return `${formatNumber(low)} to ${formatNumber(high)} (${kind}${mode === undefined ? '' : `, mode ${formatNumber(mode)}`})`;
}
