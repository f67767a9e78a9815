import type { RowName } from '../../planner/program.ts';
import { type Clashing, rowWords } from './answer-clash.ts';
import { nextOf } from './answer-reasons.ts';
import type { PlanWorth } from './plan-answer.ts';
import type { PlanValue } from './plan-value.ts';
import { riskUnit, usd } from './plan-words.ts';
import type { SolvedPlan } from './solved-plan.ts';

/** What one more of each limit that binds is worth, as far as duals say it: money first, then the most worth. */
export function limitsWorth(solved: SolvedPlan, at: Clashing): readonly PlanWorth[] {
  const { asked, problem } = solved;
  if (asked.kind === 'cheapest') return [];
  const unit = riskUnit(problem.worthRule);
  return solved.marginals
    .filter(({ row, value }) => NAMED.has(row.kind) && Math.abs(value) > 0)
    .map(({ row, value }): PlanWorth => {
      const scale = MONEY.has(row.kind) ? 1e6 : 1;
      return { words: limitWords(row, at), value: Math.abs(value) * scale, unit, how: 'marginal' };
    })
    .sort((a, b) => b.value - a.value);
}

const MONEY: ReadonlySet<RowName['kind']> = new Set(['account', 'yearly']);
const NAMED: ReadonlySet<RowName['kind']> = new Set(['account', 'yearly', 'storage', 'goal', 'most', 'least']);

function limitWords(row: RowName, at: Clashing): string {
  const less = row.kind === 'goal' || row.kind === 'least';
  const change = MONEY.has(row.kind) ? `${usd(1e6)} more` : less ? 'One tonne less' : 'One tonne more';
  return `${change} where this holds: ${rowWords(row, at)}`;
}

/** Most limits of one option that are told. */
const TOLD = 10;

/** What one tonne more than may be had a year would be worth, of the options that are at their most, beyond what it costs. */
export function mostWorth(solved: SolvedPlan, value: PlanValue): readonly PlanWorth[] {
  const {
    plan,
    problem,
    of: { model },
  } = solved;
  const unit = riskUnit(problem.worthRule);
  return model.actions
    .flatMap((action, a): readonly PlanWorth[] => {
      if (plan.taken[a] !== 1 || Number.isFinite(action.most) || nextOf(solved, value, a) !== null) return [];
      const worth = action.segments.map((steps, year) => {
        const last = steps.at(-1);
        return last === undefined ? 0 : value.nextTonne(a, year) - value.dollar(a, year) * last.price;
      });
      const most = Math.max(...worth);
      const year = problem.years[worth.indexOf(most)]?.label ?? '';
      const words = `One tonne more a year than may be had, in ${year}: ${problem.options[a]?.words ?? ''}`;
      return most > 0 ? [{ words, value: most, unit, how: 'marginal' }] : [];
    })
    .sort((a, b) => b.value - a.value)
    .slice(0, TOLD);
}
