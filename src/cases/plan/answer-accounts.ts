import type { PlanAnswer } from './plan-answer.ts';
import type { SolvedPlan } from './solved-plan.ts';

/** What is left of an account; what a solver leaves of nothing is nothing. */
const leftOf = (amount: number, paid: number): number | null => {
  if (!Number.isFinite(amount)) return null;
  return amount - paid > 1e-6 * amount ? amount - paid : 0;
};

/** What each account pays by year, and what it has left. */
export function accountsOf({ problem, plan, of: { model } }: SolvedPlan): PlanAnswer['accounts'] {
  return problem.accounts.map(({ id, words, from, until, evidence }, k) => {
    const paid = plan.paid.subarray(k * model.years, (k + 1) * model.years);
    const amount = problem.money[k]?.amount ?? 0;
    return {
      ...{ id, words, amount: Number.isFinite(amount) ? amount : null, from, until, evidence },
      byYear: problem.years.flatMap(({ label: year }, y) =>
        (paid[y] as number) > 0 ? [{ year, paid: paid[y] as number }] : [],
      ),
      left: leftOf(
        amount,
        paid.reduce((sum, one) => sum + one, 0),
      ),
    };
  });
}
