import type { BuyingPlanViewDto, ReplanDto } from '../../api/contract-buying-plans.ts';
import { type FrontierMade, frontierOf } from '../../cases/plan/answer-frontier.ts';
import type { Call } from '../call.ts';
import type { Client } from '../client.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { type FrontierDto, frontierPage } from '../pages/buying-plan-list.ts';
import { styleOf } from '../pages/style.ts';
import { planToEnd } from '../plan-following.ts';
import { someBudgets } from '../plan-words.ts';
import { checkFilled, print, withClient } from '../verb.ts';
import { type PlanOptions, planBody } from './plan.ts';

type FrontierCall = Call<PlanOptions & { readonly budgets?: readonly number[] }>;

/** `frontier <case>`: the best plan at each of some budgets, by a plan at the largest of them. */
export function frontier(call: FrontierCall): Promise<ExitCode> {
  const [word = ''] = call.args;
  const budgets = call.options.budgets ?? someBudgets('1e8..4e9');
  return withClient(call, async (client) => {
    await checkFilled(client);
    const view = await planMeant(call, client, word, budgets.at(-1) ?? 0);
    const points: FrontierMade[] = [];
    for (const budget of budgets) points.push(await pointAt(client, view.id, budget));
    const found: FrontierDto = {
      ...{ plan: view.id, title: view.title, worth: view.worth },
      points: frontierOf(points).map((point) => ({ ...point, after: { ...point.after } })),
    };
    print(call, found, (data) => frontierPage(data, styleOf(call.surroundings)));
    return EXIT.ok;
  });
}

async function planMeant(call: FrontierCall, client: Client, word: string, budget: number): Promise<BuyingPlanViewDto> {
  if (/^[0-9a-f]{6,64}$/.test(word)) return client.get<BuyingPlanViewDto>(`/buying-plans/${word}`);
  return planToEnd(client, await planBody(call, word, budget), call.surroundings);
}

async function pointAt(client: Client, id: string, budget: number): Promise<FrontierMade> {
  const { spent, after, nextDollar, value } = await client.get<ReplanDto>(`/buying-plans/${id}/budget`, {
    usd: String(budget),
  });
  return { budget, spent, after, nextDollar: nextDollar ?? 0, measure: value };
}
