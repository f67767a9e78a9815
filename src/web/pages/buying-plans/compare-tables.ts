import type { PlanComparisonDto } from '../../../api/contract-buying-plans.ts';
import type { Bar } from '../../charts/extent.ts';
import type { Cell, TableData } from '../../frame/table-data.ts';
import type { Making } from '../runs/made-figure.ts';
import { RISKS } from './effect.ts';
import { madeCell, planFigure } from './plan-figure.ts';

/** Evidence stands with each plan by itself: what is set side by side here is worked out from those. */
const MAKING: Making = { unit: '$', rule: '', method: 'F-15, our own method', evidence: [], asOf: '' };

const SIDES = ['a', 'b'] as const;
const NAMES = { a: 'A', b: 'B' } as const;

/** Percentiles left by either plan. */
export function sideBars({ a, b, unit }: PlanComparisonDto): readonly Bar[] {
  return RISKS.flatMap(([id, label, rule]) =>
    [a, b].map(({ after }, series) => ({
      ...{ label, series },
      figure: planFigure(after[id], { ...MAKING, unit: unit ?? '', rule }),
    })),
  );
}

/** Money and percentiles of both, and what B leaves more than A. */
export function sidesTable({ a, b, unit }: PlanComparisonDto): TableData {
  const row = (id: string, label: string, of: string, [left, right]: readonly [number, number], rule: string) => ({
    key: id,
    cells: [
      { text: label },
      madeCell(left, MAKING, of, rule),
      madeCell(right, MAKING, of, rule),
      madeCell(right - left, MAKING, of, 'B less A'),
    ],
  });
  return {
    caption: 'Both plans: money spent and what is left',
    columns: [
      { id: 'measure', label: 'Measure', numeric: false },
      { id: 'a', label: 'A', numeric: true },
      { id: 'b', label: 'B', numeric: true },
      { id: 'more', label: 'B less A', numeric: true },
    ],
    rows: [
      row('spent', 'Spent', '$', [a.spent, b.spent], 'dollars committed in all, constant'),
      ...RISKS.map(([id, label, rule]) => row(id, `${label} left`, unit ?? '', [a.after[id], b.after[id]], rule)),
    ],
  };
}

/** Every line of either, the largest difference in money first. */
export function linesAgainst({ lines }: PlanComparisonDto): TableData {
  const side = (found: { readonly tonnes: number; readonly usd: number } | null): readonly [Cell, Cell] =>
    found === null
      ? [NOT_TAKEN, NOT_TAKEN]
      : [
          madeCell(found.usd, MAKING, '$', 'dollars committed in all'),
          madeCell(found.tonnes, MAKING, 't', 'content, in all'),
        ];
  return {
    caption: 'Lines of both plans, the largest difference in money first',
    columns: [
      { id: 'line', label: 'Line', numeric: false },
      { id: 'kind', label: 'Kind', numeric: false },
      { id: 'node', label: 'Material', numeric: false },
      { id: 'where', label: 'Taken in', numeric: false },
      ...SIDES.flatMap((id) => [
        { id: `${id}-usd`, label: `${NAMES[id]}: cost`, numeric: true },
        { id: `${id}-t`, label: `${NAMES[id]}: tonnes`, numeric: true },
      ]),
      { id: 'more', label: 'B less A', numeric: true },
    ],
    rows: lines.map(({ option, kind, words, node, where, a, b }) => ({
      key: option,
      cells: [
        { text: words },
        { text: kind },
        { text: node, to: `/materials/${node.split('/')[0]}` },
        { text: where, tone: where === 'both' ? ('quiet' as const) : undefined },
        ...side(a),
        ...side(b),
        madeCell((b?.usd ?? 0) - (a?.usd ?? 0), MAKING, '$', 'B less A'),
      ],
    })),
  };
}

const NOT_TAKEN: Cell = { text: 'not taken', tone: 'quiet', sort: 0 };

const apart = ({ a, b }: PlanComparisonDto['nodes'][number]): number => Math.abs(a.mean - b.mean);

/** Rows of the chart; the table has all. */
const MOST_BARS = 14;

/** Mean tonnes left with either, those that differ most first. */
export function nodeBars({ nodes }: PlanComparisonDto): readonly Bar[] {
  return [...nodes]
    .sort((x, y) => apart(y) - apart(x))
    .slice(0, MOST_BARS)
    .flatMap((node) =>
      SIDES.map((side, series) => ({
        ...{ label: node.name, series },
        figure: planFigure(node[side].mean, { ...MAKING, unit: 't', rule: 'mean left over the case' }),
      })),
    );
}

/** Tonnes left of every material with neither and with either plan. */
export function nodesAgainst({ nodes }: PlanComparisonDto): TableData {
  const stats = ['mean', 'p90', 'cvar95'] as const;
  const words = { mean: 'Mean', p90: 'P90', cvar95: 'CVaR95' } as const;
  return {
    caption: 'Shortfall left with either plan, tonnes of content over the case',
    columns: [
      { id: 'material', label: 'Material', numeric: false },
      ...stats.flatMap((stat) => [
        { id: `${stat}-before`, label: `${words[stat]} with neither`, numeric: true },
        { id: `${stat}-a`, label: 'with A', numeric: true },
        { id: `${stat}-b`, label: 'with B', numeric: true },
      ]),
    ],
    rows: [...nodes]
      .sort((x, y) => apart(y) - apart(x))
      .map(({ node, name, before, a, b }) => ({
        key: node,
        cells: [
          { text: name, to: `/materials/${node.split('/')[0]}` },
          ...stats.flatMap((stat) =>
            [before, a, b].map((found) => madeCell(found[stat], MAKING, 't', `${words[stat]} over the case`)),
          ),
        ],
      })),
  };
}
