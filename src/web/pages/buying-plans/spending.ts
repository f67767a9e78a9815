import type { PlanAnswerDto, PlanLineDto } from '../../../api/contract-plan-answer.ts';
import type { StackPart } from '../../charts/stack-chart.tsx';
import type { TableData } from '../../frame/table-data.ts';
import type { Making } from '../runs/made-figure.ts';
import { nameOf } from './line-words.ts';
import { madeCell, makingOfLine, planFigure } from './plan-figure.ts';

/** What a plan spends on one material, year by year. */
export interface Spent {
  readonly material: string;
  /** `Antimony`; the id where the plan has no node of the whole material. */
  readonly name: string;
  readonly byYear: ReadonlyMap<string, number>;
  readonly usd: number;
  readonly making: Making;
}

/** Labels of the years money is spent in. */
export const buyingYears = ({ years }: Pick<PlanAnswerDto, 'years'>): readonly string[] =>
  years.filter(({ kind }) => kind === 'buying').map(({ label }) => label);

/** Dollars by material and year of commitment, the costliest first; what a sale brings is below zero. */
export function spentByMaterial(
  { lines, nodes }: Pick<PlanAnswerDto, 'lines' | 'nodes'>,
  making: Making,
): readonly Spent[] {
  const materials = [...new Set(lines.map(({ material }) => material))];
  const linesOf = (material: string) => lines.filter((line) => line.material === material);
  return materials
    .map((material) => ({ ...spentOn(material, linesOf(material), making), name: nameOf({ nodes }, material) }))
    .sort((a, b) => b.usd - a.usd);
}

function spentOn(material: string, lines: readonly PlanLineDto[], making: Making): Omit<Spent, 'name'> {
  const byYear = new Map<string, number>();
  for (const { year, usd } of lines.flatMap((line) => line.byYear)) byYear.set(year, (byYear.get(year) ?? 0) + usd);
  const evidence = [...new Set(lines.flatMap((line) => line.evidence))];
  const assumptions = lines.flatMap((line) => line.assumptions);
  return {
    ...{ material, byYear, usd: lines.reduce((sum, { usd }) => sum + usd, 0) },
    making: makingOfLine({ evidence, assumptions }, making),
  };
}

/** Materials with a colour of their own; the rest are drawn together. */
const MOST_SERIES = 9;

/** The parts of stacked bars by year: the costliest materials one by one, all others together; sales are in the table. */
export function spendingParts(spent: readonly Spent[], years: readonly string[], making: Making) {
  const bought = spent.filter(({ usd }) => usd > 0);
  const own = bought.length > MOST_SERIES + 1 ? bought.slice(0, MOST_SERIES) : bought;
  const rest = bought.slice(own.length);
  const series = [...own.map(({ name }) => name), ...(rest.length === 0 ? [] : [`${rest.length} others`])];
  const partsOf = (column: string): readonly StackPart[] => {
    const part = (usd: number, n: number, how: Making): readonly StackPart[] =>
      usd <= 0 ? [] : [{ column, series: n, figure: planFigure(usd, { ...how, unit: '$', rule: RULE }) }];
    const others = rest.reduce((sum, { byYear }) => sum + Math.max(0, byYear.get(column) ?? 0), 0);
    return [
      ...own.flatMap(({ byYear, making: how }, n) => part(byYear.get(column) ?? 0, n, how)),
      ...part(others, own.length, making),
    ];
  };
  return { series, parts: years.flatMap(partsOf) };
}

const RULE = 'sum over the lines of the plan, constant dollars, year of commitment';

/** Dollars of every year in all. */
export const yearWholes = (spent: readonly Spent[], years: readonly string[]): ReadonlyMap<string, number> =>
  new Map(years.map((year) => [year, spent.reduce((sum, { byYear }) => sum + (byYear.get(year) ?? 0), 0)]));

/** The same as a table: a row for each material, a column for each year. */
export function spendingTable(spent: readonly Spent[], years: readonly string[], making: Making): TableData {
  const wholes = yearWholes(spent, years);
  const whole = [...wholes.values()].reduce((sum, usd) => sum + usd, 0);
  return {
    caption: 'Spent by material and fiscal year of commitment, constant dollars',
    columns: [
      { id: 'material', label: 'Material', numeric: false },
      ...years.map((year) => ({ id: year, label: year, numeric: true })),
      { id: 'all', label: 'In all', numeric: true },
    ],
    rows: [
      ...spent.map(({ material, name, byYear, usd, making: how }) => ({
        key: material,
        cells: [
          { text: name, to: `/materials/${material}` },
          ...years.map((year) => madeCell(byYear.get(year) ?? 0, how, '$', RULE)),
          madeCell(usd, how, '$', RULE),
        ],
      })),
      {
        key: 'all',
        kind: 'total' as const,
        cells: [
          { text: 'All' },
          ...years.map((year) => madeCell(wholes.get(year) ?? 0, making, '$', RULE)),
          madeCell(whole, making, '$', RULE),
        ],
      },
    ],
  };
}
