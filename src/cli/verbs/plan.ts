import { resolve } from 'node:path';
import type { BuyingPlanBodyDto, BuyingPlanViewDto } from '../../api/contract-buying-plans.ts';
import type { Call } from '../call.ts';
import { caseNamed } from '../case-argument.ts';
import type { Client } from '../client.ts';
import { CliError, EXIT, type ExitCode } from '../exit-codes.ts';
import { buyingPlanPage } from '../pages/buying-plan.ts';
import { styleOf } from '../pages/style.ts';
import { planFileIn, planToEnd } from '../plan-following.ts';
import { writeWhole } from '../take-away.ts';
import { safe } from '../terminal.ts';
import { checkFilled, print, withClient } from '../verb.ts';

/** Options that say what a plan is made of. */
export type PlanOptions = Omit<BuyingPlanBodyDto, 'case' | 'run' | 'knownOn' | 'planFile' | 'budget'> & {
  readonly plan?: string;
};

/** The body of a request for a plan, as the options of a call say it. */
export async function planBody(
  { options }: Call<PlanOptions>,
  word: string,
  budget: number | null,
): Promise<BuyingPlanBodyDto> {
  const { years, objective, scenarios, seed, worth, materials, set, knownOn, plan } = options;
  const all = { years, objective, scenarios, seed, worth, materials, set, knownOn };
  const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  const planFile = plan === undefined ? {} : { planFile: await planFileIn(plan) };
  return { ...given, ...planFile, case: await caseNamed(word), budget };
}

type PlanCall = Call<PlanOptions & { readonly budget?: number; readonly explain?: boolean; readonly output?: string }>;

/** `plan <case>`: makes a buying plan and prints it. */
export function plan(call: PlanCall): Promise<ExitCode> {
  const [word = ''] = call.args;
  const { budget, objective, explain = false, output } = call.options;
  if (budget === undefined && call.options.plan === undefined && objective?.kind !== 'cheapest') {
    throw new CliError(EXIT.usage, 'A plan needs a budget.', 'Give --budget 2e9, or a plan file with accounts.');
  }
  return withClient(call, async (client) => {
    await checkFilled(client);
    const view = await planToEnd(client, await planBody(call, word, budget ?? null), call.surroundings);
    print(call, view, (data) =>
      buyingPlanPage(data, { asked: word, planFile: call.options.plan, explain }, styleOf(call.surroundings)),
    );
    if (output !== undefined) await writeLines(call, client, view, output);
    return EXIT.ok;
  });
}

async function writeLines(
  { surroundings }: PlanCall,
  client: Client,
  { id }: BuyingPlanViewDto,
  output: string,
): Promise<void> {
  const format = output.toLowerCase().endsWith('.csv') ? 'csv' : 'xlsx';
  const { bytes } = await client.file(`/buying-plans/${id}/lines`, { format });
  const file = resolve(output);
  await writeWhole(file, bytes);
  surroundings.err(`The lines are in ${safe(file)}.`);
}
