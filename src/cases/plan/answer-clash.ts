import type { RowName } from '../../planner/program.ts';
import type { Assembly } from '../assembly.ts';
import type { NoPlan } from './plan-answer.ts';
import type { ModelOf } from './plan-model-of.ts';
import type { PlanProblem } from './plan-problem.ts';
import { percent, tonnes, usd } from './plan-words.ts';

/** What a clash is told by. */
export interface Clashing {
  readonly assembly: Pick<Assembly, 'nodes'>;
  readonly problem: PlanProblem;
  readonly of: ModelOf;
  /** Line of the plan file that says an option, account, goal or cap; null where none does. */
  readonly whereOf: (kind: RowName['kind'], of: number) => string | null;
}

/** A clash in sentences: what asks too much together. None of the rows could be spared; another clash may remain. */
export function clashWords(rows: readonly RowName[], at: Clashing): NoPlan['clash'] {
  return rows.map((row) => ({ words: rowWords(row, at), where: at.whereOf(row.kind, row.of) }));
}

/** What one row of the plan's program asks, as a sentence. */
export function rowWords({ kind, of, year }: RowName, { assembly, problem, of: { model, nodes } }: Clashing): string {
  const option = `"${problem.options[of]?.words ?? ''}"`;
  const account = `"${problem.accounts[of]?.words ?? ''}"`;
  const inYear = year >= 0 ? ` in ${problem.years[year]?.label ?? ''}` : '';
  const nodeName = (node: number | undefined): string => assembly.nodes[nodes[node ?? -1] ?? -1]?.name ?? '';
  const action = model.actions[of];
  switch (kind) {
    case 'account':
      return `The account ${account} has ${usd(problem.money[of]?.amount ?? 0)} and no more`;
    case 'yearly':
      return `In ${problem.years[of]?.label ?? ''} no more than ${usd(problem.yearly?.[of] ?? 0)} may be spent`;
    case 'least':
      return `${option} takes at least ${tonnes(year >= 0 ? (action?.leastYearly?.[year] ?? 0) : (action?.least ?? 0))}${inYear}`;
    case 'most':
      return `${option} takes at most ${tonnes(action?.most ?? 0)} in all, and nothing where it is not chosen`;
    case 'exclusive':
      return `Of ${model.actions.flatMap((one, a) => (one.exclusive === of ? [`"${problem.options[a]?.words ?? ''}"`] : [])).join(', ')} one at most may be taken`;
    case 'depends':
      return `${option} needs ${(action?.dependsOn ?? []).map((a) => `"${problem.options[a]?.words ?? ''}"`).join(', ')}`;
    case 'share': {
      const cap = problem.shareCaps[of];
      return `No ${cap?.by ?? ''} may bring more than ${percent(cap?.most ?? 0)} of the ${nodeName(model.shareCaps[of]?.node)} bought`;
    }
    case 'storage':
      return `No more ${nodeName(of)} can be stored${inYear} than ${tonnes(model.storage?.[of * model.years + year] ?? 0)}`;
    case 'goal': {
      const goal = model.goals[of];
      return `${tonnes(goal?.tonnes ?? 0)} of ${nodeName(goal?.node)} must be there by ${problem.years[goal?.year ?? -1]?.label ?? ''} (${goal?.reason ?? ''})`;
    }
    case 'aside':
      return `No more of the stock of ${nodeName(of)} can be set aside than there is at the beginning`;
    case 'target':
      return 'What is left unmet must come down to the target';
    case 'arrivals':
    case 'capacity':
    case 'payment':
    case 'receipts':
    case 'cut':
    case 'recourse':
      return `By definition (${kind}${inYear})`;
  }
}
