import type { FigureDto } from '../../../api/contract.ts';
import type { RunResultDto } from '../../../api/contract-runs.ts';
import type { Cell, TableData, TableRow } from '../../frame/table-data.ts';
import { evidenceOfNode, type Making, madeFigure } from './made-figure.ts';
import type { DistributionDto, NodeResultDto } from './run-types.ts';

/** Before any release of a government stock, or after it. */
export type Stage = 'gross' | 'net';

export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  gross: 'before any release',
  net: 'after the release the case allows',
};

/** Every material's shortfall over the horizon, under both reliability tables. */
export function worstTable(result: RunResultDto, stage: Stage): TableData {
  return {
    caption: `Shortfall over the horizon, ${STAGE_WORDS[stage]}; worst first`,
    columns: [
      { id: 'material', label: 'Material', numeric: false },
      { id: 'table', label: 'Reliability table', numeric: false },
      { id: 'chance', label: 'Chance', numeric: true },
      { id: 'mean', label: 'Mean', numeric: true },
      { id: 'p50', label: 'P50', numeric: true },
      { id: 'p90', label: 'P90', numeric: true },
      { id: 'p95', label: 'P95', numeric: true },
      { id: 'cvar', label: 'CVaR95', numeric: true },
      { id: 'error', label: 'Standard error', numeric: true },
      { id: 'share', label: 'Mean of demand', numeric: true },
      { id: 'held', label: 'Held', numeric: true },
      { id: 'cover', label: 'Days of its demand', numeric: true },
      { id: 'worth', label: 'Worth', numeric: true },
      { id: 'assumed', label: 'Rests on assumptions', numeric: true },
    ],
    rows: result.nodes.flatMap((node) => rowsOf(result, node, stage)),
  };
}

function rowsOf(result: RunResultDto, found: NodeResultDto, stage: Stage): readonly TableRow[] {
  const { primary, alternative } = result.tables;
  const first = rowOf(result, found, { name: primary, of: found[stage], isFirst: true });
  if (found.alternative === null || alternative === null) return [first];
  return [first, rowOf(result, found, { name: alternative, of: found.alternative[stage], isFirst: false })];
}

interface Reading {
  readonly name: string;
  readonly of: DistributionDto;
  readonly isFirst: boolean;
}

function rowOf(result: RunResultDto, found: NodeResultDto, { name, of, isFirst }: Reading): TableRow {
  const { node, demand, restsOnAssumptions } = found;
  const how = makingOf(result, found);
  const tonnes = (amount: number, rule: string) => ({ figure: madeFigure(amount, { ...how, unit: 't', rule }) });
  const share = (amount: number, rule: string) => ({ figure: madeFigure(amount, { ...how, unit: 'share', rule }) });
  return {
    key: `${node.id} ${name}`,
    cells: [
      { text: node.name, to: `/runs/${result.id}`, search: { node: node.id }, hash: 'detail' },
      { text: name },
      share(of.chance, 'share of draws in which anything is short'),
      tonnes(of.mean, 'mean over all draws, over the whole horizon'),
      tonnes(of.p50, 'not exceeded in half of the draws'),
      tonnes(of.p90, 'not exceeded in 90% of the draws'),
      tonnes(of.p95, 'not exceeded in 95% of the draws'),
      tonnes(of.cvar95, 'mean of the worst 5% of the draws'),
      tonnes(of.standardError, 'standard error of the mean'),
      demand > 0 ? share(of.mean / demand, 'mean shortfall / demand of the horizon') : null,
      ...(isFirst ? coverCells(found, how) : [null, null]),
      isFirst ? worthCell(result, found, of.mean) : null,
      isFirst && restsOnAssumptions !== null
        ? { figure: madeFigure(restsOnAssumptions, { ...how, ...ASSUMED_SHARE }) }
        : null,
    ],
  };
}

/** What is held, and for how many days of the demand of this very node it would last: of a grade that grade's alone. */
function coverCells(found: NodeResultDto, how: Making): readonly [Cell, Cell] {
  const { figure } = found.daysOfCover;
  const days = daysFigure(found, how);
  return [
    figure === null ? null : { figure, suffix: figure.period ?? undefined },
    days === null ? null : { figure: days },
  ];
}

/** Days of cover as a figure, over the demand of the node alone; null where nothing is known to be held. */
export function daysFigure(
  { node, daysOfCover }: Pick<NodeResultDto, 'node' | 'daysOfCover'>,
  how: Making,
): FigureDto | null {
  const { days, figure } = daysOfCover;
  if (days === null) return null;
  const rule = `what is held / a day's demand of ${node.name}${node.id === node.material ? '' : ' alone'}, mean of the horizon`;
  return madeFigure(days, { ...how, unit: 'days', rule, evidence: [...(figure?.evidence ?? []), ...how.evidence] });
}

const ASSUMED_SHARE = {
  unit: 'share',
  rule: 'share of the mean shortfall that vanishes when every assumption is taken out',
  assumed: true,
} as const;

/** What of a run its numbers are made from. */
interface Made {
  readonly cells: RunResultDto['cells'];
  readonly manifest: { readonly knownOn: string };
}

/** What is the same for all numbers of one node. */
export function makingOf({ cells, manifest }: Made, { node }: NodeResultDto): Making {
  return {
    ...{ unit: 't', rule: '', method: 'F-11 to F-14, our own method' },
    ...{ basis: node.basis, evidence: evidenceOfNode({ cells }, node.id), asOf: manifest.knownOn },
  };
}

function worthCell({ manifest }: RunResultDto, { worth, node }: NodeResultDto, mean: number) {
  if (worth === null || node.price === null) return null;
  const { price } = worth;
  const rule = `mean shortfall × ${price.text} (${price.period ?? 'undated'})`;
  return {
    figure: madeFigure(mean * node.price.usdPerTonne, {
      ...{ unit: '$', rule, method: 'F-14', evidence: price.evidence, asOf: manifest.knownOn },
    }),
    suffix: price.period === null ? undefined : `at ${price.period}`,
  };
}
