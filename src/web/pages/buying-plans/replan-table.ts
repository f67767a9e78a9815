import type { ReplanDto } from '../../../api/contract-buying-plans.ts';
import type { PlanAnswerDto } from '../../../api/contract-plan-answer.ts';
import type { TableData } from '../../frame/table-data.ts';
import { nameOf } from './line-words.ts';
import { madeCell, makingOfPlan } from './plan-figure.ts';

/** Tonnes and dollars of one option in the plan and with another budget. */
interface Moved {
  readonly option: string;
  readonly words: string;
  readonly node: string;
  readonly own: { readonly tonnes: number; readonly usd: number };
  readonly other: { readonly tonnes: number; readonly usd: number };
}

const NOTHING = { tonnes: 0, usd: 0 } as const;

/** Every option that the plan takes or that is taken with another budget, the largest difference in money first. */
export function movedLines(plan: Pick<PlanAnswerDto, 'lines'>, again: Pick<ReplanDto, 'lines'>): readonly Moved[] {
  const own = new Map(plan.lines.map((line) => [line.option, line]));
  const other = new Map(again.lines.map((line) => [line.option, line]));
  const all = [...plan.lines, ...again.lines.filter(({ option }) => !own.has(option))];
  return all
    .map(({ option, words, node }) => ({
      ...{ option, words, node },
      own: own.get(option) ?? NOTHING,
      other: other.get(option) ?? NOTHING,
    }))
    .sort((a, b) => Math.abs(b.other.usd - b.own.usd) - Math.abs(a.other.usd - a.own.usd));
}

/** Below this part of a line's money a difference is the search's, not the budget's. */
const SAME = 1e-3;

/** `new`, `gone`, `more`, `less`, `the same`. */
export function changeWord({ own, other }: Pick<Moved, 'own' | 'other'>): string {
  const size = Math.max(Math.abs(own.usd), Math.abs(other.usd));
  if (Math.abs(other.usd - own.usd) <= SAME * size) return 'the same';
  if (own.usd === 0 && own.tonnes === 0) return 'new';
  if (other.usd === 0 && other.tonnes === 0) return 'gone';
  return other.usd > own.usd ? 'more' : 'less';
}

/** What another budget changes, line by line. */
export function replanTable(plan: PlanAnswerDto, again: ReplanDto): TableData {
  const making = makingOfPlan(plan);
  const evidence = new Map(plan.lines.map((line) => [line.option, line.evidence]));
  const cells = ({ option, words, node, own, other }: Moved) => {
    const how = { ...making, evidence: evidence.get(option) ?? [] };
    const word = changeWord({ own, other });
    return [
      { text: words },
      { text: nameOf(plan, node) },
      { text: word, tone: word === 'the same' ? ('quiet' as const) : undefined },
      madeCell(own.usd, how, '$', 'in this plan'),
      madeCell(other.usd, how, '$', 'planned again for the budget tried'),
      madeCell(other.usd - own.usd, how, '$', 'the second less the first'),
      madeCell(own.tonnes, how, 't', 'in this plan, content'),
      madeCell(other.tonnes, how, 't', 'planned again for the budget tried, content'),
    ];
  };
  return {
    caption: 'Lines of this plan and of the best plan for the budget tried, the largest difference first',
    columns: [
      { id: 'line', label: 'Line', numeric: false },
      { id: 'node', label: 'Material', numeric: false },
      { id: 'change', label: 'Change', numeric: false },
      { id: 'own-usd', label: 'This plan', numeric: true },
      { id: 'other-usd', label: 'With it', numeric: true },
      { id: 'more', label: 'Difference', numeric: true },
      { id: 'own-t', label: 'This plan', numeric: true },
      { id: 'other-t', label: 'With it', numeric: true },
    ],
    rows: movedLines(plan, again).map((moved) => ({ key: moved.option, cells: cells(moved) })),
  };
}
