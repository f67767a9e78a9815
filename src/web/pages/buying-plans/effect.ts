import type { PlanAnswerDto, PlanRiskDto } from '../../../api/contract-plan-answer.ts';
import { type FallStep, fallOf } from '../../charts/bands.ts';
import type { Bar } from '../../charts/extent.ts';
import type { TableData } from '../../frame/table-data.ts';
import type { Making } from '../runs/made-figure.ts';
import { madeCell, makingOfPlan, planFigure, riskUnit } from './plan-figure.ts';
import type { PlanNodeDto } from './plan-types.ts';

/** Percentiles of the consequence, as they are named and what each is. */
export const RISKS = [
  ['expected', 'Expected', 'mean over the scenarios'],
  ['p50', 'P50', 'not exceeded in half of the scenarios'],
  ['p90', 'P90', 'not exceeded in 90% of the scenarios'],
  ['p95', 'P95', 'not exceeded in 95% of the scenarios'],
  ['cvar95', 'CVaR95', 'mean of the worst 5% of the scenarios'],
] as const;

const savedBy = ({ worthBefore, worthAfter }: PlanNodeDto): number => worthBefore - worthAfter;

/** Nodes the plan does something for, the most first. */
export const helped = ({ nodes }: Pick<PlanAnswerDto, 'nodes'>): readonly PlanNodeDto[] =>
  nodes.filter((node) => savedBy(node) > 0).sort((a, b) => savedBy(b) - savedBy(a));

/** Steps of the waterfall; the rest of the materials are one step. */
const MOST_STEPS = 12;

/** From the expected consequence without the plan, by what it takes off each material, to what is left. */
export function effectSteps(plan: PlanAnswerDto): readonly FallStep[] {
  const found = helped(plan);
  const own = found.slice(0, MOST_STEPS);
  const whole = plan.after.expected - plan.before.expected;
  const rest = whole + own.reduce((sum, node) => sum + savedBy(node), 0);
  const isMore = Math.abs(rest) > 1e-6 * Math.max(1, plan.before.expected);
  return fallOf(
    { label: 'without the plan', amount: plan.before.expected },
    [
      ...own.map((node) => ({ label: node.node.name, change: -savedBy(node) })),
      ...(isMore ? [{ label: 'all others', change: rest }] : []),
    ],
    'with the plan',
  );
}

/** Of what there is, what a plan must take off for its steps to be seen on a scale from zero. */
const SEEN = 0.3;

/** Where the scale of the waterfall begins: at zero, or somewhat below what is left where the plan takes off little of it. */
export function scaleBegin({ before, after }: Pick<PlanAnswerDto, 'before' | 'after'>): number {
  const off = before.expected - after.expected;
  if (off <= 0 || off >= SEEN * before.expected) return 0;
  const exact = Math.max(0, after.expected - off / 2);
  const step = 10 ** Math.floor(Math.log10(off / 2));
  return Math.floor(exact / step) * step;
}

/** Each node before and after, in tonnes and in what they count as. */
export function effectTable(plan: PlanAnswerDto): TableData {
  const unit = riskUnit(plan.manifest);
  const making = makingOfPlan(plan);
  return {
    caption: 'Shortfall of each material with and without the plan, over the case, after release of what there is',
    columns: [
      { id: 'material', label: 'Material', numeric: false },
      { id: 'worth', label: 'Counts as', numeric: true },
      { id: 'left', label: 'With the plan', numeric: true },
      { id: 'saved', label: 'Taken off', numeric: true },
      ...(['mean', 'p50', 'p90', 'p95', 'cvar95'] as const).flatMap((id) => [
        { id: `${id}-before`, label: `${NAMES[id]} before`, numeric: true },
        { id: `${id}-after`, label: 'after', numeric: true },
      ]),
      { id: 'method', label: 'What is left is worked out', numeric: false },
    ],
    rows: plan.nodes.map((found) => rowOf(found, { ...making, ...nodeMaking(found) }, unit)),
  };
}

const NAMES = { mean: 'Mean', p50: 'P50', p90: 'P90', p95: 'P95', cvar95: 'CVaR95' } as const;

/** Of a node: what its tonnes are of, and the price and use that stand behind its numbers. */
function nodeMaking({ node: { basis, price, consumption } }: PlanNodeDto): Pick<Making, 'basis' | 'evidence'> {
  return { basis, evidence: [...(price?.figure.evidence ?? []), ...(consumption?.figure.evidence ?? [])] };
}

function rowOf(found: PlanNodeDto, making: Making, unit: string): TableData['rows'][number] {
  const { node, before, after, worthBefore, worthAfter, method } = found;
  const worth = (amount: number, rule: string) => madeCell(amount, { ...making, basis: null }, unit, rule);
  const tonnes = (amount: number, rule: string) => madeCell(amount, making, 't', rule);
  return {
    key: node.id,
    cells: [
      { text: node.name, to: `/materials/${node.material}` },
      worth(worthBefore, 'expected consequence without the plan'),
      worth(worthAfter, 'expected consequence with it'),
      worth(savedBy(found), 'consequence without the plan less consequence with it'),
      ...(['mean', 'p50', 'p90', 'p95', 'cvar95'] as const).flatMap((id) => [
        tonnes(before[id], `${NAMES[id]} of the scenarios without the plan`),
        tonnes(after[id], `${NAMES[id]} of the scenarios with it`),
      ]),
      { text: method, tone: method === 'not planned' ? ('quiet' as const) : undefined },
    ],
  };
}

/** A risk with and without a plan, on some draws. */
export interface Pair {
  readonly on: string;
  readonly before: PlanRiskDto;
  readonly after: PlanRiskDto;
}

/** Bars of the percentiles with and without the plan. */
export function riskBars({ before, after }: Pair, making: Making, unit: string): readonly Bar[] {
  return RISKS.flatMap(([id, label, rule]) =>
    [before, after].map((risk, series) => ({
      ...{ label, series },
      figure: planFigure(risk[id], { ...making, unit, rule: `${rule}, ${series === 0 ? 'without' : 'with'} the plan` }),
    })),
  );
}

/** The same as a table, on the draws the plan was made on and on others. */
export function riskTable(pairs: readonly Pair[], making: Making, unit: string): TableData {
  return {
    caption: 'Consequence of what is unmet over the case, with and without the plan',
    columns: [
      { id: 'measure', label: 'Measure', numeric: false },
      ...pairs.flatMap(({ on }, n) => [
        { id: `before-${n}`, label: `Without, ${on}`, numeric: true },
        { id: `after-${n}`, label: `With, ${on}`, numeric: true },
        { id: `off-${n}`, label: 'Taken off', numeric: true },
      ]),
    ],
    rows: RISKS.map(([id, label, rule]) => ({
      key: id,
      cells: [
        { text: label },
        ...pairs.flatMap(({ before, after }) => [
          madeCell(before[id], making, unit, rule),
          madeCell(after[id], making, unit, rule),
          madeCell(before[id] - after[id], making, unit, 'without less with'),
        ]),
      ],
    })),
  };
}
